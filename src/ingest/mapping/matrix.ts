import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { cellText } from "../cell-text.js";
import type { Remark, TableName } from "../source.js";
import type { FileRow } from "./maker.js";
import type { MappedInput } from "./mapping.js";
import type { Workshop } from "./workshop.js";

/** The columns that a matrix is read as. */
export const matrixColumns = ["row", "column", "value"] as const;

const noWords: ReadonlySet<string> = new Set();

interface SeenCell {
  readonly value: string;
  readonly row: number;
  readonly line: number;
  readonly column: string;
}

/** Takes a matrix apart: each cell that is neither blank nor 0 is a row that says row, column and value. */
export class Matrix {
  readonly #cells: "all" | "upper" | "lower";
  /** Columns that have had a value. */
  readonly #filled = new Set<number>();
  /** The cells of the triangle that is read and of the other one that have not met their like, by their pair. */
  readonly #read = new Map<number, SeenCell>();
  readonly #skipped = new Map<number, SeenCell>();

  constructor(
    layout: NonNullable<MappedInput["matrix"]>,
    private readonly shop: Workshop,
    private readonly file: string,
  ) {
    this.#cells = layout.cells ?? "all";
  }

  /** The rows that a row of the matrix stands for; none where it has no value. */
  unfold({ cells, row, line }: FileRow, columns: readonly string[]): FileRow[] {
    const [label] = cells;
    const rows: FileRow[] = [];
    if (this.shop.isBlank(label, noWords) && cells.slice(1).every((cell) => this.#isNothing(cell)))
      return rows;
    const place = this.#cells === "all" ? 0 : this.#placeOf(label, columns, line || row);
    for (let at = 1; at < columns.length; at++) {
      const cell = cells[at];
      if (this.#isNothing(cell)) continue;
      const header = columns[at];
      if (this.#cells !== "all") {
        const inside = this.#cells === "upper" ? at >= place : at <= place;
        if (at !== place)
          this.#compare(at, place, inside, { value: cellText(cell).trim(), row, line, column: header });
        this.#filled.add(at);
        if (!inside) continue;
      }
      this.#filled.add(at);
      rows.push({ cells: [label, header, cell], row, line, origin: header });
    }
    return rows;
  }

  /** The row that says no more than the name of a row, or of a column. */
  alone(name: unknown, side: "row" | "column"): readonly unknown[] {
    return side === "row" ? [name, undefined, undefined] : [undefined, name, undefined];
  }

  /** The columns that have no value in any row. */
  empty(columns: readonly string[]): string[] {
    return columns.filter((_, at) => at > 0 && !this.#filled.has(at));
  }

  /** What the triangle that was not read says otherwise than the other one. */
  async differences(table: TableName, pace: Pace): Promise<Remark[]> {
    const remarks: Remark[] = [];
    const remark = ({ row, line, column }: SeenCell, message: string): number =>
      remarks.push({
        ...{ code: "one-sided-cell", table, row, line, column, message },
        fix: "Write the same value on both sides, or have all cells read.",
      });
    for (const [pair, cell] of this.#skipped) {
      const other = this.#read.get(pair);
      if (pace.due()) await pace.rest();
      const said = other === undefined ? "nothing" : `"${terminal(shorten(other.value))}"`;
      remark(
        cell,
        `the cell says "${terminal(shorten(cell.value))}" and its counterpart ${said}, which is read`,
      );
    }
    return remarks;
  }

  #compare(at: number, place: number, inside: boolean, cell: SeenCell): void {
    const pair = Math.min(at, place) * 2 ** 26 + Math.max(at, place);
    const [own, others] = inside ? [this.#read, this.#skipped] : [this.#skipped, this.#read];
    if (others.get(pair)?.value === cell.value) others.delete(pair);
    else own.set(pair, cell);
  }

  #isNothing(cell: unknown): boolean {
    if (this.shop.isBlank(cell, noWords) || cell === 0 || cell === false) return true;
    return typeof cell === "string" && /^\s*[+-]?0+(?:[.,]0*)?\s*$/.test(cell);
  }

  #placeOf(label: unknown, columns: readonly string[], line: number): number {
    const place = columns.indexOf(cellText(label).trim(), 1);
    if (place > 0) return place;
    throw new ComityError(
      "bad-input",
      `${this.file}, line ${line}: no column is called "${terminal(shorten(cellText(label)))}", so the matrix has no triangles`,
      {
        fix: 'Have all cells read ("cells": "all"), or give rows and columns the same names',
        path: ["input", "matrix"],
      },
    );
  }
}
