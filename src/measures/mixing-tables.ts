import { inChunks, type Pace } from "../control/pace.js";
import { sortedOrder } from "../network/sort.js";
import type { Meta } from "../values/meta.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import type { LabelChance } from "./label-chance.js";
import type { Labels } from "./labels.js";
import type { Walk } from "./walk.js";

/** Links by group; `cells` counts the ties from group to group, by source · groups + target. */
export interface Tally {
  readonly inside: Float64Array;
  readonly out: Float64Array;
  readonly into: Float64Array;
  readonly internal: Float64Array;
  readonly external: Float64Array;
  readonly cells: Map<number, number>;
  leftOut: number;
}

/** Counts the links of a view by the groups of their ends. */
export async function tallied({ codes, names }: Labels, { links, pace }: Walk): Promise<Tally> {
  const groups = names.length;
  const zeros = (): Float64Array => new Float64Array(groups);
  const found: Tally = {
    inside: zeros(),
    out: zeros(),
    into: zeros(),
    internal: zeros(),
    external: zeros(),
    cells: new Map(),
    leftOut: 0,
  };
  const { inside, out, into, internal, external, cells } = found;
  const enter = (from: number, to: number): void => {
    out[from]++;
    into[to]++;
    if (from === to) inside[from]++;
    cells.set(from * groups + to, (cells.get(from * groups + to) ?? 0) + 1);
  };
  await inChunks(pace, links.source.length, 4096, (first, end) => {
    for (let link = first; link < end; link++) {
      const from = codes[links.source[link]];
      const to = codes[links.target[link]];
      if (from < 0 || to < 0) {
        found.leftOut++;
        continue;
      }
      if (from === to) internal[from]++;
      else {
        external[from]++;
        external[to]++;
      }
      enter(from, to);
      if (links.directed[link] === 0) enter(to, from);
    }
  });
  return found;
}

/** Actors and ties of each group. */
export async function groupTable(
  { names }: Labels,
  tally: Tally,
  { sizes: actors }: LabelChance,
  { pace }: Walk,
  meta: Meta,
): Promise<Table> {
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, names.length, 2048, (from, to) => {
    for (let g = from; g < to; g++) {
      const [internal, external] = [tally.internal[g], tally.external[g]];
      const ties = internal + external;
      const counts = { group: names[g], actors: actors[g], internal, external };
      const reason: Reason = "no-ties";
      rows.push(
        ties === 0
          ? { ...counts, eiIndex: NaN, reason }
          : { ...counts, eiIndex: (external - internal) / ties },
      );
    }
  });
  return new Table(["group", "actors", "internal", "external", "eiIndex", "reason"], rows, meta);
}

/**
 * Ties from group to group in long form, beside what chance gives with the same group sizes; an undirected tie stands in
 * both directions. Rows are the cells with ties, and those where one or more would be expected.
 */
export async function matrixTable(
  names: readonly string[],
  { cells }: Tally,
  chance: LabelChance,
  { pace }: Walk,
  meta: Meta,
): Promise<Table> {
  const listed = await listedCells(names.length, cells, chance, pace);
  const order = await sortedOrder(pace, listed.length, (a, b) => listed[a] - listed[b]);
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, order.length, 2048, (from, to) => {
    for (let i = from; i < to; i++) {
      const cell = listed[order[i]];
      const [g, h] = [Math.floor(cell / names.length), cell % names.length];
      const ties = cells.get(cell) ?? 0;
      const { mean, sd } = chance.cell(g, h);
      const reason: Reason = "no-variation";
      const ends = { source: names[g], target: names[h], ties, expected: mean };
      rows.push(sd > 0 ? { ...ends, z: (ties - mean) / sd } : { ...ends, z: NaN, reason });
    }
  });
  return new Table(["source", "target", "ties", "expected", "z", "reason"], rows, meta);
}

/** Cells with ties, and those where chance would put one or more: never more than there are arcs of each sort. */
async function listedCells(
  groups: number,
  cells: Tally["cells"],
  { sizes, cell }: LabelChance,
  pace: Pace,
): Promise<Float64Array> {
  const bySize = await sortedOrder(pace, groups, (a, b) => sizes[b] - sizes[a] || a - b);
  const empty: number[] = [];
  await inChunks(pace, groups, 64, (from, to) => {
    for (const g of bySize.subarray(from, to))
      for (const h of bySize) {
        const { mean } = cell(g, h);
        // Smaller groups have less; only a group and itself may have less than with the next smaller one.
        if (mean < 1 && g !== h) break;
        if (mean >= 1 && !cells.has(g * groups + h)) empty.push(g * groups + h);
      }
  });
  const listed = new Float64Array(cells.size + empty.length);
  const entries = cells.keys();
  await inChunks(pace, cells.size, 8192, (from, to) => {
    for (let i = from; i < to; i++) listed[i] = entries.next().value ?? 0;
  });
  listed.set(empty, cells.size);
  return listed;
}
