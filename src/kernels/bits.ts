/** 32-bit words that each vertex has in a search of many sources at once: one bit for each source. */
export const words = 16;

/** The number of bits of a 32-bit word that are 1. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Of half the words of a vertex, whose words begin at `own`: the bits it misses of `full` and that its neighbors, the targets start … end − 1, have in `from`: they are
 * added to `seen` and put into `into`. Gives their number; −1 where v misses none. Stops at the neighbor that has the
 * last missing bit.
 */
export function collectBits(
  targets: Int32Array,
  start: number,
  end: number,
  full: Int32Array,
  seen: Int32Array,
  from: Int32Array,
  into: Int32Array,
  own: number,
  half: number,
): number {
  const p = own + half;
  const m0 = full[half] & ~seen[p];
  const m1 = full[half + 1] & ~seen[p + 1];
  const m2 = full[half + 2] & ~seen[p + 2];
  const m3 = full[half + 3] & ~seen[p + 3];
  const m4 = full[half + 4] & ~seen[p + 4];
  const m5 = full[half + 5] & ~seen[p + 5];
  const m6 = full[half + 6] & ~seen[p + 6];
  const m7 = full[half + 7] & ~seen[p + 7];
  if ((m0 | m1 | m2 | m3 | m4 | m5 | m6 | m7) === 0) return -1;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let a4 = 0;
  let a5 = 0;
  let a6 = 0;
  let a7 = 0;
  for (let arc = start; arc < end; arc++) {
    const q = targets[arc] * words + half;
    a0 |= from[q];
    a1 |= from[q + 1];
    a2 |= from[q + 2];
    a3 |= from[q + 3];
    a4 |= from[q + 4];
    a5 |= from[q + 5];
    a6 |= from[q + 6];
    a7 |= from[q + 7];
    const missing = (m0 & ~a0) | (m1 & ~a1) | (m2 & ~a2) | (m3 & ~a3);
    if ((missing | (m4 & ~a4) | (m5 & ~a5) | (m6 & ~a6) | (m7 & ~a7)) === 0) break;
  }
  a0 &= m0;
  a1 &= m1;
  a2 &= m2;
  a3 &= m3;
  a4 &= m4;
  a5 &= m5;
  a6 &= m6;
  a7 &= m7;
  if ((a0 | a1 | a2 | a3 | a4 | a5 | a6 | a7) === 0) return 0;
  seen[p] |= into[p] = a0;
  seen[p + 1] |= into[p + 1] = a1;
  seen[p + 2] |= into[p + 2] = a2;
  seen[p + 3] |= into[p + 3] = a3;
  seen[p + 4] |= into[p + 4] = a4;
  seen[p + 5] |= into[p + 5] = a5;
  seen[p + 6] |= into[p + 6] = a6;
  seen[p + 7] |= into[p + 7] = a7;
  const low = bitCount(a0) + bitCount(a1) + bitCount(a2) + bitCount(a3);
  return low + bitCount(a4) + bitCount(a5) + bitCount(a6) + bitCount(a7);
}
