import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import { tablesJson, type Table } from "./table.js";
import { reasonText, Tabular, type Grid, type TabularJson } from "./tabular.js";

/** One number about the whole network. */
export type FigureRow = {
  readonly figure: string;
  readonly value: number;
  readonly reason?: Reason;
  /** What the number means, in a few plain words. */
  readonly about: string;
};

/** A figure before it is entered: its value, and the reason if it is NaN. */
export interface Figure {
  readonly value: number;
  readonly about: string;
  readonly reason?: Reason | undefined;
}

/** Named numbers about the whole network, with the tables that explain them. */
export class Figures extends Tabular<FigureRow> {
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #tables: Readonly<Record<string, Table>>;

  constructor(
    figures: Readonly<Record<string, Figure>>,
    readonly meta: Meta,
    tables: Readonly<Record<string, Table>> = {},
  ) {
    super();
    this.#figures = new Map(Object.entries(figures));
    this.#tables = tables;
  }

  /** The value of a figure, NaN where it is undefined for this network; undefined if there is no such figure. */
  get(name: string): number | undefined {
    return this.#figures.get(name)?.value;
  }

  /** Why a figure is NaN, in words; undefined where it is a number. */
  why(name: string): string | undefined {
    const reason = this.#figures.get(name)?.reason;
    return reason === undefined ? undefined : reasonText(reason);
  }

  /** The tables behind the figures, by name. */
  get tables(): Readonly<Record<string, Table>> {
    return { ...this.#tables };
  }

  override toJSON(): TabularJson & { tables: Record<string, TabularJson["rows"]> } {
    return { ...super.toJSON(), tables: tablesJson(this.#tables) };
  }

  protected grid(): Grid {
    const entries = Array.from(this.#figures);
    return {
      length: entries.length,
      columns: [
        { name: "figure", numeric: false, at: (row) => entries[row][0] },
        { name: "value", numeric: true, at: (row) => entries[row][1].value },
        {
          name: "reason",
          numeric: false,
          at: (row) => (Number.isNaN(entries[row][1].value) ? entries[row][1].reason : undefined),
        },
        { name: "about", numeric: false, at: (row) => entries[row][1].about },
      ],
    };
  }
}

/** The numbers of figures, by name. */
export function figureValues(figures: Readonly<Record<string, Figure>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
}

/** Figures as plain JSON: what is undefined is null, with its reason. */
export function figuresJson(
  figures: Readonly<Record<string, Figure>>,
): Record<string, { value: number | null; reason?: Reason }> {
  const entries = Object.entries(figures).map(([name, { value, reason }]) => [
    name,
    { value: Number.isFinite(value) ? value : null, ...(reason === undefined ? {} : { reason }) },
  ]);
  return Object.fromEntries(entries);
}

/** A ratio as a figure, undefined for the given reason where there is nothing to divide by. */
export function ratio(part: number, whole: number, about: string, reason: Reason): Figure {
  return whole === 0 ? { value: NaN, about, reason } : { value: part / whole, about };
}
