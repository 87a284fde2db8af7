import type { BesideTie, Change, Nearness, Beside } from "./benefit/beside.js";

/** What a suggestion changes for one of its ends, or for the least connected group. */
export type EndRow = {
  readonly rank: number;
  readonly who: "source" | "target" | "least connected group";
  /** The id of the end, or the name of the group. */
  readonly id: string;
  /** Σ 1 / steps to all others; of a group the mean of its members. On top of the suggestions before it. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Actors within reach; of a group it is left out. */
  readonly reachBefore?: number;
  readonly reachAfter?: number;
};

export const endColumns = [
  ...(["rank", "who", "id", "before", "after", "change", "reachBefore", "reachAfter"] as const),
] as const;

/** Rows about the ends of a tie, in their order, and about the group. */
export function endRows(
  rank: number,
  ids: readonly [string, string],
  tie: BesideTie,
  { least }: Pick<Beside, "least">,
): EndRow[] {
  const ofEnd = (who: "source" | "target", id: string, { before, after }: Change<Nearness>): EndRow => ({
    ...{ rank, who, id, before: before.harmonic, after: after.harmonic },
    change: after.harmonic - before.harmonic,
    ...{ reachBefore: before.reach, reachAfter: after.reach },
  });
  const group =
    tie.least === undefined || least === undefined
      ? []
      : [
          {
            ...{ rank, who: "least connected group" as const, id: least.group },
            ...{ before: tie.least.before.value, after: tie.least.after.value },
            change: tie.least.after.value - tie.least.before.value,
          },
        ];
  return [ofEnd("source", ids[0], tie.a), ofEnd("target", ids[1], tie.b), ...group];
}
