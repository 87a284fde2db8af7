import type { Pace } from "../../control/pace.js";
import { byCodeUnit } from "../../text/order.js";
import { quantile, standingOf } from "../robustness/standing.js";

/** Among fewer of a kind nobody can be said to stand out: the upper quarter would be one actor. */
export const fewestPeers = 8;

/** Scores are at least 0, and those that differ by no more than so much of themselves do so by the order of a sum alone. */
const rounding = 1e-12;

/** Those who are compared with each other: places of one kind, with a score, whom the audience may see compared. */
export interface Peers {
  /** Undefined for those without a kind. */
  readonly kind: string | undefined;
  readonly places: Int32Array;
}

/** The peers among the given places, ascending by kind; only those with a score. O(n). */
export function peersOf(
  values: Float64Array,
  places: Int32Array,
  kindOf: (place: number) => string | undefined,
): Peers[] {
  const byKind = new Map<string | undefined, number[]>();
  for (const place of places) {
    if (Number.isNaN(values[place])) continue;
    const kind = kindOf(place);
    const same = byKind.get(kind) ?? [];
    byKind.set(kind, same);
    same.push(place);
  }
  return Array.from(byKind, ([kind, same]) => ({ kind, places: Int32Array.from(same) }))
    .filter((peers) => peers.places.length >= fewestPeers)
    .sort((a, b) => byCodeUnit(a.kind ?? "", b.kind ?? ""));
}

/**
 * Writes the standing of each peer by place: the share of the other peers with a lower score, those with the same one
 * counted half. From 0 to 1; NaN stays for those without a score, and where nobody else has one. O(n log n).
 */
export async function writeStandings(
  values: Float64Array,
  peers: readonly Peers[],
  into: (place: number, standing: number) => void,
  pace: Pace,
): Promise<void> {
  for (const { places } of peers) {
    const { order } = await standingOf(values, places, pace);
    const others = order.length - 1;
    for (let from = 0, to = 0; from < order.length; from = to) {
      const level = values[order[from]] * (1 - rounding);
      while (to < order.length && values[order[to]] >= level) to++;
      const standing = (order.length - to + (to - from - 1) / 2) / others;
      for (let i = from; i < to; i++) into(order[i], standing);
    }
  }
}

/** The score that three of four peers do not exceed. */
export function upperQuartile(values: Float64Array, { places }: Peers): number {
  return quantile(
    Float64Array.from(places, (place) => values[place]),
    0.75,
  );
}
