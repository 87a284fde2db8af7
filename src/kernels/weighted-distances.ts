import type { Csr } from "../csr/csr.js";
import { inverseUnit } from "./bit-loops.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { rowsAlong, type Kernel } from "./kernel.js";
import { lengthScratch, type LengthScratch } from "./length-search.js";
import { nearestFirst } from "./nearest-first.js";
import { requireLengths } from "./require-lengths.js";

/**
 * Distances from every vertex of a range where arcs have lengths: how many it reaches, their summed distance and summed
 * inverse distance, and how many lie within a radius. Entries of vertices outside the range stay 0.
 *
 * Counts      lengths of arcs in one direction, all above 0; the source itself is not counted. No histogram.
 * Cost        O(|sources| · (n + m)) time where lengths are alike, O(|sources| · (n + m) log n) where they are not;
 *             O(n) scratch.
 * Reference   Dijkstra, Numer. Math. 1 (1959) 269–271, doi:10.1007/BF01386390.
 */
export const weightedDistancesKernel: Kernel<DistancesJob, DistancesPart, LengthScratch> = {
  name: "weighted-distances",
  scratch: ({ order }) => lengthScratch(order),
  part: ({ order }) => ({
    reached: ["i32", order],
    total: ["f64", order],
    inverse: ["f64", order],
    within: ["i32", order],
    farthest: ["f64", order],
    histogram: ["f64", 0],
  }),
  start(graph: Csr, { from, to, along, steps }, scratch, part) {
    requireLengths(graph);
    const { length, settled } = scratch;
    const search = nearestFirst(rowsAlong(graph, along), scratch);
    let source = from;
    /** Up to which number of those reached their lengths are added up. */
    let at = 0;

    const begin = (): void => {
      at = 0;
      if (source < to) search.begin(source);
    };
    /** Adds up the lengths of some of those reached, and gives their number. */
    const add = (budget: number): number => {
      const start = at;
      at = Math.min(search.reached, start + budget);
      let [total, inverse, within] = [part.total[source], part.inverse[source], part.within[source]];
      let most = part.farthest[source];
      for (let i = start; i < at; i++) {
        const far = length[settled[i]];
        if (far === 0) continue;
        total += far;
        inverse += inverseUnit / far;
        if (far <= steps) within++;
        if (far > most) most = far;
      }
      part.reached[source] = search.reached - 1;
      part.farthest[source] = most;
      [part.total[source], part.inverse[source], part.within[source]] = [total, inverse, within];
      return at - start;
    };
    begin();

    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        let left = arcBudget;
        while (source < to) {
          if (left <= 0) return false;
          if (!search.done) left -= 2 * search.go(left);
          else if (at < search.reached) left -= add(left);
          else left -= search.clear(left);
          if (!search.done || at < search.reached || !search.cleared) continue;
          source++;
          begin();
        }
        return true;
      },
    };
  },
};
