import { sliceMilliseconds } from "./pace.js";
import type { Steps } from "./steps.js";
import { yieldToHost } from "./yield.js";

/** Runs work in slices of some milliseconds, between which the page has its turn. What is begun anew gives up what was under way. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #begun = 0;
  #busy = false;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether something is under way. */
  get busy(): boolean {
    return this.#busy;
  }

  /** The first slice runs at once: what is small is done when this returns. */
  run<T>(steps: Steps<T>, done: (result: T) => void): void {
    const begun = ++this.#begun;
    this.#busy = true;
    const slice = (): void => {
      if (begun !== this.#begun || this.#signal?.aborted === true) return;
      const end = performance.now() + sliceMilliseconds;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done === true) {
        this.#busy = false;
        done(step.value);
      } else void yieldToHost().then(slice);
    };
    slice();
  }
}
