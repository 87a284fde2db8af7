import type { Control } from "../control/control.js";
import { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { Loss } from "./losses.js";

/** A text that is written piece by piece as it is asked for, so that it may be longer than memory allows a text to be. */
export interface Pieces extends AsyncIterable<string> {
  /** The whole text. Throws `too-large` where it is too long for one. */
  text(): Promise<string>;
}

/** A network in the form of one text. */
export interface Exported extends Pieces {
  /** What the text does not hold, and what is read back as something else. */
  readonly losses: readonly Loss[];
}

/** Writes rows: what comes before them, each row, and what comes after. */
export interface RowWriter {
  readonly before: string;
  readonly length: number;
  readonly row: (row: number) => string;
  readonly after: string;
}

const rowsAtATime = 1024;

/** The text of some tables, one after the other; each time it is iterated over, it is written anew. */
export function pieces(what: string, writers: readonly RowWriter[], control: Control): Pieces {
  const total = writers.reduce((sum, { length }) => sum + length, 0);
  async function* written(): AsyncGenerator<string, void, undefined> {
    const pace = new Pace(control);
    pace.begin(`writing ${what}`, total);
    let done = 0;
    for (const { before, length, row, after } of writers) {
      let text = before;
      for (let from = 0; from < length; from += rowsAtATime) {
        const to = Math.min(length, from + rowsAtATime);
        for (let i = from; i < to; i++) text += row(i);
        done += to - from;
        yield text;
        text = "";
        if (pace.due()) await pace.rest(done);
      }
      if (text + after !== "") yield text + after;
    }
    pace.end();
  }
  return {
    [Symbol.asyncIterator]: written,
    async text() {
      const all: string[] = [];
      for await (const piece of written()) all.push(piece);
      try {
        return all.join("");
      } catch (cause) {
        throw new ComityError("too-large", `${what} is too long for one text`, {
          fix: "Iterate over its pieces, or write it with writeNetwork of comity/files",
          cause,
        });
      }
    },
  };
}
