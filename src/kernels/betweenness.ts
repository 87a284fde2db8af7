import type { Csr } from "../csr/csr.js";
import type { Kernel, SourceRange } from "./kernel.js";
import { addPaths, pathShare } from "./path-counts.js";

export interface BetweennessJob extends SourceRange {
  /** Whether the links are scored too. */
  readonly links: boolean;
}

/** Sums over the sources of the job and all their targets, each ordered pair once. */
export type BetweennessPart = { actors: ["f64", number]; links: ["f64", number] };

type Scratch = {
  depth: ["i32", number];
  queue: ["i32", number];
  counts: ["f64", number];
  bands: ["i32", number];
  dependency: ["f64", number];
};

/**
 * Betweenness of vertices and links: b(v) = Σ σ_st(v) / σ_st over ordered pairs s ≠ v ≠ t, where σ_st is the number of
 * shortest paths from s to t and σ_st(v) how many of them pass v; a link alike, ends included.
 *
 * Counts      steps along outgoing arcs. Parallel arcs of a graph that is not collapsed multiply paths. Every ordered
 *             pair counts; where pairs are unordered the measure halves the sum.
 * Cost        O(|sources| · (n + m)) time, O(n) scratch; path counts cannot overflow.
 * Reference   Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249; links: Brandes, Social
 *             Networks 30 (2008) 136–145, doi:10.1016/j.socnet.2007.11.001.
 */
// Brandes 2001, Algorithm 1:  σ → counts, bands   δ → dependency   S → queue, read backwards   d → depth
// P is not stored: u precedes v when depth[u] + 1 = depth[v].
export const betweennessKernel: Kernel<BetweennessJob, BetweennessPart, Scratch> = {
  name: "betweenness",
  scratch: ({ order }) => ({
    depth: ["i32", order],
    queue: ["i32", order],
    counts: ["f64", order],
    bands: ["i32", order],
    dependency: ["f64", order],
  }),
  part: (graph, { links }) => ({ actors: ["f64", graph.order], links: ["f64", links ? graph.linkCount : 0] }),
  start(graph: Csr, job, { depth, queue, counts, bands, dependency }, part) {
    const { offsets, targets, links } = graph;
    depth.fill(-1);
    counts.fill(0);
    let source = job.from - 1;
    let head = 0;
    let tail = 0;
    let searching = true;

    const begin = (): void => {
      for (let i = 0; i < tail; i++) {
        depth[queue[i]] = -1;
        counts[queue[i]] = 0;
      }
      source++;
      if (source === job.to) return;
      depth[source] = 0;
      counts[source] = 1;
      bands[source] = 0;
      queue[0] = source;
      head = 0;
      tail = 1;
      searching = true;
    };
    const search = (u: number): void => {
      const next = depth[u] + 1;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (depth[v] < 0) {
          depth[v] = next;
          queue[tail++] = v;
        }
        if (depth[v] === next) addPaths(counts, bands, u, v);
      }
    };
    const collect = (u: number): void => {
      const next = depth[u] + 1;
      let sum = 0;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (depth[v] !== next) continue;
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
          while (searching) {
            if (arcBudget <= 0) return false;
            const u = queue[head++];
            search(u);
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
            searching = head < tail;
          }
          while (head > 0) {
            if (arcBudget <= 0) return false;
            const u = queue[--head];
            collect(u);
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
          }
          begin();
        }
        return true;
      },
    };
  },
};
