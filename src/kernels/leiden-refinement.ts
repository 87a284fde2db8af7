import type { Views } from "../csr/arena.js";
import { exp } from "../random/elementary.js";
import type { Random } from "../random/random.js";
import type { Level, LevelScratch, Price } from "./leiden-level.js";
import { shuffle, sum } from "./leiden-moving.js";

export type RefinementScratch = LevelScratch & {
  /** The set that each vertex is in, named by one of its vertices, inside its community. */
  refined: ["i32", number];
  refinedOut: ["f64", number];
  refinedInto: ["f64", number];
  /** Strength between a set and the rest of its community. */
  bound: ["f64", number];
  alone: ["u8", number];
  gains: ["f64", number];
  /** Vertices by community, and where each list begins; later used to list vertices by set. */
  members: ["i32", number];
  starts: ["i32", number];
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
  #temperature = 0;
  #bounded = 0;
  #visited = 0;

  constructor(
    private readonly scratch: Views<RefinementScratch>,
    private readonly price: Price,
    private readonly random: Random,
  ) {}

  get done(): boolean {
    return this.#visited === this.#level.order;
  }

  /** Numbers the communities from 0 by their first vertex. A temperature of 0 takes the largest gain. */
  begin(level: Level, temperature: number): void {
    const { order } = level;
    const { community, out, into, outOf, intoOf, found, queue } = this.scratch;
    const { refined, refinedOut, refinedInto, alone } = this.scratch;
    this.#level = level;
    this.#temperature = temperature;
    this.merges = this.#bounded = this.#visited = 0;
    found.fill(-1, 0, order);
    let communities = 0;
    for (let v = 0; v < order; v++) {
      const label = community[v];
      if (found[label] < 0) found[label] = communities++;
      community[v] = found[label];
    }
    sum(community, out, outOf, order);
    if (into !== out) sum(community, into, intoOf, order);
    for (let v = 0; v < order; v++) refined[v] = v;
    refinedOut.set(out.subarray(0, order));
    if (into !== out) refinedInto.set(into.subarray(0, order));
    alone.fill(1, 0, order);
    shuffle(queue, order, this.random);
    list(community, order, communities, this.scratch, queue);
  }

  /** Goes on for about `budget` arcs; gives what is left of it. */
  go(budget: number): number {
    const { order, offsets } = this.#level;
    const { alone, members } = this.scratch;
    while (this.#bounded < order && budget > 0) {
      const v = this.#bounded++;
      this.#bind(v);
      budget -= offsets[v + 1] - offsets[v] + 1;
    }
    while (this.#visited < order && budget > 0) {
      const v = members[this.#visited++];
      budget--;
      if (alone[v] === 0) continue;
      this.#visit(v);
      budget -= offsets[v + 1] - offsets[v];
    }
    return budget;
  }

  #bind(v: number): void {
    const { offsets, targets, strengths } = this.#level;
    const { community, bound } = this.scratch;
    const own = community[v];
    let sum = 0;
    if (strengths.length === 0) {
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) if (community[targets[arc]] === own) sum++;
    } else
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
        if (community[targets[arc]] === own) sum += strengths[arc];
    bound[v] = sum;
  }

  /** True when a set has no less strength towards the rest of its community than is expected. */
  #wellConnected(set: number, own: number): boolean {
    const { outOf, intoOf, refinedOut, refinedInto, bound } = this.scratch;
    const { rate, tolerance } = this.price;
    const out = refinedOut[set];
    const into = refinedInto[set];
    return bound[set] >= rate * (out * (intoOf[own] - into) + into * (outOf[own] - out)) - 2 * tolerance;
  }

  #visit(v: number): void {
    const { community, out, into, refined, refinedOut, refinedInto } = this.scratch;
    const { bound, alone, gathered, found, gains } = this.scratch;
    const own = community[v];
    if (!this.#wellConnected(v, own)) return;
    const count = this.#gather(v, own);
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
    const set = this.#draw(v, kept, most);
    if (set !== v) {
      refined[v] = set;
      alone[set] = alone[v] = 0;
      refinedOut[set] += out[v];
      if (into !== out) refinedInto[set] += into[v];
      bound[set] += bound[v] - 2 * gathered[set];
      this.merges++;
    }
    for (let i = 0; i < kept; i++) gathered[found[i]] = -1;
  }

  /** As `gather` of the level, for arcs inside the community alone, by set. */
  #gather(v: number, own: number): number {
    const { offsets, targets, strengths } = this.#level;
    const { community, refined, gathered, found } = this.scratch;
    const plain = strengths.length === 0;
    let count = 0;
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const u = targets[arc];
      if (community[u] !== own) continue;
      const set = refined[u];
      const sum = gathered[set];
      if (sum < 0) {
        found[count++] = set;
        gathered[set] = plain ? 1 : strengths[arc];
      } else gathered[set] = sum + (plain ? 1 : strengths[arc]);
    }
    return count;
  }

  /**
   * One of the kept sets, or v for staying alone (a gain of 0), with a chance that grows with exp(gain / temperature): a
   * candidate drawn evenly is taken with the chance exp((gain − most) / temperature), else drawn again. Bounds of exp
   * decide most draws.
   */
  #draw(v: number, kept: number, most: number): number {
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
      if (at < 1 + x || (at * (1 - x) <= 1 && at < exp(x))) return i === kept ? v : found[i];
    }
  }
}

const none = new Int32Array(0);

/** Lists the vertices of each label 0 … labels − 1 in `members`, in the order given or ascending. */
export function list(
  labelOf: Int32Array,
  order: number,
  labels: number,
  { members, starts }: Pick<Views<RefinementScratch>, "members" | "starts">,
  visit?: Int32Array,
): void {
  starts.fill(0, 0, labels + 1);
  for (let v = 0; v < order; v++) starts[labelOf[v]]++;
  for (let label = 1; label < labels; label++) starts[label] += starts[label - 1];
  starts[labels] = order;
  for (let i = order - 1; i >= 0; i--) {
    const v = visit === undefined ? i : visit[i];
    members[--starts[labelOf[v]]] = v;
  }
}
