/**
 * The pairs with the highest scores of a stream of pairs; of equal ones those with the smaller vertices. A heap with the last
 * of those kept on top.
 *
 * Reference   Williams, Commun. ACM 7 (1964) 347–348, doi:10.1145/512274.512284.
 */
export class LeadingPairs {
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #score: number[] = [];

  constructor(private readonly most: number) {}

  /** A score below this one is not let in. */
  get least(): number {
    return this.#a.length === this.most ? this.#score[0] : 0;
  }

  offer(a: number, b: number, score: number): void {
    if (!(score > 0) || this.most === 0) return;
    const { length } = this.#a;
    if (length === this.most) {
      if (this.#isAfter(a, b, score, 0)) return;
      this.#sink(a, b, score);
      return;
    }
    let at = length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isAfter(a, b, score, parent)) break;
      this.#put(at, this.#a[parent], this.#b[parent], this.#score[parent]);
      at = parent;
    }
    this.#put(at, a, b, score);
  }

  /** Those kept, the highest first. */
  inOrder(): { readonly a: number; readonly b: number; readonly score: number }[] {
    return this.#a
      .map((a, i) => ({ a, b: this.#b[i], score: this.#score[i] }))
      .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b);
  }

  #sink(a: number, b: number, score: number): void {
    const { length } = this.#a;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      const other = child + 1;
      if (other < length && this.#isAfter(this.#a[other], this.#b[other], this.#score[other], child))
        child = other;
      if (this.#isAfter(a, b, score, child)) break;
      this.#put(at, this.#a[child], this.#b[child], this.#score[child]);
      at = child;
    }
    this.#put(at, a, b, score);
  }

  /** Whether a pair comes after the one at a place. */
  #isAfter(a: number, b: number, score: number, place: number): boolean {
    if (score !== this.#score[place]) return score < this.#score[place];
    return a !== this.#a[place] ? a > this.#a[place] : b > this.#b[place];
  }

  #put(at: number, a: number, b: number, score: number): void {
    this.#a[at] = a;
    this.#b[at] = b;
    this.#score[at] = score;
  }
}
