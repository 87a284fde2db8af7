import { html, terminal } from "../text/escape.js";
import type { Meta } from "./meta.js";
import { numberText } from "./number-text.js";
import { reasons, type Reason } from "./reasons.js";

/** A value of a cell; undefined where there is none. */
export type CellValue = string | number | boolean | undefined;

/** A row as a plain object. */
export type PlainRow = Readonly<Record<string, CellValue>>;

/** One column of a value: a name and the cells by row. */
export interface GridColumn {
  readonly name: string;
  readonly numeric: boolean;
  at(row: number): CellValue;
}

/** The table behind a value. */
export interface Grid {
  readonly length: number;
  readonly columns: readonly GridColumn[];
}

/** A value as plain JSON. */
export interface TabularJson {
  readonly rows: Record<string, string | number | boolean | null>[];
  readonly meta: Meta;
}

const displayed = 20;

/**
 * What every result has in common: it is a table with a record of how it was computed. Copies are handed out; nothing
 * a caller does changes the result.
 */
export abstract class Tabular<R extends PlainRow = PlainRow> {
  abstract readonly meta: Meta;
  protected abstract grid(): Grid;

  /** The rows worth showing first, for displays. Default: as they come. */
  protected leading(count: number): readonly R[] {
    return this.rows(count);
  }

  /** Plain objects, one per row, for plotting and data frames. Undefined numbers are NaN. */
  rows(limit = Infinity): R[] {
    const { length, columns } = this.grid();
    return Array.from({ length: Math.min(length, limit) }, (_, row) => rowAt(columns, row) as R);
  }

  /** The columns by name: Float64Array where all cells are numbers, arrays otherwise. */
  columns(): Record<string, Float64Array | CellValue[]> {
    const { length, columns } = this.grid();
    return Object.fromEntries(
      columns.map(({ name, numeric, at }) => [
        name,
        numeric
          ? Float64Array.from({ length }, (_, row) => Number(at(row)))
          : Array.from({ length }, (_, row) => at(row)),
      ]),
    );
  }

  /** Plain JSON: `{ rows, meta }`, undefined numbers as null with a reason beside them. */
  toJSON(): TabularJson {
    return { rows: this.rows().map(jsonRow), meta: structuredClone(this.meta) };
  }

  /** A table for notebooks; every text is escaped. Shows the first 20 rows. */
  toHTML(): string {
    const shown = this.leading(displayed);
    const names = this.grid().columns.map(({ name }) => name);
    const head = names.map((name) => `<th scope="col">${html(name)}</th>`).join("");
    const body = shown
      .map((row) => `<tr>${names.map((name) => `<td>${html(cellText(row[name]))}</td>`).join("")}</tr>`)
      .join("");
    const caption = [this.caption(shown.length), ...this.meta.notes].map(html).join("<br>");
    return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
  }

  /** A plain-text table of the first 20 rows. */
  toString(): string {
    const shown = this.leading(displayed);
    const names = this.grid().columns.map(({ name }) => name);
    const cells = [names, ...shown.map((row) => names.map((name) => terminal(cellText(row[name]))))];
    const widths = names.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
    const lines = cells.map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i]))
        .join("  ")
        .trimEnd(),
    );
    return [this.caption(shown.length), ...this.meta.notes, ...lines].join("\n");
  }

  /** What Jupyter kernels show. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return { "text/plain": this.toString(), "text/html": this.toHTML() };
  }

  private caption(shown: number): string {
    const { length } = this.grid();
    return length > shown
      ? `${this.meta.measure}: ${shown} of ${length} rows`
      : `${this.meta.measure}: ${length} rows`;
  }
}

function rowAt(columns: readonly GridColumn[], row: number): PlainRow {
  const made: Record<string, CellValue> = {};
  for (const { name, at } of columns) {
    const value = at(row);
    if (value !== undefined) made[name] = value;
  }
  return made;
}

function jsonRow(row: PlainRow): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? null : value,
    ]),
  );
}

/** A cell for people. */
export function cellText(value: CellValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}

/** The words of a reason code, for people. */
export function reasonText(reason: Reason): string {
  return reasons[reason];
}
