import type { Csr } from "../../csr/csr.js";
import { inverseUnit } from "../../kernels/bit-loops.js";
import { distanceRowsKernel, rowsTogether, unreached } from "../../kernels/distance-rows.js";
import { batchJobs, distancesKernel } from "../../kernels/distances.js";
import { wordOfBy, type By } from "../../measures/by-option.js";
import { membershipsOf } from "../../measures/labels.js";
import { shownGroups } from "../../measures/small-groups.js";
import type { Walk } from "../../measures/walk.js";
import type { Ground } from "../ground.js";
import { drawSources } from "./source-sample.js";

/** Groups with fewer members are not looked at. */
export const fewestMembers = 3;
/** Up to so many actors everybody's closeness is found exactly; of more it is told from a sample. */
const mostExact = 32768;
const sampled = 256;

/** The group whose members are on average farthest from all others. */
export interface LeastConnected {
  /** What makes the groups, and which of them it is. */
  readonly by: string;
  readonly group: string;
  /** As vertices, ascending. */
  readonly members: readonly number[];
  readonly notes: readonly string[];
}

/**
 * The group with the lowest mean harmonic closeness of its members, among those of three and more; of equal ones the first
 * by name. Groups are those of an attribute or a partition; where none is named, countries, else kinds. The public is told of
 * groups as `shownGroups` has it. Undefined where there are no such groups. Exact for up to 32,768 actors; of more, distances
 * from 256 drawn actors tell which group it is. Throws as `membershipsOf` does.
 */
export async function leastConnected(
  { network, opened }: Ground,
  graph: Csr,
  by: By | undefined,
  seed: number,
): Promise<LeastConnected | undefined> {
  for (const name of by === undefined ? ["country", "kind"] : [by]) {
    const groups = shownGroups(await membershipsOf(network, name, opened), opened);
    const large = groups.names.map((_, g) => g).filter((g) => groups.members[g].length >= fewestMembers);
    if (large.length === 0) continue;
    const near = await nearness(opened, graph, seed);
    let [least, lowest] = [-1, Infinity];
    for (const g of large) {
      const members = groups.members[g];
      const mean = members.reduce((sum, v) => sum + near[v], 0) / members.length;
      if (mean >= lowest * (1 - 1e-12)) continue;
      [least, lowest] = [g, mean];
    }
    if (least < 0) continue;
    return {
      by: wordOfBy(name) ?? "",
      ...{ group: groups.names[least], members: groups.members[least] },
      notes:
        graph.order <= mostExact
          ? []
          : [
              `which group is the least connected was told by distances from ${sampled} actors drawn by chance (seed ${seed}).`,
            ],
    };
  }
  return undefined;
}

/** Σ 1 / steps to everybody, by vertex, or to those of a sample. */
async function nearness({ fold }: Walk, graph: Csr, seed: number): Promise<Float64Array> {
  const { order } = graph;
  const sums = new Float64Array(order);
  if (order <= mostExact) {
    const ways = { along: "out", steps: Infinity, histogram: false, columns: ["inverse"] } as const;
    const jobs = batchJobs(order).map((range) => ({ ...range, ...ways }));
    const add = (into: Float64Array, { inverse }: { inverse: Float64Array }): void => {
      for (let v = 0; v < order; v++) into[v] += inverse[v] / inverseUnit;
    };
    return fold(distancesKernel, jobs, sums, add, "closeness", graph);
  }
  const drawn = drawSources(order, sampled, seed);
  const jobs = Array.from({ length: Math.ceil(sampled / rowsTogether) }, (_, i) => ({
    sources: drawn.slice(i * rowsTogether, (i + 1) * rowsTogether),
  }));
  return fold(
    distanceRowsKernel,
    jobs,
    sums,
    (into, part, { sources }) => {
      const steps = new Uint16Array(part.steps.buffer, part.steps.byteOffset, order * sources.length);
      for (let at = 0, v = 0; v < order; v++)
        for (let i = 0; i < sources.length; i++) {
          const step = steps[at++];
          if (step !== 0 && step !== unreached) into[v] += 1 / step;
        }
    },
    "closeness",
    graph,
  );
}
