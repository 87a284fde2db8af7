import { candidatePairs, type Candidates, type CandidateOptions } from "./candidates/candidate-pairs.js";
import type { Ground, VertexPairs } from "./ground.js";
import { together } from "./selection/chosen-pairs.js";

/** Candidates for a call, and who proposed each. */
export interface FoundPairs extends VertexPairs {
  /** What was done, a sentence each. */
  readonly notes: readonly string[];
  /** Bits of the sources that proposed a pair; 0 for pairs that none did. */
  sources(a: number, b: number): number;
}

/** Candidates of a call; where several may introduce, those of each. */
export async function candidatesFor(
  ground: Ground,
  options: Omit<CandidateOptions, "introducer">,
  introducers: readonly number[],
): Promise<FoundPairs> {
  const found: Candidates[] = [];
  if (introducers.length === 0) found.push(await candidatePairs(ground, options));
  for (const introducer of introducers) found.push(await candidatePairs(ground, { ...options, introducer }));
  const pairs =
    found.length === 1 ? found[0] : found.reduce<VertexPairs>(together, { length: 0, a: none, b: none });
  return {
    ...{ length: pairs.length, a: pairs.a, b: pairs.b },
    notes: [...new Set(found.flatMap(({ facts }) => facts.notes))],
    sources: (a, b) => found.reduce((bits, each) => bits | bitsOf(each, a, b), 0),
  };
}

const none = new Int32Array(0);

/** Pairs ascend, so that one is found by halving. */
function bitsOf({ a, b, length, proposedBy }: Candidates, v: number, w: number): number {
  const [first, second] = v < w ? [v, w] : [w, v];
  let [low, high] = [0, length];
  while (low < high) {
    const at = (low + high) >>> 1;
    if (a[at] < first || (a[at] === first && b[at] < second)) low = at + 1;
    else high = at;
  }
  return low < length && a[low] === first && b[low] === second ? proposedBy[low] : 0;
}
