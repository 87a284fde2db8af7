import { unshownNames } from "../network/mentions.js";
import type { Network } from "../network/network.js";
import { pseudonyms } from "../network/pseudonyms.js";
import { byCodeUnit } from "../text/order.js";
import type { Gathering } from "./gathering.js";

/** An activity as an audience may see it. */
export interface ShownActivity {
  /** Its number among the labels. */
  readonly activity: number;
  readonly name: string;
  /** Whether it is shown under its own label. */
  readonly named: boolean;
}

/**
 * The activities that somebody took part in, in the order of display. The label of one may give away who was there: it
 * is shown where at least one of its participants is shown by name, as groups of `aggregate` are, unless it is the id or
 * name of somebody who is not; the others get a pseudonym and come last.
 */
export async function shownActivities(
  network: Network,
  { labels, members, memberOffsets, shown, pace, sizeOf }: Gathering,
  key: string | undefined,
): Promise<ShownActivity[]> {
  const unshown = await unshownNames(network, shown, pace);
  const named: ShownActivity[] = [];
  const hidden: number[] = [];
  for (let k = 0; k < labels.length; k++) {
    if (sizeOf(k) === 0) continue;
    const there = members.subarray(memberOffsets[k], memberOffsets[k + 1]);
    if (there.some((row) => shown.named(shown.placeOf[row])) && !unshown.has(labels[k]))
      named.push({ activity: k, name: labels[k], named: true });
    else hidden.push(k);
    if ((k & 1023) === 1023 && pace.due()) await pace.rest();
  }
  const taken = new Set(named.map(({ name }) => name));
  // An activity may be called like an actor: their pseudonyms must not show that.
  const unnamed = hidden.map((k) => ({ id: `activity\u0000${labels[k]}`, word: "activity" }));
  const names = await pseudonyms(unnamed, key, (name) => taken.has(name), pace);
  const others = hidden.map((k, i) => ({ activity: k, name: names[i], named: false }));
  return [...named, ...others.sort((a, b) => byCodeUnit(a.name, b.name))];
}
