import { inChunks, type Pace } from "../control/pace.js";
import { parsePartialDate } from "../schema/dates.js";
import type { Shown } from "./audience.js";
import { consentAt } from "./consent-columns.js";
import type { Network } from "./network.js";

/**
 * 1 for every actor row that may be proposed to others: it agreed, or as an organization did not object, to be recommended
 * and contacted, its audience sees it by name, and it has not ceased to exist by `asOf`. 0 for everybody else, who count in
 * the structure but are never proposed. O(n), in slices.
 */
export async function mayPropose(
  network: Network,
  shown: Shown,
  asOf: string | undefined,
  pace: Pace,
): Promise<Uint8Array> {
  const day = asOf === undefined ? undefined : parsePartialDate(asOf);
  const ends = network.actors.columns.get("until");
  const flags = new Uint8Array(network.actors.length);
  await inChunks(pace, shown.length, 1024, (from, to) => {
    for (let place = from; place < to; place++) {
      if (!shown.named(place)) continue;
      const row = shown.rowOf[place];
      const isGone =
        day !== undefined && ends?.type === "date" && isPast(ends.from[row], ends.to[row], day.from);
      if (isGone) continue;
      const { recommend, contact } = consentAt(network, row, day);
      if (recommend === "yes" && contact === "yes") flags[row] = 1;
    }
  });
  return flags;
}

/** True where an actor has a last day, and the latest that it may mean lies before the day. */
function isPast(from: number, to: number, day: number): boolean {
  return from <= to && to < day;
}
