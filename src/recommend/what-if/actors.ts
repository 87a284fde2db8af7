import type { Shown } from "../../network/audience.js";
import { byCodeUnit } from "../../text/order.js";
import type { ChangeColumn, ChangedNumber } from "../../values/comparison.js";
import { mayRank } from "../../values/may-rank.js";
import type { Meta } from "../../values/meta.js";
import { ScoreTable, type ScoreColumn } from "../../values/score-table.js";
import { changed } from "./paired.js";
import type { MeasureChanges, ScoreChanges } from "./runs.js";

/** An actor's score before and after. */
export type ActorChangeRow = ChangedNumber & {
  readonly measure: string;
  readonly id: string;
  readonly name: string;
  /** True for the ends of the ties that are added or removed. */
  readonly end: boolean;
};

export const actorColumns = [
  ...(["measure", "id", "name", "end"] as const),
  ...(["before", "after", "change", "low", "high", "reason"] as const),
];

/**
 * The ends of the ties, in the order of display, then the `top` others whose scores change most. Before the public neither
 * people nor actors under a pseudonym are ranked by their change.
 */
export function actorRows(
  shown: Shown,
  ends: readonly number[],
  top: number,
  { scores, draws }: MeasureChanges,
): ActorChangeRow[] {
  const isEnd = new Set(ends);
  return scores.flatMap(({ name, actors, reason }) => {
    const size = (place: number): number => Math.abs(actors.at(place).change);
    const others = Array.from({ length: shown.length }, (_, place) => place)
      .filter((place) => !isEnd.has(place) && size(place) > 0 && mayRank(shown, place))
      .map((place) => ({ place, by: size(place), id: shown.id(place) }))
      .sort((a, b) => b.by - a.by || byCodeUnit(a.id, b.id))
      .slice(0, top)
      .map(({ place }) => place);
    return [...ends, ...others].map((place) => ({
      ...{ measure: name, id: shown.id(place), name: shown.name(place), end: isEnd.has(place) },
      ...changed(actors.at(place), draws, reason),
    }));
  });
}

/** A score of all actors before and after. */
export function changeTable(
  shown: Shown,
  { actors, reason }: ScoreChanges,
  draws: number,
  meta: Meta,
): ScoreTable<ChangeColumn> {
  const column = (of: ChangeColumn): ScoreColumn => ({
    values: Float64Array.from({ length: actors.length }, (_, place) => actors.at(place)[of]),
    ...(reason !== undefined && { reason }),
  });
  const names: readonly ChangeColumn[] = [
    "change",
    "before",
    "after",
    ...(draws > 1 ? (["low", "high"] as const) : []),
  ];
  return new ScoreTable(
    shown,
    Object.fromEntries(names.map((name) => [name, column(name)])) as Record<ChangeColumn, ScoreColumn>,
    meta,
  );
}
