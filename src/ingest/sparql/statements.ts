import { inChunks, type Pace } from "../../control/pace.js";
import { byCodeUnit } from "../../text/order.js";
import type { Understood } from "../json/understood.js";

/** What a row of a result says about a tie. */
export interface StatedTie {
  readonly row: number;
  readonly line: number;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly values: Record<string, unknown>;
}

/**
 * Makes statements on the same two actors equal where one says nothing beyond the other: what both sides of an
 * undirected tie list, one of them in fewer words or with a less exact date, then becomes one tie. A statement that fits several takes from the
 * first in order of their text, so that the order of the rows does not matter.
 */
export async function completeStatements(
  ties: readonly StatedTie[],
  understood: Understood,
  pace: Pace,
): Promise<void> {
  const pairs = new Map<string, StatedTie[]>();
  await inChunks(pace, ties.length, 1024, (from, to) => {
    for (const tie of ties.slice(from, to)) {
      const { source, target, values } = tie;
      if (source === undefined || target === undefined || values["directed"] !== false) continue;
      const key = JSON.stringify([source, target].sort(byCodeUnit));
      const known = pairs.get(key);
      if (known === undefined) pairs.set(key, [tie]);
      else known.push(tie);
    }
  });
  for (const group of pairs.values()) {
    if (group.length > 1) complete(group, understood);
    if (pace.due()) await pace.rest();
  }
}

function complete(group: readonly StatedTie[], understood: Understood): void {
  const texts = new Map(group.map((tie) => [tie, textOf(tie)]));
  const text = (tie: StatedTie): string => texts.get(tie) ?? "";
  // What holds a statement and more has the longer text.
  const fullest = [...group].sort(
    (one, other) => text(other).length - text(one).length || byCodeUnit(text(one), text(other)),
  );
  for (const tie of group) {
    const fuller = fullest.find((other) => text(other).length > text(tie).length && holds(other, tie));
    if (fuller === undefined) continue;
    for (const [column, value] of Object.entries(fuller.values)) {
      if (tie.values[column] === value) continue;
      understood.count("ties", column, "taken from the other statement on the same two actors");
      tie.values[column] = value;
    }
  }
}

/** True when one statement says all that another says, or the same more exactly: a month of that year. */
function holds({ values }: StatedTie, other: StatedTie): boolean {
  return Object.entries(other.values).every(([column, value]) => {
    const own = values[column];
    if (own === value) return true;
    return (
      typeof own === "string" &&
      typeof value === "string" &&
      inexact.test(value) &&
      own.startsWith(`${value}-`)
    );
  });
}

const inexact = /^\d{4}(?:-\d\d)?$/;

function textOf({ values }: StatedTie): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => byCodeUnit(a, b)));
}
