import type { Shown } from "../network/audience.js";
import { mayRank } from "./may-rank.js";
import type { Meta } from "./meta.js";
import { Scores } from "./scores.js";
import type { Grid, GridColumn } from "./tabular.js";

/**
 * Scores of the highest actors only. All others are NaN: those who are never ranked before this audience as
 * "not-ranked", wherever they may stand, the rest as "below-top".
 */
export class TopScores extends Scores {
  readonly #shown: Shown;

  /** `values` by place of `shown`; NaN for all but the highest of those who may be ranked. */
  constructor(shown: Shown, values: Float64Array, meta: Meta) {
    super(shown, values, meta, "below-top");
    this.#shown = shown;
  }

  protected override grid(): Grid {
    const { length, columns } = super.grid();
    return { length, columns: columns.map((column) => this.#withReason(column)) };
  }

  #withReason(column: GridColumn): GridColumn {
    if (column.name !== "reason") return column;
    const { at } = column;
    return {
      ...column,
      at: (place) => (at(place) !== undefined && !mayRank(this.#shown, place) ? "not-ranked" : at(place)),
    };
  }
}
