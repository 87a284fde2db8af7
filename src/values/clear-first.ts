/**
 * The first of a list that falls by `value`, at most so many. Of those that are level at the cut all are in it or none, so
 * that no id decides who is listed.
 */
export function clearFirst<T>(falling: readonly T[], most: number, value: (each: T) => number): T[] {
  if (falling.length <= most) return falling.slice();
  const next = value(falling[most]);
  // Sums of the same numbers in another order differ in their last bits.
  const bar = next + 1e-9 * Math.abs(next);
  return falling.slice(0, most).filter((each) => value(each) > bar);
}
