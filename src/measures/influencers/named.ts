import { ComityError } from "../../errors/error.js";
import { mayRank } from "../../values/may-rank.js";
import type { Walk } from "../walk.js";

/**
 * The vertices of a list of ids in an option. With `openly`, before the public these must be organizations that are named: how
 * far they reach will be told. Throws `bad-option` and `unknown-actor`.
 */
export function verticesOf(
  option: string,
  ids: unknown,
  { shown, vertexOf }: Walk,
  { openly = false } = {},
): number[] {
  if (ids === undefined) return [];
  const path = [option];
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== "string"))
    throw new ComityError("bad-option", `${option} must be a list of ids`, {
      path,
      fix: `name them, as in ${option}: ["lyon", "bonn"]`,
    });
  return [...new Set(ids as string[])].map((id) => {
    const place = shown.find(id);
    if (place < 0)
      throw new ComityError("unknown-actor", `${option} names somebody who is not shown to this audience`, {
        path,
        fix: "use ids or pseudonyms under which results show the actors",
      });
    if (openly && !mayRank(shown, place))
      throw new ComityError("bad-option", "before the public nobody is told how far a person reaches", {
        path,
        fix: 'ask for the steward (audience: "steward"), or name organizations alone',
      });
    return vertexOf[shown.rowOf[place]];
  });
}
