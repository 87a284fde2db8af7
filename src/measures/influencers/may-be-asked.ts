import { inChunks } from "../../control/pace.js";
import { mayPropose } from "../../network/may-propose.js";
import type { Network } from "../../network/network.js";
import { mayRank } from "../../values/may-rank.js";
import type { Walk } from "../walk.js";

/** Without these columns everybody is an organization that has stated nothing, and may be asked. */
const telling = ["kind", "consent", "onePerson", "risk", "until"];

/** The vertices that may be proposed (see `mayPropose`) and may stand in a ranking before the audience: 1 each. O(n), in slices. */
export async function mayBeAsked(
  network: Network,
  { shown, actorOf, pace }: Walk,
  asOf: string | undefined,
): Promise<Uint8Array> {
  const may = new Uint8Array(actorOf.length).fill(1);
  if (!telling.some((name) => network.actors.columns.has(name))) return may;
  const open = await mayPropose(network, shown, asOf, pace);
  await inChunks(pace, may.length, 8192, (from, to) => {
    for (let v = from; v < to; v++)
      may[v] = open[actorOf[v]] === 1 && mayRank(shown, shown.placeOf[actorOf[v]]) ? 1 : 0;
  });
  return may;
}
