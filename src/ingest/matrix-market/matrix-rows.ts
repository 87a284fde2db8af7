import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { Flaw, Headers, RawRow } from "../source.js";

interface Form {
  readonly dense: boolean;
  readonly pattern: boolean;
  readonly symmetry: "general" | "symmetric" | "skew-symmetric";
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** How many entries are stored. */
  readonly entries: number;
}

/** Turns the lines of a Matrix Market file into rows with typed cells. */
export class MatrixRows {
  headers: Headers = { actors: [], ties: [], participations: [] };
  #rows: RawRow[] = [];
  #form: Form | undefined;
  #size: Size | undefined;
  #met = 0;
  /** The place of the next entry of a dense matrix, which goes column by column. */
  /** The columns that somebody has part in, where columns are activities. */
  readonly #attended = new Set<number>();
  #row = 1;
  #column = 1;

  constructor(private readonly name: string) {}

  /** Takes one line. Throws `unreadable-format`. */
  take(text: string, line: number): void {
    if (this.#form === undefined) {
      this.#form = this.#formOf(text);
      return;
    }
    const trimmed = text.trim();
    if (trimmed === "" || trimmed.startsWith("%")) return;
    const words = trimmed.split(/\s+/);
    if (this.#size === undefined) this.#size = this.#sizeOf(words, line, this.#form);
    else if (++this.#met > this.#size.entries) throw this.#unequal(this.#size);
    else if (this.#form.dense) this.#dense(words, line, this.#size, this.#form);
    else this.#sparse(words, line, this.#size, this.#form);
  }

  /** The rows read since the last call. */
  flush(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** Ends the file: how many actors it has, and what its entries are. Throws `unreadable-format`. */
  end(): { size: number; table: "ties" | "participations"; empty: number } {
    const size = this.#size;
    if (size === undefined) throw this.#unreadable("has no line with the size of the matrix");
    if (this.#met !== size.entries) throw this.#unequal(size);
    const square = size.rows === size.columns;
    return {
      size: size.rows,
      table: square ? "ties" : "participations",
      empty: square ? 0 : size.columns - this.#attended.size,
    };
  }

  #formOf(text: string): Form {
    const [mark, object = "", layout = "", field = "", symmetry = ""] = text
      .trim()
      .toLowerCase()
      .split(/\s+/);
    if (mark !== "%%matrixmarket") throw this.#unreadable("does not begin with %%MatrixMarket");
    if (object !== "matrix") throw this.#unreadable(`holds a "${terminal(shorten(object))}", not a matrix`);
    if (layout !== "coordinate" && layout !== "array")
      throw this.#unreadable(
        `has the layout "${terminal(shorten(layout))}", which is neither coordinate nor array`,
      );
    if (field !== "real" && field !== "integer" && field !== "double" && field !== "pattern")
      throw this.#unreadable(`has "${terminal(shorten(field))}" values, which cannot be strengths`);
    if (symmetry !== "general" && symmetry !== "symmetric" && symmetry !== "skew-symmetric")
      throw this.#unreadable(
        `is "${terminal(shorten(symmetry))}"; only general and symmetric matrices hold strengths`,
      );
    const dense = layout === "array";
    if (field === "pattern" && (dense || symmetry === "skew-symmetric"))
      throw this.#unreadable(`is "${layout} ${symmetry}" and has no values`);
    return { dense, pattern: field === "pattern", symmetry };
  }

  #sizeOf(words: readonly string[], line: number, { dense, symmetry }: Form): Size {
    const numbers = words.map((word) => (/^\d{1,15}$/.test(word) ? Number(word) : NaN));
    if (numbers.length !== (dense ? 2 : 3) || numbers.some(Number.isNaN))
      throw this.#unreadable(`does not say the size of the matrix in line ${line}`);
    const [rows, columns] = numbers;
    if (symmetry !== "general" && rows !== columns) throw this.#unreadable(`is ${symmetry}, but not square`);
    this.headers =
      rows === columns
        ? { actors: ["id"], ties: ["source", "target", "directed", "strength"], participations: [] }
        : { actors: ["id"], ties: [], participations: ["actor", "activity", "strength"] };
    if (symmetry === "skew-symmetric") this.#row = 2;
    const stored = { general: rows * columns, symmetric: (rows * (rows + 1)) / 2 };
    const entries = symmetry === "skew-symmetric" ? (rows * (rows - 1)) / 2 : stored[symmetry];
    return { rows, columns, entries: dense ? entries : numbers[2] };
  }

  #sparse(words: readonly string[], line: number, size: Size, form: Form): void {
    const [row, column] = [indexOf(words[0]), indexOf(words[1])];
    if (words.length !== (form.pattern ? 2 : 3)) return this.#flaw(size, line, otherCount(form.pattern));
    if (!(row >= 1 && row <= size.rows && column >= 1 && column <= size.columns))
      return this.#flaw(size, line, outside(size));
    this.#entry(row, column, form.pattern ? undefined : words[2], line, size, form);
  }

