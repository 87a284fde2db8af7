import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { bitCount, collectBits, freshBits, ownBits, words } from "./bits.js";
import type { DistancesJob, DistancesPart } from "./distances.js";
import { rowsAlong } from "./kernel.js";

/** One level of a search from many sources at once: a bit of a vertex for each source. */
export interface BitLevel {
  /** The bits that stand for sources. */
  readonly full: Int32Array;
  /** The bits that have come to each vertex before this level, and up to it. Before a level they differ in its frontier. */
  seen: Int32Array;
  next: Int32Array;
  /** The frontier: vertices to which bits came in the level before. In a push its words, then what they have touched. */
  list: Int32Array;
  length: number;
  /** The vertices to which bits come in this level. */
  nextList: Int32Array;
  nextLength: number;
  /** How many words of them hold new bits, at most, and how many arcs these words have before them. */
  filled: number;
  ahead: number;
  /** Vertices that may miss bits, the arcs they have, and how many of both are kept for the next level. */
  readonly open: Int32Array;
  openLength: number;
  openArcs: number;
  kept: number;
  keptArcs: number;
  /** 1 for vertices in `nextList` of a push. */
  readonly touched: Uint8Array;
  /** The first source and how many there are. */
  first: number;
  sources: number;
  /** How many bits each vertex has before the second level. */
  readonly before: Int32Array;
  /** The words of the frontier that hold bits: where they are and which bits. */
  readonly places: Int32Array;
  readonly bits: Int32Array;
  /** How far the loop at hand is. */
  cursor: number;
  level: number;
}

/** The loops of a level. Each gives what is left of the budget. */
export interface BitLoops {
  /**
   * The first two levels, word by word of the sources: `next` is taken for as many arrays of one word a vertex, which are
   * small enough to stay close at hand. The level is 1.
   */
  spread(at: BitLevel, budget: number): number;
  /** After it: the words of a vertex are put together in `seen`. The level is 2. */
  weave(at: BitLevel, budget: number): number;
  /** How often a word may be pushed along an arc in the time in which all words are pulled along one: measured. */
  readonly pullCost: number;
  /** Each vertex that misses bits collects those of its neighbors. */
  pull(at: BitLevel, budget: number): number;
  /** Before a push: the words of the frontier are listed. */
  collect(at: BitLevel, budget: number): number;
  /** Each word is handed on to the neighbors of its vertex. */
  push(at: BitLevel, budget: number): number;
  /** After a push: what was new where it arrived is recorded. */
  settle(at: BitLevel, budget: number): number;
}

/** What 1 is in `inverse`: the least common multiple of 1 … 16. */
export const inverseUnit = 720720;
/** What the visit of an arc that handles sixteen words counts of the budget. */
const arcCost = 4;
const half = words / 2;

