import { neededFields } from "../../ingest/mapping/check-record.js";
import type { MappedRecord, Mapping } from "../../ingest/mapping/mapping.js";
import { filledBy, type ColumnChoice } from "../../ingest/mapping/propose/correct-mapping.js";
import { fieldWords } from "../../ingest/mapping/propose/field-words.js";
import type { Proposal } from "../../ingest/mapping/propose/proposal.js";
import { schemaTable } from "../../ingest/table-fields.js";
import { columnNames } from "../../schema/headers.js";
import type { ColumnView, FieldOption, ProposalView } from "../protocol.js";

/** A proposal as the page shows it, with what a person has chosen since. */
export function proposalView(
  proposal: Proposal,
  mapping: Mapping,
  chosen: ReadonlyMap<string, ColumnChoice>,
): ProposalView {
  const { shape, columns, doubts, rows } = proposal;
  const { records } = mapping;
  return {
    ...shape,
    rows,
    doubts,
    columns: columns.map((column): ColumnView => {
      const { header, filled, examples } = column;
      const own = chosen.get(header);
      const moved = own === undefined && column.fields.length > 0 && filledBy(mapping, header).length === 0;
      const { as, because, confidence } = column;
      const told =
        own !== undefined
          ? { as: placesOf(mapping, header), because: "chosen by hand", confidence: "sure" as const }
          : moved
            ? { as: "kept as it is", because: "another column took its place", confidence: "sure" as const }
            : { as, because, confidence };
      return { header, filled, examples, ...told };
    }),
    choices: proposal.mapping.records.map((record, i) => ({
      record: titleOf(record),
      fields: optionsOf(record, i),
    })),
    partner: proposal.mapping.records.every(({ table }) => table === "actors"),
    correctable: mapping.input?.matrix === undefined,
    missing: records.flatMap(missingIn),
  };
}

/** What people call a record: the column that names the actor, else what it is. */
function titleOf({ as, table }: MappedRecord): string {
  return as ?? { actors: "actor", ties: "tie", participations: "participation" }[table];
}

function placesOf(mapping: Mapping, header: string): string {
  const places = filledBy(mapping, header).map(({ record, field }) => {
    const { table } = mapping.records[record];
    return `${titleOf(mapping.records[record])}: ${fieldWords(table, field)}`;
  });
  return places.length === 0 ? "left out" : places.join("; ");
}

/** The fields of a record that a column can fill: ends that are other actors of the row are not among them. */
function optionsOf({ table, fields }: MappedRecord, record: number): FieldOption[] {
  const taken = Object.entries(fields).filter(([, rule]) => typeof rule === "object" && "record" in rule);
  return columnNames(schemaTable[table])
    .filter((field) => !taken.some(([name]) => name === field))
    .map((field) => ({ record, field, label: fieldLabel(table, field) }));
}

function fieldLabel(table: MappedRecord["table"], field: string): string {
  if (table === "actors" && field === "id") return "what tells one from another (id)";
  const words = fieldWords(table, field);
  return words === field ? field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`) : words;
}

function missingIn(record: MappedRecord): string[] {
  return neededFields[record.table]
    .filter((field) => !Object.hasOwn(record.fields, field))
    .map((field) => {
      const what = { id: "what tells one from another", source: "one end", target: "the other end" };
      const words = Object.hasOwn(what, field)
        ? what[field as keyof typeof what]
        : fieldWords(record.table, field);
      return `No column says this of “${titleOf(record)}” any more: ${words}. Choose one that does.`;
    });
}
