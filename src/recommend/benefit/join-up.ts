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
  readonly samples?: number | undefined;
  readonly seed?: number | undefined;
}

export function openJoinUp(ground: Ground, graph: Csr, options: JoinUpOptions): Promise<Objective> {
  const { by = "efficiency", samples, seed = 0 } = options;
  oneOf("by", by, ["efficiency"]);
  const sources =
    samples === undefined ? usualSources(graph.order) : within("samples", samples, 32, Infinity, true);
  return openEfficiency(ground, graph, { sources, seed });
}
