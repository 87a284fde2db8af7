import { inChunks } from "../control/pace.js";
import type { Walk } from "../measures/walk.js";
import { valueOf, type Network } from "../network/network.js";
import { byCodeUnit } from "../text/order.js";
import type { PictureMethods, PictureTie } from "./picture.js";

/**
 * What ties each drawn pair: the methods of the ties of the view between the two, each once. Undefined where no tie between
 * them says. Programmes, funders and who reported are not looked at. O(ties).
 */
export async function pictureMethods(
  network: Network,
  { admitted, shown, pace }: Walk,
  pairs: readonly PictureTie[],
): Promise<PictureMethods | undefined> {
  const { columns, source, target } = network.ties;
  const keyOf = (one: number, other: number): number =>
    Math.min(one, other) * shown.length + Math.max(one, other);
  const found = new Map<number, Set<string>>(pairs.map(([one, other]) => [keyOf(one, other), new Set()]));
  await inChunks(pace, admitted.ties.length, 8192, (from, to) => {
    for (const tie of admitted.ties.subarray(from, to)) {
      const method = valueOf(columns, "method", tie) as string | undefined;
      if (method !== undefined)
        found.get(keyOf(shown.placeOf[source[tie]], shown.placeOf[target[tie]]))?.add(method);
    }
  });
  const names = [...new Set([...found.values()].flatMap((methods) => [...methods]))].sort(byCodeUnit);
  if (names.length === 0) return undefined;
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const of = Array.from(found.values(), (methods) =>
    Array.from(methods, (method) => placeOf.get(method) ?? -1).sort((a, b) => a - b),
  );
  return { names, of };
}
