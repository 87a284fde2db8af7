import type { Csr } from "../../csr/csr.js";
import type { By } from "../../measures/by-option.js";
import { random } from "../../random/random.js";
import type { Ground } from "../ground.js";
import type { Valued } from "../objective.js";
import { leastConnected } from "./least-connected.js";
import { SourceTable } from "./source-table.js";

/** Something on the map without a tie, and with it. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** How close somebody is to all others. */
export interface Nearness {
  /** Harmonic closeness: Σ 1 / steps to all others. */
  readonly harmonic: number;
  /** How many others are within reach. */
  readonly reach: number;
}

/** What a tie changes for its ends, and for the least connected group. */
export interface BesideTie {
  readonly a: Change<Nearness>;
  readonly b: Change<Nearness>;
  /** Mean harmonic closeness of its members; undefined where there are no groups. */
  readonly least: Change<Valued> | undefined;
}

export interface Beside {
  /** Which group is the least connected on the map before all ties, what makes the groups, and how many are in it. */
  readonly least: { readonly by: string; readonly group: string; readonly members: number } | undefined;
  /** In the order of the ties. */
  readonly ties: readonly BesideTie[];
  readonly notes: readonly string[];
}

export interface BesideOptions {
  /** What makes the groups: an attribute or a partition. Default country, where it is known, else kind. */
  readonly least?: By | undefined;
  /** Seed of draws. Default 0. */
  readonly seed?: number | undefined;
}

/** Of larger groups so many members are drawn. */
const mostMembers = 256;
/** Half the width of a 95 % interval in standard errors. */
const z = 1.959963984540054;

/**
 * What ties change for their ends and for the least connected group, each on top of those before it: harmonic closeness and
 * reach of both ends, and the mean harmonic closeness of the group. Distances to everybody are kept for each of them.
 *
 * The group is that of `leastConnected` on the graph before all ties. Its mean is over all members, or over 256 of them that
 * are drawn, the same before and after, with a 95 % interval. Exact otherwise.
 * O((ties + 256 / 32) (n + m)), and 2 n bytes for each end and member. Throws as `leastConnected` does.
 */
export async function beside(
  ground: Ground,
  graph: Csr,
  ties: readonly { readonly a: number; readonly b: number }[],
  { least: by, seed = 0 }: BesideOptions = {},
): Promise<Beside> {
  const { opened } = ground;
  const least = await leastConnected(ground, graph, by, seed);
  const members = least === undefined ? [] : drawn(least.members, seed);
  const sources = [...new Set([...ties.flatMap(({ a, b }) => [a, b]), ...members])];
  const columnOf = new Map(sources.map((v, i) => [v, i]));
  const table = await SourceTable.open(opened, graph, Int32Array.from(sources), "recommend");
  const columns = members.map((v) => columnOf.get(v) ?? 0);
  const look = (): { of: (v: number) => Nearness; mean: Valued } => {
    const [inverse, reached] = [table.inverse.slice(), table.reached.slice()];
    return {
      of(v) {
        const column = columnOf.get(v) ?? 0;
        return { harmonic: inverse[column], reach: reached[column] };
      },
      mean: meanOf(
        columns.map((column) => inverse[column]),
        least?.members.length ?? 0,
      ),
    };
  };
  const changes: BesideTie[] = [];
  let now = look();
  for (const { a, b } of ties) {
    await table.take(a, b);
    const then = look();
    changes.push({
      a: { before: now.of(a), after: then.of(a) },
      b: { before: now.of(b), after: then.of(b) },
      least: least === undefined ? undefined : { before: now.mean, after: then.mean },
    });
    now = then;
  }
  if (least === undefined)
    return { least, ties: changes, notes: ["There are no groups of three and more to look at."] };
  const part =
    members.length === least.members.length
      ? []
      : [
          `the mean of the least connected group is over ${members.length} of its ${least.members.length} members, drawn by chance (seed ${seed}), with a 95% interval.`,
        ];
  return {
    least: { by: least.by, group: least.group, members: least.members.length },
    ties: changes,
    notes: [...least.notes, ...part],
  };
}

/** Up to 256 of some vertices. */
function drawn(members: readonly number[], seed: number): readonly number[] {
  if (members.length <= mostMembers) return members;
  const stream = random(seed, "least connected");
  const all = [...members];
  for (let i = 0; i < mostMembers; i++) {
    const other = i + stream.below(all.length - i);
    [all[i], all[other]] = [all[other], all[i]];
  }
  return all.slice(0, mostMembers);
}

/** A mean over some of `whole` members. */
function meanOf(values: readonly number[], whole: number): Valued {
  const value = values.reduce((sum, each) => sum + each, 0) / values.length;
  if (values.length === whole) return { value, low: value, high: value };
  const squares = values.reduce((sum, each) => sum + (each - value) * (each - value), 0);
  const share = 1 - values.length / whole;
  const error = Math.sqrt((share * squares) / (values.length - 1) / values.length);
  return { value, low: Math.max(0, value - z * error), high: value + z * error };
}
