import { ComityError } from "../errors/error.js";
import { qualityOf } from "../kernels/leiden-quality.js";
import { partitionSumsKernel } from "../kernels/partition-sums.js";
import type { Network } from "../network/network.js";
import { Figures, type Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Partition } from "../values/partition.js";
import { Table } from "../values/table.js";
import { groupsOf } from "./labels.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface ModularityOptions extends MeasureOptions {
  /** An attribute of the actors, or a partition of them, as `communities` and `components` give. Default "country". */
  readonly by?: string | Partition;
  /** How many times the strength that chance gives is taken away. Default 1. */
  readonly resolution?: number;
  /** "ignore" (default, as for `communities`) treats every tie as undirected; "respect" keeps directions. */
  readonly directed?: "ignore" | "respect";
}

export const modularityDefaults = {
  by: "country",
  resolution: 1,
  directed: "ignore",
} as const satisfies ModularityOptions;

/**
 * Modularity of given groups: the share of strength within them, less `resolution` times what chance would put there if
 * every actor kept its strength. From below 0 (less than by chance) to below 1; 0 for one group of all.
 *
 * Figures `modularity`, `withinShare`, `expectedShare`, `groups` and `leftOut`, the actors without a group: they do not
 * count, nor do their ties. The table `groups` has the actors of each, its strength within and out, and what it adds. An
 * undirected self-tie counts as an arc of twice its strength. NaN without ties. Throws `bad-option` or
 * `unknown-attribute`. O(n + m).
 *
 * Newman & Girvan, Phys. Rev. E 69 (2004) 026113, doi:10.1103/PhysRevE.69.026113; directed: Leicht & Newman, Phys. Rev.
 * Lett. 100 (2008) 118703, doi:10.1103/PhysRevLett.100.118703.
 */
export async function modularity(network: Network, options: ModularityOptions = {}): Promise<Figures> {
  const { by: given = modularityDefaults.by, ...rest } = options;
  type Own = Required<Omit<ModularityOptions, keyof MeasureOptions | "by">> & { readonly by: string };
  if (typeof given !== "string" && !(given instanceof Partition))
    throw new ComityError("bad-option", "by must be the name of an attribute, or a partition", {
      path: ["by"],
    });
  const by = typeof given === "string" ? given : "partition";
  const settled = settle<Own>("modularity", { ...modularityDefaults, by }, rest);
  const { resolution, directed } = settled;
  within("resolution", resolution, 0, 1e6);
  const opened = await walk(network, "modularity", settled, { directed, strengths: true });
  const { codes, names } = await groupsOf(network, given, opened);
  const sums = await sumsOf(opened, codes, names.length);
  const [inside, total] = [added(sums.inside), added(sums.out)];
  const share = (value: number, about: string): Figure =>
    total > 0 ? { value, about } : { value: NaN, about, reason: "no-ties" };
  const meta = opened.meta();
  const expected = expectedOf(sums);
  return new Figures(
    {
      modularity: share(
        inside / total - resolution * added(expected),
        "how much more strength lies within groups than chance would put there",
      ),
      withinShare: share(inside / total, "share of strength within groups"),
      expectedShare: share(added(expected), "the share that chance would give with the same strengths"),
      groups: { value: names.length, about: "groups" },
      leftOut: {
        value: codes.reduce((count, code) => count + (code < 0 ? 1 : 0), 0),
        about: "actors without a group",
      },
    },
    meta,
    { groups: groupTable(names, sums, expected, total, resolution, meta) },
  );
}

type Sums = Readonly<{ inside: Float64Array; out: Float64Array; into: Float64Array; sizes: Int32Array }>;

function sumsOf(opened: Walk, labels: Int32Array, groups: number): Promise<Sums> {
  return opened.run(
    partitionSumsKernel,
    { labels, groups },
    ({ inside, out, into, sizes }) => ({
      inside: inside.slice(),
      out: out.slice(),
      into: (opened.csr.symmetric ? out : into).slice(),
      sizes: sizes.slice(),
    }),
    "groups",
  );
}

/** The modularity of a partition by vertex, labels from 0 to order − 1, as a figure. */
export async function modularityFigure(
  opened: Walk,
  labels: Int32Array,
  resolution: number,
): Promise<Figure> {
  const [figure] = await modularityFigures(opened, [labels], resolution);
  return figure;
}

/** The same of several partitions at once. */
export function modularityFigures(
  opened: Walk,
  partitions: readonly Int32Array[],
  resolution: number,
): Promise<Figure[]> {
  const { order, symmetric } = opened.csr;
  const jobs = partitions.map((labels) => ({ labels, groups: order }));
  const judged = { quality: "modularity", resolution } as const;
  const about = "how much more strength lies within communities than chance would put there";
  return opened.fold(
    partitionSumsKernel,
    jobs,
    [] as Figure[],
    (into, { inside, out, into: ends, sizes }) => {
      const value = qualityOf({ inside, out, into: symmetric ? out : ends, sizes }, order, judged, symmetric);
      into.push(Number.isNaN(value) ? { value, about, reason: "no-ties" } : { value, about });
    },
    "groups",
  );
}

/** The share of strength that chance puts within each group. */
function expectedOf({ out, into }: Sums): Float64Array {
  const total = added(out);
  return out.map((strength, group) => (strength / total) * (into[group] / total));
}

function groupTable(
  names: readonly string[],
  { inside, out, sizes }: Sums,
  expected: Float64Array,
  total: number,
  resolution: number,
  meta: Meta,
): Table {
  const rows: Record<string, string | number>[] = names.map((group, i) => {
    const counts = { group, actors: sizes[i], within: inside[i], out: out[i] };
    return total > 0
      ? { ...counts, adds: inside[i] / total - resolution * expected[i] }
      : { ...counts, adds: NaN, reason: "no-ties" };
  });
  return new Table(["group", "actors", "within", "out", "adds", "reason"], rows, meta);
}

function added(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
