import { arcs, type PlainGraph, type View } from "./graph.js";
import { density } from "./density.js";

type Figure =
  ("reciprocity" | "chanceCorrected" | "weighted") | ("mutual" | "asymmetric" | "unconnected" | "dyadic");

/**
 * Reciprocity over distinct ordered arcs, self-ties left out: r, the share whose reverse is there (an undirected
 * tie answers itself); ρ = (r − d)/(1 − d) with d the ordered density; weighted Σ min(w_ij, w_ji) / Σ w_ij,
 * where the strengths of an ordered pair have been added; and unordered pairs by the arcs between them. NaN without arcs; ρ is NaN if everyone is tied to everyone.
 */
export function reciprocity(graph: PlainGraph, options: Pick<View, "directed"> = {}): Record<Figure, number> {
  const all = arcs(graph, options);
  const d = density(graph, options);
  const back = all.map((arc) =>
    all.find((other) => other.source === arc.target && other.target === arc.source),
  );
  const r = back.filter((arc) => arc !== undefined).length / all.length;
  const returned = all.reduce((sum, arc, i) => sum + Math.min(arc.strength, back[i]?.strength ?? 0), 0);
  const total = all.reduce((sum, arc) => sum + arc.strength, 0);
  const tied = (a: number, b: number) => Number(all.some((arc) => arc.source === a && arc.target === b));
  const census = [0, 0, 0];
  for (let a = 0; a < graph.ids.length; a++) for (let b = 0; b < a; b++) census[tied(a, b) + tied(b, a)]++;
  const [unconnected, asymmetric, mutual] = census;
  const dyadic = mutual / (mutual + asymmetric);
  return {
    ...{ reciprocity: r, chanceCorrected: (r - d) / (1 - d), weighted: returned / total },
    ...{ mutual, asymmetric, unconnected, dyadic },
  };
}
