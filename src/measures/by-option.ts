import { ComityError } from "../errors/error.js";
import { Partition } from "../values/partition.js";

/** Groups of actors as a call names them: an attribute, or a partition such as that of `communities`. */
export type By = string | Partition;

/**
 * The word that the record of a result has for `by`: the attribute, or the measure that a partition comes from. Throws
 * `bad-option` where it is neither.
 */
export function wordOfBy(by: unknown): string | undefined {
  if (by === undefined || typeof by === "string") return by;
  if (by instanceof Partition) return by.meta.measure;
  throw new ComityError("bad-option", "by must be the name of an attribute, or a partition", {
    path: ["by"],
  });
}
