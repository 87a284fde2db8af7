import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

/** Searches that share their visits, one for each bit of a word. */
export const rowsTogether = 32;

/** The distance of who is not reached. Longer paths than that cannot be told. */
export const unreached = 65535;

export interface DistanceRowsJob {
  /** Up to `rowsTogether` vertices. */
  readonly sources: Int32Array;
}

export type DistanceRowsPart = {
  /** 16-bit numbers: the steps of vertex v from source i of k are number v · k + i, `unreached` where there is no path. */
  steps: ["u8", number];
  /** By source: Σ 1 / steps to the others, by rising steps, and how many of them are reached. */
  inverse: ["f64", number];
  reached: ["i32", number];
  /** 1 where a path is too long for a number. */
  tooLong: ["u8", number];
};

type Scratch = {
  seen: ["i32", number];
  fresh: ["i32", number];
  next: ["i32", number];
  list: ["i32", number];
  nextList: ["i32", number];
};

/**
 * Distances in steps from up to 32 sources to everybody, of each pair.
 *
 * All searches run at once, one bit each: a vertex hands the bits that are new to it to its neighbors.
 *
 * Counts      steps; the graph must be undirected; self-ties and parallel arcs change nothing.
 * Cost        O(n + m) for each level of all searches, at most O(k (n + m)); O(n) scratch.
 * Reference   Then et al., PVLDB 8 (2014) 449–460, doi:10.14778/2735496.2735507.
 */
export const distanceRowsKernel: Kernel<DistanceRowsJob, DistanceRowsPart, Scratch> = {
  name: "distance-rows",
  scratch: ({ order }) => ({
    seen: ["i32", order],
    fresh: ["i32", order],
    next: ["i32", order],
    list: ["i32", order],
    nextList: ["i32", order],
  }),
  part: ({ order }, { sources }) => ({
    steps: ["u8", 2 * order * sources.length],
    inverse: ["f64", sources.length],
    reached: ["i32", sources.length],
    tooLong: ["u8", 1],
  }),
  start({ order, offsets, targets }: Csr, { sources }, scratch, part) {
    const { seen, fresh, next } = scratch;
    const { inverse, reached } = part;
    const width = sources.length;
    const steps = new Uint16Array(part.steps.buffer, part.steps.byteOffset, order * width);
    let known = 0;

    function* search(): Pieces {
      let left = yield;
      let { list, nextList } = scratch;
      for (const array of [seen, fresh, next]) array.fill(0);
      steps.fill(unreached);
      let length = 0;
      sources.forEach((source, i) => {
        if (seen[source] === 0) list[length++] = source;
        seen[source] |= 1 << i;
        fresh[source] = seen[source];
        steps[source * width + i] = 0;
      });
      known = width;
      for (let level = 1; length > 0; level++) {
        let count = 0;
        for (let i = 0; i < length; i++) {
          const v = list[i];
          const bits = fresh[v];
          for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
            const w = targets[arc];
            if ((bits & ~seen[w]) === 0) continue;
            if (next[w] === 0) nextList[count++] = w;
            next[w] |= bits;
          }
          left -= offsets[v + 1] - offsets[v] + 1;
          if (left <= 0) left = yield;
        }
        if (count > 0 && level >= unreached) {
          part.tooLong[0] = 1;
          break;
        }
        for (let at = 0; at < count; at++) {
          const w = nextList[at];
          let bits = next[w] & ~seen[w];
          next[w] = 0;
          seen[w] |= bits;
          fresh[w] = bits;
          for (; bits !== 0; bits &= bits - 1) {
            const i = 31 - Math.clz32(bits & -bits);
            steps[w * width + i] = level;
            reached[i]++;
            inverse[i] += 1 / level;
            known++;
          }
          left--;
          if (left <= 0) left = yield;
        }
        [list, nextList] = [nextList, list];
        length = count;
      }
      return left;
    }

    const run = search();
    run.next(0);
    return {
      progress: () => Math.min(1, known / Math.max(1, order * width)),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };
  },
};
