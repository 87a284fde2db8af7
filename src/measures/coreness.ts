import { corenessKernel } from "../kernels/coreness.js";
import { strengthCoresKernel } from "../kernels/strength-cores.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import type { DegreeOptions } from "./degree.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { walk } from "./walk.js";

export type CorenessOptions = MeasureOptions & Pick<TieReading, "parallel">;

export const corenessDefaults = { parallel: "collapse" } as const satisfies CorenessOptions;

/**
 * Coreness: the largest k such that the actor belongs to a group in which everyone has k neighbors within the group.
 *
 * Directions are ignored; with `parallel: "count"` every tie counts, in and out. Ties to oneself never count. Whole
 * numbers from 0. Throws `bad-option`. O(n + m).
 *
 * Seidman, Social Networks 5 (1983) 269–287, doi:10.1016/0378-8733(83)90028-X.
 */
export async function coreness(network: Network, options: CorenessOptions = {}): Promise<Scores> {
  const settled = settle<Required<Pick<CorenessOptions, "parallel">>>("coreness", corenessDefaults, options);
  const opened = await walk(network, "coreness", settled, { directed: "ignore", parallel: settled.parallel });
  const scores = await opened.run(corenessKernel, null, (part) => opened.byPlace(part.scores));
  return new Scores(opened.shown, scores, opened.meta());
}

export type StrengthCorenessOptions = MeasureOptions &
  Pick<DegreeOptions, "direction" | "selfTies" | "directed">;

export const strengthCorenessDefaults = {
  direction: "all",
  directed: "respect",
  selfTies: "ignore",
} as const satisfies StrengthCorenessOptions;

/**
 * Coreness by strength: the largest s such that the actor belongs to a group in which the ties of everyone within the
 * group add up to a strength of s.
 *
 * `direction` says whose ties count: those leading out, those leading in, or all (default). Parallel ties add up. With
 * `selfTies: "count"` each tie to oneself counts with its strength once. At least 0, in the unit of the data. Throws
 * `bad-option`. O((n + m) log n).
 *
 * Batagelj & Zaveršnik, Adv. Data Anal. Classif. 5 (2011) 129–145, doi:10.1007/s11634-010-0079-y.
 */
export async function strengthCoreness(
  network: Network,
  options: StrengthCorenessOptions = {},
): Promise<Scores> {
  const settled = settle<Required<Omit<StrengthCorenessOptions, keyof MeasureOptions>>>(
    "strengthCoreness",
    strengthCorenessDefaults,
    options,
  );
  const { direction, directed, selfTies } = settled;
  const form = { directed: direction === "all" ? "ignore" : directed, strengths: true } as const;
  const opened = await walk(network, "strengthCoreness", settled, form);
  const job = { along: direction === "in" ? "in" : "out", loops: selfTies === "count" } as const;
  const scores = await opened.run(strengthCoresKernel, job, (part) => opened.byPlace(part.scores));
  return new Scores(opened.shown, scores, opened.meta());
}
