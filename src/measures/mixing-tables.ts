import { inChunks } from "../control/pace.js";
import { sortedOrder } from "../network/sort.js";
import type { Meta } from "../values/meta.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
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
  { codes, names }: Labels,
  tally: Tally,
  { pace }: Walk,
  meta: Meta,
): Promise<Table> {
  const actors = new Float64Array(names.length);
  for (const code of codes) if (code >= 0) actors[code]++;
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

/** Ties from group to group in long form; an undirected tie between two groups stands in both rows. */
export async function matrixTable(
  names: readonly string[],
  { cells }: Tally,
  { pace }: Walk,
  meta: Meta,
): Promise<Table> {
  const [cell, ties] = [new Float64Array(cells.size), new Float64Array(cells.size)];
  const entries = cells.entries();
  await inChunks(pace, cells.size, 8192, (from, to) => {
    for (let i = from; i < to; i++) [cell[i], ties[i]] = entries.next().value ?? [0, 0];
  });
  const order = await sortedOrder(pace, cell.length, (a, b) => cell[a] - cell[b]);
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, order.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const at = cell[order[i]];
      rows.push({
        source: names[Math.floor(at / names.length)],
        target: names[at % names.length],
        ties: ties[order[i]],
      });
    }
  });
  return new Table(["source", "target", "ties"], rows, meta);
}
