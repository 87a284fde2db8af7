import type { VertexPairs } from "../ground.js";

/** Unordered pairs of vertices, each once. */
export class PairSet {
  readonly #keys = new Set<number>();

  constructor(private readonly order: number) {}

  get size(): number {
    return this.#keys.size;
  }

  add(a: number, b: number): void {
    this.#keys.add(this.#key(a, b));
  }

  has(a: number, b: number): boolean {
    return this.#keys.has(this.#key(a, b));
  }

  /** The pairs in their order. */
  pairs(): VertexPairs {
    const keys = Float64Array.from(this.#keys).sort();
    return {
      length: keys.length,
      a: Int32Array.from(keys, (key) => Math.floor(key / this.order)),
      b: Int32Array.from(keys, (key) => key % this.order),
    };
  }

  #key(a: number, b: number): number {
    return a < b ? a * this.order + b : b * this.order + a;
  }
}
