import { inChunks, type Pace } from "../../control/pace.js";
import { VertexHeap } from "../../kernels/heap.js";
import type { Seats } from "./seats.js";
import type { Standing } from "./standing.js";

/** How the quotas stood in the way of the choice that adds most. */
export type Hindrance = "none" | "upper" | "other";

/** Members chosen one after the other. */
export interface Greedy {
  /** Candidates, in the order chosen. */
  readonly chosen: readonly number[];
  readonly raised: number;
  /** No board has more. */
  readonly bound: number;
  readonly hindrance: Hindrance;
}

/**
 * Seats who adds most, again and again, among those with whom every quota can still be kept. Since nobody adds more to a
 * larger board, only those are looked at who may add most (lazy greedy).
 *
 * The bound: at each beginning P, no board covers more than P and the largest gains of as many as there are free seats.
 *
 * Reference   Minoux, in Optimization Techniques, LNCIS 7 (1978) 234–243, doi:10.1007/BFb0006528; Nemhauser, Wolsey & Fisher,
 *             Math. Program. 14 (1978) 265–294, doi:10.1007/BF01588971.
 */
export async function greedily(
  standing: Standing,
  seats: Seats,
  atMost: Float64Array,
  pace: Pace,
): Promise<Greedy> {
  const { cover } = standing;
  const count = cover.candidates.length;
  const keys = new Float64Array(count);
  const heap = new VertexHeap(new Int32Array(count), new Int32Array(count), keys);
  /** What each adds to the two coverages at most, and at which length of the board that was found. */
  const gains = atMost.slice();
  const lookedAt = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    keys[i] = -(gains[i] + standing.apart(cover.candidates[i]));
    heap.raise(i);
  }
  const taken = new Int32Array(seats.types.length);
  const available = seats.available.slice();
  const chosen: number[] = [];
  /** What those who were passed over for a quota would have added at most. */
  const passedOver = { upper: -Infinity, other: -Infinity };
  let hindrance: Hindrance = "none";
  let bound = await boundOf(standing, gains, seats.free, pace);
  while (chosen.length < seats.free) {
    if (pace.due()) await pace.rest(chosen.length);
    const i = heap.pop();
    if (lookedAt[i] < chosen.length) {
      gains[i] = standing.gain(cover.of(i));
      lookedAt[i] = chosen.length;
      keys[i] = -(gains[i] + standing.apart(cover.candidates[i]));
      heap.raise(i);
      continue;
    }
    const adds = -keys[i];
    const type = seats.typeOf[i];
    const counts = seats.counts(taken);
    taken[type]++;
    available[type]--;
    if (!seats.canFinish(taken, available)) {
      taken[type]--;
      available[type]++;
      const by = seats.types[type].some((q) => counts[q] >= seats.rules[q].most) ? "upper" : "other";
      passedOver[by] = Math.max(passedOver[by], adds);
      continue;
    }
    if (passedOver.other > adds + rounding) hindrance = "other";
    else if (passedOver.upper > adds + rounding && hindrance === "none") hindrance = "upper";
    standing.add(cover.candidates[i], cover.of(i));
    gains[i] = 0;
    chosen.push(i);
    bound = Math.min(bound, await boundOf(standing, gains, seats.free, pace));
  }
  return { chosen, raised: standing.raised, bound: Math.max(bound, standing.raised), hindrance };
}

const rounding = 1e-12;

/**
 * No board that holds those seated at first has more: what is covered and the largest further coverages, as if nobody of
 * them knew the same people.
 */
async function boundOf(standing: Standing, gains: Float64Array, free: number, pace: Pace): Promise<number> {
  const largest = new Float64Array(free);
  await inChunks(pace, gains.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      if (gains[i] <= largest[free - 1]) continue;
      let at = free - 1;
      for (; at > 0 && largest[at - 1] < gains[i]; at--) largest[at] = largest[at - 1];
      largest[at] = gains[i];
    }
  });
  return largest.reduce((sum, gain) => sum + gain, standing.covered + standing.perMember * standing.size);
}
