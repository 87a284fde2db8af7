import type { VertexPairs } from "../ground.js";
import { chanceAt, type Steps } from "./isotonic.js";
import type { Basis, ModelCard } from "./model-card.js";
import type { PairFeatures } from "./pair-features.js";
import { contributionsOf, scoreOf, type Contribution, type ScoreRule } from "./score.js";

/** How likely ties are, as far as it can be known, with all there is to know about how it is known. */
export interface Likelihood {
  readonly basis: Basis;
  readonly card: ModelCard;
  /**
   * The chance of each pair, from 0 to 1, that `card.means` says the meaning of. NaN where it is unknown, which is everywhere when
   * too little is on record: unknown is not unlikely.
   */
  predict(pairs: VertexPairs): Promise<Float64Array>;
  /** A score that puts pairs in an order, larger is likelier: fitted log-odds, or points by declared weights. Never NaN. */
  order(pairs: VertexPairs): Promise<Float64Array>;
  /** What each feature adds to the score of a pair; with `card.intercept` they add up to the score. */
  contributions(a: number, b: number): Promise<readonly Contribution[]>;
}

/** What a likelihood is made of: features on the whole graph, a sum, and a curve where there is one. */
export interface LikelihoodParts {
  readonly card: ModelCard;
  readonly features: PairFeatures;
  readonly rule: ScoreRule;
  readonly curve: Steps | undefined;
}

/** A likelihood from its parts. Scores of the same list of pairs are worked out once. */
export function likelihoodOf({ card, features, rule, curve }: LikelihoodParts): Likelihood {
  const known = new WeakMap<VertexPairs, Float64Array>();
  const order = async (pairs: VertexPairs): Promise<Float64Array> => {
    const found = known.get(pairs);
    if (found !== undefined) return found.slice();
    const scores = new Float64Array(pairs.length);
    await features.each(pairs, (i, row) => {
      scores[i] = scoreOf(rule, row);
    });
    known.set(pairs, scores);
    return scores.slice();
  };
  return {
    basis: card.basis,
    card,
    order,
    async predict(pairs) {
      const scores = await order(pairs);
      return scores.map((score) => (curve === undefined ? NaN : chanceAt(curve, score)));
    },
    async contributions(a, b) {
      const pair = { length: 1, a: Int32Array.of(Math.min(a, b)), b: Int32Array.of(Math.max(a, b)) };
      const { values } = await features.rows(pair);
      return contributionsOf(rule, values, features.surroundings, pair.a[0], pair.b[0]);
    },
  };
}
