import { inChunks, type Pace } from "../../control/pace.js";
import type { Problem } from "../../schema/problem.js";
import { read } from "../../schema/read.js";
import { noCountries } from "../no-countries.js";
import type { Edges, Flaw, FlawedEdge, Remark } from "../source.js";
import { DecimalCache } from "./decimal-cache.js";
import { tooFew, tooMany } from "./flaws.js";
import { RowNumbers } from "./row-numbers.js";
import { TokenTable, tokenSlack } from "./token-table.js";

const [tab, newline, carriageReturn, space, hash, percent, zero, nine] = [9, 10, 13, 32, 35, 37, 48, 57];

/** Columns grow by blocks: nothing is copied until the end is known. */
const blockLength = 65536;

/**
 * Reads the lines of an edge list into growing columns. Lines of the plainest form, two words and perhaps a small whole
 * number with one separator between them, are taken in one pass over their bytes; every other line is looked at cell by
 * cell, with the same outcome.
 */
export class EdgeLines {
  #bytes = new Uint8Array(1 << 17);
  #view = new DataView(this.#bytes.buffer);
  #filled = 0;
  readonly #tokens = new TokenTable();
  readonly #decimals = new DecimalCache();
  readonly #sources: Int32Array[] = [];
  readonly #targets: Int32Array[] = [];
  /** NaN where an edge has none; blocks in which no edge has one are left out. */
  readonly #strengths: Float64Array[] = [];
  #source = new Int32Array(0);
  #target = new Int32Array(0);
  #length = 0;
  readonly #numbers = new RowNumbers();
  readonly #flawed: FlawedEdge[] = [];
  readonly #readStrength = read("tie", "strength", noCountries);
  #rows = 0;
  #line = 0;
  /** What separates the cells of a plain line: a tab or a space; 0 until the first tie is seen. */
  #gap = 0;
  /** The number that the word just passed spells in plain decimals of up to nine digits, or −1. */
  #value = -1;

  /** Takes the lines that end in a further piece. */
  add(piece: Uint8Array): void {
    const room = this.#filled + piece.length + tokenSlack + 1;
    if (room > this.#bytes.length) {
      const larger = new Uint8Array(2 * room);
      larger.set(this.#bytes.subarray(0, this.#filled));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#bytes.set(piece, this.#filled);
    this.#filled += piece.length;
    this.#take(false);
  }

  /** Takes the last line, which may have no sign at its end. */
  end(): void {
    this.#bytes[this.#filled++] = newline;
    this.#take(true);
  }

  /** How many bytes of an unfinished line there are. */
  get waiting(): number {
    return this.#filled;
  }

  async finish(remarks: readonly Remark[], pace: Pace): Promise<Edges> {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const tokens = this.#tokens;
    const ids: string[] = [];
    pace.begin("numbering ids", tokens.length);
    await inChunks(pace, tokens.length, 4096, (from, to) => {
      const bytes = tokens.bytes(from, to);
      const text = decoder.decode(bytes);
      const ascii = text.length === bytes.length;
      for (let number = from, at = 0; number < to; number++) {
        const end = at + tokens.size(number);
        ids.push(ascii ? text.slice(at, end) : decoder.decode(bytes.subarray(at, end)));
        at = end;
      }
    });
    const numbers = this.#numbers;
    return {
      ids,
      source: await this.#joined(this.#sources, new Int32Array(this.#length), pace),
      target: await this.#joined(this.#targets, new Int32Array(this.#length), pace),
      strength:
        this.#strengths.length === 0
          ? undefined
          : await this.#joined(this.#strengths, new Float64Array(this.#length).fill(NaN), pace),
      row: (edge) => numbers.row(edge),
      line: (edge) => numbers.line(edge),
      flawed: this.#flawed,
      remarks,
    };
  }

  #take(last: boolean): void {
    const bytes = this.#bytes;
    const filled = this.#filled;
    // No plain line goes on behind the last byte.
    bytes[filled] = 0;
    let begin = 0;
    for (;;) {
      begin = this.#takePlain(begin);
      let end = begin;
      while (end < filled && bytes[end] !== newline && bytes[end] !== carriageReturn) end++;
      if (end === filled || (bytes[end] === carriageReturn && end + 1 === filled && !last)) break;
      this.#line++;
      this.#takeLine(begin, end);
      begin = bytes[end] === carriageReturn && bytes[end + 1] === newline ? end + 2 : end + 1;
    }
    bytes.copyWithin(0, begin, filled);
    this.#filled = filled - begin;
  }

  /** Takes the plain lines that stand there and returns where the first other one begins. */
  #takePlain(begin: number): number {
    if (this.#gap === 0) return begin;
    const bytes = this.#bytes;
    const gap = this.#gap;
    this.#numbers.begin(this.#length, this.#rows + 1, this.#line + 1);
    for (let from = begin; ;) {
      if (bytes[from] === hash || bytes[from] === percent) return from;
      const to = this.#word(from);
      const value = this.#value;
      if (to === from || bytes[to] !== gap) return from;
      const end = this.#word(to + 1);
      const other = this.#value;
      if (end === to + 1) return from;
      let [strength, last] = [NaN, end];
      if (bytes[end] === gap) {
        last = this.#word(end + 1);
        strength = this.#value;
        if (strength <= 0) return from;
      }
      if (bytes[last] === carriageReturn) last++;
      if (bytes[last] !== newline) return from;
      this.#rows++;
      this.#line++;
      this.#push(this.#number(value, from, to), this.#number(other, to + 1, end), strength);
      from = last + 1;
    }
  }

  /** Passes over signs that are neither white space nor control signs, and returns where they end. */
  #word(from: number): number {
    const bytes = this.#bytes;
    let value = 0;
    let at = from;
    let sign = bytes[at];
    while (sign >= zero && sign <= nine) {
      value = (Math.imul(value, 10) + sign - zero) | 0;
      sign = bytes[++at];
    }
    const plain = sign <= space && at > from && at - from <= 9 && (bytes[from] !== zero || at === from + 1);
    this.#value = plain ? value : -1;
    while (sign > space) sign = bytes[++at];
    return at;
  }

