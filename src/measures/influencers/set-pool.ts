import { reverseReachKernel, type ReverseReachJob } from "../../kernels/reverse-reach.js";
import type { Walk } from "../walk.js";

/** What the sets of a pool are drawn by. */
export type Drawing = Omit<ReverseReachJob, "pool" | "first" | "count" | "room">;

/** Sets and members of a job at most, and jobs and members between two looks at the stop sign, as far as can be foreseen. */
const most = { sets: 2048, members: 1 << 18, jobs: 16, together: 1 << 20 };
/** How many sets are drawn to learn how large they are. */
const first = 64;

/**
 * Reverse reachable sets in two growing arrays: the members of set i are members[offsets[i]] … members[offsets[i + 1] − 1],
 * its root first. Set i is the same whatever was asked for before it and wherever it was drawn.
 */
export class SetPool {
  /** How many sets there are. */
  count = 0;
  members: Int32Array = new Int32Array(1 << 14);
  offsets: Int32Array = new Int32Array(1 << 10);
  /** Room by the expected number of members; doubled whenever it was too little. */
  #slack = 1.25;

  constructor(
    private readonly opened: Walk,
    private readonly drawing: Drawing,
    private readonly name: string,
  ) {}

  /** Members of all sets together. */
  get length(): number {
    return this.offsets[this.count];
  }

  get bytes(): number {
    return this.members.byteLength + this.offsets.byteLength;
  }

  /** Draws until there are `until` sets. False where it ended before, because `enough` said so between two folds. */
  async draw(until: number, enough: () => boolean): Promise<boolean> {
    while (this.count < until) {
      if (enough()) return false;
      await this.#fold(until - this.count);
    }
    return true;
  }

  async #fold(wanted: number): Promise<void> {
    const { count: before, drawing, name: pool, opened } = this;
    const { order } = opened.csr;
    const mean = before === 0 ? order / first : this.length / before;
    const size = before === 0 ? first : Math.max(1, Math.min(most.sets, Math.floor(most.members / mean)));
    const together =
      before === 0 ? 1 : Math.max(1, Math.min(most.jobs, Math.floor(most.together / (mean * size))));
    const jobs: ReverseReachJob[] = [];
    for (let drawn = 0; drawn < wanted && jobs.length < together; drawn += size) {
      const count = Math.min(size, wanted - drawn);
      const expected = Math.ceil(this.#slack * mean * count + this.#slack * 64 * Math.sqrt(mean * count));
      // No set has more members than there are actors, so that at least one always fits in the end.
      const room = Math.min(Math.max(1024, expected), count * order);
      jobs.push({ ...drawing, pool, first: before + drawn, count, room });
    }
    await opened.fold(
      reverseReachKernel,
      jobs,
      this,
      (into, { drawn, sizes, members }, job) => {
        // Behind a job that had too little room, sets wait for the next fold: pools have no gaps.
        if (job.first === into.count) into.#add(drawn[0], sizes, members);
      },
      `${pool} ${before + 1} to ${before + wanted}`,
    );
    if (this.count < before + jobs.reduce((sum, { count }) => sum + count, 0)) this.#slack *= 2;
  }

  #add(count: number, sizes: Int32Array, members: Int32Array): void {
    this.offsets = grown(this.offsets, this.count + count + 1);
    let length = this.length;
    const start = length;
    for (let i = 0; i < count; i++) this.offsets[++this.count] = length += sizes[i];
    this.members = grown(this.members, length);
    this.members.set(members.subarray(0, length - start), start);
  }
}

function grown(array: Int32Array, length: number): Int32Array {
  if (length <= array.length) return array;
  const larger = new Int32Array(Math.ceil(length * 1.5));
  larger.set(array);
  return larger;
}
