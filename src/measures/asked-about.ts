import { ComityError } from "../errors/error.js";
import { mayRank } from "../values/may-rank.js";
import type { Walk } from "./walk.js";

/**
 * The vertices of the actors that a question is about. Whoever is asked about alone is as good as ranked, so before the
 * public these are organizations that are named. Throws `bad-option` and `unknown-actor`.
 */
export function askedAbout(actors: unknown, { shown, vertexOf }: Walk, question: string): number[] {
  const ids: unknown[] = Array.isArray(actors) ? actors : [actors];
  if (ids.length === 0 || ids.some((id) => typeof id !== "string"))
    throw new ComityError("bad-option", "actors must be an id or a list of ids", {
      path: ["actors"],
      fix: 'name them, as in actors: ["lyon", "bonn"] (--actor lyon --actor bonn)',
    });
  return [...new Set(ids as string[])].map((id) => {
    const place = shown.find(id);
    if (place < 0)
      throw new ComityError("unknown-actor", "actors names somebody who is not shown to this audience", {
        path: ["actors"],
        fix: "use ids or pseudonyms under which results show the actors",
      });
    if (!mayRank(shown, place))
      throw new ComityError("bad-option", `before the public nobody asks ${question}`, {
        path: ["actors"],
        fix: 'ask for the steward (audience: "steward"), or about an organization that is named',
      });
    return vertexOf[shown.rowOf[place]];
  });
}
