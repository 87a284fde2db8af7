import type { PlainGraph, View } from "./graph.js";
import { solve } from "./solve.js";

export interface SpectralOptions extends Pick<View, "directed"> {
  readonly selfTies?: "count" | "ignore";
}

/** What comes in at v from u, at [v][u]; an undirected self-tie is an arc of twice its strength. */
export function incoming({ ids, ties }: PlainGraph, options: SpectralOptions = {}): number[][] {
  const { directed = "respect", selfTies = "count" } = options;
  const matrix = ids.map(() => ids.map(() => 0));
  for (const { source, target, strength, directed: oneWay } of ties) {
    if (source === target && selfTies === "ignore") continue;
    matrix[target][source] += strength;
    if (!oneWay || directed === "ignore") matrix[source][target] += strength;
  }
  return matrix;
}

/** Which vertices each vertex reaches along arcs, itself included. */
function reaching(matrix: readonly number[][]): boolean[][] {
  const to = matrix.map((_, u) => matrix.map((row, v) => u === v || row[u] > 0));
  to.forEach((_, k) => {
    for (const row of to) if (row[k]) to[k].forEach((there, v) => (row[v] ||= there));
  });
  return to;
}

/** The leading eigenvalue and unit vector of a matrix whose vertices all reach each other: (A + sI) squared over and over. */
function perron(matrix: readonly number[][]): { value: number; vector: number[] } {
  const shift = Math.max(...matrix.map((row) => row.reduce((sum, each) => sum + each, 0)));
  if (shift === 0) return { value: 0, vector: matrix.map(() => 1) };
  let power = matrix.map((row, i) => row.map((each, j) => each + (i === j ? shift / 2 : 0)));
  for (let round = 0; round < 48; round++) {
    const squared = power.map((row) =>
      power.map((_, j) => row.reduce((sum, each, k) => sum + each * power[k][j], 0)),
    );
    const largest = Math.max(...squared.flat());
    power = squared.map((row) => row.map((each) => each / largest));
  }
  const vector = unit(power.map((row) => row.reduce((sum, each) => sum + each, 0)));
  const image = matrix.map((row) => row.reduce((sum, each, j) => sum + each * vector[j], 0));
  return { value: Math.hypot(...image), vector };
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((each) => each / length);
}

/**
 * The largest eigenvalue λ, and x ≥ 0 of length 1 with λ x_v = Σ (what comes in at v from u) x_u: that of the strong
 * component with the largest λ, carried on to whom it reaches. Components with the same λ enter with the sum of their
 * unit vectors each, those that reach another of them not at all. NaN where λ is 0.
 */
export function eigenvector(
  graph: PlainGraph,
  options: SpectralOptions = {},
): { value: number; scores: number[] } {
  const matrix = incoming(graph, options);
  const to = reaching(matrix);
  const parts = graph.ids
    .map((_, u) => graph.ids.map((__, v) => v).filter((v) => to[u][v] && to[v][u]))
    .filter((part, u) => part[0] === u)
    .map((part) => ({ part, ...perron(part.map((v) => part.map((u) => matrix[v][u]))) }));
  const value = Math.max(0, ...parts.map((each) => each.value));
  if (value === 0) return { value, scores: graph.ids.map(() => NaN) };
  const leading = parts.filter((each) => each.value >= value * (1 - 1e-9));
  const last = leading.filter(({ part }) => leading.every((o) => o.part === part || !to[part[0]][o.part[0]]));
  const scores = graph.ids.map(() => 0);
  for (const { part, vector } of last)
    part.forEach((v, i) => (scores[v] = vector[i] * vector.reduce((sum, each) => sum + each, 0)));
  const fixed = last.flatMap(({ part }) => part);
  const after = scores.map((_, v) => v).filter((v) => !fixed.includes(v) && fixed.some((u) => to[u][v]));
  const carried = solve(
    after.map((v) => after.map((u) => (u === v ? value : 0) - matrix[v][u])),
    after.map((v) => fixed.reduce((sum, u) => sum + matrix[v][u] * scores[u], 0)),
  );
  after.forEach((v, i) => (scores[v] = carried[i]));
  return { value, scores: unit(scores) };
}
