import { numberText } from "../../values/number-text.js";
import type { ActionName } from "../actions.js";
import type { MethodUse } from "../explanation/explained.js";
import { languageName } from "./languages.js";

const ties = (count: number): string => `${numberText(count)} ${count === 1 ? "tie" : "ties"}`;
const partners = (count: number): string => `${numberText(count)} ${count === 1 ? "partner" : "partners"}`;
const listed = (words: readonly string[], last = "and"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.slice(-1).join("")}`;
/** Enough digits to tell numbers apart, no more. */
const amount = (value: number): string => numberText(Number(value.toPrecision(3)));
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The sentence that opens an explanation. */
export const leadWords: Readonly<Record<ActionName, (one: string, other: string) => string>> = {
  introduce: (one, other) => `Introduce ${one} and ${other} to each other.`,
  revive: (one, other) => `Wake up what ${one} and ${other} once had.`,
  deepen: (one, other) => `Find a second thing for ${one} and ${other} to do together.`,
  protect: (one, other) => `Put what ties ${one} and ${other} on more than one footing.`,
};

/** What an effect means, and what it does not. */
export const effectWords = {
  dataCannotSay: "Whether it will be made, and what comes of it, the data cannot say.",
  keepCannotSay: "Whether it would have ended, and what comes of it, the data cannot say.",
  gain: (action: ActionName, about: string, gain: number): string =>
    action === "introduce" || action === "revive"
      ? `${capital(about)}: ${gain > 0 ? "+" : ""}${amount(gain)} on the map we have, if this tie is made and lasts`
      : `${capital(about)}: ${amount(gain)} would be lost on the map we have, if this tie ended`,
  expected: (chance: number, means: string): string =>
    `times ${numberText(Math.round(1000 * chance) / 10)} %, the chance ${means}`,
} as const;

/** Why a pair came to be looked at. */
export const sourceWords: Readonly<Record<string, string>> = {
  "two-steps": "they have partners in common",
  "three-steps": "partners of theirs are tied",
  alike: "they are alike in place, size, kind or language",
  across: "both stand between groups that are hardly tied",
  "offer-meets-need": "one offers what the other needs",
  "shared-need": "they need the same",
  components: "they stand in parts of the map that nothing joins",
  required: "you asked for it",
  record: "they have a tie on record",
};

/** How the two stand to each other. */
export const nearWords = {
  partners: (count: number, named: readonly string[]): string =>
    count === 0
      ? "they have no partner in common"
      : named.length === 0
        ? `they have ${partners(count)} in common, who are not named here`
        : `they have ${partners(count)} in common: ${listed([...named, ...(count > named.length ? [`${count - named.length} more`] : [])])}`,
  path: (steps: number | undefined, along: readonly string[]): string =>
    steps === undefined
      ? "nothing joins them on the map as it is"
      : steps === 1
        ? "they are tied already"
        : `they are ${steps} steps apart: by way of ${along.join(", then ")}`,
  notNamed: "somebody who is not named",
} as const;

/** What they have for each other. */
export const matchWords = {
  meets: (one: string, other: string, topics: readonly string[]): string =>
    `${one} offers what ${other} needs: ${topics.join(", ")}`,
  interests: (topics: readonly string[]): string => `both care about ${listed(topics)}`,
  needs: (topics: readonly string[]): string => `both need ${listed(topics)}`,
  nothing: "no topic of both is stated",
} as const;

/** How they can talk. */
export const talkWords = {
  shared: (language: string): string => `both speak ${languageName(language)}`,
  interpreter: (name: string | undefined, languages: readonly string[]): string =>
    `${name ?? "somebody"} may be asked to interpret between ${listed(languages.map(languageName))}`,
  unknown: "the languages of one of them are not known: ask",
  nothing: "no language of both is known, and nobody is known who interprets between them",
} as const;

/** Who introduces. */
export const introducerWords = {
  both: (name: string, strengths: readonly number[], years: readonly (number | undefined)[]): string => {
    const known = years.flatMap((year) => (year === undefined ? [] : [year]));
    const alive =
      known.length < years.length
        ? ", though not both ties have a date"
        : known[0] === known[1]
          ? `, with signs of life from ${known[0]}`
          : `, with signs of life from ${listed(known.map(String))}`;
    const close = strengths.some((strength) => strength !== 1)
      ? ` (strength ${listed(strengths.map(numberText))})`
      : "";
    return `${name} is a partner of both${close}${alive}`;
  },
  two: (x: string, a: string, y: string, b: string): string =>
    `${x}, a partner of ${a}, knows ${y}, a partner of ${b}`,
} as const;

/** What such pairs do together. */
export const methodWords = {
  unknown: "Too few ties of such pairs are known to say what they do together.",
  pairs: (
    kinds: readonly [string, string] | undefined,
    crosses: number,
    band: readonly [number, number] | undefined,
  ): string =>
    [
      kinds === undefined
        ? "pairs"
        : kinds[0] === kinds[1]
          ? `pairs of two actors of kind ${kinds[0]}`
          : `pairs of kinds ${kinds[0]} and ${kinds[1]}`,
      ...(crosses < 0 ? [] : [crosses === 1 ? "of different countries" : "of one country"]),
      ...(band === undefined
        ? []
        : [
            band[1] === Infinity
              ? `more than ${numberText(band[0])} km apart`
              : band[0] === 0
                ? `at most ${numberText(band[1])} km apart`
                : `${numberText(band[0])} to ${numberText(band[1])} km apart`,
          ]),
    ].join(" "),
  advice: (pairs: string, count: number, methods: readonly MethodUse[]): string => {
    const each = methods.map(({ method, ties: uses, medianYears, dated, ended }) => {
      const lasting =
        medianYears !== undefined
          ? `half of them lasted ${numberText(Math.round(10 * medianYears) / 10)} years or more`
          : dated > 0
            ? `of ${dated} with dates ${ended === 0 ? "none" : ended} ended`
            : "how long they last is not known";
      return `${method} (${uses} of ${count}; ${lasting})`;
    });
    return `${capital(pairs)} have ${ties(count)} of known method: ${listed(each)}.`;
  },
} as const;

/** What could go wrong, or is not known. */
export const cautionWords = {
  undated: (name: string): string =>
    `no tie of ${name} has a date, so nobody can tell how fresh the record is`,
  stale: (name: string, year: number): string =>
    `nothing is on record of ${name} after ${year}: ask first whether it is still active`,
  "no-ties": (name: string): string =>
    `${name} has no tie on this map: little is known of how it works with others`,
  "not-surveyed": (name: string): string =>
    `${name} was not asked for its ties, so some may be missing, even one between the two`,
  "one-person": (name: string): string => `${name} is one person: if that person stops, the tie stops`,
  risk: (name: string, level: string): string =>
    `${name} states a risk (${level}): ask what may be written down, and by which way to write`,
  far: (hours: number): string =>
    `they are about ${hours} hours apart by the sun: a call has to suit both days`,
  "ask-language": "no language of both is known: ask before you introduce them",
  interpreter: "they need somebody who interprets: ask for the time and the cost first",
  "no-language": "no language of both is known, and nobody is known who interprets between them",
  "likelihood-unknown": "how likely such a tie is cannot be told from this record",
  hub: (name: string, count: number): string =>
    `${name} has ${partners(count)} already: ask whether it has time for another`,
  "one-sided": (more: string, less: string): string =>
    `nearly all of what changes on the map is for ${more}: ask what ${less} would get out of it`,
  "no-return": (gives: string, takes: string): string =>
    `${gives} offers what ${takes} needs, and nothing is stated that it would get in return`,
  "last-room": (name: string): string => `${name} has no room for further ties after this one`,
  "no-introducer":
    "nobody on the map may be asked to introduce them: somebody has to write without an introduction",
  tension: (one: string, other: string, reason: string): string =>
    `there is tension between ${one} and ${other}${reason === "" ? "" : ` (${reason})`}: let an organization of neither side convene`,
  "may-vanish": (positive: number, draws: number): string =>
    `with some ties missing, it changes nothing in ${draws - Math.round(positive * draws)} of ${draws} draws`,
} as const;

/** What to do, in order. */
export const stepWords = {
  askIntroducer: (name: string): string => `Ask ${name} whether it would introduce the two.`,
  askTwo: (one: string, other: string): string =>
    `Ask ${one} to ask ${other}, and whether the two would introduce them.`,
  first: {
    person: (name: string): string =>
      `Ask ${name} first: a single person should be free to say no before anybody else knows.`,
    risk: (name: string): string => `Ask ${name} first: more is at stake there.`,
    room: (name: string): string => `Ask ${name} first: there is less room for new ties.`,
    fewer: (name: string): string => `Ask ${name} first: with fewer ties, there is more to gain and to lose.`,
    any: (name: string): string => `Ask ${name}.`,
  },
  second: (name: string): string => `Ask ${name}.`,
  introduce: (how: string): string => `Introduce them only if both say yes${how}.`,
  inLanguage: (language: string): string => `, in ${languageName(language)}`,
  withInterpreter: (name: string, languages: readonly string[]): string =>
    `, with ${name} to interpret between ${listed(languages.map(languageName))}`,
  afterLanguage: ", once you know in which language",
  method: (method: string): string =>
    `Leave it to them what to do together, and begin small; such pairs mostly choose ${method}.`,
  anyMethod: "Leave it to them what to do together, and begin small.",
  askAfter: (name: string, other: string): string =>
    `Ask ${name} what became of its tie with ${other}, and whether it wants it back.`,
  reopen: (year: number | undefined): string =>
    `Bring them together again only if both say yes${year === undefined ? "" : `; the last sign of life is from ${year}`}.`,
  askSecond: (name: string, method: string | undefined): string =>
    `Ask ${name} what it would like to do with the other${method === undefined ? "" : ` beside ${method}`}.`,
  addSecond: "Take up a second thing only if both say yes.",
  askSupport: (name: string, what: string): string =>
    `Ask ${name} who else could carry the tie, if ${what} went.`,
  addSupport: (what: string): string =>
    `Put it on a second footing beside ${what}: a second contact on each side, or other money.`,
  record: "Write down who said what and when (decisions.csv): a no is not proposed again.",
} as const;

/** What would take a pair off the list. */
export const counterfactualWords = {
  score: (share: number, next: string): string =>
    share === 0
      ? `its score were any lower: ${next} has as much`
      : `its score fell by more than ${numberText(Number((100 * share).toPrecision(2)))} %: then ${next} would come before it`,
  alone: "its gain were nothing: no other pair was left out",
  consent: "one of the two did not agree to be recommended and contacted, or to be named",
  would: (texts: readonly string[]): string => `It would not be recommended if ${texts.join("; or if ")}.`,
} as const;

/** How rules stand for a pair: those that are kept with nothing to spare. */
export const statusWords = {
  room: (name: string): string => `${name} had one place less for new ties`,
  exposure: (name: string): string => `${name} could be in one suggestion less`,
  budget: "the list were one tie shorter",
  maxCost: "there were a little less to spend",
  interpreter: "nobody interpreted between them",
  unknownLanguage: "a way to talk had to be known",
  risk: (name: string): string => `the ceiling for risk were lower than what ${name} states`,
} as const;

/** How gains come out when ties are missing. */
export const missingWords = {
  tooLarge: (looks: string, limit: string): string =>
    `How gains come out when ties are missing was not looked at: it would take some ${looks} looks, more than ${limit}.`,
} as const;
