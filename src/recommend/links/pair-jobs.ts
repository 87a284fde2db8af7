import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Along } from "../../kernels/kernel.js";
import { orderPairs } from "../../network/pair-order.js";
import type { VertexPairs } from "../ground.js";

/** Pairs as kernels take them, and where their scores go: to `places`, or one after the other from `from` on. */
export interface PairsPart {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly along: Along;
  readonly from: number;
  readonly places: Int32Array | undefined;
}

/** Jobs have at most so many pairs: a rule on the pairs alone, so that results never depend on the number of workers. */
const mostPairs = 32768;

/**
 * Pairs in jobs. Undirected ones stay in their order; ordered ones begin at the end that has more ties the way it is looked
 * at, as the other's are looked through for each pair, and are put in order.
 */
export async function pairJobs(graph: Csr, pairs: VertexPairs, pace: Pace): Promise<readonly PairsPart[]> {
  if (graph.symmetric) return asGiven(pairs);
  const { length, a, b } = pairs;
  const { offsets, inOffsets } = graph;
  const backward = new Uint8Array(length);
  await inChunks(pace, length, 16384, (from, to) => {
    for (let i = from; i < to; i++)
      if (offsets[a[i] + 1] - offsets[a[i]] < inOffsets[b[i] + 1] - inOffsets[b[i]]) backward[i] = 1;
  });
  const places = Int32Array.from(backward.keys());
  const [out, into] = [places.filter((i) => backward[i] === 0), places.filter((i) => backward[i] === 1)];
  return [
    ...(await inOrder(graph, out, a, b, "out", pace)),
    ...(await inOrder(graph, into, b, a, "in", pace)),
  ];
}

/** Pairs in jobs, looked at from one end each: from `a`, or from `b`. */
export async function pairsFrom(
  graph: Csr,
  pairs: VertexPairs,
  end: "a" | "b",
  pace: Pace,
): Promise<readonly PairsPart[]> {
  const places = Int32Array.from({ length: pairs.length }, (_, i) => i);
  return inOrder(graph, places, pairs[end], end === "a" ? pairs.b : pairs.a, "out", pace);
}

async function inOrder(
  { order }: Csr,
  places: Int32Array,
  first: Int32Array,
  second: Int32Array,
  along: Along,
  pace: Pace,
): Promise<readonly PairsPart[]> {
  const ends = { first: places.map((i) => first[i]), second: places.map((i) => second[i]), mark: places };
  const sorted = await orderPairs(order, ends, true, pace);
  return cut(sorted.first, sorted.second, along, sorted.mark);
}

const asGiven = ({ length, a, b }: VertexPairs): PairsPart[] =>
  cut(a.subarray(0, length), b.subarray(0, length), "out");

/** Cuts between two first ends where it can. */
function cut(first: Int32Array, second: Int32Array, along: Along, places?: Int32Array): PairsPart[] {
  const jobs: PairsPart[] = [];
  for (let from = 0, to = 0; from < first.length; from = to) {
    to = Math.min(first.length, from + mostPairs);
    if (to < first.length) {
      let edge = to;
      while (edge > from + mostPairs / 2 && first[edge] === first[edge - 1]) edge--;
      if (first[edge] !== first[edge - 1]) to = edge;
    }
    const ends = { first: first.slice(from, to), second: second.slice(from, to), along };
    jobs.push({ ...ends, from, places: places?.slice(from, to) });
  }
  return jobs;
}
