import type { Csr } from "../csr/csr.js";
import { random } from "../random/random.js";
import type { Kernel, SourceRange } from "./kernel.js";
import { copyHubs, type ArcTest } from "./hub-rows.js";
import { twoPaths } from "./two-paths.js";
import { directedTriangles, isIn, isOut, undirectedTriangles } from "./tied-pairs.js";

export interface BrokerageJob extends SourceRange {
  /** The group of each vertex, from 0; −1 for those who are left out, as brokers and as ends. */
  readonly groups: Int32Array;
  /** The number of groups. */
  readonly count: number;
  /** Arcs below this strength are left out; −Infinity keeps all. */
  readonly threshold: number;
  readonly shuffle?: Shuffle;
}

/** Deals the groups out anew among those who have one, by a stream of its own for each sample. */
export interface Shuffle {
  readonly seed: number;
  readonly sample: number;
}

/** Brokered pairs by vertex and role, as far as the job knows: parts of all sources are added up. */
export type BrokeragePart = { counts: ["f64", number] };

type Scratch = {
  starts: ["i32", number];
  hubs: ["i32", number];
  inStarts: ["i32", number];
  inHubs: ["i32", number];
  /** What is read ahead goes here, or the compiler would not read it. */
  ahead: ["i32", number];
  mark: ["u8", number];
  label: ["i32", number];
  tally: ["i32", number];
  /** The groups of those who have one, where they are dealt anew. */
  dealt: ["i32", number];
};

/** The roles in the order of `BrokeragePart`. */
export const roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"] as const;

/** Cuts n sources into jobs by a rule on n alone. Every part holds numbers of all vertices, so there are few. */
export function brokerageJobs(n: number): readonly SourceRange[] {
  const size = Math.max(1024, Math.ceil(n / 8));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(n, (i + 1) * size),
  }));
}

/**
 * Gould and Fernandez' brokerage: for every broker v the ordered pairs (a, b) with a → v → b and no a → b, by the groups
 * of the three.
 *
 * Counts      one pair per two neighbors, in a collapsed graph; an undirected tie is two arcs, so that it counts a pair
 *             of ends twice, once as (a, b) and once as (b, a). Coordinator: all of one group; itinerant: a and b of one,
 *             v of another; representative: a with v; gatekeeper: v with b; liaison: three groups.
 * Cost        O(m · √m) time at worst for all vertices together, O(n + groups) scratch: two-paths are counted by group
 *             without listing them, and the closed ones taken off, each found in a triangle from its member of lowest
 *             degree.
 * Reference   Gould & Fernandez, Sociol. Methodol. 19 (1989) 89–126, doi:10.2307/270949; triangles: Chiba & Nishizeki,
 *             SIAM J. Comput. 14 (1985) 210–223, doi:10.1137/0214017.
 */
