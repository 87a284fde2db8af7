import { Column } from "../column.js";
import { items } from "../detect/lists.js";
import type { Draft, DraftRecord } from "../draft.js";
import type { End } from "../ends.js";
import { factsOf } from "../facts.js";
import { half } from "../fit.js";
import type { ColumnRule } from "../../mapping.js";
import { holdsPeople, sayPeople } from "./actor-record.js";
import { ruleFor } from "../rules.js";
import type { Table } from "../table.js";
import type { Understood } from "../understand.js";
import type { Meaning } from "../words/concepts.js";

/** How the partners of a row are taken one by one: from several columns, or from the items of one cell. */
export interface Taken {
  readonly columns: readonly Understood[];
  readonly split: string | undefined;
}

/** Columns of one word and several numbers: "Year 1", "Year 2". */
export interface Stack {
  readonly meaning: Meaning | undefined;
  readonly columns: readonly Understood[];
}

/** What a series can say of the partners; the rest is about the ties. */
export const ofPartners: ReadonlySet<Meaning> = new Set<Meaning>([
  "country",
  "region",
  "place",
  "population",
  "latitude",
  "longitude",
]);

/** Writes the record of the partners of a row: what is known of them is their name, and perhaps their country. */
export function partnerRecord(
  draft: Draft,
  other: End,
  one: End,
  taken: Taken,
  series: readonly Stack[],
): DraftRecord {
  const record = draft.record(
    "actors",
    taken.split === undefined ? "partner" : other.title,
    "each partner of the row is one",
  );
  const { columns } = taken;
  const each = eachOf(taken);
  const bracketed = landsInBrackets(draft.table, taken);
  const name: ColumnRule = { ...each, ...(bracketed ? { before: " (" } : {}) };
  const because = columns[0].because;
  draft.put(record, "id", { ...name, because: "the name is all there is to tell partners apart" });
  draft.put(record, "name", { ...name, because });
  for (const column of columns) {
    draft.note(column, record, "id", { as: `${record.title}: id` });
    draft.note(column, record, "name");
  }
  const kind = other.kind ?? one.kind;
  if (kind === undefined && columns.every(({ facts }) => holdsPeople(facts))) {
    draft.put(record, "kind", { constant: "individual", because: "the names look like those of people" });
    sayPeople(draft, columns[0].column.header);
  }
  if (kind !== undefined)
    draft.put(record, "kind", {
      constant: kind,
      because:
        other.kind === undefined ? `${one.title} says so of the actor of the row` : "the header says so",
    });
  if (bracketed) {
    draft.put(record, "country", {
      ...each,
      after: "(",
      before: ")",
      because: "it stands in brackets behind the name",
    });
    for (const column of columns) draft.note(column, record, "country");
  }
  for (const stack of series)
    if (stack.meaning !== undefined && ofPartners.has(stack.meaning))
      fillStack(draft, record, stack, stack.meaning);
  draft.doubts.push(
    "Partners are known by name only: two of one name become one actor. Where a partner is also an actor of another row, its name must be written alike.",
  );
  return record;
}

/** The rule that takes the names of partners one by one. */
export function eachOf({ columns, split }: Taken): ColumnRule {
  const headers = columns.map(({ column }) => column.header);
  const blanks = [...new Set(columns.flatMap(({ column }) => column.blanks))];
  const each =
    split === undefined ? { column: headers, each: true } : { column: headers[0], split, each: true };
  return blanks.length === 0 ? each : { ...each, blank: blanks };
}

/** Fills a field from a series of columns that goes in step with the partners. */
export function fillStack(
  draft: Draft,
  record: DraftRecord,
  { columns }: Stack,
  field: string | undefined,
): void {
  const [first] = columns;
  const name =
    field === undefined || field in record.fields ? draft.freeName(record, first.header.word) : field;
  const { rule, guessed, doubts } = ruleFor(stacked(columns, draft.table), record.table, name, draft.table);
  draft.put(record, name, {
    ...rule,
    column: columns.map(({ column }) => column.header),
    each: true,
    because: `${first.because}; the columns go in step with the partners`,
  });
  const confidence = guessed ? "guess" : first.confidence;
  for (const column of columns) draft.note(column, record, name, { confidence });
  draft.doubts.push(...doubts);
}

/** Columns of one series as one column, so that a word means the same in all of them. */
function stacked(columns: readonly Understood[], { book }: Table): Understood {
  const [first] = columns;
  const cells = columns.flatMap(({ column }) => column.cells);
  const column = new Column(first.column.header, first.column.index, cells, false);
  return { ...first, column, facts: factsOf(column, book) };
}

/** The country in brackets behind a name. */
const bracket = /^.*? \(([^()]+)\)$/;

/** Every name of a partner. */
export function namesOf({ columns, split }: Taken): string[] {
  const cells = columns.flatMap(({ column }) => Array.from(column.values.keys()));
  return split === undefined ? cells : cells.flatMap((cell) => items(cell, split));
}

function landsInBrackets({ book }: Table, taken: Taken): boolean {
  const all = namesOf(taken);
  const fits = all.filter((name) => {
    const [, land] = bracket.exec(name) ?? [];
    return land !== undefined && book.code(land) !== undefined;
  }).length;
  return half({ fits, of: all.length });
}
