import type { Control } from "./control.js";
import { yieldToHost } from "./yield.js";

/** The longest time in milliseconds that a loop on the main thread runs without giving way. */
export const sliceMilliseconds = 8;
const reportMilliseconds = 100;

/**
 * Keeps one long computation polite: it runs in slices of at most 8 ms, gives way to the host between them, stops
 * when its signal is aborted and reports monotone progress.
 *
 * The loop asks `due()` often (every few thousand cheap operations) and awaits `rest()` when it is true.
 */
export class Pace {
  #sliceEnd = performance.now() + sliceMilliseconds;
  #reportAfter = 0;
  #phase = "";
  #done = 0;
  #total = 0;

  constructor(private readonly control: Control) {
    control.signal?.throwIfAborted();
  }

  /** Begins a phase of `total` units. */
  begin(phase: string, total: number): void {
    this.#phase = phase;
    this.#total = total;
    this.#done = 0;
    this.#report(true);
  }

  /** Whether the phase under way has this many units: only then does a loop of that length report its steps as units. */
  counts(length: number): boolean {
    return this.#phase !== "" && this.#total === length;
  }

  /** True when this slice is used up. */
  due(): boolean {
    return performance.now() >= this.#sliceEnd;
  }

  /** Gives way to the host; `done` units of the phase are finished. Throws the signal's reason when aborted. */
  async rest(done: number = this.#done): Promise<void> {
    this.advance(done);
    await yieldToHost();
    this.control.signal?.throwIfAborted();
    this.#sliceEnd = performance.now() + sliceMilliseconds;
  }

  /** Records that `done` units of the phase are finished, without giving way; never more than the phase has. */
  advance(done: number): void {
    this.#done = Math.max(this.#done, Math.min(done, this.#total));
    this.#report(false);
  }

  /** Ends the phase: all its units are done. */
  end(): void {
    this.#done = this.#total;
    this.#report(true);
    this.control.signal?.throwIfAborted();
  }

  #report(always: boolean): void {
    const { onProgress } = this.control;
    if (onProgress === undefined || this.#phase === "") return;
    const now = performance.now();
    if (!always && now < this.#reportAfter) return;
    this.#reportAfter = now + reportMilliseconds;
    onProgress({ phase: this.#phase, done: this.#done, total: this.#total });
  }
}

/**
 * Runs `body(from, to)` over 0…length in chunks, resting between them when a slice is used up. It reports its steps where
 * the phase counts them, that is, has `length` units.
 */
export async function inChunks(
  pace: Pace,
  length: number,
  chunk: number,
  body: (from: number, to: number) => void,
): Promise<void> {
  const counted = pace.counts(length);
  for (let from = 0; from < length; from += chunk) {
    const to = Math.min(length, from + chunk);
    body(from, to);
    if (pace.due()) await pace.rest(counted ? to : undefined);
  }
}
