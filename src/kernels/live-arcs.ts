import type { Csr } from "../csr/csr.js";
import { log } from "../random/elementary.js";
import type { NumberedStreams } from "../random/numbered.js";

/** With what probability ties pass a message on, as kernels take it. */
export interface Transmission {
  readonly model: "independent-cascade" | "linear-threshold";
  /**
   * By vertex: no in-arc passes a message with a higher probability, and without `arcs` each passes it with this one. Empty
   * for 1 / in-degree.
   */
  readonly most: Float64Array;
  /** The probability of each in-arc, in the order of the in-arcs; empty where each has that of its head. */
  readonly arcs: Float64Array;
}

/** In-degrees whose steps are looked up. */
export const tabled = 1024;

/**
 * What an exponential variate is multiplied by to be the number of arcs skipped before the next live one, in the row of a
 * vertex: 1 / −ln(1 − p). 0 where no arc is ever live. `table` is filled with those of small in-degrees.
 */
export function skipsOf({ most }: Transmission, table: Float64Array): (v: number, degree: number) => number {
  if (most.length > 0) return (v) => skip(most[v]);
  for (let degree = 1; degree < tabled; degree++) table[degree] = skip(1 / degree);
  return (_v, degree) => (degree < tabled ? table[degree] : skip(1 / degree));
}

function skip(p: number): number {
  // 1 / ln 0 is a zero that skips nothing, and must not be taken for "never".
  if (p >= 1) return 5e-324;
  if (p === 0) return 0;
  // 1 − p would lose the digits of a small p.
  return 1 / (p < 1e-3 ? p * (1 + p * (1 / 2 + p * (1 / 3 + p * (1 / 4 + p / 5)))) : -log(1 - p));
}

/** The one live in-arc of a vertex in the linear threshold model, drawn with its probability; −1 for none. */
export function liveArcOf(
  { inOffsets }: Csr,
  { most, arcs }: Transmission,
  stream: NumberedStreams,
): (v: number) => number {
  return (v) => {
    const [first, last] = [inOffsets[v], inOffsets[v + 1]];
    if (first === last) return -1;
    if (arcs.length === 0) {
      if (most.length === 0) return first + stream.below(last - first);
      const chosen = Math.floor(stream.next() / most[v]);
      return chosen < last - first ? first + chosen : -1;
    }
    let rest = stream.next();
    for (let arc = first; arc < last; arc++) {
      rest -= arcs[arc];
      if (rest < 0) return arc;
    }
    return -1;
  };
}
