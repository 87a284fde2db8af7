import type { HangsOn } from "../actions/protect.js";
import { languageName } from "../../schema/language-names.js";
import { methodName } from "../../schema/plain-words.js";
import { listed } from "./listed.js";

/** What to do, in order. */
export const stepWords = {
  askIntroducer: (name: string): string => `Ask ${name} whether it would introduce the two.`,
  askTwo: (one: string, other: string): string =>
    `Ask ${one} to ask ${other}, and whether the two would introduce them.`,
  first: {
    person: (name: string): string =>
      `Ask ${name} first: a single person should be free to say no before anybody else knows.`,
    risk: (name: string): string => `Ask ${name} first: more is at stake there.`,
    room: (name: string): string => `Ask ${name} first: by the capacity that it states, it has less room.`,
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
    `Leave it to them what to do together, and begin small; such pairs mostly choose ${methodName(method)}.`,
  cheaper: (method: string, taken: string): string =>
    `Leave it to them what to do together, and begin small; such pairs mostly choose ${methodName(method)}, and there is money for ${methodName(taken)}.`,
  anyMethod: "Leave it to them what to do together, and begin small.",
  askAfter: (name: string, other: string): string =>
    `Ask ${name} what became of its tie with ${other}, and whether it wants it back.`,
  reopen: (year: number | undefined): string =>
    `Bring them together again only if both say yes${year === undefined ? "" : `; the last sign of life is from ${year}`}.`,
  askSecond: (name: string, method: string | undefined): string =>
    `Ask ${name} what it would like to do with the other${method === undefined ? "" : ` beside ${methodName(method)}`}.`,
  addSecond: "Take up a second thing only if both say yes.",
  support: (of: HangsOn["of"], party: string | undefined): string =>
    of === "onePerson"
      ? `the one person at ${party ?? "one end"}`
      : `the ${of}${party === undefined ? "" : ` ${party}`}`,
  renew: (date: string): string =>
    `See to it that what was agreed is renewed: the last of it runs out in ${date}.`,
  askSupport: (name: string, what: string | undefined): string =>
    `Ask ${name} who else could carry the tie${what === undefined ? "" : `, if ${what} went`}.`,
  addSupport: (what: string | undefined): string =>
    `If both say yes, put it on a second footing${what === undefined ? "" : ` beside ${what}`}: a second contact on each side, or other money.`,
  record: "Write down who said what and when (decisions.csv): a no is not proposed again.",
} as const;
