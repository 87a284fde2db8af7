import { isKnown } from "../network/project/dates.js";
import type { Gathering } from "./gathering.js";

/** Per activity: those who came for the first time, and those who had come to an earlier one, as far as dates tell. */
export interface Turnouts {
  readonly firstTimers: Int32Array;
  readonly returners: Int32Array;
}

/**
 * Who came for the first time and who came again. Activities are compared by the days on which they may have begun: one
 * lies certainly before another if its last possible day lies before the other's first. O(participations).
 */
export async function turnouts({ labels, offsets, activities, began, pace }: Gathering): Promise<Turnouts> {
  const firstTimers = new Int32Array(labels.length);
  const returners = new Int32Array(labels.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const own = activities.subarray(offsets[row], offsets[row + 1]);
    const allDated = own.every((k) => isKnown(began, k));
    // The earliest last day, and the two earliest first days: an activity is not compared with itself.
    let [over, first, second] = [Infinity, Infinity, Infinity];
    for (const k of own) {
      if (!isKnown(began, k)) continue;
      over = Math.min(over, began.to[k]);
      second = Math.min(second, Math.max(first, began.from[k]));
      first = Math.min(first, began.from[k]);
    }
    for (const k of own) {
      if (!isKnown(began, k)) {
        if (own.length === 1) firstTimers[k]++;
        continue;
      }
      const others = began.from[k] === first ? second : first;
      if (over < began.from[k]) returners[k]++;
      else if (allDated && others >= began.to[k]) firstTimers[k]++;
    }
    if ((row & 1023) === 1023 && pace.due()) await pace.rest();
  }
  return { firstTimers, returners };
}
