import { inChunks, type Pace } from "../../control/pace.js";
import { idPattern } from "../../schema/patterns.js";
import { matchHeader } from "../../schema/headers.js";
import { isAutoKey } from "../auto-key.js";
import { isRow } from "../shaper.js";
import type { JsonRows } from "./json-rows.js";

interface Held {
  readonly value: object;
  readonly line: number;
}

const atATime = 1024;
const nodeParts: ReadonlySet<string> = new Set(["key", "attributes"]);
const edgeParts: ReadonlySet<string> = new Set(["key", "source", "target", "attributes", "undirected"]);

/**
 * The lists of nodes and links that other programs write: NetworkX (node-link data), D3 (ends may be places in the list
 * of nodes) and graphology (attributes of their own). Links that stand before the nodes are held until the end, and so
 * are nodes without an id, whose names must be compared.
 */
export class NodeLink {
  /** What the graph says about all links; undefined where it says nothing. */
  directed: boolean | undefined;
  /** True where links have identities of their own. */
  distinct = false;
  #graphology = false;
  /** The ids of the nodes in their order, as long as none of them is a number. */
  #ids: string[] | undefined = [];
  #nodes: Held[] = [];
  #links: Held[] = [];
  #nodesMet = false;
  #linksOut = false;
  readonly #fields = new Map<string, string | undefined>();

  constructor(private readonly out: JsonRows) {}

  /** True when links were handed on before all was known about them. */
  get linksOut(): boolean {
    return this.#linksOut;
  }

  /** Takes an entry of the list of nodes. */
  node(value: unknown, line: number): void {
    this.#nodesMet = true;
    if (!isRow(value)) return this.out.noRow("actors", line);
    if (isGraphology(value, nodeParts) && "key" in value) {
      this.#isGraphology();
      const { key, attributes } = value as { key: unknown; attributes?: object };
      this.#noteId(key);
      this.out.row("actors", { id: key }, line, attributes ?? {});
      return;
    }
    const column = this.#column("actor", "id", value);
    if (column === undefined && this.#nodes.length === (this.#ids?.length ?? -1)) {
      this.#nodes.push({ value, line });
      this.#ids?.push("");
      return;
    }
    // Some nodes have ids, others have none: those lack what they need.
    for (const held of this.#nodes) this.out.row("actors", held.value, held.line);
    this.#nodes = [];
    this.#noteId(column === undefined ? undefined : (value as Readonly<Record<string, unknown>>)[column]);
    this.out.row("actors", value, line);
  }

  /** Takes an entry of the list of links. */
  link(value: unknown, line: number): void {
    if (!isRow(value)) return this.out.noRow("ties", line);
    if (!this.#nodesMet || this.#nodes.length > 0) {
      this.#links.push({ value, line });
      return;
    }
    this.#linksOut = true;
    this.#link({ value, line });
  }

  /** To be called at the end of the file. */
  async end(pace: Pace): Promise<void> {
    await this.#settleNodes(pace);
    await inChunks(pace, this.#links.length, atATime, (from, to) => {
      for (const link of this.#links.slice(from, to)) this.#link(link);
    });
    this.#linksOut ||= this.#links.length > 0;
    this.#links = [];
  }

  #isGraphology(): void {
    this.#graphology = true;
    this.distinct = true;
    this.out.understood.form("a graph of graphology");
  }

  #noteId(id: unknown): void {
    if (typeof id === "number" || (typeof id === "string" && /^\d+$/.test(id))) this.#ids = undefined;
    else this.#ids?.push(typeof id === "string" ? id : "");
  }

  // Nodes without ids go by their names if these tell them apart, else by their places.
  async #settleNodes(pace: Pace): Promise<void> {
    const nodes = this.#nodes;
    if (nodes.length === 0) return;
    const names: unknown[] = [];
    const different = new Set<unknown>();
    await inChunks(pace, nodes.length, atATime, (from, to) => {
      for (const { value } of nodes.slice(from, to)) {
        const column = this.#column("actor", "name", value);
        const name = column === undefined ? undefined : (value as Readonly<Record<string, unknown>>)[column];
        names.push(name);
        if (typeof name === "string" && idPattern.test(name)) different.add(name);
      }
    });
    const named = different.size === nodes.length;
    const ids = names.map((name, i) => (named ? (name as string) : String(i)));
    const what = named ? "name taken as the id" : "place in the list taken as the id";
    this.out.understood.count("actors", "id", what, nodes.length);
    await inChunks(pace, nodes.length, atATime, (from, to) => {
      for (let i = from; i < to; i++)
        this.out.row("actors", { id: ids[i], ...nodes[i].value }, nodes[i].line);
    });
    this.#nodes = [];
    this.#ids = ids;
  }

  #link({ value, line }: Held): void {
    const given = value as Readonly<Record<string, unknown>>;
    if (
      isGraphology(value, edgeParts) &&
      (this.#graphology || "attributes" in value || "undirected" in value)
    ) {
      if (!this.#graphology) this.#isGraphology();
      const { source, target, undirected, attributes } = given;
      const own = { source, target, directed: undirected !== true, ...this.#key(given) };
      this.out.row("ties", own, line, isRow(attributes) ? attributes : {});
      return;
    }
    const row: Record<string, unknown> = { ...given };
    for (const end of ["source", "target"] as const) {
      const column = this.#column("tie", end, value);
      if (column !== undefined) row[column] = this.#end(given[column], end);
    }
    if (this.directed !== undefined) {
      row["directed"] ??= this.directed;
      this.out.understood.form("node-link data");
    }
    if (this.distinct && "key" in row && !("key" in this.#key(given))) delete row["key"];
    this.out.row("ties", row, line);
  }

  #key({ key }: Readonly<Record<string, unknown>>): { key?: unknown } {
    if (key === undefined || key === null) return {};
    if (!isAutoKey(String(key))) return { key };
    this.out.understood.count("ties", "key", "edge key that a program made up left out");
    return {};
  }

  #end(end: unknown, column: "source" | "target"): unknown {
    if (isRow(end) && "id" in end) {
      this.out.understood.count("ties", column, "a whole node taken for its id");
      return end.id;
    }
    const id = typeof end === "number" ? this.#ids?.[end] : undefined;
    if (id === undefined || id === "") return end;
    this.out.understood.count("ties", column, "place in the list of nodes taken for the node there");
    return id;
  }

  /** The key of an object that stands for a field. */
  #column(table: "actor" | "tie", field: string, value: object): string | undefined {
    if (Object.hasOwn(value, field)) return field;
    return Object.keys(value).find((key) => {
      const known = `${table} ${key}`;
      if (!this.#fields.has(known)) this.#fields.set(known, matchHeader(table, key)?.field);
      return this.#fields.get(known) === field;
    });
  }
}

function isGraphology(value: object, parts: ReadonlySet<string>): boolean {
  const { attributes } = value as { attributes?: unknown };
  return (attributes === undefined || isRow(attributes)) && Object.keys(value).every((key) => parts.has(key));
}
