import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Kernel } from "./kernel.js";

export interface PathBoundJob {
  /** A vertex of the strong component of each vertex, the same for all of one component. */
  readonly labels: Int32Array;
}

type Scratch = {
  line: ["i32", number];
  back: ["i32", number];
  seen: ["u8", number];
  start: ["i32", number];
  size: ["i32", number];
  bound: ["i32", number];
  before: ["i32", number];
  waiting: ["i32", number];
  ready: ["i32", number];
};

/**
 * An upper bound of how many vertices lie on a shortest path of a directed graph, ends included.
 *
 * A way within a strong component is no longer than one through its first vertex: as far as anybody is to it and from it
 * together. A way through several components is no longer than the longest chain of them, each passed once.
 *
 * Counts      steps along outgoing arcs; self-ties and parallel arcs change nothing.
 * Cost        O(n + m) time, O(n) scratch.
 * Reference   Riondato & Kornaropoulos, Data Min. Knowl. Discov. 30 (2016) 438–475, doi:10.1007/s10618-015-0423-0, for
 *             undirected graphs; topological order: Kahn, Commun. ACM 5 (1962) 558–562, doi:10.1145/368996.369025.
 */
export const pathBoundKernel: Kernel<PathBoundJob, { vertices: ["i32", number] }, Scratch> = {
  name: "path-bound",
  scratch: ({ order }) => ({
    line: ["i32", order],
    back: ["i32", order],
    seen: ["u8", order],
    start: ["i32", order],
    size: ["i32", order],
    bound: ["i32", order],
    before: ["i32", order],
    waiting: ["i32", order],
    ready: ["i32", order],
  }),
  part: () => ({ vertices: ["i32", 1] }),
  start(graph: Csr, { labels }, scratch, { vertices }) {
    const { order, offsets, targets } = graph;
    const { line, back, seen, start, size, bound, before, waiting, ready } = scratch;
    for (const array of [seen, before, waiting]) array.fill(0);
    let phase: "out" | "in" | "chain" | "done" = "out";
    let [root, component, placed, out] = [-1, 0, 0, 0];
    // The search under way: its queue, where its last level ends, how deep that is.
    let [queue, head, tail, levelEnd, depth] = [line, 0, 0, 0, 0];
    let member = 0;

    const search = (along: "out" | "in"): void => {
      phase = along;
      queue = along === "out" ? line : back;
      head = along === "out" ? placed : 0;
      queue[head] = root;
      seen[root] = along === "out" ? 1 : 2;
      tail = levelEnd = head + 1;
      depth = 0;
    };
    const nextComponent = (): void => {
      do root++;
      while (root < order && seen[root] !== 0);
      if (root < order) {
        component = labels[root];
        start[component] = placed;
        search("out");
        return;
      }
      head = tail = 0;
      for (let v = 0; v < order; v++) if (labels[v] === v && waiting[v] === 0) ready[tail++] = v;
      phase = tail === 0 ? "done" : "chain";
    };
    const visit = (): number => {
      const rows = rowsAlong(graph, phase === "in" ? "in" : "out");
      const pass = phase === "in" ? 2 : 1;
      const u = queue[head++];
      const end = rows.offsets[u + 1];
      for (let arc = rows.offsets[u]; arc < end; arc++) {
        const v = rows.targets[arc];
        if (labels[v] !== component) waiting[labels[v]] += pass & 1;
        else if (seen[v] < pass) {
          seen[v] = pass;
          queue[tail++] = v;
        }
      }
      if (head === levelEnd && tail > levelEnd) {
        depth++;
        levelEnd = tail;
      } else if (head === tail) endSearch();
      return end - rows.offsets[u] + 1;
    };
    const endSearch = (): void => {
      if (phase === "out") {
        placed = tail;
        size[component] = placed - start[component];
        out = depth;
        search("in");
        return;
      }
      bound[component] = Math.min(size[component], out + depth + 1);
      nextComponent();
    };
    // A component whose predecessors are all done hands on the longest chain that ends in it.
    const handOn = (): number => {
      const from = ready[head];
      const chain = before[from] + bound[from];
      vertices[0] = Math.max(vertices[0], chain);
      const u = line[start[from] + member++];
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const to = labels[targets[arc]];
        if (to === from) continue;
        before[to] = Math.max(before[to], chain);
        if (--waiting[to] === 0) ready[tail++] = to;
      }
      if (member === size[from]) {
        member = 0;
        head++;
        if (head === tail) phase = "done";
      }
      return offsets[u + 1] - offsets[u] + 1;
    };
    nextComponent();
    return {
      progress: () => (phase === "done" ? 1 : placed / (order + 1)),
      step(arcBudget) {
        while (phase !== "done") {
          if (arcBudget <= 0) return false;
          arcBudget -= phase === "chain" ? handOn() : visit();
        }
        return true;
      },
    };
  },
};
