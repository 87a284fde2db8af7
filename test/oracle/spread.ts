import { outcomes, type Passing } from "./live-arcs.js";

/**
 * How many a message reaches on average, from the definition: every way in which arcs can be live, with its chance, and a
 * search along the live ones.
 */
export interface ChanceArc extends Passing {
  /** Days on which it can be used; always if not given. */
  readonly opens?: number;
  readonly closes?: number;
}
export interface SpreadView {
  readonly steps?: number;
  readonly first?: number;
  readonly last?: number;
  readonly lag?: number;
}

/** How likely each vertex is reached. */
export function chancesReached(
  order: number,
  arcs: readonly ChanceArc[],
  model: "independent-cascade" | "linear-threshold",
  seeds: readonly number[],
  view: SpreadView = {},
): number[] {
  const found = new Array<number>(order).fill(0);
  for (const { live, chance } of outcomes(arcs, model))
    for (const v of reached(live, seeds, view)) found[v] += chance;
  return found;
}

/** Every vertex that some walk along the arcs comes to, each arc entered on a day on which it is open, never back in time. */
function reached(
  arcs: readonly ChanceArc[],
  seeds: readonly number[],
  { steps = Infinity, first = -Infinity, last = Infinity, lag = 0 }: SpreadView,
): Set<number> {
  const found = new Set<number>(seeds);
  const walk = (at: number, ready: number, left: number, visited: readonly number[]): void => {
    if (left === 0) return;
    for (const { source, target, opens = -Infinity, closes = Infinity } of arcs) {
      if (source !== at || visited.includes(target)) continue;
      const day = Math.max(ready, opens);
      if (day > Math.min(closes, last)) continue;
      found.add(target);
      walk(target, day + lag, left - 1, [...visited, target]);
    }
  };
  for (const seed of seeds) walk(seed, first, steps, [seed]);
  return found;
}
