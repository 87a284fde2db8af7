import { oneOf } from "../../csr/form.js";
import { matchingKernel } from "../../kernels/matching.js";
import { refuseTooLarge } from "../../measures/cost.js";
import { groupsOf } from "../../measures/labels.js";
import { settle, within, type MeasureOptions, type Settled } from "../../measures/options.js";
import { walk, type Walk } from "../../measures/walk.js";
import { mayPropose } from "../../network/may-propose.js";
import { unshownNames } from "../../network/mentions.js";
import type { Network } from "../../network/network.js";
import { Recommendations } from "../../values/recommendations.js";
import { Table } from "../../values/table.js";
import { commonOf } from "../people/for-each-other.js";
import { personAt, type Person } from "../people/person.js";
import { Interpreters } from "../people/talk.js";
import { assignment } from "./assign.js";
import { pairsOf, type FitRules } from "./fits.js";
import { hadTogether } from "./had.js";
import { notesOf } from "./notes.js";
import { mentorsWork } from "./work.js";
import { rolesOf } from "./roles.js";
import { pairColumns, pairRow, type MentorPairRow } from "./rows.js";
import { helpFor, lacksOf, unmatchedRow } from "./unmatched.js";

export interface MatchMentorsOptions extends MeasureOptions {
  /** From how many years of `experience` on an actor counts as experienced. Default 5. */
  readonly experiencedFrom?: number;
  /** Up to how many years of `experience` an actor counts as a newcomer. Default 2. */
  readonly newcomersUpTo?: number;
  /** Ids of the mentors, in place of `experiencedFrom`. */
  readonly mentors?: readonly string[] | undefined;
  /** Ids of the newcomers, in place of `newcomersUpTo`. */
  readonly newcomers?: readonly string[] | undefined;
  /** How many newcomers a mentor takes on who states no `capacity`. Default 1. */
  readonly capacity?: number;
  /** How many mentors a newcomer may have; its own `capacity` may allow fewer. Default 1. */
  readonly mentorsEach?: number;
  /** "required" (default): a pair shares a topic where the newcomer states any; "preferred": topics only add to the fit. */
  readonly topics?: "required" | "preferred";
  /**
   * "ask" (default): a pair shares a language or has a willing interpreter, or one of them states no language and is to be
   * asked; "required": a way to talk must be known; "ignore": languages only add to the fit.
   */
  readonly languages?: "ask" | "required" | "ignore";
  /** An attribute in which both must be alike, such as "kind". */
  readonly same?: string | undefined;
  /** An attribute in which both must differ, such as "country". */
  readonly differ?: string | undefined;
  /** Points for each need of the newcomer that the mentor offers. Default 4. */
  readonly need?: number;
  /** Points for each interest of both. Default 2. */
  readonly interest?: number;
  /** Points for each need of the mentor that the newcomer offers. Default 1. */
  readonly mutual?: number;
  /** Points for a language of both, beside an interpreter. Default 2. */
  readonly direct?: number;
}

export const matchMentorsDefaults = {
  experiencedFrom: 5,
  newcomersUpTo: 2,
  mentors: undefined,
  newcomers: undefined,
  capacity: 1,
  mentorsEach: 1,
  topics: "required",
  languages: "ask",
  same: undefined,
  differ: undefined,
  need: 4,
  interest: 2,
  mutual: 1,
  direct: 2,
} as const satisfies MatchMentorsOptions;

type Own = Required<Omit<MatchMentorsOptions, keyof MeasureOptions>>;

/**
 * Mentors for newcomers: who could be introduced to whom, the best for all together.
 *
 * As many newcomers as possible have a mentor; among such, as many pairs as possible are made; among such, the pairs fit
 * best: points for needs met by offers, shared interests, what the mentor gets in return, and a shared language. To leave
 * somebody without anybody costs more than a better fit elsewhere can make up for. The matching is optimal (an exact
 * b-matching; prices prove it), and of equally good ones the same whatever the order of rows.
 *
 * Years of `experience` tell who is who: from 5 on experienced, up to 2 a newcomer, with a gap between so that nobody is
 * both by a hair; those who state none are neither. Name `mentors` or `newcomers` to choose them yourself. A mentor takes on
 * as many as its `capacity` says. A pair shares a language (`languages`, `interprets`) or has somebody who is willing to
 * interpret, shares a topic where the newcomer states any (`needs` that the other `offers`, `interests`), and has no
 * mentorship on record.
 *
 * Only actors are proposed who agreed, or as organizations did not object, to be recommended and contacted, and are shown by
 * name to the audience. Rows are pairs in the order of the newcomers' ids, with their points and what for. Tables:
 * `unmatched` (newcomers without a mentor and why), `places` (how full mentors are), `help` (what would let the rest have one).
 *
 * A pair is a proposal: ask the mentor, ask the newcomer, introduce them only if both say yes. Throws `bad-option`,
 * `unknown-actor`, `unknown-attribute`, `too-large`. O(n + m) and O(newcomers · mentors) for pairs at worst, then a
 * shortest path over pairs for each newcomer.
 *
 * Jonker & Volgenant, Computing 38 (1987) 325–340, doi:10.1007/BF02278710.
 */
