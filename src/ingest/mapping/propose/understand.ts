import type { Kind } from "../../../schema/vocabulary.js";
import type { Pace } from "../../../control/pace.js";
import { Column } from "./column.js";
import { loadCountries, type CountryBook } from "../../../schema/countries.js";
import { factsOf, type Facts } from "./facts.js";
import { counted, most } from "./fit.js";
import { readHeaders, type HeaderReading, type Side } from "./header.js";
import { guessWords } from "./guess-words.js";
import type { Confidence } from "./proposal.js";
import type { Subject } from "./subject.js";
import { judge } from "./verdicts.js";
import type { Meaning } from "./words/concepts.js";
import type { Language } from "./words/headers.js";

/** A column with what its header and its values say together. */
export interface Understood {
  readonly column: Column;
  readonly facts: Facts;
  readonly header: HeaderReading;
  readonly meaning: Meaning | undefined;
  readonly side: Side | undefined;
  readonly place: number | undefined;
  readonly kind: Kind | undefined;
  readonly confidence: Confidence;
  readonly because: string;
}

/** Understands every column of a table, and in which languages its headers are written, the most frequent first. */
export async function understand(
  columns: readonly Column[],
  pace: Pace,
): Promise<Subject & { columns: Understood[]; book: CountryBook }> {
  const book = await loadCountries();
  const headers = readHeaders(columns.map(({ header }) => header));
  const tongues = languagesOf(headers);
  const towns = headers.some(({ means, kind }) => means.includes("name") && kind === "local-government");
  // A table that names two ends speaks of ties: "type" is then how they are tied, not what they are.
  const ends = headers.some(
    ({ side, means }) => side === "other" && /^(?:name|target)$/.test(means[0] ?? ""),
  );
  const understood: Understood[] = [];
  for (const [i, column] of columns.entries()) {
    understood.push(understandColumn(column, factsOf(column, book), headers[i], { tongues, towns }, ends));
    if (pace.due()) await pace.rest();
  }
  return { columns: understood, tongues, towns, book };
}

function understandColumn(
  column: Column,
  facts: Facts,
  header: HeaderReading,
  subject: Subject,
  ends: boolean,
): Understood {
  const { side, place, kind } = header;
  const { tongues } = subject;
  const known = { column, facts, header, side, place, kind };
  const means = ends
    ? [...header.means].sort((a, b) => Number(b === "method") - Number(a === "method"))
    : header.means;
  const verdicts = means.map((meaning) => ({ meaning, verdict: judge(meaning, column, facts) }));
  const best =
    verdicts.find(({ verdict }) => verdict.is === "fits") ??
    verdicts.find(({ verdict }) => verdict.is === "open");
  const shown =
    best?.verdict.is === "open" && !unverifiable.has(best.meaning) ? shownCountry(facts) : undefined;
  if (best !== undefined && shown !== undefined) {
    const because = `${shown.says}, though ${saidBy(header, best.meaning, tongues)}`;
    return { ...known, meaning: shown.meaning, confidence: "likely", because };
  }
  if (best !== undefined) {
    const whole = header.how === "whole";
    const fits = best.verdict.is === "fits" || unverifiable.has(best.meaning);
    const confidence: Confidence = whole && fits ? "sure" : whole || fits ? "likely" : "guess";
    const because = `${best.verdict.says}, and ${saidBy(header, best.meaning, tongues)}`;
    return { ...known, meaning: best.meaning, confidence, because };
  }
  const found = byValues(column, facts, subject);
  const against = verdicts.at(0);
  const but =
    against === undefined
      ? "the header says nothing that comity knows"
      : `${saidBy(header, against.meaning, tongues)}, but ${against.verdict.says}`;
  if (found !== undefined)
    return { ...known, meaning: found.meaning, confidence: "guess", because: `${found.says}; ${but}` };
  return { ...known, meaning: undefined, confidence: against === undefined ? "sure" : "guess", because: but };
}

