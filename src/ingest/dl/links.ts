import type { Conversion } from "../finding.js";
import { Vertices } from "../numbered/vertices.js";
import type { Flaw } from "../source.js";
import type { DlHeader } from "./header.js";

/** One entry of the data. */
export interface DlLink {
  readonly matrix: number;
  /** Numbers of the row and the column. */
  readonly from: number;
  readonly to: number;
  readonly directed: boolean;
  readonly value: string | undefined;
  readonly line: number;
}

/** What the data of a DL file came to. */
export interface DlData {
  readonly links: readonly DlLink[];
  readonly actors: Vertices;
  /** The columns, where they are not the rows. */
  readonly activities: Vertices | undefined;
  readonly flaws: readonly { readonly line: number; readonly flaw: Flaw }[];
  readonly conversions: readonly Conversion[];
  /** How many values are said to be missing. */
  readonly left: number;
}

/** The rows or columns of the data by number and label. */
export class DlNames {
  readonly #numbers = new Map<string, number>();
  readonly #labels: string[];

  /** `embedded` labels are met in the data and numbered as they come. */
  constructor(
    labels: readonly string[],
    private readonly count: number,
    private readonly embedded: boolean,
  ) {
    this.#labels = embedded ? [] : Array.from(labels);
    this.#labels.forEach((label, i) => this.#numbers.set(label.trim(), i + 1));
  }

  /** The number of what a word of a list means; NaN for nothing. */
  number(word: string): number {
    if (!this.embedded && /^\d{1,10}$/.test(word)) return Number(word);
    const text = word.trim();
    const known = this.#numbers.get(text);
    if (known !== undefined || !this.embedded || text === "") return known ?? NaN;
    const next = this.#labels.push(text);
    this.#numbers.set(text, next);
    return next;
  }

  /** Gives the next of them its label. */
  add(label: string): void {
    this.#labels.push(label);
  }

  vertices(): Vertices {
    const vertices = new Vertices(Number.isNaN(this.count) ? this.#labels.length : this.count);
    this.#labels.forEach((label, i) => vertices.label(i + 1, label));
    return vertices;
  }
}

/** The names of rows, and of columns where they differ. */
export function namesOf({ labels, rows, columns, embedded, twoMode }: DlHeader): {
  rows: DlNames;
  columns: DlNames;
} {
  const given = labels.row.length > 0 || twoMode ? labels.row : labels.column;
  const first = new DlNames(given, rows, embedded.row || (embedded.column && !twoMode));
  return { rows: first, columns: twoMode ? new DlNames(labels.column, columns, embedded.column) : first };
}
