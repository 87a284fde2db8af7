import { arcs, type PlainGraph, type View } from "./graph.js";

export interface Participation {
  readonly participation: number[];
  readonly withinGroupZ: number[];
  readonly role: number[];
}

/** Guimerà and Amaral's participation, z within the group, and role, from lists of ties. Unknown groups are left out. */
export function participation(
  graph: PlainGraph,
  labels: readonly (string | undefined)[],
  view: View & { readonly strengths?: boolean } = {},
): Participation {
  const { strengths = true, direction = "all", ...rest } = view;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const both = direction === "all";
  const tied = arcs(graph, both ? { ...rest, directed: "ignore" } : { ...rest, direction });
  const known = tied.filter(({ target }) => labels[target] !== undefined);
  const to = (v: number, group?: string) =>
    sum(
      known
        .filter(({ source, target }) => source === v && (group === undefined || labels[target] === group))
        .map(({ strength }) => (strengths ? strength : 1)),
    );
  const names = [...new Set(labels.filter((label) => label !== undefined))];
  const spread = graph.ids.map((_, v) => 1 - sum(names.map((name) => (to(v, name) / to(v)) ** 2)));
  const z = graph.ids.map((_, v) => {
    const own = labels[v];
    if (own === undefined || to(v) === 0) return NaN;
    const inside = graph.ids.flatMap((__, u) => (labels[u] === own ? [to(u, own)] : []));
    const mean = sum(inside) / inside.length;
    const deviation = Math.sqrt(sum(inside.map((value) => (value - mean) ** 2)) / inside.length);
    return deviation < 1e-9 ? 0 : (to(v, own) - mean) / deviation;
  });
  return {
    participation: spread.map((value, v) => (to(v) === 0 ? NaN : value)),
    withinGroupZ: z,
    role: z.map((score, v) => {
      if (Number.isNaN(score)) return NaN;
      const above = (border: number) => Number(spread[v] > border + 1e-9);
      return score < 2.5 ? 1 + above(0.05) + above(0.62) + above(0.8) : 5 + above(0.3) + above(0.75);
    }),
  };
}
