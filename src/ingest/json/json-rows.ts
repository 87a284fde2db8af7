import { notARow } from "../remarks.js";
import { Shaper } from "../shaper.js";
import type { RawRow, Remark, TableName } from "../source.js";
import { Understood } from "./understood.js";

/** Rows and remarks on their way out of a JSON file, whatever its form. */
export class JsonRows {
  readonly shaper = new Shaper();
  readonly understood = new Understood();
  /** Whether actors are only mentioned by rows about something else. */
  mentions = false;
  #rows: RawRow[] = [];
  #remarks: Remark[] = [];
  readonly #told = new Set<string>();

  /** A row of the values of an object, with further attributes beside them. */
  row(table: TableName, own: object, line: number, attributes: object = {}): void {
    this.#rows.push({ table, cells: this.shaper.both(table, own, attributes), line });
  }

  /** A row that its form of file makes by itself. */
  raw(row: RawRow): void {
    this.mentions ||= row.mention !== undefined;
    this.#rows.push(row);
  }

  /** What stands where a row should be. */
  noRow(table: TableName, line: number): void {
    this.#rows.push({ table, cells: [], line, flaw: notARow });
  }

  remark(remark: Remark): void {
    this.#remarks.push(remark);
  }

  /** Says once for each `what` that something is left out. */
  leave(what: string, table: TableName, line: number, message: string, fix: string): void {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.remark({ code: "left-out", table, line, message, fix });
  }

  /** What came since the last call. */
  take(): { rows: RawRow[]; remarks: Remark[] } {
    const taken = { rows: this.#rows, remarks: this.#remarks };
    this.#rows = [];
    this.#remarks = [];
    return taken;
  }
}
