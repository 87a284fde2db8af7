import { ComityError } from "../../errors/error.js";
import type { Rule } from "./quotas.js";

/**
 * Which seats of a board can still be filled so that every quota is kept.
 *
 * Candidates that count for the same rules are of one type, and only how many of each type sit matters. Where no candidate
 * counts for two rules, the beginnings of boards that keep the quotas are the independent sets of a matroid, lower quotas
 * included, and the question is answered at once (Celis, Huang & Vishnoi, IJCAI 2018, 144–151, doi:10.24963/ijcai.2018/20).
 * Otherwise types are tried one after the other, each state once.
 */
export class Seats {
  /** Type of each candidate, and the rules that candidates of a type count for. */
  readonly typeOf: Int32Array;
  readonly types: readonly (readonly number[])[];
  /** How many candidates there are of each type. */
  readonly available: Int32Array;
  /** How many of those seated already count for each rule. */
  readonly seated: Int32Array;
  /** No candidate counts for two rules. */
  readonly disjoint: boolean;
  readonly #memo = new Map<string, boolean>();
  /** Whether a rule has types after a given one. */
  readonly #later: readonly Uint8Array[];

  constructor(
    readonly size: number,
    readonly rules: readonly Rule[],
    candidates: ArrayLike<number>,
    readonly members: readonly number[],
  ) {
    const numbers = new Map<string, number>();
    const types: number[][] = [];
    this.typeOf = Int32Array.from(candidates, (v) => {
      const held = heldBy(rules, v);
      const key = held.join();
      const known = numbers.get(key) ?? types.push(held) - 1;
      numbers.set(key, known);
      return known;
    });
    this.types = types;
    this.available = new Int32Array(types.length);
    for (const type of this.typeOf) this.available[type]++;
    this.seated = Int32Array.from(rules, ({ holds }) => members.filter((v) => holds[v] === 1).length);
    this.disjoint = types.every((held) => held.length <= 1);
    this.#later = types.map((_, at) =>
      Uint8Array.from(rules, (_rule, q) => Number(types.slice(at + 1).some((held) => held.includes(q)))),
    );
  }

  /** How many seats are to be filled. */
  get free(): number {
    return this.size - this.members.length;
  }

  /** How many count for each rule when so many of each type sit beside those seated already. */
  counts(taken: ArrayLike<number>): Int32Array {
    const counts = this.seated.slice();
    for (let type = 0; type < this.types.length; type++)
      for (const q of this.types[type]) counts[q] += taken[type];
    return counts;
  }

  /** Whether a beginning, as many of each type as are taken, can grow to a board from those still available. */
  canFinish(taken: ArrayLike<number>, available: ArrayLike<number>): boolean {
    let left = this.free;
    for (let type = 0; type < this.types.length; type++) left -= taken[type];
    const counts = this.counts(taken);
    if (left < 0 || this.rules.some(({ most }, q) => counts[q] > most)) return false;
    return this.disjoint ? this.#filled(counts, left, available) : this.#search(0, counts, left, available);
  }

  #filled(counts: Int32Array, left: number, available: ArrayLike<number>): boolean {
    const room = this.rules.map(() => 0);
    let seats = 0;
    for (let type = 0; type < this.types.length; type++) {
      const q = this.types[type].at(0);
      if (q !== undefined) room[q] = Math.min(available[type], this.rules[q].most - counts[q]);
      seats += q === undefined ? available[type] : room[q];
    }
    const needs = this.rules.map(({ least }, q) => Math.max(0, least - counts[q]));
    return seats >= left && needs.every((need, q) => need <= room[q]) && sum(needs) <= left;
  }

  /** Fills the seats by types from `type` on. What is left to be had of a rule that has no later type is checked at once. */
  #search(type: number, counts: Int32Array, left: number, available: ArrayLike<number>): boolean {
    if (type === this.types.length)
      return left === 0 && this.rules.every(({ least }, q) => counts[q] >= least);
    const key = this.#key(type, counts, left, available);
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    if (this.#memo.size > mostStates) throw tooMany();
    const held = this.types[type];
    const most = held.reduce(
      (few, q) => Math.min(few, this.rules[q].most - counts[q]),
      Math.min(left, available[type]),
    );
    let found = false;
    for (let seats = most; !found && seats >= 0; seats--) {
      for (const q of held) counts[q] += seats;
      const settled = held.every((q) => this.#later[type][q] === 1 || counts[q] >= this.rules[q].least);
      found = settled && this.#search(type + 1, counts, left - seats, available);
      for (const q of held) counts[q] -= seats;
    }
    this.#memo.set(key, found);
    return found;
  }

  #key(type: number, counts: Int32Array, left: number, available: ArrayLike<number>): string {
    const open: number[] = [type, left];
    this.rules.forEach(({ least, most }, q) => {
      const matters = this.types[type].includes(q) || this.#later[type][q] === 1;
      if (matters) open.push(Math.max(0, least - counts[q]), most === Infinity ? -1 : most - counts[q]);
    });
    for (let later = type; later < this.types.length; later++) open.push(Math.min(available[later], left));
    return open.join();
  }
}

const mostStates = 500_000;

function tooMany(): ComityError {
  return new ComityError("too-large", "so many quotas that overlap cannot be checked together", {
    path: ["quotas"],
    fix: "give fewer quotas, or quotas of one attribute",
  });
}

function heldBy(rules: readonly Rule[], v: number): number[] {
  return rules.flatMap(({ holds }, q) => (holds[v] === 1 ? [q] : []));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
