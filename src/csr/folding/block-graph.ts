import { inChunks, type Pace } from "../../control/pace.js";
import { startsOf } from "../../network/pair-order.js";
import type { Csr } from "../csr.js";
import type { Blocks } from "./blocks.js";

/** The arcs that leave, or those that enter, each vertex: the other ends ascend in each row. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly links: Int32Array;
  /** The length of each arc; empty where steps are counted. */
  readonly distances: Float64Array;
}

/** The blocks of more than two vertices, side by side: a vertex is there once for each of its blocks. */
export interface BlockGraph {
  readonly order: number;
  readonly symmetric: boolean;
  readonly out: Rows;
  /** The same as `out` where it is symmetric. */
  readonly into: Rows;
  /** The vertex of the graph that each vertex is. */
  readonly vertexOf: Int32Array;
  /** The link of the graph that each link is of. Links are those of the graph where it is symmetric, else each arc is one. */
  readonly linkOf: Int32Array;
  /** Where each part begins, and the order at the end. */
  readonly parts: Int32Array;
  /** The block that each part is. */
  readonly blockOf: Int32Array;
}

/** Arcs as they are met, both ways of a link of a symmetric graph as one. */
interface Strands {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly linkOf: Int32Array;
  readonly lengths: Float64Array;
  count: number;
}

const verticesPerLook = 2048;
const strandsPerLook = 32768;

/** Lays the blocks out, the largest first, the vertices of a block by falling degree in it, first by arcs that enter. O(n + m). */
export async function blockGraph(csr: Csr, blocks: Blocks, pace: Pace): Promise<BlockGraph> {
  const { order, symmetric, arcs } = csr;
  const { members, starts, top } = blocks;
  const sizes = Int32Array.from(top, (_, block) => starts[block + 1] - starts[block]);
  const chosen: number[] = [];
  sizes.forEach((size, block) => {
    if (size > 1) chosen.push(block);
  });
  const blockOf = Int32Array.from(chosen).sort((a, b) => sizes[b] - sizes[a] || a - b);
  const vertices = blockOf.reduce((sum, block) => sum + sizes[block] + 1, 0);
  const most = symmetric ? arcs / 2 : arcs;
  const strands: Strands = {
    tails: new Int32Array(most),
    heads: new Int32Array(most),
    linkOf: new Int32Array(most),
    lengths: new Float64Array(csr.distances.length > 0 ? most : 0),
    count: 0,
  };
  const vertexOf = new Int32Array(vertices);
  const parts = new Int32Array(blockOf.length + 1);
  const local = new Int32Array(order);
  const outDegree = new Int32Array(order);
  const inDegree = symmetric ? outDegree : new Int32Array(order);
  const each = arcsUpward(csr, blocks);
  const count = (tail: number, head: number): void => {
    outDegree[tail]++;
    inDegree[head]++;
  };
  const put = (tail: number, head: number, link: number, length: number): void => {
    strands.tails[strands.count] = local[tail];
    strands.heads[strands.count] = local[head];
    if (strands.lengths.length > 0) strands.lengths[strands.count] = length;
    strands.linkOf[strands.count++] = link;
  };

  let base = 0;
  for (const [at, block] of blockOf.entries()) {
    const own = members.subarray(starts[block], starts[block + 1]);
    await inChunks(pace, own.length, verticesPerLook, (from, to) => {
      for (let i = from; i < to; i++) each(own[i], count);
    });
    const size = own.length + 1;
    const numbered = vertexOf.subarray(base, base + size);
    numbered.set(own);
    numbered[own.length] = top[block];
    // Searches go through rows in this order: rows as long as the one before are guessed right by the processor.
    if (!symmetric) numbered.set(byDegree(numbered, outDegree));
    numbered.set(byDegree(numbered, inDegree));
    numbered.forEach((v, i) => {
      local[v] = base + i;
      outDegree[v] = inDegree[v] = 0;
    });
    await inChunks(pace, own.length, verticesPerLook, (from, to) => {
      for (let i = from; i < to; i++) each(own[i], put);
    });
    parts[at] = base;
    base += size;
  }
  parts[blockOf.length] = base;
  const rows = await rowsOf(vertices, symmetric, strands, pace);
  const linkOf = strands.linkOf.slice(0, strands.count);
  return { order: vertices, symmetric, ...rows, vertexOf, linkOf, parts, blockOf };
}

