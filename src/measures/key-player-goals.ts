import type { Csr } from "../csr/csr.js";
import { setValuesKernel, type SetAim, type SetValuesJob } from "../kernels/set-values.js";
import type { Walk } from "./walk.js";

/** What a set of key players is to be best at. */
export type KeyPlayerGoal = SetAim;

/** A number to raise by choosing a set of vertices. */
export interface SetGoal {
  /** True where a set gains less by a further member the larger it is: greedy choice then has a guarantee. */
  readonly submodular: boolean;
  /** Arc visits of one look at a set. */
  readonly cost: number;
  /** How many sets are best looked at together. */
  readonly together: number;
  /** The values of sets that have the base in common and `size` further members each, one after the other. */
  values(base: readonly number[], further: Int32Array, size: number): Promise<Float64Array>;
}

/** Arc visits that are worth a job of their own, and the jobs that sets looked at together make. */
const [visitsOfJob, jobsTogether] = [1e6, 8];

/** Whether the goal is what falls apart without the set. */
export function removes(goal: KeyPlayerGoal): boolean {
  return goal === "fragmentation" || goal === "distance-fragmentation";
}

/** Arc visits of one look at a set. */
export function costOfLook({ order, arcs }: Csr, goal: KeyPlayerGoal): number {
  return goal === "distance-fragmentation" ? order * (order + arcs) : order + arcs;
}

/** The goals of Borgatti on a graph without directions; of "reach", within so many `steps`. */
export function setGoal(
  { csr, fold }: Pick<Walk, "csr" | "fold">,
  goal: KeyPlayerGoal,
  steps: number,
): SetGoal {
  const cost = costOfLook(csr, goal);
  const setsOfJob = Math.max(1, Math.floor(visitsOfJob / (cost + 1)));
  return {
    submodular: !removes(goal),
    cost,
    together: jobsTogether * setsOfJob,
    async values(members, further, size) {
      const base = Int32Array.from(members);
      const all = size === 0 ? 1 : further.length / size;
      const jobs = Array.from({ length: Math.ceil(all / setsOfJob) }, (_, i): SetValuesJob => {
        const sets = Math.min(setsOfJob, all - i * setsOfJob);
        const from = i * setsOfJob * size;
        return { aim: goal, steps, base, sets, size, further: further.slice(from, from + sets * size) };
      });
      const found = { values: new Float64Array(all), at: 0 };
      await fold(setValuesKernel, jobs, found, (into, { values }) => {
        into.values.set(values, into.at);
        into.at += values.length;
      });
      return found.values;
    },
  };
}

/** A value that no set of `size` can exceed, from the number of parts and the largest degrees alone. */
export function fragmentationBound(graph: Csr, goal: KeyPlayerGoal, size: number, parts: number): number {
  const { order, arcs, offsets } = graph;
  const left = order - size;
  const degrees = Int32Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v]).sort();
  const lost = degrees.subarray(order - size).reduce((sum, degree) => sum + degree, 0);
  if (goal === "distance-fragmentation")
    // Those still tied are a step apart.
    return Math.min(1, 1 - (arcs - 2 * lost) / (left * (left - 1)));
  // Taking away an actor makes at most as many parts as it has ties; equal parts keep the fewest pairs together.
  const most = Math.min(left, parts + lost);
  const [small, larger] = [Math.floor(left / most), left % most];
  const together = (most - larger) * small * (small - 1) + larger * (small + 1) * small;
  return 1 - together / (left * (left - 1));
}
