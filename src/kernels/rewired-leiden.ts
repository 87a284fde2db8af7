import type { Shape, Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import { leidenKernel, type LeidenJob } from "./leiden.js";
import { rewireKernel, type RewireJob } from "./rewire.js";

export interface RewiredLeidenJob {
  readonly rewire: RewireJob;
  readonly leiden: LeidenJob;
}

/** The quality of the communities that a search finds in a rewired graph, and how many arcs that has of the graph itself. */
export type RewiredLeidenPart = { quality: ["f64", number]; shared: ["f64", number] };

/**
 * Communities where there are none but by chance: the graph is rewired, and the Leiden method run on it.
 *
 * Counts      as the two kernels that it is made of: a collapsed graph; degrees and self-ties stay, strengths go with
 *             their links. Arcs between the same two vertices as before are shared, whichever link they were.
 * Cost        that of both; scratch of both, and O(n + m) for the rewired graph.
 * Reference   Guimerà, Sales-Pardo & Amaral, Phys. Rev. E 70 (2004) 025101, doi:10.1103/PhysRevE.70.025101.
 */
export const rewiredLeidenKernel: Kernel<RewiredLeidenJob, RewiredLeidenPart> = {
  name: "rewired-leiden",
  scratch(graph, job) {
    const { order, arcs, linkCount, symmetric, strengths } = graph;
    const weighed = strengths.length > 0 ? arcs : 0;
    const inward = symmetric ? 0 : arcs;
    return {
      ...prefixed("rewire", rewireKernel.scratch(graph, job.rewire)),
      ...prefixed("rewired", rewireKernel.part(graph, job.rewire)),
      ...prefixed("leiden", leidenKernel.scratch(graph, job.leiden)),
      ...prefixed("found", leidenKernel.part(graph, job.leiden)),
      ofLink: ["f64", strengths.length > 0 ? linkCount : 0],
      strengths: ["f64", weighed],
      inTargets: ["i32", inward],
      inStrengths: ["f64", symmetric ? 0 : weighed],
      next: ["i32", symmetric ? 0 : order],
    };
  },
  part: () => ({ quality: ["f64", 1], shared: ["f64", 1] }),
  start(graph, job, scratch, { quality, shared }) {
    const rewired = rewireKernel.part(graph, job.rewire);
    const rows = part(scratch, "rewired", rewired);
    const found = part(scratch, "found", leidenKernel.part(graph, job.leiden));
    // Part arrays are to arrive filled with zeros, but scratch does not.
    for (const array of [...Object.values(rows), ...Object.values(found)]) array.fill(0);
    const rewire = rewireKernel.start(
      graph,
      job.rewire,
      part(scratch, "rewire", rewireKernel.scratch(graph, job.rewire)),
      rows,
    );
    let search: ReturnType<typeof leidenKernel.start> | undefined;
    let isRewired = false;
    let row = 0;
    begin(graph, scratch);
    return {
      progress: () => (isRewired ? 0.5 + (search?.progress() ?? 0) / 2 : rewire.progress() / 2),
      step(arcBudget) {
        if (!isRewired) {
          isRewired = rewire.step(arcBudget);
          return false;
        }
        for (; row < graph.order && arcBudget > 0; row++) {
          shared[0] += sharedOf(graph, rows.targets, row);
          arcBudget -= carry(graph, rows, row, scratch);
        }
        if (row < graph.order) return false;
        search ??= leidenKernel.start(
          { ...graph, ...rowsOf(graph, rows, scratch) },
          job.leiden,
          part(scratch, "leiden", leidenKernel.scratch(graph, job.leiden)),
          found,
        );
        if (arcBudget <= 0 || !search.step(arcBudget)) return false;
        quality[0] = found.facts[0];
        return true;
      },
    };
  },
};

type Scratch = Views<Shape>;

/** Strengths by link, and where the rows of arcs that come in begin. */
function begin({ arcs, links, strengths, symmetric, inOffsets, order }: Csr, scratch: Scratch): void {
  if (strengths.length > 0) for (let arc = 0; arc < arcs; arc++) scratch.ofLink[links[arc]] = strengths[arc];
  if (!symmetric) scratch.next.set(inOffsets.subarray(0, order));
}

/** Gives the arcs of a vertex their strengths, and enters them at their heads; gives the number of looks. */
function carry(
  { offsets, symmetric, strengths }: Csr,
  { targets, links }: { readonly targets: Int32Array; readonly links: Int32Array },
  v: number,
  scratch: Scratch,
): number {
  const weighed = strengths.length > 0;
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
    const strength = weighed ? scratch.ofLink[links[arc]] : 1;
    if (weighed) scratch.strengths[arc] = strength;
    if (symmetric) continue;
    const place = scratch.next[targets[arc]]++;
    scratch.inTargets[place] = v;
    if (weighed) scratch.inStrengths[place] = strength;
  }
  return offsets[v + 1] - offsets[v] + 1;
}

/** How many arcs of a rewired row the graph has too. */
function sharedOf({ offsets, targets }: Csr, rewired: Int32Array, v: number): number {
  let count = 0;
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
    let [low, high] = [offsets[v], offsets[v + 1]];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (targets[middle] < rewired[arc]) low = middle + 1;
      else high = middle;
    }
    if (low < offsets[v + 1] && targets[low] === rewired[arc]) count++;
  }
  return count;
}

function rowsOf(
  { symmetric }: Csr,
  { targets }: { readonly targets: Int32Array },
  scratch: Scratch,
): Pick<Csr, "targets" | "strengths" | "inTargets" | "inStrengths"> {
  const [strengths, inTargets] = [scratch.strengths as Float64Array, scratch.inTargets as Int32Array];
  if (symmetric) return { targets, strengths, inTargets: targets, inStrengths: strengths };
  return { targets, strengths, inTargets, inStrengths: scratch.inStrengths as Float64Array };
}

/** A shape whose names begin with a word. */
function prefixed(word: string, shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).map(([name, array]) => [`${word} ${name}`, array]));
}

/** The arrays of such a shape under their own names. */
function part<S extends Shape>(scratch: Scratch, word: string, shape: S): Views<S> {
  const names = Object.keys(shape);
  return Object.fromEntries(names.map((name) => [name, scratch[`${word} ${name}`]])) as Views<S>;
}
