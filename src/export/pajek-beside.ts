import type { Control } from "../control/control.js";
import {
  cellAt,
  type CategoryColumn,
  type Column,
  type FlagColumn,
  type NumberColumn,
  type TextColumn,
} from "../network/columns.js";
import type { Network } from "../network/network.js";
import { utf8Text } from "../text/escape.js";
import { pieces, type Pieces } from "./exported.js";
import { numberText } from "./outlets.js";

/**
 * The columns of actors that Pajek can hold in files beside the network, by what follows the name of the network:
 * numbers that every actor has as vectors (`.population.vec`), words and flags as partitions into classes from 1, with 0
 * for who has none (`.country.clu`), and these and texts as lists of names (`.country.nam`).
 */
export function pajekBeside({ actors }: Network, control: Control): Map<string, Pieces> {
  const files = new Map<string, Pieces>();
  // Some systems of files take capitals and small letters for the same.
  const taken = new Set<string>();
  for (const [name, column] of actors.columns) {
    const stem = `.${fileName(name)}`;
    const add = (extension: string, line: (row: number) => string): void => {
      const path = [
        `${stem}.${extension}`,
        ...Array.from({ length: 99 }, (_, i) => `${stem}-${i + 2}.${extension}`),
      ];
      const free =
        path.find((each) => !taken.has(each.toLowerCase())) ?? `${stem}-${files.size}.${extension}`;
      taken.add(free.toLowerCase());
      const writer = { before: `*Vertices ${actors.length}\n`, length: actors.length, row: line, after: "" };
      files.set(free, pieces(`the ${extension} file of ${name}`, [writer], control));
    };
    if (column.type === "number" && isWhole(column))
      add("vec", (row) => `${numberText(column.values[row])}\n`);
    if (column.type === "flag") add("clu", (row) => `${column.values[row]}\n`);
    if (column.type === "category") add("clu", (row) => `${column.codes[row]}\n`);
    if (isNamed(column)) add("nam", (row) => labelLine(column, row));
  }
  return files;
}

/** True for columns that go into a file beside a Pajek network with nothing lost. */
export function isBeside(column: Column): boolean {
  return isNamed(column) || (column.type === "number" && isWhole(column));
}

function isWhole({ values }: NumberColumn): boolean {
  return !values.some(Number.isNaN);
}

function isNamed(column: Column): column is CategoryColumn | TextColumn | FlagColumn {
  return column.type === "category" || column.type === "text" || column.type === "flag";
}

function labelLine(column: CategoryColumn | TextColumn | FlagColumn, row: number): string {
  const value = cellAt(column, row);
  if (value === undefined) return "";
  const label = typeof value === "boolean" ? (value ? "yes" : "no") : String(value as string);
  return `${row + 1} ${pajekLabel(label)}\n`;
}

/** A label in quotation marks. */
export function pajekLabel(text: string): string {
  return `"${pajekText(text)}"`;
}

/**
 * The text as every reader of Pajek can hold it: in one line, with an apostrophe for each quotation mark, which would end
 * the label, and a slash for each backslash, which some take for the beginning of another sign.
 */
export function pajekText(text: string): string {
  return utf8Text(text)
    .replace(/[\r\n]+/g, " ")
    .replaceAll('"', "'")
    .replaceAll("\\", "/");
}

function fileName(column: string): string {
  return column.replace(/[^\p{L}\p{N}_-]+/gu, "-").slice(0, 60) || "column";
}
