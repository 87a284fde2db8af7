import type { Csr } from "../../csr/csr.js";
import { oneOf } from "../../csr/form.js";
import { within } from "../../measures/options.js";
import type { Ground } from "../ground.js";
import type { Objective } from "../objective.js";
import { openEfficiency } from "./efficiency.js";
import { usualSources } from "./source-sample.js";

export interface JoinUpOptions {
  /** How well joined up a network is. Default "efficiency". */
  readonly by?: "efficiency" | undefined;
  /**
   * From how many actors distances are told, at least 32. Default: all of up to 8,192 actors, which is exact; of more, as
   * many as make 2^26 distances, from 64 to 1,024: 1,024 of 20,000 actors, 320 of 200,000, 64 of a million.
   */
  readonly samples?: number | undefined;
  /** Seed of the draw of these actors. Default 0. */
  readonly seed?: number | undefined;
}

/** Opens the objective `join-up`: the network as a whole is better connected. See `openEfficiency`. Throws `bad-option`. */
export function openJoinUp(ground: Ground, graph: Csr, options: JoinUpOptions): Promise<Objective> {
  const { by = "efficiency", samples, seed = 0 } = options;
  oneOf("by", by, ["efficiency"]);
  const sources =
    samples === undefined ? usualSources(graph.order) : within("samples", samples, 32, Infinity, true);
  return openEfficiency(ground, graph, { sources, seed });
}
