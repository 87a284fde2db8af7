/**
 * Numbers byte sequences in the order in which they are first met, without making a text of each: an open-addressing
 * table over one pool of bytes. Equal bytes have equal numbers.
 */
export class TokenTable {
  /** Pairs of a number and its hash; number −1 where a slot is free. */
  #slots = new Int32Array(1 << 13).fill(-1);
  #hashes = new Int32Array(1 << 11);
  #ends = new Int32Array((1 << 11) + 1);
  #pool = new Uint8Array(1 << 15);
  #length = 0;

  /** How many different sequences there are. */
  get length(): number {
    return this.#length;
  }

  /** The bytes of a number. */
  at(number: number): Uint8Array {
    return this.#pool.subarray(this.#ends[number], this.#ends[number + 1]);
  }

  /** The number of `bytes[from] … bytes[to − 1]`. */
  number(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot];
      if (number < 0) return this.#add(bytes, from, to, hash, slot);
      if (slots[slot + 1] === hash && this.#equals(number, bytes, from, to)) return number;
    }
  }

  #equals(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#ends[number];
    if (this.#ends[number + 1] - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.#pool[start + i - from] !== bytes[i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const number = this.#length++;
    const start = this.#ends[number];
    const end = start + to - from;
    if (end > this.#pool.length) this.#pool = enlarged(this.#pool, new Uint8Array(2 * end));
    for (let i = from; i < to; i++) this.#pool[start + i - from] = bytes[i];
    this.#ends[number + 1] = end;
    this.#hashes[number] = hash;
    this.#slots[slot] = number;
    this.#slots[slot + 1] = hash;
    if (this.#length === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#hashes = enlarged(this.#hashes, new Int32Array(2 * this.#hashes.length));
    this.#ends = enlarged(this.#ends, new Int32Array(this.#hashes.length + 1));
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = this.#slots.length - 2;
    for (let number = 0; number < this.#length; number++) {
      let slot = (this.#hashes[number] << 1) & mask;
      while (this.#slots[slot] >= 0) slot = (slot + 2) & mask;
      this.#slots[slot] = number;
      this.#slots[slot + 1] = this.#hashes[number];
    }
  }
}

function enlarged<A extends Uint8Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
