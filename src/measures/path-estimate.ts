import { componentDepthsKernel } from "../kernels/component-depths.js";
import { pathBoundKernel } from "../kernels/path-bound.js";
import { strongComponentsKernel } from "../kernels/strong-components.js";
import { log } from "../random/elementary.js";
import { errorBudget } from "./error-budget.js";
import { errorClasses } from "./error-classes.js";
import { withinBudget, withinEpsilon, type Known } from "./known-shares.js";
import { PathDraws } from "./path-draws.js";
import { pathLimits } from "./path-limits.js";
import { pathPairs } from "./path-pairs.js";
import type { Sampling } from "./sampling-options.js";
import { highest, separation } from "./separation.js";
import type { Walk } from "./walk.js";

/** An estimate, and what it rests on. */
export interface PathEstimate extends Known {
  /** The number of ordered pairs that shares are of: all among which there may be paths. */
  readonly pairs: number;
  /** How many drawn paths the shares rest on. */
  readonly samples: number;
  /** With `top`: each number r says that the r highest lie above all others that may be ranked. */
  readonly separated?: readonly number[];
}

/** What is estimated. */
export interface Wanted extends Sampling {
  readonly ofTies: boolean;
  readonly seed: number;
  /** 1 for vertices, or links, that may stand in a ranking; read with `top` only. */
  readonly rankable: Uint8Array;
}

/** The constant of the bound by Vapnik–Chervonenkis dimension, found by experiment: Löffler & Phillips, ESA 2009. */
const universal = 0.5;
/** The first look takes this part of the most samples that can be needed. */
const firstLook = 1 / 32;
/** From one look to the next samples grow by this factor. */
const growth = 1.25;

/**
 * Estimates on which share of the pairs vertices or links lie, by drawing pairs and one shortest path of each.
 *
 * "riondato-kornaropoulos" draws as many as the longest path asks for. "kadabra" looks at the intervals when it has as
 * many as a first look promises to be enough, then each time a quarter more, and stops when all are narrow enough; at
 * the latest when it has as many as the longest path asks for. The chance of error is halved: one half for that end, of
 * the other half each look takes half of what is left. The paths of the first look, by which that half is divided among
 * vertices, are not used again.
 */
export async function estimatePaths(opened: Walk, wanted: Wanted): Promise<PathEstimate> {
  const { csr } = opened;
  const { delta, ofTies } = wanted;
  const { labels, vertices } = await longestPath(opened);
  const pairs = pathPairs(csr, labels);
  const limits = pathLimits(csr, pairs, ofTies);
  const most = vertices - (ofTies ? 1 : 2);
  if (most < 1) return nothing(limits.length, pairs.count, wanted);
  // Errors are asked for as shares of all pairs, but only pairs among which there may be paths are drawn.
  const epsilon = (wanted.epsilon * csr.order * (csr.order - 1)) / pairs.count;
  const dimension = 32 - Math.clz32(most);
  const enoughFor = (chance: number): number =>
    Math.ceil((universal / (epsilon * epsilon)) * (dimension - log(chance)));
  const settled = { ...wanted, epsilon };
  const draws = new PathDraws(opened, pairs, wanted);
  if (wanted.method === "kadabra") return adaptive(draws, limits, settled, enoughFor(delta / 2), pairs.count);
  await draws.more(enoughFor(delta));
  return { ...withinEpsilon(draws, limits, epsilon), pairs: pairs.count, samples: draws.samples };
}

/** Components, weak ones of a symmetric graph, else strong ones, and at most how many vertices lie on a shortest path. */
async function longestPath(opened: Walk): Promise<{ labels: Int32Array; vertices: number }> {
  if (opened.csr.symmetric)
    return opened.run(
      componentDepthsKernel,
      null,
      (part) => ({ labels: part.labels.slice(), vertices: part.vertices[0] }),
      "longest path",
    );
  const labels = await opened.run(
    strongComponentsKernel,
    null,
    (part) => part.labels.slice(),
    "strong components",
  );
  const vertices = await opened.run(pathBoundKernel, { labels }, (part) => part.vertices[0], "longest path");
  return { labels, vertices };
}

async function adaptive(
  draws: PathDraws,
  limits: Float64Array,
  wanted: Wanted,
  most: number,
  pairs: number,
): Promise<PathEstimate> {
  const { epsilon, delta, rankable, top } = wanted;
  await draws.more(Math.ceil(most * firstLook));
  const groups = errorClasses(draws, limits, wanted);
  const first = draws.samples;
  const budget = errorBudget(groups.classes, delta / 4, most);
  draws.forget();
  let chance = delta / 4;
  for (let enough = Math.max(first, budget.samples); ; enough = Math.ceil(enough * growth), chance /= 2) {
    const last = enough >= most;
    await draws.more(Math.min(enough, most) - draws.samples);
    const { samples } = draws;
    const found = last
      ? withinEpsilon(draws, limits, epsilon)
      : withinBudget(draws, limits, budget, groups, chance);
    const { shares, intervals } = found;
    if (top !== undefined) {
      const leaders = highest(draws.hits, rankable, top);
      const { cuts, settled } = separation(leaders, rankable, shares, intervals, epsilon);
      if (settled || last) return { ...found, pairs, samples, separated: cuts };
    } else if (last || narrow(found, epsilon)) return { ...found, pairs, samples };
  }
}

/** Whether no share is farther than epsilon from either end of its interval. */
function narrow({ shares, intervals: { low, high } }: Known, epsilon: number): boolean {
  for (let i = 0; i < shares.length; i++)
    if (shares[i] - low[i] > epsilon || high[i] - shares[i] > epsilon) return false;
  return true;
}

/** No path has anything within it: all scores are 0, which needs no samples. */
function nothing(length: number, pairs: number, { top }: Wanted): PathEstimate {
  const zeros = (): Float64Array => new Float64Array(length);
  const estimate = { pairs, shares: zeros(), intervals: { low: zeros(), high: zeros() }, samples: 0 };
  return top === undefined ? estimate : { ...estimate, separated: [] };
}
