import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { openPaths, perSource, type PathOptions } from "./path-sums.js";

export interface ReachOptions extends PathOptions {
  /** How far: a number of steps, or a length where `distance` is given. Default 2. */
  readonly steps?: number;
  /** Divide by n − 1: the share of all others within reach. Default false: their number. */
  readonly normalized?: boolean;
}

export const reachDefaults = {
  steps: 2,
  direction: "out",
  distance: "hops",
  directed: "respect",
  normalized: false,
} as const satisfies ReachOptions;

/**
 * Reach: how many others lie within a number of steps.
 *
 * From 0 to n − 1; normalized, a share (NaN in a network of one). `steps: Infinity` counts everyone who can be reached.
 * Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths O(n(n + m) log n).
 */
export async function reach(network: Network, options: ReachOptions = {}): Promise<Scores> {
  type Own = Required<Omit<ReachOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("reach", reachDefaults, options);
  within("steps", settled.steps, 0, Infinity, settled.distance === "hops");
  const opened = await openPaths(network, "reach", settled);
  const others = opened.csr.order - 1;
  const divisor = settled.normalized ? (others > 0 ? others : NaN) : 1;
  const scores = await perSource(opened, settled, settled.steps, (sums, v) => sums.within[v] / divisor);
  return new Scores(opened.shown, scores, opened.meta(), "too-few-actors");
}