  #number(value: number, from: number, to: number): number {
    const known = this.#decimals.get(value);
    if (known >= 0) return known;
    const number = this.#tokens.number(this.#view, from, to);
    this.#decimals.set(value, number);
    return number;
  }

  #push(source: number, target: number, strength: number): void {
    const edge = this.#length++;
    const block = Math.floor(edge / blockLength);
    const at = edge % blockLength;
    if (at === 0) {
      this.#sources.push((this.#source = new Int32Array(blockLength)));
      this.#targets.push((this.#target = new Int32Array(blockLength)));
    }
    this.#source[at] = source;
    this.#target[at] = target;
    if (!Number.isNaN(strength))
      (this.#strengths[block] ??= new Float64Array(blockLength).fill(NaN))[at] = strength;
  }

  async #joined<A extends Int32Array | Float64Array>(blocks: readonly A[], into: A, pace: Pace): Promise<A> {
    for (const [block, values] of blocks.entries()) {
      const from = block * blockLength;
      if (values as A | undefined) into.set(values.subarray(0, this.#length - from), from);
      if (pace.due()) await pace.rest();
    }
    return into;
  }

  #takeLine(begin: number, end: number): void {
    const bytes = this.#bytes;
    let at = begin;
    while (at < end && isSpace(bytes[at])) at++;
    if (at === end || bytes[at] === hash || bytes[at] === percent) return;
    this.#rows++;
    if (this.#gap === 0) this.#gap = bytes.subarray(begin, end).includes(tab) ? tab : space;
    const tabs = this.#gap === tab;
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
    const reading = cells === 3 ? this.#strength(from2, to2) : NaN;
    if (typeof reading !== "number") return this.#flaw(reading);
    this.#numbers.begin(this.#length, this.#rows, this.#line);
    const source = this.#tokens.number(this.#view, from0, to0);
    this.#push(source, this.#tokens.number(this.#view, from1, to1), reading);
  }

  #strength(from: number, to: number): number | Problem {
    const reading = this.#readStrength(new TextDecoder().decode(this.#bytes.subarray(from, to)));
    // A byte order mark within the file is white space, and says nothing.
    return reading.problem ?? (reading.value as number | undefined) ?? NaN;
  }

  #flaw(flaw: Flaw | Problem): void {
    this.#flawed.push({ row: this.#rows, line: this.#line, flaw });
  }
}

function isSpace(byte: number): boolean {
  return byte === space || (byte >= 9 && byte <= 13);
}
