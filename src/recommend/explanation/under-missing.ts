import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { thinnedGraph } from "../../csr/thinned-graph.js";
import { inWords } from "../../measures/cost.js";
import { within } from "../../measures/options.js";
import { quantile } from "../../measures/robustness/standing.js";
import { Coins } from "../../random/coins.js";
import { random } from "../../random/random.js";
import { memoryLike } from "../benefit/memory-like.js";
import { missingWords } from "../english/explanation.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { UnderMissing } from "./explained.js";

/** An objective, as far as it is asked what single ties gain. */
export type Gaining = (graph: Csr) => Promise<Gains>;

interface Gains {
  gainsOf(pairs: VertexPairs): Promise<Float64Array>;
}

export interface UnderMissingOptions {
  /** The chance that a tie is missing. Default 0.1. */
  readonly probability?: number | undefined;
  /** On how many maps the gains are looked at again. Default 20. */
  readonly draws?: number | undefined;
  /** Default 0. */
  readonly seed?: number | undefined;
  /** Up to how many looks at every tie and actor, by draws and pairs, it goes ahead. Default 10⁸. */
  readonly limit?: number | undefined;
}

export const underMissingDefaults = {
  probability: 0.1,
  draws: 20,
  seed: 0,
  limit: 1e8,
} as const satisfies UnderMissingOptions;

/** Intervals by pair, in their order; or why none were looked for. */
export interface UnderMissingGains {
  readonly gains: readonly UnderMissing[];
  /** A sentence where the network is too large, else undefined. */
  readonly skipped: string | undefined;
}

/**
 * How the gains of chosen pairs come out on maps that lack ties: each tie of the view is missing with a probability, of
 * parallel ones each for itself, and what each pair gains by itself is found anew. For each pair the 5th and 95th percentile, and the share of draws in which the gain stays above 0. Every draw has its own random
 * stream. O(draws · (n + m) + draws · pairs) and what the objective takes.
 */
export async function underMissing(
  ground: Ground,
  open: Gaining,
  pairs: VertexPairs,
  options: UnderMissingOptions = {},
): Promise<UnderMissingGains> {
  const { csr, pace } = ground.opened;
  const probability = within("probability", options.probability ?? underMissingDefaults.probability, 0, 1);
  const draws = within("draws", options.draws ?? underMissingDefaults.draws, 1, 1e4, true);
  const limit = within("limit", options.limit ?? underMissingDefaults.limit, 0, Infinity);
  const looks = draws * (csr.order + csr.arcs) * (1 + pairs.length);
  if (looks > limit) return { gains: [], skipped: missingWords.tooLarge(inWords(looks), inWords(limit)) };
  const counts = await tiesOfPairs(ground);
  const found = Array.from({ length: pairs.length }, () => new Float64Array(draws));
  pace.begin("recommend: maps that lack ties", draws);
  for (let draw = 0; draw < draws; draw++) {
    const graph = await thinned(ground, counts, probability, options.seed ?? underMissingDefaults.seed, draw);
    const gains = await (await open(graph)).gainsOf(pairs);
    gains.forEach((gain, i) => (found[i][draw] = gain));
    await pace.rest(draw + 1);
  }
  pace.end();
  return {
    gains: found.map((values) => {
      return {
        low: quantile(values, 0.05),
        high: quantile(values, 0.95),
        positive: values.filter((gain) => gain > nothing).length / draws,
        draws,
      };
    }),
    skipped: undefined,
  };
}

/** Gains are sums; what is smaller is rounding. */
const nothing = 1e-12;

/** How many ties the pairs have that have several. */
async function tiesOfPairs({ network, opened }: Ground): Promise<ReadonlyMap<number, number>> {
  const { admitted, vertexOf, csr, pace } = opened;
  const { source, target } = network.ties;
  const met = new Set<number>();
  const counts = new Map<number, number>();
  await inChunks(pace, admitted.ties.length, 8192, (from, to) => {
    for (const row of admitted.ties.subarray(from, to)) {
      const key = keyOf(csr, vertexOf[source[row]], vertexOf[target[row]]);
      if (met.has(key)) counts.set(key, (counts.get(key) ?? 1) + 1);
      met.add(key);
    }
  });
  return counts;
}

async function thinned(
  { opened }: Ground,
  counts: ReadonlyMap<number, number>,
  probability: number,
  seed: number,
  draw: number,
): Promise<Csr> {
  const { csr, pace } = opened;
  const stream = random(seed, "under missing ties", draw);
  const coins = new Coins();
  coins.key(stream.bits(), stream.bits());
  const factor = (u: number, v: number): number => {
    const times = counts.get(keyOf(csr, u, v)) ?? 1;
    return coins.at(Math.min(u, v), Math.max(u, v)) < probability ** times ? 0 : 1;
  };
  return thinnedGraph(csr, factor, pace, memoryLike(csr));
}

function keyOf({ order }: Csr, u: number, v: number): number {
  return u < v ? u * order + v : v * order + u;
}
