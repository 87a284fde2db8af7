/** How far one column follows from others: of the keys that occur more than once, those with several values. */
export interface Dependence {
  readonly repeated: number;
  readonly conflicts: number;
}

/** Asks whether rows of one key have one value. Blank cells say nothing. O(rows). */
export function dependence(keys: readonly string[], cells: readonly string[]): Dependence {
  const first = new Map<string, { value: string; count: number; clash: boolean }>();
  for (let row = 0; row < keys.length; row++) {
    const [key, value] = [keys[row], cells[row]];
    if (key === "" || value === "" || value === undefined) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, { value, count: 1, clash: false });
    else {
      known.count++;
      if (known.value !== value) known.clash = true;
    }
  }
  let [repeated, conflicts] = [0, 0];
  for (const { count, clash } of first.values()) {
    if (count > 1) repeated++;
    if (clash) conflicts++;
  }
  return { repeated, conflicts };
}

/** True when nine in ten keys that occur more than once have one value: the tenth may be a slip or a namesake. */
export function follows({ repeated, conflicts }: Dependence): boolean {
  return repeated > 0 && conflicts * 10 <= repeated;
}

/** True when two columns say the same in other words: each value of one has one value of the other. */
export function sameInOtherWords(a: readonly string[], b: readonly string[]): boolean {
  const together = a.filter((value, row) => value !== "" && b[row] !== "").length;
  if (together === 0 || a.every((value, row) => value === b[row])) return together > 0;
  return follows(dependence(a, b)) && follows(dependence(b, a));
}
