import type { Pace } from "../../control/pace.js";
import type { VertexPairs } from "../ground.js";
import type { Blend, Likelier } from "./blend.js";
import { chosen, sortedPairs, together } from "./chosen-pairs.js";

/** A pair that was chosen, and what it adds on top of those chosen before it. */
export interface Pick {
  readonly a: number;
  readonly b: number;
  /** Its score when it was chosen. */
  readonly score: number;
  /** By objective, in its unit. */
  readonly adds: readonly number[];
  /** What it gains by itself, on the map as it was before any was chosen; undefined where it was not looked at then. */
  readonly alone: readonly number[] | undefined;
}

/** What may still be taken, and what counts where scores are equal. */
export interface Rules {
  /** Whether the pair may still be taken beside those taken so far. */
  admits(a: number, b: number): boolean;
  take(a: number, b: number, required: boolean): void;
  /** Is told of pairs before it is asked whether they may be taken. */
  look(pairs: VertexPairs): Promise<void>;
  /** Larger goes first among pairs of equal score; NaN last. */
  readonly likelier: Likelier;
  /** By how much a score is multiplied; undefined for not at all. */
  readonly factors: ((pairs: VertexPairs) => Promise<Float64Array>) | undefined;
}

/** Pairs whose exact gain is renewed together. */
const batch = 32;
/** Where gains may grow, at least so many pairs that looked best are looked at anew in each round. */
const growing = 32;
/** Scores that differ by less are equal: sums of the same numbers in another order. */
const equal = 1e-12;

export interface GreedyCall {
  readonly blend: Blend;
  readonly pairs: VertexPairs;
  /** Pairs that are taken first, in their order, whatever they add. */
  readonly required: VertexPairs;
  /** How many to choose, those required included. */
  readonly count: number;
  /** How many pairs get an exact look at first. */
  readonly looks: number;
  /** True where no tie was taken into the map before. */
  readonly untouched: boolean;
  readonly rules: Rules;
  readonly pace: Pace;
}

/** What was chosen. */
export interface Picked {
  readonly picks: readonly Pick[];
  /** How often pairs were looked at exactly. */
  readonly looked: number;
  /** What would have been chosen in place of the last; undefined where nothing else would. */
  readonly next: Pick | undefined;
}

/**
 * Chooses pairs one by one: always one with the highest exact score that may still be taken, until nothing raises the score.
 *
 * Scores of an earlier round bound those of a later one where the objectives are submodular, so that only the first few
 * are computed anew (Minoux 1978, doi:10.1007/BFb0006528); elsewhere those that looked best, until none that is not new looks better. Where there are more pairs
 * than deserve an exact look, all get a first look after each choice, and the best of them an exact one.
 */
export async function greedily(call: GreedyCall): Promise<Picked> {
  const { blend, count, rules, pace, required } = call;
  if (call.pairs.length + required.length === 0 || count === 0)
    return { picks: [], looked: 0, next: undefined };
  pace.begin("recommend: choosing", count);
  const pool = new Pool(call.untouched);
  const first = together(await blend.shortlist(call.pairs, call.looks, rules.likelier), required);
  const gains = await blend.gains(first);
  if (Number.isNaN(blend.scales[0])) blend.settleScales(gains.parts);
  const picks: Pick[] = [];
  let next: Pick | undefined;
  await pool.put(first, blend.weigh(gains.parts), rules, 0);
  while (picks.length < count) {
    const round = picks.length;
    if (round > 0 && first.length < call.pairs.length) {
      const again = await blend.shortlist(call.pairs, Math.max(batch, call.looks >> 3), rules.likelier);
      const fresh = pool.without(again, round);
      await pool.put(fresh, await blend.gains(fresh), rules, round);
    }
    if (round > 0 && !blend.submodular) await pool.renew(growing, blend, rules, round);
    const isRequired = round < required.length;
    const best = isRequired
      ? await pool.renewed(required.a[round], required.b[round], blend, rules, round)
      : await pool.best(blend, rules, round);
    if (best === undefined || (best.score <= equal && !isRequired)) break;
    if (round === count - 1) next = pool.runnerUp(best, rules);
    picks.push(best);
    rules.take(best.a, best.b, isRequired);
    await blend.take(best.a, best.b);
    pool.drop(best);
    await pace.rest(picks.length);
  }
  pace.end();
  return { picks, looked: pool.looked, next };
}

/** A pair with its latest exact gains. */
interface Entry extends Pick {
  /** The round in which the gains are right. */
  readonly round: number;
  readonly likelihood: number;
}

