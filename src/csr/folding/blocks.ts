import type { Pace } from "../../control/pace.js";
import type { Csr } from "../csr.js";

/**
 * The blocks (biconnected components) of a collapsed graph whose directions are set aside, numbered as they are found:
 * each after those that hang from it.
 */
export interface Blocks {
  readonly count: number;
  /** The vertex of each block that the search came to first. */
  readonly top: Int32Array;
  /** The block of each vertex that it is not the top of; −1 for those that were the first of their component. */
  readonly own: Int32Array;
  /** When the search came to each vertex: an arc is in the block that its later end has as its own. */
  readonly index: Int32Array;
  /** The vertices of each block but its top, one block after the other, and where each begins. */
  readonly members: Int32Array;
  readonly starts: Int32Array;
}

const arcsPerLook = 32768;

/**
 * Finds the blocks by a search in depth: a set of vertices makes one with its top when none of it reaches above that. O(n + m).
 *
 * Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272.
 */
export async function blocksOf(csr: Csr, pace: Pace): Promise<Blocks> {
  const { order, symmetric, offsets, targets, inOffsets, inTargets } = csr;
  const index = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const next = new Int32Array(order);
  const path = new Int32Array(order);
  const open = new Int32Array(order);
  const own = new Int32Array(order).fill(-1);
  const top = new Int32Array(order);
  let [count, numbered, depth, waiting] = [0, 0, 0, 0];
  let look = arcsPerLook;

  const enter = (v: number): void => {
    index[v] = low[v] = numbered++;
    path[depth++] = v;
    open[waiting++] = v;
  };
  const leave = (v: number): void => {
    depth--;
    if (depth === 0) {
      waiting = 0;
      return;
    }
    const parent = path[depth - 1];
    low[parent] = Math.min(low[parent], low[v]);
    if (low[v] < index[parent]) return;
    let member: number;
    do {
      member = open[--waiting];
      own[member] = count;
    } while (member !== v);
    top[count++] = parent;
  };

  for (let root = 0; root < order; root++) {
    if (index[root] >= 0) continue;
    enter(root);
    while (depth > 0) {
      const v = path[depth - 1];
      if (--look === 0) {
        look = arcsPerLook;
        if (pace.due()) await pace.rest();
      }
      const out = offsets[v + 1] - offsets[v];
      const all = symmetric ? out : out + inOffsets[v + 1] - inOffsets[v];
      if (next[v] === all) {
        leave(v);
        continue;
      }
      const place = next[v]++;
      const w = place < out ? targets[offsets[v] + place] : inTargets[inOffsets[v] + place - out];
      if (index[w] < 0) enter(w);
      else low[v] = Math.min(low[v], index[w]);
    }
  }
  return { count, top: top.slice(0, count), own, index, ...byBlock(own, count) };
}

function byBlock(own: Int32Array, count: number): Pick<Blocks, "members" | "starts"> {
  const starts = new Int32Array(count + 1);
  for (const block of own) if (block >= 0) starts[block + 1]++;
  for (let block = 0; block < count; block++) starts[block + 1] += starts[block];
  const next = starts.slice();
  const members = new Int32Array(starts[count]);
  own.forEach((block, v) => {
    if (block >= 0) members[next[block]++] = v;
  });
  return { members, starts };
}
