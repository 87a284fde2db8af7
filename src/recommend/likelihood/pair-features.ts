import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Ground, VertexPairs } from "../ground.js";
import { pairScores } from "../links/pair-scores.js";
import type { LinkScoreName } from "../links/score-names.js";
import type { ActorFacts } from "./actor-facts.js";
import { features, linkFeature, type Feature, type Surroundings } from "./features.js";
import { PartnerOdds } from "./partner-odds.js";
import { PartnersThere } from "./partners-there.js";
import { programmesOf } from "./programmes.js";

/** Features of pairs, a row each in the order of `features`: NaN where what a feature takes is not stated. */
export interface FeatureRows {
  readonly length: number;
  readonly values: Float64Array;
}

const linkNames: readonly LinkScoreName[] = features.flatMap(({ from }) =>
  typeof from === "string" ? [from] : [],
);

/** Features of pairs on one graph with the vertices of the ground. */
export class PairFeatures {
  private constructor(
    readonly ground: Ground,
    readonly graph: Csr,
    readonly surroundings: Surroundings,
  ) {}

  /** Counts on a graph what features take from it. Interruptible. O(n + m). */
  static async on(ground: Ground, graph: Csr, facts: ActorFacts): Promise<PairFeatures> {
    const { network, opened } = ground;
    return new PairFeatures(ground, graph, {
      facts,
      degree: (v) => graph.offsets[v + 1] - graph.offsets[v],
      kinds: await PartnerOdds.of(graph, facts.kinds, opened.pace),
      partnersThere: await PartnersThere.of(graph, facts.countries, opened.pace),
      countries: await PartnerOdds.of(graph, facts.countries, opened.pace),
      programmes: await programmesOf(network, opened, graph),
    });
  }

  /**
   * Hands over the features of each pair, in a row that is used again for the next. The numbers of a pair hang on no other pair.
   * Interruptible.
   */
  async each(pairs: VertexPairs, take: (i: number, row: Float64Array) => void): Promise<void> {
    const { length, a, b } = pairs;
    const { opened } = this.ground;
    const scores = await pairScores(opened, this.graph, pairs, linkNames);
    const columns = features.map((feature) => columnOf(feature, this.surroundings, scores));
    const row = new Float64Array(features.length);
    opened.pace.begin("features of pairs", length);
    await inChunks(opened.pace, length, 256, (from, to) => {
      for (let i = from; i < to; i++) {
        for (let j = 0; j < row.length; j++) row[j] = columns[j](i, a[i], b[i]);
        take(i, row);
      }
    });
    opened.pace.end();
  }

  /** The features of pairs, all at once. */
  async rows(pairs: VertexPairs): Promise<FeatureRows> {
    const values = new Float64Array(pairs.length * features.length);
    await this.each(pairs, (i, row) => {
      values.set(row, i * row.length);
    });
    return { length: pairs.length, values };
  }
}

function columnOf(
  { from }: Feature,
  on: Surroundings,
  scores: Readonly<Partial<Record<LinkScoreName, Float64Array>>>,
): (i: number, a: number, b: number) => number {
  if (typeof from === "function") return (_, a, b) => from(on, a, b);
  const column = scores[from] ?? new Float64Array(0);
  return (i) => linkFeature(from, column[i]);
}