/** Visits the arcs between a vertex and those that the search came to before it: those of its own block. */
function arcsUpward(
  { symmetric, offsets, targets, links, distances, inOffsets, inTargets, inLinks, inDistances }: Csr,
  { index }: Blocks,
): (v: number, visit: (tail: number, head: number, link: number, length: number) => void) => void {
  return (v, visit) => {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
      if (index[targets[arc]] < index[v]) visit(v, targets[arc], links[arc], distances[arc]);
    if (symmetric) return;
    for (let arc = inOffsets[v]; arc < inOffsets[v + 1]; arc++)
      if (index[inTargets[arc]] < index[v]) visit(inTargets[arc], v, inLinks[arc], inDistances[arc]);
  };
}

/** Vertices by falling degree, those of equal degree as they came. */
function byDegree(vertices: Int32Array, degree: Int32Array): Int32Array {
  const most = vertices.reduce((most, v) => Math.max(most, degree[v]), 0);
  const places = new Int32Array(most + 2);
  for (const v of vertices) places[most - degree[v] + 1]++;
  for (let k = 0; k < most; k++) places[k + 1] += places[k];
  const sorted = new Int32Array(vertices.length);
  for (const v of vertices) sorted[places[most - degree[v]]++] = v;
  return sorted;
}

/** Sorts strands into rows: by one end, then in that order by the other. */
async function rowsOf(
  order: number,
  symmetric: boolean,
  strands: Strands,
  pace: Pace,
): Promise<Pick<BlockGraph, "out" | "into">> {
  const { tails, heads, count, lengths } = strands;
  const firsts = symmetric ? [tails, heads] : [heads];
  const seconds = symmetric ? [heads, tails] : [tails];
  const unsorted = await turned(order, firsts, seconds, count, pace);
  const measured = lengths.length > 0;
  const out = await sorted(order, unsorted, measured ? lengths : undefined, pace);
  return { out, into: symmetric ? out : await sorted(order, out, measured ? lengths : undefined, pace) };
}

/** Rows of the strands at one end or the other, in which the other ends stand as they were met. */
async function turned(
  order: number,
  ends: readonly Int32Array[],
  others: readonly Int32Array[],
  count: number,
  pace: Pace,
): Promise<Rows> {
  const offsets = new Int32Array(order + 1);
  for (const list of ends) {
    const starts = await startsOf(order, list.subarray(0, count), pace);
    for (let v = 0; v <= order; v++) offsets[v] += starts[v];
  }
  const next = offsets.slice();
  const targets = new Int32Array(offsets[order]);
  const links = new Int32Array(offsets[order]);
  for (const [side, list] of ends.entries())
    await inChunks(pace, count, strandsPerLook, (from, to) => {
      for (let i = from; i < to; i++) {
        const arc = next[list[i]]++;
        targets[arc] = others[side][i];
        links[arc] = i;
      }
    });
  return { offsets, targets, links, distances: new Float64Array(0) };
}

/** The same arcs from their other ends. Rows that are turned over are sorted. */
async function sorted(
  order: number,
  rows: Rows,
  lengths: Float64Array | undefined,
  pace: Pace,
): Promise<Rows> {
  const arcs = rows.targets.length;
  const offsets = await startsOf(order, rows.targets, pace);
  const next = offsets.slice();
  const [targets, links] = [new Int32Array(arcs), new Int32Array(arcs)];
  const distances = new Float64Array(lengths === undefined ? 0 : arcs);
  await inChunks(pace, order, verticesPerLook, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = rows.offsets[v]; arc < rows.offsets[v + 1]; arc++) {
        const place = next[rows.targets[arc]]++;
        targets[place] = v;
        links[place] = rows.links[arc];
        if (lengths !== undefined) distances[place] = lengths[rows.links[arc]];
      }
  });
  return { offsets, targets, links, distances };
}
