import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";

/** A value cut out of a JSON text: an entry of a list, or the value of a key of the outermost object. */
export interface JsonUnit {
  /**
   * The key of the outermost object under which it stands, `outer.inner` in an object that is entered; undefined where
   * the outermost value is a list.
   */
  readonly key: string | undefined;
  /** True for an entry of a list, false for a value that is not a list. */
  readonly entry: boolean;
  readonly value: unknown;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

type State = "start" | "key" | "before-value" | "value" | "entries" | "after-list" | "done";

const [quote, backslash, comma, colon, newline] = [34, 92, 44, 58, 10];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/**
 * Cuts a JSON text that arrives in pieces into the entries of its lists, so that a file of any size is read without
 * holding it and without a pause. The outermost value is a list, or an object whose values may be lists.
 *
 * Throws `unreadable-format` with the line for what is not JSON.
 */
export class JsonSplitter {
  #state: State = "start";
  #topIsList = false;
  #key: string | undefined;
  #depth = 0;
  #inText = false;
  #escaped = false;
  #held: string[] = [];
  #line = 1;
  #unitLine = 0;
  #afterComma = false;
  /** The key of the object that was entered. */
  #entered: string | undefined;

  /** Objects under one of the keys `enter` are cut up just as the outermost one. */
  constructor(
    private readonly name: string,
    private readonly enter: ReadonlySet<string>,
  ) {}

  /** The units that end in this piece. Lists without entries give nothing; `lists` has their keys. */
  push(text: string): JsonUnit[] {
    const units: JsonUnit[] = [];
    let begin = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === backslash) this.#escaped = true;
        else if (sign === quote) this.#inText = false;
        else if (sign === newline) throw this.#error("a text is not closed on its line");
        continue;
      }
      if (sign <= 32) {
        if (sign === newline) this.#line++;
        continue;
      }
      if (this.#unitLine === 0) this.#unitLine = this.#line;
      if (this.#collects()) {
        if (sign === quote) this.#inText = true;
        else if (sign === openList || sign === openObject) this.#depth++;
        else if (this.#depth > 0) {
          if (sign === closeList || sign === closeObject) this.#depth--;
        } else if (this.#ends(sign)) {
          this.#finish(this.#take(text, begin, at), sign, units);
          begin = at + 1;
        }
      } else begin = this.#step(sign, at);
    }
    if (this.#collects()) this.#held.push(text.slice(begin));
    return units;
  }

  /** The keys of the outermost object whose values are lists, once they were met. */
  readonly lists = new Set<string | undefined>();

  /** To be called at the end of the input. */
  end(): void {
    if (this.#state === "done") return;
    if (this.#state === "start")
      throw new ComityError("empty-input", `${this.name} is empty`, { fix: "Give a file that holds data" });
    throw this.#error("the text ends before its outermost value does", "The file may have been cut off");
  }

  #collects(): boolean {
    return this.#state === "key" || this.#state === "value" || this.#state === "entries";
  }

  #ends(sign: number): boolean {
    if (this.#state === "key") return sign === colon || sign === closeObject;
    return sign === comma || sign === (this.#state === "value" ? closeObject : closeList);
  }

  #finish(text: string, sign: number, units: JsonUnit[]): void {
    const blank = text.trim() === "";
    if (this.#state === "key") {
      if (sign === colon) {
        const key = this.#parse(text);
        if (typeof key !== "string") throw this.#error("a key is not a text");
        this.#key = this.#entered === undefined ? key : `${this.#entered}.${key}`;
        this.#state = "before-value";
      } else if (blank && !this.#afterComma) this.#leaveObject();
      else throw this.#error("a key has no value");
      this.#afterComma = false;
    } else {
      const entry = this.#state === "entries";
      const line = this.#unitLine;
      if (!(entry && blank && sign === closeList && !this.#afterComma))
        units.push({ key: this.#key, entry, value: this.#parse(text), line });
      this.#afterComma = sign === comma;
      if (sign === closeObject) this.#leaveObject();
      else if (sign === closeList) this.#state = this.#topIsList ? "done" : "after-list";
      else if (!entry) this.#state = "key";
    }
    this.#unitLine = 0;
  }

  // A sign between units; returns where the next unit begins.
  #step(sign: number, at: number): number {
    this.#unitLine = 0;
    if (this.#state === "before-value" && sign === openObject && this.#enters()) {
      this.#entered = this.#key;
      this.#state = "key";
      this.#afterComma = false;
      return at + 1;
    }
    if (this.#state === "before-value" && sign !== openList) {
      this.#state = "value";
      this.#unitLine = this.#line;
      if (sign === quote) this.#inText = true;
      else if (sign === openObject) this.#depth++;
      else if (sign === comma || sign === closeObject) throw this.#error("a key has no value");
      return at;
    }
    if (sign === openList && (this.#state === "start" || this.#state === "before-value")) {
      this.#topIsList = this.#state === "start";
      this.#state = "entries";
      this.lists.add(this.#key);
    } else if (sign === openObject && this.#state === "start") this.#state = "key";
    else if (sign === comma && this.#state === "after-list") {
      this.#state = "key";
      this.#afterComma = true;
      return at + 1;
    } else if (sign === closeObject && this.#state === "after-list") this.#leaveObject();
    else if (this.#state === "start" && /["\d\-tfn]/.test(String.fromCharCode(sign)))
      throw new ComityError("unreadable-format", `${this.name} holds a single value and no table`, {
        fix: 'Give an object with lists under "actors" and "ties", or a list of ties',
      });
    else throw this.#error(`there is an unexpected "${String.fromCharCode(sign)}"`);
    this.#afterComma = false;
    return at + 1;
  }

  #enters(): boolean {
    return this.#entered === undefined && this.#key !== undefined && this.enter.has(this.#key);
  }

  #leaveObject(): void {
    this.#state = this.#entered === undefined ? "done" : "after-list";
    this.#entered = undefined;
  }

  #take(text: string, begin: number, end: number): string {
    const unit =
      this.#held.length === 0 ? text.slice(begin, end) : this.#held.join("") + text.slice(begin, end);
    this.#held = [];
    return unit;
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      if (/\b(?:NaN|Infinity)\b/.test(text))
        throw this.#error(
          "there is NaN or Infinity, which JSON does not have",
          "Write null, or leave the value out",
          cause,
        );
      throw this.#error("a value is not JSON", "Check quotation marks, commas and brackets there", cause);
    }
  }

  #error(what: string, fix = "Check the file with a JSON validator", cause?: unknown): ComityError {
    const line = this.#unitLine || this.#line;
    return new ComityError(
      "unreadable-format",
      `${this.name} is not valid JSON: ${terminal(what)} (line ${line})`,
      {
        fix,
        cause,
      },
    );
  }
}
