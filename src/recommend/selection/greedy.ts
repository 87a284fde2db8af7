import type { Pace } from "../../control/pace.js";
import type { VertexPairs } from "../ground.js";
import type { Blend, Likelier } from "./blend.js";
import { chosen } from "./chosen-pairs.js";

/** A pair that was chosen, and what it adds on top of those chosen before it. */
export interface Pick {
  readonly a: number;
  readonly b: number;
  /** Its score when it was chosen. */
  readonly score: number;
  /** By objective, in its unit. */
  readonly adds: readonly number[];
}

/** What may still be taken, and what counts where scores are equal. */
export interface Rules {
  /** Whether the pair may still be taken beside those taken so far. */
  admits(a: number, b: number): boolean;
  take(a: number, b: number): void;
  /** Larger goes first among pairs of equal score; NaN last. */
  readonly likelier: Likelier;
  /** By how much a score is multiplied; undefined for not at all. */
  readonly factors: ((pairs: VertexPairs) => Promise<Float64Array>) | undefined;
}

/** Pairs whose exact gain is renewed together. */
const batch = 32;
/** Scores that differ by less are equal: sums of the same numbers in another order. */
const equal = 1e-12;

export interface GreedyCall {
  readonly blend: Blend;
  readonly pairs: VertexPairs;
  /** How many to choose. */
  readonly count: number;
  /** How many pairs get an exact look at first. */
  readonly looks: number;
  readonly rules: Rules;
  readonly pace: Pace;
}

/**
 * Chooses pairs one by one: always one with the highest exact score that may still be taken, until nothing raises the score.
 *
 * Scores of an earlier round bound those of a later one where the objectives are submodular, so that only the first few
 * are computed anew (Minoux 1978, doi:10.1007/BFb0006528). Where they are not, all pairs get a first look after each
 * choice, and those that look better than before are looked at exactly.
 */
export async function greedily(call: GreedyCall): Promise<{ picks: Pick[]; looked: number }> {
  const { blend, count, rules, pace } = call;
  if (call.pairs.length === 0 || count === 0) return { picks: [], looked: 0 };
  const pool = new Pool();
  const first = await blend.shortlist(call.pairs, call.looks, rules.likelier);
  const gains = await blend.gains(first);
  if (Number.isNaN(blend.scales[0])) blend.settleScales(gains.parts);
  await pool.put(first, blend.weigh(gains.parts), rules, 0);
  const picks: Pick[] = [];
  pace.begin("recommend: choosing", count);
  while (picks.length < count) {
    const round = picks.length;
    if (round > 0 && !blend.submodular) {
      const again = await blend.shortlist(call.pairs, Math.max(batch, call.looks >> 3), rules.likelier);
      const fresh = pool.without(again, round);
      await pool.put(fresh, await blend.gains(fresh), rules, round);
    }
    const best = await pool.best(blend, rules, round);
    if (best === undefined || best.score <= equal) break;
    picks.push(best);
    rules.take(best.a, best.b);
    await blend.take(best.a, best.b);
    pool.drop(best);
    await pace.rest(picks.length);
  }
  pace.end();
  return { picks, looked: pool.looked };
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

  async put(
    pairs: VertexPairs,
    { scores, parts }: Awaited<ReturnType<Blend["gains"]>>,
    rules: Rules,
    round: number,
  ): Promise<void> {
    this.looked += pairs.length;
    const factors = await rules.factors?.(pairs);
    const likelihood = await rules.likelier(pairs);
    for (let i = 0; i < pairs.length; i++) {
      const [a, b] = [pairs.a[i], pairs.b[i]];
      const factor = factors === undefined ? 1 : factors[i];
      this.#entries.set(keyOf(a, b), {
        ...{ a, b, round },
        score: scores[i] * (Number.isNaN(factor) ? 0 : factor),
        adds: parts.map((gains) => gains[i]),
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
      const sorted = stale.slice(0, batch).sort((x, y) => x.a - y.a || x.b - y.b);
      const pairs: VertexPairs = {
        length: sorted.length,
        a: Int32Array.from(sorted, ({ a }) => a),
        b: Int32Array.from(sorted, ({ b }) => b),
      };
      await this.put(pairs, await blend.gains(pairs), rules, round);
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
