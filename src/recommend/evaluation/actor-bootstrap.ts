import type { Pace } from "../../control/pace.js";
import { random } from "../../random/random.js";
import type { VertexPairs } from "../ground.js";

/** A figure with the range in which it lies when other actors of the same kind are looked at. */
export interface BootstrapInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Over how many samples: those in which the figure is defined. */
  readonly samples: number;
}

export interface BootstrapOptions {
  readonly seed: number;
  /** How many samples are drawn. Default 200. */
  readonly samples?: number | undefined;
  /** The share of samples within the range. Default 0.95. */
  readonly level?: number | undefined;
}

/**
 * Intervals of figures of pairs under the actor bootstrap: as many actors as the pairs have are drawn with replacement, and
 * a pair counts as often as there are pairs of copies of its ends, so that pairs with an actor in common stay together.
 * `figures` gives the figures for how often each pair counts (undefined: once each); all are taken from the same samples, so
 * that one of them may be the difference of two. Percentile intervals, rather too wide than too narrow; NaN where a figure is
 * undefined in every sample. Each sample has a stream of its own. Interruptible. O(samples · pairs).
 *
 * Owen, Ann. Appl. Stat. 1 (2007) 386–411, doi:10.1214/07-AOAS122; Snijders & Borgatti, Connections 22 (1999) 161–170.
 */
export async function actorBootstrap(
  { length, a, b }: VertexPairs,
  figures: (counts: Float64Array | undefined) => readonly number[],
  { seed, samples = 200, level = 0.95 }: BootstrapOptions,
  pace: Pace,
): Promise<BootstrapInterval[]> {
  const values = figures(undefined);
  const drawn = values.map((): number[] => []);
  const actors = Int32Array.from(new Set([...a.subarray(0, length), ...b.subarray(0, length)])).sort();
  const copies = new Int32Array((actors.at(-1) ?? -1) + 1);
  const counts = new Float64Array(length);
  for (let sample = 0; sample < samples; sample++) {
    if (pace.due()) await pace.rest();
    drawCopies(actors, seed, sample, copies);
    for (let i = 0; i < length; i++) counts[i] = copies[a[i]] * copies[b[i]];
    figures(counts).forEach((figure, at) => drawn[at].push(figure));
  }
  return values.map((value, at) => intervalOf(value, drawn[at], level));
}

/** Draws as many actors as there are, with replacement, and notes in `copies` how often each is there. */
export function drawCopies(actors: Int32Array, seed: number, sample: number, copies: Int32Array): void {
  const stream = random(seed, "actor-bootstrap", sample);
  copies.fill(0);
  for (let i = 0; i < actors.length; i++) copies[actors[stream.below(actors.length)]]++;
}

/** The range in which a share `level` of the drawn figures lies; NaN are passed over. */
export function intervalOf(value: number, drawn: readonly number[], level = 0.95): BootstrapInterval {
  const sorted = drawn.filter((figure) => !Number.isNaN(figure)).sort((one, other) => one - other);
  const edge = (share: number): number =>
    sorted.length === 0 ? NaN : sorted[Math.round(share * (sorted.length - 1))];
  return {
    value,
    low: edge((1 - level) / 2),
    high: edge((1 + level) / 2),
    samples: sorted.length,
  };
}
