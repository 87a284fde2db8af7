import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf, textOf } from "../bytes.js";
import { isRow, Shaper } from "../shaper.js";
import { byteOrderMark, notARow } from "../remarks.js";
import type { Batch, Input, NamedOptions, RawRow, Remark, RowSource, TableName, Tail } from "../source.js";
import { JsonSplitter } from "./splitter.js";

/** The keys under which programs write the tables of a network. */
const tableKeys: ReadonlyMap<string, TableName> = new Map([
  ["actors", "actors"],
  ["nodes", "actors"],
  ["vertices", "actors"],
  ["ties", "ties"],
  ["links", "ties"],
  ["edges", "ties"],
  ["participations", "participations"],
]);

/**
 * A network in JSON, for `ingest`: an object with lists of rows under `actors`, `ties` and `participations` and a
 * `dataset` (`nodes`, `links` and `edges` are understood too), or one list of rows. Read piece by piece; a file of any
 * size needs the memory of its columns.
 *
 * Values have types: a strength is `9`, not `"9"`. Throws `unreadable-format` with the line for what is not JSON when
 * read; `empty-input`, `binary-input` and `wrong-encoding` as every reader.
 */
export function parseJson(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "json" } = options;
  return {
    form: "rows",
    name,
    cells: "typed",
    distinctTies: false,
    batches: (table, pace) => batches(input, name, table ?? "ties", pace),
  };
}

async function* batches(
  input: Input,
  name: string,
  table: TableName,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const splitter = new JsonSplitter(name);
  const shaper = new Shaper();
  const total = sizeOf(input);
  const leftOut = new Set<string>();
  let dataset: unknown;
  let remarks: Remark[] = [];
  let done = 0;
  const onMark = (): number => remarks.push(byteOrderMark(table));
  for await (const text of textOf(input, name, pace, onMark)) {
    done += text.length;
    const rows: RawRow[] = [];
    for (const { key, entry, value, line } of splitter.push(text)) {
      const owner = key === undefined ? table : tableKeys.get(key);
      if (key === "dataset" && !entry) dataset = value;
      else if (owner === undefined || !entry) {
        if (key !== undefined && !leftOut.has(key)) remarks.push(unknownKey(table, key, line));
        leftOut.add(key ?? "");
      } else if (isRow(value)) rows.push({ table: owner, cells: shaper.cells(owner, value), line });
      else rows.push({ table: owner, cells: [], line, flaw: notARow });
    }
    yield { headers: shaper.headers, rows, remarks, done, total };
    remarks = [];
  }
  splitter.end();
  const present = new Set<TableName>();
  for (const key of splitter.lists) {
    const owner = key === undefined ? table : tableKeys.get(key);
    if (owner !== undefined) present.add(owner);
  }
  if (present.size === 0)
    throw new ComityError("unreadable-format", `${name} holds no table`, {
      fix: 'Give an object with lists under "actors" and "ties", or a list of ties',
    });
  return { present, dataset };
}

function unknownKey(table: TableName, key: string, line: number): Remark {
  return {
    ...{ code: "left-out", table, line },
    message: tableKeys.has(key)
      ? `"${terminal(shorten(key))}" is not a list of rows and was left out`
      : `"${terminal(shorten(key))}" is neither a table nor the dataset and was left out`,
    fix: "Put rows under actors, ties or participations, and statements about the data under dataset.",
  };
}
