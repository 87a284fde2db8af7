import type { Effect, Finding } from "./finding.js";
import type { FindingCode } from "./finding-codes.js";
import type { TableName } from "./source.js";

/** Findings kept of each code unless the caller says otherwise; the counts go on. */
export const keptOfEachCode = 10_000;

/** Where a finding was made. */
export interface Place {
  readonly file: string;
  readonly table: TableName;
  readonly row: number;
  readonly line: number;
  readonly column: string;
}

/** The kept findings as columns. */
export interface FindingColumns {
  readonly file: string[];
  readonly table: TableName[];
  readonly row: number[];
  readonly line: number[];
  readonly column: string[];
  readonly code: FindingCode[];
  readonly message: string[];
  readonly fix: string[];
  readonly effect: Effect[];
}

/** A number of findings that agree in all but their row. */
export interface Tally {
  readonly code: FindingCode;
  readonly table: TableName;
  readonly column: string;
  readonly effect: Effect;
  count: number;
}

/** Findings in columns: the first of each code, and how many there were of each code, table, column and effect. */
export class FindingStore {
  readonly columns: FindingColumns = {
    file: [],
    table: [],
    row: [],
    line: [],
    column: [],
    code: [],
    message: [],
    fix: [],
    effect: [],
  };
  readonly #kept = new Map<FindingCode, number>();
  readonly #tallies = new Map<string, Tally>();

  constructor(private readonly most: number = keptOfEachCode) {}

  /** Counts a finding, and keeps it while there are fewer of its code than are to be kept. */
  record(
    code: FindingCode,
    place: Place,
    effect: Effect,
    message: string | (() => string),
    fix: string,
  ): void {
    const { file, table, row, line, column } = place;
    const key = `${code} ${table} ${effect} ${column}`;
    const tally = this.#tallies.get(key);
    if (tally === undefined) this.#tallies.set(key, { code, table, column, effect, count: 1 });
    else tally.count++;
    const kept = this.#kept.get(code) ?? 0;
    if (kept >= this.most) return;
    this.#kept.set(code, kept + 1);
    const { columns } = this;
    columns.file.push(file);
    columns.table.push(table);
    columns.row.push(row);
    columns.line.push(line);
    columns.column.push(column);
    columns.code.push(code);
    columns.message.push(typeof message === "string" ? message : message());
    columns.fix.push(fix);
    columns.effect.push(effect);
  }

  /** True while a further finding of this code would be kept. */
  keeps(code: FindingCode): boolean {
    return (this.#kept.get(code) ?? 0) < this.most;
  }

  get length(): number {
    return this.columns.row.length;
  }

  at(index: number): Finding {
    const { file, table, row, line, column, code, message, fix, effect } = this.columns;
    return {
      file: file[index],
      table: table[index],
      row: row[index],
      line: line[index],
      column: column[index],
      code: code[index],
      message: message[index],
      fix: fix[index],
      effect: effect[index],
    };
  }

  tallies(): Tally[] {
    return Array.from(this.#tallies.values());
  }
}
