import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import { refusals } from "./consent-columns.js";
import { knownOptions } from "./known-options.js";
import type { Network } from "./network.js";
import { requireNetwork } from "./require-network.js";

/** Whether the ties of a network join actors of two sorts only, such as people and events. */
export interface TwoMode {
  /**
   * "ends" where no actor is both a source and a target; "coloring" where ties name their ends in either order, but the
   * actors can be divided so that no tie stays within a side; undefined where they cannot.
   */
  readonly by: "ends" | "coloring" | undefined;
  /**
   * Tied actors on each side: sources and targets, or the two colors, the side of the lowest id of each component first
   * (of several components each could be turned round). Zeros where there are no two sides.
   */
  readonly sides: readonly [number, number];
  /** Actors without ties, who are on neither side. */
  readonly untied: number;
  /** What breaks it: actors who are both source and target, ties to oneself, ties that close an odd circle. */
  readonly breaks: { readonly bothEnds: number; readonly selfTies: number; readonly oddTies: number };
}

/** `TwoMode` with the side of each actor row: 0 or 1, −1 for actors without ties and where there are no two sides. */
export interface Sides extends TwoMode {
  readonly sideOf: Int8Array;
}

/**
 * Tells whether the tie graph is two-mode. It says what the ties look like, not what they mean: every tree can be
 * divided in two, and so can a list in which one country's towns name their partners abroad.
 *
 * All ties count, whatever their status and dates; actors who refused analysis and their ties do not. O(n + m).
 */
export async function twoMode(network: Network, control: Control = {}): Promise<TwoMode> {
  requireNetwork(network);
  knownOptions(control, []);
  const pace = new Pace(control);
  pace.begin("telling sides apart", 2);
  const { by, sides, untied, breaks } = await sidesOf(network, pace);
  pace.end();
  return { by, sides, untied, breaks };
}

/** The sides of the tie graph, as `twoMode`, for those who work with rows. */
export async function sidesOf(network: Network, pace: Pace): Promise<Sides> {
  const { source, target, length } = network.ties;
  const refused = refusals(network);
  const ends = new Uint8Array(refused.length);
  const colors = new Colors(refused.length);
  const breaks = { bothEnds: 0, selfTies: 0, oddTies: 0 };
  await inChunks(pace, length, 16384, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const [a, b] = [source[tie], target[tie]];
      if (refused[a] === 1 || refused[b] === 1) continue;
      ends[a] |= 1;
      ends[b] |= 2;
      if (a === b) breaks.selfTies++;
      else if (!colors.differ(a, b)) breaks.oddTies++;
    }
  });
  pace.advance(1);
  for (const end of ends) if (end === 3) breaks.bothEnds++;
  const untied =
    refused.length - refused.reduce((sum, flag, row) => sum + (flag === 1 || ends[row] > 0 ? 1 : 0), 0);
  const tied = ends.some((end) => end > 0);
  const whole = breaks.selfTies + breaks.oddTies === 0 && tied;
  const by = !whole ? undefined : breaks.bothEnds === 0 ? "ends" : "coloring";
  const sideOf = new Int8Array(refused.length).fill(-1);
  const sides: [number, number] = [0, 0];
  for (let row = 0; by !== undefined && row < ends.length; row++) {
    if (ends[row] === 0) continue;
    sideOf[row] = by === "ends" ? ends[row] - 1 : colors.of(row);
    sides[sideOf[row]]++;
  }
  return { by, sides, untied, breaks, sideOf };
}

/** Components with two colors each: a union-find in which every actor knows whether it differs from its root. */
class Colors {
  readonly #parent: Int32Array;
  /** 1 where the color differs from the parent's. */
  readonly #flip: Uint8Array;

  constructor(length: number) {
    this.#parent = Int32Array.from({ length }, (_, row) => row);
    this.#flip = new Uint8Array(length);
  }

  /** Gives two actors different colors; false where they must have the same one. */
  differ(a: number, b: number): boolean {
    const [rootA, rootB] = [this.#root(a), this.#root(b)];
    const same = this.#flip[a] === this.#flip[b];
    if (rootA === rootB) return !same;
    // The lowest row is the root, so that the color of a component does not hang on the order of its ties.
    const [root, other] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    this.#parent[other] = root;
    this.#flip[other] = same ? 1 : 0;
    return true;
  }

  /** 0 for the lowest row of a component and all that share its color, 1 for the others. */
  of(row: number): number {
    this.#root(row);
    return this.#flip[row];
  }

  /** The root of an actor, which then is its parent, with the flip relative to it. */
  #root(row: number): number {
    let [root, flip] = [row, 0];
    while (this.#parent[root] !== root) {
      flip ^= this.#flip[root];
      root = this.#parent[root];
    }
    for (let at = row; at !== root;) {
      const [next, own] = [this.#parent[at], this.#flip[at]];
      this.#parent[at] = root;
      this.#flip[at] = flip;
      flip ^= own;
      at = next;
    }
    return root;
  }
}
