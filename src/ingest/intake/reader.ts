import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { ColumnNote, FileCount } from "../finding.js";
import type { Readings } from "../settle/settle.js";
import type { EdgeSource, RawRow, RowSource, TableName, TableSource } from "../source.js";
import type { IntakeContext } from "./context.js";
import { filledRows } from "./filled.js";
import { MentionIntake } from "./mention-intake.js";
import type { TableData } from "./table-data.js";
import { TableIntake } from "./table-intake.js";
import { takeEdges } from "./take-edges.js";

const required = {
  actors: ["id"],
  ties: ["source", "target"],
  participations: ["actor", "activity"],
} as const satisfies Readonly<Record<TableName, readonly string[]>>;

const renaming: Readonly<Record<TableName, string>> = {
  actors:
    'Rename the column that identifies each actor to "id", or say in a mapping which it is (comity map proposes one)',
  ties: 'Rename two columns to "source" and "target" (or "from" and "to"), or say in a mapping which they are (comity map proposes one)',
  participations:
    'Rename two columns to "actor" and "activity", or say in a mapping which they are (comity map proposes one)',
};

/** Columns of a tie that say nothing but that it is there: equal rows of such ties are parallel ties. */
const bare: ReadonlySet<string> = new Set(["source", "target", "strength", "directed"]);

/** Reads sources to their end, each row into the intake of its table. */
export class Reader {
  /** The statement about the data that a source held, not yet checked. */
  dataset: unknown;
  readonly #intakes = new Map<TableName, TableIntake>();
  readonly #present = new Set<TableName>();
  #mentions: MentionIntake | undefined;
  readonly #passed = new Set<string>();
  readonly #files: FileCount[] = [];
  /** Whether equal ties are parallel ties, as far as sources say so. */
  #distinctTies: boolean | undefined;
  #edges: { data: TableData; rows: number; quarantined: number } | undefined;

  constructor(
    private readonly context: IntakeContext,
    private readonly pace: Pace,
    /** The tables that have a source of their own. */
    private readonly apart: ReadonlySet<TableName> = new Set(),
  ) {}

  /** Reads a source; `table` is the one it was given for, if any. */
  async read(source: TableSource, table: TableName | undefined): Promise<void> {
    if (source.form === "edges") await this.#readEdges(source, table);
    else await this.#readRows(source, table);
  }

  /** Everything that was read, with the number of rows and of those that could not be kept. */
  async finish(): Promise<{
    readings: Omit<Readings, "kind">;
    rows: Record<TableName, number>;
    quarantined: Record<TableName, number>;
  }> {
    const data = (table: TableName): Promise<TableData> =>
      this.#intake(table, table, "typed").finish(this.pace);
    const ties = this.#edges?.data ?? (await data("ties"));
    const tieSlots = this.#intakes.get("ties")?.slots ?? [];
    const readings = {
      actors: this.#present.has("actors") ? await data("actors") : undefined,
      mentions: await this.#mentions?.finish(this.pace),
      ties,
      participations: await data("participations"),
      ids: this.context.ids,
      parallelTies:
        this.#distinctTies ?? (this.#edges !== undefined || tieSlots.every(({ name }) => bare.has(name))),
    };
    const count = (what: "rows" | "quarantined"): Record<TableName, number> => ({
      actors: (this.#intakes.get("actors")?.[what] ?? 0) + (this.#mentions?.[what] ?? 0),
      ties: this.#edges?.[what] ?? this.#intakes.get("ties")?.[what] ?? 0,
      participations: this.#intakes.get("participations")?.[what] ?? 0,
    });
    return { readings, rows: count("rows"), quarantined: count("quarantined") };
  }

  /** The rows of each source, in the order in which they were read. */
  get files(): readonly FileCount[] {
    return this.#files;
  }

  /** How each column was understood, and how full it is in the network. */
  headers(network: Network): ColumnNote[] {
    const mentions = this.#mentions === undefined ? [] : [this.#mentions.intake];
    return [...this.#intakes.values(), ...mentions].flatMap(({ table, slots }) =>
      slots.map(({ header, how, role, name }) => {
        const column = network[table].columns.get(role === "consent part" ? "consent" : name);
        const always = role === "end" || (table === "ties" && name === "directed");
        return {
          ...{ table, header, how },
          field: role === "attribute" ? undefined : name,
          ...(how === "mapped" && role === "attribute" ? { attribute: name } : {}),
          type: column?.type ?? (role === "end" ? "id" : always ? "flag" : "blank"),
          filled: column !== undefined ? filledRows(column) : always ? network[table].length : 0,
        };
      }),
    );
  }

  async #readEdges(source: EdgeSource, table: TableName | undefined): Promise<void> {
    if (table !== undefined && table !== "ties")
      throw new ComityError("bad-input", `${table} cannot be an edge list, which holds ties only`, {
        fix: "Give it as ties",
        path: [table],
      });
    const { ids, findings, directed } = this.context;
    const edges = await source.edges(this.pace);
    const rows = edges.source.length + edges.flawed.length;
    this.#files.push({ file: source.name, rows, idle: 0, mapped: false });
    this.#edges = await takeEdges(edges, source.name, directed, ids, findings, this.pace);
  }

