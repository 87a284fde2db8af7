import type { RawRow, Remark, TableName } from "../source.js";
import { isProtecting } from "../table-fields.js";
import { headersOf } from "./headers-of.js";
import type { Mapping } from "./mapping.js";

/**
 * What a row of a workbook has in place of cells that show no value: a blank with a remark, but the text that shows where
 * a field would protect an actor by it, so that an error in the column of consent is not taken for silence.
 */
export class CellFlaws {
  readonly #protecting = new Set<string>();

  constructor(
    mapping: Mapping,
    private readonly table: TableName,
  ) {
    for (const { table: made, fields } of mapping.records)
      for (const [field, rule] of Object.entries(fields))
        if (isProtecting(made, field)) for (const header of headersOf(rule)) this.#protecting.add(header);
  }

  /** The cells to read, and what is to be said about them. */
  settle(
    { cells, cellFlaws = [], line }: RawRow,
    row: number,
    columns: readonly string[],
  ): { cells: readonly unknown[]; remarks: Remark[] } {
    if (cellFlaws.length === 0) return { cells, remarks: [] };
    const settled = [...cells];
    const remarks = cellFlaws.map(({ at, code, shown, message, fix }): Remark => {
      const column = columns[at];
      if (this.#protecting.has(column)) settled[at] = shown;
      return { code, table: this.table, row, line, column, message, fix };
    });
    return { cells: settled, remarks };
  }
}
