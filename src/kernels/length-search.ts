import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { queueScratch, type QueueScratch } from "./bucket-queue.js";

/** The scratch of a `LengthSearch`. */
export type LengthScratch = QueueScratch & {
  /** That of `WasmSearch`. */
  block: ["i32", number];
  length: ["f64", number];
  settled: ["i32", number];
};

export function lengthScratch(order: number): LengthScratch {
  return { ...queueScratch(order), block: ["i32", 16], length: ["f64", order], settled: ["i32", order] };
}

/** The rows that a search follows. */
export type LengthRows = Pick<Csr, "offsets" | "targets" | "distances">;

/**
 * Dijkstra's search for the shortest lengths from a source. In the end `settled` holds the vertices reached in an order in
 * which every one comes after those through which a shortest path leads to it, the source first, and `length` their
 * lengths; those of others are Infinity.
 */
export abstract class LengthSearch {
  #cleared = 0;

  constructor(protected readonly scratch: Views<LengthScratch>) {
    scratch.length.fill(Infinity);
  }

  /** Settled so far, the source included. */
  abstract get reached(): number;
  /** Whether all are settled. */
  abstract get done(): boolean;
  /** Lets the source alone wait, at length 0. */
  protected abstract enter(source: number): void;
  /** Settles vertices until about `budget` arcs are visited, and gives their number. */
  abstract go(budget: number): number;

  /** Whether all is as it was before the source. */
  get cleared(): boolean {
    return this.#cleared === this.reached;
  }

  /** Starts a source; the search before must be cleared. */
  begin(source: number): void {
    this.#cleared = 0;
    this.scratch.length[source] = 0;
    this.enter(source);
  }

  /** Makes ready for the next source, and gives the number of vertices visited. */
  clear(budget: number): number {
    const { length, settled } = this.scratch;
    const from = this.#cleared;
    const to = Math.min(this.reached, from + budget);
    for (let i = from; i < to; i++) length[settled[i]] = Infinity;
    this.#cleared = to;
    return to - from;
  }
}
