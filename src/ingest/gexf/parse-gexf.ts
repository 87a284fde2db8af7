import { knownOptions } from "../../network/known-options.js";
import type { GraphItems, ItemTable } from "../graph-items.js";
import type { DeclaredType, Input, NamedOptions, RowSource } from "../source.js";
import { Statement } from "../statement.js";
import { DeclaredTypesOfXml } from "../xml/declared.js";
import { xmlGraph, type GraphTags } from "../xml/xml-graph.js";
import type { XmlTag } from "../xml/xml-tags.js";

/**
 * A graph in GEXF 1.1 to 1.3, for `ingest`: nodes become actors, edges ties. Attributes go by their titles (`lat`,
 * `pop`, `weight` and other recorded words are understood), the label is the name. Attributes of your own have the type
 * that the file declares: a string "007" stays one, a `liststring` is `a|b` or `[a, b]`. Edge ids are kept as the
 * attribute `key` unless they are mere numbers; a node inside another one has its id as `parent`. What `<meta>` says is
 * the statement about the data set, as far as it is `source`, `boundary`, `collected` or `licence`. Read piece by piece.
 * What GEXF says about pictures and about values that change in time is left out, with a finding.
 *
 * Throws `unreadable-format` when read, also for document types, entity declarations and XInclude, which are never
 * expanded; `empty-input`, `binary-input` and `wrong-encoding` as every reader.
 */
export function parseGexf(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "gexf" } = options;
  const reader = (items: GraphItems): GexfReader => new GexfReader(items);
  return xmlGraph(input, name, { called: "GEXF", fix: "Export the graph as GEXF 1.2 or 1.3", reader });
}

interface Declared {
  readonly title: string;
  readonly type: DeclaredType | undefined;
  default?: string;
}

/** Turns the tags of a GEXF file into rows. */
class GexfReader implements GraphTags {
  graphs = 0;
  readonly statement = new Statement();
  #inMeta = false;
  #edgeType: string | undefined;
  /** The declared attributes by id. */
  readonly #declared: Readonly<Record<ItemTable, Map<string, Declared>>> = {
    actors: new Map(),
    ties: new Map(),
  };
  readonly #types = new DeclaredTypesOfXml();
  #class: ItemTable = "actors";
  #attribute: Declared | undefined;
  /** The ids of the nodes that are open. */
  readonly #nodes: string[] = [];

  constructor(private readonly items: GraphItems) {}

  take(tag: XmlTag): void {
    if (tag.prefix === "viz") {
      const message = "colors, sizes and positions of the picture were left out";
      this.items.leave("viz", "actors", tag.line, message, "Nothing needs to be done.");
      return;
    }
    if (tag.end) this.#close(tag);
    else this.#open(tag);
  }

  #open({ name, attributes, line }: XmlTag): void {
    switch (name) {
      case "gexf":
        this.#types.root(attributes);
        return;
      case "meta":
        this.#inMeta = true;
        return;
      case "graph":
        this.graphs++;
        this.#edgeType = attributes.get("defaultedgetype");
        return;
      case "attributes":
        this.#class = attributes.get("class") === "edge" ? "ties" : "actors";
        return;
      case "attribute": {
        const id = attributes.get("id") ?? attributes.get("for") ?? "";
        const type = attributes.get("type");
        this.#attribute = {
          title: attributes.get("title") ?? id,
          type: type === undefined ? undefined : this.#types.of(attributes, type),
        };
        this.#declared[this.#class].set(id, this.#attribute);
        return;
      }
      case "node":
        this.#openNode(attributes, line);
        return;
      case "edge":
        this.#openEdge(attributes, line);
        return;
      case "attvalue":
        this.#value(attributes, line);
        return;
      case "spell":
        this.items.leave(
          "spell",
          this.items.table ?? "actors",
          line,
          "spells of time inside nodes and edges were left out",
          "Give since and until as attributes.",
        );
    }
  }

  #close({ name, text, line }: XmlTag): void {
    if (name === "default" && this.#attribute !== undefined) this.#attribute.default = text.trim();
    if (name === "meta") this.#inMeta = false;
    else if (this.#inMeta) this.#state(name, text.trim(), line);
    if (name !== "node" && name !== "edge") return;
    if (name === "node") this.#nodes.pop();
    const { table } = this.items;
    if (table === undefined) return;
    for (const { title, type, default: value } of this.#declared[table].values())
      if (value !== undefined && !this.items.has(title)) this.items.set(title, value, type);
    this.items.end();
  }

  // Which program wrote the file is no statement about the data.
  #state(name: string, text: string, line: number): void {
    if (text === "" || name === "creator") return;
    const remark = this.statement.take(name, text, line);
    if (remark !== undefined) this.items.remark(remark);
  }

  #openNode(attributes: ReadonlyMap<string, string>, line: number): void {
    this.items.begin("actors", line);
    for (const [title, value] of attributes) this.items.set(title, value);
    const parent = this.#nodes.at(-1);
    if (parent !== undefined) this.items.set("parent", parent, "string");
    this.#nodes.push(attributes.get("id") ?? "");
  }

  #openEdge(attributes: ReadonlyMap<string, string>, line: number): void {
    this.items.begin("ties", line);
    for (const [title, value] of attributes)
      if (title !== "id" && title !== "type") this.items.set(title, value);
    const type = attributes.get("type") ?? this.#edgeType;
    if (type !== undefined) this.items.set("directed", type === "mutual" ? "undirected" : type);
    const id = attributes.get("id");
    if (id !== undefined) this.items.key(id, line);
  }

  // An attribute of the element comes before a declared one of the same title.
  #value(attributes: ReadonlyMap<string, string>, line: number): void {
    const { table } = this.items;
    const value = attributes.get("value");
    if (table === undefined || value === undefined) return;
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    const { title, type } = this.#declared[table].get(id) ?? { title: id, type: undefined };
    if (attributes.has("start") || attributes.has("end") || attributes.has("timestamp")) {
      const message = "the times of values that change were left out; the first value is kept";
      this.items.leave("time", table, line, message, "Give one value each.");
      if (this.items.has(title)) return;
    }
    this.items.set(title, value, type);
  }
}
