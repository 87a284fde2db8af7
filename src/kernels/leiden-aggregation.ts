import type { Views } from "../csr/arena.js";
import { gather, type Level, type Room } from "./leiden-level.js";
import { sum } from "./leiden-moving.js";
import type { RefinementScratch } from "./leiden-refinement.js";
import { list } from "./vertices-by-label.js";
import type { WasmLeiden } from "./wasm-leiden.js";

/** Aggregation: each set of a level becomes a vertex of the next one, strengths between two sets add, those within go. */
export class Aggregation {
  #level: Level = { order: 0, offsets: none, targets: none, strengths: new Float64Array(0) };
  #room: Room = this.#level;
  #order = 0;
  #set = 0;
  #member = 0;
  #count = 0;
  #arcs = 0;

  constructor(
    private readonly scratch: Views<RefinementScratch>,
    private readonly loops?: WasmLeiden,
  ) {}

  get done(): boolean {
    return this.#set === this.#order;
  }

  /** The level that is made. */
  get made(): Level {
    return { ...this.#room, order: this.#order };
  }

  /**
   * Numbers the sets by where their first vertex stands among the members of communities, so that sets of a community lie
   * together; enters for each its community and its sums in place of those of its vertices, and gets ready to add up its
   * arcs in `room`.
   */
  begin(level: Level, room: Room): void {
    const { community, out, into, refined, refinedOut, refinedInto, members, queue, found } = this.scratch;
    this.#level = level;
    this.#room = room;
    // A set is named by one of its vertices.
    queue.fill(-1, 0, level.order);
    let sets = 0;
    for (let place = 0; place < level.order; place++) {
      const set = refined[members[place]];
      if (queue[set] >= 0) continue;
      found[sets] = community[set];
      queue[set] = sets++;
    }
    for (let v = 0; v < level.order; v++) refined[v] = queue[refined[v]];
    sum(refined, out, refinedOut, level.order);
    if (into !== out) sum(refined, into, refinedInto, level.order);
    out.set(refinedOut.subarray(0, sets));
    if (into !== out) into.set(refinedInto.subarray(0, sets));
    community.set(found.subarray(0, sets));
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
    if (this.loops !== undefined) {
      const state = [this.#set, this.#member, this.#count, this.#arcs, this.#order];
      const left = this.loops.collect(this.#level, room, state, budget);
      [this.#set, this.#member, this.#count, this.#arcs] = this.loops.state;
      return left;
    }
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
