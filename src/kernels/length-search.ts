import type { Csr } from "../csr/csr.js";
import { queueScratch, type QueueScratch } from "./bucket-queue.js";

/** The scratch of a `LengthSearch`. */
export type LengthScratch = QueueScratch & {
  length: ["f64", number];
  settled: ["i32", number];
};

export function lengthScratch(order: number): LengthScratch {
  return { ...queueScratch(order), length: ["f64", order], settled: ["i32", order] };
}

/** The rows that a search follows. */
export type LengthRows = Pick<Csr, "offsets" | "targets" | "distances">;

/**
 * Dijkstra's search for the shortest lengths from a source. In the end `settled` holds the vertices reached in an order in
 * which every one comes after those through which a shortest path leads to it, the source first, and `length` their
 * lengths; those of others are Infinity.
 */
export interface LengthSearch {
  /** Settled so far, the source included. */
  readonly reached: number;
  /** Whether all are settled. */
  readonly done: boolean;
  /** Whether all is as it was before the source. */
  readonly cleared: boolean;
  /** Starts a source; the search before must be cleared. */
  begin(source: number): void;
  /** Settles vertices until about `budget` arcs are visited, and gives their number. */
  go(budget: number): number;
  /** Makes ready for the next source, and gives the number of vertices visited. */
  clear(budget: number): number;
}
