import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import { katzKernel } from "../kernels/katz.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { sweeps, type Work } from "./cost.js";
import { eigenvectorWork, leading } from "./eigenvector.js";
import { settle, within, type MeasureOptions, type TieReading } from "./options.js";
import { walk } from "./walk.js";

export interface KatzOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** What each further step of a walk is multiplied by, from 0 to below 1 / the largest eigenvalue. Default 0.85 of that. */
  readonly alpha?: number | undefined;
  /** What everybody has without ties, above 0. Default 1. */
  readonly beta?: number;
  /** Stop when no score changes by more than this times `beta`. Default 1e-12. */
  readonly tolerance?: number;
  /** Stop after this many sweeps all the same; `meta.converged` tells. Default 10000. */
  readonly maxIterations?: number;
  /** Whether ties to oneself count ("count", default). */
  readonly selfTies?: "count" | "ignore";
  /** Divide by the length of all scores together, √Σ score². Default false. */
  readonly normalized?: boolean;
}

export const katzDefaults = {
  alpha: undefined,
  beta: 1,
  tolerance: 1e-12,
  maxIterations: 10000,
  selfTies: "count",
  directed: "respect",
  normalized: false,
} as const satisfies KatzOptions;

/** How much of the largest possible `alpha` is taken unless one is given. */
const share = 0.85;

/**
 * Katz centrality: how many walks of ties end at an actor, where each further step of a walk counts `alpha` times as
 * much. Unlike `eigenvector` it is defined on every network and tells actors of all components apart.
 *
 * At least `beta`; normalized, the squares sum to 1. `meta` has the largest eigenvalue, the `alpha` taken and
 * `errorBound`, above which no score is off. Without cycles any `alpha` will do; the default is then 0.85 divided by the
 * most strength that comes in anywhere. Throws `bad-option`, also where `alpha` is not below 1 / the largest eigenvalue,
 * with that number. O(m · ln(1 / tolerance) / ln(1 / share of the largest alpha)).
 *
 * Katz, Psychometrika 18 (1953) 39–43, doi:10.1007/BF02289026.
 */
export async function katz(network: Network, options: KatzOptions = {}): Promise<Scores> {
  type Own = Required<Omit<KatzOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("katz", katzDefaults, options);
  const { alpha: given, beta, tolerance, maxIterations, selfTies, directed, normalized } = settled;
  if (given !== undefined) within("alpha", given, 0, Number.MAX_VALUE);
  within("beta", beta, Number.MIN_VALUE, Number.MAX_VALUE);
  within("tolerance", tolerance, 1e-15, 1);
  within("maxIterations", maxIterations, 1, 1e9, true);
  const opened = await walk(network, "katz", settled, { directed, strengths: true });
  const loops = selfTies === "count";
  const { eigenvalue, converged: known } = await leading(opened, {
    tolerance: 1e-13,
    maxIterations: 2000,
    loops,
  });
  const alpha = given ?? share / (eigenvalue > 0 ? eigenvalue : mostComingIn(opened.csr));
  if (alpha * eigenvalue >= 1)
    throw new ComityError(
      "bad-option",
      `alpha is ${alpha}, but it must be below ${1 / eigenvalue}, which is 1 / the largest eigenvalue`,
      { path: ["alpha"], fix: "leave it out, or give less" },
    );
  const job = { alpha, beta, tolerance, maxIterations, loops };
  return opened.run(katzKernel, job, ({ scores, facts: [iterations, residual, converged] }) => {
    const byPlace = opened.byPlace(scores);
    const length = normalized ? Math.sqrt(byPlace.reduce((sum, score) => sum + score * score, 0)) : 1;
    const most = byPlace.reduce((larger, score) => Math.max(larger, score), 0);
    const errorBound = residual < 1 ? (most * residual) / (1 - residual) / length : Infinity;
    const found = { eigenvalue, alpha, iterations, residual, converged: converged === 1, errorBound };
    const notes = [
      ...(known
        ? []
        : ["the largest eigenvalue has not converged: the default of `alpha` is near 0.85 of 1 / it"]),
      ...(converged === 1
        ? []
        : [`not converged: the last sweep still changed a score by ${residual} · beta`]),
    ];
    return new Scores(
      opened.shown,
      byPlace.map((score) => score / length),
      opened.meta(notes, found),
    );
  });
}

/** The most strength that comes in at anybody, 1 where there are no ties. */
function mostComingIn({ order, inOffsets, inStrengths }: Csr): number {
  let most = 0;
  for (let v = 0; v < order; v++) {
    let sum = inOffsets[v + 1] - inOffsets[v];
    if (inStrengths.length > 0) {
      sum = 0;
      for (let arc = inOffsets[v]; arc < inOffsets[v + 1]; arc++) sum += inStrengths[arc];
    }
    most = Math.max(most, sum);
  }
  return most > 0 ? most : 1;
}

/** The work of finding the eigenvalue and of as many sweeps as the tolerance takes with the usual `alpha`. */
export function katzWork(
  csr: Csr,
  { tolerance, maxIterations }: { tolerance: number; maxIterations: number },
): Work[] {
  const job = { alpha: 0, beta: 1, tolerance, maxIterations, loops: true };
  const needed = Math.ceil(Math.log(tolerance) / Math.log(share));
  return [
    ...eigenvectorWork(csr, { maxIterations: 2000 }),
    sweeps(katzKernel, csr, job, Math.min(maxIterations, needed)),
  ];
}
