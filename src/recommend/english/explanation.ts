import { languageName } from "../../schema/language-names.js";
import { kindName, methodName } from "../../schema/plain-words.js";
import { numberText } from "../../values/number-text.js";
import type { ActionName } from "../actions.js";
import type { MethodUse } from "../explanation/explained.js";
import { listed } from "./listed.js";
import { capital } from "./texts.js";

const ties = (count: number): string => `${numberText(count)} ${count === 1 ? "tie" : "ties"}`;
const partners = (count: number): string => `${numberText(count)} ${count === 1 ? "partner" : "partners"}`;

/** The sentence that opens an explanation. */
export const leadWords: Readonly<Record<ActionName, (one: string, other: string) => string>> = {
  introduce: (one, other) => `Introduce ${one} and ${other} to each other.`,
  revive: (one, other) => `Wake up what ${one} and ${other} once had.`,
  deepen: (one, other) => `Find a second thing for ${one} and ${other} to do together.`,
  protect: (one, other) => `Put what ties ${one} and ${other} on more than one footing.`,
};

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
        ? `they have ${partners(count)} in common, who ${count === 1 ? "is" : "are"} not named here`
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
  unknown: "the languages of one of them or both are not known: ask",
  nothing: "no language of both is known, and nobody is known who interprets between them",
} as const;

/** Who introduces. */
export const introducerWords = {
  both: (
    name: string,
    strengths: readonly number[],
    years: readonly (number | undefined)[],
    anyDates: boolean,
  ): string => {
    const known = years.flatMap((year) => (year === undefined ? [] : [year]));
    const alive =
      known.length < years.length
        ? anyDates
          ? ", though not both ties have a date"
          : ""
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

/** In years; less is no age to tell in years. */
const weeks = 0.1;

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
          ? `pairs of two actors of kind ${kindName(kinds[0])}`
          : `pairs of kinds ${kindName(kinds[0])} and ${kindName(kinds[1])}`,
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
        medianYears !== undefined && medianYears < weeks
          ? "half of them ended within weeks"
          : medianYears !== undefined
            ? `half of them lasted ${numberText(Math.round(10 * medianYears) / 10)} years or more`
            : dated > 0
              ? `of ${numberText(dated)} with dates ${ended === 0 ? "none" : numberText(ended)} ended`
              : "how long they last is not known";
      return `${methodName(method)} (${numberText(uses)} of ${numberText(count)}; ${lasting})`;
    });
    return `${capital(pairs)} have ${ties(count)} of known method: ${listed(each)}.`;
  },
} as const;

/** What would take a pair off the list. */
export const counterfactualWords = {
  score: (share: number, next: string): string =>
    share === 0
      ? `its score were any lower: ${next} has as much`
      : `its score fell by more than ${numberText(Number((100 * share).toPrecision(2)))}%: then ${next} would come before it`,
  alone: "its gain were nothing: no other pair was left out",
  consent: "one of the two did not agree to be recommended and contacted, or to be named",
  would: (texts: readonly string[]): string => `It would not be recommended if ${texts.join("; or if ")}.`,
} as const;

/** How rules stand for a pair: those that are kept with nothing to spare. */
export const statusWords = {
  room: (name: string): string => `${name} stated one less that it can take on`,
  exposure: (name: string, times: number): string =>
    times === 1
      ? `this list could not name ${name} at all`
      : `this list could name ${name} ${times === 2 ? "only once" : `one time less than ${numberText(times)}`}`,
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
