/**
 * IMM as published, with Chen's correction: the sets that choose are drawn afresh, not those that decided how many. Plain
 * arrays, one coin a tie. Directed ties with a probability each; `next` gives numbers in [0, 1).
 *
 * Tang, Shi & Xiao, SIGMOD 2015, 1539–1554, doi:10.1145/2723372.2723734; Chen, arXiv:1808.09363 (2018).
 */
import type { Passing } from "./live-arcs.js";

export function reverseSet(n: number, ties: readonly Passing[], next: () => number): number[] {
  const members = [Math.floor(next() * n)];
  for (const v of members)
    for (const { source, target, chance } of ties)
      if (target === v && next() < chance && !members.includes(source)) members.push(source);
  return members;
}

/** The k who meet most sets, one after the other, the first of equal ones; and the share of sets that they meet. */
export function coverGreedily(sets: readonly (readonly number[])[], n: number, k: number) {
  const chosen: number[] = [];
  let left = sets;
  for (let i = 0; i < k; i++) {
    const counts = new Array<number>(n).fill(0);
    for (const set of left) for (const v of set) counts[v]++;
    const best = counts.indexOf(Math.max(...counts));
    chosen.push(best);
    left = left.filter((set) => !set.includes(best));
  }
  return { chosen, share: 1 - left.length / sets.length };
}

export function imm(
  n: number,
  ties: readonly Passing[],
  k: number,
  epsilon: number,
  next: () => number,
): number[] {
  const draw = (count: number) => Array.from({ length: Math.ceil(count) }, () => reverseSet(n, ties, next));
  const logChoices = Array.from({ length: k }, (_, i) => Math.log((n - i) / (i + 1))).reduce(
    (a, b) => a + b,
    0,
  );
  const l = 1 + Math.LN2 / Math.log(n);
  const rough = Math.SQRT2 * epsilon;
  const lambda =
    ((2 + (2 / 3) * rough) * (logChoices + l * Math.log(n) + Math.log(Math.max(1, Math.log2(n)))) * n) /
    rough ** 2;
  let least = 1;
  for (let i = 1; i < Math.log2(n); i++) {
    const x = n / 2 ** i;
    const { share } = coverGreedily(draw(lambda / x), n, k);
    if (n * share < (1 + rough) * x) continue;
    least = (n * share) / (1 + rough);
    break;
  }
  const alpha = Math.sqrt(l * Math.log(n) + Math.LN2);
  const beta = Math.sqrt((1 - 1 / Math.E) * (logChoices + l * Math.log(n) + Math.LN2));
  const theta = (2 * n * ((1 - 1 / Math.E) * alpha + beta) ** 2) / (epsilon ** 2 * least);
  return coverGreedily(draw(theta), n, k).chosen;
}
