import type { Meta } from "../values/meta.js";
import type { MethodEntry } from "./analysis.js";

/** The record of one measure; what is said on top of everything is not said again. */
export function methodEntry(meta: Meta, saidOnTop: readonly string[]): MethodEntry {
  const { measure, options, pairs, exact, backend, seed, converged, iterations, residual } = meta;
  const { samples, epsilon, delta, standardError, separated } = meta;
  const sampled = { samples, epsilon, delta, standardError, separated };
  const facts = { seed, converged, iterations, residual, ...sampled };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  const notes = meta.notes.filter((note) => !saidOnTop.includes(note));
  return { measure, options, pairs, exact, backend, ...Object.fromEntries(known), notes };
}