// A triangle w < u < v is found from v: w among the hubs of u. Time goes where memory is waited for, so the rows of all
// hubs are looked up before the first is searched.
export const brokerageKernel: Kernel<BrokerageJob, BrokeragePart, Scratch> = {
  name: "brokerage",
  scratch: ({ order, arcs, symmetric }, { to, count, shuffle }) => ({
    starts: ["i32", to + 1],
    hubs: ["i32", symmetric ? Math.ceil(arcs / 2) : arcs],
    inStarts: ["i32", symmetric ? 0 : to + 1],
    inHubs: ["i32", symmetric ? 0 : arcs],
    ahead: ["i32", 1],
    mark: ["u8", order],
    label: ["i32", order],
    tally: ["i32", count],
    dealt: ["i32", shuffle === undefined ? 0 : order],
  }),
  part: (_graph, { to }) => ({ counts: ["f64", roles.length * to] }),
  start(graph: Csr, job, scratch, { counts }) {
    const { offsets, targets, inOffsets, inTargets, symmetric } = graph;
    const { starts, hubs, inStarts, inHubs, ahead, mark, label, tally, dealt } = scratch;
    const { from, to, groups, threshold, shuffle } = job;
    const kept = strongEnough(graph.strengths, threshold);
    const keptIn = symmetric ? kept : strongEnough(graph.inStrengths, threshold);
    mark.fill(0);
    tally.fill(0);
    label.set(groups);
    if (shuffle !== undefined) dealAnew(label, dealt, shuffle);
    const copies = [copyHubs(to, offsets, targets, starts, hubs, kept)];
    if (!symmetric) copies.push(copyHubs(to, inOffsets, inTargets, inStarts, inHubs, keptIn));
    const openPairs = twoPaths(graph, label, mark, tally, counts, kept, keptIn);
    const takeOff = symmetric
      ? undirectedTriangles(starts, hubs, mark, label, counts)
      : directedTriangles(scratch, counts);
    let v = from;
    // Which hub of v comes next, of those it leads to and then of those that lead to it; −1 before v is looked at.
    let hub = -1;
    let entering = false;

    const open = (): number => {
      openPairs(v);
      let first = 0;
      for (let at = starts[v]; at < starts[v + 1]; at++) {
        const u = hubs[at];
        if (label[u] >= 0) mark[u] = isOut;
        first ^= hubs[starts[u]];
      }
      ahead[0] = first;
      if (!symmetric)
        for (let at = inStarts[v]; at < inStarts[v + 1]; at++)
          if (label[inHubs[at]] >= 0) mark[inHubs[at]] |= isIn;
      return offsets[v + 1] - offsets[v] + inOffsets[v + 1] - inOffsets[v];
    };
    const close = (): void => {
      for (let at = starts[v]; at < starts[v + 1]; at++) mark[hubs[at]] = 0;
      if (!symmetric) for (let at = inStarts[v]; at < inStarts[v + 1]; at++) mark[inHubs[at]] = 0;
    };
    const count = (budget: number): void => {
      let left = budget;
      for (; v < to && left > 0; v++) {
        if (hub < 0) {
          left--;
          if (label[v] < 0) continue;
          left -= open();
          [hub, entering] = [starts[v], false];
        }
        if (!entering) {
          const end = starts[v + 1];
          for (; hub < end && left > 0; hub++) if (mark[hubs[hub]] !== 0) left -= takeOff(v, hubs[hub]);
          if (hub < end) break;
          [hub, entering] = [symmetric ? 0 : inStarts[v], true];
        }
        const end = symmetric ? 0 : inStarts[v + 1];
        for (; hub < end && left > 0; hub++) if (mark[inHubs[hub]] === isIn) left -= takeOff(v, inHubs[hub]);
        if (hub < end) break;
        close();
        hub = -1;
      }
    };
    return {
      progress() {
        const copied = copies.reduce((sum, copy) => sum + copy.rows(), 0) / copies.length;
        return to === from ? 1 : (copied / to + (v - from) / (to - from)) / 2;
      },
      step(arcBudget) {
        let left = arcBudget;
        for (const copy of copies) if (copy.rows() < to && left > 0) left -= copy.step(left);
        if (left > 0 && copies.every((copy) => copy.rows() === to)) count(left);
        return v >= to;
      },
    };
  },
};

/** Whether the arc at a position counts. */
function strongEnough(strengths: Float64Array, threshold: number): ArcTest {
  if (strengths.length > 0 && threshold > -Infinity) return (arc) => strengths[arc] >= threshold;
  const all = threshold <= 1;
  return () => all;
}

/** Fisher and Yates' shuffle of the groups of those who have one. */
function dealAnew(label: Int32Array, dealt: Int32Array, { seed, sample }: Shuffle): void {
  const draw = random(seed, "brokerage", sample);
  let known = 0;
  for (let v = 0; v < label.length; v++) if (label[v] >= 0) dealt[known++] = label[v];
  for (let v = 0; v < label.length; v++) {
    if (label[v] < 0) continue;
    const at = draw.below(known);
    label[v] = dealt[at];
    dealt[at] = dealt[--known];
  }
}
