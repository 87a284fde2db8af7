import { inChunks, type Pace } from "../../control/pace.js";
import type { Figure } from "../../values/figures.js";
import type { Reason } from "../../values/reasons.js";
import type { ScoreColumn } from "../../values/score-table.js";
import { kendall } from "../kendall.js";
import type { RobustnessScore } from "./robustness.js";
import { jaccard, quantile, standingOf, type Standing } from "./standing.js";

/** What many drawn networks say of the scores and the ranks in the whole one. */
export class Tally {
  /** Scores and ranks by place and, within a place, by sample. */
  readonly #scores: Float64Array;
  readonly #ranks: Float64Array;
  readonly #kendall: Float64Array;
  readonly #overlap: Float64Array;
  readonly #inTop: Float64Array;
  readonly #there: Float64Array;
  readonly #above: Float64Array;
  readonly #compared: Float64Array;

  private constructor(
    private readonly observed: Float64Array,
    private readonly places: Int32Array,
    private readonly standing: Standing,
    private readonly k: number,
    private readonly samples: number,
    private readonly pace: Pace,
  ) {
    const zeros = (): Float64Array => new Float64Array(observed.length);
    this.#scores = new Float64Array(samples * observed.length);
    this.#ranks = new Float64Array(samples * observed.length);
    this.#kendall = new Float64Array(samples);
    this.#overlap = new Float64Array(samples);
    [this.#inTop, this.#there, this.#above, this.#compared] = [zeros(), zeros(), zeros(), zeros()];
  }

  /** Begins with the scores by place, and the places of those who may be ranked. */
  static async begin(
    observed: Float64Array,
    places: Int32Array,
    k: number,
    samples: number,
    pace: Pace,
  ): Promise<Tally> {
    return new Tally(observed, places, await standingOf(observed, places, pace), k, samples, pace);
  }

  /** Takes the scores of a drawn network, by place, NaN for those who have none there. */
  async add(values: Float64Array, sample: number): Promise<void> {
    const { observed, samples, pace, k } = this;
    const { order, ranks } = await standingOf(values, this.places, pace);
    for (let place = 0; place < values.length; place++) {
      this.#scores[place * samples + sample] = values[place];
      this.#ranks[place * samples + sample] = ranks[place];
    }
    const there = this.standing.order.filter((place) => !Number.isNaN(values[place]));
    for (const place of there) this.#there[place]++;
    const top = order.subarray(0, k);
    for (const place of top) this.#inTop[place]++;
    this.#overlap[sample] = jaccard(new Set(there.subarray(0, k)), new Set(top));
    for (let i = 1; i < this.standing.order.length; i++) this.#compare(values, i);
    const both = Int32Array.from(values.keys()).filter(
      (place) => !Number.isNaN(values[place]) && !Number.isNaN(observed[place]),
    );
    const picked = (from: Float64Array): Float64Array => Float64Array.from(both, (place) => from[place]);
    this.#kendall[sample] = await kendall(picked(observed), picked(values), pace);
  }

  #compare(values: Float64Array, i: number): void {
    const { order } = this.standing;
    const [above, below] = [values[order[i - 1]], values[order[i]]];
    if (Number.isNaN(above) || Number.isNaN(below)) return;
    this.#compared[order[i - 1]]++;
    this.#above[order[i - 1]] += above > below ? 1 : above === below ? 0.5 : 0;
  }

  /** The columns; `reason` says why actors have no score. */
  async columns(reason: Reason | undefined): Promise<Record<RobustnessScore, ScoreColumn>> {
    const { observed, standing, samples, pace } = this;
    const column = (because: Reason, at: (place: number) => number): Promise<ScoreColumn> =>
      filled(observed.length, because, at, pace);
    const of = (all: Float64Array, share: number) => (place: number) =>
      quantile(all.subarray(place * samples, (place + 1) * samples), share);
    return {
      score: { values: observed, ...(reason !== undefined && { reason }) },
      scoreLow: await column("no-sample", of(this.#scores, 0.05)),
      scoreHigh: await column("no-sample", of(this.#scores, 0.95)),
      rank: { values: standing.ranks, reason: "unranked" },
      rankLow: await column("unranked", of(this.#ranks, 0.05)),
      rankHigh: await column("unranked", of(this.#ranks, 0.95)),
      aboveNext: await column("unranked", (place) => this.#above[place] / this.#compared[place]),
      inTop: await column("unranked", (place) => this.#inTop[place] / this.#there[place]),
    };
  }

  figures(): Record<string, Figure> {
    const order = "Kendall's τ-b of the scores: 1 the same order, 0 none in common";
    const overlap = `share that the ${this.k} highest have in common`;
    const low = (about: string): string => `${about}; one network in twenty has less`;
    return {
      kendall: figure(mean(this.#kendall), order),
      kendallLow: figure(quantile(this.#kendall, 0.05), low(order)),
      topOverlap: figure(mean(this.#overlap), overlap),
      topOverlapLow: figure(quantile(this.#overlap, 0.05), low(overlap)),
    };
  }
}

async function filled(
  length: number,
  reason: Reason,
  at: (place: number) => number,
  pace: Pace,
): Promise<ScoreColumn> {
  const values = new Float64Array(length);
  await inChunks(pace, length, 256, (from, to) => {
    for (let place = from; place < to; place++) values[place] = at(place);
  });
  return { values, reason };
}

/** The mean of those that are numbers; NaN if none is. */
export function mean(numbers: Float64Array): number {
  const known = numbers.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function figure(value: number, about: string): Figure {
  return Number.isNaN(value) ? { value, about, reason: "no-sample" } : { value, about };
}
