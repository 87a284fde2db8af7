import { ComityError } from "../../errors/error.js";
import { numberText } from "../../values/number-text.js";
import { barWords, type ListRuleName, type RuleName } from "../english/rules.js";
import { PairSet } from "./pair-set.js";
import { bitOf, rulesIn } from "./rule-bits.js";

/** A rule in the way of a pair, and why, without a full stop. */
export interface Bar {
  readonly rule: RuleName;
  readonly text: string;
}

/** What bounds a list as it grows. */
export interface ListLimits {
  readonly order: number;
  /** By vertex, how many ties it may get, and 1 where that is what it states. */
  readonly room: Float64Array;
  readonly stated: Uint8Array;
  readonly most: number;
  /** The least share of suggestions with an end that is favored, and who is. */
  readonly share: number;
  readonly favored: Uint8Array;
  readonly budget: number;
  readonly maxCost: number;
  /** Bits of the rules about pairs that bar a pair. */
  barred(a: number, b: number): number;
}

/** A list of ties as it grows: what may be added is asked of it, and what is taken is told to it. */
export class Tally {
  readonly #uses: Int32Array;
  readonly #taken: PairSet;
  #favored = 0;
  #cost = 0;

  constructor(private readonly limits: ListLimits) {
    this.#uses = new Int32Array(limits.order);
    this.#taken = new PairSet(limits.order);
  }

  /** How many ties were taken. */
  get count(): number {
    return this.#taken.size;
  }

  /** What they cost together. */
  get cost(): number {
    return this.#cost;
  }

  /** How many of them have an end that is favored. */
  get favored(): number {
    return this.#favored;
  }

  /** In how many of them an actor is. */
  uses(v: number): number {
    return this.#uses[v];
  }

  /** Whether an actor may be in no more of them, for whatever reason. */
  isFull(v: number): boolean {
    return this.#uses[v] >= Math.min(this.limits.room[v], this.limits.most);
  }

  /** What is left of the capacity that an actor states; Infinity where it states none. */
  capacityLeft(v: number): number {
    return this.limits.stated[v] === 1 ? this.limits.room[v] - this.#uses[v] : Infinity;
  }

  /** What is left to spend on each suggestion that may still come; Infinity where no limit is set. */
  get share(): number {
    const { budget, maxCost } = this.limits;
    return (maxCost - this.#cost) / Math.max(1, budget - this.count);
  }

  /** Whether a tie may be added; `cost` is NaN where it is not known. */
  admits(a: number, b: number, cost = 1): boolean {
    return this.barred(a, b, cost) === 0 && this.limits.barred(a, b) === 0;
  }

  /** Bits of the rules about lists that keep a tie out. */
  barred(a: number, b: number, cost = 1): number {
    const { room, most, share, favored, budget, maxCost } = this.limits;
    let mask = 0;
    const keep = (isBroken: boolean, rule: ListRuleName): void => {
      if (isBroken) mask |= bitOf(rule);
    };
    keep(this.#taken.has(a, b), "twice");
    keep(this.#uses[a] >= room[a] || this.#uses[b] >= room[b], "room");
    keep(this.#uses[a] >= most || this.#uses[b] >= most, "exposure");
    keep(
      favored[a] === 0 && favored[b] === 0 && this.#favored < Math.floor(share * (this.count + 1) + rounding),
      "share",
    );
    keep(this.count >= budget, "budget");
    keep(maxCost < Infinity && !(this.#cost + cost <= maxCost * (1 + rounding)), "maxCost");
    return mask;
  }

  /** The first rule about lists that keeps a tie out, in words; undefined where none does. */
  bar(a: number, b: number, name: (v: number) => string, cost = 1, required = false): Bar | undefined {
    const { room, stated, most, budget, maxCost } = this.limits;
    const full = (limit: (v: number) => number): number => (this.#uses[a] >= limit(a) ? a : b);
    const words: Readonly<Record<ListRuleName, () => string>> = {
      twice: () => barWords.twice,
      room() {
        const v = full((each) => room[each]);
        return (stated[v] === 1 ? barWords.room : barWords.exposure)(name(v), room[v]);
      },
      exposure: () => barWords.exposure(name(full(() => most)), most),
      share: () => barWords.share,
      budget: () => barWords.budget(budget),
      maxCost: () =>
        Number.isNaN(cost) ? barWords.unknownCost : barWords.maxCost(numberText(maxCost - this.#cost)),
    };
    const first = rulesIn(this.#broken(a, b, cost, required)).at(0) as ListRuleName | undefined;
    return first === undefined ? undefined : { rule: first, text: words[first]() };
  }

  /** Takes a tie that it admits. Ties that are required are taken first, and `required` lets them come before any share. */
  take(a: number, b: number, cost = 1, required = false): void {
    const broken = this.#broken(a, b, cost, required) | this.limits.barred(a, b);
    if (broken !== 0)
      throw new ComityError(
        "impossible-constraints",
        `a tie cannot be taken that is barred by ${rulesIn(broken).join(" and ")}`,
        { path: rulesIn(broken).slice(0, 1) },
      );
    this.#taken.add(a, b);
    this.#uses[a]++;
    this.#uses[b]++;
    this.#favored += Number(this.limits.favored[a] === 1 || this.limits.favored[b] === 1);
    this.#cost += Number.isNaN(cost) ? 0 : cost;
  }

  #broken(a: number, b: number, cost: number, required: boolean): number {
    return this.barred(a, b, cost) & (required ? ~bitOf("share") : ~0);
  }
}

/** Sums and products of decimals are off by so much of themselves. */
const rounding = 1e-9;
