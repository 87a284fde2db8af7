import type { Shown } from "../network/audience.js";
import { mayRank } from "./may-rank.js";
import type { Meta } from "./meta.js";
import { Tabular, type Grid } from "./tabular.js";

/** One tie's score. Where parallel ties are collapsed, a row is a pair. */
export type TieScoreRow = {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly score: number;
};

/** Ends of ties as places of a Shown. */
export interface TieEnds {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly directed: Uint8Array;
}

/** One number per tie or tied pair, rows in the order of their ends as shown. */
export class TieScores extends Tabular<TieScoreRow> {
  readonly #shown: Shown;
  readonly #ends: TieEnds;
  readonly #values: Float64Array;
  readonly #order: Int32Array;

  constructor(
    shown: Shown,
    ends: TieEnds,
    values: Float64Array,
    readonly meta: Meta,
  ) {
    super();
    const order = Array.from(values.keys());
    const first = (i: number): number =>
      ends.directed[i] ? ends.source[i] : Math.min(ends.source[i], ends.target[i]);
    const second = (i: number): number =>
      ends.directed[i] ? ends.target[i] : Math.max(ends.source[i], ends.target[i]);
    order.sort(
      (a, b) => first(a) - first(b) || second(a) - second(b) || ends.directed[a] - ends.directed[b] || a - b,
    );
    this.#shown = shown;
    this.#order = Int32Array.from(order);
    this.#ends = {
      source: Int32Array.from(order, first),
      target: Int32Array.from(order, second),
      directed: Uint8Array.from(order, (i) => ends.directed[i]),
    };
    this.#values = this.ordered(values);
  }

  /** Numbers given in the order of the ends, in the order of the rows. */
  protected ordered(numbers: Float64Array): Float64Array {
    return Float64Array.from(this.#order, (i) => numbers[i]);
  }

  /** The number of ties or pairs. */
  get length(): number {
    return this.#values.length;
  }

  /** A copy of the scores, in the order of `rows()`. */
  values(): Float64Array {
    return this.#values.slice();
  }

  /** The k highest scores; for the public only between organizations that are shown by name. */
  top(k: number): TieScoreRow[] {
    const { source, target } = this.#ends;
    const rankable = (i: number): boolean =>
      mayRank(this.#shown, source[i]) && mayRank(this.#shown, target[i]);
    const order = Array.from(this.#values.keys()).filter(rankable);
    order.sort((a, b) => this.#values[b] - this.#values[a] || a - b);
    const rows = this.rows();
    return order.slice(0, Math.max(0, k)).map((i) => rows[i]);
  }

  protected override leading(count: number): readonly TieScoreRow[] {
    return this.top(count);
  }

  protected grid(): Grid {
    const { source, target, directed } = this.#ends;
    return {
      length: this.#values.length,
      columns: [
        { name: "source", numeric: false, at: (row) => this.#shown.id(source[row]) },
        { name: "target", numeric: false, at: (row) => this.#shown.id(target[row]) },
        { name: "directed", numeric: false, at: (row) => directed[row] === 1 },
        { name: "score", numeric: true, at: (row) => this.#values[row] },
      ],
    };
  }
}