class Pool {
  #entries = new Map<string, Entry>();
  looked = 0;

  constructor(private readonly untouched: boolean) {}

  async put(
    pairs: VertexPairs,
    { scores, parts }: Awaited<ReturnType<Blend["gains"]>>,
    rules: Rules,
    round: number,
  ): Promise<void> {
    this.looked += pairs.length;
    await rules.look(pairs);
    const factors = await rules.factors?.(pairs);
    const likelihood = await rules.likelier(pairs);
    for (let i = 0; i < pairs.length; i++) {
      const [a, b] = [pairs.a[i], pairs.b[i]];
      const factor = factors === undefined ? 1 : factors[i];
      this.#entries.set(keyOf(a, b), {
        ...{ a, b, round },
        score: scores[i] * (Number.isNaN(factor) ? 0 : factor),
        adds: parts.map((gains) => gains[i]),
        alone:
          this.untouched && round === 0
            ? parts.map((gains) => gains[i])
            : this.#entries.get(keyOf(a, b))?.alone,
        likelihood: likelihood[i],
      });
    }
  }

  drop({ a, b }: Pick): void {
    this.#entries.delete(keyOf(a, b));
  }

  /** Those of the pairs whose gains are not known in this round. */
  without(pairs: VertexPairs, round: number): VertexPairs {
    const at = Array.from(pairs.a, (_, i) => i).filter((i) => {
      const known = this.#entries.get(keyOf(pairs.a[i], pairs.b[i]));
      return known === undefined || known.round < round;
    });
    return chosen(pairs, Int32Array.from(at));
  }

  /** The best pair beside one, by the latest scores. */
  runnerUp(best: Pick, rules: Rules): Pick | undefined {
    const open = [...this.#entries.values()].filter(
      ({ a, b, score }) => score > equal && (a !== best.a || b !== best.b) && rules.admits(a, b),
    );
    return open.length === 0 ? undefined : open.reduce((x, y) => (y.score > x.score ? y : x));
  }

  /** A pair with gains of this round. */
  async renewed(a: number, b: number, blend: Blend, rules: Rules, round: number): Promise<Entry | undefined> {
    const pair = { length: 1, a: Int32Array.of(a), b: Int32Array.of(b) };
    if (this.#entries.get(keyOf(a, b))?.round !== round)
      await this.put(pair, await blend.gains(pair), rules, round);
    return this.#entries.get(keyOf(a, b));
  }

  /** Looks anew at the pairs of the highest scores. */
  async renew(count: number, blend: Blend, rules: Rules, round: number): Promise<void> {
    const open = [...this.#entries.values()].filter(({ a, b }) => rules.admits(a, b));
    const first = open.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b).slice(0, count);
    await this.#look(
      first.filter((entry) => entry.round < round),
      blend,
      rules,
      round,
    );
  }

  async #look(entries: readonly Entry[], blend: Blend, rules: Rules, round: number): Promise<void> {
    if (entries.length === 0) return;
    const pairs = sortedPairs(entries.map(({ a, b }) => [a, b]));
    await this.put(pairs, await blend.gains(pairs), rules, round);
  }

  /** The best pair that may be taken, by gains of this round. */
  async best(blend: Blend, rules: Rules, round: number): Promise<Entry | undefined> {
    for (;;) {
      const open = [...this.#entries.values()].filter(({ a, b }) => rules.admits(a, b));
      if (open.length === 0) return undefined;
      const most = open.reduce((high, { score }) => Math.max(high, score), -Infinity);
      const top = open.filter(({ score }) => score >= most - equal);
      const stale = open.filter((entry) => entry.round < round).sort((x, y) => y.score - x.score);
      // Equal scores are told apart by likelihood, so whatever may equal the first must be fresh.
      if (stale.length === 0 || stale[0].score < most - equal) return top.reduce(likelierOf);
      await this.#look(stale.slice(0, batch), blend, rules, round);
    }
  }
}

/** Of two pairs of equal score the likelier, then the first by its ends. */
function likelierOf(x: Entry, y: Entry): Entry {
  const [first, second] = [known(x.likelihood), known(y.likelihood)];
  if (first !== second) return first > second ? x : y;
  return (x.a - y.a || x.b - y.b) < 0 ? x : y;
}

function known(likelihood: number): number {
  return Number.isNaN(likelihood) ? -Infinity : likelihood;
}

function keyOf(a: number, b: number): string {
  return `${a} ${b}`;
}
