import { highest } from "../selection/highest.js";

/**
 * The positions of the `count` highest scores, highest first. Equal scores stand by chance: the higher of `chance` first.
 * NaN is never among them. O(n) and a chance for each that equals the last.
 */
export function byScore(scores: Float64Array, count: number, chance: (i: number) => number): number[] {
  const first = highest(scores, count);
  const cut = first.reduce((least, i) => Math.min(least, scores[i]), Infinity);
  const above = Array.from(first.filter((i) => scores[i] > cut));
  const level: number[] = [];
  for (let i = 0; i < scores.length; i++) if (scores[i] === cut) level.push(i);
  const chances = new Map([...above, ...level].map((i) => [i, chance(i)]));
  const drawn = Float64Array.from(level, (i) => chances.get(i) ?? 0);
  const kept = Array.from(highest(drawn, first.length - above.length), (at) => level[at]);
  const isBefore = (i: number, j: number): number => {
    if (scores[i] !== scores[j]) return scores[i] > scores[j] ? -1 : 1;
    return (chances.get(j) ?? 0) - (chances.get(i) ?? 0) || i - j;
  };
  return [...above, ...kept].sort(isBefore);
}
