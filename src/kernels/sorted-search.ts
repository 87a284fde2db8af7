import type { Views } from "../csr/arena.js";
import { BucketQueue } from "./bucket-queue.js";
import type { LengthRows, LengthScratch, LengthSearch } from "./length-search.js";

/** A `LengthSearch` that settles vertices strictly by length, whatever lengths there are. */
export class SortedSearch implements LengthSearch {
  reached = 0;
  readonly #queue: BucketQueue;
  #cleared = 0;
  /** The length of the longest of the paths before. */
  #most = 0;

  constructor(
    private readonly rows: LengthRows,
    private readonly scratch: Views<LengthScratch>,
  ) {
    scratch.length.fill(Infinity);
    const { distances } = rows;
    this.#queue = new BucketQueue(scratch, scratch.length, distances.length > 0 ? distances[0] : 1);
  }

  get done(): boolean {
    return this.#queue.size === 0;
  }

  get cleared(): boolean {
    return this.#cleared === this.reached;
  }

  begin(source: number): void {
    this.reached = this.#cleared = 0;
    this.scratch.length[source] = 0;
    this.#queue.restart(this.#most);
    this.#queue.raise(source, Infinity);
  }

  go(budget: number): number {
    const { offsets, targets, distances } = this.rows;
    const { length, settled } = this.scratch;
    const queue = this.#queue;
    let visited = 0;
    while (queue.size > 0 && visited < budget) {
      const u = queue.pop();
      settled[this.reached++] = u;
      const near = length[u];
      const end = offsets[u + 1];
      for (let arc = offsets[u]; arc < end; arc++) {
        const v = targets[arc];
        const through = near + distances[arc];
        const least = length[v];
        if (through >= least) continue;
        length[v] = through;
        queue.raise(v, least);
      }
      visited += end - offsets[u] + 8;
    }
    return visited;
  }

  clear(budget: number): number {
    const { length, settled } = this.scratch;
    const from = this.#cleared;
    const to = Math.min(this.reached, from + budget);
    if (from === 0) this.#most = length[settled[this.reached - 1]];
    for (let i = from; i < to; i++) length[settled[i]] = Infinity;
    this.#cleared = to;
    return to - from;
  }
}
