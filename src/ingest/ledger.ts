import { html, terminal } from "../text/escape.js";
import { byCodeUnit } from "../text/order.js";
import { shorten } from "../text/shorten.js";
import type { ColumnNote, Conversion, FileCount, Finding, FindingCount, TableCount } from "./finding.js";
import type { FindingColumns, FindingStore } from "./finding-store.js";
import { isFieldName } from "./table-fields.js";
import type { TableName } from "./source.js";

export const tableNames = ["actors", "ties", "participations"] as const satisfies readonly TableName[];

/** What a ledger is made from. */
export interface LedgerParts {
  readonly counts: Readonly<Record<TableName, TableCount>>;
  readonly findings: FindingStore;
  readonly conversions: readonly Conversion[];
  readonly headers: readonly ColumnNote[];
  readonly files: readonly FileCount[];
}

/**
 * The account of one `ingest`: what became of every row, and why. For each table `rows = accepted + merged +
 * quarantined`.
 *
 * It belongs to the steward of the data: findings quote values. Only `counts()` may be shown to anyone. The first
 * 10,000 findings of each code are kept (`keepFindings` of ingest); `counts()` and `total` count all.
 */
export class Ledger {
  readonly actors: TableCount;
  readonly ties: TableCount;
  readonly participations: TableCount;
  /** Other words that were understood, and how often. */
  readonly conversions: readonly Conversion[];
  /** The columns of the input: the field each was recognized as, or the attribute it is kept as. */
  readonly headers: readonly ColumnNote[];
  /** The rows of each source; those of a mapped file that made nothing are findings too. */
  readonly files: readonly FileCount[];
  readonly #store: FindingStore;

  constructor(parts: LedgerParts) {
    this.actors = parts.counts.actors;
    this.ties = parts.counts.ties;
    this.participations = parts.counts.participations;
    this.conversions = parts.conversions;
    this.headers = parts.headers;
    this.files = parts.files;
    this.#store = parts.findings;
  }

  /** All findings there were, kept or not. */
  get total(): number {
    return this.#store.tallies().reduce((sum, { count }) => sum + count, 0);
  }

  /** True when there is nothing to say about any row or value. */
  get empty(): boolean {
    return this.#store.length === 0;
  }

  /** The kept findings in the order in which they were made. */
  *findings(): Generator<Finding, void, undefined> {
    for (let i = 0; i < this.#store.length; i++) yield this.#store.at(i);
  }

  /** The kept findings as plain objects. */
  rows(): Finding[] {
    return Array.from(this.findings());
  }

  /** The kept findings as columns. */
  columns(): FindingColumns {
    return structuredClone(this.#store.columns);
  }

  /** How many findings of each code, table, column and effect; no value and no header of the caller's own. */
  counts(): FindingCount[] {
    const merged = new Map<string, { -readonly [K in keyof FindingCount]: FindingCount[K] }>();
    for (const tally of this.#store.tallies()) {
      const column = tally.column === "" || isFieldName(tally.table, tally.column) ? tally.column : "(other)";
      const key = [tally.table, tally.code, column, tally.effect].join(" ");
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { ...tally, column });
      else known.count += tally.count;
    }
    return Array.from(merged)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([, count]) => count);
  }

  /** As `counts()`, with columns called as the input calls them. For the steward. */
  columnCounts(): FindingCount[] {
    return this.#store.tallies().map((tally) => ({ ...tally }));
  }

  /** Everything, as plain data. For the steward. */
  toJSON(): Record<TableName, TableCount> & {
    findings: Finding[];
    counts: FindingCount[];
    conversions: readonly Conversion[];
    headers: readonly ColumnNote[];
    files: readonly FileCount[];
  } {
    return {
      actors: { ...this.actors },
      ties: { ...this.ties },
      participations: { ...this.participations },
      findings: this.rows(),
      counts: this.counts(),
      conversions: structuredClone(this.conversions),
      headers: structuredClone(this.headers),
      files: structuredClone(this.files),
    };
  }

