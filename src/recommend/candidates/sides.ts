import { sidesOf } from "../../network/two-mode.js";
import type { Ground } from "../ground.js";

/**
 * So many circles of ties, or ends of ties, must fall in line before two sides are believed in: by chance they would with
 * a probability of 2^−10.
 */
const leastSigns = 10;

/**
 * The side of each vertex, 1 or 2, where the ties join actors of two sorts only, such as people and events; 0 for actors
 * without ties. Empty where there are no two sides, or where so few ties prove nothing.
 */
export async function sidesByVertex({ network, opened }: Ground): Promise<Uint8Array> {
  const { csr, vertexOf, pace } = opened;
  const { by, sideOf } = await sidesOf(network, pace);
  const none = new Uint8Array(0);
  if (by === undefined) return none;
  let tied = 0;
  for (let v = 0; v < csr.order; v++) if (csr.offsets[v + 1] > csr.offsets[v]) tied++;
  // Ties that close a circle, each even with an even chance; and ends beyond the first of each actor, each on its side.
  const signs = by === "ends" ? csr.arcs - tied : csr.arcs / 2 - tied;
  if (signs < leastSigns) return none;
  const sides = new Uint8Array(csr.order);
  for (let row = 0; row < sideOf.length; row++)
    if (vertexOf[row] >= 0) sides[vertexOf[row]] = sideOf[row] + 1;
  return sides;
}
