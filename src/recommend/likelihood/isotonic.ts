import type { Ranking } from "../evaluation/ranking.js";

/** A rising curve from scores to chances: straight between its corners, level beyond them. */
export interface Steps {
  /** Scores, ascending. */
  readonly scores: Float64Array;
  /** The chance at each, never falling. */
  readonly chances: Float64Array;
}

interface Block {
  cases: number;
  hits: number;
  /** How many cases that came true it rests on, each counted once. */
  trues: number;
  first: number;
  last: number;
}

/**
 * Isotonic regression: the chances, never falling with the score, that are closest to what came true. Pool adjacent
 * violators; each level ends up with the share of true cases in it. Levels that rest on fewer than `least` cases that came
 * true are put together with the next, so that no chance of 0 or 1 comes of a handful. `ranking` is that of the scores;
 * `counts` says how many cases each stands for. O(n).
 *
 * Barlow et al., Statistical Inference under Order Restrictions, 1972; Zadrozny & Elkan, KDD 2002, 694–699,
 * doi:10.1145/775047.775151.
 */
export function isotonicSteps(
  { order, ends }: Ranking,
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  counts: ArrayLike<number>,
  least = 0,
): Steps {
  const blocks: Block[] = [];
  for (let rank = ends.length - 1; rank >= 0; rank--) {
    const from = rank === 0 ? 0 : ends[rank - 1];
    const score = scores[order[from]];
    let last: Block = { cases: 0, hits: 0, trues: 0, first: score, last: score };
    for (let at = from; at < ends[rank]; at++) {
      const i = order[at];
      last.cases += counts[i];
      if (labels[i] !== 1) continue;
      last.hits += counts[i];
      last.trues++;
    }
    if (last.cases === 0) continue;
    for (let before = blocks.at(-1); before !== undefined && isAbove(before, last); before = blocks.at(-1)) {
      last = together(before, last);
      blocks.pop();
    }
    blocks.push(last);
  }
  const levels = ofSize(blocks, least);
  const corners = levels.flatMap(({ first, last, hits, cases }) =>
    first === last
      ? [[first, hits / cases]]
      : [
          [first, hits / cases],
          [last, hits / cases],
        ],
  );
  return {
    scores: Float64Array.from(corners, ([score]) => score),
    chances: Float64Array.from(corners, ([, chance]) => chance),
  };
}

function isAbove(before: Block, next: Block): boolean {
  return before.hits * next.cases >= next.hits * before.cases;
}

function together(before: Block, next: Block): Block {
  return {
    cases: before.cases + next.cases,
    hits: before.hits + next.hits,
    trues: before.trues + next.trues,
    first: before.first,
    last: next.last,
  };
}

/** Rising blocks put together from the lowest on until each rests on enough; what is left over joins the last. */
function ofSize(blocks: readonly Block[], least: number): Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const before = found.at(-1);
    if (before !== undefined && before.trues < least) found[found.length - 1] = together(before, block);
    else found.push(block);
  }
  const [last, before] = [found.at(-1), found.at(-2)];
  if (last !== undefined && before !== undefined && last.trues < least)
    found.splice(-2, 2, together(before, last));
  return found;
}

/** The chance at a score; NaN where there is no curve or no score. */
export function chanceAt({ scores, chances }: Steps, score: number): number {
  if (scores.length === 0 || Number.isNaN(score)) return NaN;
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (scores[middle] <= score) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return chances[0];
  if (low === scores.length) return chances[low - 1];
  const share = (score - scores[low - 1]) / (scores[low] - scores[low - 1]);
  return chances[low - 1] + share * (chances[low] - chances[low - 1]);
}
