import type { Pace } from "../../control/pace.js";
import type { Problem } from "../../schema/problem.js";
import { read } from "../../schema/read.js";
import { noCountries } from "../no-countries.js";
import type { Edges, Flaw, FlawedEdge, Remark } from "../source.js";
import { EdgeColumns } from "./edge-columns.js";
import { tooFew, tooMany } from "./flaws.js";
import { RowNumbers } from "./row-numbers.js";
import { tokenSlack } from "./token-table.js";
import { WordNumbers } from "./word-numbers.js";

const [tab, newline, carriageReturn, space, hash, percent, zero, nine] = [9, 10, 13, 32, 35, 37, 48, 57];

/**
 * Reads the lines of an edge list into growing columns. Lines of the plainest form, two words and perhaps a small whole
 * number with one separator between them, are taken in one pass over their bytes; every other line is looked at cell by
 * cell, with the same outcome.
 */
export class EdgeLines {
  #bytes = new Uint8Array(1 << 17);
  #view = new DataView(this.#bytes.buffer);
  #filled = 0;
  readonly #words = new WordNumbers();
  readonly #edges = new EdgeColumns();
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
    const numbers = this.#numbers;
    return {
      ids: this.#words,
      ...(await this.#edges.joined(pace)),
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
      if (this.#gap > 0) begin = this.#takePlain(begin, this.#gap);
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
  #takePlain(begin: number, gap: number): number {
    const before = this.#edges.length;
    this.#numbers.begin(before, this.#rows + 1, this.#line + 1);
    const end = this.#passPlain(begin, gap);
    const lines = this.#edges.length - before;
    this.#rows += lines;
    this.#line += lines;
    return end;
  }

  /** As `takePlain`, without counting lines: nothing follows the loop, so that it is compiled once and stays so. */
  #passPlain(begin: number, gap: number): number {
    const bytes = this.#bytes;
    const words = this.#words;
    const edges = this.#edges;
    const view = this.#view;
    let from = begin;
    // Both words are read in place, not by a method: this loop passes over nearly every byte there is.
    for (;;) {
      let at = from;
      let sign = bytes[at];
      if (sign === hash || sign === percent) break;
      let value = 0;
      for (; sign >= zero && sign <= nine; sign = bytes[++at])
        value = (Math.imul(value, 10) + sign - zero) | 0;
      if (sign > space || !isPlain(bytes, from, at)) {
        value = -1;
        while (sign > space) sign = bytes[++at];
      }
      if (sign !== gap || at === from) break;
      const to = at;
      const begins = ++at;
      let other = 0;
      sign = bytes[at];
      for (; sign >= zero && sign <= nine; sign = bytes[++at])
        other = (Math.imul(other, 10) + sign - zero) | 0;
      if (sign > space || !isPlain(bytes, begins, at)) {
        other = -1;
        while (sign > space) sign = bytes[++at];
      }
      if (at === begins) break;
      const ends = at;
      let strength = 0;
      if (sign === gap) {
        at = this.#word(bytes, at + 1);
        strength = this.#value;
        if (strength <= 0) break;
      }
      if (bytes[at] === carriageReturn) at++;
      if (bytes[at] !== newline) break;
      let source = words.find(value);
      if (source < 0) source = words.number(value, view, from, to);
      let target = words.find(other);
      if (target < 0) target = words.number(other, view, begins, ends);
      edges.push(source, target);
      if (strength > 0) edges.strengthen(strength);
      from = at + 1;
    }
    return from;
  }

  /** Passes over signs that are neither white space nor control signs, and returns where they end. */
  #word(bytes: Uint8Array, from: number): number {
    let value = 0;
    let at = from;
    let sign = bytes[at];
    while (sign >= zero && sign <= nine) {
      value = (Math.imul(value, 10) + sign - zero) | 0;
      sign = bytes[++at];
    }
    this.#value = sign <= space && isPlain(bytes, from, at) ? value : -1;
    while (sign > space) sign = bytes[++at];
    return at;
  }

  /** The number of a cell. */
  #cell(from: number, to: number): number {
    const value = this.#word(this.#bytes, from) === to ? this.#value : -1;
    const known = this.#words.find(value);
    return known < 0 ? this.#words.number(value, this.#view, from, to) : known;
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
    this.#numbers.begin(this.#edges.length, this.#rows, this.#line);
    const source = this.#cell(from0, to0);
    this.#edges.push(source, this.#cell(from1, to1));
    if (!Number.isNaN(reading)) this.#edges.strengthen(reading);
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

/** True for digits as numbers are written, of which there are no more than a number can hold. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  return to > from && to - from <= 9 && (bytes[from] !== zero || to === from + 1);
}
