import type { Csr } from "../csr/csr.js";
import { randomIn } from "../random/random.js";
import type { Kernel } from "./kernel.js";
import { Iteration, type IterationScratch, type Pieces } from "./leiden-iteration.js";
import { groundArcs, totalStrength, type Price } from "./leiden-level.js";
import { leidenBlock, streamIn } from "./wasm-leiden.js";
import { PartitionSums, qualityOf, type Judged } from "./leiden-quality.js";

export interface LeidenJob extends Judged {
  /** How often the whole run is made, each from what the one before found; it ends sooner when one moves nobody. */
  readonly iterations: number;
  /** How freely the refinement draws, in mean strengths of an arc; 0 takes the best always. */
  readonly theta: number;
  readonly seed: number;
  /** The number of the run: each run has a stream of its own. */
  readonly run: number;
  /** A community for each vertex to start from, labels from 0 to order − 1; empty where each starts alone. */
  readonly start: Int32Array;
}

/**
 * The community of each vertex, numbered from 0. `facts` holds the quality, the iterations made, and 1 if the last one
 * moved nobody.
 */
export type LeidenPart = { labels: ["i32", number]; facts: ["f64", number] };

/**
 * The Leiden method: communities with more strength within than expected, by local moving, refinement and aggregation.
 *
 * Quality     "modularity": Q = Σ_c [E_c / W − γ · out_c · in_c / W²], E_c the strength of arcs within and W of all arcs,
 *             each undirected tie both ways (Newman & Girvan; Leicht & Newman where ties are directed). "cpm":
 *             Σ_c [e_c − γ · pairs_c], e_c the strength of ties within, pairs ordered where ties are directed.
 * Promises    every community is connected; no two communities would gain from being one; the quality never falls below
 *             that of the start. Vertices without ties stay alone.
 * Counts      strengths; a self-tie as an arc to oneself (an undirected one of twice its strength). Collapsed graphs or
 *             not.
 * Cost        near O(n + m) an iteration; O(n + m) scratch.
 * Reference   Traag, Waltman & van Eck, Sci. Rep. 9 (2019) 5233, doi:10.1038/s41598-019-41695-z; CPM: Traag, Van Dooren &
 *             Nesterov, Phys. Rev. E 84 (2011) 016114, doi:10.1103/PhysRevE.84.016114; directed: Leicht & Newman, Phys.
 *             Rev. Lett. 100 (2008) 118703, doi:10.1103/PhysRevLett.100.118703.
 */
export const leidenKernel: Kernel<LeidenJob, LeidenPart, IterationScratch> = {
  name: "leiden",
  scratch(graph) {
    const { order, symmetric } = graph;
    const [arcs, second] = [groundArcs(graph), symmetric ? 0 : order];
    const reals = (length: number): ["f64", number] => ["f64", length];
    const whole = (length: number): ["i32", number] => ["i32", length];
    return {
      block: reals(leidenBlock),
      ...{ out: reals(order), into: reals(second), outOf: reals(order), intoOf: reals(second) },
      ...{ refinedOut: reals(order), refinedInto: reals(second), bound: reals(order) },
      ...{
        gathered: reals(order),
        pulls: reals(2 * order),
        gains: reals(order),
        found: whole(order),
        queue: whole(order),
      },
      ...{ community: whole(order), sizes: whole(order), empties: whole(order), refined: whole(order) },
      ...{ members: whole(order), starts: whole(order + 1), spot: whole(order), setOf: whole(order) },
      ...{ place: whole(order) },
      ...{ waiting: ["u8", order], alone: ["u8", order] },
      ...{ offsets: whole(order + 1), targets: whole(arcs), strengths: reals(arcs) },
      ...{ nextOffsets: whole(order + 1), nextTargets: whole(arcs), nextStrengths: reals(arcs) },
    };
  },
  part: ({ order }) => ({ labels: ["i32", order], facts: ["f64", 3] }),
  start(graph, job, given, { labels, facts }, loops) {
    const { out, outOf, refinedOut } = given;
    const scratch = graph.symmetric ? { ...given, into: out, intoOf: outOf, refinedInto: refinedOut } : given;
    const total = totalStrength(graph);
    const rules = {
      quality: job.quality,
      price: priceOf(graph, job, total),
      temperature: (job.theta * total) / Math.max(1, graph.arcs),
    };
    const stream = randomIn(streamIn(scratch.block), job.seed, "leiden", job.run);
    const iteration = new Iteration(graph, rules, scratch, stream, loops);
    let visited = 0;
    const run = pieces();
    run.next(0);
    return {
      // How much there is to do is not known: the share grows with the work, ever more slowly.
      progress: () => visited / (visited + 8 * (graph.order + graph.arcs) + 1),
      step(arcBudget) {
        visited += arcBudget;
        return run.next(arcBudget).done === true;
      },
    };

    function* pieces(): Pieces {
      let left = yield;
      scratch.gathered.fill(-1);
      for (let v = 0; v < graph.order; v++) labels[v] = job.start.length > 0 ? job.start[v] : v;
      // Without strength nothing holds anybody together.
      if (!(total > 0)) for (let v = 0; v < graph.order; v++) labels[v] = v;
      else
        while (facts[1] < job.iterations && facts[2] === 0) {
          left = yield* iteration.improve(left, labels);
          facts[1]++;
          if (iteration.moves === 0) facts[2] = 1;
        }
      const { gains, outOf, intoOf, sizes } = scratch;
      const found = { inside: gains, out: outOf, into: intoOf, sizes };
      const sums = new PartitionSums(graph, labels, found, graph.order);
      while (!sums.done) {
        left = sums.go(left);
        if (left <= 0) left = yield;
      }
      facts[0] = qualityOf(found, graph.order, job, graph.symmetric);
      return left;
    }
  },
  wasm: ({ order, arcs }) =>
    order + arcs < leastWork
      ? undefined
      : import("./wasm/leiden.js").then(({ leidenWorkbench }) => leidenWorkbench()),
};

/** Below so many arcs and vertices starting WebAssembly costs more than it saves. */
const leastWork = 1e5;

/** A move must gain more than 10⁻¹² of all strength. */
function priceOf({ symmetric }: Csr, { quality, resolution }: Judged, total: number): Price {
  const each = quality === "modularity" ? resolution / total : resolution;
  return { rate: symmetric ? each / 2 : each, tolerance: 1e-12 * total };
}
