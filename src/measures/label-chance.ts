import type { Labels } from "./labels.js";
import { linkPairs, type LinkPairs } from "./link-pairs.js";
import type { Walk } from "./walk.js";

/** A count as chance gives it: its mean and its standard deviation. */
export interface Chance {
  readonly mean: number;
  readonly sd: number;
}

/** What chance gives where labels are dealt out anew and the ties stay. */
export interface LabelChance {
  /** Ties whose two ends share a label. */
  readonly internal: Chance;
  /** Actors of each label, as far as the view holds them. */
  readonly sizes: Float64Array;
  /** Arcs that lead from label g to label h; an undirected tie is an arc each way. */
  cell(g: number, h: number): Chance;
}

/**
 * Mean and standard deviation, over all ways to deal the labels out among the labeled actors, of the number of ties
 * within labels and from label to label. Exact: no permutation is drawn. O(n + m).
 *
 * Two different actors have the labels g and h with the chance n_g n_h / n(n − 1); the second moment is a sum over pairs
 * of ties by how many actors they share, each with a chance of the same kind.
 *
 * Mantel, Cancer Research 27 (1967) 209–220; Krackhardt & Stern, Soc. Psychol. Q. 51 (1988) 123–140,
 * doi:10.2307/2786835.
 */
export async function labelChance(labels: Labels, opened: Walk): Promise<LabelChance> {
  const sizes = new Float64Array(labels.names.length);
  for (const code of labels.codes) if (code >= 0) sizes[code]++;
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const shared = await linkPairs(labels, opened);
  return {
    internal: internalChance(shared, sizes, n),
    sizes,
    cell: (g, h) => cellChance(shared, sizes[g], sizes[h], g === h, n),
  };
}

/** n (n − 1) … (n − k + 1): in how many ways k different ones are picked in turn. */
function falling(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways *= n - i;
  return ways;
}

/** The share of the ways to pick k of n in turn; 0 where there is no such way. */
function share(ways: number, n: number, k: number): number {
  const all = falling(n, k);
  return all > 0 ? ways / all : 0;
}

function internalChance({ links, sameEnds, oneEnd }: LinkPairs, sizes: Float64Array, n: number): Chance {
  const ways = (k: number): number => sizes.reduce((sum, size) => sum + falling(size, k), 0);
  const pairs = ways(2);
  const apart = ways(4) + sizes.reduce((sum, size) => sum + falling(size, 2) * (pairs - falling(size, 2)), 0);
  const two = share(pairs, n, 2);
  const three = share(ways(3), n, 3);
  const second = sameEnds * two + oneEnd * three + (links * links - sameEnds - oneEnd) * share(apart, n, 4);
  return chance(links * two, second);
}

function cellChance(shared: LinkPairs, from: number, to: number, isWithin: boolean, n: number): Chance {
  const { arcs, same, back, out, into, chain } = shared;
  const rest = arcs * arcs - same - back - out - into - chain;
  if (isWithin) {
    const [two, three, four] = [2, 3, 4].map((k) => share(falling(from, k), n, k));
    return chance(arcs * two, (same + back) * two + (out + into + chain) * three + rest * four);
  }
  const two = share(from * to, n, 2);
  const second =
    same * two +
    out * share(from * falling(to, 2), n, 3) +
    into * share(falling(from, 2) * to, n, 3) +
    rest * share(falling(from, 2) * falling(to, 2), n, 4);
  return chance(arcs * two, second);
}

/** From the first two moments. What rounding leaves of a variance of 0 is 0. */
function chance(mean: number, second: number): Chance {
  const variance = second - mean * mean;
  return { mean, sd: variance > 1e-12 * second ? Math.sqrt(variance) : 0 };
}
