import { languageName } from "../../schema/language-names.js";
import type { Common } from "../people/for-each-other.js";
import type { Person } from "../people/person.js";
import type { Talk } from "../people/talk.js";

/** A mentor and a newcomer who could be introduced to each other, and why. */
export type MentorPairRow = {
  readonly mentor: string;
  readonly mentorName: string;
  readonly newcomer: string;
  readonly newcomerName: string;
  /** Points of the pair; the columns after it say what for. */
  readonly fit: number;
  /** Needs of the newcomer that the mentor offers. */
  readonly needsMet: string;
  /** Interests of both. */
  readonly interestsShared: string;
  /** Needs of the mentor that the newcomer offers. */
  readonly inReturn: string;
  /** A language of both. */
  readonly language?: string;
  /** Who may be asked to interpret, and between which languages. */
  readonly interpreter?: string;
  readonly between?: string;
  /** The reasons in words, and what is to be asked first. */
  readonly why: string;
};

/** The columns of pairs, in their order. */
export const pairColumns = [
  ...(["mentor", "mentorName", "newcomer", "newcomerName", "fit", "needsMet", "interestsShared"] as const),
  ...(["inReturn", "language", "interpreter", "between", "why"] as const),
] as const;

/** A pair with its reasons. */
export function pairRow(
  mentor: Person,
  newcomer: Person,
  fit: number,
  common: Common,
  talk: Talk,
  interpreter: Person | undefined,
): MentorPairRow {
  const { met, shared, returned } = common;
  return {
    mentor: mentor.id,
    mentorName: mentor.name,
    newcomer: newcomer.id,
    newcomerName: newcomer.name,
    fit,
    needsMet: met.join("; "),
    interestsShared: shared.join("; "),
    inReturn: returned.join("; "),
    ...(talk.by === "shared" && { language: talk.language }),
    ...(talk.by === "interpreter" &&
      interpreter !== undefined && { interpreter: interpreter.id, between: talk.languages.join("; ") }),
    why: [
      ...(met.length > 0 ? [`offers what is needed: ${met.join(", ")}`] : []),
      ...(shared.length > 0 ? [`both care about ${shared.join(", ")}`] : []),
      ...(returned.length > 0 ? [`gets in return ${returned.join(", ")}`] : []),
      ...(met.length + shared.length + returned.length === 0 ? ["no topic of both is stated: ask"] : []),
      talkText(talk, interpreter),
    ].join("; "),
  };
}

function talkText(talk: Talk, interpreter: Person | undefined): string {
  if (talk.by === "shared") return `both speak ${languageName(talk.language)}`;
  if (talk.by === "unknown") return "languages are not stated: ask";
  if (talk.by === "nothing" || interpreter === undefined) return "no language of both is known";
  const { id, name } = interpreter;
  return `${name === id ? id : `${name} (${id})`} may interpret between ${talk.languages.map(languageName).join(" and ")}`;
}
