import { ComityError } from "../../errors/error.js";
import { within } from "../options.js";
import { hoeffdingSamples } from "./bounds.js";

/** How sure an estimate shall be. */
export interface Certainty {
  /** The error of the number reached, as a share of all actors. Default 0.01. Smaller takes more samples. */
  readonly epsilon?: number | undefined;
  /** The chance allowed for any interval of the result to be wrong. Default 0.05. */
  readonly delta?: number;
  /** So many samples instead of as many as epsilon needs. */
  readonly samples?: number | undefined;
}

export const certaintyDefaults = { epsilon: undefined, delta: 0.05, samples: undefined } as const;

/** Settled: the error in actors, or Infinity where the number of samples is given. */
export interface Wanted {
  readonly epsilon: number | undefined;
  readonly delta: number;
  readonly samples: number | undefined;
}

const usualEpsilon = 0.01;

/** Checks the options. Throws `bad-option`. */
export function wantedCertainty({ epsilon, delta = 0.05, samples }: Certainty): Wanted {
  if (samples !== undefined && epsilon !== undefined)
    throw new ComityError("bad-option", "epsilon means nothing where the number of samples is given", {
      path: ["epsilon"],
      fix: "leave out one of the two",
    });
  number("epsilon", epsilon);
  number("samples", samples);
  if (epsilon !== undefined) within("epsilon", epsilon, 1e-5, 0.5);
  within("delta", delta, 1e-12, 0.5);
  if (samples !== undefined) within("samples", samples, 2, 1e8, true);
  return { epsilon: samples === undefined ? (epsilon ?? usualEpsilon) : undefined, delta, samples };
}

function number(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== "number")
    throw new ComityError("bad-option", `${name} is no number`, { path: [name] });
}

/** After how many samples the intervals are looked at; the numbers of samples rise. */
export type Looks = readonly number[];

const firstLook = 256;

/**
 * The looks for an error of so much of the range: half as many samples again each time, up to as many as Hoeffding's
 * inequality is content with whatever the samples say. How often is looked is known beforehand, so that the chance of an
 * error can be divided among the looks.
 */
export function looksFor(error: number, delta: number): Looks {
  const most = hoeffdingSamples(error, delta);
  const looks: number[] = [];
  for (let samples = firstLook; samples < most; samples = Math.ceil(1.5 * samples)) looks.push(samples);
  return [...looks, most];
}
