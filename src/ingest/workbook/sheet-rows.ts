import { ComityError } from "../../errors/error.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { XmlTag } from "../xml/xml-tags.js";
import { unescapeText, type Book } from "./book.js";
import { numberCell } from "./number-cell.js";
import { plainFormat } from "./number-format.js";

/** One row of a sheet that has any cell. */
export interface SheetRow {
  /** Its number as people see it, from 1. */
  readonly number: number;
  /** The texts of its cells from column A on; blank where nothing stands. */
  readonly cells: string[];
  /** What a cell shows instead of a value, by its place in `cells`. */
  readonly faults: ReadonlyMap<number, string>;
  /** What was done to read a cell, by its place in `cells`. */
  readonly done: ReadonlyMap<number, string>;
  readonly hidden: boolean;
}

/** A block of cells that are merged into one, rows and columns from 1. */
export interface MergedCells {
  readonly label: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Stands for a formula whose value was never stored. */
export const uncalculated = "=";

const none: ReadonlyMap<number, string> = new Map();

/** Makes rows from the tags of a sheet. */
export class SheetRows {
  readonly merged: MergedCells[] = [];
  #row = 0;
  #hidden = false;
  #cells: string[] = [];
  #faults = new Map<number, string>();
  #done = new Map<number, string>();
  #column = -1;
  #type = "n";
  #style = -1;
  #value: string | undefined;
  #inline = "";
  #formula = false;
  #sounds = false;

  constructor(
    private readonly book: Pick<Book, "from1904" | "formats" | "texts">,
    private readonly name: string,
  ) {}

  /** The rows that end within these tags. */
  push(tags: readonly XmlTag[]): SheetRow[] {
    const rows: SheetRow[] = [];
    for (const tag of tags) {
      if (tag.end) this.#close(tag, rows);
      else this.#open(tag);
    }
    return rows;
  }

  #open({ name, attributes }: XmlTag): void {
    if (name === "row") {
      const number = attributes.get("r");
      const row = number === undefined ? this.#row + 1 : Number(number);
      if (!Number.isInteger(row) || row <= this.#row || row > mostRows)
        throw this.#broken(`row ${shorten(String(number))} follows row ${this.#row}`);
      this.#row = row;
      this.#hidden = /^(?:1|true)$/.test(attributes.get("hidden") ?? "");
      this.#column = -1;
    } else if (name === "c") {
      this.#column = this.#place(attributes.get("r"));
      this.#type = attributes.get("t") ?? "n";
      this.#style = Number(attributes.get("s") ?? -1);
      this.#value = undefined;
      this.#inline = "";
      this.#formula = false;
    } else if (name === "f") this.#formula = true;
    else if (name === "rPh") this.#sounds = true;
    else if (name === "mergeCell") this.#merge(attributes.get("ref") ?? "");
  }

  #close({ name, text }: XmlTag, rows: SheetRow[]): void {
    if (name === "v") this.#value = text;
    else if (name === "t" && !this.#sounds) this.#inline += text;
    else if (name === "rPh") this.#sounds = false;
    else if (name === "c") this.#endCell();
    else if (name === "row" && this.#cells.length > 0) {
      rows.push({
        ...{ number: this.#row, cells: this.#cells, hidden: this.#hidden },
        faults: this.#faults.size === 0 ? none : this.#faults,
        done: this.#done.size === 0 ? none : this.#done,
      });
      this.#cells = [];
      if (this.#faults.size > 0) this.#faults = new Map();
      if (this.#done.size > 0) this.#done = new Map();
    }
  }

  #endCell(): void {
    const text = this.#text();
    if (text === "" && !this.#faults.has(this.#column)) return;
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells.push(text);
  }

  #text(): string {
    const { texts, formats, from1904 } = this.book;
    const value = this.#value;
    if (this.#type === "inlineStr") return unescapeText(this.#inline);
    if (value === undefined || (value === "" && this.#type !== "str")) {
      if (this.#formula) this.#fault(uncalculated);
      return "";
    }
    switch (this.#type) {
      case "s": {
        const text = /^\s*\d+\s*$/.test(value) ? texts.at(Number(value)) : undefined;
        if (text === undefined)
          throw this.#broken(`a cell of row ${this.#row} refers to a text that is not there`);
        return text;
      }
      case "str":
        return unescapeText(value);
      case "b":
        return /^(?:1|true)$/.test(value) ? "true" : "false";
      case "e":
        this.#fault(value);
        return "";
      case "d":
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
      default: {
        const { text, done } = numberCell(value, formats[this.#style] ?? plainFormat, from1904);
        if (done !== undefined) this.#done.set(this.#column, done);
        return text;
      }
    }
  }

  #fault(shown: string): void {
    this.#faults.set(this.#column, shown);
  }

  #place(address: string | undefined): number {
    if (address === undefined) return this.#column + 1;
    const { column, row } = cellAddress(address) ?? { column: 0, row: 0 };
    if (row !== this.#row || column - 1 <= this.#column || column > mostColumns)
      throw this.#broken(`cell ${shorten(address)} stands in row ${this.#row} out of order`);
    return column - 1;
  }

  #merge(label: string): void {
    const [first, last] = label.split(":").map(cellAddress);
    if (first !== undefined && last !== undefined)
      this.merged.push({ label, firstRow: first.row, lastRow: last.row });
  }

  #broken(what: string): ComityError {
    return new ComityError("unreadable-format", `${this.name} is damaged: ${terminal(what)}`, {
      fix: "Open it in your spreadsheet program, save it again as .xlsx, and give that file",
    });
  }
}

/** Row and column of an address such as `AB12`, from 1. */
function cellAddress(address: string): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(digits) };
}
