import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { Conversion } from "../finding.js";
import type { CellNote, TableName } from "../source.js";
import { didYouMean } from "../did-you-mean.js";
import type { MappedInput } from "./mapping.js";
import { wordKey } from "./word-key.js";

/** A column of the file that a rule names; −1 until the column is met. */
export interface ColumnPlace {
  readonly header: string;
  at: number;
}

/** What the rules of one mapping share while they read one file. */
export class Workshop {
  /** What there is to say about the value at hand; the column is filled in by whoever asked for the value. */
  readonly #notes: Omit<CellNote, "at">[] = [];
  /** The ids of the actors that the row at hand makes, by the name of their record; one for each place of a list. */
  readonly ids = new Map<string, readonly (string | undefined)[]>();
  /** The records that each row makes once: all places of a list mean the same actor. */
  readonly single = new Set<string>();
  readonly #places = new Map<string, ColumnPlace>();
  readonly #named = new Set<number>();
  readonly #conversions = new Map<string, { -readonly [K in keyof Conversion]: Conversion[K] }>();

  readonly #blank: ReadonlySet<string>;

  constructor(
    private readonly file: string,
    readonly typed: boolean,
    readonly input: MappedInput,
  ) {
    this.#blank = new Set(input.blank?.map(wordKey));
  }

  /** True for cells without a value: nothing, white space, or a word for "no value". */
  isBlank(cell: unknown, words: ReadonlySet<string>): boolean {
    if (cell === undefined || cell === null || cell === "") return true;
    const named = words.size > 0 || this.#blank.size > 0;
    if (typeof cell === "string") {
      if (cell.length > 100) return cell.trim() === "";
      if (!named) return cell.trim() === "";
    } else if (!named || typeof cell !== "number") return false;
    const key = wordKey(String(cell));
    return key === "" || words.has(key) || this.#blank.has(key);
  }

  /** Says something about the value at hand. */
  note(note: Omit<CellNote, "at">): void {
    this.#notes.push(note);
  }

  /** What was said since this was last asked; undefined if nothing was. */
  takeNotes(): readonly Omit<CellNote, "at">[] | undefined {
    return this.#notes.length === 0 ? undefined : this.#notes.splice(0);
  }

  /** The place of a column of that header. */
  place(header: string): ColumnPlace {
    let place = this.#places.get(header);
    if (place === undefined) this.#places.set(header, (place = { header, at: -1 }));
    return place;
  }

  /** Finds the columns that rules name among the headers of the file. */
  find(headers: readonly string[]): void {
    const at = new Map<string, number>();
    for (const [column, header] of headers.entries()) if (!at.has(header)) at.set(header, column);
    for (const place of this.#places.values()) {
      if (place.at < 0) place.at = at.get(place.header) ?? -1;
      if (place.at < 0) place.at = headers.findIndex((header) => sameHeader(header, place.header));
      if (place.at >= 0) this.#named.add(place.at);
    }
  }

  /** True for a column that a rule names. */
  names(column: number): boolean {
    return this.#named.has(column);
  }

  /** Throws `missing-column` if a column that a rule names is not among the headers. */
  requireAll(headers: readonly string[]): void {
    for (const { header, at } of this.#places.values()) {
      if (at >= 0) continue;
      const meant = didYouMean(header, headers);
      const all = headers.map((each) => `"${terminal(shorten(each, 30))}"`).join(", ");
      throw new ComityError(
        "missing-column",
        `${this.file} has no column "${terminal(shorten(header))}", which the mapping names`,
        {
          fix:
            meant === undefined
              ? `Correct the mapping; the headers are ${shorten(all, 400)}`
              : `Did you mean "${terminal(shorten(meant))}"?`,
          path: [header],
        },
      );
    }
  }

  /** Counts a value that was read as something else than what it says. */
  count(table: TableName, column: string, what: string): void {
    const key = `${table} ${column} ${what}`;
    const known = this.#conversions.get(key);
    if (known === undefined) this.#conversions.set(key, { table, column, what, count: 1 });
    else known.count++;
  }

  get conversions(): readonly Conversion[] {
    return Array.from(this.#conversions.values());
  }
}

// Editors write accents in two ways that look the same.
function sameHeader(a: string, b: string): boolean {
  return a.trim().normalize("NFC") === b.trim().normalize("NFC");
}
