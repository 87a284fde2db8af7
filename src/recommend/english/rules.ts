import { kindName } from "../../schema/plain-words.js";

/** What stands in the way of a pair, in the order in which it is looked at. */
export const pairRuleNames = [
  ...(["consent", "capacity", "risk", "kinds", "for", "introducer", "mustCross", "same"] as const),
  ...(["forbidden", "declined", "languages", "tension"] as const),
] as const;

/** What stands in the way of one more suggestion in a list. */
export const listRuleNames = ["twice", "room", "exposure", "share", "budget", "maxCost"] as const;

export type PairRuleName = (typeof pairRuleNames)[number];
export type ListRuleName = (typeof listRuleNames)[number];
export type RuleName = PairRuleName | ListRuleName;

/** Words about a rule: what it asks for, and what would relax it. */
interface RuleWords {
  readonly asks: string;
  /** Undefined where the rule is not to be relaxed. */
  readonly relax: string | undefined;
}

/** Rules in words. */
export const ruleWords: Readonly<Record<RuleName, RuleWords>> = {
  consent: {
    asks: "both may be proposed: they agreed, or as organizations did not object, are shown by name and still exist",
    relax: "ask more actors whether they may be recommended and contacted",
  },
  capacity: {
    asks: "neither states that it can take nothing on (capacity 0)",
    relax: undefined,
  },
  risk: {
    asks: "neither states a risk above the ceiling, nor one that was judged too long ago to tell",
    relax: "have risks judged anew, or raise the ceiling (risk)",
  },
  kinds: { asks: "both are of kinds that were asked for", relax: "allow more kinds (kinds)" },
  for: { asks: "one of the two is among those it is for", relax: "leave out “for”" },
  introducer: {
    asks: "somebody who is to introduce them is a partner of both",
    relax: "name more who could introduce (introducer)",
  },
  mustCross: {
    asks: "both are known to differ in what they must differ in",
    relax: "leave out “mustCross”, or complete the attribute",
  },
  same: {
    asks: "both are known to be alike in what they must be alike in",
    relax: "leave out “same”, or complete the attribute",
  },
  forbidden: { asks: "nobody ruled the pair or one of the two out", relax: "take pairs off “forbidden”" },
  declined: { asks: "they did not say no before", relax: undefined },
  languages: {
    asks: "a way to talk: a language of both, or somebody who is willing to interpret",
    relax: "find somebody who interprets, or let languages be asked for (languages)",
  },
  tension: {
    asks: "no person is paired directly across a tension",
    relax: undefined,
  },
  twice: { asks: "the pair is not in the list already", relax: undefined },
  room: {
    asks: "neither is in as many suggestions as its capacity or, where it states none, this list allows",
    relax: "raise “capacity” for those who state none",
  },
  exposure: {
    asks: "neither is in as many suggestions as one actor may be",
    relax: "raise “exposure.most”",
  },
  share: {
    asks: "enough of the suggestions have an end that is favored",
    relax: "lower “exposure.share”",
  },
  budget: { asks: "the list is not full", relax: "raise “budget”" },
  maxCost: {
    asks: "its cost is known and there is enough left for it",
    relax: "raise “maxCost”, or say what such ties cost",
  },
};

/** Why a pair is barred, a sentence each without a full stop. Names are as the audience sees them. */
export const barWords = {
  consent: (name: string): string =>
    `${name} may not be proposed: it did not agree, is not shown by name, or no longer exists`,
  capacity: (name: string): string => `${name} states that it can take nothing on`,
  risk: (name: string, ceiling: string): string =>
    `the risk that ${name} states is above “${ceiling}”, or was judged too long ago to tell`,
  kinds: (one: string, other: string): string =>
    `ties of the kinds ${kindName(one)} and ${kindName(other)} were not asked for`,
  for: "neither is among those it is for",
  introducer: "nobody who is to introduce them is a partner of both",
  mustCross: (attribute: string): string => `they are not known to differ in ${attribute}`,
  same: (attribute: string): string => `they are not known to be alike in ${attribute}`,
  forbidden: (name: string | undefined): string =>
    name === undefined ? "the pair was ruled out" : `${name} was ruled out`,
  declined: (date: string | undefined): string =>
    `they were asked before and said no${date === undefined ? "" : ` (${date})`}`,
  noLanguage: "they share no language that is known, and nobody who may be asked interprets between them",
  unknownLanguage: "the languages of one of them are not known",
  tension: (values: readonly [string, string], reason: string): string =>
    `there is tension between ${values[0]} and ${values[1]}${reason === "" ? "" : ` (${reason})`}: people are not paired directly across it`,
  twice: "the pair is in the list already",
  room: (name: string, room: number): string =>
    `${name} states that it can take on ${room} more ${room === 1 ? "tie" : "ties"}, and this list takes up all of it`,
  exposure: (name: string, most: number): string =>
    `${name} is in ${most} ${most === 1 ? "suggestion" : "suggestions"} already`,
  share: "a suggestion with an end that is favored comes first",
  budget: (count: number): string => `the list has its ${count} ${count === 1 ? "tie" : "ties"}`,
  unknownCost: "what it would cost is not known",
  maxCost: (left: string): string => `what is left to spend (${left}) is not enough`,
} as const;

/** What is said where constraints leave too little. */
export const bindingWords = {
  none: "no pair was looked at",
  kept: (kept: number, all: number): string =>
    `${kept} of ${all} ${all === 1 ? "pair is" : "pairs are"} allowed`,
  alone: (rule: string, pairs: number, relax: string | undefined): string =>
    `“${rule}” alone keeps out ${pairs}${relax === undefined ? "" : `: ${relax}`}`,
  together: (rules: readonly string[], pairs: number): string =>
    `no rule alone keeps any out; “${rules.join("” and “")}” together keep out ${pairs}`,
} as const;

/** What is said about constraints in the record. */
export const noteWords = {
  unknownTension: (count: number): string =>
    `${count} ${count === 1 ? "value" : "values"} in the table of tensions ${count === 1 ? "is" : "are"} of no actor: look for a slip of the pen.`,
  tensionWithoutKinds:
    "No actor has a kind, so nobody is known to be a person, and the table of tensions keeps no pair apart.",
  nobodyFavored:
    "Nobody is favored as “exposure.of” says, so the share that is kept for them leaves little room for others.",
} as const;
