import type { Pace } from "../../control/pace.js";
import type { Csr } from "../csr.js";

/** The blocks (biconnected components) of a symmetric collapsed graph, numbered as they are found. */
export interface Blocks {
  readonly count: number;
  /** The block of each link. */
  readonly ofLink: Int32Array;
  /** The vertex of each block that the search came to first. */
  readonly top: Int32Array;
  /** How many vertices lie beyond the top of each block, seen from there: those of the block and all that hangs from them. */
  readonly beyond: Int32Array;
  /** How many vertices each vertex holds up: itself and all that lies beyond it in blocks of which it is the top. */
  readonly held: Int32Array;
  /** How many vertices the component of each vertex has. */
  readonly component: Int32Array;
}

const arcsPerLook = 32768;

/**
 * Finds the blocks by a search in depth: a set of links is a block when nothing in it reaches above its top. O(n + m).
 *
 * Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272.
 */
export async function blocksOf(
  { order, offsets, targets, links, linkCount }: Csr,
  pace: Pace,
): Promise<Blocks> {
  const index = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const next = new Int32Array(order);
  const size = new Int32Array(order);
  const above = new Int32Array(order);
  const path = new Int32Array(order);
  const open = new Int32Array(linkCount);
  const ofLink = new Int32Array(linkCount).fill(-1);
  const top = new Int32Array(linkCount);
  const beyond = new Int32Array(linkCount);
  const held = new Int32Array(order).fill(1);
  const component = new Int32Array(order);
  const found = new Int32Array(order);
  let [count, numbered, depth, waiting] = [0, 0, 0, 0];
  let look = arcsPerLook;

  const enter = (v: number, link: number): void => {
    found[numbered] = v;
    index[v] = low[v] = numbered++;
    next[v] = offsets[v];
    size[v] = 1;
    above[v] = link;
    path[depth++] = v;
  };
  const leave = (v: number): void => {
    depth--;
    if (depth === 0) return;
    const parent = path[depth - 1];
    low[parent] = Math.min(low[parent], low[v]);
    size[parent] += size[v];
    if (low[v] < index[parent]) return;
    let link: number;
    do {
      link = open[--waiting];
      ofLink[link] = count;
    } while (link !== above[v]);
    top[count] = parent;
    beyond[count++] = size[v];
    held[parent] += size[v];
  };

  for (let root = 0; root < order; root++) {
    if (index[root] >= 0) continue;
    const first = numbered;
    enter(root, -1);
    while (depth > 0) {
      const v = path[depth - 1];
      if (--look === 0) {
        look = arcsPerLook;
        if (pace.due()) await pace.rest();
      }
      if (next[v] === offsets[v + 1]) {
        leave(v);
        continue;
      }
      const arc = next[v]++;
      const w = targets[arc];
      if (index[w] < 0) {
        open[waiting++] = links[arc];
        enter(w, links[arc]);
      } else if (index[w] < index[v] && links[arc] !== above[v]) {
        open[waiting++] = links[arc];
        low[v] = Math.min(low[v], index[w]);
      }
    }
    for (let i = first; i < numbered; i++) component[found[i]] = numbered - first;
  }
  return { count, ofLink, top: top.slice(0, count), beyond: beyond.slice(0, count), held, component };
}
