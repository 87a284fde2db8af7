import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { linesOf } from "../text-lines.js";
import type { Input } from "../source.js";
import { vertexNumber } from "../numbered/vertices.js";
import { tokens } from "./tokens.js";

/** Values of the vertices: labels of a `.nam` file, numbers of a `.vec` file, classes of a `.clu` file. */
export class VertexValues {
  /** The number of vertices that it says it has. */
  declared: number | undefined;
  readonly #values = new Map<number, string>();
  #next = 1;
  #highest = 0;
  /** Whether values stand in the order of the vertices, without their numbers. */
  #inOrder = false;

  /** Takes a line: a number of a vertex and its label, or the value of the next vertex. */
  take(line: string): void {
    const words = tokens(line);
    if (words.length === 0) return;
    const number = words.length > 1 && !words[0].quoted ? vertexNumber(words[0].text) : NaN;
    const numbered = number >= 1;
    if (!numbered) this.#inOrder = true;
    const at = numbered ? number : this.#next;
    const [label] = numbered ? words.slice(1) : words;
    const bare = numbered ? line.trim().slice(words[0].text.length).trim() : line.trim();
    this.#values.set(at, label.quoted ? label.text : bare);
    this.#next = at + 1;
    this.#highest = Math.max(this.#highest, at);
  }

  /** The number of vertices it speaks of. */
  get count(): number {
    return this.declared ?? this.#highest;
  }

  /** True for values of `count` vertices: each has one where they stand in order, and none is beyond the last. */
  fits(count: number): boolean {
    return this.count === count && this.#highest <= count && (!this.#inOrder || this.#values.size === count);
  }

  entries(): Iterable<readonly [number: number, value: string]> {
    return this.#values;
  }

  at(number: number): string | undefined {
    return this.#values.get(number);
  }
}

/** Reads a file of values that lies beside a network. Throws as every reader of texts. */
export async function readBeside(input: Input, name: string, pace: Pace): Promise<VertexValues> {
  const values = new VertexValues();
  for await (const { lines } of linesOf(input, name, pace, () => undefined)) {
    for (const line of lines) {
      const text = line.trim();
      if (text === "" || text.startsWith("%")) continue;
      if (!text.startsWith("*")) values.take(text);
      else {
        const [head, count = ""] = text.split(/\s+/);
        if (
          head.toLowerCase() !== "*vertices" ||
          values.declared !== undefined ||
          Number.isNaN(vertexNumber(count))
        )
          throw new ComityError(
            "unreadable-format",
            `${name} has a line that begins with ${terminal(shorten(head))}`,
            {
              fix: "Give a .nam, .vec or .clu file: one line *Vertices with a number, then one line for each vertex",
            },
          );
        values.declared = vertexNumber(count);
      }
    }
  }
  return values;
}

/** Throws `bad-input` where the values are not those of `count` vertices. */
export function requireFit(values: VertexValues, column: string, count: number): void {
  if (values.fits(count)) return;
  throw new ComityError(
    "bad-input",
    `the file for ${terminal(shorten(column))} is about ${values.count} vertices, but the network has ${count}`,
    {
      fix: "Give the file that belongs to this network: one value for each vertex",
      path: ["beside", column.slice(0, 60)],
    },
  );
}
