import { foldWord } from "../../schema/fold.js";
import { Int32List } from "../growing.js";
import type { Conversions } from "./conversions.js";

/** What programs write in a column of ties that says whether they go one way. */
const directions: ReadonlyMap<string, boolean> = new Map([
  ["directed", true],
  ["undirected", false],
  ["mutual", false],
]);

/** The direction that a word stands for; undefined for other words. */
export function directionOf(text: string): boolean | undefined {
  return text.length > 40 ? undefined : directions.get(foldWord(text));
}

/**
 * A column "Type" or "Direction" of ties as long as it holds nothing but words for directions: then it says whether ties
 * are directed, and no method. The words of the rows wait here until the column ends or another word is met.
 */
export class DirectionColumn {
  readonly #codes = new Int32List();
  readonly #words: string[] = [];

  /** The word of a row; rows between have none. */
  push(row: number, word: string): void {
    let code = this.#words.indexOf(word) + 1;
    if (code === 0) code = this.#words.push(word);
    while (this.#codes.length < row) this.#codes.push(0);
    this.#codes.push(code);
  }

  /** The rows that have a word, in their order. */
  *rows(): Generator<{ readonly row: number; readonly word: string }> {
    for (let row = 0; row < this.#codes.length; row++) {
      const code = this.#codes.at(row);
      if (code > 0) yield { row, word: this.#words[code - 1] };
    }
  }

  /** Enters the directions into those of the ties, where rows have a word. True if any row has. */
  settle(directed: Int32Array, conversions: Conversions): boolean {
    let said = false;
    for (const { row, word } of this.rows()) {
      const direction = directionOf(word);
      if (direction === undefined) continue;
      said = true;
      directed[row] = direction ? 1 : 0;
      conversions.word("ties", "directed", word, direction ? "directed" : "not directed");
    }
    return said;
  }
}
