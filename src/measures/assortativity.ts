import type { Figure } from "../values/figures.js";
import type { Reason } from "../values/reasons.js";

/** Newman's r: `inside` is the share of ends within a group, `expected` what chance gives, `none` why there may be none. */
export function assortativity(
  inside: number,
  expected: number,
  ends: number,
  { about, none }: { readonly about: string; readonly none: Reason },
): Figure {
  if (ends === 0) return { value: NaN, about, reason: none };
  // One group holds every end: 1 − Σab is 0 up to rounding.
  if (1 - expected < 1e-14) return { value: NaN, about, reason: "no-variation" };
  return { value: (inside - expected) / (1 - expected), about };
}
