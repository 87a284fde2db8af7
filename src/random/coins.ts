/**
 * Random numbers by place: each is worked out from a key and a number alone, so that they can be asked for in any order,
 * twice, or not at all, and the same question always has the same answer. That is what makes two simulations comparable
 * in which only some things differ.
 *
 * Method      Threefry-2x32 with 13 rounds: additions, rotations and exclusive ors of 32-bit integers
 * Reference   Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC '11,
 *             doi:10.1145/2063384.2063405
 */
export class Coins {
  #k0 = 0;
  #k1 = 0;
  #k2 = 0;
  /** The two words of the last block. */
  #x0 = 0;
  #x1 = 0;

  /** Takes another key: two words of 32 bits. */
  key(k0: number, k1: number): void {
    this.#k0 = k0 | 0;
    this.#k1 = k1 | 0;
    this.#k2 = 0x1bd11bda ^ k0 ^ k1;
  }

  /** The number of a place, from 0 to below 1, with 53 random bits. Places are 64-bit counters: a low and a high word. */
  at(low: number, high = 0): number {
    this.#block(low, high);
    return ((this.#x0 >>> 5) * 67108864 + (this.#x1 >>> 6)) / 9007199254740992;
  }

  /** The two words of a place as unsigned integers. */
  words(low: number, high = 0): readonly [number, number] {
    this.#block(low, high);
    return [this.#x0 >>> 0, this.#x1 >>> 0];
  }

  #block(low: number, high: number): void {
    const [k0, k1, k2] = [this.#k0, this.#k1, this.#k2];
    let x0 = (low + k0) | 0;
    let x1 = (high + k1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2 + 1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k0 + 2) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1 + 3) | 0;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
    this.#x0 = x0;
    this.#x1 = x1;
  }
}
