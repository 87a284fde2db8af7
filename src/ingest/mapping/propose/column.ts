import { shorten } from "../../../text/shorten.js";
import { byCodeUnit } from "../../../text/order.js";
import { foldWord } from "../../../schema/fold.js";

/** Texts that lists write where they have no value. A blank cell is none of them. */
const nothings: ReadonlySet<string> = new Set(
  "na nv ka kda none null nil nan unknown unbekannt inconnu desconocido sconosciuto onbekend keine ninguno aucun".split(
    " ",
  ),
);

/** The examined cells of one column: as texts without outer spaces, "" where there is no value. */
export class Column {
  /** Different values with their counts, the most frequent first, words for "no value" left out. */
  readonly values: ReadonlyMap<string, number>;
  /** Words of the column that stand for "no value", as they are written. */
  readonly blanks: readonly string[];
  /** How many cells have a value. */
  readonly filled: number;
  /** The cells, "" also for words that stand for "no value". */
  readonly cells: readonly string[];

  constructor(
    readonly header: string,
    readonly index: number,
    cells: readonly string[],
    /** True when the source gave lists, not texts. */
    readonly listed: boolean,
  ) {
    const counts = new Map<string, number>();
    for (const cell of cells) if (cell !== "") counts.set(cell, (counts.get(cell) ?? 0) + 1);
    this.blanks = Array.from(counts.keys()).filter(isNothing).sort(byCodeUnit);
    for (const blank of this.blanks) counts.delete(blank);
    this.cells = this.blanks.length === 0 ? cells : cells.map((cell) => (counts.has(cell) ? cell : ""));
    this.values = new Map(Array.from(counts).sort(([a, one], [b, other]) => other - one || byCodeUnit(a, b)));
    this.filled = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
  }

  /** The most frequent values, shortened. */
  get examples(): string[] {
    return Array.from(this.values.keys())
      .slice(0, 3)
      .map((value) => shorten(value, 40));
  }

  /** True when no value occurs twice. */
  get unique(): boolean {
    return this.filled > 0 && this.values.size === this.filled;
  }

  /** True for few values that repeat, as the words of a vocabulary do: at most 40, each twice on average. */
  get few(): boolean {
    return this.values.size > 0 && this.values.size <= 40 && this.values.size * 2 <= Math.max(this.filled, 6);
  }
}

function isNothing(value: string): boolean {
  if (/^[-–—?.]+$/.test(value)) return true;
  if (/^n\/?a$/i.test(value)) return value !== "NA";
  const folded = foldWord(value);
  // "NA" in capitals is Namibia, "ka" a language: only with their signs do they mean "not available".
  if (folded === "na" || folded === "ka" || folded === "nv") return /[./]/.test(value);
  return nothings.has(folded);
}
