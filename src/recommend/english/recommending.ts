import type { ActionName } from "../actions.js";

/** What is said about a list of suggestions. */
export const recommendWords = {
  dataCannotSay:
    "If such a tie is made and lasts, the objective changes by what is said on the map we have. Whether it will be made, and what comes of it, the data cannot say.",
  guarantee: (name: string, guarantee: string): string =>
    `${name}: ${guarantee} It holds among the pairs that were looked at, without limits on single actors.`,
  noGuarantee: (name: string): string =>
    `${name}: choosing one tie after the other has no guarantee; a better list may exist.`,
  blended:
    "Objectives are weighed by the best single tie of each: a score of 1 is the best that one tie could do for all of them.",
  byEffectAlone:
    "How likely it is that a tie wakes up, deepens or holds is not known: scores of what is revived, deepened and protected are effects alone.",
  short: {
    fewer: (action: ActionName, have: number, asked: number): string =>
      have === 0
        ? `There is nothing to ${action}, though ${asked} ${asked === 1 ? "was" : "were"} asked for:`
        : `There ${have === 1 ? "is" : "are"} ${have} to ${action}, though ${asked} were asked for:`,
    noneFound: {
      introduce: "no pair of actors who may be proposed is without a tie.",
      revive: "no tie of actors who may be proposed is dormant.",
      deepen: "no tie of actors who may be proposed is known to have one method only.",
      protect: "no tie is known to hang on one person, programme or funder, or to run out soon.",
    } satisfies Record<ActionName, string>,
    noneAllowed: (pairs: number, rule: string, relax: string | undefined): string =>
      `${pairs === 1 ? "the one pair" : `all ${pairs} pairs`} that came into question ${pairs === 1 ? "is" : "are"} barred, most by “${rule}”${relax === undefined ? "" : ` (${relax})`}.`,
    onRecord: "all pairs that came into question have a tie on record that is not in this view.",
    nothingGained: "no other pair that constraints allow changes the objective.",
  },
} as const;
