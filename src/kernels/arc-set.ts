/**
 * The arcs of a graph that changes, as a set that is asked for pairs: open addressing, removal by moving back.
 *
 * `table` holds numbers of arcs, −1 where free; its length is a power of two and more than the arcs it holds. What an
 * arc joins is read from `tails` and `heads`: an arc must be taken out before its ends change. With `unordered`, of the
 * two arcs of a link only the one from the smaller to the larger vertex is held, and pairs are asked for in either order.
 */
export class ArcSet {
  readonly #mask: number;

  constructor(
    private readonly table: Int32Array,
    private readonly tails: Int32Array,
    private readonly heads: Int32Array,
    private readonly unordered: boolean,
  ) {
    table.fill(-1);
    this.#mask = table.length - 1;
  }

  add(arc: number): void {
    if (this.#isOther(arc)) return;
    let place = this.#home(arc);
    while (this.table[place] >= 0) place = (place + 1) & this.#mask;
    this.table[place] = arc;
  }

  /** Takes out an arc that was added. */
  remove(arc: number): void {
    if (this.#isOther(arc)) return;
    const { table } = this;
    const mask = this.#mask;
    let hole = this.#home(arc);
    while (table[hole] !== arc) hole = (hole + 1) & mask;
    for (let place = (hole + 1) & mask; table[place] >= 0; place = (place + 1) & mask) {
      // An arc moves into the hole unless its home lies behind the hole.
      if (((place - this.#home(table[place])) & mask) < ((place - hole) & mask)) continue;
      table[hole] = table[place];
      hole = place;
    }
    table[hole] = -1;
  }

  /** The arc from u to v, or −1; with `unordered`, the one held of the link between them. */
  find(u: number, v: number): number {
    const { table, tails, heads } = this;
    const [tail, head] = this.unordered && u > v ? [v, u] : [u, v];
    for (let place = hash(tail, head) & this.#mask; ; place = (place + 1) & this.#mask) {
      const arc = table[place];
      if (arc < 0 || (tails[arc] === tail && heads[arc] === head)) return arc;
    }
  }

  has(u: number, v: number): boolean {
    return this.find(u, v) >= 0;
  }

  #home(arc: number): number {
    return hash(this.tails[arc], this.heads[arc]) & this.#mask;
  }

  #isOther(arc: number): boolean {
    return this.unordered && this.tails[arc] > this.heads[arc];
  }
}

/** How long the table must be for so many arcs: at most half of it is taken. */
export function arcSetLength(arcs: number): number {
  let length = 2;
  while (length < 2 * arcs) length *= 2;
  return length;
}

function hash(u: number, v: number): number {
  const mixed = Math.imul(Math.imul(u, 0x9e3779b1) ^ v, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
