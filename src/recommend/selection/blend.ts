import type { VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { chosen } from "./chosen-pairs.js";
import { highest } from "./highest.js";

/** An objective and how much it counts beside the others; weights add up to 1. */
export interface Weighed {
  readonly objective: Objective;
  readonly weight: number;
}

/** Larger for pairs that go first where all else is equal; NaN goes last. */
export type Likelier = (pairs: VertexPairs) => Promise<Float64Array>;

/** What pairs gain: by objective, in the unit of each, and the score that weighs them. */
export interface Gains {
  readonly scores: Float64Array;
  readonly parts: readonly Float64Array[];
}

/**
 * Objectives taken together: the score of a tie is Σ weight · gain / scale, where the scale of an objective is the largest
 * gain of a single tie among those looked at first, so that 1 is the best that one tie could do for each of them.
 */
export class Blend {
  /** The largest gain of a single tie, by objective; 1 where no tie gains anything. Set by `settleScales`. */
  readonly scales: number[];
  #likely: Likely | undefined;

  constructor(
    readonly parts: readonly Weighed[],
    scales?: readonly number[],
  ) {
    this.scales = scales === undefined ? parts.map(() => NaN) : [...scales];
  }

  /** True where lazy selection is right: weighted sums of submodular objectives are submodular. */
  get submodular(): boolean {
    return this.parts.every(({ objective }) => objective.submodular);
  }

  get exact(): boolean {
    return this.parts.every(({ objective }) => objective.exact);
  }

  /**
   * The pairs that deserve an exact look: the `count` best at a first look at each objective, or all where they are fewer. Of
   * those that look alike where the list ends, the likelier are kept.
   */
  async shortlist(pairs: VertexPairs, count: number, likelier: Likelier): Promise<VertexPairs> {
    if (pairs.length <= count) return pairs;
    if (this.#likely?.pairs !== pairs || this.#likely.likelier !== likelier)
      this.#likely = new Likely(pairs, likelier);
    const kept = new Set<number>();
    for (const { objective } of this.parts)
      for (const i of await best(await objective.screen(pairs), count, this.#likely)) kept.add(i);
    return chosen(
      pairs,
      Int32Array.from(kept).sort((x, y) => x - y),
    );
  }

  /** The gains of pairs on top of the ties taken so far. */
  async gains(pairs: VertexPairs): Promise<Gains> {
    const parts: Float64Array[] = [];
    for (const { objective } of this.parts) parts.push(await objective.gains(pairs));
    return this.weigh(parts);
  }

  /** Fixes the scales by gains on the map as it is. */
  settleScales(parts: readonly Float64Array[]): void {
    parts.forEach((gains, k) => {
      const most = gains.reduce((high, gain) => Math.max(high, gain), 0);
      this.scales[k] = most > 0 ? most : 1;
    });
  }

  /** Gains by objective with the score of each pair. */
  weigh(parts: readonly Float64Array[]): Gains {
    const scores = new Float64Array(parts[0]?.length ?? 0);
    parts.forEach((gains, k) => {
      const points = this.parts[k].weight / this.scales[k];
      for (let i = 0; i < scores.length; i++) scores[i] += points * gains[i];
    });
    return { scores, parts };
  }

  async take(a: number, b: number): Promise<void> {
    for (const { objective } of this.parts) await objective.take(a, b);
  }

  /** The value of every objective with the ties taken so far. */
  async values(): Promise<Valued[]> {
    const values: Valued[] = [];
    for (const { objective } of this.parts) values.push(await objective.value());
    return values;
  }
}

/** How likely pairs of a list are, each asked once. */
class Likely {
  readonly #chances: Float64Array;
  readonly #isKnown: Uint8Array;

  constructor(
    readonly pairs: VertexPairs,
    readonly likelier: Likelier,
  ) {
    this.#chances = new Float64Array(pairs.length);
    this.#isKnown = new Uint8Array(pairs.length);
  }

  /** By position, ascending; −Infinity where it is not known. */
  async of(positions: Int32Array): Promise<Float64Array> {
    const fresh = positions.filter((i) => this.#isKnown[i] === 0);
    if (fresh.length > 0) {
      const chances = await this.likelier(chosen(this.pairs, fresh));
      fresh.forEach((i, at) => {
        this.#isKnown[i] = 1;
        this.#chances[i] = Number.isNaN(chances[at]) ? -Infinity : chances[at];
      });
    }
    return Float64Array.from(positions, (i) => this.#chances[i]);
  }
}

/** Up to so many pairs that look alike are told apart by likelihood; of more, every so many-th is looked at. */
const mostAlike = 16_384;

/** The positions of the `count` best pairs by their looks. */
async function best(looks: Float64Array, count: number, likely: Likely): Promise<Iterable<number>> {
  const first = highest(looks, count);
  const cut = first.reduce((least, i) => Math.min(least, looks[i]), Infinity);
  const above = first.filter((i) => looks[i] > cut);
  let alike = 0;
  for (let i = 0; i < looks.length; i++) if (looks[i] === cut) alike++;
  const room = count - above.length;
  if (alike <= room) return first;
  const step = Math.ceil(alike / mostAlike);
  const level = new Int32Array(Math.ceil(alike / step));
  let met = 0;
  for (let i = 0; i < looks.length; i++)
    if (looks[i] === cut && met++ % step === 0) level[Math.floor((met - 1) / step)] = i;
  if (level.length <= room) return first;
  const chances = await likely.of(level);
  return [...above, ...Array.from(highest(chances, room), (at) => level[at])];
}
