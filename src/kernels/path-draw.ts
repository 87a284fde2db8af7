import type { Views } from "../csr/arena.js";
import type { Random } from "../random/random.js";
import { pathShare } from "./path-counts.js";
import type { SearchScratch, Side, TwoSidedSearch } from "./two-sided-search.js";

/** Where the vertices within a drawn path and its links are counted; an array that is not wanted is empty. */
export interface PathTally {
  readonly actors: Int32Array;
  readonly links: Int32Array;
}

const step = 2 ** -512;

/**
 * Draws one of the shortest paths of a pair whose sides touch, all with the same chance: first the arc on which the
 * sides touch, then step by step towards both ends.
 */
export class PathDraw {
  /** The highest band of paths that cross, where counts are large. */
  #top = 0;

  constructor(
    private readonly search: TwoSidedSearch,
    private readonly scratch: Views<SearchScratch>,
  ) {}

  /** Draws a path and adds 1 to each vertex within it and to each of its links. */
  draw(stream: Random, tally: PathTally): void {
    const { side, other, met, large } = this.search;
    const { mark, met: rows, metPaths } = this.scratch;
    const { offsets, targets, links } = side.rows;
    if (large) this.#weigh();
    let all = 0;
    for (let k = 0; k < met; k++) all += metPaths[k];
    // Rounding can leave a rest: then the last choice stands.
    let [rest, chosen] = [stream.next() * all, 0];
    for (let k = 0; k < met && rest >= 0; k++) {
      if (metPaths[k] === 0) continue;
      chosen = k;
      rest -= metPaths[k];
    }
    const v = rows[chosen];
    rest = stream.next() * metPaths[chosen];
    let crossed = 0;
    for (let arc = offsets[v]; arc < offsets[v + 1] && rest >= 0; arc++) {
      if (mark[targets[arc]] !== other.mark) continue;
      const paths = this.#paths(v, targets[arc]);
      if (paths === 0) continue;
      crossed = arc;
      rest -= paths;
    }
    if (tally.links.length > 0) tally.links[links[crossed]]++;
    this.#walk(side, other, v, stream, tally);
    this.#walk(other, side, targets[crossed], stream, tally);
  }

  // Goes back to the end from which a side grew: the rows of the side opposite lead there.
  #walk({ sign }: Side, opposite: Side, from: number, stream: Random, { actors, links }: PathTally): void {
    const { mark, counts, bands } = this.scratch;
    const { offsets, targets, links: linkOf } = opposite.rows;
    let v = from;
    while (mark[v] !== sign) {
      if (actors.length > 0) actors[v]++;
      const before = mark[v] - sign;
      let [rest, chosen] = [stream.next(), 0];
      for (let arc = offsets[v]; arc < offsets[v + 1] && rest >= 0; arc++) {
        const u = targets[arc];
        if (mark[u] !== before) continue;
        const share = pathShare(counts, bands, u, v);
        if (share === 0) continue;
        chosen = arc;
        rest -= share;
      }
      if (links.length > 0) links[linkOf[chosen]]++;
      v = targets[chosen];
    }
  }

  // Weighs the crossings anew, by their highest bands: what is 2^-1024 of the heaviest or less is rounded away.
  #weigh(): void {
    const { side, other, met } = this.search;
    const { mark, bands, met: rows, metPaths } = this.scratch;
    const { offsets, targets } = side.rows;
    this.#top = 0;
    for (let k = 0; k < met; k++)
      for (let arc = offsets[rows[k]]; arc < offsets[rows[k] + 1]; arc++) {
        const w = targets[arc];
        if (mark[w] === other.mark) this.#top = Math.max(this.#top, bands[rows[k]] + bands[w]);
      }
    for (let k = 0; k < met; k++) {
      metPaths[k] = 0;
      for (let arc = offsets[rows[k]]; arc < offsets[rows[k] + 1]; arc++)
        if (mark[targets[arc]] === other.mark) metPaths[k] += this.#paths(rows[k], targets[arc]);
    }
  }

  /** How many paths cross from v to w, in one unit for all crossings of the pair. */
  #paths(v: number, w: number): number {
    const { counts, bands } = this.scratch;
    if (!this.search.large) return counts[v] * counts[w];
    let paths = counts[v] * step * counts[w];
    for (let below = this.#top - bands[v] - bands[w]; below > 0 && paths > 0; below--) paths *= step;
    return paths;
  }
}
