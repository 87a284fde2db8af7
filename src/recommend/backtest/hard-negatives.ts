import type { Pace } from "../../control/pace.js";
import { rankedCases } from "../evaluation/ranking.js";
import type { CasesOf } from "./cases-of.js";
import type { Trial } from "./trial.js";

/** So many for each end of a held-out pair. */
export const hardOfEnd = 25;

/** What tells how hard a pair is to tell from a tie: its best rank by any of these. */
const hardBy = ["resourceAllocation", "l3", "pagerank"] as const;

/**
 * For each held-out pair the candidates that share an end with it, were not held out and look most like ties: those ranked
 * highest by resource allocation, L3 or walks that restart. They are far harder to tell from ties than pairs drawn anywhere.
 *
 * Li, Shomer, Mao, Zeng, Ma, Shah, Tang & Yin, NeurIPS 36 (2023), doi:10.48550/arXiv.2306.10453.
 */
export async function hardNegatives(
  { cases, candidates, labels, scores }: Trial,
  casesOf: CasesOf,
  pace: Pace,
): Promise<ReadonlyMap<number, Int32Array>> {
  const best = new Int32Array(candidates).fill(candidates);
  for (const name of hardBy) {
    const { order, ends } = await rankedCases(scores[name].subarray(0, candidates), pace);
    let from = 0;
    for (const end of ends) {
      for (let at = from; at < end; at++) best[order[at]] = Math.min(best[order[at]], from);
      from = end;
    }
  }
  const hardest = new Map<number, readonly number[]>();
  const of = (v: number): readonly number[] => {
    const known = hardest.get(v);
    if (known !== undefined) return known;
    const others = Array.from(casesOf.of(v)).filter((i) => i < candidates && labels[i] === 0);
    const taken = others.sort((i, j) => best[i] - best[j] || i - j).slice(0, hardOfEnd);
    hardest.set(v, taken);
    return taken;
  };
  const found = new Map<number, Int32Array>();
  for (let i = 0; i < cases.length; i++) {
    if (labels[i] === 0) continue;
    if (pace.due()) await pace.rest();
    found.set(i, Int32Array.from([...of(cases.a[i]), ...of(cases.b[i])]));
  }
  return found;
}

/** How a score stands among others: what is expected of 1 / its rank, and the share of others below, equal ones counting half. */
export function standingAmong(
  score: number,
  others: readonly number[],
): { readonly reciprocalRank: number; readonly below: number } {
  const value = (each: number): number => (Number.isNaN(each) ? -Infinity : each);
  let [above, equal] = [0, 0];
  for (const other of others) {
    if (value(other) > value(score)) above++;
    else if (value(other) === value(score)) equal++;
  }
  let sum = 0;
  for (let place = above + 1; place <= above + equal + 1; place++) sum += 1 / place;
  return {
    reciprocalRank: others.length === 0 ? NaN : sum / (equal + 1),
    below: others.length === 0 ? NaN : 1 - (above + equal / 2) / others.length,
  };
}
