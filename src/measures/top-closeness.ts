import { ComityError } from "../errors/error.js";
import type { Nearness } from "../kernels/closeness-bound.js";
import { componentsKernel } from "../kernels/components.js";
import { cutSearchesKernel } from "../kernels/cut-searches.js";
import type { Along } from "../kernels/kernel.js";
import { reachBoundsKernel } from "../kernels/reach-bounds.js";
import { strongComponentsKernel } from "../kernels/strong-components.js";
import { walkBoundsKernel } from "../kernels/walk-bounds.js";
import { sortedOrder } from "../network/sort.js";
import { mayRank } from "../values/may-rank.js";
import { TopScores } from "../values/top-scores.js";
import { within } from "./options.js";
import { alongOf, type SettledPath } from "./path-sums.js";
import type { Walk } from "./walk.js";

export interface TopOptions {
  /**
   * Only the `top` highest, and all who have the same score as the last of them: exact, and much faster than the scores
   * of everybody. All others are NaN. Before the public it is the highest of those who may be ranked, that is, of
   * neither people nor actors under a pseudonym. Counts steps only.
   */
  readonly top?: number | undefined;
}

/** Scores whose relative difference is below this count as the same. */
const sameWithin = 1e-12;
/** Searches of the first round and of one job; each round has twice as many searches as the one before, up to a limit. */
const [firstRound, largestRound, jobSize] = [16, 4096, 8];

/** How a search from a vertex is scored. */
export interface Nearest {
  readonly kind: Nearness;
  /** The score, from what the search has found. */
  score(found: { readonly reached: number; readonly total: number; readonly inverse: number }): number;
  /** The score that is meant where the kernels speak of one: they know no normalization. */
  readonly divisor: number;
}

/** Throws `bad-option` where the top cannot be asked for. */
export function checkTop(top: number, { distance }: SettledPath): void {
  within("top", top, 1, Infinity, true);
  if (distance === "hops") return;
  throw new ComityError("bad-option", "top counts steps and knows no other distance", {
    path: ["top"],
    fix: "leave top or distance out; `top(k)` of the result gives the highest of all scores",
  });
}

/**
 * The `top` highest scores. Bounds of all scores come from counts of walks; searches are made from the largest bound
 * down, in rounds, each of them cut when it cannot come among the highest of the rounds before, until no bound is left
 * that could. The rounds hang on the network alone, so results have equal bytes on any executor.
 */
export async function topScores(
  opened: Walk,
  settled: SettledPath,
  top: number,
  { kind, score, divisor }: Nearest,
): Promise<TopScores> {
  const { csr, shown, pace, vertexOf } = opened;
  const along = alongOf(settled);
  const reach = await reachOf(opened, along);
  const job = { along, kind, ...reach };
  const bounds = await opened.run(walkBoundsKernel, job, ({ bound }) => bound.slice(), "bounds");
  const rows = shown.rowOf.filter((_, place) => mayRank(shown, place));
  const candidates = rows.map((row) => vertexOf[row]).sort();
  const order = await sortedOrder(
    pace,
    candidates.length,
    (a, b) => bounds[candidates[b]] - bounds[candidates[a]],
  );

  const scores = new Float64Array(csr.order).fill(NaN);
  /** The scores found, highest first, as far as they decide who is among the top. */
  let highest: number[] = [];
  let bar = -Infinity;
  const searches = { complete: 0, cut: 0, spared: 0 };
  for (
    let at = 0, round = 1, size = Math.min(Math.max(top, firstRound), largestRound);
    at < order.length;
    round++
  ) {
    const sources = Int32Array.from(order.subarray(at, at + size), (i) => candidates[i]);
    const hopeful = sources.filter((v) => bounds[v] / divisor >= bar * (1 - sameWithin));
    if (hopeful.length === 0) break;
    const jobs = Array.from({ length: Math.ceil(hopeful.length / jobSize) }, (_, i) => {
      const some = hopeful.subarray(i * jobSize, (i + 1) * jobSize);
      const [least, most] = [some.map((v) => reach.least[v]), some.map((v) => reach.most[v])];
      return { along, kind, sources: some.slice(), least, most, bar: bar * divisor };
    });
    await opened.fold(
      cutSearchesKernel,
      jobs,
      scores,
      (into, { reached, total, inverse, cut }, { sources: from }) => {
        for (const [i, v] of from.entries())
          if (cut[i] === 1) searches.cut++;
          else {
            searches.complete++;
            into[v] = score({ reached: reached[i], total: total[i], inverse: inverse[i] });
            if (!Number.isNaN(into[v])) highest.push(into[v]);
          }
      },
      `round ${round}`,
    );
    highest = highest.sort((a, b) => b - a).slice(0, Math.min(top, highest.length));
    bar = highest.length < top ? -Infinity : highest[top - 1];
    at += size;
    size = Math.min(2 * size, largestRound);
  }
  searches.spared = candidates.length - searches.complete - searches.cut;
  for (let v = 0; v < scores.length; v++) if (!(scores[v] >= bar * (1 - sameWithin))) scores[v] = NaN;
  return new TopScores(shown, opened.byPlace(scores), opened.meta([], { searches: Object.freeze(searches) }));
}

/** How many others each vertex reaches, at least and at most. */
async function reachOf(
  opened: Walk,
  along: Along,
): Promise<{ readonly least: Int32Array; readonly most: Int32Array }> {
  const { csr } = opened;
  if (!csr.symmetric) {
    const labels = await opened.run(
      strongComponentsKernel,
      null,
      (part) => part.labels.slice(),
      "components",
    );
    const copy = (part: { least: Int32Array; most: Int32Array }) => ({
      least: part.least.slice(),
      most: part.most.slice(),
    });
    return opened.run(reachBoundsKernel, { along, labels }, copy, "reach");
  }
  const labels = await opened.run(componentsKernel, null, (part) => part.labels.slice(), "components");
  const sizes = new Int32Array(csr.order);
  for (const label of labels) sizes[label]++;
  const others = labels.map((label) => sizes[label] - 1);
  return { least: others, most: others };
}
