/** The scores that closeness has: Σ 1 / distance, or the inverse mean distance with or without the share in reach. */
export type Nearness = "harmonic" | "wasserman-faust" | "component";

/** The closeness of a vertex that reaches `reached` others at a summed distance `total`; 0 or NaN for none. */
export function closenessOf(kind: Nearness, reached: number, total: number, others: number): number {
  if (reached === 0) return kind === "component" ? NaN : 0;
  return (reached / total) * (kind === "component" ? 1 : reached / others);
}

/** What is known of the vertices a source reaches: it finds from `least` to `most` others in the end. */
export interface Sight {
  readonly least: number;
  readonly most: number;
  /** Others found within `level` steps, the sum of their distances and of 1 / distance. */
  readonly found: number;
  readonly total: number;
  readonly inverse: number;
  readonly level: number;
  /** How many may at most lie one step further. */
  readonly next: number;
}

/**
 * The largest score that a source can have. The others not yet found are at best one step further, as many as there can
 * be, and the rest two steps.
 *
 * Closeness grows and falls with the number of others in reach, r: with a total of a + b·r it is r² / (a + b·r), which is
 * largest at one of the ends of a range, and so it is over each of the two ranges that `next` divides.
 */
// Bergamini et al. 2019:  γ̃_{d+1} → next   n_d → found + 1   α, ω → least, most (of others).
export function mostOf(kind: Nearness, sight: Sight, others: number): number {
  const { least, most, found, inverse, level, next } = sight;
  if (kind === "harmonic") {
    const near = Math.min(next, most - found);
    return inverse + near / (level + 1) + (most - found - near) / (level + 2);
  }
  const low = Math.max(least, found);
  const turn = Math.min(Math.max(low, found + next), most);
  return Math.max(
    closest(kind, sight, low, others),
    closest(kind, sight, turn, others),
    closest(kind, sight, most, others),
  );
}

/** The largest closeness of a source that finds `reached` others in the end. */
function closest(
  kind: Nearness,
  { found, total, level, next }: Sight,
  reached: number,
  others: number,
): number {
  if (reached === 0) return 0;
  const rest = reached - found;
  const near = Math.min(next, rest);
  return closenessOf(kind, reached, total + near * (level + 1) + (rest - near) * (level + 2), others);
}
