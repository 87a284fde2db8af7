import type { Pace } from "../../control/pace.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { isRow } from "../shaper.js";
import type { TableName } from "../source.js";
import { SparqlRows } from "../sparql/sparql-rows.js";
import { Statement } from "../statement.js";
import { isElement, layElement } from "./cytoscape.js";
import { JsonRows } from "./json-rows.js";
import { NodeLink } from "./node-link.js";
import type { JsonUnit } from "./splitter.js";

/** The objects in a file whose lists are read entry by entry too. */
export const enteredKeys: ReadonlySet<string> = new Set(["elements", "results"]);

/** The keys under which programs write the tables of a network. */
const tableKeys: ReadonlyMap<string, TableName> = new Map([
  ["actors", "actors"],
  ["nodes", "actors"],
  ["vertices", "actors"],
  ["ties", "ties"],
  ["links", "ties"],
  ["edges", "ties"],
  ["participations", "participations"],
]);

const elementKeys: ReadonlyMap<string, TableName | undefined> = new Map([
  ["elements", undefined],
  ["elements.nodes", "actors"],
  ["elements.edges", "ties"],
]);

/** Makes rows of what stands in a JSON file, and finds out by its shape which program's form it has. */
export class JsonTables {
  readonly out = new JsonRows();
  readonly nodeLink = new NodeLink(this.out);
  dataset: unknown;
  readonly present = new Set<TableName>();
  /** Undefined where the form of the file does not tell. */
  distinctTies: boolean | undefined;
  readonly #statement = new Statement();
  readonly #leftOut = new Set<string>();
  /** Whether there were elements of Cytoscape, and the line that says whether links are directed. */
  #elements = false;
  readonly #sparql: SparqlRows;
  #direction = 0;

  /** `table` is that of the rows of a file that is one list. */
  constructor(
    private readonly table: TableName,
    name: string,
  ) {
    this.#sparql = new SparqlRows(this.out, name);
  }

  take({ key, entry, value, line }: JsonUnit): void {
    if (key === undefined) this.#single(value, line);
    else if (entry) this.#entry(key, value, line);
    else this.#value(key, value, line);
  }

  /** To be called at the end of the file, with the keys of the lists that it had. */
  async end(lists: ReadonlySet<string | undefined>, pace: Pace): Promise<void> {
    await this.nodeLink.end(pace);
    if (lists.has("results.bindings")) {
      await this.#sparql.end(pace);
      this.out.understood.form("the result of a SPARQL query");
      this.present.add("ties");
      this.distinctTies = false;
    }
    if (this.#direction > 0 && !this.nodeLink.linksOut && !this.#elements)
      this.#leave("directed", this.#direction);
    if (this.#elements || this.nodeLink.distinct) this.distinctTies = true;
    this.dataset ??= this.#statement.dataset;
    for (const key of lists) {
      const owner = key === undefined ? this.table : tableKeys.get(key);
      if (owner !== undefined && !this.#elements) this.present.add(owner);
      if (this.#elements || elementKeys.has(key ?? "")) this.present.add("actors").add("ties");
    }
  }

  #single(value: unknown, line: number): void {
    if (isElement(value)) this.#element(value, line, undefined);
    else if (isRow(value)) this.out.row(this.table, value, line);
    else this.out.noRow(this.table, line);
  }

  #entry(key: string, value: unknown, line: number): void {
    const owner = tableKeys.get(key);
    if (key === "results.bindings") this.#sparql.binding(value, line);
    else if (elementKeys.has(key)) this.#element(value, line, elementKeys.get(key));
    else if (owner === undefined) this.#leave(key, line);
    else if (key === owner) {
      if (isRow(value)) this.out.row(owner, value, line);
      else this.out.noRow(owner, line);
    } else if (isElement(value)) this.#element(value, line, owner);
    else if (owner === "actors") this.nodeLink.node(value, line);
    else this.nodeLink.link(value, line);
  }

  #element(value: unknown, line: number, table: TableName | undefined): void {
    this.#elements = true;
    this.out.understood.form("a network of Cytoscape");
    layElement(value, line, table, this.nodeLink.directed, this.out);
  }

  #value(key: string, value: unknown, line: number): void {
    switch (key) {
      case "dataset":
        this.dataset = value;
        return;
      case "directed":
        if (typeof value !== "boolean") return this.#leave(key, line);
        if (this.nodeLink.linksOut || this.#elements) return this.#late(line);
        this.nodeLink.directed = value;
        this.#direction = line;
        return;
      case "multigraph":
        if (typeof value !== "boolean") return this.#leave(key, line);
        this.nodeLink.distinct = value;
        return;
      case "graph":
      case "attributes":
        return this.#state(key, value, line);
      case "head":
        if (!this.#sparql.head(value)) this.#leave(key, line);
        return;
      case "results.distinct":
      case "results.ordered":
        return;
      case "options":
        if (!isRow(value) || !("type" in value)) this.#leave(key, line);
        return;
      default:
        this.#leave(key, line);
    }
  }

  /** Statements about the graph as a whole. */
  #state(key: string, value: unknown, line: number): void {
    if (!isRow(value)) return this.#leave(key, line);
    for (const [name, said] of Object.entries(value)) {
      const remark = this.#statement.take(name, said, line);
      if (remark !== undefined) this.out.remark(remark);
    }
  }

  #late(line: number): void {
    const message = '"directed" stands after the links that it is about and was left out';
    const fix = "Put it before the lists, or say in each link whether it is directed.";
    this.out.leave("directed", "ties", line, message, fix);
  }

  #leave(key: string, line: number): void {
    if (this.#leftOut.has(key)) return;
    this.#leftOut.add(key);
    const name = terminal(shorten(key));
    this.out.remark({
      ...{ code: "left-out", table: this.table, line },
      message: tableKeys.has(key)
        ? `"${name}" is not a list of rows and was left out`
        : `"${name}" is neither a table nor the dataset and was left out`,
      fix: "Put rows under actors, ties or participations, and statements about the data under dataset.",
    });
  }
}
