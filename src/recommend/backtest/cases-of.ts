import type { VertexPairs } from "../ground.js";

/** The cases with a vertex as an end, ascending. */
export class CasesOf {
  readonly #starts: Int32Array;
  readonly #cases: Int32Array;

  constructor({ length, a, b }: VertexPairs, order: number) {
    this.#starts = new Int32Array(order + 1);
    for (let i = 0; i < length; i++) {
      this.#starts[a[i] + 1]++;
      this.#starts[b[i] + 1]++;
    }
    for (let v = 0; v < order; v++) this.#starts[v + 1] += this.#starts[v];
    const next = this.#starts.slice();
    this.#cases = new Int32Array(2 * length);
    for (let i = 0; i < length; i++) {
      this.#cases[next[a[i]]++] = i;
      this.#cases[next[b[i]]++] = i;
    }
  }

  of(v: number): Int32Array {
    return this.#cases.subarray(this.#starts[v], this.#starts[v + 1]);
  }
}
