import type { Speaker } from "./person.js";

/** How two can talk with each other. */
export type Talk =
  | { readonly by: "shared"; readonly language: string }
  | { readonly by: "interpreter"; readonly languages: readonly [string, string] }
  | { readonly by: "unknown" }
  | { readonly by: "nothing" };

/** Whom to ask where two people share no language. */
export class Interpreters<S extends Speaker> {
  /** Interpreters by the two languages between which they can help. */
  readonly #between = new Map<string, S[]>();
  readonly #asked = new Map<S, number>();

  /** `people` in the order of display; only those with time left count. */
  constructor(people: readonly S[]) {
    for (const person of people)
      for (const one of person.capacity === 0 ? [] : person.interprets)
        for (const other of person.speaks) {
          if (one === other) continue;
          const key = keyOf(one, other);
          const known = this.#between.get(key) ?? [];
          this.#between.set(key, known);
          if (known.at(-1) !== person) known.push(person);
        }
  }

  /** How two can talk: in a language of both, the first by its tag, else through an interpreter. */
  talk(a: Pick<Speaker, "speaks">, b: Pick<Speaker, "speaks">): Talk {
    if (a.speaks.length === 0 || b.speaks.length === 0) return { by: "unknown" };
    const language = a.speaks.find((tag) => b.speaks.includes(tag));
    if (language !== undefined) return { by: "shared", language };
    for (const one of a.speaks)
      for (const other of b.speaks)
        if (this.#between.has(keyOf(one, other))) return { by: "interpreter", languages: [one, other] };
    return { by: "nothing" };
  }

  /** Somebody who interprets between two languages: whoever was named least often so far, the first by id. */
  name([one, other]: readonly [string, string]): S | undefined {
    const able = this.#between.get(keyOf(one, other)) ?? [];
    const least = able.reduce((few, person) => Math.min(few, this.#asked.get(person) ?? 0), Infinity);
    const found = able.find((person) => (this.#asked.get(person) ?? 0) === least);
    if (found !== undefined) this.#asked.set(found, least + 1);
    return found;
  }
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
