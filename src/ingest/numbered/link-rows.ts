import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { Shaper } from "../shaper.js";
import type { Flaw, RawRow, Remark, TableName } from "../source.js";
import { emptyActivities } from "./empty-activities.js";
import type { Vertices } from "./vertices.js";

/** What a link says beside its ends. */
export interface LinkSaid {
  readonly line: number;
  readonly directed: boolean;
  readonly strength?: string | undefined;
  readonly relation?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Values that a file gives under names of its own. */
export type Attributes = readonly (readonly [name: string, value: string])[];

/** Names of columns that the readers fill themselves. */
const own: ReadonlySet<string> = new Set([
  "source",
  "target",
  "directed",
  "strength",
  "relation",
  "actor",
  "activity",
]);

/** Different attributes that one table can have; what goes beyond is left out. */
const mostAttributes = 200;

/**
 * Links between numbered vertices as rows with text cells: ties among the vertices of a network of one mode,
 * participations of the first mode in the second of a network of two.
 */
export class LinkRows {
  rows: RawRow[] = [];
  remarks: Remark[] = [];
  readonly shaper = new Shaper();
  readonly table: "ties" | "participations";
  readonly #ends: readonly [number, number];
  readonly #left = new Set<string>();
  /** The activities that somebody took part in. */
  readonly #attended = new Set<number>();

  /** `activities` is the second mode of a network that has two. */
  constructor(
    readonly actors: Vertices,
    readonly activities: Vertices | undefined,
  ) {
    this.table = activities === undefined ? "ties" : "participations";
    const [from, to] = activities === undefined ? ["source", "target"] : ["actor", "activity"];
    this.#ends = [this.shaper.position(this.table, from), this.shaper.position(this.table, to)];
    this.shaper.position("actors", "id");
  }

  /** Adds the link of two vertices; in two modes `from` is one of the first and `to` one of the second. */
  link(from: number, to: number, said: LinkSaid): void {
    const second = this.activities ?? this.actors;
    if (!this.actors.has(from)) return this.flaw(said.line, noVertex(from, this.actors.count));
    if (!second.has(to)) return this.flaw(said.line, noVertex(to, second.count));
    const cells: unknown[] = [];
    cells[this.#ends[0]] = this.actors.id(from);
    cells[this.#ends[1]] = second.id(to);
    if (this.table === "ties") cells[this.#position("directed")] = said.directed ? "yes" : "no";
    const { strength, relation, line } = said;
    if (strength !== undefined) {
      if (this.table === "participations" && !(Number(strength) > 0))
        return this.flaw(line, noStrength(strength));
      cells[this.#position("strength")] = strength;
    }
    if (relation !== undefined) cells[this.#position("relation")] = relation;
    this.#fill(cells, this.table, said.attributes ?? [], line);
    if (this.activities !== undefined) this.#attended.add(to);
    this.rows.push({ table: this.table, cells, line });
  }

  /** To be called after the last link. */
  endLinks(): void {
    this.remarks.push(...emptyActivities((this.activities?.count ?? 0) - this.#attended.size));
  }

  /** Adds the row of an actor. `values` are further columns. */
  actor(number: number, line: number, values: Attributes): void {
    const cells: unknown[] = [this.actors.id(number)];
    this.#fill(cells, "actors", values, line);
    const name = this.actors.name(number);
    if (name !== undefined) {
      let at = this.shaper.position("actors", "name");
      if (cells[at] !== undefined) at = this.shaper.position("actors", "label");
      cells[at] ??= name;
    }
    this.rows.push({ table: "actors", cells, line });
  }

  #fill(cells: unknown[], table: TableName, values: Attributes, line: number): void {
    for (const [name, value] of values) {
      const at = this.#attribute(table, name, line);
      if (at === undefined) continue;
      if (cells[at] !== undefined)
        this.leave(
          "twice",
          line,
          "a line gives two values of one name; the first was kept, the other left out",
          "Give each value a name of its own.",
        );
      cells[at] ??= value;
    }
  }

  // The column of an attribute that the file names itself; undefined where there are too many.
  #attribute(table: TableName, name: string, line: number): number | undefined {
    const kept = (table === "actors" ? name === "id" : own.has(name)) ? `${name} (attribute)` : name;
    const { shaper } = this;
    if (shaper.headers[table].length < mostAttributes || shaper.headers[table].includes(kept))
      return shaper.position(table, kept);
    this.leave(
      "attributes",
      line,
      `there are more than ${mostAttributes} different attributes; the others were left out`,
      "Check what stands after the numbers and labels of the lines.",
    );
    return undefined;
  }

  /** Counts a line that cannot be a row. */
  flaw(line: number, flaw: Flaw, table: TableName = this.table): void {
    this.rows.push({ table, cells: [], line, flaw });
  }

  /** Records once that something was left out. */
  leave(what: string, line: number, message: string, fix = "Nothing needs to be done."): void {
    if (this.#left.has(what)) return;
    this.#left.add(what);
    this.remarks.push({ code: "left-out", table: "actors", line, message, fix });
  }

  /** Says so where vertices of one label go by their numbers. */
  settle(): void {
    for (const vertices of [this.actors, this.activities]) {
      const repeated = vertices?.settle();
      if (repeated === undefined) continue;
      const label = terminal(shorten(repeated));
      this.remarks.push({
        ...{ code: "repeated-label", table: vertices === this.actors ? "actors" : "participations", line: 0 },
        message: `two vertices are called "${label}"; all go by their numbers, and the labels are names`,
        fix: "Give each vertex a label of its own.",
      });
    }
  }

  #position(name: string): number {
    return this.shaper.position(this.table, name);
  }
}

function noVertex(number: number, count: number): Flaw {
  return {
    code: "unknown-vertex",
    message: Number.isNaN(number)
      ? "an end of the line is no number of a vertex"
      : `the line names ${number}, but the numbers go from 1 to ${count}`,
    fix: "Correct the number, or the number of vertices at the head of the file.",
  };
}

function noStrength(text: string): Flaw {
  return {
    code: "bad-strength",
    message: `the value is ${terminal(shorten(text))}, which is no number above 0`,
    fix: "Write a number above 0, or leave out the line of who took no part.",
  };
}
