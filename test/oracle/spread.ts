/**
 * How many a message reaches on average, from the definition: every way in which arcs can be live, with its chance, and a
 * search along the live ones. Two to the number of arcs, so for a dozen of them.
 *
 * Independent cascade: each arc is live or not by itself. Linear threshold: each vertex has at most one live in-arc, each
 * with its weight (Kempe, Kleinberg & Tardos 2003, claims 2.3 and 2.6).
 */
export interface ChanceArc {
  readonly source: number;
  readonly target: number;
  readonly chance: number;
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
  const outcomes = model === "independent-cascade" ? liveOrNot(arcs) : oneEach(order, arcs);
  for (const { live, chance } of outcomes) for (const v of reached(live, seeds, view)) found[v] += chance;
  return found;
}

interface Outcome {
  readonly live: readonly ChanceArc[];
  readonly chance: number;
}

function* liveOrNot(arcs: readonly ChanceArc[]): Generator<Outcome> {
  if (arcs.length === 0) {
    yield { live: [], chance: 1 };
    return;
  }
  const [first, ...rest] = arcs;
  for (const { live, chance } of liveOrNot(rest)) {
    if (first.chance < 1) yield { live, chance: chance * (1 - first.chance) };
    if (first.chance > 0) yield { live: [first, ...live], chance: chance * first.chance };
  }
}

function* oneEach(order: number, arcs: readonly ChanceArc[]): Generator<Outcome> {
  if (order === 0) {
    yield { live: [], chance: 1 };
    return;
  }
  const own = arcs.filter(({ target }) => target === order - 1);
  const none = 1 - own.reduce((sum, arc) => sum + arc.chance, 0);
  for (const { live, chance } of oneEach(order - 1, arcs)) {
    if (none > 1e-12) yield { live, chance: chance * none };
    for (const arc of own) if (arc.chance > 0) yield { live: [arc, ...live], chance: chance * arc.chance };
  }
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
