import { inChunks, type Pace } from "../../control/pace.js";
import type { BlockGraph } from "./block-graph.js";

/**
 * For each vertex the smallest one that is its twin: that stands for as many actors and is tied to the same others,
 * at the same lengths, whether or not the two are tied themselves. Vertices without a twin are their own. Expected O(n + m).
 *
 * Exchanging twins leaves the graph as it is, so that a search from one tells all about a search from the other.
 */
export async function twinsOf(graph: BlockGraph, pace: Pace): Promise<Int32Array> {
  const { order, offsets, targets, distances } = graph;
  const twin = Int32Array.from({ length: order }, (_, v) => v);
  const sums = new Int32Array(order);
  await inChunks(pace, order, 8192, (from, to) => {
    for (let v = from; v < to; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sums[v] = (sums[v] + mixed(targets[arc])) | 0;
  });
  if (distances.length > 0) {
    const words = new Int32Array(distances.buffer, distances.byteOffset, 2 * distances.length);
    await inChunks(pace, order, 8192, (from, to) => {
      for (let v = from; v < to; v++)
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
          sums[v] = (sums[v] + mixed(words[2 * arc] ^ mixed(words[2 * arc + 1]))) | 0;
    });
  }
  // First those not tied, then those tied, whose neighborhoods are equal once they count themselves.
  for (const tied of [false, true]) {
    let bits = 4;
    while (1 << bits < 2 * order) bits++;
    const slots = new Int32Array(1 << bits).fill(-1);
    await inChunks(pace, order, 2048, (from, to) => {
      for (let v = from; v < to; v++) {
        if (twin[v] !== v) continue;
        let slot = mixed(tied ? sums[v] + mixed(v) : sums[v]) >>> (32 - bits);
        while (slots[slot] >= 0 && !(tied ? tiedTwins : looseTwins)(graph, slots[slot], v))
          slot = (slot + 1) & (slots.length - 1);
        if (slots[slot] < 0) slots[slot] = v;
        else twin[v] = slots[slot];
      }
    });
  }
  return twin;
}

function mixed(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return value ^ (value >>> 15);
}

function alike({ offsets, stands }: BlockGraph, u: number, v: number): boolean {
  return offsets[u + 1] - offsets[u] === offsets[v + 1] - offsets[v] && stands[u] === stands[v];
}

/** Whether two arcs lead to the same vertex and are as long. */
function sameArc({ targets, distances }: BlockGraph, a: number, b: number): boolean {
  return targets[a] === targets[b] && (distances.length === 0 || distances[a] === distances[b]);
}

function looseTwins(graph: BlockGraph, u: number, v: number): boolean {
  if (!alike(graph, u, v)) return false;
  const { offsets } = graph;
  const shift = offsets[v] - offsets[u];
  for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) if (!sameArc(graph, arc, arc + shift)) return false;
  return true;
}

/** Rows are sorted: read side by side, each without the other vertex. */
function tiedTwins(graph: BlockGraph, u: number, v: number): boolean {
  if (!alike(graph, u, v)) return false;
  const { offsets, targets } = graph;
  let [a, b] = [offsets[u], offsets[v]];
  const [endA, endB] = [offsets[u + 1], offsets[v + 1]];
  let tied = false;
  while (a < endA || b < endB) {
    if (a < endA && targets[a] === v) {
      tied = true;
      a++;
    } else if (b < endB && targets[b] === u) b++;
    else if (a < endA && b < endB && sameArc(graph, a, b)) {
      a++;
      b++;
    } else return false;
  }
  return tied;
}
