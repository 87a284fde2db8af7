import fc from "fast-check";
import type { PlainGraph } from "./graph.js";

const awkwardIds = [
  "a",
  "9",
  "10",
  "__proto__",
  "constructor",
  "é",
  "B",
  "two words",
  "toString",
  "ß",
  "0",
  "~",
];
const awkwardStrengths = [0.1, 0.25, 0.3, 0.5, 1 / 3, 1.5];

export interface GraphOptions {
  /** Which ties are directed; by default each of the three turns up. */
  readonly directed?: "all" | "none" | "mixed";
  readonly maxActors?: number;
}

/**
 * Graphs that are small and awkward on purpose: nobody, isolates, self-ties, parallel ties, both directions,
 * several components, ids that trip objects up. Ids are in code-unit order. Shrinks to few actors and few ties.
 */
export function graphs({ directed, maxActors = 8 }: GraphOptions = {}): fc.Arbitrary<PlainGraph> {
  const more = Array.from({ length: Math.max(0, maxActors - awkwardIds.length) }, (_, i) => `actor ${i}`);
  const someIds = fc.uniqueArray(fc.constantFrom(...awkwardIds, ...more), {
    maxLength: maxActors,
    size: "max",
  });
  const kind = directed === undefined ? fc.constantFrom("none", "all", "mixed") : fc.constant(directed);
  const strength = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...awkwardStrengths));
  return fc.tuple(someIds, kind).chain(([ids, which]) => {
    const actor = fc.nat({ max: Math.max(0, ids.length - 1) });
    const oneWay = which === "mixed" ? fc.boolean() : fc.constant(which === "all");
    const tie = fc.record(
      { source: actor, target: actor, directed: oneWay, strength },
      { noNullPrototype: true },
    );
    return fc
      .array(tie, { maxLength: ids.length === 0 ? 0 : 2 * ids.length + 2, size: "max" })
      .map((ties) => ({ ids: [...ids].sort(), ties }));
  });
}
