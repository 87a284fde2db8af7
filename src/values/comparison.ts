import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import type { ScoreTable } from "./score-table.js";
import { Table, tablesJson } from "./table.js";
import type { TabularJson } from "./tabular.js";

/** A number before and after, and its change. */
export type ChangedNumber = {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Where measures draw at random: between which numbers the mean change lies with about 95 %. */
  readonly low?: number;
  readonly high?: number;
  /** Why one of the numbers is NaN. */
  readonly reason?: Reason;
};

/** A figure of a measure before and after. */
export type FigureChangeRow = ChangedNumber & {
  readonly measure: string;
  readonly figure: string;
  /** What the figure means, in a few plain words. */
  readonly about: string;
};

/** The columns of a score before and after. */
export type ChangeColumn = "before" | "after" | "change" | "low" | "high";

/** How the measures of both networks were computed. */
export interface MeasureMetas {
  readonly before: Meta;
  readonly after: Meta;
}

/** A network before and after a change, by the figures of several measures; rows are figures. */
export class Comparison extends Table<FigureChangeRow> {
  readonly #scores: ReadonlyMap<string, ScoreTable<ChangeColumn>>;
  readonly #tables: Readonly<Record<string, Table>>;
  readonly #metas: Readonly<Record<string, MeasureMetas>>;

  constructor(
    rows: readonly FigureChangeRow[],
    meta: Meta,
    scores: ReadonlyMap<string, ScoreTable<ChangeColumn>>,
    metas: Readonly<Record<string, MeasureMetas>>,
    tables: Readonly<Record<string, Table>>,
  ) {
    super(["measure", "figure", "before", "after", "change", "low", "high", "reason", "about"], rows, meta);
    this.#scores = scores;
    this.#metas = metas;
    this.#tables = tables;
  }

  /** A figure of a measure before and after; undefined if there is no such figure. */
  get(measure: string, figure: string): FigureChangeRow | undefined {
    return this.rows().find((row) => row.measure === measure && row.figure === figure);
  }

  /** The names of what every actor has a score of, such as "harmonic" or "structuralHoles.constraint". */
  get scored(): readonly string[] {
    return [...this.#scores.keys()];
  }

  /** The scores of all actors before and after, and their changes; undefined if there is no such score. */
  scores(name: string): ScoreTable<ChangeColumn> | undefined {
    return this.#scores.get(name);
  }

  /** How each measure was computed, by the name that its rows have. */
  get measures(): Readonly<Record<string, MeasureMetas>> {
    return { ...this.#metas };
  }

  /** The tables beside the figures, by name. */
  get tables(): Readonly<Record<string, Table>> {
    return { ...this.#tables };
  }

  /** As for all results, with the tables and the records of the measures beside the rows. */
  override toJSON(): TabularJson & {
    tables: Record<string, TabularJson["rows"]>;
    measures: Record<string, MeasureMetas>;
  } {
    return {
      ...super.toJSON(),
      tables: tablesJson(this.#tables),
      measures: structuredClone(this.#metas) as Record<string, MeasureMetas>,
    };
  }
}
