import type { Pace } from "../control/pace.js";
import { shownTieFields } from "../schema/shown-tie-fields.js";
import { byCodeUnit } from "../text/order.js";
import { asGiven } from "./as-given.js";
import type { Shown } from "./audience.js";
import { valueOf, isDirected, type Network } from "./network.js";
import { isCalledLike, unshownNames, type Unshown } from "./mentions.js";
import { tieAt } from "./rows.js";
import type { TieRow } from "./where.js";

/** What a projected tie tells of the activity that two shared. */
const activityDates: ReadonlySet<string> = new Set(["since", "lastActive"]);

/**
 * Ties as plain frozen objects that an audience may see: for the steward as they are, for the public with ends as they are
 * shown; of ties of somebody under a pseudonym only the fields that a pseudonym leaves visible, and no text that is the
 * id or name of somebody not shown. The answer holds for rows whose ends are shown at all. O(actors).
 */
export async function tiesAsShown(
  network: Network,
  shown: Shown,
  pace: Pace,
): Promise<(row: number) => TieRow> {
  if (shown.audience === "steward") return (row) => Object.freeze(tieAt(network, row)) as TieRow;
  const { ties } = network;
  const unshown = await unshownNames(network, shown, pace);
  const former = new Set(["source", "target"].map(asGiven));
  const names = Array.from(ties.columns.keys()).filter(
    (name) => !former.has(name) && !isCalledLike("tie", name, unshown),
  );
  return (row) => {
    const [a, b] = [shown.placeOf[ties.source[row]], shown.placeOf[ties.target[row]]];
    const open = shown.named(a) && shown.named(b);
    const met = valueOf(ties.columns, "projected", row) === true;
    const directed = isDirected(ties, row);
    const [source, target] = shownEnds(shown, a, b, directed);
    const tie: Record<string, unknown> = { source, target, directed };
    for (const name of names) {
      if (!open && (!shownTieFields.has(name) || (met && activityDates.has(name)))) continue;
      const value = valueOf(ties.columns, name, row);
      if (value === undefined || tells(value, unshown)) continue;
      // A column may be called "__proto__"; assignment would lose it.
      Object.defineProperty(tie, name, { value, enumerable: true });
    }
    return Object.freeze(tie) as unknown as TieRow;
  };
}

/** The ids that a tie's ends are shown under; of an undirected tie the first by id comes first. */
export function shownEnds(
  shown: Shown,
  a: number,
  b: number,
  directed: boolean,
): readonly [source: string, target: string] {
  const [source, target] = [shown.id(a), shown.id(b)];
  return !directed && byCodeUnit(source, target) > 0 ? [target, source] : [source, target];
}

function tells(value: unknown, unshown: Unshown): boolean {
  if (typeof value === "string") return unshown.has(value);
  return Array.isArray(value) && value.some((word) => typeof word === "string" && unshown.has(word));
}
