import type { Csr } from "../csr/csr.js";
import { unreached } from "./distance-rows.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

/** Distances from some sources, and which component everybody is in. */
export interface SourceSteps {
  /** The steps of vertex v from source i: number v · width + i, `unreached` where there is no path. */
  readonly steps: Uint16Array;
  readonly width: number;
  /** Only the first so many sources count. */
  readonly sources: number;
  /** By vertex; the same number within a component. */
  readonly labels: Int32Array;
}

export interface ShortcutGainsJob extends SourceSteps {
  /** The ends of the pairs. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Whether the gains of the first pair are wanted by source. */
  readonly bySource: boolean;
}

export type ShortcutGainsPart = { gains: ["f64", number]; bySource: ["f64", number] };

type Scratch = {
  nearer: ["i32", number];
  lengths: ["i32", number];
  sums: ["f64", number];
  queue: ["i32", number];
  marked: ["u8", number];
  levels: ["f64", number];
};

/** Fewer sources than this tell little: a component with fewer is counted by a search instead. */
const fewSources = 16;

/**
 * What a new tie between two vertices adds to the sum of 1 / distance over all pairs, as far as the pairs begin at some
 * sources. Times n / sources it is the gain over all unordered pairs of vertices: exact where everybody is a source, else
 * an estimate.
 *
 * A tie {u, v} shortens the way from s to t to d(s, u) + 1 + d(v, t), where s is nearer to u than to v by two steps or more,
 * and t nearer to v; so every pair that gains has one end on each side, and the sources on one side find them all. That
 * is the side with more sources, where each of them has less to find; where even these are few, of the estimates from
 * both sides the lower counts, since of many pairs the highest is wanted, and chance would choose it. Whoever gains is reached from v by way of others
 * who gain, so that one search from v that stops at those without a gain serves all sources. Between components the
 * distances from both ends are counted instead, and each of the one meets each of the other.
 *
 * Counts      steps; the graph must be undirected; self-ties and parallel arcs change nothing. A pair that is tied gains 0.
 * Cost        O(sources) a pair for each vertex that gains, and for each neighbor of one.
 * Reference   Parotsidis, Pitoura & Tsaparas, "Selecting Shortcuts for a Smaller World", SDM 2015, 28–36,
 *             doi:10.1137/1.9781611974010.4; efficiency: Latora & Marchiori, Phys. Rev. Lett. 87 (2001) 198701,
 *             doi:10.1103/PhysRevLett.87.198701.
 */
