import type { Pace } from "../../control/pace.js";
import { languageName } from "../../schema/language-names.js";
import { verdict, type FitRules, type Verdict } from "./fits.js";
import type { Person } from "../people/person.js";
import type { Interpreters } from "../people/talk.js";

/** Why somebody has no mentor. */
export type Lack = Exclude<Verdict, "fits"> | "no-capacity" | "no-mentor" | "full";

/** A newcomer without a mentor. */
export type UnmatchedRow = {
  readonly id: string;
  readonly name: string;
  readonly lack: Lack;
  /** The reason in words. */
  readonly about: string;
};

/** What would let newcomers have a mentor who have none. */
export type HelpRow = {
  readonly places: number;
  readonly with: "experience" | "language" | "offer" | "interest";
  /** The language or topic. */
  readonly value?: string;
  readonly about: string;
};

/** A newcomer without a mentor, and why. */
export interface Unmatched {
  readonly newcomer: Person;
  readonly lack: Lack;
}

const furthest: readonly Verdict[] = ["not-alike", "had", "no-language", "nothing-in-common", "fits"];

/** What each newcomer lacks: the last thing that stood in the way of the mentors who came furthest. */
export async function lacksOf(
  newcomers: readonly Person[],
  mentors: readonly Person[],
  rules: FitRules,
  interpreters: Interpreters<Person>,
  pace: Pace,
): Promise<Unmatched[]> {
  const free = mentors.filter(({ capacity }) => capacity !== 0);
  const found: Unmatched[] = [];
  for (const newcomer of newcomers) {
    let best = -1;
    for (const mentor of free) {
      if (best === furthest.length - 1) break;
      if (pace.due()) await pace.rest();
      best = Math.max(best, furthest.indexOf(verdict(mentor, newcomer, rules, interpreters)));
    }
    found.push({ newcomer, lack: lackOf(newcomer, mentors, free, best) });
  }
  return found;
}

function lackOf(
  { capacity }: Person,
  mentors: readonly Person[],
  free: readonly Person[],
  best: number,
): Lack {
  if (capacity === 0) return "no-capacity";
  if (mentors.length === 0) return "no-mentor";
  if (free.length === 0) return "full";
  const reason = furthest[best];
  return reason === "fits" ? "full" : reason;
}

/** The row of a newcomer without a mentor. */
export function unmatchedRow({ newcomer, lack }: Unmatched): UnmatchedRow {
  return { id: newcomer.id, name: newcomer.name, lack, about: abouts[lack](newcomer) };
}

const abouts: Readonly<Record<Lack, (newcomer: Person) => string>> = {
  "no-capacity": () => "states that it can take nothing on (capacity 0)",
  "no-mentor": () => "nobody experienced may be asked",
  "not-alike": () => "no mentor has the value that is asked for",
  had: () => "has or had every mentor who comes into question",
  "no-language": ({ speaks }) =>
    speaks.length === 0
      ? "no language is stated"
      : `no mentor speaks ${speaks.map(languageName).join(" or ")}, and nobody interprets between`,
  "nothing-in-common": ({ needs, interests }) =>
    [
      "nobody it can talk with",
      ...(needs.size > 0 ? [`offers ${[...needs.values()].join(" or ")}`] : []),
      ...(needs.size > 0 && interests.size > 0 ? ["or"] : []),
      ...(interests.size > 0 ? [`cares about ${[...interests.values()].join(" or ")}`] : []),
    ].join(" "),
  full: () => "every place of a mentor who would fit is taken",
};

/**
 * What would help: places with mentors of a language or with an offer or interest, those first that serve most of the
 * newcomers without a mentor. Each newcomer is counted once.
 */
export function helpFor(unmatched: readonly Unmatched[]): HelpRow[] {
  const of = (...lacks: Lack[]): Person[] =>
    unmatched.flatMap(({ newcomer, lack }) => (lacks.includes(lack) ? [newcomer] : []));
  const wanting = of("nothing-in-common", "full");
  const needing = wanting.filter(({ needs }) => needs.size > 0);
  const caring = wanting.filter(({ needs, interests }) => needs.size === 0 && interests.size > 0);
  const open = [...of("no-mentor"), ...wanting.filter((each) => each.needs.size + each.interests.size === 0)];
  const row = (people: Served, kind: HelpRow["with"], tell: (value: string) => string): HelpRow => ({
    places: people.count,
    with: kind,
    value: people.value,
    about: `${people.count} more ${people.count === 1 ? "place" : "places"} with mentors who ${tell(people.value)}`,
  });
  return [
    ...(open.length > 0
      ? [
          {
            places: open.length,
            with: "experience" as const,
            about: `${open.length} more ${open.length === 1 ? "place" : "places"} with experienced mentors`,
          },
        ]
      : []),
    ...served(of("no-language"), ({ speaks }) => new Map(speaks.map((tag) => [tag, tag]))).map((each) =>
      row(
        each,
        "language",
        (value) => `speak ${languageName(value)}, or somebody who interprets ${languageName(value)}`,
      ),
    ),
    ...served(needing, ({ needs }) => needs).map((each) => row(each, "offer", (value) => `offer ${value}`)),
    ...served(caring, ({ interests }) => interests).map((each) =>
      row(each, "interest", (value) => `care about ${value}`),
    ),
  ];
}

interface Served {
  readonly value: string;
  readonly count: number;
}

/** The values that serve most of those not served yet, one after the other; equal ones in the order of their keys. */
function served(
  people: readonly Person[],
  wants: (person: Person) => ReadonlyMap<string, string>,
): readonly Served[] {
  const found: Served[] = [];
  let left = people.filter((person) => wants(person).size > 0);
  while (left.length > 0) {
    const counts = new Map<string, Served>();
    for (const person of left)
      for (const [key, value] of wants(person)) {
        const known = counts.get(key);
        counts.set(key, { value: known?.value ?? value, count: (known?.count ?? 0) + 1 });
      }
    const [first, ...rest] = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const [key, best] = rest.reduce((top, each) => (each[1].count > top[1].count ? each : top), first);
    found.push(best);
    left = left.filter((person) => !wants(person).has(key));
  }
  return found;
}
