import { inChunks, type Pace } from "../../control/pace.js";
import type { Candidates } from "./candidate-pairs.js";
import { candidateSources, sourceBit, type CandidateSource } from "./sources.js";
import type { Who } from "./who.js";

/** How candidates were found, in numbers and in words. */
export interface CandidateFacts {
  /** Actors who propose, and who may be proposed. */
  readonly proposing: number;
  readonly eligible: number;
  /** Pairs that were proposed at all, and pairs that each source proposed among those kept. */
  readonly proposed: number;
  readonly bySource: Readonly<Record<CandidateSource, number>>;
  /** Pairs over actors who propose; the mean and the greatest number of pairs that an eligible actor is in. */
  readonly perActor: number;
  readonly meanOfActor: number;
  readonly mostOfActor: number;
  /** Actors who may be an end and are in no pair. */
  readonly without: number;
  /** What was done, left out and bounded, a sentence each. */
  readonly notes: readonly string[];
}

/** Counts candidates by source and by actor. O(pairs + n). */
export async function factsOf(
  pace: Pace,
  who: Who,
  { a, b, proposedBy }: Pick<Candidates, "a" | "b" | "proposedBy">,
  proposed: number,
  notes: readonly string[],
): Promise<CandidateFacts> {
  const of = new Int32Array(who.ends.length);
  const withBits = new Float64Array(1 << candidateSources.length);
  await inChunks(pace, a.length, 32768, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      of[a[pair]]++;
      of[b[pair]]++;
      withBits[proposedBy[pair]]++;
    }
  });
  const bySource = candidateSources.map((source) => [
    source,
    withBits.reduce((sum, count, bits) => sum + ((bits & sourceBit(source)) === 0 ? 0 : count), 0),
  ]);
  let [eligible, without, mostOfActor] = [0, 0, 0];
  for (let v = 0; v < of.length; v++) {
    if (who.ends[v] === 0) continue;
    eligible++;
    if (of[v] === 0) without++;
    mostOfActor = Math.max(mostOfActor, of[v]);
  }
  return {
    proposing: who.sources.length,
    eligible,
    proposed,
    bySource: Object.fromEntries(bySource) as Record<CandidateSource, number>,
    perActor: a.length / Math.max(1, who.sources.length),
    meanOfActor: (2 * a.length) / Math.max(1, eligible),
    mostOfActor,
    without,
    notes,
  };
}
