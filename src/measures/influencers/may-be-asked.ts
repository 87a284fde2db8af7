import { inChunks } from "../../control/pace.js";
import { consentAt } from "../../network/consent-columns.js";
import type { Network } from "../../network/network.js";
import { parsePartialDate } from "../../schema/dates.js";
import { mayRank } from "../../values/may-rank.js";
import type { Walk } from "../walk.js";

/** Without these columns everybody is an organization that has stated nothing, and may be asked. */
const telling = ["kind", "consent", "onePerson", "risk"];

/**
 * The vertices that may be proposed to the audience: 1 for actors who may be recommended and contacted by their consent and
 * its defaults on the day, and who may stand in a ranking before the audience. O(n), in slices.
 */
export async function mayBeAsked(
  network: Network,
  { shown, actorOf, pace }: Walk,
  asOf: string | undefined,
): Promise<Uint8Array> {
  const may = new Uint8Array(actorOf.length).fill(1);
  if (!telling.some((name) => network.actors.columns.has(name))) return may;
  const day = asOf === undefined ? undefined : parsePartialDate(asOf);
  await inChunks(pace, may.length, 1024, (from, to) => {
    for (let v = from; v < to; v++) {
      const { recommend, contact } = consentAt(network, actorOf[v], day);
      if (recommend !== "yes" || contact !== "yes" || !mayRank(shown, shown.placeOf[actorOf[v]])) may[v] = 0;
    }
  });
  return may;
}
