/** Numbers the ids it meets in the order in which it meets them. Ids are compared exactly. */
export class ActorIds {
  #texts: string[] = [];
  /** All ids that there are, where they are decimals without texts yet. */
  #decimals: Int32Array | undefined;
  /** The numbers of the first ids; adopted ones are entered when they are first looked for. */
  readonly #numbers = new Map<string, number>();

  /** The ids by their number. */
  get texts(): readonly string[] {
    if (this.#decimals !== undefined) this.#texts = Array.from(this.#decimals, String);
    this.#decimals = undefined;
    return this.#texts;
  }

  /** How many ids there are. */
  get length(): number {
    return this.#decimals?.length ?? this.#texts.length;
  }

  /** The ids by their number as numbers, where nobody has asked for a text yet. */
  get decimals(): Int32Array | undefined {
    return this.#decimals;
  }

  /** Numbers different ids from 0, where none was met before: nothing is looked up. The list is kept as it is. */
  adopt(different: string[]): void {
    this.#texts = different;
  }

  /** As `adopt`, of different decimals. */
  adoptDecimals(different: Int32Array): void {
    this.#decimals = different;
  }

  /** The number of an id; undefined when it was not met. */
  find(id: string): number | undefined {
    this.#enter();
    return this.#numbers.get(id);
  }

  /** The number of an id, a new one if need be. */
  number(id: string): number {
    this.#enter();
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#texts.length;
      this.#numbers.set(id, number);
      this.#texts.push(id);
    }
    return number;
  }

  #enter(): void {
    const { texts } = this;
    for (let number = this.#numbers.size; number < texts.length; number++)
      this.#numbers.set(texts[number], number);
  }
}
