import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Along } from "./kernel.js";
import { addPaths } from "./path-counts.js";

/** The scratch of `TwoSidedSearch`. */
export type SearchScratch = {
  /** 0 where not seen; depth + 1 on the side of the start, −(depth + 1) on the side of the end. */
  mark: ["i32", number];
  /** Numbers of shortest paths to the own end, count · 2^(512 · band). */
  counts: ["f64", number];
  bands: ["i32", number];
  /** All vertices seen, level by level, the sides in the order in which they grew. */
  line: ["i32", number];
  /** Vertices of the last level that have an arc to the other side, and how many paths go along those arcs. */
  met: ["i32", number];
  metPaths: ["f64", number];
};

export function searchScratch(order: number): SearchScratch {
  return {
    mark: ["i32", order],
    counts: ["f64", order],
    bands: ["i32", order],
    line: ["i32", order + 1],
    met: ["i32", order],
    metPaths: ["f64", order],
  };
}

/** Levels whose counts stay below this are added up as plain numbers: the next level cannot pass 2^512. */
const plainCount = 2 ** 450;

/** What grows from one end of the pair. */
export class Side {
  /** The outermost level in `line`, its mark, and how many arcs lead on from it. */
  from = 0;
  to = 0;
  mark = 0;
  arcs = 0;
  /** True when a count of the outermost level is too large for plain sums. */
  large = false;
  readonly rows: ReturnType<typeof rowsAlong>;

  constructor(
    graph: Csr,
    along: Along,
    readonly sign: 1 | -1,
  ) {
    this.rows = rowsAlong(graph, along);
  }
}

/**
 * A search from both ends of a pair at once, by whole levels, always on the side with fewer arcs ahead, until the sides
 * touch: far fewer arcs than a search from one end.
 *
 * The arcs on which the sides touch are crossed by every shortest path exactly once: they lead from the level that was
 * grown last to the outermost level of the other side.
 */
export class TwoSidedSearch {
  /** Whether the pair is done: the sides touch, or there is no path. */
  done = true;
  /** The side that grows, or grew last, and the one it may touch. */
  side: Side;
  other: Side;
  /** How many vertices of the last level touch the other side; 0 where there is no path. */
  met = 0;
  readonly #ahead: Side;
  readonly #back: Side;
  #cursor = 0;
  /** Where in `line` the level that is being found starts, and where it ends so far. */
  #grown = 0;
  #tail = 0;

  constructor(
    graph: Csr,
    private readonly scratch: Views<SearchScratch>,
  ) {
    // Zeros between pairs, so that a pair costs only what it reaches.
    scratch.mark.fill(0);
    scratch.bands.fill(0);
    this.side = this.#ahead = new Side(graph, "out", 1);
    this.other = this.#back = new Side(graph, "in", -1);
  }

  /** True when path counts are too large for plain sums and products. */
  get large(): boolean {
    return this.#ahead.large || this.#back.large;
  }

  /** Starts a pair of two different vertices. */
  begin(start: number, end: number): void {
    this.done = false;
    this.met = this.#tail = 0;
    this.#plant(this.#ahead, start);
    this.#plant(this.#back, end);
    this.#choose();
  }

  #plant(side: Side, v: number): void {
    const { mark, counts, line } = this.scratch;
    const { offsets } = side.rows;
    mark[v] = side.mark = side.sign;
    counts[v] = 1;
    side.from = this.#tail;
    line[this.#tail++] = v;
    side.to = this.#tail;
    side.arcs = offsets[v + 1] - offsets[v];
    side.large = false;
  }

  /** Visits arcs until about the budget is used up or the pair is done, and gives their number. */
  go(budget: number): number {
    let visited = 0;
    while (!this.done && visited < budget) {
      if (this.met > 0) visited += this.#touch(budget - visited);
      else if (this.large) visited += this.#growLarge(budget - visited);
      else visited += this.#grow(budget - visited);
      if (this.#cursor === this.side.to) this.#endLevel();
    }
    return visited;
  }

  // The side with fewer arcs ahead grows; where it has none, there is no path.
  #choose(): void {
    const fewer = this.#ahead.arcs <= this.#back.arcs;
    this.side = fewer ? this.#ahead : this.#back;
    this.other = fewer ? this.#back : this.#ahead;
    this.#cursor = this.side.from;
    this.#grown = this.#tail;
    if (this.side.arcs === 0) this.done = true;
  }

