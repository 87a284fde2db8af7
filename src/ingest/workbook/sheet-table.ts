import { shorten } from "../../text/shorten.js";
import { terminal } from "../../text/escape.js";
import type { Conversion } from "../finding.js";
import { headerRow } from "../header-row.js";
import type { CellFlaw, RawRow, Remark, TableName } from "../source.js";
import { columnLetters } from "./column-letters.js";
import { uncalculated, type MergedCells, type SheetRow } from "./sheet-rows.js";

/** Makes the rows of a table from those of a sheet: finds the header row, keeps to its columns, tells what is odd. */
export class SheetTable {
  #headerRow = 0;
  #lastRow = 0;
  #hidden: number[] = [];
  #pending: Remark[] = [];
  #left = -1;
  readonly #done = new Map<string, { column: number; what: string; count: number }>();

  constructor(
    readonly table: TableName,
    readonly sheet: string,
    private readonly headerLine: number | undefined,
    /** Filled when the header row is met. */
    private readonly columns: string[],
  ) {}

  /** The row of the headers; 0 while it was not met. */
  get headerRow(): number {
    return this.#headerRow;
  }

  /** The place of the column that an earlier check wrote; −1 where there is none. */
  get left(): number {
    return this.#left;
  }

  /** True while no header row was met. */
  get empty(): boolean {
    return this.#headerRow === 0;
  }

  /** Records something about the sheet. */
  remark(code: Remark["code"], line: number, message: string, fix: string): void {
    this.#pending.push({ code, table: this.table, line, message, fix });
  }

  /** The rows of the table among rows of the sheet. */
  take(sheetRows: readonly SheetRow[]): { rows: RawRow[]; remarks: Remark[] } {
    const rows: RawRow[] = [];
    for (const row of sheetRows) {
      if (row.number < (this.headerLine ?? 1)) continue;
      if (this.#left >= 0 && this.#left < row.cells.length) row.cells[this.#left] = "";
      const blank = row.faults.size === 0 && row.cells.every((cell) => cell.trim() === "");
      if (this.empty) {
        if (!blank || row.number === this.headerLine) this.#readHeader(row);
      } else if (!blank) rows.push(this.#read(row));
    }
    return { rows, remarks: this.#told() };
  }

  /** What can be told only at the end of the sheet. */
  end(merged: readonly MergedCells[]): { rows: RawRow[]; remarks: Remark[] } {
    if (this.#hidden.length > 0) {
      const { length } = this.#hidden;
      const which = shorten(this.#hidden.join(", "), 60);
      const message =
        length === 1
          ? `row ${which} is hidden or filtered out; it was read like the others`
          : `${length} rows are hidden or filtered out (${which}); they were read like the others`;
      this.remark("hidden-rows", this.#hidden[0], message, "Delete what is not meant to be read.");
    }
    for (const { label, firstRow, lastRow } of merged) {
      if (this.empty || lastRow < this.#headerRow || firstRow > this.#lastRow) continue;
      const message = `the cells ${label} are merged: only the first of them has the value, the others are blank`;
      this.remark(
        "merged-cells",
        firstRow,
        message,
        "Split them, and write the value into each cell that it holds for.",
      );
    }
    return { rows: [], remarks: this.#told() };
  }

  /** How often cells of a column were read as something else than they show. */
  conversions(): Conversion[] {
    return Array.from(this.#done.values(), ({ column, what, count }) => ({
      ...{ table: this.table, column: this.columns[column], what, count },
    }));
  }

  #readHeader({ number, cells }: SheetRow): void {
    const { columns, remarks, left } = headerRow(cells, this.table, number);
    this.#left = left;
    this.columns.push(...columns);
    this.#pending.push(...remarks);
    this.#headerRow = this.#lastRow = number;
  }

  #read({ number, cells, faults, done, hidden }: SheetRow): RawRow {
    if (number > this.#lastRow + 1) this.#noteGap(this.#lastRow + 1, number - 1);
    this.#lastRow = number;
    if (hidden) this.#hidden.push(number);
    const placed = (column: number): number => (this.#left >= 0 && column > this.#left ? column - 1 : column);
    for (const [column, what] of done) if (column !== this.#left) this.#count(placed(column), what);
    const { table, columns } = this;
    const width = columns.length + (this.#left >= 0 ? 1 : 0);
    const stray = cells.findIndex((cell, i) => i >= width && (cell.trim() !== "" || faults.has(i)));
    const row = {
      table,
      cells: this.#left < 0 ? cells : cells.filter((_, i) => i !== this.#left),
      line: number,
    };
    if (stray >= 0) {
      const message = `column ${columnLetters(stray)} has a value but no header`;
      const fix = "Give the column a header, or clear the cell.";
      return { ...row, flaw: { code: "too-many-cells", message, fix } };
    }
    const flaws = Array.from(faults).filter(([column]) => column !== this.#left);
    if (flaws.length === 0) return row;
    return { ...row, cellFlaws: flaws.map(([column, what]) => cellFlaw(placed(column), column, what)) };
  }

  #count(column: number, what: string): void {
    const key = `${column} ${what}`;
    const known = this.#done.get(key);
    if (known === undefined) this.#done.set(key, { column, what, count: 1 });
    else known.count++;
  }

  #noteGap(first: number, last: number): void {
    const message =
      first === last
        ? "the row has no value and is not counted"
        : `the rows ${first} to ${last} have no value and are not counted`;
    this.remark("blank-row", first, message, first === last ? "Delete it." : "Delete them.");
  }

  #told(): Remark[] {
    const told = this.#pending;
    this.#pending = [];
    return told;
  }
}

function cellFlaw(at: number, column: number, what: string): CellFlaw {
  const cell = `the cell in column ${columnLetters(column)}`;
  if (what === uncalculated)
    return {
      ...{ at, code: "uncalculated-cell", shown: "a formula without its value" },
      message: `${cell} holds a formula whose value was never stored`,
      fix: "Open the workbook in your spreadsheet program and save it, so that values are stored.",
    };
  return {
    ...{ at, code: "error-cell", shown: what },
    message: `${cell} shows ${terminal(shorten(what, 20))} instead of a value`,
    fix: "Correct the formula, or write the value in its place.",
  };
}
