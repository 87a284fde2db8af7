import type { VertexPairs } from "../ground.js";

/** The pairs at the given positions, which ascend. */
export function chosen({ a, b }: VertexPairs, at: Int32Array): VertexPairs {
  return {
    length: at.length,
    a: Int32Array.from(at, (i) => a[i]),
    b: Int32Array.from(at, (i) => b[i]),
  };
}

/** Pairs from ends in any order: each once, sorted. */
export function sortedPairs(ends: Iterable<readonly [number, number]>): VertexPairs {
  const sorted = Array.from(ends, ([x, y]) => (x < y ? ([x, y] as const) : ([y, x] as const))).sort(
    (x, y) => x[0] - y[0] || x[1] - y[1],
  );
  const once = sorted.filter(
    ([x, y], i) => x !== y && (i === 0 || x !== sorted[i - 1][0] || y !== sorted[i - 1][1]),
  );
  return {
    length: once.length,
    a: Int32Array.from(once, ([x]) => x),
    b: Int32Array.from(once, ([, y]) => y),
  };
}

/** No pairs at all. */
export const noPairs: VertexPairs = sortedPairs([]);

/** The pairs of both, each once. */
export function together(one: VertexPairs, other: VertexPairs): VertexPairs {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const ends = ({ a, b }: VertexPairs): (readonly [number, number])[] =>
    Array.from(a, (v, i) => [v, b[i]] as const);
  return sortedPairs([...ends(one), ...ends(other)]);
}
