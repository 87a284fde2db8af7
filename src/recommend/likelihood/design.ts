import { inChunks, type Pace } from "../../control/pace.js";
import { features } from "./features.js";
import type { FeatureRows } from "./pair-features.js";

/** A column of the regression: a feature, or that a feature is not stated, less its mean and divided by its spread. */
export interface DesignColumn {
  /** Position in `features`. */
  readonly feature: number;
  /** True where the column is 1 for pairs of which the feature is not stated. */
  readonly isUnknown: boolean;
  readonly mean: number;
  readonly spread: number;
}

/** Features that tell nothing apart, as what they take is stated of no pair or is the same of all. */
export interface LeftOut {
  readonly feature: number;
  readonly because: "not-stated" | "all-alike";
}

/** How features become columns. */
export interface Design {
  readonly columns: readonly DesignColumn[];
  readonly leftOut: readonly LeftOut[];
}

/** Columns that differ by less than this share of their size are rounding. */
const trace = 1e-9;

/**
 * Standardizes features over cases, each counted as often as `counts` says. A feature that is not stated of some pairs counts as
 * its mean there, and a second column says so, so that nothing is made up in silence. O(cases · features).
 */
export async function designOf(rows: FeatureRows, counts: Float64Array, pace: Pace): Promise<Design> {
  const columns: DesignColumn[] = [];
  const leftOut: LeftOut[] = [];
  for (let feature = 0; feature < features.length; feature++) {
    const known = await momentsOf(rows, counts, feature, pace);
    if (known.share === 0 || known.spread <= trace * (1 + Math.abs(known.mean)))
      leftOut.push({ feature, because: known.share === 0 ? "not-stated" : "all-alike" });
    else columns.push({ feature, isUnknown: false, mean: known.mean, spread: known.spread });
    const unknown = 1 - known.share;
    if (known.share > 0 && unknown > 0)
      columns.push({ feature, isUnknown: true, mean: unknown, spread: Math.sqrt(unknown * known.share) });
  }
  return { columns, leftOut };
}

async function momentsOf(
  { length, values }: FeatureRows,
  counts: Float64Array,
  feature: number,
  pace: Pace,
): Promise<{ readonly mean: number; readonly spread: number; readonly share: number }> {
  let [all, known, mean, squares] = [0, 0, 0, 0];
  await inChunks(pace, length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      const value = values[i * features.length + feature];
      all += counts[i];
      if (Number.isNaN(value)) continue;
      // Welford's update, which does not lose digits where the mean is large.
      known += counts[i];
      const difference = value - mean;
      mean += (counts[i] / known) * difference;
      squares += counts[i] * difference * (value - mean);
    }
  });
  const share = known === all ? 1 : known / all;
  return { mean, spread: known > 0 ? Math.sqrt(squares / known) : 0, share: all > 0 ? share : 0 };
}

/** The value of a column for a row of features that begins at `start`. */
export function designValue(
  { feature, isUnknown, mean, spread }: DesignColumn,
  values: Float64Array,
  start: number,
): number {
  const value = values[start + feature];
  if (isUnknown) return ((Number.isNaN(value) ? 1 : 0) - mean) / spread;
  return Number.isNaN(value) ? 0 : (value - mean) / spread;
}
