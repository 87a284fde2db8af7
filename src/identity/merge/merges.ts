import type { Cell } from "../../network/columns.js";
import type { ClusterConflict } from "../clusters.js";

/** What became of some actors that are one, with all that is needed to take it back. */
export interface Merge {
  /** The id that stays: of the actor with the most values, of several the smallest. */
  readonly id: string;
  /** The ids of all of them, ascending. */
  readonly members: readonly string[];
  /** The values of each member before, by column. */
  readonly before: readonly Before[];
}

/** An actor before it was merged. */
export interface Before {
  readonly id: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** Decisions that could not be followed. */
export interface DecisionConflict {
  /** The ids that decisions or scores would make one. */
  readonly members: readonly string[];
  /** The pair that speaks against it. */
  readonly a: string;
  readonly b: string;
  readonly why: ClusterConflict["why"];
  readonly text: string;
}
