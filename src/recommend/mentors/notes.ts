import type { Person } from "../people/person.js";
import type { RoleOptions } from "./roles.js";

/** What a reader must know of pairs: that they are proposals, who is who, and why there may be none. */
export function notesOf(
  settled: RoleOptions,
  mentors: number,
  newcomers: number,
  people: readonly Person[],
): string[] {
  const years = (count: number): string => (count === 1 ? "1 year" : `${count} years`);
  const named = settled.mentors === undefined || settled.newcomers === undefined;
  return [
    "A pair is a proposal: ask the mentor, ask the newcomer, introduce them only if both say yes.",
    ...(named
      ? [
          [
            ...(settled.mentors === undefined
              ? [`experienced are those with ${years(settled.experiencedFrom)} or more`]
              : []),
            ...(settled.newcomers === undefined
              ? [`newcomers those with at most ${years(settled.newcomersUpTo)}`]
              : []),
          ].join(", "),
        ].map(
          (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}; who states no experience is neither.`,
        )
      : []),
    ...(mentors + newcomers === 0 &&
    people.length > 0 &&
    people.every(({ experience }) => experience === undefined)
      ? [
          "Nobody who may be asked states years of experience: add the column experience, or name mentors and newcomers.",
        ]
      : []),
    ...(mentors === 0 ? ["Nobody experienced may be asked, so there are no pairs."] : []),
    ...(newcomers === 0 ? ["No newcomer may be asked, so there are no pairs."] : []),
  ];
}
