/** Numbers the ids it meets in the order in which it meets them. Ids are compared exactly. */
export class ActorIds {
  readonly texts: string[] = [];
  /** The numbers of the first ids; adopted ones are entered when they are first looked for. */
  readonly #numbers = new Map<string, number>();

  /** Numbers different ids from 0, where none was met before: nothing is looked up. */
  adopt(different: readonly string[]): void {
    for (const id of different) this.texts.push(id);
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
      number = this.texts.length;
      this.#numbers.set(id, number);
      this.texts.push(id);
    }
    return number;
  }

  #enter(): void {
    for (let number = this.#numbers.size; number < this.texts.length; number++)
      this.#numbers.set(this.texts[number], number);
  }
}
