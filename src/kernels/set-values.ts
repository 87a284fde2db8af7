import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

/** What a set of vertices may be best at. */
export type SetAim = "distance-reach" | "reach" | "fragmentation" | "distance-fragmentation";

export interface SetValuesJob {
  readonly aim: SetAim;
  /** For "reach": how far. */
  readonly steps: number;
  /** Members that all sets of the job have. */
  readonly base: Int32Array;
  /** So many sets, each with `size` further members: those of one set after those of the other. */
  readonly sets: number;
  readonly size: number;
  readonly further: Int32Array;
}

type Scratch = {
  depth: ["i32", number];
  line: ["i32", number];
  near: ["i32", number];
  known: ["f64", number];
  levels: ["f64", number];
};

/**
 * What each of several sets of vertices is worth together, for Borgatti's two problems: whom the set reaches, or what falls
 * apart without it. "distance-reach": (members + Σ 1 / distance to the others) / n. "reach": vertices within so many steps,
 * members too. "fragmentation": 1 − the share of ordered pairs left that are connected; "distance-fragmentation": 1 − the
 * mean of 1 / distance between those left. NaN where fewer than two are left.
 *
 * A search from a further member goes no deeper than it is nearer than the base. Vertices are counted by their distance
 * and the counts are summed in order, so that a value hangs on the set alone, not on how it is cut in base and others.
 *
 * Counts      steps; the graph must be undirected; self-ties and parallel arcs change nothing.
 * Cost        O(n + m) a set, for "distance-fragmentation" O(n (n + m)); O(n) scratch.
 * Reference   Borgatti, Comput. Math. Organ. Theory 12 (2006) 21–34, doi:10.1007/s10588-006-7084-x.
 */
export const setValuesKernel: Kernel<SetValuesJob, { values: ["f64", number] }, Scratch> = {
  name: "set-values",
  scratch: ({ order }) => ({
    depth: ["i32", order],
    line: ["i32", order],
    near: ["i32", order],
    known: ["f64", order + 1],
    levels: ["f64", order + 1],
  }),
  part: (_, { sets }) => ({ values: ["f64", sets] }),
  start(graph: Csr, job, { depth, line, near, known, levels }, { values }) {
    const { order, offsets, targets } = graph;
    const { aim, steps, base, sets, size, further } = job;
    let done = 0;
    let share = 0;
    const run = aim === "reach" || aim === "distance-reach" ? reaching() : breaking();
    run.next(0);
    return {
      progress: () => (sets === 0 ? 1 : Math.min(1, (done + share) / sets)),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    /** Σ count / distance; `most` is the largest distance. */
    function nearness(counts: Float64Array, most: number): number {
      let sum = 0;
      for (let level = 1; level <= most; level++) sum += counts[level] / level;
      return sum;
    }

    function* reaching(): Pieces {
      const farthest = aim === "reach" ? steps : Infinity;
      let left = yield;
      depth.fill(-1);
      near.fill(-1);
      known.fill(0);
      let tail = 0;
      const enter = (v: number, level: number): void => {
        depth[v] = level;
        line[tail++] = v;
        if (near[v] >= 0) levels[near[v]]--;
        levels[level]++;
      };
      let most = 0;
      /** Everybody whom the line comes nearer than the base does. */
      function* spread(budget: number): Pieces {
        let rest = budget;
        for (let head = 0; head < tail; head++) {
          const u = line[head];
          const level = depth[u] + 1;
          if (level > farthest) break;
          for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
            const v = targets[arc];
            if (depth[v] < 0 && (near[v] < 0 || level < near[v])) {
              enter(v, level);
              most = Math.max(most, level);
            }
          }
          rest -= offsets[u + 1] - offsets[u] + 1;
          if (rest <= 0) rest = yield;
        }
        return rest;
      }
      levels.fill(0);
      for (const v of base) if (depth[v] < 0) enter(v, 0);
      left = yield* spread(left);
      const whole = most;
      for (let i = 0; i < tail; i++) {
        near[line[i]] = depth[line[i]];
        depth[line[i]] = -1;
      }
      known.set(levels);
      for (; done < sets; done++) {
        for (let level = 0; level <= most; level++) levels[level] = known[level];
        most = whole;
        tail = 0;
        for (let i = done * size; i < (done + 1) * size; i++)
          if (depth[further[i]] < 0 && near[further[i]] !== 0) enter(further[i], 0);
        left = yield* spread(left);
        if (aim === "distance-reach") values[done] = (levels[0] + nearness(levels, most)) / order;
        else for (let level = 0; level <= Math.min(most, steps); level++) values[done] += levels[level];
        for (let i = 0; i < tail; i++) depth[line[i]] = -1;
      }
      return left;
    }

    function* breaking(): Pieces {
      const distant = aim === "distance-fragmentation";
      let left = yield;
      for (; done < sets; done++) {
        // −2 is who is gone, −1 who has not been met.
        depth.fill(-1);
        let gone = 0;
        const remove = (v: number): void => {
          if (depth[v] === -1) gone++;
          depth[v] = -2;
        };
        for (const v of base) remove(v);
        for (let i = done * size; i < (done + 1) * size; i++) remove(further[i]);
        levels.fill(0);
        let [held, most] = [0, 0];
        for (let source = 0; source < order; source++) {
          share = source / order;
          if (--left <= 0) left = yield;
          if (depth[source] !== -1) continue;
          let tail = 0;
          depth[source] = 0;
          line[tail++] = source;
          for (let head = 0; head < tail; head++) {
            const u = line[head];
            const level = depth[u] + 1;
            for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
              const v = targets[arc];
              if (depth[v] !== -1) continue;
              depth[v] = level;
              line[tail++] = v;
              levels[level]++;
            }
            left -= offsets[u + 1] - offsets[u] + 1;
            if (left <= 0) left = yield;
          }
          if (!distant) {
            held += tail * (tail - 1);
            continue;
          }
          most = Math.max(most, depth[line[tail - 1]]);
          for (let i = 0; i < tail; i++) depth[line[i]] = -1;
        }
        share = 0;
        const others = order - gone;
        const together = distant ? nearness(levels, most) : held;
        values[done] = others < 2 ? NaN : 1 - together / (others * (others - 1));
      }
      return left;
    }
  },
};
