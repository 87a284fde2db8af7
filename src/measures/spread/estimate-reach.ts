import { inChunks } from "../../control/pace.js";
import type { Intervals } from "../../values/score-intervals.js";
import type { Walk } from "../walk.js";
import { bernsteinError, hoeffdingError, shareInterval, type Sums } from "./bounds.js";
import { bound, Cascades, type CascadeSetting, type CascadeSums } from "./cascades.js";
import { looksFor, type Looks, type Wanted } from "./looks.js";

/** A mean over the samples, and between which numbers the true one lies. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What came of one way of setting out. */
export interface ReachEstimate {
  /** How many are reached: of all, then of each group. */
  readonly cells: readonly Estimated[];
  /** How many fewer than in the first way; empty for that. */
  readonly lost: readonly Estimated[];
  /** How likely each vertex is reached. */
  readonly shares: Float64Array;
  readonly intervals: Intervals;
  /** How many are reached whatever happens, and at most. */
  readonly certain: number;
  readonly possible: number;
}

export interface Estimates {
  /** 0 where nothing is left to chance. */
  readonly samples: number;
  readonly ways: readonly ReachEstimate[];
}

/**
 * Estimates how many are reached in each way of setting out, so that all intervals together hold with a chance of at least
 * 1 − delta: half of delta is for the numbers of all reached, a quarter for those by group, a quarter for single vertices,
 * each divided evenly. Stops at the first look at which the numbers of all reached are known to within epsilon.
 */
export async function estimateReach(
  opened: Walk,
  setting: CascadeSetting,
  { epsilon, delta, samples }: Wanted,
): Promise<Estimates> {
  const { csr, starts, groups } = setting;
  const certain = await bound(opened, setting, "certain");
  const possible = await bound(opened, setting, "possible");
  const row = groups.names.length + 1;
  const range = Math.max(0, ...starts.map((_, s) => possible.sums[s * row] - certain.sums[s * row]));
  const mainDelta = delta / 2 / Math.max(1, 2 * starts.length - 1);
  const wanted = epsilon === undefined ? undefined : epsilon * csr.order;
  const looks: Looks =
    range === 0 ? [] : wanted === undefined ? [samples ?? 0] : looksFor(wanted / range, mainDelta / 2);
  const drawn = new Cascades(opened, setting);
  const known: Known = { drawn, certain, possible, row, looks: Math.max(1, looks.length) };
  for (const look of looks) {
    await drawn.more(look - drawn.samples);
    const errors = starts.map((_, s) => width(main(known, s, mainDelta, look === looks.at(-1))));
    if (wanted !== undefined && Math.max(...errors) <= 2 * wanted) break;
  }
  const last = drawn.samples === (looks.at(-1) ?? 0);
  const ways: ReachEstimate[] = [];
  for (const s of starts.keys()) {
    const cellDelta = delta / 4 / Math.max(1, 2 * starts.length * (row - 1)) / known.looks;
    const inGroup = Array.from({ length: row - 1 }, (_, g) => of(known, s * row + 1 + g, cellDelta));
    const lost = Array.from({ length: s === 0 ? 0 : row }, (_, g) =>
      lostOf(known, s, g, g === 0 ? mainDelta / known.looks : cellDelta),
    );
    ways.push({
      cells: [main(known, s, mainDelta, last), ...inGroup],
      lost,
      ...(await byVertex(opened, known, s, starts.length, delta / 4)),
      certain: certain.sums[s * row],
      possible: possible.sums[s * row],
    });
  }
  return { samples: drawn.samples, ways };
}

interface Known {
  readonly drawn: Cascades;
  readonly certain: CascadeSums;
  readonly possible: CascadeSums;
  /** Cells to a way. */
  readonly row: number;
  readonly looks: number;
}

function width({ low, high }: Estimated): number {
  return high - low;
}

/** The number of all reached in a way. At the last look, which comes after a known number of samples, a second bound holds. */
function main(known: Known, s: number, delta: number, last: boolean): Estimated {
  const cell = s * known.row;
  const bernstein = of(known, cell, delta / 2 / known.looks);
  if (!last || known.drawn.samples === 0) return bernstein;
  const error = hoeffdingError(sumsOf(known, cell), delta / 2);
  const { value, low, high } = bernstein;
  return { value, low: Math.max(low, value - error), high: Math.min(high, value + error) };
}

function sumsOf({ drawn, certain, possible }: Known, cell: number): Sums {
  return {
    sum: drawn.sums[cell],
    square: drawn.squares[cell],
    samples: drawn.samples,
    range: possible.sums[cell] - certain.sums[cell],
  };
}

function of(known: Known, cell: number, delta: number): Estimated {
  return between(sumsOf(known, cell), known.certain.sums[cell], delta);
}

/** How many fewer are reached in a way than in the first. */
function lostOf(known: Known, s: number, g: number, delta: number): Estimated {
  const { drawn, certain, possible, row } = known;
  const cell = s * row + g;
  const least = Math.max(0, certain.sums[g] - possible.sums[cell]);
  const most = possible.sums[g] - certain.sums[cell];
  const sums = { sum: drawn.lostSums[cell], square: drawn.lostSquares[cell], samples: drawn.samples };
  return between({ ...sums, range: most - least }, least, delta);
}

/** The mean with its error, within what is possible at all. */
function between(sums: Sums, least: number, delta: number): Estimated {
  if (sums.range === 0) return { value: least, low: least, high: least };
  const value = sums.sum / sums.samples;
  const error = bernsteinError(sums, delta);
  return {
    value,
    low: Math.max(least, value - error),
    high: Math.min(least + sums.range, value + error),
  };
}

/** The shares of samples in which vertices are reached; those that always or never are need no samples. */
async function byVertex(
  { csr, pace }: Walk,
  { drawn, certain, possible, looks }: Known,
  s: number,
  ways: number,
  delta: number,
): Promise<{ readonly shares: Float64Array; readonly intervals: Intervals }> {
  const { order } = csr;
  const [shares, low, high] = [0, 1, 2].map(() => new Float64Array(order));
  let open = 0;
  await inChunks(pace, order, 65536, (from, to) => {
    for (let v = s * order + from; v < s * order + to; v++) if (certain.hits[v] !== possible.hits[v]) open++;
  });
  /** By number of hits: many vertices have the same. */
  const seen = new Map<number, readonly [number, number]>();
  await inChunks(pace, order, 512, (from, to) => {
    for (let v = from; v < to; v++) {
      const at = s * order + v;
      if (certain.hits[at] === possible.hits[at]) {
        shares[v] = low[v] = high[v] = certain.hits[at];
        continue;
      }
      const hits = drawn.hits[at];
      const interval = seen.get(hits) ?? shareInterval(hits, drawn.samples, delta / (ways * looks * open));
      seen.set(hits, interval);
      shares[v] = hits / drawn.samples;
      [low[v], high[v]] = interval;
    }
  });
  return { shares, intervals: { low, high } };
}
