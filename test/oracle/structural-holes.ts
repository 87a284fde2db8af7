import { arcs, type PlainGraph, type View } from "./graph.js";

export interface Holes {
  readonly effectiveSize: number[];
  readonly efficiency: number[];
  readonly constraint: number[];
  readonly hierarchy: number[];
}

/** Burt's structural holes as he writes them, from the matrix of strengths with both directions added. Isolates: NaN. */
export function structuralHoles(
  graph: PlainGraph,
  view: View & { readonly strengths?: boolean } = {},
): Holes {
  const { strengths = true, ...rest } = view;
  const all = graph.ids.map((_, i) => i);
  const a = all.map(() => all.map(() => 0));
  for (const { source, target, strength } of arcs(graph, { ...rest, parallel: "collapse" }))
    a[source][target] = strengths ? strength : 1;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const w = all.map((i) => all.map((j) => a[i][j] + a[j][i]));
  const p = all.map((i) => all.map((j) => w[i][j] / sum(w[i])));
  const m = all.map((j) => all.map((q) => w[j][q] / Math.max(...w[j])));
  const around = (i: number) => all.filter((j) => w[i][j] > 0);
  const constraints = (i: number) =>
    around(i).map((j) => {
      const indirect = around(i).filter((q) => q !== j && w[q][j] > 0);
      return (p[i][j] + sum(indirect.map((q) => p[i][q] * p[q][j]))) ** 2;
    });
  const constraint = all.map((i) => (around(i).length === 0 ? NaN : sum(constraints(i))));
  const effectiveSize = all.map((i) => {
    const shared = (j: number) => sum(around(i).map((q) => (q === j ? 0 : p[i][q] * m[j][q])));
    return around(i).length === 0 ? NaN : sum(around(i).map((j) => 1 - shared(j)));
  });
  return {
    effectiveSize,
    efficiency: all.map((i) => effectiveSize[i] / around(i).length),
    constraint,
    hierarchy: all.map((i) => {
      const n = around(i).length;
      if (n < 2) return n === 1 ? 1 : NaN;
      const ratios = constraints(i).map((c) => c / (constraint[i] / n));
      return sum(ratios.map((r) => r * Math.log(r))) / (n * Math.log(n));
    }),
  };
}
