import { inChunks, type Pace } from "../../control/pace.js";

/** Small values are remembered always: 4 bytes each. */
const always = 1 << 20;
/** Larger ones while there are not many more values than known ones. */
const perKnown = 8;

/** Remembers the numbers of ids that are decimals, by their value: a look-up without a hash. Forgets large values. */
export class DecimalCache {
  /** 1 + number by value; 0 where unknown. */
  #numbers = new Int32Array(1 << 12);
  #known = 0;

  /** The number of the id of that value, or −1 where it is not remembered. */
  get(value: number): number {
    return value >= 0 && value < this.#numbers.length ? this.#numbers[value] - 1 : -1;
  }

  /** How many values are remembered. */
  get known(): number {
    return this.#known;
  }

  /** The values by their number, where every number from 0 on belongs to one. */
  async values(pace: Pace): Promise<Int32Array> {
    const numbers = this.#numbers;
    const values = new Int32Array(this.#known);
    await inChunks(pace, numbers.length, 65536, (from, to) => {
      for (let value = from; value < to; value++) if (numbers[value] > 0) values[numbers[value] - 1] = value;
    });
    return values;
  }

  /** True for a value that is remembered, once it is set; it stays so. */
  takes(value: number): boolean {
    return value >= 0 && value < Math.max(always, perKnown * this.#known);
  }

  /** Remembers the number of a value that it takes. */
  set(value: number, number: number): void {
    if (value >= this.#numbers.length) {
      let length = this.#numbers.length;
      while (length <= value) length *= 2;
      const larger = new Int32Array(length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    if (this.#numbers[value] === 0) this.#known++;
    this.#numbers[value] = 1 + number;
  }
}
