import type { PictureTie } from "../../../analysis/picture.js";
import type { Steps } from "../../../control/steps.js";

/**
 * By tie, how much it lies among other ties: the cycles of four that pass it, over the geometric mean of those that pass the
 * ties of each end.
 *
 * Counts      tied pairs, each once, without strengths. From 0, where it is in no cycle of four.
 * Cost        O(Σ degree²), an actor a step.
 * Reference   Nocaj, Ortmann & Brandes, J. Graph Algorithms Appl. 19 (2015) 595–618, doi:10.7155/jgaa.00370.
 */
export function* embeddedness(actors: number, ties: readonly PictureTie[]): Steps<Float64Array> {
  const around = Array.from({ length: actors }, (): [other: number, tie: number][] => []);
  ties.forEach(([one, other], tie) => {
    around[one].push([other, tie]);
    around[other].push([one, tie]);
  });
  const through = new Float64Array(ties.length);
  const paths = new Int32Array(actors);
  for (let start = 0; start < actors; start++) {
    const seen: number[] = [];
    for (const [middle] of around[start])
      for (const [end] of around[middle]) if (end !== start && paths[end]++ === 0) seen.push(end);
    // A path of two steps closes a cycle of four with every other path between the same ends.
    for (const [middle, tie] of around[start])
      for (const [end] of around[middle]) if (end !== start) through[tie] += paths[end] - 1;
    for (const end of seen) paths[end] = 0;
    yield;
  }
  const all = around.map((beside) => beside.reduce((sum, [, tie]) => sum + through[tie], 0));
  return Float64Array.from(ties, ([one, other], tie) =>
    through[tie] === 0 ? 0 : through[tie] / Math.sqrt(all[one] * all[other]),
  );
}
