import type { Csr } from "../../csr/csr.js";
import { overlap, type Cover } from "./cover.js";

/** How much each part of the objective counts. */
export interface Weights {
  readonly reach: number;
  readonly bridging: number;
  readonly redundancy: number;
}

/** What a board comes to. */
export interface Worth {
  readonly reach: number;
  /** NaN where no actor has a group. */
  readonly bridging: number;
  readonly redundancy: number;
  readonly value: number;
}

/**
 * A board as it grows: F(S) = reach · R + bridging · B − redundancy · O, for k members.
 *
 *   R   share of all actors within so many steps of a member
 *   B   share of the groups that a member or one of its contacts belongs to
 *   O   mean over pairs of members of the share of their contacts that they have in common (Jaccard)
 *
 * The search works with F + 2 · redundancy, as the sum over members of 2 · redundancy / k, less that over pairs of
 * 2 · redundancy · o / (k(k − 1)), more the two coverages: up to k members it never falls by a further one, and each adds
 * the less the more are there (monotone and submodular).
 */
export class Standing {
  /** How many members each element is within reach of. */
  readonly times: Int32Array;
  readonly members: number[] = [];
  readonly perReached: number;
  readonly perJoined: number;
  /** What a member adds at first for lacking nothing in common with anybody, and what each overlap takes away. */
  readonly perMember: number;
  readonly perOverlap: number;
  #reached = 0;
  #joined = 0;
  #overlaps = 0;

  constructor(
    private readonly graph: Csr,
    readonly cover: Cover,
    readonly size: number,
    private readonly weights: Weights,
  ) {
    this.times = new Int32Array(cover.elements);
    this.perReached = cover.order === 0 ? 0 : weights.reach / cover.order;
    this.perJoined = cover.groups === 0 ? 0 : weights.bridging / cover.groups;
    this.perMember = (2 * weights.redundancy) / size;
    this.perOverlap = size < 2 ? 0 : (2 * weights.redundancy) / (size * (size - 1));
  }

  /** Adds a member with the elements it brings. */
  add(vertex: number, elements: Int32Array): void {
    for (const u of this.members) this.#overlaps += overlap(this.graph, u, vertex);
    this.members.push(vertex);
    for (const e of elements)
      if (this.times[e]++ === 0) {
        if (e < this.cover.order) this.#reached++;
        else this.#joined++;
      }
  }

  /** What the two coverages would gain by these elements. */
  gain(elements: Int32Array): number {
    let [reached, joined] = [0, 0];
    for (const e of elements)
      if (this.times[e] === 0) {
        if (e < this.cover.order) reached++;
        else joined++;
      }
    return this.perReached * reached + this.perJoined * joined;
  }

  /** What a further member adds or takes away by the contacts that it shares with those there. */
  apart(vertex: number): number {
    if (this.perOverlap === 0) return this.perMember;
    let shared = 0;
    for (const u of this.members) shared += overlap(this.graph, u, vertex);
    return this.perMember - this.perOverlap * shared;
  }

  /** The two coverages, weighted. */
  get covered(): number {
    return this.perReached * this.#reached + this.perJoined * this.#joined;
  }

  /** What the search raises: F + 2 · redundancy where all seats are taken. */
  get raised(): number {
    return this.covered + this.perMember * this.members.length - this.perOverlap * this.#overlaps;
  }

  worth(): Worth {
    const { cover, size } = this;
    return {
      reach: this.#reached / cover.order,
      bridging: cover.groups === 0 ? NaN : this.#joined / cover.groups,
      redundancy: size < 2 ? 0 : (2 * this.#overlaps) / (size * (size - 1)),
      value: this.raised - 2 * this.weights.redundancy,
    };
  }

  /** Nobody seated yet. */
  emptied(): Standing {
    return new Standing(this.graph, this.cover, this.size, this.weights);
  }
}
