import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { Figures, ratio } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import { gathering, gatheringDefaults, type Gathering, type GatheringOptions } from "./gathering.js";
import { attributeOf, type Labels } from "./labels.js";
import { assortativity } from "./assortativity.js";
import { settle } from "./options.js";

export interface CopresenceOptions extends GatheringOptions {
  /** An attribute of the actors with words. Default "kind". */
  readonly by?: string;
}

export const copresenceDefaults = { ...gatheringDefaults, by: "kind" } as const satisfies CopresenceOptions;

/** Pairs of participants of two groups. */
export type CopresenceRow = {
  readonly group: string;
  readonly other: string;
  /** Pairs of a member of each, once for each activity they shared. */
  readonly pairs: number;
  /** The pairs that chance would give, and how many times as many there are. */
  readonly expected: number;
  readonly ratio: number;
};

/**
 * How groups mix at activities: by kind, by country or by any own words, beside what chance would give. The same
 * questions as `mixing`, asked of being there together instead of ties.
 *
 * Every pair of participants of one activity counts, once for each activity that they shared. With e(g) the ends of pairs
 * in group g and P all pairs, chance gives P (e(g) / 2P)² pairs within g and 2P (e(g) / 2P)(e(h) / 2P) between g and h:
 * every actor keeps its number of co-presences (as in `mixing`, pairs of an actor with itself are not taken out of it, so
 * that chance within small groups is a little overstated). `internalShare`, `expectedInternalShare`, `eiIndex` and `assortativity`
 * are those of `mixing`; the table `matrix` has the pairs of groups. A large activity makes many pairs: a hall of 200
 * outweighs a hundred small workshops. `leftOut` counts pairs with an end that lacks the attribute. Throws `bad-option`
 * or `unknown-attribute`. O(participations + activities · groups²).
 *
 * Newman, Phys. Rev. E 67 (2003) 026126, doi:10.1103/PhysRevE.67.026126.
 */
export async function copresence(network: Network, options: CopresenceOptions = {}): Promise<Figures> {
  const settled = settle<Pick<CopresenceOptions, "window" | "roles"> & { by: string }>(
    "copresence",
    copresenceDefaults,
    options,
  );
  const { by } = settled;
  const found = await gathering(network, "copresence", settled);
  const labels = await attributeOf(network, by, found);
  if (labels instanceof Float64Array)
    throw new ComityError("bad-option", `"${by}" holds numbers, but groups are made from words`, {
      path: ["by"],
    });
  const { cells, ends, leftOut } = await tallied(labels, found);
  const total = ends.reduce((sum, count) => sum + count, 0);
  const pairs = total / 2;
  const size = labels.names.length;
  let internal = 0;
  for (let g = 0; g < size; g++) internal += cells.get(g * size + g) ?? 0;
  const expected = ends.reduce((sum, count) => sum + (count / total) ** 2, 0);
  const meta = found.meta();
  return new Figures(
    {
      pairs: { value: pairs, about: "pairs at the same activity, once for each activity" },
      internal: { value: internal, about: "pairs within one group" },
      external: { value: pairs - internal, about: "pairs of two groups" },
      internalShare: ratio(internal, pairs, "share of pairs within one group", "no-pairs-there"),
      expectedInternalShare: ratio(
        expected * pairs,
        pairs,
        "the share that chance would give with the same attendance",
        "no-pairs-there",
      ),
      eiIndex: ratio(
        pairs - 2 * internal,
        pairs,
        "−1 all pairs within a group, 1 all across",
        "no-pairs-there",
      ),
      assortativity: assortativity(internal / pairs, expected, total, {
        about: "1 all pairs within a group, 0 as by chance, below 0 avoided",
        none: "no-pairs-there",
      }),
      leftOut: { value: leftOut, about: `pairs with an end that has no ${by}` },
    },
    meta,
    { matrix: matrix(labels.names, { cells, ends }, meta) },
  );
}

interface Tally {
  /** Pairs by group · groups + other, the lower group first. */
  readonly cells: ReadonlyMap<number, number>;
  /** Ends of pairs by group. */
  readonly ends: Float64Array;
}

async function tallied(
  { codes, names }: Labels,
  { labels, members, memberOffsets, shown, pace }: Gathering,
): Promise<Tally & { leftOut: number }> {
  const cells = new Map<number, number>();
  const ends = new Float64Array(names.length);
  const counts = new Float64Array(names.length);
  const enter = (g: number, h: number, pairs: number): void => {
    const key = Math.min(g, h) * names.length + Math.max(g, h);
    if (pairs > 0) cells.set(key, (cells.get(key) ?? 0) + pairs);
    ends[g] += pairs;
    ends[h] += pairs;
  };
  let leftOut = 0;
  for (let k = 0; k < labels.length; k++) {
    const met: number[] = [];
    const size = memberOffsets[k + 1] - memberOffsets[k];
    let known = 0;
    for (let m = memberOffsets[k]; m < memberOffsets[k + 1]; m++) {
      const code = codes[shown.placeOf[members[m]]];
      if (code < 0) continue;
      known++;
      if (counts[code]++ === 0) met.push(code);
    }
    leftOut += (size * (size - 1) - known * (known - 1)) / 2;
    met.forEach((g, i) => {
      enter(g, g, (counts[g] * (counts[g] - 1)) / 2);
      for (const h of met.slice(i + 1)) enter(g, h, counts[g] * counts[h]);
    });
    for (const g of met) counts[g] = 0;
    if ((k & 255) === 255 && pace.due()) await pace.rest();
  }
  return { cells, ends, leftOut };
}

/** Every pair of groups that could meet, those that never did too, where there are not too many groups to list. */
function matrix(names: readonly string[], { cells, ends }: Tally, meta: Meta): Table {
  const total = ends.reduce((sum, count) => sum + count, 0);
  const present = Array.from(names.keys()).filter((g) => ends[g] > 0);
  const all = present.flatMap((g, i) => present.slice(i).map((h) => g * names.length + h));
  const rows = (present.length > 100 ? [...cells.keys()].sort((a, b) => a - b) : all).map(
    (key): CopresenceRow => {
      const [g, h] = [Math.floor(key / names.length), key % names.length];
      const pairs = cells.get(key) ?? 0;
      const expected = ((g === h ? 0.5 : 1) * ends[g] * ends[h]) / total;
      return { group: names[g], other: names[h], pairs, expected, ratio: pairs / expected };
    },
  );
  return new Table(["group", "other", "pairs", "expected", "ratio"], rows, meta);
}
