import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";

/** The scratch of `LevelSearch` and `LevelReturn`; `block` is that of `WasmBrandes`. */
export type LevelScratch = {
  block: ["i32", number];
  queue: ["i32", number];
  unseen: ["i32", number];
  seen: ["u8", number];
  counts: ["f64", number];
  sums: ["f64", number];
  lit: ["f64", number];
  levels: ["i32", number];
  outArcs: ["f64", number];
  inArcs: ["f64", number];
  /** Scores of arcs, where links are scored. */
  arcScores: ["f64", number];
};

/** `arcs` is their number where links are scored, and 0 otherwise. */
export function levelScratch(order: number, arcs: number): LevelScratch {
  return {
    block: ["i32", 64],
    queue: ["i32", order + 1],
    unseen: ["i32", order + 1],
    seen: ["u8", order],
    counts: ["f64", order],
    sums: ["f64", order],
    lit: ["f64", order],
    levels: ["i32", order + 2],
    outArcs: ["f64", order + 1],
    inArcs: ["f64", order + 1],
    arcScores: ["f64", arcs],
  };
}

/** Arcs visited at a stretch, between two looks at the budget. */
export const stretch = 8192;
/** Counts of shortest paths above this are left to arithmetic that cannot overflow. */
const largestCount = 2 ** 500;
/** How much dearer than reading in order it is to write at random: measured. */
const pushCost = 1.5;

/**
 * The way forward of Brandes' algorithm, level by level: which vertices a source reaches and by how many shortest paths.
 * Each level goes to the next along the side with fewer arcs, in loops without branches.
 *
 * In the end `queue` holds the vertices by levels, `levels` where each begins, `counts` their paths, `outArcs` and
 * `inArcs` how many arcs each level has; `sums` and `lit` are zeros.
 */
