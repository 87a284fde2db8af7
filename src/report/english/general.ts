import { languageName } from "../../schema/language-names.js";
import { isKnownKind, kindName, methodName } from "../../schema/plain-words.js";
import { reasons } from "../../values/reasons.js";
import { countryName } from "../facts.js";
import { own, percent, say, type Text } from "../say.js";

/** Words that every part of the report uses. */
export const general = {
  title: own("Report on a network of citizen diplomacy"),
  tieCount: (n: number): Text => say`${n} ${own(n === 1 ? "tie" : "ties")}`,
  actorCount: (n: number): Text => say`${n} ${own(n === 1 ? "actor" : "actors")}`,
  peopleCount: (n: number): Text => say`${n} ${own(n === 1 ? "person" : "people")}`,
  organizationCount: (n: number): Text => say`${n} ${own(n === 1 ? "organization" : "organizations")}`,
  countryCount: (n: number): Text => say`${n} ${own(n === 1 ? "country" : "countries")}`,
  pairCount: (n: number): Text => say`${n} ${own(n === 1 ? "pair" : "pairs")}`,
  /** How many times, in words that also fit one, and about one. */
  timesCount: (n: number): Text => (n === 1 ? own("once") : n === 2 ? own("twice") : say`${n} times`),
  kind: (word: string | undefined): Text => {
    if (word === undefined || word === "" || word === "unspecified") return own("kind not given");
    return isKnownKind(word) ? own(kindName(word)) : say`${kindName(word)}`;
  },
  method: (word: string): Text => (word === "" ? own("method not given") : say`${methodName(word)}`),
  /** A language by its tag. */
  language: (tag: string): Text => say`${languageName(tag)}`,
  titleOf: (name: string): Text => say`Report on a network of citizen diplomacy: ${name}`,
  source: (source: string): Text => say`The data, as its source is recorded: ${source}`,
  notReal: (word: string, source: string): Text =>
    say`Before you read on: the record of the source calls this data “${word}”. It says: ${source}`,
  none: own("–"),
  /** What a dash in a column stands for. */
  dash: (columns: Text, why: Text): Text => say`“–” under ${columns}: ${why}.`,
  /** The short name of a country by its code, or the code where it has none. */
  country: countryName,
  percent: (share: number): Text => percent(share, "under", "over"),
  /** A number with its sign. */
  signed: (sign: "+" | "−", size: Text): Text => [{ words: sign }, ...size],
  /** Why a number is not defined. */
  why: (reason: string | undefined): Text => {
    if (reason === undefined) return own("not defined here");
    const known = (reasons as Readonly<Record<string, string>>)[reason];
    return known === undefined ? say`${reason}` : own(known);
  },
  notKnown: own("not known"),
  and: " and ",
  comma: ", ",
  semicolon: "; ",
  more: (n: number): Text => say` and ${n} more`,
  unnamed: (n: number): Text => say`${n} under a pseudonym`,
  foldedRows: (n: number): Text => say`Show ${n} ${own(n === 1 ? "row" : "rows")}`,
  rowsLeftOut: (n: number): Text =>
    say`… and ${n} more ${own(n === 1 ? "row" : "rows")} in the HTML report and in the tables.`,
  rowsInFullReport: (n: number): Text =>
    say`… and ${n} more ${own(n === 1 ? "row" : "rows")} in the full report.`,
  lite: own("The short report: long tables and most pictures are left out"),
  sameAsTable: own("The same as a table"),
  skip: own("Skip to the answers"),
  contents: own("Contents"),
  readFirst: own("Read this first"),
};
