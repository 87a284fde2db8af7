import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Along } from "../../kernels/kernel.js";
import type { VertexPairs } from "../ground.js";

/** Pairs as kernels take them, and where the scores of each go. */
export interface PairsPart {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly along: Along;
  readonly places: Int32Array;
}

/** Jobs have at most so many pairs: by a rule on the pairs alone, so that results never depend on the number of workers. */
const mostPairs = 32768;

/** Ordered pairs begin at the end that has more ties the way it is looked at, as the other's are looked through for each pair. */
export async function pairJobs(graph: Csr, pairs: VertexPairs, pace: Pace): Promise<readonly PairsPart[]> {
  const { length, a, b } = pairs;
  if (graph.symmetric) return cut(a.subarray(0, length), b.subarray(0, length), "out");
  const { offsets, inOffsets } = graph;
  const sides: { readonly out: number[]; readonly into: number[] } = { out: [], into: [] };
  await inChunks(pace, length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const out = offsets[a[i] + 1] - offsets[a[i]];
      const into = inOffsets[b[i] + 1] - inOffsets[b[i]];
      (out >= into ? sides.out : sides.into).push(i);
    }
  });
  return [...grouped(sides.out, a, b, "out"), ...grouped(sides.into, b, a, "in")];
}

/** Pairs in the order given, from their first ends or from their second. */
export function pairsFrom({ length, a, b }: VertexPairs, end: "a" | "b"): readonly PairsPart[] {
  const [first, second] = end === "a" ? [a, b] : [b, a];
  return grouped(
    Array.from({ length }, (_, i) => i),
    first,
    second,
    "out",
  );
}

function grouped(
  places: readonly number[],
  first: Int32Array,
  second: Int32Array,
  along: Along,
): readonly PairsPart[] {
  const order = Int32Array.from(places).sort((i, j) => first[i] - first[j] || second[i] - second[j]);
  return cut(
    order.map((i) => first[i]),
    order.map((i) => second[i]),
    along,
    order,
  );
}

/** Cuts between two first ends where it can. */
function cut(first: Int32Array, second: Int32Array, along: Along, order?: Int32Array): PairsPart[] {
  const jobs: PairsPart[] = [];
  for (let from = 0, to = 0; from < first.length; from = to) {
    to = Math.min(first.length, from + mostPairs);
    if (to < first.length) {
      let edge = to;
      while (edge > from + mostPairs / 2 && first[edge] === first[edge - 1]) edge--;
      if (first[edge] !== first[edge - 1]) to = edge;
    }
    jobs.push({
      first: first.slice(from, to),
      second: second.slice(from, to),
      along,
      places: order?.slice(from, to) ?? Int32Array.from({ length: to - from }, (_, i) => from + i),
    });
  }
  return jobs;
}
