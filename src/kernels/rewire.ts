import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { random, type Random } from "../random/random.js";
import { ArcSet, arcSetLength } from "./arc-set.js";
import type { Kernel } from "./kernel.js";
import { requireCollapsed } from "./require-collapsed.js";

export interface RewireJob {
  readonly seed: number;
  /** The number of the sample: each has a stream of its own. */
  readonly sample: number;
  /** How many swaps are tried for each link, those that fail included. */
  readonly swaps: number;
  /** A group of each vertex: as many links join each two groups as before. Empty where groups do not matter. */
  readonly groups: Int32Array;
}

/**
 * The out-arcs of the rewired graph: `targets` and `links` in rows of the same `offsets`, heads of a row in no order.
 * `links` says which link of the graph each was; `moves` counts the swaps and the turned cycles. `rewiredGraph` makes a Csr of it.
 */
export type RewirePart = { targets: ["i32", number]; links: ["i32", number]; moves: ["f64", number] };

export type RewireScratch = {
  tails: ["i32", number];
  mates: ["i32", number];
  firsts: ["i32", number];
  table: ["i32", number];
};

/**
 * Degree-preserving rewiring: a random graph in which every vertex keeps its out- and its in-degree. Two arcs a → b and
 * c → d become a → d and c → b, over and over; between directed arcs, cycles of three are turned round as well, without
 * which some graphs could not be reached. A swap that would make a self-tie or a second arc of a pair fails and counts as
 * tried, so that in the long run every simple graph with these degrees is equally likely.
 *
 * Counts      a collapsed graph; links that are one arc and links that are two are swapped apart. A link keeps one of
 *             its ends (the tail, where it is one arc) and takes its strength along. Self-ties stay where they are. With
 *             groups only swaps that keep the number of links between any two of them are made; whether these reach
 *             every such graph is not known.
 * Cost        O(n + swaps · m) time in the mean, about 16 bytes of scratch an arc.
 * Reference   Maslov & Sneppen, Science 296 (2002) 910–913, doi:10.1126/science.1065103; tries, not successes, are
 *             counted: Fosdick et al., SIAM Rev. 60 (2018) 315–355, doi:10.1137/16M1087175; cycles of three: Rao, Jana &
 *             Bandyopadhyay, Sankhyā A 58 (1996) 225–242.
 */
export const rewireKernel: Kernel<RewireJob, RewirePart, RewireScratch> = {
  name: "rewire",
  scratch: ({ arcs, linkCount, symmetric }) => ({
    tails: ["i32", arcs],
    mates: ["i32", arcs],
    firsts: ["i32", linkCount],
    table: ["i32", arcSetLength(symmetric ? linkCount : arcs)],
  }),
  part: ({ arcs }) => ({ targets: ["i32", arcs], links: ["i32", arcs], moves: ["f64", 2] }),
  start(graph, { seed, sample, swaps, groups }, scratch, part) {
    requireCollapsed(graph);
    const { order, offsets, linkCount } = graph;
    const swapping = new Swapping(graph, groups, scratch, part, random(seed, "rewire", sample));
    const tries = Math.ceil(swaps * linkCount);
    let v = 0;
    let tried = 0;
    return {
      progress: () => (v + tried) / (order + tries),
      step(arcBudget) {
        for (; v < order && arcBudget > 0; v++) {
          swapping.begin(v);
          arcBudget -= offsets[v + 1] - offsets[v] + 1;
        }
        for (; v === order && tried < tries && arcBudget > 0; tried++, arcBudget -= 8) swapping.move();
        return v === order && tried === tries;
      },
    };
  },
};

/** A graph on its way to another one. */
class Swapping {
  readonly #held: ArcSet;
  /** Whether every link is two arcs. */
  readonly #symmetric: boolean;
  readonly #offsets: Int32Array;
  readonly #arcs: number;

