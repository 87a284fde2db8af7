import type { Csr } from "../csr/csr.js";
import type { Kernel, SourceRange } from "./kernel.js";
import { LargeBrandes, largeScratch, type LargeScratch } from "./large-brandes.js";

/**
 * Bridgeness: betweenness of the pairs whose ends are both more than a step away, Σ σ_st(v) / σ_st over ordered pairs with
 * d(s, v) > 1 and d(v, t) > 1, the sources s being those of the job.
 *
 * Counts      steps along outgoing arcs of a collapsed graph. Every ordered pair counts; where pairs are unordered the
 *             measure halves the sum.
 * Cost        O(|sources| · (n + m)) time, O(n) scratch; path counts cannot overflow.
 * Reference   Jensen et al., J. Complex Netw. 4 (2016) 319–329, doi:10.1093/comnet/cnv022; the way back: Brandes, J. Math.
 *             Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249.
 */
// A target next to v adds the 1 of Brandes' 1 + δ to what v collects, and nothing else: it is left out. What is handed on
// to the vertex before is the whole dependency.
export const bridgenessKernel: Kernel<SourceRange, { actors: ["f64", number] }, LargeScratch> = {
  name: "bridgeness",
  scratch: ({ order }) => largeScratch(order),
  part: ({ order }) => ({ actors: ["f64", order] }),
  start(graph: Csr, { from, to }, scratch, { actors }) {
    const search = new LargeBrandes(graph, scratch, { actors, links: new Float64Array(0) }, true);
    let source = from;
    const begin = (): void => {
      if (source < to) search.begin(source, 1);
    };
    begin();
    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        for (let left = arcBudget; source < to && left > 0;) {
          while (!search.done && left > 0) left -= search.go();
          if (!search.done) return false;
          source++;
          begin();
        }
        return source === to;
      },
    };
  },
};
