/** Whole numbers appended one by one: 4 bytes each. */
export class Int32List {
  length = 0;
  #values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index];
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** A copy of just the numbers appended so far. */
  finish(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