  constructor(
    private readonly graph: Csr,
    private readonly groups: Int32Array,
    private readonly scratch: Views<RewireScratch>,
    private readonly part: Views<RewirePart>,
    private readonly stream: Random,
  ) {
    scratch.firsts.fill(-1);
    this.#symmetric = graph.symmetric;
    this.#offsets = graph.offsets;
    this.#arcs = graph.arcs;
    this.#held = new ArcSet(scratch.table, scratch.tails, part.targets, graph.symmetric);
  }

  /** Takes over the row of a vertex; all rows before have been. */
  begin(v: number): void {
    const { tails, mates, firsts } = this.scratch;
    const { targets, links } = this.part;
    for (let arc = this.#offsets[v]; arc < this.#offsets[v + 1]; arc++) {
      const link = this.graph.links[arc];
      tails[arc] = v;
      targets[arc] = this.graph.targets[arc];
      links[arc] = link;
      mates[arc] = firsts[link];
      if (firsts[link] >= 0) mates[firsts[link]] = arc;
      firsts[link] = arc;
      this.#held.add(arc);
    }
  }

  /** Tries a swap, and then by a toss whether a cycle of three can be turned. */
  move(): void {
    const { moves } = this.part;
    if (this.#swap(this.stream.below(this.#arcs), this.stream.below(this.#arcs))) moves[0]++;
    if (this.#symmetric || this.stream.bits() >>> 31 === 0) return;
    if (this.#turn(this.stream.below(this.#arcs))) moves[1]++;
  }

  #swap(i: number, j: number): boolean {
    const { tails, mates } = this.scratch;
    const { targets, links } = this.part;
    const [a, b, c, d] = [tails[i], targets[i], tails[j], targets[j]];
    const [back, other] = [mates[i], mates[j]];
    if (a === d || c === b || back >= 0 !== other >= 0 || !this.#alike(a, b, c, d)) return false;
    const held = this.#held;
    if (held.has(a, d) || held.has(c, b)) return false;
    if (back < 0) {
      this.#lead(i, d, j, b);
      return true;
    }
    if (!this.#symmetric && (held.has(d, a) || held.has(b, c))) return false;
    held.remove(back);
    held.remove(other);
    this.#lead(i, d, j, b);
    [targets[other], targets[back]] = [a, c];
    [links[other], links[back]] = [links[i], links[j]];
    [mates[i], mates[other], mates[j], mates[back]] = [other, i, back, j];
    held.add(back);
    held.add(other);
    return true;
  }

  /** Turns the cycle that arc i and two random steps on may make: there and back it is found with the same chance. */
  #turn(i: number): boolean {
    const { tails, mates } = this.scratch;
    const { targets } = this.part;
    const [u, v] = [tails[i], targets[i]];
    const width = this.#offsets[v + 1] - this.#offsets[v];
    if (mates[i] >= 0 || width === 0) return false;
    const j = this.#offsets[v] + this.stream.below(width);
    const w = targets[j];
    if (mates[j] >= 0 || w === u || !this.#someTogether(u, v, w)) return false;
    const held = this.#held;
    const k = held.find(w, u);
    if (k < 0 || mates[k] >= 0 || held.has(v, u) || held.has(w, v) || held.has(u, w)) return false;
    held.remove(k);
    this.#lead(i, w, j, u);
    targets[k] = v;
    held.add(k);
    return true;
  }

  /** Gives two arcs other heads. */
  #lead(i: number, head: number, j: number, other: number): void {
    const { targets } = this.part;
    this.#held.remove(i);
    this.#held.remove(j);
    targets[i] = head;
    targets[j] = other;
    this.#held.add(i);
    this.#held.add(j);
  }

  /** Whether a swap of a → b and c → d leaves the links between groups as many as they are. */
  #alike(a: number, b: number, c: number, d: number): boolean {
    const { groups } = this;
    return groups.length === 0 || groups[a] === groups[c] || groups[b] === groups[d];
  }

  #someTogether(u: number, v: number, w: number): boolean {
    const { groups } = this;
    if (groups.length === 0) return true;
    return groups[u] === groups[v] || groups[v] === groups[w] || groups[w] === groups[u];
  }
}
