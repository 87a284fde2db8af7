import { inChunks, type Pace } from "../../control/pace.js";
import { arcTo } from "./arc-to.js";
import type { BlockGraph, Rows } from "./block-graph.js";

/** How many vertices each vertex of the blocks stands for: where a path begins, and where it ends. */
export interface Standing {
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

/**
 * For each vertex the smallest one that is its twin: that stands for as many and has arcs to and from the same others,
 * as long, whether or not the two are tied themselves. Vertices without a twin are their own. Expected O(n + m).
 *
 * Exchanging twins leaves the graph as it is, so that a search from one tells all about a search from the other.
 */
export async function twinsOf(graph: BlockGraph, standing: Standing, pace: Pace): Promise<Int32Array> {
  const { order, symmetric } = graph;
  const twin = Int32Array.from({ length: order }, (_, v) => v);
  const sides = symmetric ? [graph.out] : [graph.out, graph.into];
  const sums = await Promise.all(sides.map((rows) => rowSums(order, rows, pace)));
  // First those not tied, then those tied, whose neighborhoods are equal once they count themselves.
  for (const tied of [false, true]) {
    let bits = 4;
    while (1 << bits < 2 * order) bits++;
    const slots = new Int32Array(1 << bits).fill(-1);
    const keyOf = (v: number): number => {
      let key = 0;
      for (const sum of sums) key = mixed(key ^ (tied ? sum[v] + mixed(v) : sum[v]));
      return key;
    };
    const same = (u: number, v: number): boolean =>
      standing.begins[u] === standing.begins[v] &&
      standing.ends[u] === standing.ends[v] &&
      sides.every((rows) => (tied ? tiedTwins : looseTwins)(rows, u, v)) &&
      (!tied || symmetric || sameWay(graph.out, u, v));
    await inChunks(pace, order, 2048, (from, to) => {
      for (let v = from; v < to; v++) {
        if (twin[v] !== v) continue;
        let slot = keyOf(v) >>> (32 - bits);
        while (slots[slot] >= 0 && !same(slots[slot], v)) slot = (slot + 1) & (slots.length - 1);
        if (slots[slot] < 0) slots[slot] = v;
        else twin[v] = slots[slot];
      }
    });
  }
  return twin;
}

/** A sum for each row that is the same for equal rows. */
async function rowSums(
  order: number,
  { offsets, targets, distances }: Rows,
  pace: Pace,
): Promise<Int32Array> {
  const sums = new Int32Array(order);
  const words = new Int32Array(distances.buffer, distances.byteOffset, 2 * distances.length);
  await inChunks(pace, order, 8192, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        sums[v] = (sums[v] + mixed(targets[arc])) | 0;
        if (words.length > 0) sums[v] = (sums[v] + mixed(words[2 * arc] ^ mixed(words[2 * arc + 1]))) | 0;
      }
  });
  return sums;
}

function mixed(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return value ^ (value >>> 15);
}

function asMany({ offsets }: Rows, u: number, v: number): boolean {
  return offsets[u + 1] - offsets[u] === offsets[v + 1] - offsets[v];
}

/** Whether two arcs lead to the same vertex and are as long. */
function sameArc({ targets, distances }: Rows, a: number, b: number): boolean {
  return targets[a] === targets[b] && (distances.length === 0 || distances[a] === distances[b]);
}

function looseTwins(rows: Rows, u: number, v: number): boolean {
  if (!asMany(rows, u, v)) return false;
  const { offsets } = rows;
  const shift = offsets[v] - offsets[u];
  for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) if (!sameArc(rows, arc, arc + shift)) return false;
  return true;
}

/** Rows are sorted: read side by side, each without the other vertex. */
function tiedTwins(rows: Rows, u: number, v: number): boolean {
  if (!asMany(rows, u, v)) return false;
  const { offsets, targets } = rows;
  let [a, b] = [offsets[u], offsets[v]];
  const [endA, endB] = [offsets[u + 1], offsets[v + 1]];
  let tied = false;
  while (a < endA || b < endB) {
    if (a < endA && targets[a] === v) {
      tied = true;
      a++;
    } else if (b < endB && targets[b] === u) b++;
    else if (a < endA && b < endB && sameArc(rows, a, b)) {
      a++;
      b++;
    } else return false;
  }
  return tied;
}

/** Whether two tied vertices are as far from each other either way. */
function sameWay({ offsets, targets, distances }: Rows, u: number, v: number): boolean {
  if (distances.length === 0) return true;
  return distances[arcTo(offsets, targets, u, v)] === distances[arcTo(offsets, targets, v, u)];
}
