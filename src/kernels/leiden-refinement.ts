import type { Views } from "../csr/arena.js";
import { exp } from "../random/elementary.js";
import type { Random } from "../random/random.js";
import type { Level, LevelScratch, Price, Room } from "./leiden-level.js";
import { shuffle, sum } from "./leiden-moving.js";
import { list, type ListScratch } from "./vertices-by-label.js";
import type { WasmLeiden } from "./wasm-leiden.js";

/** Vertices are listed by community, and later by set. */
export type RefinementScratch = LevelScratch &
  ListScratch & {
    /** The set that each vertex is in, named by one of its vertices, inside its community. */
    refined: ["i32", number];
    /** Where each vertex stands in `members`: its place. What follows goes by place, as communities then lie together. */
    spot: ["i32", number];
    /** The set of each place, named by one of its places. */
    setOf: ["i32", number];
    /** The sums of `out` and `into` over a set, and the strength between it and the rest of its community. */
    refinedOut: ["f64", number];
    refinedInto: ["f64", number];
    bound: ["f64", number];
    alone: ["u8", number];
    gains: ["f64", number];
  };

/**
 * Refinement: inside each community vertices begin as sets of their own, and each one, in random order, may join a set.
 * Only vertices and sets take part that are well connected with the rest of their community, that is, by no less than is
 * expected; a vertex goes to a set where it loses nothing, with a chance that grows with exp(gain / temperature). So no
 * set is made that falls apart.
 */
export class Refinement {
  /** How many vertices joined a set of another. */
  merges = 0;
  #level: Level = { order: 0, offsets: none, targets: none, strengths: new Float64Array(0) };
  /** The arcs inside communities, from place to place. */
  #inner: Room = this.#level;
  #temperature = 0;
  #bounded = 0;
  #arcs = 0;
  #visited = 0;

  constructor(
    private readonly scratch: Views<RefinementScratch>,
    private readonly price: Price,
    private readonly random: Random,
    private readonly loops?: WasmLeiden,
  ) {}

  get done(): boolean {
    return this.#visited === this.#level.order;
  }

  /**
   * Numbers the communities from 0 by their first vertex. A temperature of 0 takes the largest gain. The arcs inside
   * communities will be written to `room`.
   */
  begin(level: Level, temperature: number, room: Room): void {
    const { order } = level;
    const { community, out, into, outOf, intoOf, found, queue } = this.scratch;
    const { members, spot, setOf, refinedOut, refinedInto, alone } = this.scratch;
    this.#level = level;
    this.#inner = room;
    this.#temperature = temperature;
    this.merges = this.#bounded = this.#arcs = this.#visited = 0;
    found.fill(-1, 0, order);
    let communities = 0;
    for (let v = 0; v < order; v++) {
      const label = community[v];
      if (found[label] < 0) found[label] = communities++;
      community[v] = found[label];
    }
    sum(community, out, outOf, order);
    if (into !== out) sum(community, into, intoOf, order);
    shuffle(queue, order, this.random);
    list(community, order, communities, this.scratch, queue);
    for (let place = 0; place < order; place++) {
      const v = members[place];
      spot[v] = setOf[place] = place;
      refinedOut[place] = out[v];
      if (into !== out) refinedInto[place] = into[v];
    }
    alone.fill(1, 0, order);
    room.offsets[0] = 0;
  }

