import type { Pace } from "../../control/pace.js";
import type { Network } from "../../network/network.js";
import { retied } from "../../network/retied.js";
import { subset } from "../../network/subset.js";
import { markTransient } from "../../network/transient.js";
import type { Random } from "../../random/random.js";
import { valueOf } from "../../network/network.js";
import type { Walk } from "../walk.js";

/** What may be wrong with the data. */
export const scenarios = ["missing-ties", "missing-actors", "unsurveyed", "false-ties"] as const;

export type Scenario = (typeof scenarios)[number];

/** Actors in groups, by actor row; −1 for those in none and outside the view. */
export interface RowGroups {
  readonly codes: Int32Array;
  readonly count: number;
  /** The one group that was not asked; undefined to draw one each time. */
  readonly only: number | undefined;
}

/** A network with something wrong, and the row that each of its actors had; undefined where all kept theirs. */
export interface Drawn {
  readonly network: Network;
  readonly rowOf: Int32Array | undefined;
}

/** So many of the numbers 0 … length − 1, each set of them as likely as any other. */
export function someOf(length: number, count: number, stream: Random): Int32Array {
  const all = Int32Array.from({ length }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const other = i + stream.below(length - i);
    [all[i], all[other]] = [all[other], all[i]];
  }
  return all.subarray(0, count);
}

/** Draws networks of a scenario. `share` is a share of the ties, or of the actors, of the view. */
export function drawer(
  network: Network,
  { admitted }: Pick<Walk, "admitted">,
  scenario: Scenario,
  share: number,
  groups: RowGroups,
): (stream: Random, pace: Pace) => Promise<Drawn> {
  const ties = admitted.ties.slice();
  const everybody = new Uint8Array(network.actors.length).fill(1);
  const everyTie = new Uint8Array(network.ties.length).fill(1);
  const without = async (gone: Iterable<number>, pace: Pace): Promise<Drawn> => {
    const kept = everyTie.slice();
    for (const row of gone) kept[row] = 0;
    return { network: markTransient(await subset(network, everybody, kept, pace)), rowOf: undefined };
  };
  switch (scenario) {
    case "missing-ties": {
      const count = Math.round(share * ties.length);
      return (stream, pace) =>
        without(
          someOf(ties.length, count, stream).map((i) => ties[i]),
          pace,
        );
    }
    case "unsurveyed":
      return (stream, pace) =>
        without(untold(network, ties, groups, groups.only ?? stream.below(groups.count)), pace);
    case "missing-actors": {
      const actors = marked(admitted.actors);
      const count = Math.round(share * actors.length);
      return async (stream, pace) => {
        const kept = everybody.slice();
        for (const i of someOf(actors.length, count, stream)) kept[actors[i]] = 0;
        return { network: markTransient(await subset(network, kept, everyTie, pace)), rowOf: marked(kept) };
      };
    }
    case "false-ties": {
      const add = falseTies(network, marked(admitted.actors), ties, Math.round(share * ties.length));
      return async (stream, pace) => ({ network: await add(stream, pace), rowOf: undefined });
    }
  }
}

/** The ties that nobody would have told of: the reporter belongs to the group or, where none is named, both ends do. */
function untold(
  { actors, ties }: Network,
  rows: Int32Array,
  { codes }: RowGroups,
  group: number,
): Int32Array {
  return rows.filter((row) => {
    const [source, target] = [ties.source[row], ties.target[row]];
    const reporter = valueOf(ties.columns, "reportedBy", row);
    const at = typeof reporter === "string" ? actors.ids.find(reporter) : -1;
    if (at === source || at === target) return codes[at] === group;
    return codes[source] === group && codes[target] === group;
  });
}

function falseTies(
  network: Network,
  actors: Int32Array,
  ties: Int32Array,
  wanted: number,
): (stream: Random, pace: Pace) => Promise<Network> {
  const { source, target, length, columns } = network.ties;
  const n = network.actors.length;
  const keyOf = (a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);
  const tied = new Set<number>();
  for (const row of ties) if (source[row] !== target[row]) tied.add(keyOf(source[row], target[row]));
  const free = (actors.length * (actors.length - 1)) / 2 - tied.size;
  const count = Math.min(wanted, free);
  return (stream, pace) => {
    const copies = {
      rows: new Int32Array(length + count),
      source: new Int32Array(length + count),
      target: new Int32Array(length + count),
    };
    copies.rows.set(Int32Array.from({ length }, (_, row) => row));
    copies.source.set(source);
    copies.target.set(target);
    const added = new Set<number>();
    for (let i = length; i < length + count; i++) {
      let [a, b] = [0, 0];
      do [a, b] = [actors[stream.below(actors.length)], actors[stream.below(actors.length)]];
      while (a === b || tied.has(keyOf(a, b)) || added.has(keyOf(a, b)));
      added.add(keyOf(a, b));
      copies.rows[i] = ties[stream.below(ties.length)];
      [copies.source[i], copies.target[i]] = [a, b];
    }
    return retied(network, copies, columns, pace);
  };
}

/** The positions that hold a 1. */
function marked(flags: Uint8Array): Int32Array {
  return Int32Array.from(Array.from(flags.keys()).filter((i) => flags[i] === 1));
}