  // Finds the next level, until the first vertex that touches the other side.
  #grow(budget: number): number {
    const { mark, counts, line, met, metPaths } = this.scratch;
    const { offsets, targets } = this.side.rows;
    const { sign, to } = this.side;
    const next = this.side.mark + sign;
    const across = this.other.mark;
    let [tail, i, visited] = [this.#tail, this.#cursor, 0];
    while (i < to && visited < budget) {
      const v = line[i++];
      const count = counts[v];
      let crossing = 0;
      const end = offsets[v + 1];
      for (let arc = offsets[v]; arc < end; arc++) {
        const w = targets[arc];
        const seen = mark[w];
        if (seen === 0) {
          mark[w] = next;
          counts[w] = count;
          line[tail++] = w;
        } else if (seen === next) counts[w] += count;
        else if (seen === across) crossing += counts[w];
      }
      visited += end - offsets[v] + 1;
      if (crossing === 0) continue;
      met[0] = v;
      metPaths[0] = count * crossing;
      this.met = 1;
      break;
    }
    this.#tail = tail;
    this.#cursor = i;
    return visited;
  }

  // The sides touch: the rest of the level needs only be asked where else they do.
  #touch(budget: number): number {
    const { mark, counts, line, met, metPaths } = this.scratch;
    const { offsets, targets } = this.side.rows;
    const { to } = this.side;
    const across = this.other.mark;
    let [found, i, visited] = [this.met, this.#cursor, 0];
    for (; i < to && visited < budget; i++) {
      const v = line[i];
      let crossing = 0;
      const end = offsets[v + 1];
      for (let arc = offsets[v]; arc < end; arc++) {
        const w = targets[arc];
        if (mark[w] === across) crossing += counts[w];
      }
      visited += end - offsets[v] + 1;
      if (crossing === 0) continue;
      met[found] = v;
      metPaths[found++] = counts[v] * crossing;
    }
    this.met = found;
    this.#cursor = i;
    return visited;
  }

  // The same with counts that cannot overflow.
  #growLarge(budget: number): number {
    const { mark, counts, bands, line, met } = this.scratch;
    const { offsets, targets } = this.side.rows;
    const { sign, to } = this.side;
    const next = this.side.mark + sign;
    const across = this.other.mark;
    let visited = 0;
    while (this.#cursor < to && visited < budget && this.met === 0) {
      const v = line[this.#cursor++];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const w = targets[arc];
        if (mark[w] === 0) {
          mark[w] = next;
          counts[w] = 0;
          line[this.#tail++] = w;
        }
        if (mark[w] === next) addPaths(counts, bands, v, w);
        else if (mark[w] === across) {
          met[0] = v;
          this.met = 1;
        }
      }
      visited += offsets[v + 1] - offsets[v] + 1;
    }
    return visited;
  }

  #endLevel(): void {
    const { counts, line } = this.scratch;
    const side = this.side;
    this.done = this.met > 0;
    if (this.done) return;
    const { offsets } = side.rows;
    side.from = this.#grown;
    side.to = this.#tail;
    side.mark += side.sign;
    let [arcs, largest] = [0, 0];
    for (let i = side.from; i < side.to; i++) {
      const v = line[i];
      arcs += offsets[v + 1] - offsets[v];
      if (counts[v] > largest) largest = counts[v];
    }
    side.arcs = arcs;
    side.large ||= largest >= plainCount;
    this.#choose();
  }

  /** Forgets the pair. */
  clear(): void {
    const { mark, bands, line } = this.scratch;
    for (let i = 0; i < this.#tail; i++) mark[line[i]] = 0;
    if (this.large) for (let i = 0; i < this.#tail; i++) bands[line[i]] = 0;
  }
}
