import { ComityError } from "../../errors/error.js";
import type { LinkRows, LinkSaid } from "../numbered/link-rows.js";
import { vertexNumber } from "../numbered/vertices.js";
import type { Flaw } from "../source.js";
import { extras } from "./drawing.js";
import type { Token } from "./tokens.js";

/** What the lines of one part of a Pajek file are. */
export interface LineForm {
  readonly form: "pairs" | "lists" | "matrix";
  readonly directed: boolean;
  /** The number of the relation that they belong to. */
  readonly relation: string | undefined;
}

/** The ties that the lines of a Pajek file tell of. */
export class PajekLines {
  /** The names of relations by their number. */
  readonly #names = new Map<string, string>();
  /** How many entries of a matrix were read, and the line where it began; undefined outside of one. */
  #matrix: { entries: number; readonly line: number } | undefined;

  constructor(
    private readonly file: string,
    private readonly rows: LinkRows,
  ) {}

  /** Begins a part: `*Arcs`, `*Edges :2 "trade"`. */
  begin(head: string, words: readonly Token[], line: number): LineForm {
    const mark = words.findIndex(({ text, quoted }) => !quoted && text.startsWith(":"));
    const after = words.slice(mark + 1);
    const joined = mark < 0 ? "" : words[mark].text.slice(1);
    const relation = mark < 0 ? undefined : joined === "" ? after[0]?.text : joined;
    const name = mark < 0 ? undefined : after.find(({ quoted }) => quoted)?.text.trim();
    if (relation !== undefined && name !== undefined && name !== "") this.#names.set(relation, name);
    if (head === "*matrix") this.#matrix = { entries: 0, line };
    const form = head === "*matrix" ? "matrix" : head.endsWith("list") ? "lists" : "pairs";
    return { form, directed: !head.startsWith("*edges"), relation };
  }

  /** Takes a line of the part. */
  take(words: readonly Token[], line: number, { form, directed, relation }: LineForm): void {
    if (form === "matrix") return this.#entries(words, this.#said(line, directed, relation));
    if (form === "pairs") {
      // `2: 7 9 1` is a line of the relation 2.
      const own = /^(\d+):$/.exec(words[0].text)?.[1];
      if (own === undefined) return this.#pair(words, this.#said(line, directed, relation));
      return this.#pair(words.slice(1), this.#said(line, directed, own));
    }
    if (words.length < 2) return this.rows.flaw(line, tooFew);
    const said = this.#said(line, directed, relation);
    for (let i = 1; i < words.length; i++) this.#link(words[0], words[i], said);
  }

  /** Ends the part. Throws `unreadable-format` for a matrix that has too few entries. */
  end(): void {
    if (this.#matrix !== undefined && this.#matrix.entries !== this.#expected)
      throw this.#unequal(this.#matrix.line);
    this.#matrix = undefined;
  }

  #said(line: number, directed: boolean, relation: string | undefined): LinkSaid {
    if (relation === undefined) return { line, directed };
    const name = this.#names.get(relation);
    if (name !== undefined) return { line, directed, relation: name };
    return { line, directed, attributes: [["relation number", relation]] };
  }

  #pair(words: readonly Token[], said: LinkSaid): void {
    if (words.length < 2) return this.rows.flaw(said.line, tooFew);
    const valued = words.length > 2 && !words[2].quoted && /^(?:[-+.\d]|nan$|inf)/i.test(words[2].text);
    if (words.length > (valued ? 3 : 2)) {
      const { attributes, left } = extras(words, valued ? 3 : 2);
      if (left) this.rows.leave("drawing", said.line, "words about the picture were left out");
      if (attributes.length > 0) said = { ...said, attributes: [...(said.attributes ?? []), ...attributes] };
    }
    this.#link(words[0], words[1], valued ? { ...said, strength: words[2].text } : said);
  }

  #entries(words: readonly Token[], said: LinkSaid): void {
    const matrix = this.#matrix;
    if (matrix === undefined) return;
    const width = (this.rows.activities ?? this.rows.actors).count;
    if (matrix.entries + words.length > this.#expected) throw this.#unequal(matrix.line);
    for (const { text } of words) {
      const [row, column] = [Math.floor(matrix.entries / width), matrix.entries % width];
      matrix.entries++;
      if (Number(text) !== 0) this.rows.link(row + 1, column + 1, { ...said, strength: text });
    }
  }

  // In two modes the vertices of the second are numbered on, and either may come first.
  #link({ text: first }: Token, { text: second }: Token, said: LinkSaid): void {
    const [from, to] = [vertexNumber(first), vertexNumber(second)];
    const { actors, activities } = this.rows;
    if (activities === undefined) return this.rows.link(from, to, said);
    const [actor, activity] = from <= to ? [from, to] : [to, from];
    if (actor > actors.count || activity <= actors.count) return this.rows.flaw(said.line, oneMode);
    this.rows.link(actor, activity - actors.count, said);
  }

  get #expected(): number {
    return this.rows.actors.count * (this.rows.activities ?? this.rows.actors).count;
  }

  #unequal(line: number): ComityError {
    const message = `${this.file}, line ${line}: the matrix does not have ${this.#expected} entries`;
    return new ComityError("unreadable-format", message, {
      fix: "Give one row for each vertex, with one number for each vertex it can be tied to",
    });
  }
}

const tooFew: Flaw = {
  code: "bad-line",
  message: "the line names only one vertex",
  fix: "Write two numbers of vertices; the file may have been cut off here.",
};

const oneMode: Flaw = {
  code: "bad-line",
  message: "the line does not lead from a vertex of the first mode to one of the second",
  fix: "Correct the numbers, or the size of the first mode after *Vertices.",
};
