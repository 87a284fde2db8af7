import type { Csr } from "../csr/csr.js";
import { thinnedGraph } from "../csr/thinned-graph.js";
import type { Allocate } from "../csr/arena.js";
import type { LeidenJob } from "../kernels/leiden.js";
import { bestOf, communityRuns, jobsOf, type CommunityRun } from "./community-runs.js";
import type { Walk } from "./walk.js";

/** What many runs agree on in the end. */
export interface Agreed {
  /** A label of each vertex. */
  readonly labels: Int32Array;
  /** The runs on the network itself. */
  readonly runs: readonly CommunityRun[];
  /** How often the runs were made anew on what the ones before had in common. */
  readonly rounds: number;
  readonly converged: boolean;
}

export interface AgreedOptions {
  readonly job: Omit<LeidenJob, "run" | "start">;
  readonly runs: number;
  readonly threshold: number;
  readonly allocate: Allocate;
}

const mostRounds = 20;

/**
 * Runs until all agree. In each round the strength of every tie is multiplied by the share of runs that put its ends
 * together, D; ties with D below the threshold are left out, but a vertex that would lose all its ties keeps those with
 * its highest D. Then the runs are made anew on these ties, until all find the same.
 *
 * Only tied pairs are looked at, so that communities stay connected in the network. Strengths are multiplied, not replaced:
 * what all runs agree on is then no easier to cut than before, since every tie that leaves it has grown weaker.
 */
export async function agreedRuns(opened: Walk, options: AgreedOptions): Promise<Agreed> {
  const { job, runs: count, threshold, allocate } = options;
  const { csr } = opened;
  const runs = await communityRuns(opened, jobsOf(job, 0, count), "runs");
  let [latest, rounds] = [runs, 0];
  while (!allSame(latest) && rounds < mostRounds) {
    rounds++;
    const graph = await together(csr, latest, threshold, opened, allocate);
    latest = await communityRuns(opened, jobsOf(job, rounds * count, count), `round ${rounds}`, graph);
  }
  return { labels: bestOf(latest).labels, runs, rounds, converged: allSame(latest) };
}

function allSame([first, ...others]: readonly CommunityRun[]): boolean {
  return others.every(({ labels }) => labels.every((label, v) => label === first.labels[v]));
}

/** The ties of the network by how often the runs put their ends together. */
async function together(
  csr: Csr,
  runs: readonly CommunityRun[],
  threshold: number,
  { pace }: Walk,
  allocate: Allocate,
): Promise<Csr> {
  const count = runs.length;
  // The labels of a vertex side by side.
  const labels = new Int32Array(csr.order * count);
  for (const [r, run] of runs.entries()) {
    for (let v = 0; v < csr.order; v++) labels[v * count + r] = run.labels[v];
    if (pace.due()) await pace.rest();
  }
  const share = (u: number, v: number): number => {
    let same = 0;
    for (let a = u * count, b = v * count, end = a + count; a < end; a++, b++)
      if (labels[a] === labels[b]) same++;
    return same / count;
  };
  const highest = new Float64Array(csr.order);
  for (let u = 0; u < csr.order; u++) {
    for (let arc = csr.offsets[u]; arc < csr.offsets[u + 1]; arc++) {
      const v = csr.targets[arc];
      const d = share(u, v);
      highest[u] = Math.max(highest[u], d);
      highest[v] = Math.max(highest[v], d);
    }
    if ((u & 63) === 63 && pace.due()) await pace.rest();
  }
  const factor = (u: number, v: number): number => {
    const d = share(u, v);
    return d >= threshold || d === Math.min(highest[u], highest[v]) ? d : 0;
  };
  return thinnedGraph(csr, factor, pace, allocate);
}
