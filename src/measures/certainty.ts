import { response } from "./response.js";
import { robustness } from "./robustness/robustness.js";
import { stability } from "./robustness/stability.js";
import { vertexBootstrap } from "./vertex-bootstrap.js";

/** What says how sure results are, by name. */
export const certainty = { robustness, stability, vertexBootstrap, response } as const;

export type CertaintyName = keyof typeof certainty;
