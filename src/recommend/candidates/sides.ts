import { believedSides } from "../believed-sides.js";
import type { Ground } from "../ground.js";

/**
 * The side of each vertex, 1 or 2, where the ties join actors of two sorts only, such as people and events; 0 for actors
 * without ties. Empty where there are no two sides, or where so few ties prove nothing.
 */
export async function sidesByVertex({ network, opened }: Ground): Promise<Uint8Array> {
  const found = await believedSides(network, opened);
  return found === undefined ? new Uint8Array(0) : Uint8Array.from(found.sideOf, (side) => side + 1);
}