  /** A summary to read: the account of each table, then each code with its first finding. */
  toString(): string {
    const lines = [
      ...this.files.filter(({ mapped }) => mapped).map(readFile),
      ...tableNames
        .filter((table) => this[table].rows > 0)
        .map((table) => `${table}: ${account(this[table])}`),
    ];
    for (const { count, finding } of this.#firsts())
      lines.push(`${count} × ${finding.code}: ${describe(finding)}`);
    const understood = new Map<string, string[]>();
    for (const { table, column, what, count } of this.conversions) {
      const owner = column === "" ? table : `${table}.${column}`;
      understood.set(owner, [...(understood.get(owner) ?? []), `${count} × ${what}`]);
    }
    for (const [owner, what] of understood)
      lines.push(terminal(shorten(`${owner}: ${what.join(", ")}`, 200)));
    const mapped = this.headers
      .filter(({ how }) => how === "mapped")
      .map(({ table, header, field, attribute = "" }) => `${table}.${field ?? attribute} from ${header}`);
    if (mapped.length > 0) lines.push(`mapped: ${terminal(shorten([...new Set(mapped)].join(", "), 1000))}`);
    const kept = this.headers
      .filter(({ how }) => how === "attribute")
      .map(({ header }) => terminal(shorten(header, 30)));
    if (kept.length > 0) lines.push(`kept as attributes: ${shorten(kept.join(", "), 300)}`);
    return lines.join("\n");
  }

  /**
   * The account of each table, then how often each finding was made, with the first of its sort and its remedy: a table for
   * notebooks, in which every text is escaped. For the steward.
   */
  toHTML(): string {
    const accounts = tableNames
      .filter((table) => this[table].rows > 0)
      .map((table) => `${table}: ${account(this[table])}`);
    const head = ["count", "finding", "first", "what to do"].map((name) => `<th scope="col">${name}</th>`);
    const body = this.#firsts().map(({ count, finding }) =>
      [String(count), finding.code, `${place(finding)}: ${finding.message}`, finding.fix]
        .map((text) => `<td>${html(text)}</td>`)
        .join(""),
    );
    return [
      `<table><caption>${accounts.map(html).join("<br>")}</caption><thead><tr>${head.join("")}</tr></thead>`,
      `<tbody>${body.map((cells) => `<tr>${cells}</tr>`).join("")}</tbody></table>`,
    ].join("");
  }

  /** What Jupyter kernels show for a ledger. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return { "text/plain": this.toString(), "text/html": this.toHTML() };
  }

  /** The first kept finding of each code, and how many there were. */
  #firsts(): { finding: Finding; count: number }[] {
    const first = new Map<string, Finding>();
    for (const finding of this.findings()) if (!first.has(finding.code)) first.set(finding.code, finding);
    const totals = new Map<string, number>();
    for (const { code, count } of this.#store.tallies()) totals.set(code, (totals.get(code) ?? 0) + count);
    return Array.from(first, ([code, finding]) => ({ finding, count: totals.get(code) ?? 0 }));
  }
}

function readFile({ file, rows, idle }: FileCount): string {
  const made = `${rows} ${rows === 1 ? "row" : "rows"} read by the mapping, of which ${idle} made nothing`;
  return `${terminal(shorten(file))}: ${made}`;
}

function account({ rows, accepted, merged, quarantined }: TableCount): string {
  return `${rows} ${rows === 1 ? "row" : "rows"} = ${accepted} accepted + ${merged} merged + ${quarantined} quarantined`;
}

function describe(finding: Finding): string {
  return `${place(finding)}: ${finding.message}. ${finding.fix}`;
}

/** The file, the line or row, and the column. */
function place({ file, line, row, column }: Finding): string {
  const where = line > 0 ? `line ${line}` : `row ${row}`;
  const found = row === 0 && line === 0 ? file : `${file}, ${where}`;
  return `${terminal(found)}${column === "" ? "" : ` (${terminal(shorten(column, 30))})`}`;
}
