import { mayRank } from "../values/may-rank.js";
import { ScoreIntervals, TieScoreIntervals, type Intervals } from "../values/score-intervals.js";
import { estimatePaths, type PathEstimate } from "./path-estimate.js";
import type { Sampling } from "./sampling-options.js";
import { tieEnds } from "./tie-ends.js";
import type { Walk } from "./walk.js";

export interface SampledBetweenness extends Sampling {
  readonly ofTies: boolean;
  readonly seed: number;
  /** What a number of ordered pairs is divided by to be a score; NaN where there are no scores. */
  readonly divisor: number;
  readonly normalized: boolean;
}

/** Betweenness as estimated from samples, with an interval for each actor or tie. */
export async function sampledBetweenness(
  opened: Walk,
  wanted: SampledBetweenness,
): Promise<ScoreIntervals | TieScoreIntervals> {
  const { csr, links, shown, actorOf } = opened;
  const { ofTies, divisor, normalized, seed, epsilon, delta, top } = wanted;
  const rankable = new Uint8Array(top === undefined ? 0 : ofTies ? csr.linkCount : csr.order);
  const ranks = (v: number): boolean => mayRank(shown, shown.placeOf[actorOf[v]]);
  for (let i = 0; i < rankable.length; i++)
    rankable[i] = Number(ofTies ? ranks(links.source[i]) && ranks(links.target[i]) : ranks(i));
  const estimate = await estimatePaths(opened, { ...wanted, rankable });
  const { shares, intervals, samples, separated } = estimate;
  const scaled = (share: number): number => {
    const score = (share * estimate.pairs) / divisor;
    return normalized ? Math.min(1, score) : score;
  };
  const scores = shares.map(scaled);
  const { low, high }: Intervals = { low: intervals.low.map(scaled), high: intervals.high.map(scaled) };
  const facts = { exact: false, seed, samples, epsilon, delta };
  const meta = opened.meta(
    notes(estimate, wanted),
    separated === undefined ? facts : { ...facts, separated: Object.freeze(separated) },
  );
  if (ofTies) return new TieScoreIntervals(shown, await tieEnds(opened), scores, { low, high }, meta);
  const byPlace = { low: opened.byPlace(low), high: opened.byPlace(high) };
  return new ScoreIntervals(shown, opened.byPlace(scores), byPlace, meta, "too-few-actors");
}

function notes(
  { samples, separated }: PathEstimate,
  { ofTies, delta, top = 0 }: SampledBetweenness,
): string[] {
  const whose = ofTies ? "tie" : "actor";
  if (samples === 0)
    return [`No shortest path has ${ofTies ? "a tie" : "anybody"} within it, so every score is 0.`];
  const said = [
    `Estimated from ${samples} sampled shortest paths: with a chance of at least ${1 - delta}, the true score of every ${whose} lies between its low and its high.`,
  ];
  if (separated === undefined) return said;
  const cuts = separated.length === 0 ? "None" : `The first ${separated.join(", ")}`;
  return [
    ...said,
    `${cuts} of the ${top} highest are told apart from all that come after them; others may change places.`,
  ];
}
