/**
 * The best few of a stream of vertices: a heap with the worst of those kept on top, in borrowed arrays. A higher score is
 * better; of equal ones the vertex with the smaller number.
 *
 * Reference   Williams, Commun. ACM 7 (1964) 347–348, doi:10.1145/512274.512284.
 */
export class TopList {
  size = 0;

  /** Keeps as many as the arrays have room for. */
  constructor(
    private readonly vertices: Int32Array,
    private readonly scores: Float64Array,
  ) {}

  /** The lowest score of those kept; the list must not be empty. */
  get worst(): number {
    return this.scores[0];
  }

  offer(v: number, score: number): void {
    if (this.size < this.vertices.length) {
      let at = this.size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!this.isWorse(v, score, parent)) break;
        this.move(parent, at);
        at = parent;
      }
      this.put(at, v, score);
    } else if (this.size > 0 && !this.isWorse(v, score, 0)) this.sink(v, score, this.size);
  }

  /** Takes the worst of those kept out of the list, and writes it behind those that stay. The list must not be empty. */
  dropWorst(): void {
    const [v, score] = [this.vertices[0], this.scores[0]];
    const last = --this.size;
    const [lastVertex, lastScore] = [this.vertices[last], this.scores[last]];
    if (last > 0) this.sink(lastVertex, lastScore, last);
    this.put(last, v, score);
  }

  /** Puts an entry in the place of the worst and lets it sink to where it belongs. */
  private sink(v: number, score: number, size: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.isWorse(this.vertices[child + 1], this.scores[child + 1], child)) child++;
      if (this.isWorse(v, score, child)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, v, score);
  }

  private isWorse(v: number, score: number, than: number): boolean {
    return score < this.scores[than] || (score === this.scores[than] && v > this.vertices[than]);
  }

  private move(from: number, to: number): void {
    this.vertices[to] = this.vertices[from];
    this.scores[to] = this.scores[from];
  }

  private put(at: number, v: number, score: number): void {
    this.vertices[at] = v;
    this.scores[at] = score;
  }
}
