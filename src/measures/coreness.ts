import { corenessKernel } from "../kernels/coreness.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
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
