import { distance } from "fastest-levenshtein";
import { fieldNames } from "../../schema/fields.js";
import { columnNames, matchHeader } from "../../schema/headers.js";
import { schemaTable } from "../table-fields.js";
import type { TableName } from "../source.js";
import { checkRule, type RuleSummary } from "./check-rule.js";
import { didYouMean, lettersSwapped } from "../did-you-mean.js";
import { fault, knownKeys, objectAt, oneOf, textAt, told, type Path } from "./fault.js";

/** What a mapping has to know about one of its records. */
export interface RecordSummary extends RuleSummary {
  readonly table: TableName;
  readonly as: string | undefined;
  readonly path: Path;
}

const tables = ["actors", "ties", "participations"] as const;

/** The fields that a record of each table cannot do without. */
export const neededFields = {
  actors: ["id"],
  ties: ["source", "target"],
  participations: ["actor", "activity"],
} as const satisfies Readonly<Record<TableName, readonly string[]>>;

/** Checks one record of a mapping by itself. Throws `bad-mapping`. */
export function checkRecord(record: unknown, path: Path): RecordSummary {
  const given = objectAt(record, path, 'Write an object such as { "table": "ties", "fields": { … } }');
  knownKeys(given, path, ["table", "as", "because", "fields", "rest"]);
  const table = tableAt(given["table"], [...path, "table"]);
  const as = textAt(given["as"], [...path, "as"]);
  if (as !== undefined && table !== "actors")
    throw fault([...path, "as"], `names a record of ${table}`, "Only records of actors can be referred to");
  textAt(given["because"], [...path, "because"]);
  oneOf(given["rest"], [...path, "rest"], [true, false]);
  const at = [...path, "fields"];
  const fields = objectAt(given["fields"], at, 'Write an object such as { "id": "town" }');
  for (const name of neededFields[table])
    if (!Object.hasOwn(fields, name))
      throw fault(at, `has no ${name}`, `Records of ${table} need ${neededFields[table].join(" and ")}`);
  const rules = Object.entries(fields).map(([name, rule]) => {
    checkName(table, name, [...at, name]);
    const summary = checkRule(rule, [...at, name]);
    const [reference] = summary.records;
    if (table === "actors" && name === "id" && reference !== undefined)
      throw fault(
        reference.path,
        "makes the id of one actor that of another",
        "Name the columns that tell actors apart",
      );
    return summary;
  });
  return {
    ...{ table, as, path },
    records: rules.flatMap(({ records }) => records),
    each: rules.flatMap(({ each }) => each),
  };
}

function tableAt(value: unknown, path: Path): TableName {
  const table = tables.find((known) => known === value);
  if (table !== undefined) return table;
  const meant = typeof value === "string" ? didYouMean(value, tables) : undefined;
  throw fault(
    path,
    value === undefined ? "is missing" : `is ${told(value)}, which is no table`,
    meant === undefined ? `Write ${tables.join(", ")}` : `Did you mean "${meant}"?`,
  );
}

/** An attribute may have any name that cannot be taken for a field. */
function checkName(table: TableName, name: string, path: Path): void {
  const schema = schemaTable[table];
  const known: readonly string[] = columnNames(schema);
  if (known.includes(name)) return;
  if (name.trim() === "" || name.length > 200)
    throw fault(
      path,
      "is no name",
      `Write a field (${fieldNames(schema).join(", ")}) or a name of 1 to 200 characters`,
    );
  const meant = matchHeader(schema, name)?.field ?? mistyped(name, known);
  if (meant === undefined) return;
  throw fault(
    path,
    `is no field of ${table}, though it looks like one`,
    `Did you mean "${meant}"? An attribute of your own needs a name that is less alike`,
  );
}

/** Names that are words of their own, though one slip away from a field. */
const ownWords: ReadonlySet<string> = new Set(["altitude"]);

/** One letter for another makes other words ("king"); letters that are swapped, doubled or missing are slips. */
function mistyped(name: string, known: readonly string[]): string | undefined {
  if (name.length < 4 || ownWords.has(name)) return undefined;
  return known.find(
    (field) =>
      lettersSwapped(field, name) ||
      (Math.abs(field.length - name.length) === 1 && distance(field, name) === 1),
  );
}
