import { inChunks, type Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { Problem } from "../../schema/problem.js";
import { read } from "../../schema/read.js";
import { knownOptions } from "../../network/known-options.js";
import { bytesOf, sizeOf } from "../bytes.js";
import { Int32List } from "../growing.js";
import { byteOrderMark } from "../remarks.js";
import { noCountries } from "../no-countries.js";
import type { Edges, EdgeSource, Flaw, FlawedEdge, Input, NamedOptions, Remark } from "../source.js";
import { Utf8Decoder } from "../utf8.js";
import { TokenTable } from "./token-table.js";

const [tab, newline, carriageReturn, hash, percent] = [9, 10, 13, 35, 37];
const longestLine = 1_048_576;

/**
 * An edge list (`.el`), for `ingest`: one tie on each line, two ids and an optional strength, no header. Lines that
 * begin with `#` or `%` are comments. If the first tie is separated by tabs, all are, and ids may hold spaces;
 * otherwise any white space separates. Repeated pairs are parallel ties.
 *
 * Reads about two million lines a second; ids become texts once each. Throws `empty-input`, `binary-input`,
 * `wrong-encoding` and, for a line of more than 1 MiB, `unreadable-format` when read.
 */
export function parseEdgeList(input: Input, options: NamedOptions = {}): EdgeSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "edge list" } = options;
  return { form: "edges", name, edges: (pace) => readEdges(input, name, pace) };
}

async function readEdges(input: Input, name: string, pace: Pace): Promise<Edges> {
  const remarks: Remark[] = [];
  const total = sizeOf(input);
  pace.begin(`reading ${name}`, total);
  const lines = new EdgeLines();
  const decoder = new Utf8Decoder(name);
  let rest = new Uint8Array(0);
  let done = 0;
  const onMark = (): void => {
    decoder.skip(3);
    remarks.push(byteOrderMark("ties"));
  };
  for await (const piece of bytesOf(input, name, pace, onMark)) {
    decoder.decode(piece);
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const end = lines.take(bytes, false);
    rest = bytes.slice(end);
    if (rest.length > longestLine)
      throw new ComityError("unreadable-format", `${name} has a line of more than 1 MiB`, {
        fix: "An edge list has one tie on each line: source, target and perhaps a strength",
      });
    done += piece.length;
    pace.advance(Math.min(done, total));
  }
  const last = new Uint8Array(rest.length + 1);
  last.set(rest);
  last[rest.length] = newline;
  lines.take(last, true);
  pace.end();
  return lines.finish(remarks, pace);
}

/** Reads whole lines of an edge list into growing columns. */
class EdgeLines {
  readonly #tokens = new TokenTable();
  readonly #source = new Int32List();
  readonly #target = new Int32List();
  readonly #row = new Int32List();
  readonly #lines = new Int32List();
  /** Strengths by edge; edges without one are not in it. */
  #strengths: number[] | undefined;
  readonly #flawed: FlawedEdge[] = [];
  readonly #readStrength = read("tie", "strength", noCountries);
  #rows = 0;
  #line = 0;
  #tabs: boolean | undefined;

  /** Takes the whole lines in `bytes` and returns where the unfinished one begins. */
  take(bytes: Uint8Array, last: boolean): number {
    const length = bytes.length;
    let begin = 0;
    for (let at = 0; at < length; at++) {
      const sign = bytes[at];
      if (sign !== newline && sign !== carriageReturn) continue;
      if (sign === carriageReturn && at + 1 === length && !last) break;
      this.#line++;
      this.#takeLine(bytes, begin, at);
      if (sign === carriageReturn && bytes[at + 1] === newline) at++;
      begin = at + 1;
    }
    return begin;
  }

  async finish(remarks: readonly Remark[], pace: Pace): Promise<Edges> {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const ids: string[] = [];
    pace.begin("numbering ids", this.#tokens.length);
    await inChunks(pace, this.#tokens.length, 4096, (from, to) => {
      for (let number = from; number < to; number++) ids.push(decoder.decode(this.#tokens.at(number)));
    });
    const source = this.#source.finish();
    let strength: Float64Array | undefined;
    if (this.#strengths !== undefined) {
      strength = new Float64Array(source.length).fill(NaN);
      strength.set(this.#strengths);
    }
    return {
      ids,
      source,
      target: this.#target.finish(),
      strength,
      row: this.#row.finish(),
      line: this.#lines.finish(),
      flawed: this.#flawed,
      remarks,
    };
  }

  #takeLine(bytes: Uint8Array, begin: number, end: number): void {
    let at = begin;
    while (at < end && isSpace(bytes[at])) at++;
    if (at === end || bytes[at] === hash || bytes[at] === percent) return;
    this.#rows++;
    this.#tabs ??= bytes.subarray(begin, end).includes(tab);
    const tabs = this.#tabs;
    // Up to four cells as positions: source, target, strength, and one too many.
    let cells = 0;
    let [from0, to0, from1, to1, from2, to2] = [0, 0, 0, 0, 0, 0];
    while (at < end) {
      const from = at;
      while (at < end && (tabs ? bytes[at] !== tab : !isSpace(bytes[at]))) at++;
      let to = at;
      while (to > from && isSpace(bytes[to - 1])) to--;
      if (cells === 0) [from0, to0] = [from, to];
      else if (cells === 1) [from1, to1] = [from, to];
      else if (cells === 2) [from2, to2] = [from, to];
      cells++;
      while (at < end && isSpace(bytes[at])) at++;
    }
    if (cells < 2) return this.#flaw(tooFew);
    if (cells > 3) return this.#flaw(tooMany);
    let strength = NaN;
    if (cells === 3) {
      const reading = this.#strength(bytes, from2, to2);
      if (typeof reading !== "number") return this.#flaw(reading);
      strength = reading;
    }
    this.#source.push(this.#tokens.number(bytes, from0, to0));
    this.#target.push(this.#tokens.number(bytes, from1, to1));
    this.#row.push(this.#rows);
    this.#lines.push(this.#line);
    if (cells === 3) this.#strengths ??= new Array<number>(this.#source.length - 1).fill(NaN);
    this.#strengths?.push(strength);
  }

  #strength(bytes: Uint8Array, from: number, to: number): number | Problem {
    if (to - from <= 9) {
      let value = 0;
      for (let i = from; i < to && value >= 0; i++)
        value = bytes[i] >= 48 && bytes[i] <= 57 ? value * 10 + bytes[i] - 48 : -1;
      if (value > 0) return value;
    }
    const reading = this.#readStrength(new TextDecoder().decode(bytes.subarray(from, to)));
    // A byte order mark within the file is white space, and says nothing.
    return reading.problem ?? (reading.value as number | undefined) ?? NaN;
  }

  #flaw(flaw: Flaw | Problem): void {
    this.#flawed.push({ row: this.#rows, line: this.#line, flaw });
  }
}

const tooFew: Flaw = {
  code: "too-few-cells",
  message: "the line has only one id",
  fix: "Write two ids separated by white space or a tab; the file may have been cut off here.",
};

const tooMany: Flaw = {
  code: "too-many-cells",
  message: "the line has more than two ids and a strength",
  fix: "Separate by tabs if ids hold spaces; if there are more columns, add a header and read the file as CSV.",
};

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}
