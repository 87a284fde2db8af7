import { headersOf } from "../headers-of.js";
import type { ColumnRule, JoinRule, MappedRecord, Mapping, Rule } from "../mapping.js";
import { attributeName } from "./draft.js";
import { ruleFor } from "./rules.js";
import type { Table } from "./table.js";

/**
 * What a person says that a column is: a field of one of the records, the actor to whom that of the first record is tied,
 * an attribute, or nothing.
 */
export type ColumnChoice =
  | { readonly is: "field"; readonly record: number; readonly field: string }
  | { readonly is: "partner" }
  | { readonly is: "kept" }
  | { readonly is: "left" };

/**
 * A proposed mapping with what a person chose for some columns, by their headers. A column that was chosen fills nothing
 * else; a column that it takes the place of is kept as an attribute. The rule is the one that `proposeMapping` would
 * have written for the field. Fields that a record needs may be missing then, which `readMapping` refuses.
 */
export function correctMapping(
  { records, leave = {}, ...rest }: Mapping,
  table: Table,
  choices: ReadonlyMap<string, ColumnChoice>,
): Mapping {
  const corrected: OpenRecord[] = records.map((record) => ({
    ...record,
    fields: withoutColumns(record, choices),
  }));
  const left = Object.entries(leave).filter(([header]) => !choices.has(header));
  const keeper = corrected.find((record) => record.table === "ties") ?? corrected[0];
  for (const [header, choice] of choices) {
    const understood = table.columns.find(({ column }) => column.header === header);
    if (understood === undefined) continue;
    if (choice.is === "left") {
      left.push([header, "left out by hand"]);
      continue;
    }
    const record =
      choice.is === "field" ? corrected[choice.record] : choice.is === "kept" ? keeper : partner(corrected);
    const field =
      choice.is === "field" ? choice.field : choice.is === "kept" ? attributeName(record, header) : "id";
    const { rule } = ruleFor(understood, record.table, field, table);
    record.fields[field] = { ...rule, because };
  }
  return { ...rest, records: corrected, ...(left.length === 0 ? {} : { leave: Object.fromEntries(left) }) };
}

const because = "chosen by hand";

/** Adds an actor to the records, and the tie of the first one with it. */
function partner(records: OpenRecord[]): OpenRecord {
  const taken = new Set(records.map(({ as }) => as));
  const [first] = records;
  let as = "partner";
  for (let copy = 2; taken.has(as); copy++) as = `partner ${copy}`;
  const one = first.as ?? "actor";
  records[0] = { ...first, as: one };
  const added = { table: "actors" as const, as, because, fields: {} };
  const ends = { source: { record: one }, target: { record: as } };
  records.push(added, { table: "ties", because, fields: ends });
  return added;
}

/** A record whose fields may be changed. */
type OpenRecord = Omit<MappedRecord, "fields"> & { readonly fields: Record<string, Rule> };

/** The fields of each record that a column of the table fills, by the header of the column. */
export function filledBy({ records }: Mapping, header: string): { record: number; field: string }[] {
  return records.flatMap(({ fields }, record) =>
    Object.entries(fields)
      .filter(([, rule]) => headersOf(rule).includes(header))
      .map(([field]) => ({ record, field })),
  );
}

function withoutColumns({ fields }: MappedRecord, gone: ReadonlyMap<string, unknown>): Record<string, Rule> {
  const kept: Record<string, Rule> = {};
  for (const [field, rule] of Object.entries(fields)) {
    const left = withoutColumn(rule, gone);
    if (left !== undefined) kept[field] = left;
  }
  return kept;
}

/** What is left of a rule; undefined where nothing is. */
function withoutColumn(rule: Rule, gone: ReadonlyMap<string, unknown>): Rule | undefined {
  if (!headersOf(rule).some((header) => gone.has(header))) return rule;
  if (typeof rule === "string") return undefined;
  if ("join" in rule) return joinOf(rule, gone);
  if ("column" in rule) return columnOf(rule, gone);
  if (!("year" in rule) || gone.has(rule.year)) return undefined;
  const { year, month, day, ...said } = rule;
  return {
    ...{ year, ...said },
    ...(month === undefined || gone.has(month) ? {} : { month }),
    ...(day === undefined || gone.has(day) || (month !== undefined && gone.has(month)) ? {} : { day }),
  };
}

function joinOf(rule: JoinRule, gone: ReadonlyMap<string, unknown>): Rule | undefined {
  const join = rule.join.map((part) => withoutColumn(part, gone)).filter((part) => part !== undefined);
  return join.length > 1 ? { ...rule, join } : join.at(0);
}

function columnOf(rule: ColumnRule, gone: ReadonlyMap<string, unknown>): Rule | undefined {
  if (typeof rule.column === "string") return undefined;
  const column = rule.column.filter((header) => !gone.has(header));
  return column.length === 0 ? undefined : { ...rule, column };
}
