import { inChunks, type Pace } from "../../control/pace.js";
import { log } from "../../random/elementary.js";

/** For each vertex a set of numbered words: the words of v are codes[offsets[v]] … codes[offsets[v + 1] − 1], ascending. */
export interface WordSets {
  readonly offsets: Int32Array;
  readonly codes: Int32Array;
}

/** Sets of words as vectors: rare words weigh more, and a set that has any word has the length 1. */
export interface TopicVectors extends WordSets {
  readonly values: Float64Array;
}

/** Sets of words from lists; words may come in any order and twice. */
export function wordSets(lists: readonly (readonly number[])[]): WordSets {
  const offsets = new Int32Array(lists.length + 1);
  const codes: number[] = [];
  lists.forEach((list, v) => {
    if (list.length > 0) codes.push(...Array.from(new Set(list)).sort((a, b) => a - b));
    offsets[v + 1] = codes.length;
  });
  return { offsets, codes: Int32Array.from(codes) };
}

/**
 * How much each word tells: ln(1 + n / how many of the n who have any word have it), from sets that speak of the same
 * words.
 *
 * Spärck Jones, J. Doc. 28 (1972) 11–21, doi:10.1108/eb026526.
 */
export async function rarity(sets: readonly WordSets[], words: number, pace: Pace): Promise<Float64Array> {
  const holders = new Float64Array(words);
  const last = new Int32Array(words).fill(-1);
  let anybody = 0;
  const vertices = sets[0].offsets.length - 1;
  await inChunks(pace, vertices, 4096, (from, to) => {
    for (let v = from; v < to; v++) {
      if (sets.some(({ offsets }) => offsets[v + 1] > offsets[v])) anybody++;
      for (const { offsets, codes } of sets)
        for (let at = offsets[v]; at < offsets[v + 1]; at++) {
          if (last[codes[at]] === v) continue;
          last[codes[at]] = v;
          holders[codes[at]]++;
        }
    }
  });
  return holders.map((count) => (count > 0 ? log(1 + anybody / count) : 0));
}

/** Sets as vectors of length 1 in which each word has its rarity. */
export function topicVectors({ offsets, codes }: WordSets, rarities: Float64Array): TopicVectors {
  const values = Float64Array.from(codes, (code) => rarities[code]);
  for (let v = 0; v + 1 < offsets.length; v++) {
    let squares = 0;
    for (let at = offsets[v]; at < offsets[v + 1]; at++) squares += values[at] * values[at];
    for (let at = offsets[v]; at < offsets[v + 1]; at++) values[at] /= Math.sqrt(squares);
  }
  return { offsets, codes, values };
}

/** The cosine of the angle between the vectors of two vertices, from 0 to 1; NaN where one of them has no word. */
export function cosine(one: TopicVectors, v: number, other: TopicVectors, w: number): number {
  let [at, there] = [one.offsets[v], other.offsets[w]];
  const [end, thereEnd] = [one.offsets[v + 1], other.offsets[w + 1]];
  if (at === end || there === thereEnd) return NaN;
  let sum = 0;
  while (at < end && there < thereEnd) {
    const difference = one.codes[at] - other.codes[there];
    if (difference === 0) sum += one.values[at++] * other.values[there++];
    else if (difference < 0) at++;
    else there++;
  }
  // Rounding may lead a hair above 1.
  return Math.min(1, sum);
}

/** The words that two vertices have in common, as codes. */
export function commonWords(one: WordSets, v: number, other: WordSets, w: number): number[] {
  const there = other.codes.subarray(other.offsets[w], other.offsets[w + 1]);
  return Array.from(one.codes.subarray(one.offsets[v], one.offsets[v + 1])).filter((code) =>
    there.includes(code),
  );
}

/** Whether two vertices have a word in common: 1 or 0; NaN where one of them has no word. */
export function sharesWord(sets: WordSets, v: number, w: number): number {
  const { offsets, codes } = sets;
  let [at, there] = [offsets[v], offsets[w]];
  if (at === offsets[v + 1] || there === offsets[w + 1]) return NaN;
  while (at < offsets[v + 1] && there < offsets[w + 1]) {
    if (codes[at] === codes[there]) return 1;
    if (codes[at] < codes[there]) at++;
    else there++;
  }
  return 0;
}
