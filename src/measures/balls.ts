import type { Csr } from "../csr/csr.js";
import { ComityError, isComityError } from "../errors/error.js";
import { hyperballKernel } from "../kernels/hyperball.js";
import type { Along } from "../kernels/kernel.js";
import { relativeError } from "../kernels/registers.js";
import type { Meta } from "../values/meta.js";
import { work, type Work } from "./cost.js";
import type { DistanceSums } from "./distance-sums.js";
import { within } from "./options.js";
import type { Walk } from "./walk.js";

export interface BallOptions {
  /**
   * Estimates by HyperBall instead of exact numbers: the relative standard error that the estimate of every ball (all
   * within t steps of an actor) may have, from 0.005 to 0.28. Half of it takes four times the time and memory. Counts
   * steps only. Default: exact.
   */
  readonly standardError?: number | undefined;
}

/** The most bytes that counters may take. */
const mostBytes = 2 ** 32;
/** Sweeps over all registers before most of them stop to change, where most pairs are a few steps apart. */
const fullSweeps = 4;

/** What is within reach of every vertex, estimated. */
export interface Balls {
  /** As the sums of exact searches, but `inverse` is the sum of 1 / distance itself. */
  readonly each: DistanceSums;
  /** The number of pairs at each distance; differences of estimates, so some may be below 0. */
  readonly histogram: Float64Array;
}

/** Throws `bad-option` where estimates cannot be asked for. */
export function checkBalls(standardError: number, distance = "hops"): void {
  within("standardError", Number.isFinite(standardError) ? standardError : NaN, 0.005, 0.28);
  if (distance === "hops") return;
  throw new ComityError("bad-option", "standardError counts steps and knows no other distance", {
    path: ["standardError"],
    fix: "leave standardError or distance out",
  });
}

/** The fewest registers, as a power of two, that give the standard error. */
function registersFor(standardError: number): number {
  let log2 = 4;
  while (relativeError(log2) > standardError) log2++;
  return log2;
}

/** The standard error of balls that were asked for with one: the same or a little less. */
export function errorOf(standardError: number): number {
  return relativeError(registersFor(standardError));
}

/** What belongs in the record of estimates. */
export function ballFacts(standardError: number, seed: number): Partial<Meta> {
  return { exact: false, seed, standardError: errorOf(standardError) };
}

/** The work of estimates, where most pairs are a few steps apart: four registers are merged at a time. */
export function ballsWork(csr: Csr, standardError: number): Work {
  const log2 = registersFor(standardError);
  const job = { along: "out", steps: 1, farthest: Infinity, log2, seed: 0 } as const;
  const visits = fullSweeps * 2 ** (log2 - 2) * (csr.order + csr.arcs);
  return work(hyperballKernel, csr, job, visits, 5 * csr.order);
}

/**
 * Runs HyperBall. `steps` is how far `within` counts, `farthest` where the search may stop. Throws `out-of-memory`.
 */
export async function balls(
  opened: Walk,
  { standardError, seed }: { readonly standardError: number; readonly seed: number },
  ways: { readonly along: Along; readonly steps: number; readonly farthest: number },
): Promise<Balls> {
  const log2 = registersFor(standardError);
  const bytes = 2 * opened.csr.order * 2 ** log2;
  if (bytes > mostBytes) throw tooMuch(bytes);
  try {
    return await opened.run(hyperballKernel, { ...ways, log2, seed }, (part) => ({
      each: {
        reached: part.reached.slice(),
        total: part.total.slice(),
        inverse: part.inverse.slice(),
        within: part.within.slice(),
        farthest: part.farthest.slice(),
      },
      histogram: part.histogram.slice(),
    }));
  } catch (cause) {
    // What an engine throws when it has no memory for an array; from workers it comes with its name alone.
    if (cause instanceof Error && cause.name === "RangeError" && !isComityError(cause))
      throw tooMuch(bytes, cause);
    throw cause;
  }
}

function tooMuch(bytes: number, cause?: Error): ComityError {
  return new ComityError("out-of-memory", `the counters would take ${Math.ceil(bytes / 2 ** 20)} MiB`, {
    path: ["standardError"],
    fix: "ask for a larger standardError: twice the error takes a quarter of the memory",
    cause,
  });
}
