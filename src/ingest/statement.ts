import { check } from "../schema/check.js";
import { matchHeader } from "../schema/headers.js";
import { terminal } from "../text/escape.js";
import { shorten } from "../text/shorten.js";
import type { Remark } from "./source.js";

/** What a graph file says about the graph as a whole, as far as it is a statement about the data set. */
export class Statement {
  readonly #dataset = new Map<string, unknown>();

  /** Takes one attribute of the graph; the remark says what cannot be kept. */
  take(name: string, value: unknown, line: number): Remark | undefined {
    const field = matchHeader("dataset", name)?.field;
    if (field !== undefined && !this.#dataset.has(field) && check("dataset", field)(value) === undefined) {
      this.#dataset.set(field, value);
      return undefined;
    }
    return {
      ...{ code: "left-out", table: "actors", line },
      message: `"${terminal(shorten(name, 60))}" of the graph as a whole was left out`,
      fix: "Give source, boundary, collected and licence of the data set; other statements have no place.",
    };
  }

  /** The statement; undefined where nothing was said. */
  get dataset(): Readonly<Record<string, unknown>> | undefined {
    return this.#dataset.size === 0 ? undefined : Object.fromEntries(this.#dataset);
  }
}
