import type { Csr } from "../../csr/csr.js";
import { oneOf } from "../../csr/form.js";
import { within } from "../../measures/options.js";
import type { Ground } from "../ground.js";
import type { Objective } from "../objective.js";
import { openConnectivity } from "./connectivity.js";
import { openEfficiency } from "./efficiency.js";
import { openJoinedPairs } from "./joined-pairs.js";
import { openResistance } from "./resistance.js";
import { usualSources } from "./source-sample.js";

const ways = ["efficiency", "resistance", "connectivity", "components"] as const;

export interface JoinUpOptions {
  /**
   * How well joined up a network is: "efficiency" (default), the mean of 1 / steps over all pairs; "resistance", 1 / the mean
   * effective resistance, which counts all ways between two and not only the shortest, for up to 2,000 actors;
   * "connectivity", the second smallest eigenvalue of the Laplacian, for up to 300 actors; "components",
   * the share of pairs that are connected at all.
   */
  readonly by?: (typeof ways)[number] | undefined;
  /**
   * From how many actors distances are told, at least 32. Default: all of up to 8,192 actors, which is exact; of more, as
   * many as make 2^26 distances, from 64 to 512: 512 of 20,000 actors, 320 of 200,000, 64 of a million.
   */
  readonly samples?: number | undefined;
  /** Seed of the draw of these actors. Default 0. */
  readonly seed?: number | undefined;
}

/** Opens the objective `join-up`: the network as a whole is better connected. See `openEfficiency`, `openResistance`, `openConnectivity` and
 * `openJoinedPairs`. Throws `bad-option` and `too-large`. */
export function openJoinUp(ground: Ground, graph: Csr, options: JoinUpOptions): Promise<Objective> {
  const { by = "efficiency", samples, seed = 0 } = options;
  oneOf("joinUp.by", by, ways);
  const sources =
    samples === undefined ? usualSources(graph.order) : within("joinUp.samples", samples, 32, Infinity, true);
  if (by === "resistance") return openResistance(ground, graph);
  if (by === "connectivity") return openConnectivity(ground, graph);
  if (by === "components") return openJoinedPairs(ground, graph);
  return openEfficiency(ground, graph, { sources, seed });
}
