import type { Views } from "../csr/arena.js";
import { gather, type Level } from "./leiden-level.js";
import { list, type RefinementScratch } from "./leiden-refinement.js";

/** Room for the graph of a level. */
export type Room = Pick<Level, "offsets" | "targets" | "strengths">;

/** Aggregation: each set of a level becomes a vertex of the next one, strengths between two sets add, those within go. */
export class Aggregation {
  #level: Level = { order: 0, offsets: none, targets: none, strengths: new Float64Array(0) };
  #room: Room = this.#level;
  #order = 0;
  #set = 0;
  #member = 0;
  #count = 0;
  #arcs = 0;

  constructor(private readonly scratch: Views<RefinementScratch>) {}

  get done(): boolean {
    return this.#set === this.#order;
  }

  /** The level that is made. */
  get made(): Level {
    return { ...this.#room, order: this.#order };
  }

  /**
   * Numbers the sets by their first vertex, enters for each its community and its sums in place of those of its
   * vertices, and gets ready to add up its arcs in `room`.
   */
  begin(level: Level, room: Room): void {
    const { community, out, into, refined, refinedOut, refinedInto, queue, found } = this.scratch;
    this.#level = level;
    this.#room = room;
    // A set is named by one of its vertices, so its number fits where that vertex stood: first all numbers, then the rest.
    queue.fill(-1, 0, level.order);
    let sets = 0;
    for (let v = 0; v < level.order; v++) {
      const set = refined[v];
      if (queue[set] < 0) {
        found[sets] = set;
        queue[set] = sets++;
      }
      refined[v] = queue[set];
    }
    for (let set = 0; set < sets; set++) queue[set] = community[found[set]];
    community.set(queue.subarray(0, sets));
    for (let set = 0; set < sets; set++) out[set] = refinedOut[found[set]];
    if (into !== out) for (let set = 0; set < sets; set++) into[set] = refinedInto[found[set]];
    this.#order = sets;
    this.#set = this.#member = this.#count = this.#arcs = 0;
    room.offsets[0] = 0;
    list(refined, level.order, sets, this.scratch);
  }

  /** Goes on for about `budget` arcs; gives what is left of it. */
  go(budget: number): number {
    const { refined, members, starts, gathered, found } = this.scratch;
    const { offsets } = this.#level;
    const room = this.#room;
    while (this.#set < this.#order && budget > 0) {
      const v = members[this.#member++];
      this.#count = gather(this.#level, v, refined, this.scratch, this.#count);
      budget -= offsets[v + 1] - offsets[v] + 1;
      if (this.#member < starts[this.#set + 1]) continue;
      for (let i = 0; i < this.#count; i++) {
        const other = found[i];
        if (other !== this.#set) {
          room.targets[this.#arcs] = other;
          room.strengths[this.#arcs++] = gathered[other];
        }
        gathered[other] = -1;
      }
      room.offsets[++this.#set] = this.#arcs;
      this.#count = 0;
    }
    return budget;
  }
}

const none = new Int32Array(0);
