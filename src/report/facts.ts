import type { ActorEntry, Analysis, FigureSection, ScoreName } from "../analysis/analysis.js";
import { countryNames } from "../schema/country-names.js";
import { byCodeUnit } from "../text/order.js";

export type FigureEntry = FigureSection["figures"][number];

/** The figure of that name, or undefined where the section does not have it. */
export function figure(section: FigureSection, name: string): FigureEntry | undefined {
  return section.figures.find((entry) => entry.figure === name);
}

/** The value of a figure; undefined where it is absent or undefined. */
export function valueOf(section: FigureSection, name: string): number | undefined {
  return figure(section, name)?.value ?? undefined;
}

/** The short English name of a country, or the code where it has none. */
export function countryName(code: string): string {
  return countryNames.get(code) ?? code;
}

/**
 * The actors who may stand in a ranked list: organizations under their own names. People are never ranked, whoever
 * reads; an organization under a pseudonym could be recognized by its place.
 */
export function rankable(analysis: Analysis): ActorEntry[] {
  return analysis.actors.filter((actor) => !actor.personal && actor.named);
}

/** The rankable actors with the highest scores of a measure, the same score by id; those without a score are left out. */
export function topBy(
  analysis: Analysis,
  measure: ScoreName,
  length: number,
): { actor: ActorEntry; score: number }[] {
  return rankable(analysis)
    .flatMap((actor) => {
      const score = actor.scores[measure];
      return typeof score === "number" ? [{ actor, score }] : [];
    })
    .sort((a, b) => b.score - a.score || byCodeUnit(a.actor.id, b.actor.id))
    .slice(0, length);
}

/** The members of each component, the largest component first. */
export function componentMembers(analysis: Analysis): readonly (readonly ActorEntry[])[] {
  const members: ActorEntry[][] = analysis.components.sizes.map(() => []);
  for (const actor of analysis.actors) members[actor.component - 1]?.push(actor);
  return members;
}

/** The ends of ties that lie in a group: two for a tie within it, one for a tie that leaves it. */
export function tieEnds({ within, across }: { within: number; across: number }): number {
  return 2 * within + across;
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
