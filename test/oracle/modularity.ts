import type { PlainGraph, View } from "./graph.js";

export interface ModularityOptions extends Pick<View, "directed"> {
  /** The community of each actor. */
  readonly membership: readonly (string | number)[];
  readonly resolution?: number;
}

/**
 * Modularity: Q = (1/M) Σ_ij [A_ij − γ k_i^out k_j^in / M] over i, j of one community, M the strength of all arcs.
 * Where every tie is undirected this is Σ_c [L_c/m − γ (K_c/2m)²].
 *
 * Counts  strengths, parallel ties add. An undirected tie is two arcs; an undirected self-tie of strength w is
 *         an arc of 2w (w in L_c, 2w in K_c), a directed one of w. NaN without ties.
 */
export function modularity(
  graph: PlainGraph,
  { membership, resolution = 1, directed }: ModularityOptions,
): number {
  const A = graph.ids.map(() => graph.ids.map(() => 0));
  for (const tie of graph.ties) {
    A[tie.source][tie.target] += tie.strength;
    if (!tie.directed || directed === "ignore") A[tie.target][tie.source] += tie.strength;
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const out = A.map(sum);
  const into = A.map((_, j) => sum(A.map((row) => row[j])));
  const M = sum(out);
  const within = A.flatMap((row, i) =>
    row.flatMap((a, j) => (membership[i] === membership[j] ? [a - (resolution * out[i] * into[j]) / M] : [])),
  );
  return sum(within) / M;
}
