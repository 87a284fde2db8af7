import type { Csr } from "../csr/csr.js";
import { random } from "../random/random.js";
import type { Kernel } from "./kernel.js";
import { PathDraw } from "./path-draw.js";
import { searchScratch, TwoSidedSearch, type SearchScratch } from "./two-sided-search.js";

export interface PathSamplesJob {
  /** The number of the first sample of the job: each sample has a stream of its own. */
  readonly first: number;
  readonly seed: number;
  /** The pairs, start and end in turn, two different vertices each. */
  readonly pairs: Int32Array;
  /** Whether links are counted instead of vertices. */
  readonly links: boolean;
}

/** On how many of the drawn paths each vertex lies, ends not counted, or each link. The other array is empty. */
export type PathSamplesPart = { actors: ["i32", number]; links: ["i32", number] };

/**
 * Shortest paths drawn at random: for each pair one of its shortest paths, all with the same chance.
 *
 * Counts      steps along outgoing arcs. Parallel arcs of a graph that is not collapsed multiply paths. A pair without a
 *             path adds nothing.
 * Cost        O(n + m) a pair, and far less on graphs where neighborhoods grow fast; O(n) scratch, cleared where it was
 *             touched; path counts cannot overflow.
 * Reference   Riondato & Kornaropoulos, Data Min. Knowl. Discov. 30 (2016) 438–475, doi:10.1007/s10618-015-0423-0;
 *             the search from both ends: Borassi & Natale, ACM J. Exp. Algorithmics 24 (2019) 1.2, doi:10.1145/3284359.
 */
export const pathSamplesKernel: Kernel<PathSamplesJob, PathSamplesPart, SearchScratch> = {
  name: "path-samples",
  scratch: ({ order }) => searchScratch(order),
  part: ({ order, linkCount }, { links }) => ({
    actors: ["i32", links ? 0 : order],
    links: ["i32", links ? linkCount : 0],
  }),
  start(graph: Csr, { first, seed, pairs }, scratch, part) {
    const search = new TwoSidedSearch(graph, scratch);
    const path = new PathDraw(search, scratch);
    const all = pairs.length / 2;
    let sample = 0;
    if (all > 0) search.begin(pairs[0], pairs[1]);
    return {
      progress: () => sample / all,
      step(arcBudget) {
        while (sample < all) {
          while (!search.done) {
            if (arcBudget <= 0) return false;
            arcBudget -= search.go(arcBudget);
          }
          if (search.met > 0) path.draw(random(seed, "path", first + sample), part);
          search.clear();
          sample++;
          if (sample < all) search.begin(pairs[2 * sample], pairs[2 * sample + 1]);
        }
        return true;
      },
    };
  },
};
