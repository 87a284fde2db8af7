import type { Draft, DraftRecord } from "../draft.js";
import type { End } from "../ends.js";
import type { Facts } from "../facts.js";
import { oneWordEach, surplusWords } from "./country-words.js";
import { sameInOtherWords } from "../dependence.js";
import { keyOf } from "../keys.js";
import type { Rule } from "../../mapping.js";
import { counted, half, most } from "../fit.js";
import { ruleFor } from "../rules.js";
import type { Understood } from "../understand.js";
import type { Meaning } from "../words/concepts.js";

/** The fields of actors that a column can fill as it stands. */
const direct: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    "kind",
    "country",
    "region",
    "place",
    "latitude",
    "longitude",
    "population",
    "languages",
    "interprets",
  ] as const),
  ...([
    "interests",
    "offers",
    "needs",
    "groups",
    "capacity",
    "experience",
    "surveyed",
    "risk",
    "riskDate",
  ] as const),
  ...(["onePerson", "since", "until"] as const),
]);

/** People who answer for an actor, and ways to reach them: an analysis of ties needs neither, and what is not read cannot get out. */
export const reaching: ReadonlySet<Meaning> = new Set<Meaning>(["email", "phone", "contact"]);

/** Why these are left out. */
export const unneeded =
  "who answers for an actor and how to reach them is not needed to analyze ties, and what is not read cannot be shown by mistake";

/** How an actor is written from its columns. */
export interface ActorParts {
  readonly end: End;
  readonly about: readonly Understood[];
  /** The rule of the id, where it is not to be found out. */
  readonly id?: Rule;
  readonly because: string;
  /** Whether the country has to be part of the id. */
  readonly withCountry?: boolean;
}

/** Writes the record of an actor: its id, its name, all that its columns say. */
export function actorRecord(draft: Draft, { end, about, id, because, withCountry }: ActorParts): DraftRecord {
  const record = draft.record("actors", end.title, because);
  if (id !== undefined) draft.put(record, "id", id);
  else identify(draft, record, end, [...about].sort(byReadiness), withCountry === true);
  nameOf(draft, record, end);
  kindOf(draft, record, end, about);
  describe(draft, record, [...about].sort(byReadiness));
  countryOf(draft, record, about);
  return record;
}

function identify(
  draft: Draft,
  record: DraftRecord,
  end: End,
  about: readonly Understood[],
  withCountry: boolean,
): void {
  if (end.id !== undefined && end.id.column.filled >= end.naming[0].column.filled) {
    draft.fill(record, "id", end.id);
    return;
  }
  const { columns, because, doubts } = keyOf(end.naming, about, withCountry);
  draft.doubts.push(...doubts);
  const rules = columns.map((column) => {
    const { rule } = ruleFor(column, "actors", "id", draft.table);
    draft.note(column, record, "id", {
      as: `${record.title}: ${columns.length > 1 ? "part of the id" : "id"}`,
    });
    const values = columns.length > 1 ? oneWordEach(draft, column) : undefined;
    if (values !== undefined) return { ...rule, values };
    return rule.blank === undefined ? column.column.header : rule;
  });
  draft.put(record, "id", rules.length === 1 ? { ...asColumn(rules[0]), because } : { join: rules, because });
}

function asColumn(rule: string | Readonly<{ column: string | readonly string[] }>): {
  column: string | readonly string[];
} {
  return typeof rule === "string" ? { column: rule } : rule;
}

function nameOf(draft: Draft, record: DraftRecord, { naming }: End): void {
  const [first] = naming;
  if (naming.length === 1) {
    draft.fill(record, "name", first);
    return;
  }
  draft.put(record, "name", {
    join: naming.map(({ column }) => column.header),
    with: " ",
    because: "given name and surname stand apart",
  });
  for (const column of naming) draft.note(column, record, "name");
}

const noKind = "Nothing says what kind of actors";

/** True where names look like those of people, or like their addresses. */
export function holdsPeople({ people, contacts }: Facts): boolean {
  return most(people) || half(contacts.email) || half(contacts.phone);
}

/** What to say where people were recognized by their names, once for each column. */
export function sayPeople(draft: Draft, header: string): void {
  const doubt = `The values of "${header}" look like names or addresses of people: they are read as individuals, who are shown under pseudonyms unless they agreed. Correct the kind if they are organizations.`;
  if (!draft.doubts.includes(doubt)) draft.doubts.push(doubt);
}

