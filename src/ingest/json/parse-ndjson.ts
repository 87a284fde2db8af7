import type { Pace } from "../../control/pace.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf, textOf } from "../bytes.js";
import { isRow, Shaper } from "../shaper.js";
import { byteOrderMark, notARow } from "../remarks.js";
import type {
  Batch,
  Flaw,
  Input,
  NamedOptions,
  RawRow,
  Remark,
  RowSource,
  TableName,
  Tail,
} from "../source.js";

/**
 * A network with one JSON object on each line, for `ingest`. A line belongs to the table it names
 * (`{"table": "actors", "id": "lyon"}`; `"dataset"` for the statement about the data); otherwise `source` and `target`
 * make it a tie, `actor` and `activity` a participation, and `id` an actor.
 *
 * Values have types, as in `parseJson`. A line that is not JSON is a finding of `ingest`, not an error, so a file that
 * was cut off loses its last line only. Throws `empty-input`, `binary-input` and `wrong-encoding` when read.
 */
export function parseNdjson(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "ndjson" } = options;
  return {
    form: "rows",
    name,
    cells: "typed",
    distinctTies: false,
    batches: (table, pace) => batches(input, name, table, pace),
  };
}

const notJson: Flaw = {
  code: "not-a-row",
  message: "the line is not one JSON value",
  fix: "Write one object on each line; the file may have been cut off here.",
};

const noTable: Flaw = {
  code: "not-a-row",
  message: "the line names no table and has neither source and target, nor actor and activity, nor id",
  fix: 'Add "table": "actors", "ties" or "participations".',
};

async function* batches(
  input: Input,
  name: string,
  table: TableName | undefined,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const shaper = new Shaper();
  const present = new Set<TableName>(table === undefined ? [] : [table]);
  const total = sizeOf(input);
  let remarks: Remark[] = [];
  let dataset: unknown;
  let rest = "";
  let line = 0;
  let done = 0;
  const rowOf = (text: string): RawRow | undefined => {
    line++;
    if (text.trim() === "") return undefined;
    const fallback = table ?? "ties";
    const value = parsed(text);
    if (!isRow(value))
      return { table: fallback, cells: [], line, flaw: value === undefined ? notJson : notARow };
    const named = "table" in value ? value.table : undefined;
    if (named === "dataset") {
      dataset = Object.fromEntries(Object.entries(value).filter(([key]) => key !== "table"));
      return undefined;
    }
    const owner = isTable(named) ? named : (table ?? tableOf(value));
    if (owner === undefined) return { table: fallback, cells: [], line, flaw: noTable };
    present.add(owner);
    return { table: owner, cells: shaper.cells(owner, value, isTable(named) ? "table" : undefined), line };
  };
  const onMark = (): number => remarks.push(byteOrderMark(table ?? "ties"));
  for await (const text of textOf(input, name, pace, onMark)) {
    done += text.length;
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield { headers: shaper.headers, rows: lines.map(rowOf).filter(isPresent), remarks, done, total };
    remarks = [];
  }
  yield { headers: shaper.headers, rows: [rowOf(rest)].filter(isPresent), remarks, done, total };
  return { present, dataset };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isTable(name: unknown): name is TableName {
  return name === "actors" || name === "ties" || name === "participations";
}

function tableOf(row: object): TableName | undefined {
  if ("source" in row && "target" in row) return "ties";
  if ("actor" in row && "activity" in row) return "participations";
  return "id" in row ? "actors" : undefined;
}

function isPresent(row: RawRow | undefined): row is RawRow {
  return row !== undefined;
}
