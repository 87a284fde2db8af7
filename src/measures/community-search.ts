import type { LeidenJob } from "../kernels/leiden.js";
import { checkSearch, communitiesDefaults, leidenTheta, type CommunitiesOptions } from "./communities.js";

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
  checkSearch({ quality, resolution, iterations }, given);
  return { quality, resolution, iterations, theta: leidenTheta, seed };
}
