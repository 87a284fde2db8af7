import type { Csr } from "../csr/csr.js";
import { betweennessWork } from "../measures/betweenness.js";
import { costOf, refuseTooLarge } from "../measures/cost.js";
import type { MeasureOptions } from "../measures/options.js";
import { pathWork } from "../measures/path-work.js";

/** How far an analysis goes: everything exactly, shortest paths from samples, or what suits the size. */
export type Effort = "exact" | "sampled" | "auto";

/** What becomes of measures that need all shortest paths. */
export type PathMode = "exact" | "sampled" | "skipped";

/** Arc visits up to which "auto" computes exact shortest-path measures: some minutes on one thread. */
export const autoPathLimit = 2e10;

/**
 * How "sampled" estimates: betweenness within epsilon on the scale b / (n(n − 1)), all scores together with a chance of
 * 1 − delta, stopping early once the highest are told apart; balls with a relative standard error each.
 */
export const sampledPaths = { epsilon: 0.005, delta: 0.1, top: 10, standardError: 0.05 } as const;

export const pathsLeftOut =
  "left out: exact shortest paths over a network of this size take long; ask for effort “exact” to have them, or “sampled” to have them estimated";

/** What the effort asked for means for this graph. Throws `too-large` where "exact" is above `limit`. */
export function pathModeOf(effort: Effort, options: MeasureOptions, csr: Csr): PathMode {
  if (effort === "sampled") return "sampled";
  const searches = [betweennessWork(csr, false), pathWork(csr)];
  if (effort === "exact") {
    const instead = 'leave shortest paths out (effort "auto") or have them estimated (effort "sampled")';
    refuseTooLarge("analyze", options, csr, searches, instead);
    return "exact";
  }
  const most = Math.min(autoPathLimit, options.limit ?? Infinity);
  return costOf(searches, []).arcVisits <= most ? "exact" : "skipped";
}
