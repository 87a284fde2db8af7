import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { Headers, RawRow, Remark } from "../source.js";
import { vertexNumber } from "../numbered/vertices.js";
import { VertexValues } from "./beside.js";
import type { LineForm } from "./pajek-lines.js";
import { PajekNetwork } from "./pajek-network.js";
import { tokens } from "./tokens.js";

/** The parts of a project that give each vertex a value. */
const valueParts: ReadonlySet<string> = new Set(["*partition", "*vector", "*permutation"]);

const lineParts: ReadonlySet<string> = new Set(["*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix"]);

interface Part {
  readonly name: string;
  readonly line: number;
  readonly values: VertexValues;
}

/** Reads the lines of a Pajek network or project: which part of it they are, and what that part makes of them. */
export class PajekReader {
  #network: PajekNetwork | undefined;
  #part: "start" | "vertices" | "lines" | "values" | "skipped" = "start";
  #form: LineForm | undefined;
  readonly #values: Part[] = [];
  #ignored: Remark[] = [];
  /** True between the head of a further network and the next object of the project. */
  #elsewhere = false;

  constructor(
    private readonly name: string,
    private readonly beside: readonly (readonly [column: string, values: VertexValues])[],
  ) {}

  /** Takes one line. */
  take(text: string, line: number): void {
    const trimmed = text.trim();
    if (trimmed === "" || trimmed.startsWith("%")) return;
    if (trimmed.startsWith("*")) return this.#head(trimmed, line);
    switch (this.#part) {
      case "start":
        throw this.#unreadable(`${this.name} does not begin with *Vertices`);
      case "vertices":
        return this.#network?.vertex(trimmed, line);
      case "lines":
        if (this.#form !== undefined) this.#network?.line(trimmed, line, this.#form);
        return;
      case "values":
        return this.#values.at(-1)?.values.take(trimmed);
      case "skipped":
    }
  }

  /** The rows read since the last call. */
  flush(): { headers: Headers; rows: readonly RawRow[] } {
    return this.#network?.flush() ?? { headers: { actors: [], ties: [], participations: [] }, rows: [] };
  }

  /** The remarks made since the last call. */
  remarks(): Remark[] {
    const made = [...this.#ignored, ...(this.#network?.remarks() ?? [])];
    this.#ignored = [];
    return made;
  }

  /** Ends the file: what partitions and vectors say is given to the vertices. */
  end(): PajekNetwork {
    const network = this.#network;
    if (network === undefined)
      throw this.#unreadable(`${this.name} has no *Vertices, so it is no Pajek network`);
    network.end();
    for (const { name, line, values } of this.#values) {
      if (values.fits(network.count)) network.column(name, values);
      else
        this.#leave(
          line,
          `"${terminal(shorten(name))}" is about ${values.count} vertices and the network has ${network.count}; it was left out`,
          "Keep what belongs to the network.",
        );
    }
    return network;
  }

  #head(text: string, line: number): void {
    const words = tokens(text);
    const head = words[0].text.toLowerCase();
    this.#network?.endPart();
    if (head === "*network") {
      this.#elsewhere = this.#network !== undefined;
      this.#part = this.#elsewhere ? "skipped" : "start";
      if (this.#elsewhere) this.#furtherNetwork(line);
    } else if (valueParts.has(head)) {
      this.#elsewhere = false;
      this.#part = "values";
      const title = text
        .slice(words[0].text.length)
        .trim()
        .replace(/\.(?:clu|vec|per)$/i, "");
      const name = title === "" ? head.slice(1) : title.slice(0, 200);
      this.#values.push({ name, line, values: new VertexValues() });
    } else if (head === "*vertices")
      this.#vertices(
        words.slice(1).map((word) => word.text),
        line,
      );
    else if (lineParts.has(head)) {
      if (this.#elsewhere) return;
      if (this.#network === undefined) throw this.#unreadable(`${this.name} has ${head} before *Vertices`);
      this.#part = "lines";
      this.#form = this.#network.begin(head, words, line);
    } else if (head === "*events")
      throw this.#unreadable(
        `${this.name} is written in events of time, which cannot be read`,
        "Save it in Pajek as a network in time intervals",
      );
    else {
      this.#part = "skipped";
      this.#leave(
        line,
        `the part ${terminal(shorten(words[0].text))} was left out`,
        "Nothing needs to be done.",
      );
    }
  }

  #vertices([count = "", first]: readonly string[], line: number): void {
    if (this.#elsewhere) return;
    const number = vertexNumber(count);
    if (Number.isNaN(number))
      throw this.#unreadable(`${this.name}, line ${line}: *Vertices is not followed by their number`);
    const part = this.#values.at(-1);
    if (this.#part === "values" && part !== undefined && part.values.declared === undefined) {
      part.values.declared = number;
      return;
    }
    if (this.#network !== undefined) {
      this.#elsewhere = true;
      this.#part = "skipped";
      return this.#furtherNetwork(line);
    }
    const mode = first === undefined ? undefined : vertexNumber(first);
    if (mode !== undefined && !(mode <= number))
      throw this.#unreadable(
        `${this.name}, line ${line}: the first of two modes has more vertices than there are`,
      );
    this.#part = "vertices";
    this.#network = new PajekNetwork(this.name, number, mode === number ? undefined : mode, this.beside);
  }

  #furtherNetwork(line: number): void {
    const message = "only the first network is read; a further one was left out";
    this.#leave(line, message, "Save it as a file of its own and read that.");
  }

  #leave(line: number, message: string, fix: string): void {
    this.#ignored.push({ code: "left-out", table: "actors", line, message, fix });
  }

  #unreadable(
    message: string,
    fix = "Save it in Pajek as a network (.net) or a project (.paj)",
  ): ComityError {
    return new ComityError("unreadable-format", message, { fix });
  }
}
