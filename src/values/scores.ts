import type { Shown } from "../network/audience.js";
import { byCodeUnit } from "../text/order.js";
import { actorColumns } from "./actor-columns.js";
import { mayRank } from "./may-rank.js";
import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import { Tabular, type Grid } from "./tabular.js";

/** One actor's score. `reason` says why where the score is NaN. */
export type ScoreRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  readonly score: number;
  readonly reason?: Reason;
};

/**
 * One number per actor: what a centrality returns. Rows come by id, those under a pseudonym last. For an audience of
 * the public, actors that are people are scored but never ranked.
 */
export class Scores extends Tabular<ScoreRow> {
  readonly #shown: Shown;
  readonly #values: Float64Array;
  readonly #reason: Reason | undefined;

  /** `values` by place of `shown`; NaN where undefined, for the one reason given. */
  constructor(
    shown: Shown,
    values: Float64Array,
    readonly meta: Meta,
    reason?: Reason,
  ) {
    super();
    this.#shown = shown;
    this.#values = values;
    this.#reason = reason;
  }

  /** The number of actors. */
  get length(): number {
    return this.#values.length;
  }

  /** Why scores that are NaN are undefined; undefined where none can be. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  /** The score of the actor shown under this id or pseudonym; undefined if there is none, NaN if it has no score. */
  of(id: string): number | undefined {
    const place = this.#shown.find(id);
    return place < 0 ? undefined : this.#values[place];
  }

  /** A copy of the scores, in the order of `rows()`. */
  values(): Float64Array {
    return this.#values.slice();
  }

  /**
   * The k highest scores, the same score by id. For the public, people are left out (there is no league table of
   * individuals) and so are actors under a pseudonym (a rank could give them away). O(n log n).
   */
  top(k: number): ScoreRow[] {
    return this.#ranked()
      .slice(0, Math.max(0, k))
      .map((place) => this.#row(place));
  }

  protected override leading(count: number): readonly ScoreRow[] {
    return this.top(count);
  }

  protected grid(): Grid {
    const shown = this.#shown;
    return {
      length: this.#values.length,
      columns: [
        ...actorColumns(shown),
        { name: "score", numeric: true, at: (place) => this.#values[place] },
        {
          name: "reason",
          numeric: false,
          at: (place) => (Number.isNaN(this.#values[place]) ? this.#reason : undefined),
        },
      ],
    };
  }

  #row(place: number): ScoreRow {
    const row: Record<string, unknown> = {};
    for (const { name, at } of this.grid().columns) if (at(place) !== undefined) row[name] = at(place);
    return row as ScoreRow;
  }

  #ranked(): number[] {
    const shown = this.#shown;
    const values = this.#values;
    const places: number[] = [];
    for (let place = 0; place < values.length; place++)
      if (!Number.isNaN(values[place]) && mayRank(shown, place)) places.push(place);
    return places.sort((a, b) => values[b] - values[a] || byCodeUnit(shown.id(a), shown.id(b)));
  }
}
