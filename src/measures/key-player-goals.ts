import type { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";

/** What a set of key players is to be best at. */
export type KeyPlayerGoal = "distance-reach" | "reach" | "fragmentation" | "distance-fragmentation";

/** A number to raise by choosing a set of vertices. */
export interface SetGoal {
  /** True where a set gains less by a further member the larger it is: greedy choice then has a guarantee. */
  readonly submodular: boolean;
  /** Arc visits of one look at a set. */
  readonly cost: number;
  /** One look at a time: it gives way to the host within. */
  value(members: readonly number[]): Promise<number>;
}

/** The goals of Borgatti on a graph without directions; of "reach", within so many `steps`. */
export function setGoal(graph: Csr, goal: KeyPlayerGoal, steps: number, pace: Pace): SetGoal {
  const { order, arcs } = graph;
  const search = searchOf(graph);
  const sweep = order + arcs;
  if (goal === "distance-reach")
    return {
      submodular: true,
      cost: sweep,
      async value(members) {
        if (pace.due()) await pace.rest();
        return (members.length + search(members, nobody, Infinity).near) / order;
      },
    };
  if (goal === "reach")
    return {
      submodular: true,
      cost: sweep,
      async value(members) {
        if (pace.due()) await pace.rest();
        return members.length + search(members, nobody, steps).found;
      },
    };
  const out = new Uint8Array(order);
  const done = new Uint8Array(order);
  /** Σ over ordered pairs of those left: 1 for each that are connected, or 1 / distance. */
  const held = async (distant: boolean): Promise<number> => {
    let sum = 0;
    done.fill(0);
    for (let v = 0; v < order; v++) {
      if (out[v] === 1 || done[v] === 1) continue;
      if (pace.due()) await pace.rest();
      const { found, near, line } = search([v], out, Infinity);
      if (distant) sum += near;
      else {
        sum += (found + 1) * found;
        for (let i = 0; i <= found; i++) done[line[i]] = 1;
      }
    }
    return sum;
  };
  const distant = goal === "distance-fragmentation";
  return {
    submodular: false,
    cost: distant ? order * sweep : sweep,
    async value(members) {
      const left = order - members.length;
      for (const v of members) out[v] = 1;
      const value = left < 2 ? NaN : 1 - (await held(distant)) / (left * (left - 1));
      for (const v of members) out[v] = 0;
      return value;
    },
  };
}

/** The mean of 1 / distance between those left when some are gone; NaN where fewer than two are. */
export async function efficiencyWithout(graph: Csr, gone: readonly number[], pace: Pace): Promise<number> {
  return 1 - (await setGoal(graph, "distance-fragmentation", 0, pace).value(gone));
}

/** A value that no set of `size` can exceed, from the largest degrees alone. */
export function fragmentationBound(graph: Csr, goal: KeyPlayerGoal, size: number): number {
  const { order, arcs, offsets } = graph;
  const left = order - size;
  const degrees = Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v]).sort((a, b) => b - a);
  const lost = degrees.slice(0, size).reduce((sum, degree) => sum + degree, 0);
  if (goal === "distance-fragmentation")
    // Those still tied are a step apart.
    return Math.min(1, 1 - (arcs - 2 * lost) / (left * (left - 1)));
  // Taking away an actor makes at most as many parts as it has ties; equal parts keep the fewest pairs together.
  const parts = Math.min(left, setGoalParts(graph) + lost);
  const [small, larger] = [Math.floor(left / parts), left % parts];
  const together = (parts - larger) * small * (small - 1) + larger * (small + 1) * small;
  return 1 - together / (left * (left - 1));
}

function setGoalParts(graph: Csr): number {
  const search = searchOf(graph);
  const seen = new Uint8Array(graph.order);
  let parts = 0;
  for (let v = 0; v < graph.order; v++) {
    if (seen[v] === 1) continue;
    const { found, line } = search([v], nobody, Infinity);
    for (let i = 0; i <= found; i++) seen[line[i]] = 1;
    parts++;
  }
  return parts;
}

const nobody = new Uint8Array(0);

interface Found {
  /** How many others are reached, and the sum of 1 / distance to them. */
  readonly found: number;
  readonly near: number;
  /** The sources, then those reached. */
  readonly line: Int32Array;
}

/** Searches from several vertices at once, not through those that are `out`. */
export function searchOf({ order, offsets, targets }: Csr) {
  const depth = new Int32Array(order).fill(-1);
  const line = new Int32Array(order);
  return (sources: readonly number[], out: Uint8Array, steps: number): Found => {
    let tail = 0;
    let near = 0;
    for (const v of sources) {
      depth[v] = 0;
      line[tail++] = v;
    }
    for (let head = 0; head < tail; head++) {
      const u = line[head];
      const level = depth[u] + 1;
      if (level > steps) break;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (depth[v] >= 0 || out[v] === 1) continue;
        depth[v] = level;
        line[tail++] = v;
        near += 1 / level;
      }
    }
    for (let i = 0; i < tail; i++) depth[line[i]] = -1;
    return { found: tail - sources.length, near, line };
  };
}