export async function matchMentors(
  network: Network,
  options: MatchMentorsOptions = {},
): Promise<Recommendations<MentorPairRow>> {
  const settled: Settled<Own> = settle<Own>("matchMentors", matchMentorsDefaults, options);
  checked(settled);
  const { capacity, mentorsEach } = settled;
  const opened = await walk(network, "matchMentors", settled, { directed: "ignore" });
  const { pace, shown } = opened;
  const unshown = await unshownNames(network, shown, pace);
  const flags = await mayPropose(network, shown, settled.asOf, pace);
  const people: Person[] = [];
  for (let place = 0; place < shown.length; place++) {
    if (pace.due()) await pace.rest();
    const row = shown.rowOf[place];
    if (flags[row] === 1) people.push(personAt(opened.vertexOf[row], opened, unshown));
  }
  const { mentors, newcomers } = rolesOf(people, settled, opened);
  const rules: FitRules = {
    points: settled,
    topics: settled.topics,
    languages: settled.languages,
    same: await reader(network, settled.same, opened),
    differ: await reader(network, settled.differ, opened),
    had: await hadTogether(network, opened),
  };
  refuseTooLarge(
    "matchMentors",
    settled,
    opened.csr,
    [mentorsWork(mentors.length, newcomers.length)],
    "name mentors and newcomers, or ask for the same value of an attribute",
  );
  const interpreters = new Interpreters(people);
  pace.begin("matchMentors: pairs that may be", newcomers.length);
  const pairs = await pairsOf(mentors, newcomers, rules, interpreters, pace);
  pace.end();
  const job = assignment(pairs, mentors, newcomers, capacity, mentorsEach);
  const matched = await opened.run(matchingKernel, job, (part) => part.matched.slice(), "the best of them");
  const rows: MentorPairRow[] = [];
  const used = mentors.map(() => 0);
  const left: Person[] = [];
  newcomers.forEach((newcomer, i) => {
    const before = rows.length;
    for (let pair = pairs.offsets[i]; pair < pairs.offsets[i + 1]; pair++) {
      if (matched[pair] === 0) continue;
      const mentor = mentors[pairs.targets[pair]];
      used[pairs.targets[pair]]++;
      const talk = interpreters.talk(mentor, newcomer);
      const between = talk.by === "interpreter" ? interpreters.name(talk.languages) : undefined;
      rows.push(pairRow(mentor, newcomer, pairs.fits[pair], commonOf(mentor, newcomer), talk, between));
    }
    if (rows.length === before) left.push(newcomer);
  });
  const lacks = await lacksOf(left, mentors, rules, interpreters, pace);
  const places = mentors.map((mentor) => mentor.capacity ?? capacity);
  const meta = opened.meta(notesOf(settled, mentors.length, newcomers.length, people));
  return new Recommendations(
    [...pairColumns],
    rows,
    meta,
    {
      pairs: { value: rows.length, about: "pairs that are proposed" },
      newcomers: { value: newcomers.length, about: "newcomers who may be asked" },
      matched: {
        value: newcomers.length - left.length,
        about: "newcomers with a mentor; no more can have one",
      },
      mentors: { value: mentors.length, about: "experienced actors who may be asked" },
      places: { value: total(places), about: "newcomers whom mentors can take on together" },
      placesUsed: { value: rows.length, about: "of these, taken" },
      fit: {
        value: total(rows.map(({ fit }) => fit)),
        about: "points of all pairs; no more with as many pairs",
      },
      unknownExperience: {
        value: people.filter(({ experience }) => experience === undefined).length,
        about: "actors who may be asked and state no experience",
      },
      notAsked: {
        value: shown.length - people.length,
        about: "actors who may not be: by consent or pseudonym, or gone",
      },
    },
    {
      unmatched: new Table(["id", "name", "lack", "about"], lacks.map(unmatchedRow), meta),
      places: new Table(
        ["id", "name", "places", "used", "free"],
        mentors.map(({ id, name }, j) => ({
          ...{ id, name, places: places[j], used: used[j], free: places[j] - used[j] },
        })),
        meta,
      ),
      help: new Table(["places", "with", "value", "about"], helpFor(lacks), meta),
    },
  );
}

function checked(settled: Settled<Own>): void {
  within("experiencedFrom", settled.experiencedFrom, 0, Infinity);
  within("newcomersUpTo", settled.newcomersUpTo, 0, Infinity);
  within("capacity", settled.capacity, 0, 1e6, true);
  within("mentorsEach", settled.mentorsEach, 1, 1000, true);
  for (const name of ["need", "interest", "mutual", "direct"] as const)
    within(name, settled[name], 0, 1000, true);
  oneOf("topics", settled.topics, ["required", "preferred"]);
  oneOf("languages", settled.languages, ["ask", "required", "ignore"]);
}

/** Reads an attribute of people as a text, as the audience may see it. */
async function reader(
  network: Network,
  name: string | undefined,
  opened: Walk,
): Promise<((person: Person) => string | undefined) | undefined> {
  if (name === undefined) return undefined;
  const { codes, names } = await groupsOf(network, name, opened);
  return ({ vertex }) => names.at(codes[vertex] < 0 ? names.length : codes[vertex]);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
