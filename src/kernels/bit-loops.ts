import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { bitCount, collectBits, words } from "./bits.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { rowsAlong } from "./kernel.js";

/** One level of a search from many sources at once: a bit of a vertex for each source. */
export interface BitLevel {
  /** The bits that stand for sources. */
  readonly full: Int32Array;
  /** The bits that have come to each vertex. */
  readonly seen: Int32Array;
  /** Those that came in the level before, and the vertices they came to. */
  frontier: Int32Array;
  list: Int32Array;
  length: number;
  /** Those that come in this level. */
  next: Int32Array;
  nextList: Int32Array;
  nextLength: number;
  /** How far the loop at hand is. */
  cursor: number;
  level: number;
}

/** The loops of a level. Each gives what is left of the budget. */
export interface BitLoops {
  /** Each vertex that misses bits collects those of its neighbors. */
  pull(at: BitLevel, budget: number): number;
  /** Each vertex of the frontier hands its bits on. */
  push(at: BitLevel, budget: number): number;
  /** After a push: what has arrived is seen, and recorded. */
  settle(at: BitLevel, budget: number): number;
}

/** What 1 is in `inverse`: the least common multiple of 1 … 16. */
export const inverseUnit = 720720;
/** What a visit of an arc counts of the budget: it handles sixteen words. */
const arcCost = 4;
const half = words / 2;

/** The loops in plain TypeScript. */
export function bitLoops(graph: Csr, job: DistancesJob, part: Views<DistancesPart>): BitLoops {
  const { order } = graph;
  const pulled = rowsAlong(graph, job.along);
  const pushed = rowsAlong(graph, job.along === "out" ? "in" : "out");

  const record = (vertex: number, count: number, level: number): void => {
    part.reached[vertex] += count;
    part.total[vertex] += count * level;
    part.inverse[vertex] += (count * inverseUnit) / level;
    if (level <= job.steps) part.within[vertex] += count;
    if (level > part.farthest[vertex]) part.farthest[vertex] = level;
    if (job.histogram) part.histogram[level] += count;
  };

  return {
    pull(at, budget) {
      const { offsets, targets } = pulled;
      const { full, seen, frontier, next, nextList, level } = at;
      let { cursor: v, nextLength } = at;
      for (; v < order && budget > 0; v++) {
        budget--;
        const [start, end] = [offsets[v], offsets[v + 1]];
        // The words in two halves: more than a machine has registers for would be slower.
        const low = collectBits(targets, start, end, full, seen, frontier, next, v * words, 0);
        const high = collectBits(targets, start, end, full, seen, frontier, next, v * words, half);
        if (low < 0 && high < 0) continue;
        budget -= (end - start) * arcCost;
        const count = Math.max(low, 0) + Math.max(high, 0);
        if (count === 0) continue;
        nextList[nextLength++] = v;
        record(v, count, level);
      }
      at.cursor = v;
      at.nextLength = nextLength;
      return budget;
    },
    push(at, budget) {
      const { offsets, targets } = pushed;
      const { seen, frontier, next, list, nextList, length } = at;
      let { cursor, nextLength } = at;
      for (; cursor < length && budget > 0; cursor++) {
        const u = list[cursor];
        const p = u * words;
        for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
          const q = targets[arc] * words;
          let had = 0;
          let got = 0;
          for (let k = 0; k < words; k++) {
            const bits = frontier[p + k] & ~seen[q + k];
            had |= next[q + k];
            got |= bits;
            next[q + k] |= bits;
          }
          if (had === 0 && got !== 0) nextList[nextLength++] = targets[arc];
        }
        budget -= (offsets[u + 1] - offsets[u] + 1) * arcCost;
      }
      at.cursor = cursor;
      at.nextLength = nextLength;
      return budget;
    },
    settle(at, budget) {
      const { seen, next, nextList, nextLength, level } = at;
      let { cursor } = at;
      for (; cursor < nextLength && budget > 0; cursor++) {
        const p = nextList[cursor] * words;
        let count = 0;
        for (let k = p; k < p + words; k++) {
          seen[k] |= next[k];
          count += bitCount(next[k]);
        }
        record(nextList[cursor], count, level);
        budget -= arcCost;
      }
      at.cursor = cursor;
      return budget;
    },
  };
}
