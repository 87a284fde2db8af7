import { log } from "../../random/elementary.js";
import type { Round } from "./rounds.js";

/** What is said of a round. */
export const seenFigures = [
  ...(["coverage", "gini", "newcomers", "novelty", "steps", "apart", "crossing"] as const),
] as const;
export type SeenFigure = (typeof seenFigures)[number];

/** Who may be proposed, and what is known of them at the beginning. */
export interface Stage {
  /** As vertices, ascending. */
  readonly eligible: Int32Array;
  readonly degrees: Int32Array;
  /** 1 for those with few ties. */
  readonly isNewcomer: Uint8Array;
  /** The group of each vertex, −1 where it is not known. */
  readonly groups: Int32Array;
}

const ln2 = log(2);

/** 1 / log2(1 + rank), the first rank being 1: how much a place is seen. */
export function seenAt(rank: number): number {
  return ln2 / log(1 + rank);
}

/** Adds what both ends of each pair of a list are seen. */
export function addExposure(exposure: Float64Array, { shown }: Pick<Round, "shown">): void {
  for (const [place, [a, b]] of shown.entries()) {
    exposure[a] += seenAt(place + 1);
    exposure[b] += seenAt(place + 1);
  }
}

/**
 * The figures of a round, where actors count as often as `copies` says: coverage, Gini and the share of newcomers are of all that
 * was seen so far; novelty, steps, pairs apart and crossings are of the list of the round. NaN where nothing tells.
 */
export function seenIn(
  stage: Stage,
  /** What each vertex was seen so far, and vertices that may be proposed by rising exposure. */
  { exposure, rising }: { readonly exposure: Float64Array; readonly rising: Int32Array },
  { shown, steps }: Round,
  copies: (v: number) => number,
): Record<SeenFigure, number> {
  const { degrees, isNewcomer, groups } = stage;
  let [all, seen, sum, spread, fresh] = [0, 0, 0, 0, 0];
  let before = 0;
  for (const v of rising) all += copies(v);
  for (const v of rising) {
    const count = copies(v);
    if (count === 0) continue;
    const own = exposure[v];
    // Copies stand side by side in the line: Σ (2i + 1 − n) x over them.
    spread += count * (2 * before + count - all) * own;
    before += count;
    sum += count * own;
    if (own > 0) seen += count;
    if (isNewcomer[v] === 1) fresh += count * own;
  }
  const [rare, near, apart, crossing] = [new Mean(), new Mean(), new Mean(), new Mean()];
  for (const [place, [a, b]] of shown.entries()) {
    for (const v of [a, b]) rare.add(log(degrees.length / (degrees[v] + 1)) / ln2, copies(v));
    const count = copies(a) * copies(b);
    const isApart = steps[place] === Infinity;
    apart.add(Number(isApart), count);
    if (!isApart) near.add(steps[place], count);
    if (groups[a] >= 0 && groups[b] >= 0) crossing.add(Number(groups[a] !== groups[b]), count);
  }
  return {
    coverage: all > 0 ? seen / all : NaN,
    gini: sum > 0 ? spread / (all * sum) : NaN,
    newcomers: sum > 0 ? fresh / sum : NaN,
    ...{ novelty: rare.value, steps: near.value, apart: apart.value, crossing: crossing.value },
  };
}

class Mean {
  #sum = 0;
  #count = 0;

  add(value: number, count: number): void {
    this.#sum += count * value;
    this.#count += count;
  }

  get value(): number {
    return this.#count > 0 ? this.#sum / this.#count : NaN;
  }
}
