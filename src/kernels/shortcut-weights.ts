import type { Csr } from "../csr/csr.js";
import { unreached } from "./distance-rows.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

/** Weights are told for a vertex that comes nearer by 1 … so many steps. */
export const mostNearer = 6;

export interface ShortcutWeightsJob {
  /** As in `SourceSteps`. */
  readonly steps: Uint16Array;
  readonly width: number;
  readonly sources: number;
  readonly vertices: Int32Array;
  /** A search looks at no more than so many vertices. */
  readonly most: number;
}

type Scratch = {
  queue: ["i32", number];
  marked: ["u8", number];
  alone: ["f64", number];
};

/**
 * How much more than a vertex itself gains when it comes nearer to everybody by 1, 2, … steps: what all gain who then are
 * nearer by way of it, in units of its own gain. 1 where nobody stands behind it. A mean over some sources.
 *
 * Counts      steps; the graph must be undirected; self-ties and parallel arcs change nothing.
 * Cost        O(sources) a vertex for each other one that gains, and for each neighbor of one; at most `most` of them.
 * Reference   the comity library; who depends on a vertex: Freeman, Sociometry 40 (1977) 35–41, doi:10.2307/3033543.
 */
export const shortcutWeightsKernel: Kernel<ShortcutWeightsJob, { weights: ["f64", number] }, Scratch> = {
  name: "shortcut-weights",
  scratch: ({ order }) => ({ queue: ["i32", order], marked: ["u8", order], alone: ["f64", mostNearer] }),
  part: (_graph, { vertices }) => ({ weights: ["f64", vertices.length * mostNearer] }),
  start({ offsets, targets }: Csr, job, { queue, marked, alone }, { weights }) {
    const { steps, width, sources, vertices, most } = job;
    let done = 0;

    function* search(): Pieces {
      let left = yield;
      marked.fill(0);
      for (; done < vertices.length; done++) {
        const v = vertices[done];
        const row = v * width;
        const at = done * mostNearer - 1;
        let tail = 0;
        queue[tail++] = v;
        marked[v] = 1;
        let [level, levelEnd] = [0, 1];
        for (let head = 0; head < tail; head++) {
          if (head === levelEnd) {
            level++;
            levelEnd = tail;
          }
          const w = queue[head];
          const own = w * width;
          let gains = false;
          for (let i = 0; i < sources; i++) {
            const from = steps[row + i];
            if (from === unreached) continue;
            const before = steps[own + i];
            // By one step more than it takes too long by way of v, somebody comes nearer.
            for (let nearer = from + level - before + 1; nearer <= mostNearer && nearer < from; nearer++) {
              weights[at + nearer] += 1 / (from - nearer + level) - 1 / before;
              gains = true;
            }
          }
          left -= 1 + (sources >> 2);
          if (gains) {
            for (let arc = offsets[w]; arc < offsets[w + 1] && tail < most; arc++) {
              const next = targets[arc];
              if (marked[next] === 1) continue;
              marked[next] = 1;
              queue[tail++] = next;
            }
            left -= offsets[w + 1] - offsets[w];
          }
          if (head === 0) for (let k = 0; k < mostNearer; k++) alone[k] = weights[at + 1 + k];
          if (left <= 0) left = yield;
        }
        for (let k = 0; k < mostNearer; k++)
          weights[at + 1 + k] = alone[k] > 0 ? weights[at + 1 + k] / alone[k] : 1;
        for (let i = 0; i < tail; i++) marked[queue[i]] = 0;
      }
      return left;
    }

    const run = search();
    run.next(0);
    return {
      progress: () => done / Math.max(1, vertices.length),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };
  },
};
