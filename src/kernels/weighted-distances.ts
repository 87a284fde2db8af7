import type { Csr } from "../csr/csr.js";
import { inverseUnit } from "./bit-loops.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { VertexHeap } from "./heap.js";
import { requireLengths } from "./require-lengths.js";
import { rowsAlong, type Kernel } from "./kernel.js";

type Scratch = {
  length: ["f64", number];
  heap: ["i32", number];
  place: ["i32", number];
  settled: ["i32", number];
};

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
  scratch: ({ order }) => ({
    length: ["f64", order],
    heap: ["i32", order],
    place: ["i32", order],
    settled: ["i32", order],
  }),
  part: ({ order }) => ({
    reached: ["i32", order],
    total: ["f64", order],
    inverse: ["f64", order],
    within: ["i32", order],
    farthest: ["f64", order],
    histogram: ["f64", 0],
  }),
  start(graph: Csr, job, { length, heap, place, settled }, part) {
    const { offsets, targets, distances } = rowsAlong(graph, job.along);
    requireLengths(graph);
    const queue = new VertexHeap(heap, place, length);
    length.fill(Infinity);
    let source = job.from - 1;
    let count = 0;

    const begin = (): void => {
      for (let i = 0; i < count; i++) length[settled[i]] = Infinity;
      count = 0;
      source++;
      if (source === job.to) return;
      length[source] = 0;
      queue.raise(source);
    };
    const record = (): void => {
      part.reached[source] = count - 1;
      for (let i = 1; i < count; i++) {
        const far = length[settled[i]];
        part.total[source] += far;
        part.inverse[source] += inverseUnit / far;
        if (far <= job.steps) part.within[source]++;
        part.farthest[source] = far;
      }
    };
    begin();

    return {
      progress: () => (source - job.from) / (job.to - job.from),
      step(arcBudget) {
        while (source < job.to) {
          while (queue.size > 0) {
            if (arcBudget <= 0) return false;
            const u = queue.pop();
            settled[count++] = u;
            for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
              const through = length[u] + distances[arc];
              const v = targets[arc];
              if (through >= length[v]) continue;
              length[v] = through;
              queue.raise(v);
            }
            arcBudget -= 2 * (offsets[u + 1] - offsets[u] + 1);
          }
          record();
          begin();
        }
        return true;
      },
    };
  },
};
