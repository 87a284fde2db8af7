import { expect } from "vitest";
import type { Csr } from "../../src/csr/csr.js";

/** One arc of a Csr, read from a row: its two ends, its link and its values. */
export interface RowArc {
  readonly tail: number;
  readonly head: number;
  readonly link: number;
  readonly strength: number;
  readonly distance: number;
}

/** The arcs in the order of their rows; 1 stands for values that are not there. */
export function outArcs(csr: Csr): RowArc[] {
  const { offsets, targets, links, strengths, distances } = csr;
  return rowArcs(csr.order, { offsets, ends: targets, links, strengths, distances }, (u, v) => [u, v]);
}

function inArcs(csr: Csr): RowArc[] {
  const { inOffsets, inTargets, inLinks, inStrengths, inDistances } = csr;
  const rows = {
    offsets: inOffsets,
    ends: inTargets,
    links: inLinks,
    strengths: inStrengths,
    distances: inDistances,
  };
  return rowArcs(csr.order, rows, (v, u) => [u, v]);
}

interface Rows {
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
  readonly links: Int32Array;
  readonly strengths: Float64Array;
  readonly distances: Float64Array;
}

function rowArcs(
  order: number,
  rows: Rows,
  ends: (row: number, other: number) => [number, number],
): RowArc[] {
  const arcs: RowArc[] = [];
  for (let row = 0; row < order; row++)
    for (let a = rows.offsets[row]; a < rows.offsets[row + 1]; a++) {
      const [tail, head] = ends(row, rows.ends[a]);
      arcs.push({
        tail,
        head,
        link: rows.links[a],
        strength: rows.strengths[a] ?? 1,
        distance: rows.distances[a] ?? 1,
      });
    }
  return arcs;
}

function checkRows(
  order: number,
  arcs: number,
  collapsed: boolean,
  offsets: Int32Array,
  ends: Int32Array,
): void {
  expect(offsets).toHaveLength(order + 1);
  expect([offsets[0], offsets[order], ends.length]).toEqual([0, arcs, arcs]);
  for (let row = 0; row < order; row++) {
    expect(offsets[row + 1]).toBeGreaterThanOrEqual(offsets[row]);
    for (let a = offsets[row]; a < offsets[row + 1]; a++) {
      expect(ends[a] >= 0 && ends[a] < order).toBe(true);
      expect(ends[a]).not.toBe(row);
      if (a > offsets[row]) expect(ends[a] - ends[a - 1]).toBeGreaterThanOrEqual(collapsed ? 1 : 0);
    }
  }
}

function sortedTexts(arcs: readonly RowArc[]): string[] {
  return arcs
    .map(({ tail, head, link, strength, distance }) => [tail, head, link, strength, distance].join())
    .sort();
}

/** Asserts every clause of the invariant of a Csr, except how actors were numbered. */
export function check(csr: Csr): void {
  const { order, arcs, linkCount, symmetric, collapsed, handle } = csr;

  // "integers and floats in one buffer"
  const places = Object.values(handle.places).sort((a, b) => a.offset - b.offset);
  let end = 0;
  for (const { cells, offset, length } of places) {
    expect(offset).toBeGreaterThanOrEqual(end);
    end = offset + length * { u8: 1, i32: 4, u32: 4, f64: 8 }[cells];
  }
  expect(end).toBeLessThanOrEqual(handle.buffer.byteLength);
  for (const array of Object.values(csr))
    if (ArrayBuffer.isView(array)) expect(array.buffer).toBe(handle.buffer);

  // "their heads `targets` ascending in each row; the in-arcs are laid out alike"; "a self-tie is no arc"
  checkRows(order, arcs, collapsed, csr.offsets, csr.targets);
  checkRows(order, arcs, collapsed, csr.inOffsets, csr.inTargets);
  const out = outArcs(csr);
  expect(sortedTexts(inArcs(csr))).toEqual(sortedTexts(out));

  // "empty when every strength is 1", "empty when steps are counted"
  for (const values of [csr.strengths, csr.distances, csr.inStrengths, csr.inDistances]) {
    expect([0, arcs]).toContain(values.length);
    expect(values.every((value) => value > 0 && value < Infinity)).toBe(true);
  }

  // "both arcs of an undirected link carry the same number"
  const byLink = grouped(out);
  expect([...byLink.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: linkCount }, (_, link) => link),
  );
  for (const [first, second, ...more] of byLink.values()) {
    expect(more).toEqual([]);
    if (second === undefined) expect(symmetric).toBe(false);
    else expect({ ...second, tail: second.head, head: second.tail }).toEqual(first);
  }

  // "when `symmetric`, … the in-arrays are the out-arrays"
  if (symmetric) {
    expect(csr.inOffsets).toBe(csr.offsets);
    expect(csr.inTargets).toBe(csr.targets);
    expect(csr.inLinks).toBe(csr.links);
    expect(csr.inStrengths).toBe(csr.strengths);
    expect(csr.inDistances).toBe(csr.distances);
  }

  // "how much the self-ties of v add to its total and its outgoing degree (2 and 2 if undirected, 2 and 1 if directed)"
  for (const array of [csr.loopEnds, csr.loopOut, csr.loopStrength, csr.loopOutStrength])
    expect(array).toHaveLength(order);
  for (let v = 0; v < order; v++) {
    expect(csr.loopEnds[v] % 2).toBe(0);
    expect(csr.loopOut[v] >= csr.loopEnds[v] / 2 && csr.loopOut[v] <= csr.loopEnds[v]).toBe(true);
    expect(csr.loopStrength[v] > 0).toBe(csr.loopEnds[v] > 0);
    expect(csr.loopOutStrength[v]).toBeGreaterThanOrEqual(csr.loopStrength[v] / 2);
    expect(csr.loopOutStrength[v]).toBeLessThanOrEqual(csr.loopStrength[v]);
    if (symmetric) expect(csr.loopOut[v]).toBe(csr.loopEnds[v]);
  }
}

function grouped(arcs: readonly RowArc[]): Map<number, RowArc[]> {
  const groups = new Map<number, RowArc[]>();
  for (const arc of arcs) groups.set(arc.link, [...(groups.get(arc.link) ?? []), arc]);
  return groups;
}
