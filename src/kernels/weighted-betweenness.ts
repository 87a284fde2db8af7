import type { Csr } from "../csr/csr.js";
import type { BetweennessJob, BetweennessPart } from "./betweenness.js";
import type { Kernel } from "./kernel.js";
import { LargeWeighted } from "./large-weighted.js";
import { nearestFirst } from "./nearest-first.js";
import { requireLengths } from "./require-lengths.js";
import { WasmPaths } from "./wasm-paths.js";
import { WeightedPaths, weightedScratch, type WeightedScratch } from "./weighted-paths.js";

/** Below so many arc visits starting WebAssembly costs more than it saves. */
const leastWork = 2e6;

/**
 * Betweenness of vertices and links where arcs have lengths.
 *
 * Counts      lengths along outgoing arcs, all above 0; paths whose lengths differ by no more than 1e-12 of the longer
 *             are equally short, so that rounding splits no tie. Otherwise as `betweennessKernel`, folded graphs too.
 * Cost        O(|sources| · (n + m)) time where lengths are alike, O(|sources| · (n + m) log n) where they are not;
 *             O(n + m) scratch; path counts cannot overflow.
 * Reference   Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249.
 */
export const weightedBetweennessKernel: Kernel<BetweennessJob, BetweennessPart, WeightedScratch> = {
  name: "weighted-betweenness",
  scratch: (graph) => weightedScratch(graph),
  part: (graph, { links }) => ({ actors: ["f64", graph.order], links: ["f64", links ? graph.linkCount : 0] }),
  start(graph: Csr, { from, to }, scratch, part, loops) {
    requireLengths(graph);
    const { repeats } = graph;
    const search = nearestFirst(graph, scratch, loops);
    const plain =
      loops === undefined
        ? new WeightedPaths(graph, scratch, part)
        : new WasmPaths(graph, scratch, part, loops);
    const large = new LargeWeighted(graph, scratch, part);
    let paths: WeightedPaths | WasmPaths | LargeWeighted = plain;
    let source = from;
    /** Where a source is: searched from, its paths counted, scored, and cleared away. */
    let phase: "search" | "count" | "score" | "clear" = "search";

    const factor = (): number => repeats?.[source] ?? 1;
    const begin = (): void => {
      while (source < to && factor() === 0) source++;
      if (source < to) search.begin(source);
      phase = "search";
    };
    const searched = (): void => {
      paths = plain;
      plain.begin(search.reached, factor());
      phase = "count";
    };
    const counted = (): void => {
      if (paths === plain && plain.tooLarge) {
        paths = large;
        large.begin(search.reached, factor());
      } else phase = "score";
    };
    /** Goes on by about so many arcs, and gives their number. */
    const go = (budget: number): number => {
      switch (phase) {
        case "search": {
          const visited = 2 * search.go(budget);
          if (search.done) searched();
          return visited;
        }
        case "count": {
          const visited = paths.count(budget);
          if (paths.counted) counted();
          return visited;
        }
        case "score": {
          const visited = paths.collect(budget);
          if (paths.scored) phase = "clear";
          return visited;
        }
        case "clear": {
          const visited = search.clear(budget);
          if (!search.cleared) return visited;
          source++;
          begin();
          return visited;
        }
      }
    };
    begin();

    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        for (let left = arcBudget; source < to;) {
          if (left <= 0) return false;
          left -= go(left);
        }
        return true;
      },
    };
  },
  wasm: (graph) =>
    graph.order * graph.arcs < leastWork
      ? undefined
      : import("./wasm/lengths.js").then(({ lengthsWorkbench }) => lengthsWorkbench()),
};
