/**
 * A binary heap of vertices by their keys, smallest first, vertices of equal key by number; in borrowed arrays, with
 * `place[v]` the position of v in `heap` or −1, so that a key can be lowered in place.
 *
 * Reference   Williams, Commun. ACM 7 (1964) 347–348, doi:10.1145/512274.512284.
 */
export class VertexHeap {
  size = 0;

  constructor(
    private readonly heap: Int32Array,
    private readonly place: Int32Array,
    private readonly keys: Float64Array,
  ) {
    place.fill(-1);
  }

  /** Inserts v, or moves it up after its key was lowered. */
  raise(v: number): void {
    let at = this.place[v] >= 0 ? this.place[v] : this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent];
      if (!this.before(v, above)) break;
      this.heap[at] = above;
      this.place[above] = at;
      at = parent;
    }
    this.heap[at] = v;
    this.place[v] = at;
  }

  /** Removes and returns the vertex with the smallest key; the heap must not be empty. */
  pop(): number {
    const top = this.heap[0];
    this.place[top] = -1;
    const last = this.heap[--this.size];
    if (this.size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.before(this.heap[child + 1], this.heap[child])) child++;
      if (!this.before(this.heap[child], last)) break;
      this.heap[at] = this.heap[child];
      this.place[this.heap[at]] = at;
      at = child;
    }
    this.heap[at] = last;
    this.place[last] = at;
    return top;
  }

  private before(a: number, b: number): boolean {
    return this.keys[a] < this.keys[b] || (this.keys[a] === this.keys[b] && a < b);
  }
}
