import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";

export interface ReachBoundsJob {
  readonly along: Along;
  /** Strong components: `labels[v]` is a vertex of the component of v. */
  readonly labels: Int32Array;
}

/** How many others each vertex reaches, at least and at most. */
export type ReachBoundsPart = { least: ["i32", number]; most: ["i32", number] };

type Scratch = {
  /** By label: the size of the component, a list of its members, the arcs to components not yet bounded. */
  size: ["i32", number];
  first: ["i32", number];
  member: ["i32", number];
  waiting: ["i32", number];
  /** By label: the last component that was added; sums of upper bounds, of those outside the flood, the best lower one. */
  added: ["i32", number];
  sum: ["f64", number];
  outside: ["f64", number];
  best: ["i32", number];
  /** 1 for vertices that the largest component reaches. */
  flooded: ["u8", number];
  queue: ["i32", number];
};

/**
 * How many others each vertex reaches along arcs, from below and above, without a search from each.
 *
 * Components are taken after all those they lead to: a component reaches itself and at least the best of them, at most
 * all of them together. What the largest component reaches is counted by one search, and counted once by those before it.
 *
 * Counts      arcs in one direction; a vertex itself is not counted; exact for strong components that lead nowhere, and
 *             for the largest.
 * Cost        O(n + m) time, O(n) scratch.
 * Reference   Bergamini, Borassi, Crescenzi, Marino & Meyerhenke, ACM TKDD 13 (2019) 53,
 *             doi:10.1145/3344719.
 */
// Bergamini et al. 2019:  α(v), ω(v) → least, most (of others).
export const reachBoundsKernel: Kernel<ReachBoundsJob, ReachBoundsPart, Scratch> = {
  name: "reach-bounds",
  scratch: ({ order }) => ({
    size: ["i32", order],
    first: ["i32", order],
    member: ["i32", order],
    waiting: ["i32", order],
    added: ["i32", order],
    sum: ["f64", order],
    outside: ["f64", order],
    best: ["i32", order],
    flooded: ["u8", order],
    queue: ["i32", order],
  }),
  part: ({ order }) => ({ least: ["i32", order], most: ["i32", order] }),
  start(graph: Csr, { along, labels }, scratch, part) {
    const { order } = graph;
    const { offsets, targets } = rowsAlong(graph, along);
    const back = rowsAlong(graph, along === "out" ? "in" : "out");
    const { size, first, member, waiting, added, sum, outside, best, flooded, queue } = scratch;
    for (const zeros of [size, waiting, sum, outside, best, flooded]) zeros.fill(0);
    first.fill(-1);
    added.fill(-1);
    let phase: "gather" | "flood" | "bound" = "gather";
    let [cursor, tail, largest, reached, done] = [0, 0, 0, 0, 0];
    /** The component at hand, the member whose arcs are next, and its bounds. */
    let [component, v, above, beyond, below] = [-1, -1, 0, 0, 0];

    const gather = (u: number): void => {
      const label = labels[u];
      size[label]++;
      if (size[label] > size[labels[largest]]) largest = u;
      member[u] = first[label];
      first[label] = u;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
        if (labels[targets[arc]] !== label) waiting[label]++;
    };
    const reach = (u: number): void => {
      if (flooded[u] === 1) return;
      flooded[u] = 1;
      queue[tail++] = u;
    };
    const flood = (u: number): void => {
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) reach(targets[arc]);
    };
    const open = (label: number): void => {
      component = label;
      v = first[label];
      const own = size[label];
      const inside = flooded[label] === 1;
      if (label === labels[largest]) {
        above = below = reached;
        return;
      }
      beyond = Math.min(order, own + outside[label]);
      above = Math.min(order, own + sum[label], inside ? reached : beyond + reached);
      below = own + best[label];
    };
    /** Tells those before v what its component reaches. */
    const tell = (): void => {
      part.least[v] = below - 1;
      part.most[v] = above - 1;
      for (let arc = back.offsets[v]; arc < back.offsets[v + 1]; arc++) {
        const before = labels[back.targets[arc]];
        if (before === component) continue;
        if (added[before] !== component) {
          added[before] = component;
          sum[before] += above;
          if (flooded[v] === 0) outside[before] += beyond;
          best[before] = Math.max(best[before], below);
        }
        if (--waiting[before] === 0) queue[tail++] = before;
      }
    };
    const turn = (): void => {
      if (phase === "gather") {
        phase = "flood";
        cursor = tail = 0;
        if (order > 0) reach(labels[largest]);
      } else {
        phase = "bound";
        reached = tail;
        cursor = tail = 0;
        for (let u = 0; u < order; u++) if (labels[u] === u && waiting[u] === 0) queue[tail++] = u;
      }
    };

    return {
      progress: () => done / Math.max(1, order),
      step(arcBudget) {
        while (arcBudget > 0) {
          if (phase === "gather" && cursor < order) {
            arcBudget -= offsets[cursor + 1] - offsets[cursor] + 1;
            gather(cursor++);
          } else if (phase === "flood" && cursor < tail) {
            const u = queue[cursor++];
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
            flood(u);
          } else if (phase !== "bound") turn();
          else if (v >= 0) {
            arcBudget -= back.offsets[v + 1] - back.offsets[v] + 1;
            tell();
            v = member[v];
            done++;
          } else if (cursor < tail) open(queue[cursor++]);
          else return true;
        }
        return false;
      },
    };
  },
};
