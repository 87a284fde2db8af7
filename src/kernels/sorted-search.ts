import type { Views } from "../csr/arena.js";
import { BucketQueue } from "./bucket-queue.js";
import { LengthSearch, type LengthRows, type LengthScratch } from "./length-search.js";

/** A `LengthSearch` that settles vertices strictly by length, whatever lengths there are. */
export class SortedSearch extends LengthSearch {
  reached = 0;
  readonly #queue: BucketQueue;
  /** The length of the longest of the paths before. */
  #most = 0;

  constructor(
    private readonly rows: LengthRows,
    scratch: Views<LengthScratch>,
  ) {
    super(scratch);
    const { distances } = rows;
    this.#queue = new BucketQueue(scratch, scratch.length, distances.length > 0 ? distances[0] : 1);
  }

  get done(): boolean {
    return this.#queue.size === 0;
  }

  protected enter(source: number): void {
    this.reached = 0;
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
      this.#most = near;
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
}
