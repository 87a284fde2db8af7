import { LinkRows, type Attributes } from "../numbered/link-rows.js";
import { vertexNumber, Vertices } from "../numbered/vertices.js";
import type { Flaw, Headers, RawRow, Remark } from "../source.js";
import { requireFit, type VertexValues } from "./beside.js";
import { extras, isDrawing, isNumber } from "./drawing.js";
import { PajekLines, type LineForm } from "./pajek-lines.js";
import { tokens, type Token } from "./tokens.js";

/** The vertices and lines of the network of a Pajek file, as rows. */
export class PajekNetwork {
  /** The number of vertices of the first mode, which are the actors. */
  readonly size: number;
  readonly #rows: LinkRows;
  readonly #lines: PajekLines;
  /** What the vertices that have a line of their own say. */
  readonly #said = new Map<number, { readonly line: number; readonly attributes: Attributes }>();
  readonly #columns: (readonly [name: string, values: VertexValues])[] = [];
  #settled = false;

  /** `first` is the number of vertices of the first mode where there are two. */
  constructor(
    file: string,
    readonly count: number,
    first: number | undefined,
    beside: readonly (readonly [column: string, values: VertexValues])[],
  ) {
    this.size = first ?? count;
    const activities = first === undefined ? undefined : new Vertices(count - first);
    this.#rows = new LinkRows(new Vertices(this.size), activities);
    this.#lines = new PajekLines(file, this.#rows);
    for (const [column, values] of beside) {
      requireFit(values, column, count);
      this.column(column, values);
    }
  }

  get table(): "ties" | "participations" {
    return this.#rows.table;
  }

  /** The number of vertices that have a line of their own. */
  get listed(): number {
    return this.#said.size;
  }

  /** Takes a line of `*Vertices`: number, label, coordinates, words about the picture, pairs of a name and a value. */
  vertex(text: string, line: number): void {
    const words = tokens(text);
    const number = vertexNumber(words[0].text);
    if (!(number >= 1 && number <= this.count))
      return this.#rows.flaw(line, noSuchVertex(this.count), "actors");
    if (this.#said.has(number)) return this.#rows.flaw(line, repeatedVertex, "actors");
    const { label, next } = labelOf(words);
    if (words[1]?.open === true)
      this.#rows.remarks.push({
        ...{ code: "unclosed-quote", table: "actors", line },
        message: "the quotation mark of a label is never closed; the rest of the line is the label",
        fix: "Close it.",
      });
    let at = next;
    let placed = false;
    for (let axis = 0; axis < 3 && at < words.length && isNumber(words[at]); axis++, at++)
      if (Number(words[at].text) !== 0) placed = true;
    const { attributes, left } = extras(words, at);
    if (placed) this.#rows.leave("coordinates", line, "the places of vertices in the picture were left out");
    if (left) this.#rows.leave("drawing", line, "words about the picture were left out");
    this.#said.set(number, { line, attributes });
    const { actors, activities } = this.#rows;
    if (number <= this.size) actors.label(number, label);
    else {
      activities?.label(number - this.size, label);
      if (attributes.length > 0) this.#leaveActivities(line);
    }
  }

  /** Begins lines of the form that the head of their part names; vertices have their labels by then. */
  begin(head: string, words: readonly Token[], line: number): LineForm {
    this.#settle();
    return this.#lines.begin(head, words, line);
  }

  /** Takes a line of ties. */
  line(text: string, line: number, form: LineForm): void {
    this.#lines.take(tokens(text), line, form);
  }

  /** Ends the part at hand. Throws `unreadable-format` for a matrix that is not whole. */
  endPart(): void {
    this.#lines.end();
  }

  /** Ends the network: what is left is to add the actors. */
  end(): void {
    this.endPart();
    this.#settle();
    this.#rows.endLinks();
  }

  /** Gives the actors a further column; one called `id` decides how they are called. */
  column(name: string, values: VertexValues): void {
    this.#columns.push([name, values]);
    for (let number = this.size + 1; number <= this.count && number <= this.size + 64; number++)
      if (values.at(number) !== undefined) this.#leaveActivities(0);
  }

  /** Adds the row of an actor. */
  actor(number: number): void {
    const { line = 0, attributes = [] } = this.#said.get(number) ?? {};
    const all: (readonly [string, string])[] = [];
    for (const [name, values] of this.#columns) {
      const value = values.at(number);
      if (value !== undefined && name !== "id") all.push([name, value]);
    }
    this.#rows.actor(number, line, [...all, ...attributes]);
  }

  /** The rows read since the last call. */
  flush(): { headers: Headers; rows: readonly RawRow[] } {
    const { rows } = this.#rows;
    this.#rows.rows = [];
    return { headers: this.#rows.shaper.headers, rows };
  }

  /** The remarks made since the last call. */
  remarks(): Remark[] {
    const { remarks } = this.#rows;
    this.#rows.remarks = [];
    return remarks;
  }

  #settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    const ids = this.#columns.find(([name]) => name === "id")?.[1];
    for (const [number, text] of ids?.entries() ?? [])
      if (number <= this.size) this.#rows.actors.rename(number, text);
    this.#rows.settle();
  }

  #leaveActivities(line: number): void {
    this.#rows.leave("activities", line, "what is said about activities, beside who took part, was left out");
  }
}

// A label without quotation marks goes on up to what can be no part of it.
function labelOf(words: readonly Token[]): { label: string; next: number } {
  if (words.length < 2) return { label: "", next: 1 };
  let label = words[1].text;
  let next = 2;
  if (words[1].quoted) return { label, next };
  const more = (word: Token): boolean =>
    !word.quoted && !word.text.startsWith("[") && !isNumber(word) && !isDrawing(word);
  for (; next < words.length && more(words[next]); next++) label += ` ${words[next].text}`;
  return { label, next };
}

function noSuchVertex(count: number): Flaw {
  return {
    code: "unknown-vertex",
    message: `the line does not begin with a number from 1 to ${count}`,
    fix: "Correct the number, or the number of vertices after *Vertices.",
  };
}

const repeatedVertex: Flaw = {
  code: "bad-line",
  message: "the vertex has a line already",
  fix: "Keep one line for each vertex.",
};
