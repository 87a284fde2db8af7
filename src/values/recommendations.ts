import { figureValues, figuresJson, type Figure } from "./figures.js";
import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import { Table, tablesJson } from "./table.js";
import { reasonText, type PlainRow, type TabularJson } from "./tabular.js";

/** What is proposed, row by row with its reasons, with figures and tables about the whole beside the rows. */
export class Recommendations<R extends PlainRow = PlainRow> extends Table<R> {
  readonly #figures: Readonly<Record<string, Figure>>;
  readonly #tables: Readonly<Record<string, Table>>;

  constructor(
    names: readonly (keyof R & string)[],
    rows: readonly R[],
    meta: Meta,
    figures: Readonly<Record<string, Figure>>,
    tables: Readonly<Record<string, Table>>,
  ) {
    super(names, rows, meta);
    this.#figures = figures;
    this.#tables = tables;
  }

  /** Numbers about the whole, by name. */
  figures(): Readonly<Record<string, number>> {
    return figureValues(this.#figures);
  }

  /** The value of a figure, NaN where it is undefined for this network; undefined if there is no such figure. */
  get(name: string): number | undefined {
    return this.#figures[name]?.value;
  }

  /** What a figure means, in a few plain words; undefined if there is no such figure. */
  about(name: string): string | undefined {
    return this.#figures[name]?.about;
  }

  /** Why a figure is NaN, in words; undefined where it is a number. */
  why(name: string): string | undefined {
    const reason: Reason | undefined = this.#figures[name]?.reason;
    return reason === undefined ? undefined : reasonText(reason);
  }

  /** The tables behind the rows, by name. */
  get tables(): Readonly<Record<string, Table>> {
    return { ...this.#tables };
  }

  /** As for all results, with figures and tables beside the rows. */
  override toJSON(): TabularJson & {
    figures: Record<string, { value: number | null; reason?: Reason }>;
    tables: Record<string, TabularJson["rows"]>;
  } {
    return { ...super.toJSON(), figures: figuresJson(this.#figures), tables: tablesJson(this.#tables) };
  }
}
