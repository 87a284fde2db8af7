import { ComityError } from "../../errors/error.js";

/** Actors that nothing in a file names may be this many for each of its characters, and no more. */
const perCharacter = 10;
const always = 10_000;

/**
 * The vertices 1 … count of a file that numbers them, some with labels. Where all labels differ they are the ids, and
 * a vertex without one is called by its number; where two are the same, numbers are the ids of all and labels names.
 */
export class Vertices {
  readonly #labels = new Map<number, string>();
  /** Labels that gave way to other ids. */
  readonly #names = new Map<number, string>();
  #named = true;

  constructor(readonly count: number) {}

  /** True for the numbers of vertices. */
  has(number: number): boolean {
    return Number.isInteger(number) && number >= 1 && number <= this.count;
  }

  /** Gives a vertex its label; a blank one says nothing. */
  label(number: number, text: string): void {
    const trimmed = text.trim();
    if (trimmed !== "") this.#labels.set(number, trimmed);
  }

  /** Gives a vertex another label to be its id; what it was called becomes its name. */
  rename(number: number, text: string): void {
    const label = this.#labels.get(number);
    if (label !== undefined) this.#names.set(number, label);
    this.label(number, text);
  }

  /** Decides what the ids are. Gives a label that several have, if there is one. */
  settle(): string | undefined {
    const seen = new Set<string>();
    for (const [number, label] of this.#labels) {
      const other = /^[1-9]\d{0,9}$/.test(label) ? Number(label) : number;
      const taken = other !== number && this.has(other) && !this.#labels.has(other);
      if (taken || seen.has(label)) {
        this.#named = false;
        return label;
      }
      seen.add(label);
    }
    return undefined;
  }

  id(number: number): string {
    return (this.#named ? this.#labels.get(number) : undefined) ?? String(number);
  }

  /** What a vertex is called where that is not its id. */
  name(number: number): string | undefined {
    return this.#names.get(number) ?? (this.#named ? undefined : this.#labels.get(number));
  }
}

/** The number that a word spells; NaN for anything else. */
export function vertexNumber(word: string): number {
  return /^\d{1,10}$/.test(word) ? Number(word) : NaN;
}

/**
 * Refuses a number of vertices that the size of the file belies: each would take memory, though nothing says anything
 * about it. Throws `unreadable-format`.
 */
export function refuseEmptyVertices(count: number, characters: number, name: string): void {
  if (count <= always + perCharacter * characters) return;
  throw new ComityError(
    "unreadable-format",
    `${name} says that it has ${count} vertices, but only ${characters} characters tell of them`,
    { fix: "Correct the number of vertices, or check that the file is whole" },
  );
}