export const shortcutGainsKernel: Kernel<ShortcutGainsJob, ShortcutGainsPart, Scratch> = {
  name: "shortcut-gains",
  scratch: ({ order }, { sources }) => ({
    nearer: ["i32", sources],
    lengths: ["i32", sources],
    sums: ["f64", sources],
    queue: ["i32", order],
    marked: ["u8", order],
    levels: ["f64", 2 * order],
  }),
  part: (_graph, { a, bySource, sources }) => ({
    gains: ["f64", a.length],
    bySource: ["f64", bySource ? sources : 0],
  }),
  start({ order, offsets, targets }: Csr, job, scratch, part) {
    const { steps, width, sources, labels, a, b } = job;
    const { nearer, lengths, sums, queue, marked, levels } = scratch;
    const [nearLevels, farLevels] = [levels.subarray(0, order), levels.subarray(order)];
    let done = 0;
    let [active, gain] = [0, 0];

    /** Lists the sources that are nearer to `near` than to `far` by two steps or more. */
    const list = (near: number, far: number): number => {
      const [x, y] = [near * width, far * width];
      let count = 0;
      for (let i = 0; i < sources; i++) {
        if (steps[x + i] + 1 >= steps[y + i]) continue;
        nearer[count] = i;
        lengths[count] = steps[x + i] + 1;
        sums[count++] = 0;
      }
      return count;
    };

    /** Within a component. `levels` would be distances from `far`. */
    function* shorten(left: number, far: number): Pieces {
      let tail = 0;
      queue[tail++] = far;
      marked[far] = 1;
      let [level, levelEnd] = [0, 1];
      for (let head = 0; head < tail; head++) {
        if (head === levelEnd) {
          level++;
          levelEnd = tail;
        }
        const w = queue[head];
        const own = w * width;
        let gains = false;
        for (let k = 0; k < active; k++) {
          const before = steps[own + nearer[k]];
          const after = lengths[k] + level;
          if (after >= before) continue;
          sums[k] += 1 / after - 1 / before;
          gains = true;
        }
        left -= 1 + (active >> 3);
        if (gains) {
          for (let arc = offsets[w]; arc < offsets[w + 1]; arc++) {
            const next = targets[arc];
            if (marked[next] === 1) continue;
            marked[next] = 1;
            queue[tail++] = next;
          }
          left -= offsets[w + 1] - offsets[w];
        }
        if (left <= 0) left = yield;
      }
      for (let i = 0; i < tail; i++) marked[queue[i]] = 0;
      return left;
    }

    let deepest = 0;
    /** Counts who is at each distance from a vertex, in its component: told from sources, or by a search where they are few. */
    function* count(left: number, v: number, into: Float64Array): Pieces {
      const own = v * width;
      let met = 0;
      deepest = 0;
      for (let i = 0; i < sources; i++) if (steps[own + i] !== unreached) met++;
      if (met >= fewSources || sources >= order) {
        for (let i = 0; i < sources; i++) {
          const level = steps[own + i];
          if (level === unreached) continue;
          for (; deepest < level; deepest++) into[deepest + 1] = 0;
          into[level] += order / sources;
        }
        return left - (sources >> 3);
      }
      let tail = 0;
      queue[tail++] = v;
      marked[v] = 1;
      let levelEnd = 1;
      for (let head = 0; head < tail; head++) {
        if (head === levelEnd) {
          into[++deepest] = 0;
          levelEnd = tail;
        }
        const w = queue[head];
        into[deepest]++;
        for (let arc = offsets[w]; arc < offsets[w + 1]; arc++) {
          const next = targets[arc];
          if (marked[next] === 1) continue;
          marked[next] = 1;
          queue[tail++] = next;
        }
        left -= offsets[w + 1] - offsets[w] + 1;
        if (left <= 0) left = yield;
      }
      for (let i = 0; i < tail; i++) marked[queue[i]] = 0;
      return left;
    }

    /** Between components. */
    function* join(left: number, near: number, far: number): Pieces {
      nearLevels[0] = farLevels[0] = 0;
      left = yield* count(left, near, nearLevels);
      const nearest = deepest;
      left = yield* count(left, far, farLevels);
      const farthest = deepest;
      /** What somebody gains who is so many steps from the tie. */
      const gainAt = (steps: number): number => {
        let sum = 0;
        for (let level = 0; level <= farthest; level++) sum += farLevels[level] / (steps + 1 + level);
        return sum;
      };
      for (let level = 0; level <= nearest; level++) {
        const each = nearLevels[level] === 0 ? 0 : gainAt(level);
        part.gains[done] += (each * nearLevels[level] * sources) / order;
        nearLevels[level] = each;
        left -= farthest + 1;
        if (left <= 0) left = yield;
      }
      if (!job.bySource || done > 0) return left;
      let told = 0;
      for (let i = 0; i < sources; i++) if (steps[near * width + i] !== unreached) told++;
      const even = told < fewSources && sources < order;
      for (let i = 0; i < sources; i++) {
        const level = steps[near * width + i];
        if (even) part.bySource[i] = part.gains[0] / sources;
        else if (level !== unreached) part.bySource[i] = nearLevels[level];
      }
      return left;
    }

    /** Within a component, by the sources nearer to `near`: their sums, and how many they are. */
    function* stand(left: number, near: number, far: number): Pieces {
      active = list(near, far);
      gain = 0;
      left -= sources >> 3;
      if (active === 0) return left;
      left = yield* shorten(left, far);
      for (let k = 0; k < active; k++) gain += sums[k];
      return left;
    }

    function* all(): Pieces {
      let left = yield;
      marked.fill(0);
      for (; done < a.length; done++) {
        let [far, near] = [a[done], b[done]];
        if (list(near, far) < list(far, near)) [far, near] = [near, far];
        left -= sources >> 2;
        if (labels[far] !== labels[near]) left = yield* join(left, near, far);
        else {
          left = yield* stand(left, near, far);
          if (sources < order && active < fewSources) {
            const first = gain;
            left = yield* stand(left, far, near);
            if (gain > first) left = yield* stand(left, near, far);
          }
          part.gains[done] = gain;
          if (job.bySource && done === 0) for (let k = 0; k < active; k++) part.bySource[nearer[k]] = sums[k];
        }
        if (left <= 0) left = yield;
      }
      return left;
    }

    const run = all();
    run.next(0);
    return {
      progress: () => done / Math.max(1, a.length),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };
  },
};
