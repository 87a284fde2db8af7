import { plan, type Shape } from "../csr/arena.js";
import { csrShape, type Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import type { Kernel } from "../kernels/kernel.js";
import { within, type MeasureOptions } from "./options.js";
import { arcsCompiled, rateOf } from "./rates.js";

/** What a call would take on one thread. */
export interface Estimate {
  /**
   * The plain bound on looks along an arc or at an actor: n(n + arcs) where every actor is searched from. Where 512
   * searches share a look, it counts as 16, for the 16 words of 32 searches that it handles.
   */
  readonly arcVisits: number;
  /** At the pace of a usual machine of 2020, compiling included. Within a factor of about 3 on real networks. */
  readonly seconds: number;
  /** Of memory at once: compiled forms, what kernels need, and the result. */
  readonly bytes: number;
}

/** What the jobs of one kernel come to. */
export interface Work {
  readonly kernel: string;
  readonly arcVisits: number;
  readonly bytes: number;
}

/** The work of a kernel whose jobs are like the given one and visit so many arcs together; `sums` numbers are kept beside. */
export function work<J>(kernel: Kernel<J>, graph: Csr, job: J, arcVisits: number, sums = 0): Work {
  const [scratch, part]: Shape[] = [kernel.scratch(graph, job), kernel.part(graph, job)];
  return { kernel: kernel.name, arcVisits, bytes: plan(scratch).bytes + plan(part).bytes + 8 * sums };
}

/** The work of a kernel that looks at everything `times` over. */
export function sweeps<J>(kernel: Kernel<J>, graph: Csr, job: J, times = 1): Work {
  return work(kernel, graph, job, times * (graph.order + graph.arcs));
}

/** Works one after the other, on some compiled forms. */
export function costOf(works: readonly Work[], forms: readonly Csr[]): Estimate {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const most = (values: readonly number[]): number =>
    values.reduce((larger, each) => Math.max(larger, each), 0);
  const seconds = sum(works.map(({ kernel, arcVisits }) => arcVisits / rateOf(kernel)));
  return {
    arcVisits: sum(works.map(({ arcVisits }) => arcVisits)),
    seconds: seconds + sum(forms.map(({ arcs, order }) => (arcs + order) / arcsCompiled)),
    bytes:
      sum(forms.map(formBytes)) +
      Math.max(most(forms.map(({ arcs }) => 16 * arcs)), most(works.map(({ bytes }) => bytes))) +
      most(forms.map(({ order }) => 8 * order)),
  };
}

function formBytes(graph: Csr): number {
  const { order, arcs, symmetric, strengths, distances } = graph;
  const values = { strengths: strengths.length > 0, distances: distances.length > 0 };
  return plan(csrShape({ order, arcs, symmetric, ...values })).bytes;
}

/** Arc visits up to which measures go ahead unless told otherwise. */
export const defaultLimit = 1e12;

/**
 * Throws `too-large` where the works exceed the limit of the call. `instead` says what to call for such networks, as a
 * sentence without a full stop.
 */
export function refuseTooLarge(
  measure: string,
  options: Pick<MeasureOptions, "limit">,
  graph: Csr,
  works: readonly Work[],
  instead: string,
): void {
  const limit = within("limit", options.limit ?? defaultLimit, 0, Infinity);
  const { arcVisits, seconds } = costOf(works, [graph]);
  if (arcVisits <= limit) return;
  const size = `${inWords(graph.order)} actors and ${inWords(graph.arcs)} arcs`;
  throw new ComityError(
    "too-large",
    `${measure} of ${size} visits up to ${inWords(arcVisits)} arcs, about ${duration(seconds)} on one thread; the limit is ${inWords(limit)}`,
    { path: ["limit"], fix: `${instead}; "limit: Infinity" (--limit Infinity) goes ahead all the same` },
  );
}

const scales: readonly (readonly [least: number, word: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** A count to two digits: "2.1 trillion". */
export function inWords(count: number): string {
  const rounded = Number(count.toPrecision(2));
  const scale = scales.find(([least]) => rounded >= least);
  return scale === undefined ? String(Math.round(count)) : `${rounded / scale[0]} ${scale[1]}`;
}

const units: readonly (readonly [seconds: number, word: string])[] = [
  [86400, "days"],
  [3600, "hours"],
  [60, "minutes"],
  [1, "seconds"],
];

/** A time to two digits: "3.5 hours". */
export function duration(seconds: number): string {
  const unit = units.find(([least]) => seconds >= 2 * least);
  return unit === undefined ? "a second" : `${Number((seconds / unit[0]).toPrecision(2))} ${unit[1]}`;
}
