import type { MeasureOptions } from "../measures/options.js";
import type { Partition } from "../values/partition.js";
import type { Positions } from "../values/positions.js";

export const layoutMethods = ["auto", "force", "communities", "map"] as const;
export type LayoutMethod = (typeof layoutMethods)[number];

export interface LayoutOptions extends MeasureOptions {
  /**
   * "force": tied actors stand near each other. "communities": each community is a circle, its members inside. "map": on a
   * map of the world, by coordinates or else by country. "auto" (default): "force" for up to 150 actors with ties,
   * "communities" above.
   */
  readonly method?: LayoutMethod;
  /**
   * Positions of before, such as last year's: actors that are there keep their places but for small moves, new ones come in
   * between their partners. For the method "force" alone, which "auto" then is.
   */
  readonly from?: Positions | undefined;
  /** The communities to draw, by whatever way they were found. Default: those of `communities` with the same options. */
  readonly groups?: Partition | undefined;
  /** Whether to measure how well the positions tell of the ties. Default false. */
  readonly quality?: boolean;
}

export const layoutDefaults = {
  method: "auto",
  from: undefined,
  groups: undefined,
  quality: false,
} as const satisfies LayoutOptions;