/** Values can neither prove nor disprove these: the header alone decides. */
const unverifiable: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    "note",
    "link",
    "source",
    "target",
    "activity",
    "consent",
    "id",
    "interests",
    "offers",
    "needs",
  ] as const),
  "groups",
  "contact",
]);

/** Countries are known by their names, unless their codes could be languages as well ("de", "fr"). */
function shownCountry({ countries, languages }: Facts): { meaning: Meaning; says: string } | undefined {
  if (!most(countries) || most(languages)) return undefined;
  return { meaning: "country", says: `${counted(countries)} are countries` };
}

/** What values show without the help of a header. */
function byValues(
  column: Column,
  facts: Facts,
  subject: Subject,
): { meaning: Meaning; says: string } | undefined {
  const { contacts, words, people } = facts;
  if (most(contacts.email))
    return { meaning: "email", says: `${counted(contacts.email)} are e-mail addresses` };
  if (most(contacts.phone))
    return { meaning: "phone", says: `${counted(contacts.phone)} look like telephone numbers` };
  if (most(contacts.link)) return { meaning: "link", says: `${counted(contacts.link)} are links` };
  const country = shownCountry(facts);
  if (country !== undefined) return country;
  for (const vocabulary of ["method", "status", "role", "kind"] as const)
    if (most(words[vocabulary]))
      return {
        meaning: vocabulary,
        says: `${counted(words[vocabulary])} are words for ${vocabulary} that comity knows`,
      };
  if (most(people) && column.values.size > 2)
    return { meaning: "contact", says: `${counted(people)} look like names of people` };
  const codes = Array.from(column.values.keys());
  // Abbreviations of methods give themselves away where one language explains every one of them.
  if (subject.towns && codes.length > 1 && column.few && codes.every((code) => code.length <= 2)) {
    const guessed = guessWords(codes, "method", subject);
    if (guessed.size === codes.length)
      return {
        meaning: "method",
        says: `${codes.join(", ")} could be ${Array.from(guessed.values(), ({ word }) => word).join(", ")}`,
      };
  }
  return undefined;
}

function saidBy(
  { languages, how, side, kind }: HeaderReading,
  meaning: Meaning,
  tongues: readonly Language[],
): string {
  const spoken = tongues.find((language) => languages.includes(language));
  const tongue = languages.includes("English") ? undefined : spoken;
  const named = meaning === "name" && kind !== undefined;
  const what = named
    ? `${side === "other" ? "a partner " : ""}${kindWords[kind] ?? kind}`
    : (plainWords[meaning] ?? meaning);
  const of = side === "other" && !named && meaning !== "target" ? " of the partner" : "";
  return tongue === undefined
    ? `the header ${how === "part" ? `holds a word for ${what}${of}` : `says ${what}${of}`}`
    : `the header ${how === "part" ? `holds a word that is ${tongue}` : `is ${tongue}`} for ${what}${of}`;
}

const kindWords: Readonly<Record<string, string>> = {
  "local-government": "town or municipality",
  individual: "person",
  ngo: "association",
};

const plainWords: Readonly<Partial<Record<Meaning, string>>> = {
  postal: "postal code",
  contact: "a contact person",
  firstName: "given name",
  lastName: "surname",
  number: "a running number",
  email: "e-mail",
  lastActive: "last activity",
  reportedBy: "reported by",
  riskDate: "the date of the risk",
  onePerson: "one-person organization",
  source: "one end",
  target: "the other end",
  interests: "topics",
  directed: "direction",
};

function languagesOf(headers: readonly HeaderReading[]): Language[] {
  const counts = new Map<Language, number>();
  // A word that several languages share says little about which of them it is.
  for (const { languages } of headers)
    for (const language of languages)
      counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length);
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
}

/** A column as it is in some of the rows only: where one column says different things in different sorts of rows. */
export function within(
  understood: Understood,
  keep: (row: number) => boolean,
  book: CountryBook,
): Understood {
  const { header, index, cells, listed } = understood.column;
  const column = new Column(
    header,
    index,
    cells.map((cell, row) => (keep(row) ? cell : "")),
    listed,
  );
  return { ...understood, column, facts: factsOf(column, book) };
}
