import type { Random } from "../../../src/random/random.js";

/** A small network that a document is written from. */
export interface Draft {
  /** Different ids, in no order. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly ties: readonly DraftTie[];
  /** Which activities each participating actor took part in, as places in `activities`. */
  readonly activities: readonly string[];
  readonly parts: readonly (readonly [actor: number, activity: number])[];
  readonly directed: boolean;
}

export interface DraftTie {
  readonly source: number;
  readonly target: number;
  readonly strength: number | undefined;
  readonly method: string;
  readonly note: string;
}

const ids = [
  ...["a", "b", "lyon", "Köln", "New York", "10", "9", "__proto__", "constructor", "toString", "x-1", "é"],
  ...["שלום", "🕊️", "it's", "A&B", "<b>", "tab-less", "q=1", "semi;colon", "50%", "#7", "N/A", "0"],
];
const names = ["Ann", "Bo Li", "Zürich", "", "two  spaces", "a,b", "=1+1", "x'y"];
const methods = ["sister-city", "contact", "jumelage", "festival"];
const notes = ["", "x", "1", "true", "2011-05", "some text", "[1-5,7]", "ü"];

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.below(list.length)];
}

/** A network of up to six actors and eight ties. */
export function draft(random: Random): Draft {
  const pool = [...ids];
  const chosen = Array.from(
    { length: 2 + random.below(5) },
    () => pool.splice(random.below(pool.length), 1)[0],
  );
  const activities = ["fair", "gala", "ball"].slice(0, 1 + random.below(3));
  const tie = (): DraftTie => ({
    source: random.below(chosen.length),
    target: random.below(chosen.length),
    strength: pick(random, [undefined, 1, 2.5, 12, 1e-3]),
    method: pick(random, methods),
    note: pick(random, notes),
  });
  return {
    ids: chosen,
    names: chosen.map(() => pick(random, names)),
    ties: Array.from({ length: 1 + random.below(8) }, tie),
    activities,
    parts: chosen.flatMap((_, actor) =>
      activities.flatMap((__, i) => (random.below(2) === 0 ? [[actor, i] as const] : [])),
    ),
    directed: random.below(2) === 0,
  };
}
