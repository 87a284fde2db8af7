import { eigenvector, incoming, type SpectralOptions } from "./eigenvector.js";
import type { PlainGraph } from "./graph.js";
import { solve } from "./solve.js";

export interface KatzOptions extends SpectralOptions {
  readonly alpha?: number;
  readonly beta?: number;
  readonly normalized?: boolean;
}

/** The x with x_v = β + α Σ (what comes in at v from u) x_u, solved exactly. α is 0.85 / λ, or, without cycles, that of the largest sum that comes in. */
export function katz(graph: PlainGraph, options: KatzOptions = {}): number[] {
  const matrix = incoming(graph, options);
  const { value } = eigenvector(graph, options);
  const sums = matrix.map((row) => row.reduce((sum, each) => sum + each, 0));
  const { alpha = 0.85 / (value || Math.max(...sums) || 1), beta = 1, normalized = false } = options;
  const system = matrix.map((row, v) => row.map((each, u) => (u === v ? 1 : 0) - alpha * each));
  const scores = solve(
    system,
    graph.ids.map(() => beta),
  );
  return normalized ? scores.map((score) => score / Math.hypot(...scores)) : scores;
}
