import { inChunks, type Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { asGiven } from "../../network/as-given.js";
import type { JsonRows } from "../json/json-rows.js";
import { isRow } from "../shaper.js";
import { completeStatements, type StatedTie } from "./statements.js";
import { dateOf, idOf, isDate, isTerm, pointOf, valueOf, type Term } from "./terms.js";
import { understood, type Variable } from "./variables.js";

type Values = Record<string, unknown>;
type Binding = Readonly<Record<string, unknown>>;

/**
 * Makes actors and ties of the rows that a SPARQL query selects. Each row mentions its two actors, whose mentions are
 * pooled, and states one tie, undirected unless `?directed` says otherwise. Ties are held until the end, since both sides
 * may state the same one.
 */
export class SparqlRows {
  #variables: ReadonlyMap<string, Variable> | undefined;
  /** Rows that came before the head. */
  readonly #waiting: { readonly value: unknown; readonly line: number }[] = [];
  readonly #ties: StatedTie[] = [];
  #row = 0;

  constructor(
    private readonly out: JsonRows,
    private readonly name: string,
  ) {}

  /** Takes the head of a result, which names the variables of the query; false if it is none. Throws `unreadable-format`. */
  head(value: unknown): boolean {
    const names = isRow(value) && "vars" in value ? value.vars : undefined;
    if (!Array.isArray(names)) return false;
    this.#variables = this.#understand(names.map(String));
    return true;
  }

  /** Takes a row of a result; it waits until the variables are known. */
  binding(value: unknown, line: number): void {
    if (this.#variables === undefined) this.#waiting.push({ value, line });
    else this.#take(value, line, this.#variables);
  }

  #take(value: unknown, line: number, variables: ReadonlyMap<string, Variable>): void {
    this.#row++;
    if (!isRow(value)) return this.out.noRow("ties", line);
    const binding = value as Binding;
    // Variables may have any name: "__proto__" too.
    const [first, second, tie] = [values(), values(), values()];
    const actors = [first, second];
    let ends = 0;
    for (const [name, variable] of variables) {
      const term = binding[name];
      if (variable.of === "end") ends++;
      if (!isTerm(term) || variable.of === "precision") continue;
      if (variable.of === "end") actors[variable.end]["id"] = idOf(term);
      else if (variable.of === "actor")
        this.#set(actors[variable.end], "actors", variable.column, term, undefined);
      else this.#set(tie, "ties", variable.column, term, binding[`${name}Precision`]);
    }
    for (const actor of actors) this.#mention(actor, line);
    const [source, target] = actors.map(({ id }) => id as string | undefined);
    tie["directed"] ??= false;
    if (ends === 2) this.#ties.push({ row: this.#row, line, source, target, values: tie });
  }

  /** To be called at the end of the file. Throws `unreadable-format`. */
  async end(pace: Pace): Promise<void> {
    const waiting = this.#waiting;
    const names = new Set(waiting.flatMap(({ value }) => (isRow(value) ? Object.keys(value) : [])));
    const variables = this.#variables ?? this.#understand(Array.from(names));
    await inChunks(pace, waiting.length, 1024, (from, to) => {
      for (const { value, line } of waiting.slice(from, to)) this.#take(value, line, variables);
    });
    await completeStatements(this.#ties, this.out.understood, pace);
    await inChunks(pace, this.#ties.length, 1024, (from, to) => {
      for (const { row, line, source, target, values } of this.#ties.slice(from, to)) {
        const cells = this.out.shaper.both("ties", { source, target }, values);
        this.out.raw({ table: "ties", row, line, cells });
      }
    });
  }

  #understand(names: readonly string[]): ReadonlyMap<string, Variable> {
    const variables = understood(names);
    if (variables !== undefined) return variables;
    throw new ComityError(
      "unreadable-format",
      `${this.name} is the result of a SPARQL query that selects neither ?a and ?b nor ?source and ?target`,
      {
        fix: "Name the two ends of a tie ?a and ?b and what is known of them ?aLabel, ?aCountry, ?bLabel and so on",
      },
    );
  }

  #mention(actor: Values, line: number): void {
    const { id } = actor;
    if (typeof id !== "string") return;
    // The label service repeats the id where there is no label.
    if (actor["name"] === id) {
      delete actor["name"];
      this.out.understood.count("actors", "name", "label that only repeats the id left out");
    }
    this.out.raw({
      ...{ table: "actors", row: this.#row, line, mention: id },
      cells: this.out.shaper.cells("actors", actor),
    });
  }

  #set(owner: Values, table: "actors" | "ties", column: string, term: Term, precision: unknown): void {
    const place = column === "coord" ? pointOf(term.value) : undefined;
    if (place !== undefined) {
      Object.assign(owner, place);
      return;
    }
    if (!isDate(term)) {
      owner[column] = valueOf(term);
      return;
    }
    const digits = isTerm(precision) ? Number(precision.value) : undefined;
    const date = dateOf(term.value, digits);
    if (date === undefined) {
      owner[asGiven(column)] = term.value;
      this.out.understood.count(table, column, `date without a year kept as "${asGiven(column)}"`);
      return;
    }
    owner[column] = date;
    const kind = ["year", "month", "day"][(date.length - 4) / 3];
    this.out.understood.count(table, column, `point in time read as a ${kind}`);
  }
}

function values(): Values {
  return Object.create(null) as Values;
}
