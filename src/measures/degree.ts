import { degreeKernel } from "../kernels/degree.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { walk } from "./walk.js";

export interface DegreeOptions extends MeasureOptions, TieReading {
  /** Which ties count: outgoing, incoming or "all" (default). Undirected ties are both. */
  readonly direction?: "out" | "in" | "all";
  /** Whether ties to oneself count ("count", default): 2 if undirected, 1 out and 1 in if directed. */
  readonly selfTies?: "count" | "ignore";
}

export interface NormalizedDegreeOptions extends DegreeOptions {
  /** Divide by n − 1, the number of others. Default false. */
  readonly normalized?: boolean;
}

export const degreeDefaults = {
  direction: "all",
  directed: "respect",
  parallel: "collapse",
  selfTies: "count",
  normalized: false,
} as const satisfies NormalizedDegreeOptions;

/**
 * Degree: how many distinct others an actor is tied to; with `parallel: "count"`, how many ties it has.
 *
 * With `direction: "all"` a pair tied in both directions is one neighbor. Raw counts from 0; normalized, shares of the
 * n − 1 others (NaN in a network of one). Throws `bad-option`. O(n + m).
 *
 * Freeman, Social Networks 1 (1978) 215–239, doi:10.1016/0378-8733(78)90021-7.
 */
export async function degree(network: Network, options: NormalizedDegreeOptions = {}): Promise<Scores> {
  const settled = settle<Required<Omit<NormalizedDegreeOptions, keyof MeasureOptions>>>(
    "degree",
    degreeDefaults,
    options,
  );
  const { direction, directed, parallel, selfTies, normalized } = settled;
  const opened = await walk(network, "degree", settled, {
    directed: direction === "all" ? "ignore" : directed,
    parallel,
  });
  const job = {
    along: direction === "in" ? "in" : "out",
    strength: false,
    loops: selfTies === "count",
  } as const;
  const scores = await opened.run(degreeKernel, job, (part) => opened.byPlace(part.scores));
  const others = opened.csr.order - 1;
  if (normalized) scores.forEach((score, i) => (scores[i] = others > 0 ? score / others : NaN));
  return new Scores(opened.shown, scores, opened.meta(), "too-few-actors");
}

export const strengthDefaults = {
  direction: "all",
  directed: "respect",
  selfTies: "count",
} as const satisfies DegreeOptions;

/**
 * Strength: the summed strength of an actor's ties; ties without one count 1. Parallel ties add up.
 *
 * At least 0, in the unit of the data. Throws `bad-option`. O(n + m).
 *
 * Barrat et al., PNAS 101 (2004) 3747–3752, doi:10.1073/pnas.0400087101.
 */
export async function strength(
  network: Network,
  options: Omit<DegreeOptions, "parallel"> = {},
): Promise<Scores> {
  const settled = settle<Required<Omit<DegreeOptions, keyof MeasureOptions | "parallel">>>(
    "strength",
    strengthDefaults,
    options,
  );
  const { direction, directed, selfTies } = settled;
  const form = { directed: direction === "all" ? "ignore" : directed, strengths: true } as const;
  const opened = await walk(network, "strength", settled, form);
  const job = {
    along: direction === "in" ? "in" : "out",
    strength: true,
    loops: selfTies === "count",
  } as const;
  const scores = await opened.run(degreeKernel, job, (part) => opened.byPlace(part.scores));
  return new Scores(opened.shown, scores, opened.meta());
}