  async #readRows(source: RowSource, given: TableName | undefined): Promise<void> {
    const { pace } = this;
    if (source.distinctTies) this.#distinctTies = true;
    const batches = source.batches(given, pace);
    let begun = false;
    const { cells } = source;
    const nameOf = (table: TableName): string => names[table] ?? source.name;
    let names: Readonly<Partial<Record<TableName, string>>> = {};
    let read = 0;
    // What one source says about a table that has another source would stand in that one's columns.
    const passed = (table: TableName): boolean =>
      given !== undefined && table !== given && this.apart.has(table);
    for (;;) {
      const next = await batches.next();
      if (next.done === true) {
        for (const table of next.value.present) {
          if (passed(table)) continue;
          this.#present.add(table);
          this.#intake(table, nameOf(table), cells);
        }
        this.dataset ??= next.value.dataset;
        this.#distinctTies ??= next.value.distinctTies;
        const { rows = read, idle = 0 } = next.value.read ?? {};
        this.#files.push({ file: source.name, rows, idle, mapped: next.value.read !== undefined });
        for (const { table, column, what, count } of next.value.conversions ?? [])
          this.context.conversions.count(table, column, what, count);
        break;
      }
      const { headers, origins, types, remarks, done, total } = next.value;
      const rows =
        given === undefined
          ? next.value.rows
          : next.value.rows.filter(({ table, mention }) => mention !== undefined || !passed(table));
      if (rows.length < next.value.rows.length) this.#passOver(source, given, next.value.rows);
      read += rows.length;
      names = next.value.names ?? names;
      if (!begun) pace.begin(`reading ${source.name}`, total);
      begun = true;
      for (const { code, table, line, column = "", message, fix, row } of remarks)
        this.#intake(passed(table) ? (given ?? table) : table, nameOf(table), cells).note(
          code,
          column,
          line,
          message,
          fix,
          row,
        );
      for (const table of ["actors", "ties", "participations"] as const) {
        const columns = headers[table];
        const mentioned = table === "actors" && next.value.mentions === true;
        if (columns.length === 0 || (passed(table) && !mentioned)) continue;
        if (mentioned) this.#mentions ??= new MentionIntake(nameOf(table), cells, this.context);
        const intake =
          mentioned && this.#mentions ? this.#mentions.intake : this.#intake(table, nameOf(table), cells);
        intake.widen(columns, origins?.[table]);
        intake.types = types?.[table] ?? intake.types;
        if (source.cells === "text" && origins === undefined) requireColumns(intake, columns);
      }
      for (let i = 0; i < rows.length; i++) {
        const { table, mention } = rows[i];
        if (mention !== undefined && this.#mentions !== undefined) this.#mentions.take(rows[i], mention);
        else this.#intake(table, nameOf(table), cells).take(rows[i]);
        if ((i & 255) === 255 && pace.due()) await pace.rest();
      }
      pace.advance(total > 0 ? Math.min(done, total) : 0);
      if (pace.due()) await pace.rest();
    }
    pace.end();
  }

  /** Says once for each source and table that rows of it were passed over. */
  #passOver(source: RowSource, given: TableName | undefined, rows: readonly RawRow[]): void {
    const tables = new Set(rows.map(({ table }) => table));
    for (const table of tables) {
      const key = `${source.name} ${table}`;
      if (table === given || !this.apart.has(table) || this.#passed.has(key)) continue;
      this.#passed.add(key);
      this.#intake(given ?? table, source.name, source.cells).note(
        "left-out",
        "",
        0,
        `${table} of this file were left out, since ${table} have a file of their own`,
        `Give the file alone to read its ${table}.`,
      );
    }
  }

  #intake(table: TableName, file: string, cells: "text" | "typed"): TableIntake {
    let intake = this.#intakes.get(table);
    if (intake === undefined) {
      intake = new TableIntake(table, file, cells, this.context);
      this.#intakes.set(table, intake);
    }
    return intake;
  }
}

function requireColumns(intake: TableIntake, seen: readonly string[]): void {
  const lacking = required[intake.table].filter((name) => !intake.has(name));
  if (lacking.length === 0) return;
  const headers = shorten(seen.map((header) => `"${terminal(shorten(header, 30))}"`).join(", "), 400);
  throw new ComityError(
    "missing-column",
    `${intake.file} has no column ${lacking.map((name) => `"${name}"`).join(" and ")}; its headers are ${headers}`,
    {
      fix: renaming[intake.table],
      path: [intake.table, ...lacking],
    },
  );
}
