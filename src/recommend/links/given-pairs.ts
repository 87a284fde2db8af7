import { ComityError } from "../../errors/error.js";
import type { Walk } from "../../measures/walk.js";
import type { VertexPairs } from "../ground.js";

/** Checks that a call names pairs, and copies them. Throws `bad-option`. */
export function checkPairs(given: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(given)) throw bad("pairs must be a list of pairs of ids", ["pairs"]);
  return given.map((pair: unknown, i): [string, string] => {
    if (!Array.isArray(pair) || pair.length !== 2 || pair.some((id) => typeof id !== "string"))
      throw bad(`entry ${i + 1} of pairs is no pair of ids`, ["pairs", i]);
    const [source, target] = pair as [string, string];
    if (source === target) throw bad(`entry ${i + 1} of pairs names one actor twice`, ["pairs", i]);
    return [source, target];
  });
}

/** The vertices of given pairs, in their order. Throws `unknown-actor`. In slices. */
export async function givenPairs(
  { shown, vertexOf, pace }: Walk,
  pairs: readonly (readonly [string, string])[],
): Promise<VertexPairs> {
  const [a, b] = [new Int32Array(pairs.length), new Int32Array(pairs.length)];
  for (const [i, ids] of pairs.entries()) {
    const [source, target] = ids.map((id) => shown.find(id));
    // The ids are not repeated: whoever reads the message may not know them.
    if (source < 0 || target < 0)
      throw new ComityError(
        "unknown-actor",
        `entry ${i + 1} of pairs names somebody who is not shown to this audience`,
        { path: ["pairs", i], fix: "use ids or pseudonyms under which results show the actors" },
      );
    a[i] = vertexOf[shown.rowOf[source]];
    b[i] = vertexOf[shown.rowOf[target]];
    if ((i & 1023) === 0 && pace.due()) await pace.rest();
  }
  return { length: pairs.length, a, b };
}

const bad = (message: string, path: readonly (string | number)[]): ComityError =>
  new ComityError("bad-option", message, { path, fix: 'write them as pairs: [["lyon", "bonn"]]' });
