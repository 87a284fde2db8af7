import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../csr.js";
import type { Blocks } from "./blocks.js";

/** The blocks of a graph that have more than one link, side by side: a vertex is there once for each of its blocks. */
export interface BlockGraph {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** The link of each arc, numbered anew. */
  readonly links: Int32Array;
  /** The length of each arc; empty where steps are counted. */
  readonly distances: Float64Array;
  /** The vertex of the graph that each vertex is. */
  readonly vertexOf: Int32Array;
  /** The link of the graph that each link is. */
  readonly linkOf: Int32Array;
  /** How many vertices of the graph each vertex stands for: itself and what hangs from it outside of its block. */
  readonly stands: Float64Array;
  /** Where each block begins, and the order at the end. */
  readonly parts: Int32Array;
}

/** Lays the blocks out, those with the most links first, the vertices of a block by falling degree in it. O(n + m). */
export async function blockGraph(csr: Csr, blocks: Blocks, pace: Pace): Promise<BlockGraph> {
  const { order, linkCount, offsets, targets, links, distances } = csr;
  const measured = distances.length > 0;
  const ends = [new Int32Array(linkCount), new Int32Array(linkCount)] as const;
  const lengths = new Float64Array(measured ? linkCount : 0);
  await inChunks(pace, order, verticesPerLook, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
        if (targets[arc] > v) {
          ends[0][links[arc]] = v;
          ends[1][links[arc]] = targets[arc];
          if (measured) lengths[links[arc]] = distances[arc];
        }
  });
  const { chosen, starts, byBlock } = linksByBlock(blocks);
  const kept = starts[chosen.length];
  const made = {
    targets: new Int32Array(2 * kept),
    links: new Int32Array(2 * kept),
    distances: new Float64Array(measured ? 2 * kept : 0),
    linkOf: byBlock,
    parts: new Int32Array(chosen.length + 1),
  };
  // A block has at most as many vertices as links.
  const rows = {
    offsets: new Int32Array(kept + 1),
    vertexOf: new Int32Array(kept),
    stands: new Float64Array(kept),
  };
  const local = new Int32Array(order);
  const degree = new Int32Array(order);
  const members = new Int32Array(order);
  const places = new Int32Array(order + 1);
  const unsorted = { targets: new Int32Array(2 * kept), links: new Int32Array(2 * kept) };
  const next = new Int32Array(kept + 1);
  let base = 0;

  const collect = (from: number, to: number, known: number): number => {
    for (let i = from; i < to; i++)
      for (const side of ends) {
        const v = side[byBlock[i]];
        if (degree[v]++ === 0) members[known++] = v;
      }
    return known;
  };
  /** Numbers the members by falling degree, those of equal degree as they came, and sets their rows apart. */
  const number = (block: number, size: number, arc: number): void => {
    let most = 0;
    for (let i = 0; i < size; i++) most = Math.max(most, degree[members[i]]);
    places.fill(0, 0, most + 1);
    for (let i = 0; i < size; i++) places[most - degree[members[i]] + 1]++;
    for (let k = 0; k < most; k++) places[k + 1] += places[k];
    for (let i = 0; i < size; i++) {
      const v = members[i];
      local[v] = base + places[most - degree[v]]++;
      rows.vertexOf[local[v]] = v;
    }
    for (let u = base; u < base + size; u++) {
      const v = rows.vertexOf[u];
      rows.stands[u] = v === blocks.top[block] ? blocks.component[v] - blocks.beyond[block] : blocks.held[v];
      rows.offsets[u] = next[u] = arc;
      arc += degree[v];
      degree[v] = 0;
    }
    rows.offsets[base + size] = arc;
  };
  const fill = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const [a, b] = [local[ends[0][byBlock[i]]], local[ends[1][byBlock[i]]]];
      unsorted.targets[next[a]] = b;
      unsorted.links[next[a]++] = i;
      unsorted.targets[next[b]] = a;
      unsorted.links[next[b]++] = i;
    }
  };
  /** Rows that are turned over are sorted. */
  const turnOver = (from: number, to: number): void => {
    for (let v = from; v < to; v++)
      for (let arc = rows.offsets[v]; arc < rows.offsets[v + 1]; arc++) {
        const w = unsorted.targets[arc];
        made.targets[next[w]] = v;
        if (measured) made.distances[next[w]] = lengths[byBlock[unsorted.links[arc]]];
        made.links[next[w]++] = unsorted.links[arc];
      }
  };

  for (const [at, block] of chosen.entries()) {
    const [from, to] = [starts[at], starts[at + 1]];
    let size = 0;
    await inChunks(pace, to - from, linksPerLook, (start, end) => {
      size = collect(from + start, from + end, size);
    });
    number(block, size, 2 * from);
    await inChunks(pace, to - from, linksPerLook, (start, end) => {
      fill(from + start, from + end);
    });
    for (let v = base; v < base + size; v++) next[v] = rows.offsets[v];
    await inChunks(pace, size, verticesPerLook, (start, end) => {
      turnOver(base + start, base + end);
    });
    made.parts[at] = base;
    base += size;
  }
  made.parts[chosen.length] = base;
  return {
    ...made,
    order: base,
    offsets: rows.offsets.slice(0, base + 1),
    vertexOf: rows.vertexOf.slice(0, base),
    stands: rows.stands.slice(0, base),
  };
}

const linksPerLook = 32768;
const verticesPerLook = 2048;

/** The blocks of more than one link, by falling number of links, and their links one block after the other. */
function linksByBlock({ count, ofLink }: Blocks): {
  chosen: Int32Array;
  starts: Int32Array;
  byBlock: Int32Array;
} {
  const sizes = new Int32Array(count);
  for (const block of ofLink) if (block >= 0) sizes[block]++;
  const large: number[] = [];
  for (let block = 0; block < count; block++) if (sizes[block] > 1) large.push(block);
  const chosen = Int32Array.from(large).sort((a, b) => sizes[b] - sizes[a] || a - b);
  const starts = new Int32Array(chosen.length + 1);
  const next = new Int32Array(count).fill(-1);
  chosen.forEach((block, i) => {
    starts[i + 1] = starts[i] + sizes[block];
    next[block] = starts[i];
  });
  const byBlock = new Int32Array(starts[chosen.length]);
  ofLink.forEach((block, link) => {
    if (block >= 0 && next[block] >= 0) byBlock[next[block]++] = link;
  });
  return { chosen, starts, byBlock };
}
