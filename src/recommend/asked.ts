import { ComityError } from "../errors/error.js";
import type { Walk } from "../measures/walk.js";
import { mayPropose } from "../network/may-propose.js";
import type { Network } from "../network/network.js";

/**
 * The vertices of all who may be proposed for something new, in the order of display: `mayPropose`, less those who state
 * that they have no `capacity` left.
 */
export async function mayTakeOn(
  network: Network,
  { shown, vertexOf, pace }: Walk,
  asOf: string | undefined,
): Promise<number[]> {
  const flags = await mayPropose(network, shown, asOf, pace);
  const asked: number[] = [];
  for (let place = 0; place < shown.length; place++)
    if (flags[shown.rowOf[place]] === 1 && shown.value(place, "capacity") !== 0)
      asked.push(vertexOf[shown.rowOf[place]]);
  return asked;
}

/** The vertices of the actors that an option names, each once. Throws `bad-option` and `unknown-actor`. */
export function namedBy(option: string, ids: unknown, { shown, vertexOf }: Walk): number[] {
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== "string"))
    throw new ComityError("bad-option", `${option} must be a list of ids`, {
      path: [option],
      fix: `name actors, as in ${option}: ["lyon", "bonn"]`,
    });
  return [...new Set(ids as string[])].map((id) => {
    const place = shown.find(id);
    if (place >= 0) return vertexOf[shown.rowOf[place]];
    throw new ComityError("unknown-actor", `${option} names somebody who is not shown to this audience`, {
      path: [option],
      fix: "use ids or pseudonyms under which results show the actors",
    });
  });
}
