import type { Csr } from "../../csr/csr.js";
import type { Ground } from "../ground.js";

/** Who may propose and be proposed. */
export interface Who {
  /** The vertices that propose others, ascending. */
  readonly sources: Int32Array;
  /** 1 for every vertex that may be an end. */
  readonly ends: Uint8Array;
  /** 1 or 2: the side of a vertex; 0 where it is on none. Empty where there are no sides. */
  readonly sides: Uint8Array;
  /** True where the pair may be a candidate: two ends that may be, one of them a source, not tied, not on one side. */
  admits(u: number, v: number): boolean;
}

/**
 * Who takes part: the eligible, of whom `ours` alone propose if given, and of whom only those tied to the introducer take
 * part if one is given.
 */
export function whoOf(
  { opened: { csr }, eligible }: Ground,
  ours: Int32Array | undefined,
  introducer: number | undefined,
  sides: Uint8Array,
): Who {
  const ends = eligible.slice();
  if (introducer !== undefined) {
    ends.fill(0);
    for (let arc = csr.offsets[introducer]; arc < csr.offsets[introducer + 1]; arc++)
      ends[csr.targets[arc]] = eligible[csr.targets[arc]];
    ends[introducer] = 0;
  }
  const proposes = ours === undefined ? ends : new Uint8Array(ends.length);
  for (const v of ours ?? []) proposes[v] = ends[v];
  const sources = Int32Array.from(
    proposes.reduce<number[]>((list, flag, v) => {
      if (flag === 1) list.push(v);
      return list;
    }, []),
  );
  return {
    sources,
    ends,
    sides,
    admits: (u, v) =>
      u !== v &&
      ends[u] === 1 &&
      ends[v] === 1 &&
      (proposes[u] === 1 || proposes[v] === 1) &&
      (sides.length === 0 || sides[u] === 0 || sides[u] !== sides[v]) &&
      !areTied(csr, u, v),
  };
}

/** True where two vertices are tied. O(log k) of the lower degree. */
export function areTied({ offsets, targets }: Csr, u: number, v: number): boolean {
  // Vertices are numbered by falling degree: the larger number has the shorter row.
  const [from, to] = u > v ? [u, v] : [v, u];
  let low = offsets[from];
  let high = offsets[from + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (targets[middle] < to) low = middle + 1;
    else high = middle;
  }
  return low < offsets[from + 1] && targets[low] === to;
}