function kindOf(draft: Draft, record: DraftRecord, end: End, about: readonly Understood[]): void {
  if (about.some(({ meaning }) => meaning === "kind")) return;
  const [{ column, facts }] = end.naming;
  if (end.kind !== undefined) {
    const because = `the header "${column.header}" says so`;
    draft.put(record, "kind", { constant: end.kind, because });
  } else if (holdsPeople(facts)) {
    const like = most(facts.people) ? "names of people" : "addresses of people";
    draft.put(record, "kind", {
      constant: "individual",
      because: `the values of "${column.header}" look like ${like}; people are shown by name only where they agreed`,
    });
    sayPeople(draft, column.header);
  } else if (end.naming[0].confidence !== "guess" && !draft.doubts.some((doubt) => doubt.startsWith(noKind)))
    draft.doubts.push(
      `${noKind} "${column.header}" holds. If they are people, say so: give the record a kind of individual, so that nobody is shown by name without consent.`,
    );
}

function describe(draft: Draft, record: DraftRecord, about: readonly Understood[]): void {
  const taken = new Map<Meaning, Understood>();
  for (const given of about) {
    // Beside a name of its own, a town is where somebody is.
    const town = given.meaning === "name" && given.kind === "local-government";
    const column = town ? { ...given, meaning: "place" as const } : given;
    const { meaning } = column;
    if (column.column.filled === 0) unfilled(draft, record, column, direct);
    else if (meaning !== undefined && reaching.has(meaning)) draft.leave(column, unneeded);
    else if (meaning === "consent") consent(draft, record, column);
    else if (meaning === "number") draft.leave(column, `${column.because}; it says nothing about the actor`);
    else {
      const twin = meaning === undefined ? undefined : taken.get(meaning);
      if (twin !== undefined && sameInOtherWords(twin.column.cells, column.column.cells))
        draft.leave(column, `it says the same as "${twin.column.header}" in other words`, "likely");
      else if (meaning !== undefined && direct.has(meaning) && !(meaning in record.fields)) {
        draft.fill(record, meaning, column);
        taken.set(meaning, column);
      } else {
        draft.attribute(record, column);
        if (meaning !== undefined) taken.set(meaning, column);
      }
    }
  }
}

/**
 * Of two columns of countries, the one that has one word for each country comes first: two words for one would make two
 * actors of one. Else the order of the table holds.
 */
function byReadiness(a: Understood, b: Understood): number {
  const extra = ({ facts, column, meaning }: Understood): number =>
    meaning === "country" ? surplusWords(column, facts) : 0;
  return extra(a) - extra(b) || a.column.index - b.column.index;
}

/** A column that is still empty keeps its field where its header is plain: templates are filled in later. */
export function unfilled(
  draft: Draft,
  record: DraftRecord,
  column: Understood,
  known: ReadonlySet<Meaning>,
): void {
  const { meaning, header } = column;
  if (meaning !== undefined && known.has(meaning) && header.how === "whole" && !(meaning in record.fields))
    draft.fill(record, meaning, column);
  else if (meaning === "consent" && header.consent !== undefined) consent(draft, record, column);
  else draft.leave(column, "it has no value in any row that was examined");
}

/** Consent is read from comity's own columns only; what any other column means to say is for people to decide. */
export function consent(draft: Draft, record: DraftRecord, column: Understood): void {
  const { header } = column;
  if (header.consent !== undefined && record.table === "actors") {
    draft.put(record, header.consent, {
      column: column.column.header,
      because: "comity's own column of consent",
    });
    draft.note(column, record, header.consent, {
      because: "comity's own column of consent",
      confidence: "sure",
    });
    return;
  }
  draft.leave(column, "it seems to be about consent, which is never guessed", "guess");
  draft.doubts.unshift(
    `"${column.column.header}" seems to be about consent. comity does not guess consent: read what people agreed to, and map it to consent.analyze, consent.recommend, consent.contact or consent.publish yourself.`,
  );
}

function countryOf(draft: Draft, record: DraftRecord, about: readonly Understood[]): void {
  if ("country" in record.fields) return;
  const states = about.find(
    ({ meaning, facts }) => meaning === "region" && facts.regions.country !== undefined,
  );
  if (states === undefined) return;
  const { country = "", called, fits, of } = states.facts.regions;
  const because = `${counted({ fits, of })} of "${states.column.header}" are ${called}`;
  draft.put(record, "country", { constant: country, because });
  draft.doubts.push(
    `The country of every ${record.title} is taken to be ${country}, because ${because}. Please confirm.`,
  );
}
