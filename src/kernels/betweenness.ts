import type { Csr } from "../csr/csr.js";
import { followerScratch, FollowerScores, type FollowerScratch } from "./followers.js";
import type { Kernel, SourceRange } from "./kernel.js";
import { LargeBrandes, largeScratch, type LargeScratch } from "./large-brandes.js";
import { LevelBrandes } from "./level-brandes.js";
import { addArcScores } from "./level-return.js";
import { levelScratch, type LevelScratch } from "./level-search.js";
import { WasmBrandes } from "./wasm-brandes.js";

export interface BetweennessJob extends SourceRange {
  /** Whether the links are scored too. */
  readonly links: boolean;
}

/** Sums over the sources of the job and all their targets, each ordered pair once. */
export type BetweennessPart = { actors: ["f64", number]; links: ["f64", number] };

/** Below so many arc visits starting WebAssembly costs more than it saves. */
const leastWork = 4e6;

/**
 * Betweenness of vertices and links: b(v) = Σ σ_st(v) / σ_st over ordered pairs s ≠ v ≠ t, where σ_st is the number of
 * shortest paths from s to t and σ_st(v) how many of them pass v; a link alike, ends included.
 *
 * In a folded graph (`foldGraph`) vertices count as often, at either end of a pair, as the graph says, and one search
 * tells of a vertex and of its followers.
 *
 * Counts      steps along outgoing arcs. Parallel arcs of a graph that is not collapsed multiply paths. Every ordered
 *             pair counts; where pairs are unordered the measure halves the sum.
 * Cost        O(|sources| · (n + m)) time, O(n) scratch; path counts cannot overflow.
 * Reference   Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249; links: Brandes, Social
 *             Networks 30 (2008) 136–145, doi:10.1016/j.socnet.2007.11.001; the cheaper side of each level: Beamer,
 *             Asanović & Patterson, SC '12, doi:10.1109/SC.2012.50.
 */
export const betweennessKernel: Kernel<
  BetweennessJob,
  BetweennessPart,
  LevelScratch & LargeScratch & FollowerScratch
> = {
  name: "betweenness",
  scratch: (graph, { links }) => ({
    ...levelScratch(graph.order, links ? graph.arcs : 0),
    ...largeScratch(graph.order),
    ...followerScratch(graph),
  }),
  part: (graph, { links }) => ({ actors: ["f64", graph.order], links: ["f64", links ? graph.linkCount : 0] }),
  start(graph: Csr, { from, to }, scratch, part, loops) {
    const followers = new FollowerScores(graph, scratch, part);
    const weighed = graph.leader === undefined ? graph : { ...graph, stands: scratch.weights };
    const levels =
      loops === undefined
        ? new LevelBrandes(weighed, scratch, part)
        : new WasmBrandes(weighed, scratch, part, loops);
    const large = new LargeBrandes(weighed, scratch, part);
    scratch.arcScores.fill(0);
    const { repeats, parts } = graph;
    let source = from;
    let search: LevelBrandes | WasmBrandes | LargeBrandes = levels;
    /** The part of the graph that the source is in. */
    let at = 0;

    const factor = (): number => repeats?.[source] ?? 1;
    const begin = (): void => {
      search = levels;
      while (source < to && factor() === 0) source++;
      if (source === to) return;
      followers.begin(source, factor());
      if (parts === undefined) return levels.begin(source, 0, graph.order, factor());
      while (parts[at + 1] <= source) at++;
      levels.begin(source, parts[at], parts[at + 1], factor());
    };
    begin();

    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        while (source < to) {
          while (!search.done) {
            if (arcBudget <= 0) return false;
            arcBudget -= search.go(arcBudget);
          }
          if (search === levels && levels.tooLarge) {
            large.begin(source, factor());
            search = large;
          } else {
            followers.finish(source, search === large ? scratch.line : scratch.queue, search.reached);
            source++;
            begin();
            if (source === to) addArcScores(scratch.arcScores, graph, part.links);
          }
        }
        return true;
      },
    };
  },
  wasm: (graph) =>
    graph.order * graph.arcs < leastWork
      ? undefined
      : import("./wasm/levels.js").then(({ levelsWorkbench }) => levelsWorkbench()),
};