export class LevelSearch {
  done = true;
  /** True when a path count grew too large. */
  tooLarge = false;
  /** The last level, and how many vertices are reached, the source included. */
  level = 0;
  reached = 0;
  #next: () => number = () => 0;
  /** The level at hand in `queue`, and where the next one ends so far. */
  #from = 0;
  #to = 0;
  #tail = 0;
  #cursor = 0;
  #arcsLeft = 0;
  /** The vertices of the part of the graph that the source is in. */
  #first = 0;
  #last = 0;
  /** Vertices not seen, where they are listed; −1 where they are not. */
  #unseen = -1;
  #kept = 0;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<LevelScratch>,
  ) {}

  /** Starts a source of the part first … last − 1 of the graph, which no arc leaves. */
  begin(source: number, first: number, last: number): void {
    const { queue, counts, seen, levels } = this.scratch;
    queue[0] = source;
    counts[source] = seen[source] = levels[1] = 1;
    levels[0] = 0;
    this.done = this.tooLarge = false;
    this.level = 0;
    this.#from = 0;
    this.#to = 1;
    this.#unseen = -1;
    this.#first = first;
    this.#last = last;
    const { offsets, inOffsets } = this.graph;
    this.#arcsLeft = inOffsets[last] - inOffsets[first];
    this.#forward(offsets[source + 1] - offsets[source], inOffsets[source + 1] - inOffsets[source]);
  }

  /** Visits some arcs and gives their number. */
  go(): number {
    return this.#next();
  }

  // Chooses the side for the step to the next level, given how many arcs leave and enter the one at hand.
  #forward(out: number, into: number): void {
    const { outArcs, inArcs } = this.scratch;
    const size = this.#last - this.#first;
    outArcs[this.level] = out;
    inArcs[this.level] = into;
    this.#arcsLeft -= into;
    if (this.#to === size) return this.#end(size);
    this.#tail = this.#to;
    this.#cursor = this.#from;
    if (out * pushCost <= this.#arcsLeft + size - this.#to) {
      this.#unseen = -1;
      this.#next = this.#push;
    } else this.#next = this.#gather;
  }

  // The level adds its path counts to its neighbors. What is added to vertices seen before is never read.
  readonly #push = (): number => {
    const { offsets, targets } = this.graph;
    const { queue, counts, sums, seen } = this.scratch;
    const to = this.#to;
    let tail = this.#tail;
    let visited = 0;
    let i = this.#cursor;
    for (; i < to && visited < stretch; i++) {
      const v = queue[i];
      const count = counts[v];
      const end = offsets[v + 1];
      for (let arc = offsets[v]; arc < end; arc++) {
        const w = targets[arc];
        sums[w] += count;
        queue[tail] = w;
        tail += seen[w] ^ 1;
        seen[w] = 1;
      }
      visited += end - offsets[v] + 1;
    }
    this.#cursor = i;
    this.#tail = tail;
    if (i === to) this.#endLevel(sums);
    return visited;
  };

  // Before a pull: the vertices not seen are listed, and the counts of the level are lit for them to read.
  readonly #gather = (): number => {
    const { queue, counts, lit, seen, unseen } = this.scratch;
    for (let i = this.#from; i < this.#to; i++) lit[queue[i]] = counts[queue[i]];
    this.#cursor = 0;
    this.#kept = 0;
    this.#next = this.#pull;
    if (this.#unseen >= 0) return this.#to - this.#from;
    let k = 0;
    for (let v = this.#first; v < this.#last; v++) {
      unseen[k] = v;
      k += seen[v] ^ 1;
    }
    this.#unseen = k;
    return this.#last - this.#first;
  };

  readonly #pull = (): number => {
    const { inOffsets, inTargets } = this.graph;
    const { queue, counts, lit, seen, unseen } = this.scratch;
    const all = this.#unseen;
    let [tail, kept] = [this.#tail, this.#kept];
    let visited = 0;
    let i = this.#cursor;
    for (; i < all && visited < stretch; i++) {
      const w = unseen[i];
      const end = inOffsets[w + 1];
      let arc = inOffsets[w];
      visited += end - arc + 1;
      let even = 0;
      let odd = 0;
      for (; arc < end - 1; arc += 2) {
        even += lit[inTargets[arc]];
        odd += lit[inTargets[arc + 1]];
      }
      if (arc < end) even += lit[inTargets[arc]];
      const count = even + odd;
      const hit = Number(count > 0);
      counts[w] = count;
      queue[tail] = w;
      tail += hit;
      seen[w] = hit;
      unseen[kept] = w;
      kept += 1 - hit;
    }
    this.#cursor = i;
    this.#tail = tail;
    this.#kept = kept;
    if (i === all) {
      for (let k = this.#from; k < this.#to; k++) lit[queue[k]] = 0;
      this.#unseen = kept;
      this.#endLevel(counts);
    }
    return visited;
  };

  // The path counts of a level are whole, in `found`: they are kept, and its arcs counted.
  #endLevel(found: Float64Array): void {
    const { offsets, inOffsets } = this.graph;
    const { queue, counts, levels } = this.scratch;
    const [to, tail] = [this.#to, this.#tail];
    let largest = 0;
    let [out, into] = [0, 0];
    for (let i = to; i < tail; i++) {
      const w = queue[i];
      const count = found[w];
      counts[w] = count;
      largest = Math.max(largest, count);
      out += offsets[w + 1] - offsets[w];
      into += inOffsets[w + 1] - inOffsets[w];
    }
    this.tooLarge = largest > largestCount;
    if (this.tooLarge || tail === to) return this.#end(tail);
    this.level++;
    levels[this.level + 1] = tail;
    this.#from = to;
    this.#to = tail;
    this.#forward(out, into);
  }

  #end(reached: number): void {
    this.reached = reached;
    this.clear(this.scratch.sums);
    this.done = true;
  }

  /** Whether the source reaches so much of its part that all of the part is cleared after it. */
  get wide(): boolean {
    return this.reached * 4 >= this.#last - this.#first;
  }

  /** Puts zeros where the source has been. */
  clear(array: Float64Array | Uint8Array): void {
    const { queue } = this.scratch;
    if (this.wide) array.fill(0, this.#first, this.#last);
    else for (let i = 0; i < this.reached; i++) array[queue[i]] = 0;
  }
}
