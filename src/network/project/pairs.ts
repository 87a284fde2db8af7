import type { Pace } from "../../control/pace.js";
import type { Attendance } from "./attendance.js";
import { blankDates, enterFirst, enterLast, forget, isKnown, type Dates } from "./dates.js";

/** Pairs of actors who share an activity, ascending by their rows, the lower row first. */
export interface Pairs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly strength: Float64Array;
  /** How many activities the two shared. */
  readonly shared: Float64Array;
  readonly first: Dates;
  readonly last: Dates;
}

const stepsPerLook = 65536;

/**
 * The pairs that the activities marked 1 in `makes` give, each shared activity adding its `share` to the strength. Two
 * passes, the first of which counts: the memory is that of the pairs and of a few numbers an actor. O(Σ k²).
 */
export async function sharedPairs(
  found: Attendance,
  makes: Uint8Array,
  share: Float64Array,
  pace: Pace,
): Promise<Pairs> {
  const { offsets, activities, memberOffsets, members } = found;
  const actors = offsets.length - 1;
  /** Calls `meet(b, k)` for every later actor b with whom a shares activity k, activities ascending. */
  const meetings = (a: number, meet: (b: number, k: number) => void): number => {
    let steps = 1;
    for (let i = offsets[a]; i < offsets[a + 1]; i++) {
      const k = activities[i];
      if (makes[k] === 0) continue;
      for (let m = memberOffsets[k + 1] - 1; members[m] > a; m--, steps++) meet(members[m], k);
    }
    return steps;
  };
  const everyActor = async (visit: (a: number) => number): Promise<void> => {
    let [steps, look] = [0, stepsPerLook];
    for (let a = 0; a < actors; a++) {
      steps += visit(a);
      if (steps < look) continue;
      look = steps + stepsPerLook;
      if (pace.due()) await pace.rest();
    }
  };

  const seenBy = new Int32Array(actors).fill(-1);
  let count = 0;
  await everyActor((a) =>
    meetings(a, (b) => {
      if (seenBy[b] !== a) count++;
      seenBy[b] = a;
    }),
  );
  pace.advance(1);

  const made = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    strength: new Float64Array(count),
    shared: new Float64Array(count),
    first: blankDates(count),
    last: blankDates(count),
  };
  const placeOf = new Int32Array(actors);
  seenBy.fill(-1);
  let begin = 0;
  await everyActor((a) => {
    let end = begin;
    const steps = meetings(a, (b) => {
      if (seenBy[b] !== a) made.target[end++] = b;
      seenBy[b] = a;
    });
    made.target.subarray(begin, end).sort();
    for (let pair = begin; pair < end; pair++) {
      placeOf[made.target[pair]] = pair;
      made.source[pair] = a;
      forget(made.first, pair);
      forget(made.last, pair);
    }
    meetings(a, (b, k) => {
      const pair = placeOf[b];
      made.shared[pair]++;
      made.strength[pair] += share[k];
      if (!isKnown(found.began, k)) return;
      enterFirst(made.first, pair, found.began.from[k], found.began.to[k]);
      enterLast(made.last, pair, found.ended.from[k], found.ended.to[k]);
    });
    begin = end;
    return 2 * steps;
  });
  pace.advance(2);
  return made;
}
