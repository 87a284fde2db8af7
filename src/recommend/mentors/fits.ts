import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { commonOf, type Common } from "../people/for-each-other.js";
import type { Person } from "../people/person.js";
import type { Interpreters, Talk } from "../people/talk.js";

/** What a pair has a point for: whole numbers. */
export interface Points {
  /** For each need of the newcomer that the mentor offers. */
  readonly need: number;
  /** For each interest of both. */
  readonly interest: number;
  /** For each need of the mentor that the newcomer offers. */
  readonly mutual: number;
  /** For talking in a language of both, without an interpreter. */
  readonly direct: number;
}

/** What may stand between two people, and what must not. */
export interface FitRules {
  readonly points: Points;
  /** "required": they share a topic, where the newcomer states any; "preferred": whoever fits best otherwise. */
  readonly topics: "required" | "preferred";
  /** "ask": where languages are not stated, they are to be asked; "required": a way to talk must be known; "ignore". */
  readonly languages: "ask" | "required" | "ignore";
  /** What both must be known to have alike, and to have different. */
  readonly same: ((person: Person) => string | undefined) | undefined;
  readonly differ: ((person: Person) => string | undefined) | undefined;
  /** Whether a mentorship of the two is on record. */
  readonly had: (mentor: Person, newcomer: Person) => boolean;
}

/** Why a mentor is no candidate for a newcomer, in the order in which it is looked at; "fits" where nothing is in the way. */
export type Verdict = "not-alike" | "had" | "no-language" | "nothing-in-common" | "fits";

/** How well two people fit, in points; that a meeting is possible is not asked here. */
export function fitOf({ met, shared, returned }: Common, talk: Talk, points: Points): number {
  return (
    points.need * met.length +
    points.interest * shared.length +
    points.mutual * returned.length +
    (talk.by === "shared" ? points.direct : 0)
  );
}

/** What stands in the way of a pair first. */
export function verdict(
  mentor: Person,
  newcomer: Person,
  rules: FitRules,
  interpreters: Interpreters<Person>,
): Verdict {
  const { same, differ, had, languages, topics } = rules;
  if (same !== undefined && (same(mentor) ?? NaN) !== same(newcomer)) return "not-alike";
  if (differ !== undefined && !areKnownToDiffer(differ(mentor), differ(newcomer))) return "not-alike";
  if (had(mentor, newcomer)) return "had";
  const { by } = interpreters.talk(mentor, newcomer);
  if (languages !== "ignore" && (by === "nothing" || (by === "unknown" && languages === "required")))
    return "no-language";
  const states = newcomer.needs.size + newcomer.interests.size > 0;
  if (topics === "required" && states && !isRelated(mentor, newcomer)) return "nothing-in-common";
  return "fits";
}

function areKnownToDiffer(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function isRelated(mentor: Person, newcomer: Person): boolean {
  for (const key of newcomer.needs.keys()) if (mentor.offers.has(key)) return true;
  for (const key of newcomer.interests.keys()) if (mentor.interests.has(key)) return true;
  return false;
}

/** The pairs that may be, newcomer by newcomer, with their fit. */
export interface Pairs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly fits: Float64Array;
}

const mostPairs = 2e7;

/**
 * All pairs that may be. Where topics are required, mentors are found by the topics of the newcomer; else all are looked
 * at. Mentors and newcomers without a place left have no pair.
 */
export async function pairsOf(
  mentors: readonly Person[],
  newcomers: readonly Person[],
  rules: FitRules,
  interpreters: Interpreters<Person>,
  pace: Pace,
): Promise<Pairs> {
  const offering = byTopic(mentors, ({ offers }) => offers);
  const caring = byTopic(mentors, ({ interests }) => interests);
  const all = mentors.map((_, j) => j);
  const offsets = new Int32Array(newcomers.length + 1);
  const targets: number[] = [];
  const fits: number[] = [];
  for (let i = 0; i < newcomers.length; i++) {
    const newcomer = newcomers[i];
    const { needs, interests, capacity } = newcomer;
    const isFree = rules.topics === "preferred" || needs.size + interests.size === 0;
    const near = isFree
      ? all
      : [...new Set([...found(offering, needs), ...found(caring, interests)])].sort((a, b) => a - b);
    for (const j of capacity === 0 ? [] : near) {
      if (pace.due()) await pace.rest(i);
      const mentor = mentors[j];
      if (mentor.capacity === 0 || verdict(mentor, newcomer, rules, interpreters) !== "fits") continue;
      targets.push(j);
      fits.push(fitOf(commonOf(mentor, newcomer), interpreters.talk(mentor, newcomer), rules.points));
    }
    offsets[i + 1] = targets.length;
    if (targets.length > mostPairs)
      throw new ComityError(
        "too-large",
        "there are more pairs that fit than can be weighed against each other",
        {
          fix: "narrow it down: name mentors and newcomers, or ask for the same value of an attribute",
        },
      );
  }
  return { offsets, targets: Int32Array.from(targets), fits: Float64Array.from(fits) };
}

function byTopic(
  people: readonly Person[],
  topics: (person: Person) => ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  people.forEach((person, j) => {
    for (const key of topics(person).keys()) {
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      list.push(j);
    }
  });
  return lists;
}

function found(lists: ReadonlyMap<string, readonly number[]>, keys: ReadonlyMap<string, string>): number[] {
  return [...keys.keys()].flatMap((key) => lists.get(key) ?? []);
}