  #dense(words: readonly string[], line: number, size: Size, form: Form): void {
    const [row, column] = [this.#row, this.#column];
    if (row < size.rows) this.#row++;
    else {
      this.#column++;
      const first = { general: 1, symmetric: this.#column, "skew-symmetric": this.#column + 1 };
      this.#row = first[form.symmetry];
    }
    if (words.length !== 1) return this.#flaw(size, line, otherCount(true));
    if (Number(words[0]) !== 0) this.#entry(row, column, words[0], line, size, form);
  }

  #entry(row: number, column: number, value: string | undefined, line: number, size: Size, form: Form): void {
    let strength = value === undefined ? undefined : Number(value);
    let [from, to] = [row, column];
    // Of the two entries of a skew-symmetric matrix that a stored one stands for, one is above 0.
    if (form.symmetry === "skew-symmetric" && strength !== undefined && strength < 0)
      [from, to, strength] = [column, row, -strength];
    if (size.rows === size.columns) {
      const cells = [String(from), String(to), form.symmetry !== "symmetric", strength];
      this.#rows.push({ table: "ties", cells, line });
    } else if (strength !== undefined && !(strength > 0 && Number.isFinite(strength)))
      this.#flaw(size, line, notPositive);
    else {
      this.#attended.add(column);
      this.#rows.push({ table: "participations", cells: [String(row), String(column), strength], line });
    }
  }

  #flaw({ rows, columns }: Size, line: number, flaw: Flaw): void {
    this.#rows.push({ table: rows === columns ? "ties" : "participations", cells: [], line, flaw });
  }

  #unequal({ entries }: Size): ComityError {
    return this.#unreadable(
      `says that it has ${entries} entries, but has ${this.#met > entries ? "more" : this.#met}`,
      "Correct the number, or check that the file is whole",
    );
  }

  #unreadable(what: string, fix = "Write it as: %%MatrixMarket matrix coordinate real general"): ComityError {
    return new ComityError("unreadable-format", `${this.name} ${what}`, { fix });
  }
}

function indexOf(word: string | undefined): number {
  return word !== undefined && /^\d{1,15}$/.test(word) ? Number(word) : NaN;
}

function outside({ rows, columns }: Size): Flaw {
  return {
    code: "unknown-vertex",
    message: `the entry does not lie within ${rows} rows and ${columns} columns`,
    fix: "Correct its two numbers, which count from 1, or the size of the matrix.",
  };
}

function otherCount(pattern: boolean): Flaw {
  return {
    code: "bad-line",
    message: "the line has not as many numbers as an entry",
    fix: pattern ? "Write one number for each number asked for." : "Write a row, a column and a value.",
  };
}

const notPositive: Flaw = {
  code: "bad-strength",
  message: "the value is no finite number above 0",
  fix: "Write a number above 0, or leave out the entry of who took no part.",
};
