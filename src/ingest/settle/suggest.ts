import { distance } from "fastest-levenshtein";
import type { Pace } from "../../control/pace.js";
import { lookalikeKey } from "../../schema/lookalike.js";

/** Comparisons of spellings that one ingest may spend on suggestions; beyond them only lookalikes are found. */
const budget = 20_000_000;

/**
 * Says which actor an unknown id may have meant: one whose id or name differs only in case, spaces or Unicode form,
 * else the one whose id or name takes the fewest changes of single characters (at most a third of its length).
 * Answers are remembered; each new question costs a comparison with every id and name.
 */
export class Suggestions {
  readonly #byKey = new Map<string, string>();
  readonly #spellings: { readonly text: string; readonly id: string }[] = [];
  readonly #answers = new Map<string, string | undefined>();
  #left = budget;

  constructor(ids: readonly string[], names: readonly (string | undefined)[]) {
    ids.forEach((id, i) => {
      this.#know(id, id);
      const name = names[i];
      if (name !== undefined && name !== id) this.#know(name, id);
    });
  }

  /** The id that was perhaps meant. */
  async for(unknown: string, pace: Pace): Promise<string | undefined> {
    if (this.#answers.has(unknown)) return this.#answers.get(unknown);
    const answer = this.#byKey.get(lookalikeKey(unknown)) ?? (await this.#closest(unknown, pace));
    this.#answers.set(unknown, answer);
    return answer;
  }

  #know(text: string, id: string): void {
    const key = lookalikeKey(text);
    if (!this.#byKey.has(key)) this.#byKey.set(key, id);
    if (text.length <= 64) this.#spellings.push({ text, id });
  }

  async #closest(unknown: string, pace: Pace): Promise<string | undefined> {
    if (unknown.length > 64) return undefined;
    let most = Math.floor(unknown.length / 3);
    let best: string | undefined;
    for (let i = 0; i < this.#spellings.length && most > 0 && this.#left > 0; i++) {
      const { text, id } = this.#spellings[i];
      if (Math.abs(text.length - unknown.length) > most) continue;
      this.#left--;
      const changes = distance(unknown, text);
      if (changes < most || (changes === most && best === undefined)) {
        most = changes;
        best = id;
      }
      if ((i & 1023) === 1023 && pace.due()) await pace.rest();
    }
    return best;
  }
}
