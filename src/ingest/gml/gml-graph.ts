import type { Remark } from "../source.js";
import { Statement } from "../statement.js";
import type { GmlToken, GmlTokens } from "./gml-tokens.js";

/** One value of a node or edge as it is written. */
export interface GmlValue {
  readonly text: string;
  readonly type: "number" | "string";
}

/** A node or an edge: all values of each key, in the order in which they stand; keys within keys are `a.b`. */
export interface GmlItem {
  readonly line: number;
  readonly values: Map<string, GmlValue[]>;
}

/** Keys of the graph that are understood, or say nothing about the data. */
const structural: ReadonlySet<string> = new Set(["directed", "multigraph", "version", "hierarchic"]);
/** Blocks that describe a picture. */
const drawings: ReadonlySet<string> = new Set(["graphics", "LabelGraphics"]);

/** Builds the nodes and edges of a GML text from its tokens. */
export class GmlGraph {
  readonly nodes: GmlItem[] = [];
  readonly edges: GmlItem[] = [];
  readonly remarks: Remark[] = [];
  readonly statement = new Statement();
  /** What the graph says about direction; undefined where it says nothing. */
  directed: boolean | undefined;
  graphs = 0;
  /** The keys of the blocks that are open. */
  readonly #path: string[] = [];
  #key: GmlToken | undefined;
  #item: GmlItem | undefined;
  readonly #told = new Set<string>();

  constructor(private readonly tokens: GmlTokens) {}

  take(token: GmlToken): void {
    const key = this.#key;
    if (key === undefined) {
      if (token.kind === "]") this.#close(token);
      else if (token.kind === "key") this.#key = token;
      else throw this.#error(`a key is expected where "${token.text.slice(0, 40)}" stands`, token);
      return;
    }
    this.#key = undefined;
    if (token.kind === "[") this.#open(key);
    else if (token.kind === "number" || token.kind === "text")
      this.#value(key, { text: token.text, type: token.kind === "number" ? "number" : "string" });
    else throw this.#error(`"${key.text.slice(0, 40)}" has no value; texts stand in quotation marks`, token);
  }

  /** To be called after the last token. */
  end(): void {
    if (this.#path.length > 0 || this.#key !== undefined)
      throw this.tokens.error("the text ends before its last block does", "The file may have been cut off");
  }

  #open({ text: key, line }: GmlToken): void {
    const depth = this.#path.push(key);
    if (depth > 64) throw this.tokens.error("blocks stand in each other more than 64 deep");
    if (depth === 1 && key === "graph" && ++this.graphs > 1)
      this.#leave("several", line, "the file holds several graphs, which are read as one network");
    if (depth !== 2 || this.#path[0] !== "graph" || (key !== "node" && key !== "edge")) return;
    this.#item = { line, values: new Map() };
    (key === "node" ? this.nodes : this.edges).push(this.#item);
  }

  #close(token: GmlToken): void {
    if (this.#path.pop() === undefined) throw this.#error("] closes what is not open", token);
    if (this.#path.length === 1) this.#item = undefined;
  }

  #value({ text: key, line }: GmlToken, value: GmlValue): void {
    const path = this.#path;
    if (path.some((block) => drawings.has(block)))
      return this.#leave("drawing", line, "drawings (colors, shapes, positions) were left out");
    if (this.#item !== undefined) {
      const name = [...path.slice(2), key].join(".");
      const values = this.#item.values.get(name);
      if (values === undefined) this.#item.values.set(name, [value]);
      else values.push(value);
      return;
    }
    if (path.length === 1 && key === "directed") this.directed = Number(value.text) === 1;
    const name = [...path.slice(1), key].join(".");
    if (structural.has(name.toLowerCase()) || this.#told.has(name)) return;
    const remark = this.statement.take(name, value.text, line);
    if (remark === undefined) return;
    this.#told.add(name);
    this.remarks.push(remark);
  }

  #leave(what: string, line: number, message: string): void {
    if (this.#told.has(`${what} `)) return;
    this.#told.add(`${what} `);
    this.remarks.push({
      ...{ code: "left-out", table: "actors", line, message },
      fix: what === "drawing" ? "Nothing needs to be done." : "Give each graph a file of its own.",
    });
  }

  #error(what: string, { line }: GmlToken): Error {
    return this.tokens.error(what, undefined, line);
  }
}
