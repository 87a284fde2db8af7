import type { Pace } from "../../control/pace.js";
import { drawCopies, intervalOf, type BootstrapInterval } from "../evaluation/actor-bootstrap.js";
import type { Judge } from "./judge.js";
import { slotCount } from "./slots.js";

/**
 * Means of the numbers of some trials, and of the same numbers for drawn actors. In one sample each trial has the same
 * actors, so that differences of two numbers have intervals too.
 */
export class Means {
  readonly #whole = new Sum();
  readonly #drawn: readonly Sum[];

  constructor(
    private readonly seed: number,
    samples: number,
  ) {
    this.#drawn = Array.from({ length: samples }, () => new Sum());
  }

  /** Adds a trial. `actors` are the rows that are drawn from; `size` is how many rows there are. */
  async add(judge: Judge, actors: Int32Array, size: number, pace: Pace): Promise<void> {
    this.#whole.add(await judge.numbers());
    const copies = new Int32Array(size);
    for (const [sample, sum] of this.#drawn.entries()) {
      if (pace.due()) await pace.rest(sample);
      drawCopies(actors, this.seed, sample, copies);
      sum.add(await judge.numbers(copies));
    }
  }

  value(slot: number): number {
    return this.#whole.mean(slot);
  }

  interval(slot: number): BootstrapInterval {
    const drawn = this.#drawn.map((sum) => sum.mean(slot));
    return intervalOf(this.value(slot), drawn);
  }

  /** One number less another, with what it is for the same drawn actors. */
  difference(slot: number, other: number): BootstrapInterval {
    const drawn = this.#drawn.map((sum) => sum.mean(slot) - sum.mean(other));
    return intervalOf(this.value(slot) - this.value(other), drawn);
  }
}

/** Sums of numbers, those that are defined. */
class Sum {
  readonly #sums = new Float64Array(slotCount);
  readonly #counts = new Int32Array(slotCount);

  add(numbers: Float64Array): void {
    for (let slot = 0; slot < slotCount; slot++) {
      if (Number.isNaN(numbers[slot])) continue;
      this.#sums[slot] += numbers[slot];
      this.#counts[slot]++;
    }
  }

  mean(slot: number): number {
    return this.#sums[slot] / this.#counts[slot];
  }
}
