import type { Csr } from "../csr/csr.js";
import type { BetweennessJob, BetweennessPart } from "./betweenness.js";
import type { Kernel } from "./kernel.js";
import { LargeWeighted } from "./large-weighted.js";
import { requireLengths } from "./require-lengths.js";
import { WeightedReturn } from "./weighted-return.js";
import { WeightedSearch, weightedScratch, type WeightedScratch } from "./weighted-search.js";

/**
 * Betweenness of vertices and links where arcs have lengths.
 *
 * Counts      lengths along outgoing arcs, all above 0; paths whose lengths differ by no more than 1e-12 of the longer
 *             are equally short, so that rounding splits no tie. Otherwise as `betweennessKernel`.
 * Cost        O(|sources| · (n + m) log n) time, O(n) scratch; path counts cannot overflow.
 * Reference   Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249.
 */
export const weightedBetweennessKernel: Kernel<BetweennessJob, BetweennessPart, WeightedScratch> = {
  name: "weighted-betweenness",
  scratch: ({ order }, { links }) => weightedScratch(order, links),
  part: (graph, { links }) => ({ actors: ["f64", graph.order], links: ["f64", links ? graph.linkCount : 0] }),
  start(graph: Csr, { from, to }, scratch, part) {
    requireLengths(graph);
    const search = new WeightedSearch(graph, scratch);
    const plain = new WeightedReturn(graph, scratch, part);
    const large = new LargeWeighted(graph, scratch, part);
    let source = from;
    let at = 0;
    /** Where a source is: searched from, counted again if need be, scored, and cleared away. */
    let phase: "search" | "count" | "score" | "clear" = "search";

    const begin = (): void => {
      if (source < to) search.begin(source);
      phase = "search";
    };
    const searched = (): void => {
      at = search.uncounted ? 0 : search.reached;
      phase = search.uncounted ? "count" : "score";
      if (search.uncounted) large.begin(search.reached);
    };
    begin();

    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        let left = arcBudget;
        while (source < to) {
          if (left <= 0) return false;
          if (phase === "search") {
            left -= 2 * search.go(left);
            if (search.done) searched();
          } else if (phase === "count") {
            left -= large.count(at++);
            if (at === search.reached) phase = "score";
          } else if (phase === "score") {
            if (at > 1 || (at > 0 && search.uncounted))
              left -= search.uncounted ? large.collect(--at) : plain.collect(--at);
            else phase = "clear";
          } else {
            left -= search.clear(left);
            if (!search.cleared) continue;
            source++;
            begin();
          }
        }
        return true;
      },
    };
  },
};
