/**
 * Vertices in parts that only ever merge: the sizes of parts, and how many pairs lie within one.
 *
 * Tarjan, J. ACM 22 (1975) 215–225, doi:10.1145/321879.321884; halving of ways: Tarjan & van Leeuwen, J. ACM 31 (1984)
 * 245–281, doi:10.1145/62.2160.
 */
export class Merged {
  /** Pairs of vertices of one part. */
  pairs = 0;
  /** The way to the first vertex of a part; there, less the size of the part. */
  readonly #up: Int32Array;

  constructor(order: number, up = new Int32Array(order).fill(-1)) {
    this.#up = up;
  }

  copy(): Merged {
    const made = new Merged(this.#up.length, this.#up.slice());
    made.pairs = this.pairs;
    return made;
  }

  /** How many pairs a tie between two vertices would bring into one part: 0 where they are in one. */
  between(a: number, b: number): number {
    const [u, v] = [this.#first(a), this.#first(b)];
    return u === v ? 0 : this.#up[u] * this.#up[v];
  }

  join(a: number, b: number): void {
    const up = this.#up;
    let [u, v] = [this.#first(a), this.#first(b)];
    if (u === v) return;
    if (up[u] > up[v]) [u, v] = [v, u];
    this.pairs += up[u] * up[v];
    up[u] += up[v];
    up[v] = u;
  }

  #first(v: number): number {
    const up = this.#up;
    while (up[v] >= 0) {
      const above = up[v];
      if (up[above] < 0) return above;
      v = up[v] = up[above];
    }
    return v;
  }
}
