import type { GraphItems, ItemTable } from "../graph-items.js";
import type { DeclaredType } from "../source.js";
import { Statement } from "../statement.js";
import { DeclaredTypesOfXml } from "../xml/declared.js";
import type { GraphTags } from "../xml/xml-graph.js";
import type { XmlTag } from "../xml/xml-tags.js";
import { LabelText } from "./label-text.js";

interface Key {
  readonly title: string;
  readonly type: DeclaredType | undefined;
  readonly domain: string;
  default?: string;
}

/** What `for` says a key is for, as the table of its items. */
const domains: Readonly<Record<ItemTable, string>> = { actors: "node", ties: "edge" };
const drawn = "Nothing needs to be done.";

/** Turns the tags of a GraphML file into rows. */
export class GraphmlReader implements GraphTags {
  /** Outermost graphs met so far. */
  graphs = 0;
  readonly statement = new Statement();
  readonly #keys = new Map<string, Key>();
  readonly #types = new DeclaredTypesOfXml();
  /** The key that is being declared. */
  #key: Key | undefined;
  /** The directions of the graphs that are open, and the ids of the nodes that are. */
  readonly #directions: string[] = [];
  readonly #nodes: string[] = [];
  /** The graphs, nodes and edges that are open. */
  readonly #within: ("graph" | "node" | "edge")[] = [];
  /** How deep the tag at hand lies in a part that is left out; 0 outside of such parts. */
  #skipping = 0;
  #data: { readonly key: string; hasParts: boolean } | undefined;
  readonly #label = new LabelText();

  constructor(private readonly items: GraphItems) {}

  take(tag: XmlTag): void {
    if (this.#skipping > 0) this.#skipping += tag.end ? -1 : 1;
    else if (this.#data !== undefined && !(tag.end && tag.name === "data" && tag.prefix === ""))
      this.#part(tag);
    else if (tag.end) this.#close(tag);
    else this.#open(tag);
  }

  #open({ name, attributes, line }: XmlTag): void {
    switch (name) {
      case "graphml":
        return this.#types.root(attributes);
      case "key":
        return this.#openKey(attributes);
      case "graph":
        return this.#openGraph(attributes, line);
      case "node":
        return this.#openNode(attributes, line);
      case "edge":
        return this.#openEdge(attributes, line);
      case "data":
        this.#data = { key: attributes.get("key") ?? "", hasParts: false };
        return;
      case "hyperedge":
        this.#skipping = 1;
        this.items.remark({
          ...{ code: "left-out", table: "ties", line },
          message: "a hyperedge, which joins any number of nodes at once, was left out",
          fix: "List who took part in what as participations.",
        });
        return;
      case "port":
        this.#skipping = 1;
        this.items.leave("port", "actors", line, "ports of nodes were left out", drawn);
        return;
      case "locator":
        this.#skipping = 1;
        this.items.leave(
          "locator",
          this.#table ?? "actors",
          line,
          "what stands at other places (<locator>) was not fetched and is left out",
          "Put everything into one file.",
        );
    }
  }

  #close({ name, text, line }: XmlTag): void {
    switch (name) {
      case "default":
        if (this.#key !== undefined) this.#key.default = text;
        return;
      case "key":
        this.#key = undefined;
        return;
      case "graph":
        this.#directions.pop();
        this.#within.pop();
        return;
      case "data":
        return this.#closeData(text, line);
      case "desc":
        if (this.#table !== undefined) this.items.set("desc", text);
        else if (this.#key === undefined) this.#state("desc", text, line);
        return;
      case "node":
      case "edge":
        if (name === "node") this.#nodes.pop();
        this.#defaults();
        this.items.end();
        this.#within.pop();
    }
  }

  /** The table of the item that a tag stands in directly. */
  get #table(): ItemTable | undefined {
    const owner = this.#within.at(-1);
    return owner === "node" ? "actors" : owner === "edge" ? "ties" : undefined;
  }

  #openKey(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get("id") ?? "";
    this.#key = {
      title: attributes.get("attr.name") ?? id,
      type: this.#types.of(attributes, attributes.get("attr.type")),
      domain: attributes.get("for") ?? "all",
    };
    this.#keys.set(id, this.#key);
  }

  #openGraph(attributes: ReadonlyMap<string, string>, line: number): void {
    if (this.#within.length > 0)
      this.items.leave(
        "nested",
        "actors",
        line,
        "graphs within nodes were made one with the graph around them; the id of the enclosing node is kept as parent",
        "Nothing needs to be done.",
      );
    else if (++this.graphs > 1)
      this.items.leave(
        "several",
        "actors",
        line,
        "the file holds several graphs, which are read as one network; which graph a node or edge is in was left out",
        "Give each graph a file of its own.",
      );
    this.#directions.push(attributes.get("edgedefault") ?? "");
    this.#within.push("graph");
  }

  #openNode(attributes: ReadonlyMap<string, string>, line: number): void {
    this.items.begin("actors", line);
    this.#within.push("node");
    this.#own(attributes, new Set());
    const parent = this.#nodes.at(-1);
    if (parent !== undefined) this.items.set("parent", parent, "string");
    this.#nodes.push(attributes.get("id") ?? "");
  }

  #openEdge(attributes: ReadonlyMap<string, string>, line: number): void {
    this.items.begin("ties", line);
    this.#within.push("edge");
    const ports = ["sourceport", "targetport"];
    this.#own(attributes, new Set(["id", "directed", ...ports]));
    const direction = attributes.get("directed") ?? this.#directions.at(-1) ?? "";
    this.items.set("directed", direction);
    if (ports.some((port) => attributes.has(port)))
      this.items.leave("edge port", "ties", line, "the ports at which edges end were left out", drawn);
    const id = attributes.get("id");
    if (id !== undefined) this.items.key(id, line);
  }

  // What a program says about its own reading ("parse.indegree") is no data.
  #own(attributes: ReadonlyMap<string, string>, others: ReadonlySet<string>): void {
    for (const [title, value] of attributes)
      if (!others.has(title) && !title.startsWith("parse.")) this.items.set(title, value);
  }

  /** A tag within data: drawings are left out, but their labels are read. */
  #part(tag: XmlTag): void {
    if (this.#data !== undefined) this.#data.hasParts = true;
    const label = this.#label.take(tag);
    if (label === undefined || label.trim() === "") return;
    const table = this.#table;
    if (table === undefined) return;
    if (!this.items.has("label")) this.items.set("label", label.trim(), "string");
    else {
      const message = "further labels of nodes and edges were left out";
      this.items.leave(`labels ${table}`, table, tag.line, message, "Give each node one label.");
    }
  }

  #closeData(text: string, line: number): void {
    const { key = "", hasParts = false } = this.#data ?? {};
    this.#data = undefined;
    const { title, type } = this.#keys.get(key) ?? { title: key, type: undefined };
    const table = this.#table;
    if (hasParts) {
      const message = "drawings (colors, shapes, positions) were left out";
      this.items.leave("drawing", table ?? "actors", line, message, drawn);
    } else if (table !== undefined) this.items.set(title, text, type);
    else if (text.trim() !== "") this.#state(title, text.trim(), line);
  }

  #state(title: string, text: string, line: number): void {
    const remark = this.statement.take(title, text, line);
    if (remark !== undefined) this.items.remark(remark);
  }

  #defaults(): void {
    const table = this.#table;
    if (table === undefined) return;
    for (const { title, type, domain, default: value } of this.#keys.values()) {
      if (value === undefined || (domain !== domains[table] && domain !== "all")) continue;
      if (!this.items.has(title)) this.items.set(title, value, type);
    }
  }
}
