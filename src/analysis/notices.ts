import type { Walk } from "../measures/walk.js";
import { pathsLeftOut, type PathMode } from "./effort.js";

/** The sentences on top of everything. */
export function notices(onTop: readonly string[], { shown }: Walk, paths: PathMode): string[] {
  const said: string[] = [];
  if (shown.audience === "steward")
    said.push(
      "For the steward of the data only: names are shown that their owners have not agreed to publish.",
    );
  said.push(...onTop);
  if (paths === "skipped") said.push(`Distances, closeness, reach and betweenness were ${pathsLeftOut}.`);
  if (paths === "sampled")
    said.push(
      "Distances, harmonic closeness, reach and betweenness are estimated from samples: read them with the intervals beside them. Closeness is left out.",
    );
  return said;
}
