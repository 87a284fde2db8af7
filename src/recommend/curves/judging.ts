import type { Opener } from "../benefit/open.js";
import type { Csr } from "../../csr/csr.js";
import { intervalOf } from "../evaluation/actor-bootstrap.js";

/** Ties in the order in which they are made. */
export type Made = readonly (readonly [a: number, b: number])[];

/** What ties gain, by how many of them are made. */
export interface Gained {
  /** Means over all judges. */
  readonly gains: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Values of t for 95 % of means of two to five numbers. */
const t = [NaN, 12.706204736174698, 4.302652729749464, 3.182446305284263, 2.7764451051977987];

/**
 * Judges of ties: one objective where values are exact, else several with draws of their own, by which no list was chosen. All
 * lists have the same judges (common random numbers).
 */
export class Judging {
  private constructor(
    private readonly openers: readonly Opener[],
    private readonly graph: Csr,
    /** The mean value without any tie. */
    readonly start: number,
  ) {}

  static async of(openers: readonly Opener[], graph: Csr): Promise<Judging> {
    let sum = 0;
    for (const open of openers) sum += (await (await open(graph)).value()).value;
    return new Judging(openers, graph, sum / openers.length);
  }

  /** What the first, the first two … of a list gain: a mean over judges with its 95 % interval, if they are several. */
  async along(ties: Made): Promise<Gained> {
    const byJudge: number[][] = [];
    for (const judge of this.openers.keys()) byJudge.push(await this.by(judge, ties));
    return spread(byJudge);
  }

  /** What choices gain, each taken as a whole. */
  async each(choices: readonly Made[]): Promise<Gained> {
    const byJudge: number[][] = this.openers.map(() => []);
    for (const [judge, gains] of byJudge.entries())
      for (const ties of choices) gains.push((await this.by(judge, ties)).at(-1) ?? 0);
    return spread(byJudge);
  }

  /** What several lists of one sort gain, each before one judge, in turn: means, and where nine of ten of them lie. */
  async among(lists: readonly Made[]): Promise<Gained> {
    const byList: number[][] = [];
    for (const [i, ties] of lists.entries()) byList.push(await this.by(i % this.openers.length, ties));
    const most = byList.reduce((length, gains) => Math.max(length, gains.length), 0);
    const places = Array.from({ length: most }, (_, place) =>
      byList.map((gains) => gains[Math.min(place, gains.length - 1)] ?? 0),
    );
    const bands = places.map((gains) => intervalOf(mean(gains), gains, 0.9));
    return {
      gains: bands.map(({ value }) => value),
      low: bands.map(({ low }) => low),
      high: bands.map(({ high }) => high),
    };
  }

  /** The gains before one judge. */
  async by(judge: number, ties: Made): Promise<number[]> {
    const objective = await this.openers[judge](this.graph);
    const before = (await objective.value()).value;
    const gains: number[] = [];
    for (const [a, b] of ties) {
      await objective.take(a, b);
      gains.push((await objective.value()).value - before);
    }
    return gains;
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spread(byJudge: readonly (readonly number[])[]): Gained {
  const count = byJudge.length;
  const gains = byJudge[0].map((_, place) => mean(byJudge.map((each) => each[place])));
  const errors = gains.map((gain, place) => {
    if (count === 1) return 0;
    const squares = byJudge.reduce((sum, each) => sum + (each[place] - gain) ** 2, 0);
    return t[count - 1] * Math.sqrt(squares / (count - 1) / count);
  });
  return {
    gains,
    low: gains.map((gain, place) => gain - errors[place]),
    high: gains.map((gain, place) => gain + errors[place]),
  };
}
