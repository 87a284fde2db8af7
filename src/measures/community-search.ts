import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import type { LeidenJob } from "../kernels/leiden.js";
import { communitiesDefaults, leidenTheta, type CommunitiesOptions } from "./communities.js";
import { within } from "./options.js";

/** How communities are sought, as `communities` has it, by the Leiden method. */
export type SearchOptions = Pick<CommunitiesOptions, "quality" | "resolution" | "directed" | "iterations">;

export const searchDefaults = {
  quality: communitiesDefaults.quality,
  resolution: communitiesDefaults.resolution,
  directed: communitiesDefaults.directed,
  iterations: communitiesDefaults.iterations,
} as const satisfies SearchOptions;

export type Search = Required<SearchOptions> & { readonly seed: number };

/** The common part of the jobs of a search. Throws `bad-option`. */
export function searchJob(
  { quality, resolution, iterations, seed }: Search,
  given: SearchOptions,
): Omit<LeidenJob, "run" | "start"> {
  oneOf("quality", quality, ["modularity", "cpm"]);
  within("resolution", resolution, 0, 1e6);
  within("iterations", iterations, 1, Infinity, true);
  if (quality === "cpm" && given.resolution === undefined)
    throw new ComityError("bad-option", "cpm needs a resolution", {
      path: ["resolution"],
      fix: "give the mean strength between two members of a group, such as 0.05 for one tie among twenty pairs",
    });
  return { quality, resolution, iterations, theta: leidenTheta, seed };
}
