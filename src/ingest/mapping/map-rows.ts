import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { Batch, RawRow, Remark, RowSource, TableName, Tail } from "../source.js";
import { BlankWords } from "./blank-words.js";
import { CellFlaws } from "./cell-flaws.js";
import type { Mapping } from "./mapping.js";
import { Matrix, matrixColumns } from "./matrix.js";
import { RecordMakers } from "./record-makers.js";
import { readMapping } from "./read-mapping.js";
import { Workshop } from "./workshop.js";

/**
 * Reads a foreign table as a network: every row of the source makes the actors, ties and participations that the
 * mapping says. For `ingest`, which names rows, lines and headers of the file in its findings.
 *
 * The source is one raw table (CSV, NDJSON, a sheet), whatever its columns are called; it is read piece by piece, and
 * no row is kept. Columns that no rule uses, that are not left out and that no record takes with `rest` are kept as
 * attributes of the first record of ties, else of the first record, or as the field that their header names outright. Actors that come with ties are mentions: those of
 * one id are pooled, and fill each other's blanks. A mapping that makes nothing but one actor of each row makes an
 * actors table.
 *
 * Throws `bad-mapping` and `unsupported-version` at once; when read `missing-column` for a column that a rule names and
 * the table lacks, `bad-input` for sources of several tables and for matrices without the triangle that is asked for.
 */
export function mapRows(source: RowSource, mapping: Mapping): RowSource {
  const checked = readMapping(mapping);
  if (source?.form !== "rows")
    throw new ComityError("bad-input", "a mapping can be applied to a table only", {
      fix: "Give what parseCsv, parseNdjson or parseWorkbook returns",
    });
  return {
    form: "rows",
    name: source.name,
    cells: source.cells,
    distinctTies: source.distinctTies,
    batches: (_, pace) => batches(source, checked, pace),
  };
}

async function* batches(
  source: RowSource,
  mapping: Mapping,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const shop = new Workshop(source.name, source.cells === "typed", mapping.input ?? {});
  const makers = new RecordMakers(mapping, shop);
  const layout = mapping.input?.matrix;
  const matrix = layout === undefined ? undefined : new Matrix(layout, shop, source.name);
  const { headers, origins, main, mentions } = makers;
  const cellFlaws = new CellFlaws(mapping, main);
  const blankWords = new BlankWords(mapping, main, shop);
  const pieces = source.batches("ties", pace);
  let columns: readonly string[] = [];
  let begun = false;
  let read = 0;
  let idle = 0;
  const make = (raw: RawRow, made: RawRow[], remarks: Remark[]): void => {
    const row = ++read;
    const { line, flaw } = raw;
    const { cells, remarks: said } = cellFlaws.settle(raw, row, columns);
    remarks.push(...said);
    if (raw.table !== "ties") throw severalTables(source.name, raw.table);
    if (flaw !== undefined && flaw.code !== "missing-cells") {
      const mention = mentions && main === "actors" ? { mention: "" } : {};
      made.push({ table: main, cells: [], line, row, flaw, ...mention });
      return;
    }
    if (matrix === undefined) blankWords.count(cells, columns);
    const before = made.length;
    if (matrix === undefined) makers.make({ cells, line, row }, made);
    else {
      for (const part of matrix.unfold({ cells, line, row }, columns)) makers.make(part, made);
      if (made.length === before) makers.makeAlone({ cells: matrix.alone(cells[0], "row"), line, row }, made);
    }
    if (made.length === before) {
      idle++;
      remarks.push(idleRow(main, row, line));
    } else if (flaw !== undefined) made[before] = { ...made[before], flaw };
  };
  for (;;) {
    const next = await pieces.next();
    if (next.done === true) {
      if (columns.length > 0) shop.requireAll(matrix === undefined ? columns : matrixColumns);
      if (matrix !== undefined) {
        const rows: RawRow[] = [];
        const remarks = await matrix.differences(main, pace);
        for (const header of matrix.empty(columns)) {
          const before = rows.length;
          makers.makeAlone({ cells: matrix.alone(header, "column"), line: 0, row: 0, origin: header }, rows);
          if (rows.length === before) remarks.push(idleColumn(main, header));
        }
        yield { headers, origins, mentions, rows, remarks, done: 0, total: 0 };
      }
      const { dataset, conversions = [] } = next.value;
      return {
        present: new Set(makers.tables),
        ...(dataset === undefined ? {} : { dataset }),
        conversions: [...conversions.map((each) => ({ ...each, table: main })), ...shop.conversions],
        read: { rows: read, idle },
      };
    }
    const piece = next.value;
    columns = piece.headers.ties;
    let remarks = piece.remarks
      .filter(({ code, column }) => matrix === undefined || code !== "blank-header" || column !== columns[0])
      .map((remark): Remark => ({ ...remark, table: main }));
    if (columns.length > 0) {
      const known = matrix === undefined ? columns : matrixColumns;
      makers.widen(known);
      if (source.cells === "text") shop.requireAll(known);
      if (!begun) remarks.push(...leftOut(mapping, main));
      begun = true;
    }
    const { names, done, total } = piece;
    const called = names?.ties;
    const about = {
      ...{ headers, origins, mentions, done, total },
      ...(called === undefined ? {} : { names: { actors: called, ties: called, participations: called } }),
    };
    let made: RawRow[] = [];
    for (let i = 0; i < piece.rows.length; i++) {
      make(piece.rows[i], made, remarks);
      // A row makes several: they are handed on before they are many.
      if (made.length < mostMade && (i & 255) !== 255) continue;
      yield { ...about, rows: made, remarks };
      made = [];
      remarks = [];
    }
    yield { ...about, rows: made, remarks };
  }
}

/** So many rows are handed on at once. */
const mostMade = 1024;

function idleRow(table: TableName, row: number, line: number): Remark {
  return {
    ...{ code: "no-record", table, row, line },
    message: "the row has no value in the columns that the mapping reads, and made nothing",
    fix: "Fill it in, or delete it.",
  };
}

function idleColumn(table: TableName, column: string): Remark {
  return {
    ...{ code: "no-record", table, line: 0, column },
    message: "the column of the matrix has no value, and made nothing",
    fix: "Fill it in, or delete it.",
  };
}

function leftOut(mapping: Mapping, table: TableName): Remark[] {
  return Object.entries(mapping.leave ?? {}).map(([column, reason]) => ({
    ...{ code: "left-out", table, line: 0, column },
    message: `the mapping leaves the column out: ${terminal(shorten(reason, 200))}`,
    fix: "Nothing needs to be done.",
  }));
}

function severalTables(name: string, table: TableName): ComityError {
  return new ComityError(
    "bad-input",
    `${name} says itself that rows are ${table}, so it is no raw table to map`,
    {
      fix: "Read it without a mapping",
    },
  );
}
