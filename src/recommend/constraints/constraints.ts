import { inChunks } from "../../control/pace.js";
import { actionNames, type ActionName } from "../actions.js";
import { barWords, pairRuleNames, type PairRuleName, type RuleName } from "../english/rules.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Talk } from "../people/talk.js";
import { chosen } from "../selection/chosen-pairs.js";
import { bindingOf, type Binding } from "./binding.js";
import { conveners, type ConvenedInstead } from "./conveners.js";
import type { Bounds, CostedTie } from "./options.js";
import type { PairRule } from "./pair-rules.js";
import type { PairSet } from "./pair-set.js";
import { bitOf, rulesIn } from "./rule-bits.js";
import { Tally, type Bar } from "./tally.js";
import type { Tensions } from "./tensions.js";
import type { Tongues } from "./tongues.js";
import type { VertexRules } from "./vertex-rules.js";

/** Pairs that are allowed, and how many others each rule bars first. */
export interface Filtered {
  readonly kept: VertexPairs;
  readonly barred: Readonly<Partial<Record<PairRuleName, number>>>;
}

/** What constraints are made from. */
export interface ConstraintParts {
  readonly ground: Ground;
  readonly bounds: Bounds;
  readonly vertices: VertexRules;
  readonly pairRules: readonly PairRule[];
  readonly tongues: Tongues;
  readonly tensions: Tensions;
  readonly favored: Uint8Array;
  readonly required: PairSet;
  /** What was found about the options, a sentence each, for the record. */
  readonly notes: readonly string[];
}

/** What the rules of a call say of any pair, in either order of its ends. */
export class Constraints {
  /** By vertex, 1 for who may be an end as far as rules about single actors go. */
  readonly eligible: Uint8Array;
  /** Pairs that must be in the list: to be taken first. */
  readonly required: VertexPairs;
  readonly notes: readonly string[];
  readonly #rules: readonly (PairRule & { readonly bit: number })[];

  constructor(private readonly parts: ConstraintParts) {
    this.eligible = Uint8Array.from(parts.vertices.masks, (mask) => Number(mask === 0));
    this.required = parts.required.pairs();
    this.notes = parts.notes;
    this.#rules = parts.pairRules.map((rule) => ({ ...rule, bit: bitOf(rule.rule) }));
  }

  get bounds(): Bounds {
    return this.parts.bounds;
  }

