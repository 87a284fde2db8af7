import type { Hindrance } from "./greedy.js";
import type { Rule } from "./quotas.js";
import type { Seats } from "./seats.js";

/** What is certain of a board beforehand. */
export interface Guarantee {
  /** The least share of the best value (of F + 2 · redundancy); undefined where none is known. */
  readonly share: number | undefined;
  readonly text: string;
}

/**
 * The share of the best value that seating one after the other is sure to have. It hangs on how the quotas stood in the way
 * of the choice that added most: not at all, then the board is the one without quotas, 1 − 1/e; where no actor counts for
 * two quotas, the boards are a matroid, 1/2; where only upper quotas did, those are p matroids, 1/(p + 1), one for each
 * attribute with one value to an actor and one for each value of the others.
 *
 * Reference   Fisher, Nemhauser & Wolsey, Math. Program. Stud. 8 (1978) 73–87, doi:10.1007/BFb0121195.
 */
export function guaranteeOf(
  proven: boolean,
  hindrance: Hindrance,
  rules: readonly Rule[],
  seats: Seats,
): Guarantee {
  if (proven)
    return { share: 1, text: "No board that keeps the quotas has a higher value: all were ruled out." };
  if (hindrance === "none")
    return certain(1 - 1 / Math.E, "63%", "no quota stood in the way of the best choice");
  if (seats.disjoint) return certain(1 / 2, "half", "no actor counts for two quotas (a matroid)");
  if (hindrance === "other")
    return {
      share: undefined,
      text: "No share of the best value is certain under lower quotas that overlap: only the gap tells.",
    };
  const p = matroids(rules);
  return certain(1 / (p + 1), `one part in ${p + 1}`, `upper quotas stood in the way (${p} matroids)`);
}

function certain(share: number, words: string, because: string): Guarantee {
  return {
    share,
    text: `At least ${words} of the best value (plus twice the weight of redundancy) is certain, since ${because}; the gap mostly tells more.`,
  };
}

/** How many partition matroids upper quotas make: quotas of one attribute are one where no actor has two of its values. */
function matroids(rules: readonly Rule[]): number {
  const upper = rules.filter(({ most }) => most < Infinity);
  let count = 0;
  for (const by of new Set(upper.map((rule) => rule.by))) {
    const same = upper.filter((rule) => rule.by === by);
    const order = same[0].holds.length;
    let isPartition = true;
    for (let v = 0; v < order; v++) isPartition &&= same.reduce((held, { holds }) => held + holds[v], 0) <= 1;
    count += isPartition ? 1 : same.length;
  }
  return count;
}
