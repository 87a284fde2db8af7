import { inChunks } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import type { Network } from "../network/network.js";
import type { By } from "./by-option.js";
import { groupsOf } from "./labels.js";
import type { Walk } from "./walk.js";

/** Who counts as one of which group, and how densely they are tied. */
export interface BrokerGroups {
  /** By vertex; −1 for those left out. */
  readonly codes: Int32Array;
  readonly names: readonly string[];
  /** Actors of each group. */
  readonly sizes: Float64Array;
  /** How many actors have no value. */
  readonly without: number;
  /** Actors in groups, arcs between them, and the share of all ordered pairs that these are. */
  readonly actors: number;
  readonly arcs: number;
  readonly density: number;
}

/** The groups of the actors of a view; those without a value as a last group, or left out. Throws as `groupsOf` does. */
export async function brokerGroups(
  network: Network,
  by: By,
  unknown: "group" | "exclude",
  threshold: number,
  opened: Walk,
): Promise<BrokerGroups> {
  const { csr, pace } = opened;
  const labels = await groupsOf(network, by, opened);
  const codes = labels.codes.slice();
  const names = [...labels.names];
  let without = 0;
  await inChunks(pace, codes.length, 65536, (from, to) => {
    for (let v = from; v < to; v++)
      if (codes[v] < 0) {
        without++;
        if (unknown === "group") codes[v] = names.length;
      }
  });
  if (unknown === "group" && without > 0)
    names.push(names.includes("unknown") ? "unknown (no value)" : "unknown");
  const sizes = new Float64Array(names.length);
  let actors = 0;
  for (const code of codes)
    if (code >= 0) {
      sizes[code]++;
      actors++;
    }
  const arcs = await arcsWithin(csr, codes, threshold, opened);
  return { codes, names, sizes, without, actors, arcs, density: arcs / (actors * (actors - 1)) };
}

async function arcsWithin(
  { order, arcs: all, offsets, targets, strengths }: Csr,
  codes: Int32Array,
  threshold: number,
  { pace }: Walk,
): Promise<number> {
  if (threshold === -Infinity && !codes.includes(-1)) return all;
  let arcs = 0;
  await inChunks(pace, order, 4096, (from, to) => {
    for (let v = from; v < to; v++)
      if (codes[v] >= 0)
        for (let at = offsets[v]; at < offsets[v + 1]; at++)
          if (codes[targets[at]] >= 0 && (strengths.length > 0 ? strengths[at] : 1) >= threshold) arcs++;
  });
  return arcs;
}