  /** The rules about pairs that are at work, in the order in which they are looked at. */
  get rules(): readonly PairRuleName[] {
    const always: readonly PairRuleName[] = ["consent", "capacity", "risk"];
    const named = this.parts.bounds.forbidden.length > 0 ? ["forbidden"] : [];
    const there = new Set<string>([...always, ...named, ...this.#rules.map(({ rule }) => rule)]);
    return pairRuleNames.filter((name) => there.has(name));
  }

  /** Bits of all rules that bar a pair, 0 where it is allowed. */
  barred(a: number, b: number): number {
    const { masks } = this.parts.vertices;
    let mask = masks[a] | masks[b];
    for (const rule of this.#rules) if (rule.bars(a, b)) mask |= rule.bit;
    return mask;
  }

  /** The rules that bar a pair, all of them. */
  brokenBy(a: number, b: number): RuleName[] {
    return rulesIn(this.barred(a, b));
  }

  allows(a: number, b: number): boolean {
    const { masks } = this.parts.vertices;
    if ((masks[a] | masks[b]) !== 0) return false;
    for (const rule of this.#rules) if (rule.bars(a, b)) return false;
    return true;
  }

  /** The first rule that is in the way of a pair, in words; undefined where it is allowed. */
  bar(a: number, b: number): Bar | undefined {
    const [rule] = rulesIn(this.barred(a, b)) as PairRuleName[];
    if (rule === undefined) return undefined;
    const { masks } = this.parts.vertices;
    const ends = [a, b].filter((v) => (masks[v] & bitOf(rule)) !== 0);
    const name = ends.length === 0 ? undefined : this.nameOf(ends[0]);
    return { rule, text: this.#why(rule, name, a, b) };
  }

  #why(rule: PairRuleName, name: string | undefined, a: number, b: number): string {
    if (name !== undefined && rule === "consent") return barWords.consent(name);
    if (name !== undefined && rule === "capacity") return barWords.capacity(name);
    if (name !== undefined && rule === "risk") return barWords.risk(name, this.bounds.risk);
    if (name !== undefined && rule === "forbidden") return barWords.forbidden(name);
    return this.#rules.find((each) => each.rule === rule && each.bars(a, b))?.why(a, b) ?? "";
  }

  /** The pairs that are allowed, in their order, and how many others each rule bars first. O(pairs · rules), in slices. */
  async filter({ length, a, b }: VertexPairs): Promise<Filtered> {
    const { masks } = this.parts.vertices;
    const kept = { a: new Int32Array(length), b: new Int32Array(length) };
    const counts = new Map<number, number>();
    let count = 0;
    const firstOf = (u: number, v: number): number => {
      const mask = masks[u] | masks[v];
      if (mask !== 0) return mask & -mask;
      for (const rule of this.#rules) if (rule.bars(u, v)) return rule.bit;
      return 0;
    };
    await inChunks(this.parts.ground.opened.pace, length, 4096, (from, to) => {
      for (let i = from; i < to; i++) {
        const bit = firstOf(a[i], b[i]);
        if (bit === 0) {
          kept.a[count] = a[i];
          kept.b[count++] = b[i];
        } else counts.set(bit, (counts.get(bit) ?? 0) + 1);
      }
    });
    const barred: Partial<Record<PairRuleName, number>> = {};
    for (const rule of pairRuleNames) {
      const times = counts.get(bitOf(rule));
      if (times !== undefined) barred[rule] = times;
    }
    return { kept: { length: count, a: kept.a.slice(0, count), b: kept.b.slice(0, count) }, barred };
  }

  /** The pairs that only the table of tensions keeps from being proposed. O(pairs · rules), in slices. */
  async heldApart({ length, a, b }: VertexPairs): Promise<VertexPairs> {
    const at: number[] = [];
    if (this.parts.tensions.length > 0)
      await inChunks(this.parts.ground.opened.pace, length, 4096, (from, to) => {
        for (let i = from; i < to; i++) if (this.barred(a[i], b[i]) === bitOf("tension")) at.push(i);
      });
    return chosen({ length, a, b }, Int32Array.from(at));
  }

  /** Which constraints bind on these pairs, those of a list that was made with it. O(pairs · rules), in slices. */
  binding(pairs: VertexPairs, tally?: Tally, cost?: (a: number, b: number) => number): Promise<Binding> {
    const barred = (a: number, b: number): number =>
      this.barred(a, b) | (tally === undefined ? 0 : tally.barred(a, b, cost?.(a, b)));
    return bindingOf(pairs, barred, this.parts.ground.opened.pace);
  }

  /** A list with nothing in it yet. */
  tally(): Tally {
    const { bounds, vertices, favored, ground } = this.parts;
    return new Tally({
      order: ground.opened.csr.order,
      room: vertices.room,
      stated: vertices.stated,
      most: bounds.exposure.most,
      share: bounds.exposure.share,
      favored,
      budget: bounds.budget,
      maxCost: bounds.maxCost,
      barred: (a, b) => this.barred(a, b),
    });
  }

  /** What a tie costs: 1 where no costs were given, NaN where none is known for it. */
  cost(a: number, b: number, action: ActionName, method?: string): number {
    const { costs } = this.bounds;
    if (costs === undefined) return 1;
    if (typeof costs === "function") {
      const tie: CostedTie = { a: this.idOf(a), b: this.idOf(b), action, method };
      const cost = costs(tie);
      return cost >= 0 ? cost : NaN;
    }
    for (const name of [method, action, "otherwise"])
      if (name !== undefined && Object.hasOwn(costs, name)) return costs[name];
    return NaN;
  }

  /** The least that a new tie can cost, whatever the two do; NaN where that is not known. */
  leastCost(a: number, b: number): number {
    const { costs } = this.bounds;
    if (costs === undefined || typeof costs === "function") return this.cost(a, b, "introduce");
    const others: readonly string[] = actionNames;
    const ofMethods = Object.keys(costs).filter((name) => name !== "otherwise" && !others.includes(name));
    const known = [undefined, ...ofMethods]
      .map((method) => this.cost(a, b, "introduce", method))
      .filter((cost) => !Number.isNaN(cost));
    return known.length === 0 ? NaN : Math.min(...known);
  }

  /** How two can talk. */
  talk(a: number, b: number): Talk {
    return this.parts.tongues.talk(a, b);
  }

  /** Somebody who may be asked to interpret between two languages, whoever was named least often so far. */
  interpreter(languages: readonly [string, string]): number | undefined {
    return this.parts.tongues.interpreter(languages);
  }

  /** True for people and organizations of one person. */
  isPerson(v: number): boolean {
    const { shown, actorOf } = this.parts.ground.opened;
    const place = shown.placeOf[actorOf[v]];
    return shown.personal(place) || shown.value(place, "onePerson") === true;
  }

  /** Who could convene in place of a tie across a tension; undefined where there is none between the two. */
  instead(a: number, b: number, asked: ReadonlyMap<number, number>, most = 3): ConvenedInstead | undefined {
    const { ground, tensions } = this.parts;
    const tension = tensions.of(a, b);
    if (tension === undefined) return undefined;
    const eligible = this.eligible;
    return {
      a,
      b,
      tension,
      conveners: conveners({ ...ground, eligible }, tensions, [a, b], asked, most),
    };
  }

  nameOf(v: number): string {
    const { shown, actorOf } = this.parts.ground.opened;
    return shown.name(shown.placeOf[actorOf[v]]);
  }

  idOf(v: number): string {
    const { shown, actorOf } = this.parts.ground.opened;
    return shown.id(shown.placeOf[actorOf[v]]);
  }
}
