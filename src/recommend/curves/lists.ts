import { NumberedStreams } from "../../random/numbered.js";
import { inChunks } from "../../control/pace.js";
import type { VertexPairs } from "../ground.js";
import { pairScores } from "../links/pair-scores.js";
import { linkScoreNames } from "../links/score-names.js";
import { byScore } from "./by-score.js";
import type { Made } from "./judging.js";
import type { Prepared } from "./prepared.js";

/** What the choice of ties is compared with: orders that know nothing of the objective, and chance. */
export const baselines = ["likelihood", ...linkScoreNames, "topDegree", "random"] as const;
export type Baseline = (typeof baselines)[number];

/** So many lists are drawn by chance. */
export const randomLists = 20;

/** A number in [0, 1) for each pair of vertices, which hangs on the seed, the labels and the pair alone. */
export function chanceOfPair(
  order: number,
  seed: number,
  ...labels: readonly (string | number)[]
): (a: number, b: number) => number {
  const streams = new NumberedStreams(seed, "backtest", ...labels);
  return (a, b) => {
    streams.begin(Math.min(a, b) * order + Math.max(a, b));
    return streams.next();
  };
}

/** The ties that stand first by each score on the map as it is; equal scores stand by chance. One list each, several by chance. */
export async function listsOf(
  { ground, likelihood, seed }: Prepared,
  pairs: VertexPairs,
  count: number,
): Promise<ReadonlyMap<Baseline, readonly Made[]>> {
  if (pairs.length === 0) return new Map(baselines.map((name) => [name, [[]]]));
  const { csr } = ground.opened;
  const links = await pairScores(ground.opened, csr, pairs, linkScoreNames, {}, "curves, ");
  const drawn = chanceOfPair(csr.order, seed, "equal scores");
  const first = (scores: Float64Array): Made =>
    byScore(scores, count, (i) => drawn(pairs.a[i], pairs.b[i])).map((i) => [pairs.a[i], pairs.b[i]]);
  const lists = new Map<Baseline, readonly Made[]>([["likelihood", [first(await likelihood.order(pairs))]]]);
  for (const name of linkScoreNames) lists.set(name, [first(links[name])]);
  lists.set("topDegree", [first(await degreeSums(ground, pairs))]);
  const random: Made[] = [];
  for (let i = 0; i < randomLists; i++) {
    const chance = chanceOfPair(csr.order, seed, "random list", i);
    const scores = new Float64Array(pairs.length);
    await inChunks(ground.opened.pace, pairs.length, 8192, (from, to) => {
      for (let at = from; at < to; at++) scores[at] = chance(pairs.a[at], pairs.b[at]);
    });
    random.push(first(scores));
  }
  return lists.set("random", random);
}

/** How many ties the two ends have together. */
async function degreeSums({ opened }: Prepared["ground"], pairs: VertexPairs): Promise<Float64Array> {
  const { offsets } = opened.csr;
  const sums = new Float64Array(pairs.length);
  await inChunks(opened.pace, pairs.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) {
      const [a, b] = [pairs.a[i], pairs.b[i]];
      sums[i] = offsets[a + 1] - offsets[a] + offsets[b + 1] - offsets[b];
    }
  });
  return sums;
}
