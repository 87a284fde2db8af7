import type { Views } from "../csr/arena.js";
import type { Random } from "../random/random.js";
import type { Level, LevelScratch, Price } from "./leiden-level.js";
import type { WasmLeiden } from "./wasm-leiden.js";

export type MovingScratch = LevelScratch & {
  /**
   * For each label, side by side as they are read together: the strength towards it from the vertex that is looked at, −1
   * where none is found, and the sum of `out` over its community.
   */
  pulls: ["f64", number];
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
    private readonly loops?: WasmLeiden,
  ) {}

  /** How many communities there are. */
  get communities(): number {
    return this.#level.order - this.#free;
  }

  get done(): boolean {
    return this.#left === 0;
  }

  /** Takes the communities of a level as they are, labels below its order, and puts all vertices in the queue, shuffled by stretches. */
  begin(level: Level): void {
    const { order } = level;
    const { community, out, into, pulls, intoOf, sizes, empties, waiting, queue } = this.scratch;
    this.#level = level;
    this.moves = this.gained = this.#head = this.#free = 0;
    this.#left = order;
    for (let label = 0; label < order; label++) {
      pulls[2 * label] = -1;
      pulls[2 * label + 1] = 0;
    }
    for (let v = 0; v < order; v++) pulls[2 * community[v] + 1] += out[v];
    if (into !== out) sum(community, into, intoOf, order);
    sizes.fill(0, 0, order);
    for (let v = 0; v < order; v++) sizes[community[v]]++;
    for (let label = order - 1; label >= 0; label--) if (sizes[label] === 0) empties[this.#free++] = label;
    waiting.fill(1, 0, order);
    for (let end = order; end > 0; end -= stretch) {
      const first = Math.max(0, end - stretch);
      shuffle(queue, end - first, this.random, order - end, first);
    }
  }

  /** Goes on for about `budget` arcs; gives what is left of it. */
  go(budget: number): number {
    const { order, offsets } = this.#level;
    const { queue, waiting } = this.scratch;
    if (this.loops !== undefined) {
      const state = [this.#head, this.#left, this.#free, this.moves];
      const rest = this.loops.move(this.#level, state, this.gained, budget);
      [this.#head, this.#left, this.#free, this.moves] = this.loops.state;
      this.gained = this.loops.gained;
      return rest;
    }
    while (this.#left > 0 && budget > 0) {
      const v = queue[this.#head];
      this.#head = this.#head + 1 === order ? 0 : this.#head + 1;
      this.#left--;
      waiting[v] = 0;
      budget -= offsets[v + 1] - offsets[v] + 1;
      this.#visit(v);
    }
    return budget;
  }

  #visit(v: number): void {
    const { rate, tolerance } = this.price;
    const { community, out, into, pulls, intoOf, sizes, empties, found } = this.scratch;
    const own = community[v];
    const symmetric = into === out;
    const outRate = rate * out[v];
    const intoRate = rate * into[v];
    const count = this.#pull(v);
    const within = Math.max(0, pulls[2 * own]);
    const ownOut = pulls[2 * own + 1] - out[v];
    const ownInto = symmetric ? ownOut : intoOf[own] - into[v];
    const stay = within - outRate * ownInto - intoRate * ownOut;
    let best = own;
    let most = stay;
    for (let i = 0; i < count; i++) {
      const label = found[i];
      const towards = pulls[2 * label];
      pulls[2 * label] = -1;
      if (label === own) continue;
      const itsOut = pulls[2 * label + 1];
      const gain = towards - outRate * (symmetric ? itsOut : intoOf[label]) - intoRate * itsOut;
      if (gain < most) continue;
      // Equal gains are left to a coin, so that the order of vertices favors no partition.
      if (gain > most || (best !== own && this.random.bits() < 0x80000000)) {
        most = gain;
        best = label;
      }
    }
    if (most < 0 && sizes[own] > 1) {
      most = 0;
      best = empties[this.#free - 1];
    }
    if (best === own || most - stay <= tolerance) return;
    this.#move(v, best);
    this.moves++;
    this.gained += most - stay;
  }

  /** Enters the strength from a vertex towards each label around it in `pulls`, and those labels in `found`; gives their number. */
  #pull(v: number): number {
    const { offsets, targets, strengths } = this.#level;
    const { community, pulls, found } = this.scratch;
    const plain = strengths.length === 0;
    let count = 0;
    for (let arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
      const label = community[targets[arc]];
      const strength = plain ? 1 : strengths[arc];
      const sum = pulls[2 * label];
      if (sum < 0) {
        found[count++] = label;
        pulls[2 * label] = strength;
      } else pulls[2 * label] = sum + strength;
    }
    return count;
  }

  /** Puts a vertex in a community, and its neighbors outside in the queue. An empty one must be the top of the stack. */
  #move(v: number, to: number): void {
    const { order, offsets, targets } = this.#level;
    const { community, out, into, pulls, intoOf, sizes, empties, waiting, queue } = this.scratch;
    const own = community[v];
    if (sizes[to]++ === 0) this.#free--;
    if (--sizes[own] === 0) empties[this.#free++] = own;
    pulls[2 * own + 1] -= out[v];
    pulls[2 * to + 1] += out[v];
    if (into !== out) {
      intoOf[own] -= into[v];
      intoOf[to] += into[v];
    }
    community[v] = to;
    for (let arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
      const u = targets[arc];
      if (waiting[u] === 1 || community[u] === to) continue;
      waiting[u] = 1;
      const last = this.#head + this.#left++;
      queue[last < order ? last : last - order] = u;
    }
  }
}

const none = new Int32Array(0);

/**
 * So many vertices at a time are shuffled, the last of a graph first: of a large graph those with few ties, as vertices are
 * numbered by falling degree. Communities come out a little better than from one shuffle of all, and what is read lies closer
 * together.
 */
const stretch = 16384;

/** Adds up the values of the vertices of each label. */
export function sum(labels: Int32Array, values: Float64Array, sums: Float64Array, order: number): void {
  sums.fill(0, 0, order);
  for (let v = 0; v < order; v++) sums[labels[v]] += values[v];
}

/** Writes `first` … first + length − 1 in random order to the positions from `at` on. */
export function shuffle(list: Int32Array, length: number, random: Random, at = 0, first = 0): void {
  for (let i = 0; i < length; i++) {
    const j = random.below(i + 1);
    list[at + i] = list[at + j];
    list[at + j] = first + i;
  }
}
