/** Numbers the ids it meets in the order in which it meets them. Ids are compared exactly. */
export class ActorIds {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of an id; undefined when it was not met. */
  find(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The number of an id, a new one if need be. */
  number(id: string): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.texts.length;
      this.#numbers.set(id, number);
      this.texts.push(id);
    }
    return number;
  }
}
