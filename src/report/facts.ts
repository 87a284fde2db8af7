import type { ActorEntry, Analysis, FigureSection, ScoreName } from "../analysis/analysis.js";
import { countryNames } from "../schema/country-names.js";
import { byCodeUnit } from "../text/order.js";
import { clearFirst } from "../values/clear-first.js";

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

/** Whether an actor has the name of its country: a list of countries needs no column for them. */
export function isCountry({ name, country }: ActorEntry): boolean {
  return country !== undefined && countryName(country) === name;
}

/**
 * The actors who may stand in a ranked list: organizations under their own names. People are never ranked, whoever
 * reads; an organization under a pseudonym could be recognized by its place.
 */
export function rankable(analysis: Analysis): ActorEntry[] {
  return analysis.actors.filter((actor) => !actor.personal && actor.named);
}

/** The first of a ranking, and how many stand level where it is cut: of those all are listed or none. */
export interface Ranking {
  readonly top: readonly { readonly actor: ActorEntry; readonly score: number }[];
  /** Those who are level at the cut and not listed. */
  readonly level?: { readonly count: number; readonly score: number };
}

/** The rankable actors with the highest scores of a measure above 0, at most so many, so that no id decides who is listed. */
export function topBy(analysis: Analysis, measure: ScoreName, most: number): Ranking {
  const falling = rankable(analysis)
    .flatMap((actor) => {
      const score = actor.scores[measure];
      return typeof score === "number" && score > 0 ? [{ actor, score }] : [];
    })
    .sort((a, b) => b.score - a.score || byCodeUnit(a.actor.id, b.actor.id));
  const top = clearFirst(falling, most, ({ score }) => score);
  if (top.length === Math.min(most, falling.length)) return { top };
  const { score } = falling[most];
  const count = falling.slice(top.length).filter((entry) => entry.score > score * (1 - 1e-9)).length;
  return { top, level: { count, score } };
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