/** The loops in plain TypeScript. */
export function bitLoops(graph: Csr, job: DistancesJob, part: Views<DistancesPart>): BitLoops {
  const { order } = graph;
  const pulled = rowsAlong(graph, job.along);
  const pushed = rowsAlong(graph, job.along === "out" ? "in" : "out");
  const { reached, total, inverse, within, farthest, histogram } = part;
  const wanted = {
    reached: reached.length > 0,
    total: total.length > 0,
    inverse: inverse.length > 0,
    within: within.length > 0,
    farthest: farthest.length > 0,
  };

  const record = (at: BitLevel, vertex: number, count: number): void => {
    const { level } = at;
    const filled = Math.min(count, words);
    at.filled += filled;
    at.ahead += filled * (pushed.offsets[vertex + 1] - pushed.offsets[vertex]);
    if (wanted.reached) reached[vertex] += count;
    if (wanted.total) total[vertex] += count * level;
    if (wanted.inverse) inverse[vertex] += (count * inverseUnit) / level;
    if (wanted.within && level <= job.steps) within[vertex] += count;
    if (wanted.farthest && level > farthest[vertex]) farthest[vertex] = level;
    if (job.histogram) histogram[level] += count;
  };

  return {
    pullCost: 6,
    spread(at, budget) {
      const { offsets, targets } = pushed;
      const { next, places, bits, before, first, sources } = at;
      let { cursor } = at;
      for (; cursor * 32 < sources && budget > 0; cursor++) {
        const slice = cursor * order;
        const start = first + cursor * 32;
        const end = Math.min(start + 32, first + sources);
        let listed = 0;
        for (let s = start; s < end; s++) {
          const bit = 1 << (s - start);
          for (let arc = offsets[s]; arc < offsets[s + 1]; arc++) {
            const u = targets[arc];
            if (next[slice + u] === 0) places[listed++] = u;
            next[slice + u] |= bit;
          }
        }
        for (let i = 0; i < listed; i++) {
          const u = places[i];
          bits[i] = next[slice + u];
          const count = bitCount(bits[i]);
          before[u] += count;
          record(at, u, count);
        }
        for (let s = start; s < end; s++) {
          next[slice + s] |= 1 << (s - start);
          before[s]++;
        }
        for (let i = 0; i < listed; i++) {
          const u = places[i];
          const handed = bits[i];
          const stop = offsets[u + 1];
          for (let arc = offsets[u]; arc < stop; arc++) next[slice + targets[arc]] |= handed;
          budget -= stop - offsets[u] + 1;
        }
      }
      at.cursor = cursor;
      return budget;
    },
    weave(at, budget) {
      const { seen, next, before } = at;
      let { cursor } = at;
      for (; cursor < order && budget > 0; cursor++) {
        const own = cursor * words;
        for (let k = 0; k < words; k++) seen[own + k] = next[k * order + cursor];
        const count = ownBits(seen, own) + ownBits(seen, own + half) - before[cursor];
        before[cursor] = 0;
        budget -= arcCost;
        if (count === 0) continue;
        at.nextLength++;
        record(at, cursor, count);
      }
      at.cursor = cursor;
      return budget;
    },
    pull(at, budget) {
      const { offsets, targets } = pulled;
      const { full, seen, next, nextList, open, openLength } = at;
      let { cursor, nextLength, kept, keptArcs } = at;
      for (; cursor < openLength && budget > 0; cursor++) {
        budget -= 2;
        const v = open[cursor];
        const [start, end] = [offsets[v], offsets[v + 1]];
        // The words in two halves: more than a machine has registers for would be slower.
        const low = collectBits(targets, start, end, full, seen, next, v * words, 0);
        const high = collectBits(targets, start, end, full, seen, next, v * words, half);
        if (low < 0 && high < 0) continue;
        open[kept++] = v;
        keptArcs += end - start;
        budget -= (end - start) * arcCost;
        const count = Math.max(low, 0) + Math.max(high, 0);
        if (count === 0) continue;
        nextList[nextLength++] = v;
        record(at, v, count);
      }
      at.cursor = cursor;
      at.nextLength = nextLength;
      at.kept = kept;
      at.keptArcs = keptArcs;
      return budget;
    },
    collect(at, budget) {
      const { seen, next, list, length, places, bits } = at;
      let { cursor, filled } = at;
      for (; cursor < length && budget > 0; cursor++) {
        const own = list[cursor] * words;
        for (let place = own; place < own + words; place++) {
          const fresh = seen[place] & ~next[place];
          if (fresh === 0) continue;
          next[place] = seen[place];
          places[filled] = place;
          bits[filled++] = fresh;
        }
        budget -= arcCost;
      }
      at.cursor = cursor;
      at.filled = filled;
      return budget;
    },
    push(at, budget) {
      const { offsets, targets } = pushed;
      const { next, nextList, length, touched, places, bits } = at;
      let { cursor, nextLength } = at;
      for (; cursor < length && budget > 0; cursor++) {
        const place = places[cursor];
        const handed = bits[cursor];
        const word = place % words;
        const u = (place - word) / words;
        const end = offsets[u + 1];
        budget -= end - offsets[u] + 1;
        if (cursor > 0 && places[cursor - 1] >= u * words && places[cursor - 1] < place) {
          for (let arc = offsets[u]; arc < end; arc++) next[targets[arc] * words + word] |= handed;
          continue;
        }
        for (let arc = offsets[u]; arc < end; arc++) {
          const v = targets[arc];
          next[v * words + word] |= handed;
          nextList[nextLength] = v;
          nextLength += touched[v] ^ 1;
          touched[v] = 1;
        }
      }
      at.cursor = cursor;
      at.nextLength = nextLength;
      return budget;
    },
    settle(at, budget) {
      const { seen, next, nextList, length, touched } = at;
      let { cursor, nextLength } = at;
      for (; cursor < length && budget > 0; cursor++) {
        const v = nextList[cursor];
        touched[v] = 0;
        const count = freshBits(next, seen, v * words) + freshBits(next, seen, v * words + half);
        budget -= arcCost;
        if (count === 0) continue;
        nextList[nextLength++] = v;
        record(at, v, count);
      }
      at.cursor = cursor;
      at.nextLength = nextLength;
      return budget;
    },
  };
}
