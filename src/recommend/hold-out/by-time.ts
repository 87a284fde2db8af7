import type { Network } from "../../network/network.js";
import type { DateColumn } from "../../network/columns.js";
import type { DayInterval } from "../../schema/dates.js";
import type { Held } from "./hold-out.js";
import type { RecordedPairs } from "./held-pairs.js";

const [before, after, open] = [1, 2, 3];

/**
 * Takes the pairs whose first tie began after `until` and not after `to`. What is known by `until` are the ties that had
 * begun by then for certain and were not over; ties without a beginning may be later, and are known to nobody.
 */
export function heldByTime(
  network: Network,
  pairs: RecordedPairs,
  until: DayInterval,
  to: DayInterval | undefined,
): Held {
  const { ties, actors } = network;
  const since = dates(network.ties.columns.get("since"));
  const ends = dates(network.ties.columns.get("until"));
  const born = dates(network.actors.columns.get("since"));
  const gone = dates(network.actors.columns.get("until"));
  const last = to?.to ?? Infinity;
  const isKnown = (column: DateColumn | undefined, row: number): column is DateColumn =>
    column !== undefined && column.from[row] <= column.to[row];
  const present = Uint8Array.from({ length: actors.length }, (_, row) => {
    if (isKnown(born, row) && born.from[row] > until.to) return 0;
    return isKnown(gone, row) && gone.to[row] <= until.to ? 0 : 1;
  });
  /** What is known of each pair: a tie begun before, one in the time to be told, or one that may be either. */
  const state = new Uint8Array(pairs.length);
  const kept = new Uint8Array(ties.length);
  let [undated, over, later] = [0, 0, 0];
  for (let row = 0; row < ties.length; row++) {
    const pair = pairs.pairOf[row];
    if (!isKnown(since, row)) {
      undated++;
      if (pair >= 0) state[pair] |= open;
      continue;
    }
    const isOver = isKnown(ends, row) && ends.to[row] <= until.to;
    if (since.to[row] <= until.to) {
      if (isOver) over++;
      else kept[row] = 1;
      if (pair >= 0) state[pair] |= before;
    } else if (since.from[row] <= until.to) {
      if (pair >= 0) state[pair] |= open;
    } else if (since.to[row] <= last) {
      if (pair >= 0) state[pair] |= after;
    } else later++;
  }
  let [held, strangers] = [0, 0];
  const test = state.map((seen, pair) => {
    if (seen !== after) return 0;
    if (present[pairs.a[pair]] === 0 || present[pairs.b[pair]] === 0) {
      strangers++;
      return 0;
    }
    held++;
    return 1;
  });
  return {
    test,
    kept,
    actors: present,
    notes: [
      `${kept.reduce((sum, flag) => sum + flag, 0)} ties had begun by then and were not over; ${held} pairs have their first tie in the time after.`,
      ...(undated > 0 ? [`${undated} ties have no beginning and are left out on both sides.`] : []),
      ...(over > 0
        ? [`${over} ties were over by then: they are left out, and their pairs are not new.`]
        : []),
      ...(later > 0 ? [`${later} ties began later than what is asked about.`] : []),
      ...(strangers > 0 ? [`${strangers} pairs are left out, as an end did not exist by then.`] : []),
      "Attributes without a date, such as population, needs and strengths, are those of today.",
    ],
  };
}

function dates(column: unknown): DateColumn | undefined {
  return (column as DateColumn | undefined)?.type === "date" ? (column as DateColumn) : undefined;
}
