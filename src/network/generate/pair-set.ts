/**
 * The distinct unordered pairs u < v drawn so far, in the order in which they were added.
 *
 * An open-addressing table of 8-byte keys at most 5/8 full: 13 to 26 bytes a pair beside the two arrays of ends. The
 * key of a pair is u · actors + v; no pair has the key 0, which marks a free slot.
 */
export class PairSet {
  size = 0;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly #keys: Float64Array;
  readonly #mask: number;

  /** A set for `capacity` pairs; the arrays of ends have room for `length` ≥ `capacity` ties. */
  constructor(
    private readonly actors: number,
    capacity: number,
    length: number,
  ) {
    let slots = 16;
    while (slots * 5 < capacity * 8) slots *= 2;
    this.#keys = new Float64Array(slots);
    this.#mask = slots - 1;
    this.source = new Int32Array(length);
    this.target = new Int32Array(length);
  }

  /** Adds the pair of two different actors; false when it is already there. */
  add(a: number, b: number): boolean {
    const u = Math.min(a, b);
    const v = Math.max(a, b);
    const slot = this.#slot(u, v);
    if (this.#keys[slot] !== 0) return false;
    this.#keys[slot] = u * this.actors + v;
    this.source[this.size] = u;
    this.target[this.size++] = v;
    return true;
  }

  /** True when the pair u < v is in the set. */
  has(u: number, v: number): boolean {
    return this.#keys[this.#slot(u, v)] !== 0;
  }

  #slot(u: number, v: number): number {
    const key = u * this.actors + v;
    let hash = Math.imul(u, 0x9e3779b1) ^ Math.imul(v, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
