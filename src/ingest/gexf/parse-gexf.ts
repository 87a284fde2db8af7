import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { isAutoKey } from "../auto-key.js";
import { sizeOf, textOf } from "../bytes.js";
import { byteOrderMark } from "../remarks.js";
import { Shaper } from "../shaper.js";
import type { Batch, Input, NamedOptions, RawRow, Remark, RowSource, Tail } from "../source.js";
import { XmlTags, type XmlTag } from "./xml-tags.js";

/**
 * A graph in GEXF 1.1 to 1.3, for `ingest`: nodes become actors, edges ties. Attributes go by their titles (`lat`,
 * `pop`, `weight` and other recorded words are understood), the label is the name. Edge ids are kept as the attribute
 * `key` unless they are mere numbers. Read piece by piece. What GEXF says about pictures and about values that change
 * in time is left out, with a finding.
 *
 * Throws `unreadable-format` when read, also for document types and entity declarations, which are never expanded;
 * `empty-input`, `binary-input` and `wrong-encoding` as every reader.
 */
export function parseGexf(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "gexf" } = options;
  return {
    form: "rows",
    name,
    cells: "text",
    distinctTies: true,
    batches: (_, pace) => batches(input, name, pace),
  };
}

async function* batches(input: Input, name: string, pace: Pace): AsyncGenerator<Batch, Tail, undefined> {
  const tags = new XmlTags(name);
  const reader = new GexfReader();
  const total = sizeOf(input);
  let done = 0;
  for await (const text of textOf(input, name, pace, () => reader.remarks.push(byteOrderMark("actors")))) {
    done += text.length;
    for (const tag of tags.push(text)) reader.take(tag);
    yield { headers: reader.shaper.headers, rows: reader.rows, remarks: reader.remarks, done, total };
    reader.rows = [];
    reader.remarks = [];
  }
  tags.end();
  if (!reader.graphSeen)
    throw new ComityError("unreadable-format", `${name} has no <graph>, so it is not GEXF`, {
      fix: "Export the graph as GEXF 1.2 or 1.3",
    });
  const count = reader.droppedKeys;
  const what = "edge id that is a mere number left out";
  return {
    present: new Set(["actors", "ties"]),
    conversions: count === 0 ? [] : [{ table: "ties", column: "id", what, count }],
  };
}

interface Item {
  readonly table: "actors" | "ties";
  readonly cells: unknown[];
  readonly line: number;
}

/** Turns the tags of a GEXF file into rows. */
class GexfReader {
  rows: RawRow[] = [];
  remarks: Remark[] = [];
  droppedKeys = 0;
  graphSeen = false;
  readonly shaper = new Shaper();
  #edgeType: string | undefined;
  /** Titles and defaults of the declared attributes, by class and id. */
  readonly #titles = new Map<string, string>();
  readonly #defaults = new Map<string, Map<string, string>>([
    ["actors", new Map()],
    ["ties", new Map()],
  ]);
  #class: "actors" | "ties" = "actors";
  #attribute = "";
  readonly #items: Item[] = [];
  readonly #left = new Set<string>();
  readonly #keys = new Set<string>();

  take(tag: XmlTag): void {
    if (tag.prefix === "viz") {
      this.#leave(
        "viz",
        tag.line,
        "colors, sizes and positions of the picture were left out",
        "Nothing needs to be done.",
      );
      return;
    }
    if (tag.end) this.#close(tag);
    else this.#open(tag);
  }

  #open({ name, attributes, line }: XmlTag): void {
    switch (name) {
      case "graph":
        this.graphSeen = true;
        this.#edgeType = attributes.get("defaultedgetype");
        return;
      case "attributes":
        this.#class = attributes.get("class") === "edge" ? "ties" : "actors";
        return;
      case "attribute": {
        const id = attributes.get("id") ?? attributes.get("for") ?? "";
        this.#attribute = attributes.get("title") ?? id;
        this.#titles.set(`${this.#class} ${id}`, this.#attribute);
        return;
      }
      case "node":
        this.#items.push({ table: "actors", cells: [], line });
        this.#all("actors", attributes);
        return;
      case "edge":
        this.#openEdge(attributes, line);
        return;
      case "attvalue":
        this.#value(attributes, line);
        return;
      case "spell":
        this.#leave(
          "spell",
          line,
          "spells of time inside nodes and edges were left out",
          "Give since and until as attributes.",
        );
    }
  }

  #close({ name, text }: XmlTag): void {
    if (name === "default") this.#defaults.get(this.#class)?.set(this.#attribute, text.trim());
    if (name !== "node" && name !== "edge") return;
    const item = this.#items.pop();
    if (item === undefined) return;
    for (const [title, value] of this.#defaults.get(item.table) ?? []) {
      const at = this.shaper.position(item.table, title);
      item.cells[at] ??= value;
    }
    this.rows.push(item);
  }

  #openEdge(attributes: ReadonlyMap<string, string>, line: number): void {
    this.#items.push({ table: "ties", cells: [], line });
    const {
      id,
      type = this.#edgeType,
      ...rest
    } = Object.fromEntries(attributes) as { id?: string; type?: string };
    this.#all("ties", new Map(Object.entries(rest)));
    if (type !== undefined) this.#set("ties", "directed", type === "mutual" ? "undirected" : type);
    if (id === undefined) return;
    if (isAutoKey(id)) {
      this.droppedKeys++;
      return;
    }
    this.#set("ties", "key", id);
    if (this.#keys.has(id))
      this.remarks.push({
        ...{ code: "repeated-key", table: "ties", line, column: "key" },
        message: "the edge has the same id as an earlier one; both are kept",
        fix: "Give each edge an id of its own.",
      });
    this.#keys.add(id);
  }

  #value(attributes: ReadonlyMap<string, string>, line: number): void {
    const item = this.#items.at(-1);
    const value = attributes.get("value");
    if (item === undefined || value === undefined) return;
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    const title = this.#titles.get(`${item.table} ${id}`) ?? id;
    if (attributes.has("start") || attributes.has("end") || attributes.has("timestamp"))
      this.#leave(
        "time",
        line,
        "the times of values that change were left out; the first value is kept",
        "Give one value each.",
      );
    this.#set(item.table, title, value);
  }

  #all(table: "actors" | "ties", attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) this.#set(table, name, value);
  }

  // An attribute of the element comes before a declared one of the same title.
  #set(table: "actors" | "ties", title: string, value: string): void {
    const item = this.#items.at(-1);
    if (item === undefined || value === "") return;
    let at = this.shaper.position(table, title);
    if (item.cells[at] !== undefined) at = this.shaper.position(table, `${title} (attribute)`);
    item.cells[at] ??= value;
  }

  #leave(what: string, line: number, message: string, fix: string): void {
    if (this.#left.has(what)) return;
    this.#left.add(what);
    this.remarks.push({ code: "left-out", table: "actors", line, message, fix });
  }
}
