import type { Shown } from "../network/audience.js";
import { byCodeUnit } from "../text/order.js";
import { actorColumns } from "./actor-columns.js";
import { figureValues, figuresJson, type Figure } from "./figures.js";
import { mayRank } from "./may-rank.js";
import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import { Scores } from "./scores.js";
import { tablesJson, type Table } from "./table.js";
import { Tabular, type Grid, type PlainRow, type TabularJson } from "./tabular.js";

/** One of several numbers per actor, by place; NaN where undefined, for the reason given. */
export interface ScoreColumn {
  readonly values: Float64Array;
  readonly reason?: Reason;
}

/** One actor's scores, each under its name. `reason` says why where one of them is NaN. */
export type ScoresRow = PlainRow & {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  readonly reason?: Reason;
};

/**
 * Several numbers per actor that belong together, such as constraint and effective size, with figures and tables about
 * the whole beside them. Rows come by id, those under a pseudonym last. For an audience of the public, actors that are
 * people are scored but never ranked.
 */
export class ScoreTable<C extends string = string> extends Tabular<ScoresRow> {
  readonly #shown: Shown;
  readonly #columns: Readonly<Record<C, ScoreColumn>>;
  readonly #figures: Readonly<Record<string, Figure>>;
  readonly #tables: Readonly<Record<string, Table>>;

  /** `columns` by place of `shown`; the first is what displays rank by. */
  constructor(
    shown: Shown,
    columns: Readonly<Record<C, ScoreColumn>>,
    readonly meta: Meta,
    figures: Readonly<Record<string, Figure>> = {},
    tables: Readonly<Record<string, Table>> = {},
  ) {
    super();
    this.#shown = shown;
    this.#columns = columns;
    this.#figures = figures;
    this.#tables = tables;
  }

  /** The names of the scores. */
  get names(): readonly C[] {
    return Object.keys(this.#columns) as C[];
  }

  /** The number of actors. */
  get length(): number {
    return this.#shown.length;
  }

  /** One of the scores alone. */
  scores(name: C): Scores {
    const { values, reason } = this.#columns[name];
    return new Scores(this.#shown, values.slice(), this.meta, reason);
  }

  /** The scores of the actor shown under this id or pseudonym; undefined if there is none, NaN where it has no score. */
  of(id: string): Record<C, number> | undefined {
    const place = this.#shown.find(id);
    if (place < 0) return undefined;
    const entries = this.names.map((name) => [name, this.#columns[name].values[place]]);
    return Object.fromEntries(entries) as Record<C, number>;
  }

  /** Why a score of the actor shown under this id or pseudonym is NaN; undefined where it is a number. */
  reasonFor(id: string, name: C): Reason | undefined {
    const place = this.#shown.find(id);
    return place < 0 || !Number.isNaN(this.#columns[name].values[place])
      ? undefined
      : this.#columns[name].reason;
  }

  /** Numbers about the whole, by name. */
  figures(): Readonly<Record<string, number>> {
    return figureValues(this.#figures);
  }

  /** Why a figure is NaN, as a reason code; undefined where it is a number. */
  reasonOf(figure: string): Reason | undefined {
    return this.#figures[figure]?.reason;
  }

  /** The tables behind the scores, by name. */
  get tables(): Readonly<Record<string, Table>> {
    return { ...this.#tables };
  }

  /**
   * The rows of the k actors with the highest (`"lowest"`: the lowest) scores under a name, the same score by id. For the
   * public, people and actors under a pseudonym are left out. O(n log n).
   */
  top(k: number, by: C = this.names[0], end: "highest" | "lowest" = "highest"): ScoresRow[] {
    const { values } = this.#columns[by];
    const shown = this.#shown;
    const sign = end === "highest" ? 1 : -1;
    const places: number[] = [];
    for (let place = 0; place < values.length; place++)
      if (!Number.isNaN(values[place]) && mayRank(shown, place)) places.push(place);
    places.sort((a, b) => sign * (values[b] - values[a]) || byCodeUnit(shown.id(a), shown.id(b)));
    return places.slice(0, Math.max(0, k)).map((place) => this.#row(place));
  }

  /** As for all results, with figures and tables beside the rows. */
  override toJSON(): TabularJson & {
    figures: Record<string, { value: number | null; reason?: Reason }>;
    tables: Record<string, TabularJson["rows"]>;
  } {
    return { ...super.toJSON(), figures: figuresJson(this.#figures), tables: tablesJson(this.#tables) };
  }

  protected override leading(count: number): readonly ScoresRow[] {
    return this.top(count);
  }

  protected grid(): Grid {
    const columns = Object.entries<ScoreColumn>(this.#columns);
    return {
      length: this.#shown.length,
      columns: [
        ...actorColumns(this.#shown),
        ...columns.map(([name, { values }]) => ({
          name,
          numeric: true,
          at: (place: number) => values[place],
        })),
        {
          name: "reason",
          numeric: false,
          at: (place) => columns.find(([, { values }]) => Number.isNaN(values[place]))?.[1].reason,
        },
      ],
    };
  }

  #row(place: number): ScoresRow {
    const row: Record<string, unknown> = {};
    for (const { name, at } of this.grid().columns) if (at(place) !== undefined) row[name] = at(place);
    return row as ScoresRow;
  }
}
