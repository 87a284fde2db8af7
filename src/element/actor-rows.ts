import { scoreNames, type ActorEntry, type Analysis, type ScoreName } from "../analysis/analysis.js";
import { sortSteps, type Steps } from "../control/steps.js";
import { communityName } from "../report/draw/network/looks.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import { fixed, plain, type Language } from "../report/say.js";

/** A column of the table of actors. */
export interface ActorColumn {
  readonly name: "name" | "kind" | "country" | "circle" | "part" | ScoreName;
  readonly label: string;
  readonly isNumber: boolean;
  text(actor: ActorEntry): string;
  /** What the column is sorted by; nothing where there is none. */
  value(actor: ActorEntry): string | number | undefined;
}

/** What is known of actors, scores that the analysis has last. People have none: they are not ranked. */
export function actorColumns(analysis: Analysis, words: PageCatalogue): ActorColumn[] {
  const { heads } = words.page;
  const texts = (
    name: "name" | "kind" | "country" | "circle",
    text: (actor: ActorEntry) => string,
  ): ActorColumn => ({
    ...{ name, label: plain(heads[name]), isNumber: false, text },
    value: (actor) => (text(actor) === "" ? undefined : text(actor)),
  });
  const whole = new Set(
    scoreNames.filter((name) => analysis.actors.every(({ scores }) => Number.isInteger(scores[name] ?? 0))),
  );
  const present = scoreNames.filter((name) =>
    analysis.actors.some(({ scores }) => scores[name] !== undefined),
  );
  return [
    texts("name", ({ name }) => name),
    texts("kind", ({ kind }) => (kind === undefined ? "" : plain(words.general.kind(kind)))),
    texts("country", ({ country }) => (country === undefined ? "" : words.general.country(country))),
    {
      ...texts("circle", ({ community }) => communityName(analysis, community, words)),
      value: ({ community }) => community,
    },
    {
      ...{ name: "part", label: plain(heads.part), isNumber: true },
      text: ({ component }) => String(component),
      value: ({ component }) => component,
    },
    ...present.map((name): ActorColumn => {
      const value = ({ personal, scores }: ActorEntry): number | undefined =>
        personal ? undefined : (scores[name] ?? undefined);
      return {
        ...{ name, label: capital(plain(words.picture.scores[name])), isNumber: true, value },
        text(actor) {
          const known = value(actor);
          return plain(known === undefined ? words.general.none : fixed(known, whole.has(name) ? 0 : 3));
        },
      };
    }),
  ];
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Who fits a filter: all words of it stand in name, id, kind or country. */
export function* fitting(
  actors: readonly ActorEntry[],
  filter: string,
  words: PageCatalogue,
): Steps<readonly ActorEntry[]> {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return actors;
  const found: ActorEntry[] = [];
  for (const actor of actors) {
    const { id, name, kind, country } = actor;
    const text = [id, name, kind, country, country === undefined ? "" : words.general.country(country)]
      .join(" ")
      .toLowerCase();
    if (wanted.every((word) => text.includes(word))) found.push(actor);
    yield;
  }
  return found;
}

/** By a column, up or down. Who may not be named stays last, in its own order, and before them who has no value. */
export function sortedBy(
  actors: readonly ActorEntry[],
  { value, isNumber }: ActorColumn,
  down: boolean,
  { language }: Language,
): Steps<ActorEntry[]> {
  const rank = (actor: ActorEntry): number => (!actor.named ? 2 : value(actor) === undefined ? 1 : 0);
  const collator = new Intl.Collator(language);
  const compared = (one: ActorEntry, other: ActorEntry): number => {
    const [a, b] = [value(one), value(other)];
    if (a === undefined || b === undefined) return 0;
    const by =
      typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return down ? -by : by;
  };
  // Sorting is stable: what is level keeps the order of the analysis.
  return sortSteps(actors, (one, other) => {
    const by = rank(one) - rank(other);
    // A pseudonym has no place in a ranking.
    return by !== 0 ? by : !one.named && isNumber ? 0 : one.named ? compared(one, other) : 0;
  });
}
