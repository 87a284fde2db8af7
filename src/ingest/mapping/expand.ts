import type { ColumnRule, MappedRecord, Rule } from "./mapping.js";

/** A record whose columns are taken one by one is as many records: one for each place of its lists. */
export interface PlainRecord extends MappedRecord {
  /** The rule whose value decides whether the record is made; undefined where any value does. */
  readonly needs: Rule | undefined;
  /** The record of the mapping file. */
  readonly of: MappedRecord;
}

/** The records of a mapping with a record for each place of the columns that they take one by one. */
export function expand(records: readonly MappedRecord[]): PlainRecord[] {
  const lengths = new Map<string, number>();
  for (const record of records) {
    const length = listLength(record, new Map());
    if (record.as !== undefined && length !== undefined) lengths.set(record.as, length);
  }
  return records.flatMap((record): PlainRecord[] => {
    const length = listLength(record, lengths);
    if (length === undefined) return [{ ...record, needs: undefined, of: record }];
    const rules = Object.values(record.fields);
    return Array.from({ length }, (_, place) => ({
      ...record,
      ...(record.as === undefined ? {} : { as: nameAt(record.as, place) }),
      fields: Object.fromEntries(
        Object.entries(record.fields).map(([name, rule]) => [name, ruleAt(rule, place, lengths)]),
      ),
      of: record,
      needs: rules.map((rule) => leading(rule, place, lengths)).find((rule) => rule !== undefined),
    }));
  });
}

function listLength(record: MappedRecord, lengths: ReadonlyMap<string, number>): number | undefined {
  for (const rule of Object.values(record.fields)) {
    const length = lengthOf(rule, lengths);
    if (length !== undefined) return length;
  }
  return undefined;
}

/** How many columns a rule takes one by one; undefined if it takes none so. */
function lengthOf(rule: Rule, lengths: ReadonlyMap<string, number>): number | undefined {
  if (typeof rule === "string") return undefined;
  if ("record" in rule) return lengths.get(rule.record);
  if ("join" in rule) {
    for (const part of rule.join) {
      const length = lengthOf(part, lengths);
      if (length !== undefined) return length;
    }
    return undefined;
  }
  return "column" in rule && isListed(rule) ? rule.column.length : undefined;
}

/** What has to have a value at a place, so that something is made of it: the first thing that is taken one by one. */
function leading(rule: Rule, place: number, lengths: ReadonlyMap<string, number>): Rule | undefined {
  if (typeof rule === "string" || lengthOf(rule, lengths) === undefined) return undefined;
  if ("join" in rule)
    return rule.join.map((part) => leading(part, place, lengths)).find((part) => part !== undefined);
  if (!("column" in rule) || !isListed(rule)) return ruleAt(rule, place, lengths);
  const { before, after, blank } = rule;
  return {
    column: rule.column[place],
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(blank === undefined ? {} : { blank }),
  };
}

function isListed(rule: ColumnRule): rule is ColumnRule & { readonly column: readonly string[] } {
  return rule.each === true && rule.split === undefined && typeof rule.column !== "string";
}

function ruleAt(rule: Rule, place: number, lengths: ReadonlyMap<string, number>): Rule {
  if (typeof rule === "string") return rule;
  if ("record" in rule) return lengths.has(rule.record) ? { record: nameAt(rule.record, place) } : rule;
  if ("join" in rule) return { ...rule, join: rule.join.map((part) => ruleAt(part, place, lengths)) };
  if (!("column" in rule) || !isListed(rule)) return rule;
  return { ...rule, column: rule.column[place], each: false };
}

// No record of a mapping file can have a name with a line break and be found by it by accident.
function nameAt(name: string, place: number): string {
  return `${name}\n${place}`;
}
