import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/** 1 for every vertex, and for every link, without which its component falls apart. */
export type CutPointsPart = { actors: ["u8", number]; links: ["u8", number] };

/**
 * `state` has four cells for each vertex, side by side as they are read together: the least number seen from below it, the
 * next arc to look at, the end of its row, and the link that it was entered by.
 */
type Scratch = { index: ["i32", number]; state: ["i32", number]; path: ["i32", number] };

/**
 * Cut points (articulation points) and bridges.
 *
 * Counts      arcs of a symmetric graph in which parallel ties are counted, so that a pair tied twice is no bridge.
 *             Self-ties change nothing.
 * Cost        O(n + m) time, O(n) scratch, no recursion.
 * Reference   Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272; Tarjan, Inf. Process. Lett. 2
 *             (1974) 160–161, doi:10.1016/0020-0190(74)90003-9.
 */
export const cutPointsKernel: Kernel<null, CutPointsPart, Scratch> = {
  name: "cut-points",
  scratch: ({ order }) => ({ index: ["i32", order], state: ["i32", 4 * order], path: ["i32", order] }),
  part: (graph) => ({ actors: ["u8", graph.order], links: ["u8", graph.linkCount] }),
  start({ order, offsets, targets, links }: Csr, _job, { index, state, path }, part) {
    index.fill(-1);
    let root = 0;
    let numbered = 0;
    let depth = 0;
    let branches = 0;
    const enter = (v: number, link: number): void => {
      const at = 4 * v;
      index[v] = state[at] = numbered++;
      state[at + 1] = offsets[v];
      state[at + 2] = offsets[v + 1];
      state[at + 3] = link;
      path[depth++] = v;
    };
    const leave = (v: number): void => {
      depth--;
      if (depth === 0) return;
      const parent = path[depth - 1];
      const low = state[4 * v];
      if (low < state[4 * parent]) state[4 * parent] = low;
      if (low > index[parent]) part.links[state[4 * v + 3]] = 1;
      if (depth === 1) branches++;
      else if (low >= index[parent]) part.actors[parent] = 1;
    };
    /** Looks at arcs of v until one leads to somebody new, who is entered, or none is left; gives how many it looked at. */
    const look = (v: number): number => {
      const at = 4 * v;
      const parent = depth > 1 ? path[depth - 2] : -1;
      const [from, end, entry] = [state[at + 1], state[at + 2], state[at + 3]];
      let low = state[at];
      for (let arc = from; arc < end; arc++) {
        const w = targets[arc];
        const number = index[w];
        if (number < 0) {
          state[at] = low;
          state[at + 1] = arc + 1;
          enter(w, links[arc]);
          return arc + 1 - from;
        }
        // Links are read only where they matter: of those to the parent, one is the way that v was entered by.
        if (number < low && (w !== parent || links[arc] !== entry)) low = number;
      }
      state[at] = low;
      state[at + 1] = end;
      leave(v);
      return end - from;
    };
    return {
      progress: () => numbered / order,
      step(arcBudget) {
        let budget = arcBudget;
        while (budget > 0) {
          if (depth === 0) {
            if (branches > 1) part.actors[root] = 1;
            branches = 0;
            while (root < order && index[root] >= 0) root++;
            if (root === order) return true;
            enter(root, -1);
          }
          budget -= look(path[depth - 1]) + 1;
        }
        return false;
      },
    };
  },
};
