import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { leidenKernel } from "../../kernels/leiden.js";
import { wordOfBy, type By } from "../../measures/by-option.js";
import { leidenTheta } from "../../measures/communities.js";
import { groupsOf, type Labels } from "../../measures/labels.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { Screened } from "./screened.js";
import { crossingsOf, type Crossings } from "./crossings.js";

export interface BridgeOptions {
  /** What makes groups: an attribute of the actors, or a partition. Default country, where it is known; else communities. */
  readonly by?: By | undefined;
  /** Seed of the search for communities. Default 0. */
  readonly seed?: number | undefined;
}

/** A count on the map, and with the ties taken since. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** Pairs of groups, counted. */
export interface BridgeFigures {
  readonly groups: number;
  /** All pairs of groups. */
  readonly pairs: number;
  /** Pairs with a tie between them. */
  readonly joined: BeforeAfter;
  /** Of these, pairs that come apart if one actor leaves whose group has others. */
  readonly onOne: BeforeAfter;
}

/** The objective `bridge`, which can also be counted. */
export interface Bridge extends Objective {
  figures(): BridgeFigures;
}

/**
 * Bridges between groups: how far pairs of groups are joined, and by how many actors on either side.
 *
 * Of two groups g and h of n_g and n_h actors, a(g, h) actors of g have a tie into h. With φ(a) = a / (a + 1), the pair is joined by
 * (φ(a(g, h)) + φ(a(h, g))) / (φ(n_g) + φ(n_h)): nothing without a tie, about half where one actor on either side holds it,
 * two thirds with two, three quarters with three, so that the first tie counts most, the next more that makes it hang on
 * nobody alone, and all further ones less. The value is the mean over all pairs of actors in different groups, so that a
 * pair of groups counts n_g n_h. It is 0 where no groups are joined and 1 in a complete network.
 *
 * The actors of g with a tie into h are a union of sets, one a tie, and φ grows by less and less, so the value is monotone and
 * submodular in the ties added, and lazy greedy choice has at least 1 − 1/e of the best.
 *
 * Actors without a group, and their ties, count nowhere. Gains are exact, a few steps a pair; opening is O(n + m log d), and
 * what communities take. Throws as `groupsOf` does.
 *
 * Nemhauser, Wolsey & Fisher, Math. Program. 14 (1978) 265–294, doi:10.1007/BF01588971.
 */
export async function openBridge(ground: Ground, graph: Csr, options: BridgeOptions): Promise<Bridge> {
  const { groups, notes } = await bridgedGroups(ground, options);
  const { pace } = ground.opened;
  const bridge = new Joined(await crossingsOf(graph, groups, pace), groups, notes, ground);
  await bridge.count();
  return bridge;
}

/** What ties change about pairs of groups, counted. */
export async function bridgeFigures(
  ground: Ground,
  options: BridgeOptions,
  ties: VertexPairs,
): Promise<BridgeFigures> {
  const bridge = await openBridge(ground, ground.opened.csr, options);
  for (let i = 0; i < ties.length; i++) await bridge.take(ties.a[i], ties.b[i]);
  return bridge.figures();
}

/** Groups of the whole map, so that they are the same on a graph with ties taken away. */
async function bridgedGroups(
  { network, opened }: Ground,
  { by, seed = 0 }: BridgeOptions,
): Promise<{ readonly groups: Labels; readonly notes: string[] }> {
  const word = wordOfBy(by);
  if (by !== undefined && word !== undefined) {
    const groups = await groupsOf(network, by, opened);
    return { groups, notes: [`Groups are those of ${word}${unknownOf(groups)}.`] };
  }
  if (network.actors.columns.has("country")) {
    const groups = await groupsOf(network, "country", opened);
    const known = groups.codes.reduce((count, code) => count + Number(code >= 0), 0);
    if (groups.names.length > 1 && 2 * known >= groups.codes.length)
      return { groups, notes: [`Groups are countries${unknownOf(groups)}.`] };
  }
  const job = {
    ...({ quality: "modularity", resolution: 1, iterations: 100, theta: leidenTheta } as const),
    ...{ seed, run: 0, start: new Int32Array(0) },
  };
  const codes = await opened.run(leidenKernel, job, ({ labels }) => labels.slice(), "communities");
  const names = Array.from({ length: codes.reduce((most, code) => Math.max(most, code + 1), 0) }, (_, g) =>
    String(g),
  );
  return {
    groups: { codes, names },
    notes: [
      `Groups are communities found by the Leiden method (seed ${seed}), each tie counting the same; another seed may draw other borders.`,
    ],
  };
}

function unknownOf({ codes }: Labels): string {
  const unknown = codes.reduce((count, code) => count + Number(code < 0), 0);
  return unknown === 0 ? "" : `; ${unknown} of ${codes.length} actors have none and count nowhere`;
}

