import type { Csr } from "../csr/csr.js";
import type { BetweennessJob, BetweennessPart } from "./betweenness.js";
import { VertexHeap } from "./heap.js";
import { requireLengths } from "./require-lengths.js";
import type { Kernel } from "./kernel.js";
import { addPaths, pathShare } from "./path-counts.js";

/** Two path lengths are equal when they differ by at most this share of the longer. */
export const tieTolerance = 1e-12;

type Scratch = {
  length: ["f64", number];
  heap: ["i32", number];
  place: ["i32", number];
  settled: ["i32", number];
  position: ["i32", number];
  counts: ["f64", number];
  bands: ["i32", number];
  dependency: ["f64", number];
};

/**
 * Betweenness of vertices and links where arcs have lengths.
 *
 * Counts      lengths along outgoing arcs, all above 0; paths whose lengths differ by no more than 1e-12 of the longer
 *             are equally short, so that rounding splits no tie. Otherwise as `betweennessKernel`.
 * Cost        O(|sources| · (n + m) log n) time, O(n) scratch; path counts cannot overflow.
 * Reference   Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249.
 */
// u precedes v when it was settled before v and length[u] + the arc's length equals length[v].
export const weightedBetweennessKernel: Kernel<BetweennessJob, BetweennessPart, Scratch> = {
  name: "weighted-betweenness",
  scratch: ({ order }) => ({
    length: ["f64", order],
    heap: ["i32", order],
    place: ["i32", order],
    settled: ["i32", order],
    position: ["i32", order],
    counts: ["f64", order],
    bands: ["i32", order],
    dependency: ["f64", order],
  }),
  part: (graph, { links }) => ({ actors: ["f64", graph.order], links: ["f64", links ? graph.linkCount : 0] }),
  start(graph: Csr, job, { length, heap, place, settled, position, counts, bands, dependency }, part) {
    const { offsets, targets, links, distances } = graph;
    requireLengths(graph);
    const queue = new VertexHeap(heap, place, length);
    length.fill(Infinity);
    counts.fill(0);
    let source = job.from - 1;
    let count = 0;
    let at = 0;
    let phase: "search" | "count" | "collect" = "search";

    const begin = (): void => {
      for (let i = 0; i < count; i++) {
        length[settled[i]] = Infinity;
        counts[settled[i]] = 0;
      }
      count = 0;
      source++;
      if (source === job.to) return;
      length[source] = 0;
      counts[source] = 1;
      bands[source] = 0;
      queue.raise(source);
      phase = "search";
    };
    const precedes = (u: number, arc: number, v: number): boolean =>
      position[u] < position[v] && length[u] + distances[arc] <= length[v] * (1 + tieTolerance);
    const search = (u: number): void => {
      position[u] = count;
      settled[count++] = u;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const through = length[u] + distances[arc];
        const v = targets[arc];
        if (through >= length[v]) continue;
        length[v] = through;
        queue.raise(v);
      }
    };
    const spread = (u: number): void => {
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (precedes(u, arc, v)) addPaths(counts, bands, u, v);
      }
    };
    const collect = (u: number): void => {
      let sum = 0;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (!precedes(u, arc, v)) continue;
        const share = pathShare(counts, bands, u, v) * (1 + dependency[v]);
        sum += share;
        if (job.links) part.links[links[arc]] += share;
      }
      dependency[u] = sum;
      if (u !== source) part.actors[u] += sum;
    };
    begin();

    return {
      progress: () => (source - job.from) / (job.to - job.from),
      step(arcBudget) {
        while (source < job.to) {
          if (arcBudget <= 0) return false;
          if (phase === "search") {
            const u = queue.pop();
            search(u);
            arcBudget -= 2 * (offsets[u + 1] - offsets[u] + 1);
            if (queue.size > 0) continue;
            phase = "count";
            at = 0;
          } else if (phase === "count") {
            const u = settled[at++];
            spread(u);
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
            if (at === count) phase = "collect";
          } else {
            const u = settled[--at];
            collect(u);
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
            if (at === 0) begin();
          }
        }
        return true;
      },
    };
  },
};
