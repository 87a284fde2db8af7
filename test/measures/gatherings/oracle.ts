import { parsePartialDate } from "../../../src/schema/dates.js";

export type Part = {
  readonly actor: string;
  readonly activity: string;
  readonly role?: string | undefined;
  readonly since?: string | undefined;
};

export type Person = { readonly id: string; readonly kind: string; readonly country?: string | undefined };

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();
export const actorsOf = (parts: readonly Part[], activity: string): string[] =>
  sorted(parts.filter((part) => part.activity === activity).map(({ actor }) => actor));
export const activitiesOf = (parts: readonly Part[], actor: string): string[] =>
  sorted(parts.filter((part) => part.actor === actor).map(({ activity }) => activity));
export const allActivities = (parts: readonly Part[]): string[] =>
  sorted(parts.map(({ activity }) => activity));
export const allActors = (parts: readonly Part[]): string[] => sorted(parts.map(({ actor }) => actor));

/** The days on which an activity may have begun: the earliest date given, of equally early ones the shortest. */
export function beginning(
  parts: readonly Part[],
  activity: string,
): { from: number; to: number } | undefined {
  return parts
    .filter((part) => part.activity === activity)
    .flatMap(({ since }) => (since === undefined ? [] : [parsePartialDate(since)]))
    .filter((date) => date !== undefined)
    .sort((a, b) => a.from - b.from || a.to - b.to)[0];
}

/** Share of all pairs of the words that differ, by listing the pairs. */
export function shareAcross(words: readonly string[]): number {
  const pairs = words.flatMap((a, i) => words.slice(i + 1).map((b) => a !== b));
  return pairs.length === 0 ? NaN : pairs.filter(Boolean).length / pairs.length;
}

/** First-timers and returners of an activity, by comparing every participant's other activities with it. */
export function turnout(
  parts: readonly Part[],
  activity: string,
): { firstTimers: number; returners: number } {
  const day = beginning(parts, activity);
  let [firstTimers, returners] = [0, 0];
  for (const actor of actorsOf(parts, activity)) {
    const others = activitiesOf(parts, actor)
      .filter((other) => other !== activity)
      .map((other) => beginning(parts, other));
    if (others.length === 0) firstTimers++;
    else if (day === undefined) continue;
    else if (others.some((other) => other !== undefined && other.to < day.from)) returners++;
    else if (others.every((other) => other !== undefined && other.from >= day.to)) firstTimers++;
  }
  return { firstTimers, returners };
}

/** Who returned, and who could have, by walking through the beginnings of all activities. */
export function course(parts: readonly Part[], actor: string, within: number) {
  const dates = (names: readonly string[]) =>
    names.map((name) => beginning(parts, name)).filter((date) => date !== undefined);
  const own = dates(activitiesOf(parts, actor));
  if (own.length === 0) return undefined;
  const over = Math.min(...own.map(({ to }) => to));
  const later = dates(allActivities(parts))
    .map(({ from }) => from)
    .filter((from) => from > over)
    .sort((a, b) => a - b);
  const mine = own.map(({ from }) => from).filter((from) => from > over);
  const next = later.indexOf(Math.min(...mine)) + 1;
  return {
    could: later.length > 0,
    returned: mine.length > 0,
    couldSoon: later.length >= within,
    soon: later.length >= within && next > 0 && next <= within,
  };
}
