import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { within } from "./options.js";

/** How a measure is estimated from samples instead of computed. Nothing is sampled unless `epsilon` is given. */
export interface SamplingOptions {
  /**
   * The error that no score may exceed, on the share of all ordered pairs, n(n − 1): from 0 to below 1, usually 0.01 or
   * less. Giving it is what asks for samples.
   */
  readonly epsilon?: number | undefined;
  /** The chance allowed for any interval to be wrong, above 0 and below 1. Default 0.1. */
  readonly delta?: number | undefined;
  /**
   * "kadabra" (default) looks at the intervals now and then and stops as soon as all are narrow enough;
   * "riondato-kornaropoulos" draws a number of samples that is known beforehand.
   */
  readonly method?: "kadabra" | "riondato-kornaropoulos" | undefined;
  /**
   * Stop as soon as the so many highest are told apart from each other and from all others, or are known within epsilon;
   * for "kadabra". `meta.separated` says which are told apart. Those who are never ranked are not among them.
   */
  readonly top?: number | undefined;
}

/** Settled options of an estimate. */
export interface Sampling {
  readonly epsilon: number;
  readonly delta: number;
  readonly method: "kadabra" | "riondato-kornaropoulos";
  readonly top?: number;
}

const samplingDefaults = { delta: 0.1, method: "kadabra" } as const;

/** The settled options, or undefined where no samples are asked for. Throws `bad-option`. */
export function settleSampling(measure: string, options: SamplingOptions): Sampling | undefined {
  const { epsilon, delta = samplingDefaults.delta, method = samplingDefaults.method, top } = options;
  if (epsilon === undefined) {
    for (const name of ["delta", "method", "top"] as const)
      if (options[name] !== undefined)
        throw new ComityError("bad-option", `${name} means nothing to an exact ${measure}`, {
          path: [name],
          fix: `leave it out, or give epsilon to have ${measure} estimated from samples`,
        });
    return undefined;
  }
  between("epsilon", epsilon);
  between("delta", delta);
  oneOf("method", method, ["kadabra", "riondato-kornaropoulos"]);
  if (top === undefined) return { epsilon, delta, method };
  if (typeof top !== "number") throw notANumber("top", top);
  if (method !== "kadabra")
    throw new ComityError("bad-option", `top means nothing to the method ${method}`, {
      path: ["top"],
      fix: 'leave it out, or take the method "kadabra"',
    });
  return { epsilon, delta, method, top: within("top", top, 1, 1e9, true) };
}

function between(name: string, value: number): void {
  if (typeof value !== "number") throw notANumber(name, value);
  if (!(value >= 1e-6 && value < 1))
    throw new ComityError("bad-option", `${name} is ${value}, but it must be from 0.000001 to below 1`, {
      path: [name],
    });
}

function notANumber(name: string, value: unknown): ComityError {
  return new ComityError("bad-option", `${name} is ${JSON.stringify(value)}, but it must be a number`, {
    path: [name],
  });
}
