import { items } from "../detect/lists.js";
import { Draft, type DraftRecord } from "../draft.js";
import { endsOf, type End } from "../ends.js";
import { fitOf, half, plural, type Fit } from "../fit.js";
import type { Table } from "../table.js";
import type { Understood } from "../understand.js";
import type { Meaning } from "../words/concepts.js";
import { actorRecord } from "./actor-record.js";
import {
  eachOf,
  fillStack,
  namesOf,
  ofPartners,
  partnerRecord,
  type Stack,
  type Taken,
} from "./partner-record.js";
import { methodOf } from "./tie-record.js";

const ofTies: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    "method",
    "status",
    "formality",
    "term",
    "strength",
    "since",
    "until",
    "lastActive",
    "programme",
    "funder",
  ] as const),
]);

/** One row for each actor, with its partners in several columns or in a list in one cell. */
export function wideTies(table: Table): Draft | undefined {
  const ends = endsOf(table);
  if (ends === undefined) return undefined;
  const { one, other } = ends;
  const taken = takenOf(table, other);
  if (taken === undefined) return undefined;
  const first = taken.columns[0];
  const headers = taken.columns.map(({ column }) => `"${column.header}"`).join(", ");
  const draft = new Draft(table, {
    is:
      taken.split === undefined
        ? "one row for each actor, with its partners in several columns"
        : "one row for each actor, with a list of its partners in one cell",
    because:
      taken.split === undefined
        ? `${headers} each name a partner`
        : `cells of ${headers} hold several names with "${taken.split.trim()}" between them`,
    confidence: first.confidence === "guess" ? "guess" : "sure",
  });
  const series = stacks(table.columns, taken);
  const used = new Set<Understood>([
    ...one.naming,
    ...taken.columns,
    ...series.flatMap(({ columns }) => columns),
  ]);
  if (one.id !== undefined) used.add(one.id);
  const about = table.columns.filter((column) => !used.has(column));
  const town = actorRecord(draft, { end: one, about, because: "each row is one" });
  const known = refersToIds(one, taken);
  const partner = known ? undefined : partnerRecord(draft, other, one, taken, series);
  const tie = draft.record("ties", "tie", "each of its partners is one tie");
  draft.put(tie, "source", { record: town.as ?? "" });
  draft.put(
    tie,
    "target",
    partner === undefined
      ? { ...eachOf(taken), because: "the values are ids of other rows" }
      : { record: partner.as ?? "" },
  );
  if (known) for (const column of taken.columns) draft.note(column, tie, "target");
  for (const stack of series.filter(({ meaning }) => meaning === undefined || !ofPartners.has(meaning)))
    fillStack(
      draft,
      tie,
      stack,
      stack.meaning !== undefined && ofTies.has(stack.meaning) ? stack.meaning : undefined,
    );
  methodOf(draft, tie, first);
  sayMutual(draft, tie, one, taken);
  return draft;
}

function stacks(columns: readonly Understood[], taken: Taken): Stack[] {
  if (taken.split !== undefined) return [];
  const places = taken.columns.map(({ place }) => place);
  const words = new Map<string, Understood[]>();
  for (const column of columns)
    if (column.place !== undefined && !taken.columns.includes(column))
      words.set(column.header.word, [...(words.get(column.header.word) ?? []), column]);
  return Array.from(words.values()).flatMap((found) => {
    // Each partner needs its column: lists that do not go in step would give one partner the year of another.
    const row = places
      .map((place) => found.find((column) => column.place === place))
      .filter((column) => column !== undefined);
    if (row.length !== places.length) return [];
    const meanings = row.map(({ meaning }) => meaning).filter((meaning) => meaning !== undefined);
    const [meaning] = meanings;
    const dated = meaning === "year" || meaning === "date" ? "since" : meaning;
    return [{ meaning: dated, columns: row }];
  });
}

function takenOf(table: Table, other: End): Taken | undefined {
  if (other.series.length > 1) return { columns: other.series, split: undefined };
  const [column] = other.naming;
  const separator = separatorOf(column, table);
  return separator === undefined || other.naming.length > 1
    ? undefined
    : { columns: [column], split: separator };
}

/** A comma also stands within one name ("Lyon, France"): it separates only where what follows it is no country. */
function separatorOf(column: Understood, { book }: Table): string | undefined {
  for (const separator of [";", "|", "\n", " / ", ","]) {
    const several = fitOf(column.column, (value) => items(value, separator).length > 1);
    if (several.fits * 5 < several.of) continue;
    if (separator !== ",") return separator;
    const lands: Fit = fitOf(column.column, (value) =>
      items(value, ",")
        .slice(1)
        .some((item) => book.code(item) !== undefined),
    );
    if (lands.fits * 5 < several.fits) return separator;
  }
  return undefined;
}

/** Partners may be given by the ids of their own rows. */
function refersToIds({ id }: End, taken: Taken): boolean {
  const all = namesOf(taken);
  return (
    id !== undefined &&
    half({ fits: all.filter((name) => id.column.values.has(name)).length, of: all.length })
  );
}

/** Lists that name a tie at both of its ends say it twice; what nothing else is said of counts twice. */
function sayMutual(draft: Draft, tie: DraftRecord, one: End, taken: Taken): void {
  if (Object.keys(tie.fields).length > 2) return;
  const [{ column }] = one.id === undefined ? one.naming : [one.id];
  const own = new Map(column.cells.map((name, row) => [name, row]));
  const listed = column.cells.map((_, row) => {
    const cells = taken.columns.map((each) => each.column.cells[row]);
    return new Set(cells.flatMap((cell) => (taken.split === undefined ? [cell] : items(cell, taken.split))));
  });
  let pairs = 0;
  column.cells.forEach((name, row) => {
    for (const partner of listed[row]) {
      const other = own.get(partner);
      if (name !== "" && other !== undefined && other > row && listed[other].has(name)) pairs++;
    }
  });
  if (pairs === 0) return;
  draft.doubts.push(
    `${plural(pairs, "pair")} ${pairs === 1 ? "names" : "name"} each other. Nothing else is said of these ties, so that each counts twice; add a method to the record of the tie, and equal ones are read as one.`,
  );
}
