import { inChunks } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { rewiredGraph } from "../csr/rewired-graph.js";
import { brokerageJobs, brokerageKernel, roles, type BrokerageJob } from "../kernels/brokerage.js";
import { rewireKernel } from "../kernels/rewire.js";
import type { MeasureOptions } from "./options.js";
import type { Walk } from "./walk.js";

/** Brokered pairs by vertex, six numbers each: the roles in the order of `roles`, and their sum. */
export type RoleCounts = Float64Array;

/** How many numbers an actor has. */
export const numbersEach = roles.length + 1;

/** What chance gives instead. */
export interface Chance {
  /** How often each of the numbers came out at least as large. */
  readonly atLeast: Float64Array;
  /** Of the sums over all actors: sums and sums of squares of what came out, how often as large, how often as small. */
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly asLarge: Float64Array;
  readonly asSmall: Float64Array;
}

/** Counts what every vertex brokers. */
export async function roleCounts(
  opened: Walk,
  job: Omit<BrokerageJob, "from" | "to">,
  graph: Csr = opened.csr,
  what?: string,
): Promise<RoleCounts> {
  const { order } = graph;
  const jobs = brokerageJobs(order).map((range) => ({ ...range, ...job }));
  const counts = new Float64Array(order * numbersEach);
  return opened.fold(brokerageKernel, jobs, counts, (into, part) => addRoles(into, part.counts), what, graph);
}

function addRoles(into: RoleCounts, counts: Float64Array): void {
  for (let from = 0, at = 0; from < counts.length; from += roles.length, at += numbersEach)
    for (let role = 0; role < roles.length; role++) {
      into[at + role] += counts[from + role];
      into[at + roles.length] += counts[from + role];
    }
}

/** Sums over all vertices. */
export function wholeCounts(counts: RoleCounts): Float64Array {
  const whole = new Float64Array(numbersEach);
  for (let i = 0; i < counts.length; i++) whole[i % numbersEach] += counts[i];
  return whole;
}

function nothingYet(numbers: number): Chance {
  const zeros = (): Float64Array => new Float64Array(numbersEach);
  return {
    atLeast: new Float64Array(numbers),
    sum: zeros(),
    squares: zeros(),
    asLarge: zeros(),
    asSmall: zeros(),
  };
}

function tally(chance: Chance, observed: RoleCounts, drawn: RoleCounts): void {
  for (let i = 0; i < observed.length; i++) if (drawn[i] >= observed[i]) chance.atLeast[i]++;
  const [before, after] = [wholeCounts(observed), wholeCounts(drawn)];
  for (let role = 0; role < numbersEach; role++) {
    chance.sum[role] += after[role];
    chance.squares[role] += after[role] ** 2;
    if (after[role] >= before[role]) chance.asLarge[role]++;
    if (after[role] <= before[role]) chance.asSmall[role]++;
  }
}

/** The groups dealt anew among the actors, so many times; a job each, so that workers share them. */
export async function dealtAnew(
  opened: Walk,
  job: Omit<BrokerageJob, "from" | "to" | "shuffle">,
  observed: RoleCounts,
  samples: number,
  seed: number,
): Promise<Chance> {
  const { order } = opened.csr;
  const jobs = Array.from({ length: samples }, (_, sample) => ({
    ...job,
    from: 0,
    to: order,
    shuffle: { seed, sample },
  }));
  const drawn = new Float64Array(observed.length);
  return opened.fold(
    brokerageKernel,
    jobs,
    nothingYet(observed.length),
    (chance, { counts }) => {
      drawn.fill(0);
      addRoles(drawn, counts);
      tally(chance, observed, drawn);
    },
    "groups dealt anew",
  );
}

/** Swaps tried for each tie: beyond about ten the graph has forgotten how it was. */
const swaps = 10;

/** The ties rewired, so many times, every actor keeping its number of ties and its group. */
export async function rewired(
  opened: Walk,
  job: Omit<BrokerageJob, "from" | "to" | "shuffle">,
  observed: RoleCounts,
  samples: number,
  { seed, signal }: Pick<MeasureOptions, "signal"> & { readonly seed: number },
): Promise<Chance> {
  const { csr, pace } = opened;
  const chance = nothingYet(observed.length);
  for (let sample = 0; sample < samples; sample++) {
    const rows = await opened.run(
      rewireKernel,
      { seed, sample, swaps, groups: new Int32Array(0) },
      ({ targets, links }) => ({ targets: targets.slice(), links: links.slice() }),
      `ties rewired ${sample + 1}`,
    );
    const graph = await rewiredGraph(csr, rows, { signal });
    tally(chance, observed, await roleCounts(opened, job, graph, `roles once rewired ${sample + 1}`));
    await inChunks(pace, 1, 1, () => undefined);
  }
  return chance;
}
