import type { Flaw } from "../source.js";
import type { DlHeader } from "./header.js";
import { namesOf, type DlData, type DlLink } from "./links.js";
import { words } from "./words.js";

/** Data in lists: each line names a row and then columns, or a column and values. */
export class DlLists {
  readonly #links: DlLink[] = [];
  readonly #flaws: { line: number; flaw: Flaw }[] = [];
  readonly #names;
  #matrix = 0;

  constructor(readonly header: DlHeader) {
    this.#names = namesOf(header);
  }

  /** Takes a line; one that is a `!` ends a matrix. */
  take(text: string, line: number): void {
    const [first, ...others] = words(text).map((word) => word.text);
    if (first === undefined) return;
    if (first === "!") {
      this.#matrix++;
      return;
    }
    const from = this.#names.rows.number(first);
    const add = (to: string, value: string | undefined, matrix: number): void => {
      const column = this.#names.columns.number(to);
      this.#links.push({ matrix, from, to: column, directed: true, value, line });
    };
    const { form, matrices } = this.header;
    if (others.length === 0) {
      // A row of a list of neighbors may have none.
      if (!form.startsWith("nodelist")) this.#flaws.push({ line, flaw: tooFew });
    } else if (form.startsWith("nodelist")) for (const to of others) add(to, undefined, this.#matrix);
    else if (form.startsWith("edgelist")) {
      if (others.length > 2) this.#flaws.push({ line, flaw: tooMany });
      else add(others[0], others.at(1), this.#matrix);
    } else if (others.length !== matrices + 1) this.#flaws.push({ line, flaw: otherMany });
    else
      for (let matrix = 0; matrix < matrices; matrix++)
        if (Number(others[matrix + 1]) !== 0) add(others[0], others[matrix + 1], matrix);
  }

  end(): DlData {
    const { rows, columns } = this.#names;
    const activities = this.header.twoMode ? columns.vertices() : undefined;
    return {
      links: this.#links,
      actors: rows.vertices(),
      activities,
      flaws: this.#flaws,
      conversions: [],
      left: 0,
    };
  }
}

const tooFew: Flaw = {
  code: "bad-line",
  message: "the line names only one end",
  fix: "Write two numbers or labels and perhaps a value; the file may have been cut off here.",
};

const tooMany: Flaw = {
  code: "bad-line",
  message: "the line has more than two ends and a value",
  fix: "Put labels with spaces or commas in quotation marks, or say format = nodelist1.",
};

const otherMany: Flaw = {
  code: "bad-line",
  message: "the line has not one value for each matrix",
  fix: "Write two ends and one value for each matrix.",
};
