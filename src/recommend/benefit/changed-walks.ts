import { inChunks, type Pace } from "../../control/pace.js";
import { eliminated } from "./eliminated.js";
import type { WalkVisits } from "./walk-visits.js";

/** A vertex, and whom it is newly tied to. */
export interface NewRow {
  readonly vertex: number;
  readonly heads: readonly number[];
}

/** Ties as both of their ends see them. */
export function rowsOf(ties: readonly (readonly [number, number])[]): NewRow[] {
  const heads = new Map<number, number[]>();
  for (const [a, b] of ties)
    for (const [v, w] of [
      [a, b],
      [b, a],
    ])
      heads.set(v, [...(heads.get(v) ?? []), w]);
  return Array.from(heads, ([vertex, list]) => ({ vertex, heads: list }));
}

/**
 * By how much the PageRank of a group changes when some vertices are tied to more others, ties taken or looked at beforehand.
 *
 * With visits M = (I − d P)⁻¹ and P changed in a few rows E by Δ, M grows by d M E (I − d Δ M E)⁻¹ Δ M, so that the share of
 * the group S grows by d π_E (I − d Δ M E)⁻¹ Δ M 1_S: a few unknowns (Woodbury's formula). A row of k neighbors and j new ones
 * changes by (sum over the new − j · mean over the old) / (k + j).
 */
export function groupChange(walks: WalkVisits, rows: readonly NewRow[]): number {
  const z = groupRates(walks, rows);
  return walks.damping * rows.reduce((sum, { vertex }, i) => sum + walks.shares[vertex] * z[i], 0);
}

/** PageRank of every vertex with changed rows, and how often walks from it are in the group; visits to the rows must be kept. */
export async function changedWalks(
  walks: WalkVisits,
  rows: readonly NewRow[],
  pace: Pace,
): Promise<{ readonly inGroup: Float64Array; readonly shares: Float64Array }> {
  const { damping } = walks;
  const [inGroup, shares] = [walks.inGroup.slice(), walks.shares.slice()];
  const z = groupRates(walks, rows);
  const across = matrixOf(walks, rows);
  const y = eliminated(
    rows.map(({ vertex }, i) =>
      Float64Array.from([...rows.map((_, j) => across[j][i]), walks.shares[vertex]]),
    ),
  );
  await inChunks(pace, inGroup.length, 256, (from, to) => {
    for (const [i, row] of rows.entries())
      for (let w = from; w < to; w++) {
        inGroup[w] += damping * z[i] * walks.visits(w, row.vertex);
        shares[w] += damping * y[i] * rowChange(walks, row, w);
      }
  });
  return { inGroup, shares };
}

function groupRates(walks: WalkVisits, rows: readonly NewRow[]): Float64Array {
  const across = matrixOf(walks, rows);
  const system = rows.map(({ vertex, heads }, i) => {
    const old = walks.inGroup[vertex];
    const next = (old - walks.isMember[vertex]) / walks.damping;
    const sum = heads.reduce((total, head) => total + walks.inGroup[head], 0);
    return Float64Array.from([
      ...across[i],
      (sum - heads.length * next) / (walks.degree(vertex) + heads.length),
    ]);
  });
  return eliminated(system);
}

/** I − d Δ M E. */
function matrixOf(walks: WalkVisits, rows: readonly NewRow[]): number[][] {
  return rows.map((row, i) =>
    rows.map(({ vertex }, j) => Number(i === j) - walks.damping * rowChange(walks, row, vertex)),
  );
}

/** By how much the visits to x from those whom a row leads to change. */
function rowChange(walks: WalkVisits, { vertex, heads }: NewRow, x: number): number {
  const sum = heads.reduce((total, head) => total + walks.visits(head, x), 0);
  return (sum - heads.length * walks.next(vertex, x)) / (walks.degree(vertex) + heads.length);
}
