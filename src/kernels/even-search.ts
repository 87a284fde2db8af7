import type { Views } from "../csr/arena.js";
import { LengthSearch, type LengthRows, type LengthScratch } from "./length-search.js";

/** How much narrower than the shortest arc a bucket is: more than rounding and the tolerance of ties can make up for. */
const margin = 1 + 1e-4;
/** Buckets that one path passes at most, so that all of them together stay within the margin. */
const farthest = 1e7;
/** More buckets than this are slower to look through than to sort. */
const mostBuckets = 4096;

/** How buckets are laid for a graph: how many, a power of two, and how many there are to a length of 1. */
export interface Layout {
  readonly buckets: number;
  readonly scale: number;
}

/** Undefined where lengths are too unlike, and a `SortedSearch` is to be used. `room` is how many buckets there may be. O(arcs). */
export function evenLayout({ offsets, distances }: LengthRows, room: number): Layout | undefined {
  let [least, most] = [Infinity, 0];
  for (const length of distances) {
    if (length < least) least = length;
    if (length > most) most = length;
  }
  const span = Math.ceil((most / least) * margin) + 2;
  if (!(span <= mostBuckets && span * offsets.length <= farthest)) return undefined;
  let buckets = 4;
  while (buckets < span) buckets *= 2;
  const scale = margin / least;
  return buckets <= room && scale < Infinity ? { buckets, scale } : undefined;
}

/**
 * A `LengthSearch` by buckets narrower than the shortest arc: nobody in a bucket is reached through somebody else in it,
 * so that none is sorted. As no arc leads further ahead than there are buckets, they are used in turn. A vertex whose
 * length falls moves to another.
 *
 * Reference   Dial, Commun. ACM 12 (1969) 632–633, doi:10.1145/363269.363610; for lengths that are not whole: Denardo & Fox,
 *             Oper. Res. 27 (1979) 161–186, doi:10.1287/opre.27.1.161.
 */
export class EvenSearch extends LengthSearch {
  reached = 0;
  /** How many wait. */
  #waiting = 0;
  /** The bucket at hand: those before it are empty. */
  #at = 0;

  constructor(
    private readonly rows: LengthRows,
    scratch: Views<LengthScratch>,
    private readonly layout: Layout,
  ) {
    super(scratch);
    scratch.first.fill(-1);
  }

  get done(): boolean {
    return this.#waiting === 0;
  }

  protected enter(source: number): void {
    const { first, next, live } = this.scratch;
    this.reached = this.#at = 0;
    this.#waiting = 1;
    first[0] = source;
    next[source] = live[source] = -1;
  }

  go(budget: number): number {
    const { offsets, targets, distances } = this.rows;
    // The buckets are lists linked both ways.
    const { first, next, live: before, length, settled } = this.scratch;
    const { scale } = this.layout;
    const mask = this.layout.buckets - 1;
    let [at, reached, waiting] = [this.#at, this.reached, this.#waiting];
    let visited = 0;
    while (waiting > 0 && visited < budget) {
      while (first[at] < 0) at = (at + 1) & mask;
      const u = first[at];
      const after = next[u];
      first[at] = after;
      if (after >= 0) before[after] = -1;
      waiting--;
      settled[reached++] = u;
      const near = length[u];
      const end = offsets[u + 1];
      for (let arc = offsets[u]; arc < end; arc++) {
        const v = targets[arc];
        const through = near + distances[arc];
        const least = length[v];
        if (through >= least) continue;
        length[v] = through;
        const to = Math.floor(through * scale) & mask;
        if (least === Infinity) waiting++;
        else {
          const from = Math.floor(least * scale) & mask;
          if (from === to) continue;
          const [left, right] = [before[v], next[v]];
          if (right >= 0) before[right] = left;
          if (left >= 0) next[left] = right;
          else first[from] = right;
        }
        const head = first[to];
        first[to] = v;
        next[v] = head;
        before[v] = -1;
        if (head >= 0) before[head] = v;
      }
      visited += end - offsets[u] + 8;
    }
    this.#at = at;
    this.reached = reached;
    this.#waiting = waiting;
    return visited;
  }
}