  /** Goes on for about `budget` arcs; gives what is left of it. */
  go(budget: number): number {
    const { order } = this.#level;
    const { members, setOf, refined } = this.scratch;
    let left = budget;
    if (this.#bounded < order) left = this.loops ? this.#bindThere(this.loops, left) : this.#bindAll(left);
    if (this.#bounded === order && left > 0)
      left = this.loops ? this.#mergeThere(this.loops, left) : this.#mergeAll(left);
    if (this.done)
      for (let place = 0; place < order; place++) refined[members[place]] = members[setOf[place]];
    return left;
  }

  #bindThere(loops: WasmLeiden, budget: number): number {
    const left = loops.bind(this.#level, this.#inner, [this.#bounded, this.#arcs], budget);
    [this.#bounded, this.#arcs] = loops.state;
    return left;
  }

  #mergeThere(loops: WasmLeiden, budget: number): number {
    const state = [this.#visited, this.merges];
    const left = loops.merge(this.#level, this.#inner, state, this.#temperature, budget);
    [this.#visited, this.merges] = loops.state;
    return left;
  }

  #bindAll(budget: number): number {
    const { order, offsets } = this.#level;
    const { members } = this.scratch;
    while (this.#bounded < order && budget > 0) {
      const v = members[this.#bounded];
      this.#bind(v, this.#bounded++);
      budget -= offsets[v + 1] - offsets[v] + 1;
    }
    return budget;
  }

  #mergeAll(budget: number): number {
    const { order } = this.#level;
    const { alone } = this.scratch;
    const { offsets } = this.#inner;
    while (this.#visited < order && budget > 0) {
      const place = this.#visited++;
      budget--;
      if (alone[place] === 0) continue;
      this.#visit(place);
      budget -= offsets[place + 1] - offsets[place];
    }
    return budget;
  }

  #bind(v: number, place: number): void {
    const { offsets, targets, strengths } = this.#level;
    const { community, spot, bound } = this.scratch;
    const inner = this.#inner;
    const plain = strengths.length === 0;
    const own = community[v];
    let arcs = this.#arcs;
    let sum = 0;
    for (let arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
      const u = targets[arc];
      if (community[u] !== own) continue;
      inner.targets[arcs] = spot[u];
      if (plain) sum++;
      else sum += inner.strengths[arcs] = strengths[arc];
      arcs++;
    }
    bound[place] = sum;
    inner.offsets[place + 1] = this.#arcs = arcs;
  }

  /** True when a set has no less strength towards the rest of its community than is expected. */
  #wellConnected(set: number, own: number): boolean {
    const { outOf, intoOf, refinedOut, refinedInto, bound } = this.scratch;
    const { rate, tolerance } = this.price;
    const out = refinedOut[set];
    const into = refinedInto[set];
    return bound[set] >= rate * (out * (intoOf[own] - into) + into * (outOf[own] - out)) - 2 * tolerance;
  }

  #visit(place: number): void {
    const { members, community, out, into, setOf, refinedOut, refinedInto } = this.scratch;
    const { bound, alone, gathered, found, gains } = this.scratch;
    const v = members[place];
    const own = community[v];
    if (!this.#wellConnected(place, own)) return;
    const count = this.#gather(place);
    const { rate, tolerance } = this.price;
    const outRate = rate * out[v];
    const intoRate = rate * into[v];
    let kept = 0;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const set = found[i];
      const gain = gathered[set] - outRate * refinedInto[set] - intoRate * refinedOut[set];
      if (gain < -2 * tolerance || !this.#wellConnected(set, own)) {
        gathered[set] = -1;
        continue;
      }
      found[kept] = set;
      gains[kept++] = gain;
      most = Math.max(most, gain);
    }
    if (kept === 0) return;
    const set = this.#draw(place, kept, most);
    if (set !== place) {
      setOf[place] = set;
      alone[set] = alone[place] = 0;
      refinedOut[set] += out[v];
      if (into !== out) refinedInto[set] += into[v];
      bound[set] += bound[place] - 2 * gathered[set];
      this.merges++;
    }
    for (let i = 0; i < kept; i++) gathered[found[i]] = -1;
  }

  /** As `gather` of the level, for arcs inside the community alone, by set. */
  #gather(place: number): number {
    const { gathered } = this.scratch;
    const { offsets, targets, strengths } = this.#inner;
    const { setOf, found } = this.scratch;
    const plain = this.#level.strengths.length === 0;
    let count = 0;
    for (let arc = offsets[place], end = offsets[place + 1]; arc < end; arc++) {
      const set = setOf[targets[arc]];
      const strength = plain ? 1 : strengths[arc];
      const sum = gathered[set];
      if (sum < 0) {
        found[count++] = set;
        gathered[set] = strength;
      } else gathered[set] = sum + strength;
    }
    return count;
  }

  /**
   * One of the kept sets, or one's own place for staying alone (a gain of 0), with a chance that grows with exp(gain / temperature): a
   * candidate drawn evenly is taken with the chance exp((gain − most) / temperature), else drawn again. Bounds of exp
   * decide most draws.
   */
  #draw(place: number, kept: number, most: number): number {
    const { found, gains } = this.scratch;
    const temperature = this.#temperature;
    if (temperature === 0) {
      let best = 0;
      for (let i = 1; i < kept; i++) if (gains[i] > gains[best]) best = i;
      return found[best];
    }
    for (;;) {
      const i = this.random.below(kept + 1);
      const x = ((i === kept ? 0 : Math.max(0, gains[i])) - most) / temperature;
      const at = x === 0 ? 0 : this.random.next();
      if (at < 1 + x || (at * (1 - x) <= 1 && at < exp(x))) return i === kept ? place : found[i];
    }
  }
}

const none = new Int32Array(0);