class Joined implements Bridge {
  readonly name = "bridge";
  readonly about =
    "how far the groups of a pair of actors in different groups are joined, on average: about half where one actor on either side holds all ties, more the more hold them, from 0 to 1";
  readonly submodular = true;
  readonly guarantee =
    "Greedy choice has at least 1 − 1/e (63%) of the most that as many ties could add (Nemhauser, Wolsey & Fisher 1978).";
  readonly exact = true;
  readonly notes: readonly string[];
  readonly #sizes: Float64Array;
  /** Pairs of actors in different groups. */
  readonly #across: number;
  #before: Counts = { joined: 0, onOne: 0 };
  #after = this.#before;
  #value = 0;
  readonly #screened: Screened;

  constructor(
    private readonly crossings: Crossings,
    private readonly groups: Labels,
    notes: readonly string[],
    private readonly ground: Ground,
  ) {
    const { codes, names } = groups;
    this.#sizes = new Float64Array(names.length);
    this.#screened = new Screened(groups);
    let known = 0;
    for (const code of codes)
      if (code >= 0) {
        this.#sizes[code]++;
        known++;
      }
    this.#across = this.#sizes.reduce((rest, size) => rest - size * size, known * known) / 2;
    this.notes =
      this.#across > 0 ? notes : [...notes, "There are fewer than two groups: nothing can be bridged."];
  }

  /** Counts pairs of groups and adds up the value; to be called once, before anything is asked. */
  async count(): Promise<void> {
    const { starts, groups, counts } = this.crossings.ofGroups;
    let [joined, onOne] = [0, 0];
    await inChunks(this.ground.opened.pace, starts.length - 1, 32, (from, to) => {
      for (let g = from; g < to; g++)
        for (let i = starts[g]; i < starts[g + 1]; i++) {
          this.#value += held(counts[i]) * this.#unit(g, groups[i]);
          if (groups[i] < g) continue;
          joined++;
          onOne += Number(this.#state(g, groups[i]).onOne);
        }
    });
    this.#before = this.#after = { joined, onOne };
  }

  value(): Promise<Valued> {
    const value = this.#value;
    return Promise.resolve({ value, low: value, high: value });
  }

  async gains(pairs: VertexPairs): Promise<Float64Array> {
    const gains = new Float64Array(pairs.length);
    await inChunks(this.ground.opened.pace, gains.length, 8192, (from, to) => {
      for (let i = from; i < to; i++) gains[i] = this.#gain(pairs.a[i], pairs.b[i]);
    });
    return gains;
  }

  /** Gains are cheap enough to be asked of all; of pairs that were asked about before, those between groups tied since. */
  screen(pairs: VertexPairs): Promise<Float64Array> {
    return this.#screened.of(pairs, (a, b) => this.#gain(a, b), this.ground.opened.pace);
  }

  take(a: number, b: number): Promise<void> {
    const { codes } = this.groups;
    const [g, h] = [codes[a], codes[b]];
    if (g < 0 || h < 0 || g === h) return Promise.resolve();
    this.#value += this.#gain(a, b);
    const { joined, onOne } = this.#after;
    const before = this.#state(g, h);
    this.crossings.take(a, b);
    this.#screened.join(g, h);
    const after = this.#state(g, h);
    this.#after = {
      joined: joined + Number(after.joined) - Number(before.joined),
      onOne: onOne + Number(after.onOne) - Number(before.onOne),
    };
    return Promise.resolve();
  }

  figures(): BridgeFigures {
    const groups = this.#sizes.length;
    const both = (key: keyof Counts): BeforeAfter => ({ before: this.#before[key], after: this.#after[key] });
    return { groups, pairs: (groups * (groups - 1)) / 2, joined: both("joined"), onOne: both("onOne") };
  }

  #gain(a: number, b: number): number {
    const { codes } = this.groups;
    const [g, h] = [codes[a], codes[b]];
    if (g < 0 || h < 0 || g === h) return 0;
    const { crossings } = this;
    const here = crossings.isTied(a, h) ? 0 : step(crossings.count(g, h));
    const there = crossings.isTied(b, g) ? 0 : step(crossings.count(h, g));
    return here + there === 0 ? 0 : (here + there) * this.#unit(g, h);
  }

  /** What a pair of groups counts, for each that the two sides may come to. */
  #unit(g: number, h: number): number {
    const sizes = this.#sizes;
    return (sizes[g] * sizes[h]) / this.#across / (held(sizes[g]) + held(sizes[h]));
  }

  #state(g: number, h: number): { readonly joined: boolean; readonly onOne: boolean } {
    const [here, there] = [this.crossings.count(g, h), this.crossings.count(h, g)];
    const isAlone = (actors: number, group: number): boolean => actors === 1 && this.#sizes[group] > 1;
    return { joined: here > 0, onOne: isAlone(here, g) || isAlone(there, h) };
  }
}

interface Counts {
  readonly joined: number;
  readonly onOne: number;
}

/** How far so many actors of a group hold its ties into another. */
function held(actors: number): number {
  return actors / (actors + 1);
}

/** By how much one more actor raises that. */
function step(actors: number): number {
  return 1 / ((actors + 1) * (actors + 2));
}
