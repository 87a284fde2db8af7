import type { Views } from "../csr/arena.js";
import type { Random } from "../random/random.js";
import { gather, type Level, type LevelScratch, type Price } from "./leiden-level.js";

export type MovingScratch = LevelScratch & {
  sizes: ["i32", number];
  /** Labels that no vertex has, as a stack. */
  empties: ["i32", number];
  waiting: ["u8", number];
};

/**
 * Fast local moving: each vertex in turn goes to the community where it gains most, an empty one included; its neighbors
 * outside that community are then looked at again, until nobody is left to look at.
 */
export class LocalMoving {
  /** Moves made since `begin`, and what they gained in strength. */
  moves = 0;
  gained = 0;
  #level: Level = { order: 0, offsets: none, targets: none, strengths: new Float64Array(0) };
  #head = 0;
  #left = 0;
  #free = 0;

  constructor(
    private readonly scratch: Views<MovingScratch>,
    private readonly price: Price,
    private readonly random: Random,
  ) {}

  /** How many communities there are. */
  get communities(): number {
    return this.#level.order - this.#free;
  }

  get done(): boolean {
    return this.#left === 0;
  }

  /** Takes the communities of a level as they are, labels below its order, and puts all vertices in the queue, shuffled. */
  begin(level: Level): void {
    const { order } = level;
    const { community, out, into, outOf, intoOf, sizes, empties, waiting, queue } = this.scratch;
    this.#level = level;
    this.moves = this.gained = this.#head = this.#free = 0;
    this.#left = order;
    sum(community, out, outOf, order);
    if (into !== out) sum(community, into, intoOf, order);
    sizes.fill(0, 0, order);
    for (let v = 0; v < order; v++) sizes[community[v]]++;
    for (let label = order - 1; label >= 0; label--) if (sizes[label] === 0) empties[this.#free++] = label;
    waiting.fill(1, 0, order);
    shuffle(queue, order, this.random);
  }

  /** Goes on for about `budget` arcs; gives what is left of it. */
  go(budget: number): number {
    const level = this.#level;
    const { order, offsets, targets } = level;
    const { rate, tolerance } = this.price;
    const { community, out, into, outOf, intoOf, sizes, empties, waiting, queue } = this.scratch;
    const { gathered, found } = this.scratch;
    let [head, left, free] = [this.#head, this.#left, this.#free];
    while (left > 0 && budget > 0) {
      const v = queue[head];
      head = head + 1 === order ? 0 : head + 1;
      left--;
      waiting[v] = 0;
      budget -= offsets[v + 1] - offsets[v] + 1;
      const own = community[v];
      const count = gather(level, v, community, this.scratch, 0);
      const [outRate, intoRate] = [rate * out[v], rate * into[v]];
      const within = gathered[own] < 0 ? 0 : gathered[own];
      const stay = within - outRate * (intoOf[own] - into[v]) - intoRate * (outOf[own] - out[v]);
      let [best, most] = [own, stay];
      for (let i = 0; i < count; i++) {
        const label = found[i];
        if (label !== own) {
          const gain = gathered[label] - outRate * intoOf[label] - intoRate * outOf[label];
          // Equal gains are left to a coin, so that the order of vertices favors no partition.
          if (gain > most || (gain === most && best !== own && this.random.bits() < 0x80000000)) {
            most = gain;
            best = label;
          }
        }
        gathered[label] = -1;
      }
      if (most < 0 && sizes[own] > 1) {
        most = 0;
        best = empties[free - 1];
      }
      if (best === own || most - stay <= tolerance) continue;
      // An empty community that is taken is the top of the stack of empties.
      if (sizes[best]++ === 0) free--;
      if (--sizes[own] === 0) empties[free++] = own;
      outOf[own] -= out[v];
      outOf[best] += out[v];
      if (into !== out) {
        intoOf[own] -= into[v];
        intoOf[best] += into[v];
      }
      community[v] = best;
      this.moves++;
      this.gained += most - stay;
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const u = targets[arc];
        if (waiting[u] === 1 || community[u] === best) continue;
        waiting[u] = 1;
        const last = head + left;
        queue[last < order ? last : last - order] = u;
        left++;
      }
    }
    this.#head = head;
    this.#left = left;
    this.#free = free;
    return budget;
  }
}

const none = new Int32Array(0);

/** Adds up the values of the vertices of each label. */
export function sum(labels: Int32Array, values: Float64Array, sums: Float64Array, order: number): void {
  sums.fill(0, 0, order);
  for (let v = 0; v < order; v++) sums[labels[v]] += values[v];
}

/** Writes 0 … length − 1 in random order. */
export function shuffle(list: Int32Array, length: number, random: Random): void {
  for (let i = 0; i < length; i++) {
    const j = random.below(i + 1);
    list[i] = list[j];
    list[j] = i;
  }
}
