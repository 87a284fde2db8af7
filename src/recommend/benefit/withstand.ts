import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { within } from "../../measures/options.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { brokersOf } from "./brokers.js";
import { Merged } from "./merged.js";

export interface WithstandOptions {
  /** How many brokers leave, one after the other: whole, from 1 to 100. Default 5. */
  readonly leave?: number | undefined;
  /** Seed of the paths drawn to find brokers in a large network. Default 0. */
  readonly seed?: number | undefined;
}

/** What is left when brokers leave. */
export interface WithstandFigures {
  /**
   * Who leaves, in their order, as vertices: for the steward alone. They are to be named with a remedy, such as the ties that
   * are recommended, and never in public.
   */
  readonly brokers: readonly number[];
  /** The share of pairs of those who remain that are connected, after nobody left, the first, the first two … */
  readonly connected: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** The objective `withstand`, which can also be counted. */
export interface Withstand extends Objective {
  figures(): WithstandFigures;
}

/**
 * Withstanding the loss of brokers: how many of those who remain can still reach each other.
 *
 * The brokers are the actors on most shortest paths of the map as it is (betweenness, in steps and without directions; those
 * who lie between nobody are none), and stay the same whatever ties are taken. After the first i of r left, some share of the pairs of
 * those who remain is connected; the value is the mean of it over i = 1 … r, from 0 to 1. Where nobody lies between others
 * it is the share of pairs that are connected as it is.
 *
 * It is monotone, but not submodular: a tie to a part may be worth more once that part was joined to another. Nothing is guaranteed
 * of greedy choice. Gains are exact, 2 r looks a pair. Opening takes O(r n + m) and the search for brokers: exact up to
 * some 20,000 actors with few ties, else from samples (see `betweenness`). Throws `bad-option`.
 */
export async function openWithstand(
  ground: Ground,
  graph: Csr,
  { leave = usualLeave, seed = 0 }: WithstandOptions,
): Promise<Withstand> {
  if (typeof leave !== "number" || leave === Infinity) within("leave", NaN, 1, mostLeave, true);
  within("leave", leave, 1, mostLeave, true);
  const { brokers, notes } = await brokersOf(ground, Math.min(leave, Math.max(0, graph.order - 2)), seed);
  return new Remaining(
    ground,
    graph.order,
    brokers,
    await levelsOf(graph, brokers, ground.opened.pace),
    notes,
  );
}

/** What ties change about what is left, counted. */
export async function withstandFigures(
  ground: Ground,
  options: WithstandOptions,
  ties: VertexPairs,
): Promise<WithstandFigures> {
  const opened = await openWithstand(ground, ground.opened.csr, options);
  for (let i = 0; i < ties.length; i++) await opened.take(ties.a[i], ties.b[i]);
  return opened.figures();
}

const usualLeave = 5;
const mostLeave = 100;

/**
 * The parts of a graph after nobody left, the first broker, the first two … Found from behind: with all of them gone, and
 * each coming back with its ties.
 */
async function levelsOf(
  { order, offsets, targets }: Csr,
  brokers: readonly number[],
  pace: Pace,
): Promise<Merged[]> {
  /** After how many have left a vertex is gone; it is there before. */
  const goneAt = new Int32Array(order).fill(brokers.length + 1);
  brokers.forEach((v, i) => (goneAt[v] = i + 1));
  const last = new Merged(order);
  await inChunks(pace, order, 1024, (from, to) => {
    for (let v = from; v < to; v++)
      if (goneAt[v] > brokers.length)
        for (let arc = offsets[v]; arc < offsets[v + 1] && targets[arc] < v; arc++)
          if (goneAt[targets[arc]] > brokers.length) last.join(v, targets[arc]);
  });
  const levels = [last];
  for (let i = brokers.length; i > 0; i--) {
    const level = levels[0].copy();
    const v = brokers[i - 1];
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
      if (goneAt[targets[arc]] >= i) level.join(v, targets[arc]);
    levels.unshift(level);
    if (pace.due()) await pace.rest();
  }
  return levels;
}

class Remaining implements Withstand {
  readonly name = "withstand";
  readonly about =
    "share of the pairs of remaining actors that are connected, on average after each of the main brokers left in turn, from 0 to 1";
  readonly submodular = false;
  readonly guarantee = undefined;
  readonly exact = true;
  /** After how many leavers a vertex is gone. */
  readonly #goneAt: Int32Array;
  readonly #before: readonly number[];

  constructor(
    private readonly ground: Ground,
    private readonly order: number,
    private readonly brokers: readonly number[],
    private readonly levels: readonly Merged[],
    readonly notes: readonly string[],
  ) {
    this.#goneAt = new Int32Array(order).fill(levels.length);
    brokers.forEach((v, i) => (this.#goneAt[v] = i + 1));
    this.#before = this.#shares();
  }

  value(): Promise<Valued> {
    const shares = this.#shares().slice(this.#first);
    const value = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return Promise.resolve({ value, low: value, high: value });
  }

  async gains(pairs: VertexPairs): Promise<Float64Array> {
    const gains = new Float64Array(pairs.length);
    const counted = this.levels.length - this.#first;
    const units = this.levels.map((_, i) => 1 / (this.#pairs(i) * counted));
    await inChunks(this.ground.opened.pace, gains.length, 2048, (from, to) => {
      for (let i = from; i < to; i++) gains[i] = this.#gain(pairs.a[i], pairs.b[i], units);
    });
    return gains;
  }

  /** Gains are cheap enough to be asked of all. */
  screen(pairs: VertexPairs): Promise<Float64Array> {
    return this.gains(pairs);
  }

  take(a: number, b: number): Promise<void> {
    this.levels.slice(0, this.#until(a, b)).forEach((level) => {
      level.join(a, b);
    });
    return Promise.resolve();
  }

  figures(): WithstandFigures {
    const isSteward = this.ground.opened.shown.audience === "steward";
    return {
      brokers: isSteward ? this.brokers : [],
      connected: { before: this.#before, after: this.#shares() },
    };
  }

  /** Levels count from the first leaver on; without any the map as it is counts. */
  get #first(): number {
    return Math.min(1, this.levels.length - 1);
  }

  /** Two vertices are both there before so many left. */
  #until(a: number, b: number): number {
    return Math.min(this.#goneAt[a], this.#goneAt[b]);
  }

  #gain(a: number, b: number, units: readonly number[]): number {
    const until = this.#until(a, b);
    let gain = 0;
    // Who can reach each other when more are gone could before.
    for (let i = until - 1; i >= this.#first; i--) {
      const pairs = this.levels[i].between(a, b);
      if (pairs === 0) break;
      gain += pairs * units[i];
    }
    return gain;
  }

  /** Pairs of those who are there after i left; at least 1, so that nobody's share is 0. */
  #pairs(i: number): number {
    const remaining = this.order - i;
    return Math.max(1, (remaining * (remaining - 1)) / 2);
  }

  #shares(): number[] {
    return this.levels.map((level, i) => level.pairs / this.#pairs(i));
  }
}
