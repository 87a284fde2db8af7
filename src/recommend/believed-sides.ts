import type { Walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { sidesOf } from "../network/two-mode.js";

/** The two sorts of actors that ties join, such as people and events. */
export interface BelievedSides {
  /** "ends" where sources and targets tell them, for all actors alike; "coloring" where each component has its own. */
  readonly by: "ends" | "coloring";
  /** 0 or 1 by vertex, −1 for actors without ties. */
  readonly sideOf: Int8Array;
}

/**
 * So many circles of ties, or ends of ties, must fall in line before two sides are believed in: by chance they would with
 * a probability of 2^−10.
 */
const leastSigns = 10;

/** The two sides of a network; undefined where its ties do not join two sides only, or are so few that they prove nothing. */
export async function believedSides(
  network: Network,
  { csr, vertexOf, pace }: Pick<Walk, "csr" | "vertexOf" | "pace">,
): Promise<BelievedSides | undefined> {
  const { by, sideOf: sideOfRow } = await sidesOf(network, pace);
  if (by === undefined) return undefined;
  const { order, linkCount, offsets, inOffsets } = csr;
  let tied = 0;
  for (let v = 0; v < order; v++) if (offsets[v + 1] > offsets[v] || inOffsets[v + 1] > inOffsets[v]) tied++;
  // Ends beyond the first of each actor, each on its side; or ties that close a circle, each even with an even chance.
  if ((by === "ends" ? 2 : 1) * linkCount - tied < leastSigns) return undefined;
  const sideOf = new Int8Array(order).fill(-1);
  for (let row = 0; row < sideOfRow.length; row++)
    if (vertexOf[row] >= 0) sideOf[vertexOf[row]] = sideOfRow[row];
  return { by, sideOf };
}
