import type { Csr } from "../csr/csr.js";
import { leidenKernel, type LeidenJob } from "../kernels/leiden.js";
import type { Walk } from "./walk.js";

/** What one run of a search for communities found: a label of each vertex, numbered by their first vertex, and its quality. */
export interface CommunityRun {
  readonly labels: Int32Array;
  readonly quality: number;
}

/** Runs of the Leiden method, one for each job, in the order of the jobs. */
export async function communityRuns(
  opened: Walk,
  jobs: readonly LeidenJob[],
  what: string,
  graph: Csr = opened.csr,
): Promise<CommunityRun[]> {
  const found: CommunityRun[] = [];
  return opened.fold(
    leidenKernel,
    jobs,
    found,
    (into, { labels, facts }) => into.push({ labels: labels.slice(), quality: facts[0] }),
    what,
    graph,
  );
}

/** Jobs of one sort that differ in their number alone, from which each draws its own stream. */
export function jobsOf(job: Omit<LeidenJob, "run" | "start">, first: number, count: number): LeidenJob[] {
  return Array.from({ length: count }, (_, i) => ({ ...job, run: first + i, start: new Int32Array(0) }));
}

/** The run with the highest quality, the first of equal ones. */
export function bestOf(runs: readonly CommunityRun[]): CommunityRun {
  return runs.reduce((best, run) => (run.quality > best.quality ? run : best));
}
