import { inChunks, type Pace } from "../../control/pace.js";
import { sortsAsNumbers } from "../../network/decimal-ids.js";
import { DecimalCache } from "./decimal-cache.js";
import type { EdgeIds } from "../source.js";
import { TokenTable } from "./token-table.js";

/**
 * Numbers words in the order in which they are first met. Most decimals are kept by their value alone; other words, and
 * decimals too large for that, in a table of their bytes.
 */
export class WordNumbers implements EdgeIds {
  readonly #tokens = new TokenTable();
  readonly #decimals = new DecimalCache();
  /** The least decimal that may be in the table of bytes. */
  #least = Infinity;

  /** The number of the decimal of that value, or −1 where it is not known by its value. */
  find(value: number): number {
    return this.#decimals.get(value);
  }

  /** The number of a word that is not known by its value; `value` is −1 where it is no plain decimal. */
  number(value: number, view: DataView, from: number, to: number): number {
    const kept = this.#decimals.takes(value);
    const number =
      kept && value < this.#least ? this.#tokens.add(view, from, to) : this.#tokens.number(view, from, to);
    if (kept) this.#decimals.set(value, number);
    else if (value >= 0) this.#least = Math.min(this.#least, value);
    return number;
  }

  /** The words by their number as numbers, where all of them are decimals that can do without texts. */
  async decimals(pace: Pace): Promise<Int32Array | undefined> {
    if (this.#decimals.known < this.#tokens.length) return undefined;
    const values = await this.#decimals.values(pace);
    return sortsAsNumbers(values) ? values : undefined;
  }

  /** The words by their number. */
  async texts(pace: Pace): Promise<string[]> {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const tokens = this.#tokens;
    const texts = new Array<string>(tokens.length);
    pace.begin("numbering ids", tokens.length);
    await inChunks(pace, tokens.length, 4096, (from, to) => {
      const bytes = tokens.bytes(from, to);
      const text = decoder.decode(bytes);
      const ascii = text.length === bytes.length;
      for (let number = from, at = 0; number < to; number++) {
        const end = at + tokens.size(number);
        texts[number] = ascii ? text.slice(at, end) : decoder.decode(bytes.subarray(at, end));
        at = end;
      }
    });
    return texts;
  }
}
