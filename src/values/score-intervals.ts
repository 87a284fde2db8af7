import type { Shown } from "../network/audience.js";
import type { Meta } from "./meta.js";
import type { Reason } from "./reasons.js";
import { Scores, type ScoreRow } from "./scores.js";
import type { Grid, GridColumn } from "./tabular.js";
import { TieScores, type TieEnds, type TieScoreRow } from "./tie-scores.js";

/** Between which numbers a score lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The intervals of many scores, in the order of the scores. */
export interface Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** One actor's estimated score, and between which numbers the true one lies. */
export type IntervalRow = ScoreRow & Interval;

/** One tie's estimated score, and between which numbers the true one lies. */
export type TieIntervalRow = TieScoreRow & Interval;

/**
 * Estimated scores with an interval each. Where `meta.delta` is given, all intervals together hold with a chance of at
 * least 1 − delta; where `meta.standardError` is, each holds by itself with about 95 %.
 */
export class ScoreIntervals extends Scores {
  readonly #shown: Shown;
  readonly #intervals: Intervals;

  /** `values` and `intervals` by place of `shown`. */
  constructor(shown: Shown, values: Float64Array, intervals: Intervals, meta: Meta, reason?: Reason) {
    super(shown, values, meta, reason);
    this.#shown = shown;
    this.#intervals = intervals;
  }

  /** The interval of the actor shown under this id or pseudonym; undefined if there is none. */
  interval(id: string): Interval | undefined {
    const place = this.#shown.find(id);
    return place < 0 ? undefined : { low: this.#intervals.low[place], high: this.#intervals.high[place] };
  }

  /** A copy of the intervals, in the order of `rows()`. */
  intervals(): Intervals {
    return { low: this.#intervals.low.slice(), high: this.#intervals.high.slice() };
  }

  override rows(limit = Infinity): IntervalRow[] {
    return super.rows(limit) as IntervalRow[];
  }

  override top(k: number): IntervalRow[] {
    return super.top(k) as IntervalRow[];
  }

  protected override grid(): Grid {
    return withIntervals(super.grid(), this.#intervals);
  }
}

/** Estimated scores of ties with an interval each, as `ScoreIntervals` are of actors. */
export class TieScoreIntervals extends TieScores {
  readonly #intervals: Intervals;

  /** `ends`, `values` and `intervals` in one order. */
  constructor(shown: Shown, ends: TieEnds, values: Float64Array, { low, high }: Intervals, meta: Meta) {
    super(shown, ends, values, meta);
    this.#intervals = { low: this.ordered(low), high: this.ordered(high) };
  }

  /** A copy of the intervals, in the order of `rows()`. */
  intervals(): Intervals {
    return { low: this.#intervals.low.slice(), high: this.#intervals.high.slice() };
  }

  override rows(limit = Infinity): TieIntervalRow[] {
    return super.rows(limit) as TieIntervalRow[];
  }

  override top(k: number): TieIntervalRow[] {
    return super.top(k) as TieIntervalRow[];
  }

  protected override grid(): Grid {
    return withIntervals(super.grid(), this.#intervals);
  }
}

/** The table with the columns `low` and `high` after the score. */
function withIntervals({ length, columns }: Grid, { low, high }: Intervals): Grid {
  const added: GridColumn[] = [
    { name: "low", numeric: true, at: (row) => low[row] },
    { name: "high", numeric: true, at: (row) => high[row] },
  ];
  const after = columns.findIndex(({ name }) => name === "score") + 1;
  return { length, columns: [...columns.slice(0, after), ...added, ...columns.slice(after)] };
}
