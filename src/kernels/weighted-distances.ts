import type { Csr } from "../csr/csr.js";
import { inverseUnit } from "./bit-loops.js";
import { BucketQueue, queueScratch, type QueueScratch } from "./bucket-queue.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { requireLengths } from "./require-lengths.js";
import { rowsAlong, type Kernel } from "./kernel.js";

type Scratch = QueueScratch & { length: ["f64", number]; settled: ["i32", number] };

/**
 * Distances from every vertex of a range where arcs have lengths: how many it reaches, their summed distance and summed
 * inverse distance, and how many lie within a radius. Entries of vertices outside the range stay 0.
 *
 * Counts      lengths of arcs in one direction, all above 0; the source itself is not counted. No histogram.
 * Cost        O(|sources| · (n + m) log n) time, O(n) scratch.
 * Reference   Dijkstra, Numer. Math. 1 (1959) 269–271, doi:10.1007/BF01386390.
 */
export const weightedDistancesKernel: Kernel<DistancesJob, DistancesPart, Scratch> = {
  name: "weighted-distances",
  scratch: ({ order }) => ({ ...queueScratch(order), length: ["f64", order], settled: ["i32", order] }),
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
    const { offsets, targets, distances } = rowsAlong(graph, along);
    const { length, settled } = scratch;
    const queue = new BucketQueue(scratch, length, graph.arcs > 0 ? distances[0] : 1);
    length.fill(Infinity);
    let source = from;
    let reached = 0;
    let cleared = 0;
    /** The largest distance from the source before. */
    let most = 0;

    const begin = (): void => {
      queue.restart(most);
      reached = cleared = 0;
      if (source === to) return;
      length[source] = 0;
      queue.raise(source, Infinity);
    };
    /** Settles vertices, nearest first, and gives the number of arcs visited. */
    const search = (budget: number): number => {
      let visited = 0;
      let count = reached;
      let [total, inverse, within] = [part.total[source], part.inverse[source], part.within[source]];
      while (queue.size > 0 && visited < budget) {
        const u = queue.pop();
        const near = length[u];
        settled[count++] = u;
        if (near > 0) {
          total += near;
          inverse += inverseUnit / near;
          if (near <= steps) within++;
          part.farthest[source] = near;
        }
        const end = offsets[u + 1];
        for (let arc = offsets[u]; arc < end; arc++) {
          const v = targets[arc];
          const through = near + distances[arc];
          const least = length[v];
          if (through >= least) continue;
          length[v] = through;
          queue.raise(v, least);
        }
        visited += end - offsets[u] + 8;
      }
      reached = count;
      part.reached[source] = count - 1;
      [part.total[source], part.inverse[source], part.within[source]] = [total, inverse, within];
      return visited;
    };
    const clear = (budget: number): number => {
      const [first, end] = [cleared, Math.min(reached, cleared + budget)];
      if (first === 0) most = length[settled[reached - 1]];
      for (let i = first; i < end; i++) length[settled[i]] = Infinity;
      cleared = end;
      return end - first;
    };
    begin();

    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        let left = arcBudget;
        while (source < to) {
          if (left <= 0) return false;
          if (queue.size > 0) left -= 2 * search(left);
          else left -= clear(left);
          if (queue.size > 0 || cleared < reached) continue;
          source++;
          begin();
        }
        return true;
      },
    };
  },
};
