/** Numbers the ids it meets in the order in which it meets them. Ids are compared exactly. */
export class ActorIds {
  #texts: string[] = [];
  /** The numbers of the first ids; adopted ones are entered when they are first looked for. */
  readonly #numbers = new Map<string, number>();

  /** The ids by their number. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** Numbers different ids from 0, where none was met before: nothing is looked up. The list is kept as it is. */
  adopt(different: string[]): void {
    this.#texts = different;
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
    for (let number = this.#numbers.size; number < this.#texts.length; number++)
      this.#numbers.set(this.#texts[number], number);
  }
}
