/** 32-bit words that each vertex has in a search of many sources at once: one bit for each source. */
export const words = 16;

/** The number of bits of a 32-bit word that are 1. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of ones in each group of four bits. */
function inFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}

/** The same of eight bits, where no group of four holds more than 12. */
function inBytes(fours: number): number {
  return (fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f);
}

/** The number of bits of eight words that are 1. */
export function bitCountOf8(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  const low = inBytes(inFours(a) + inFours(b) + inFours(c));
  const high = inBytes(inFours(d) + inFours(e) + inFours(f));
  const bytes = low + high + inBytes(inFours(g) + inFours(h));
  const pairs = (bytes & 0x00ff00ff) + ((bytes >>> 8) & 0x00ff00ff);
  return (pairs + (pairs >>> 16)) & 0xffff;
}

/**
 * Of half the words of a vertex, whose words begin at `own`: the bits it misses of `full` and that its neighbors, the
 * targets start … end − 1, have in `seen`. `next` gets what it has then. Gives the number of new bits; −1 where it misses
 * none. Looks after every second neighbor whether it has the last missing bit.
 */
export function collectBits(
  targets: Int32Array,
  start: number,
  end: number,
  full: Int32Array,
  seen: Int32Array,
  next: Int32Array,
  own: number,
  half: number,
): number {
  const p = own + half;
  // What it has, and ones where no source has a bit: all are ones once nothing is missing.
  let a0 = seen[p] | ~full[half];
  let a1 = seen[p + 1] | ~full[half + 1];
  let a2 = seen[p + 2] | ~full[half + 2];
  let a3 = seen[p + 3] | ~full[half + 3];
  let a4 = seen[p + 4] | ~full[half + 4];
  let a5 = seen[p + 5] | ~full[half + 5];
  let a6 = seen[p + 6] | ~full[half + 6];
  let a7 = seen[p + 7] | ~full[half + 7];
  const before = a0 & a1 & a2 & a3 & a4 & a5 & a6 & a7;
  if (before !== -1) {
    let arc = start;
    for (; arc < end - 1; arc += 2) {
      const q = targets[arc] * words + half;
      const r = targets[arc + 1] * words + half;
      a0 |= seen[q] | seen[r];
      a1 |= seen[q + 1] | seen[r + 1];
      a2 |= seen[q + 2] | seen[r + 2];
      a3 |= seen[q + 3] | seen[r + 3];
      a4 |= seen[q + 4] | seen[r + 4];
      a5 |= seen[q + 5] | seen[r + 5];
      a6 |= seen[q + 6] | seen[r + 6];
      a7 |= seen[q + 7] | seen[r + 7];
      if ((a0 & a1 & a2 & a3 & a4 & a5 & a6 & a7) === -1) break;
    }
    if (arc === end - 1) {
      const q = targets[arc] * words + half;
      a0 |= seen[q];
      a1 |= seen[q + 1];
      a2 |= seen[q + 2];
      a3 |= seen[q + 3];
      a4 |= seen[q + 4];
      a5 |= seen[q + 5];
      a6 |= seen[q + 6];
      a7 |= seen[q + 7];
    }
  }
  next[p] = a0 & full[half];
  next[p + 1] = a1 & full[half + 1];
  next[p + 2] = a2 & full[half + 2];
  next[p + 3] = a3 & full[half + 3];
  next[p + 4] = a4 & full[half + 4];
  next[p + 5] = a5 & full[half + 5];
  next[p + 6] = a6 & full[half + 6];
  next[p + 7] = a7 & full[half + 7];
  return before === -1 ? -1 : freshBits(next, seen, p);
}

/** The number of bits, in half the words of a vertex, that are in `next` and not in `seen`. */
export function freshBits(next: Int32Array, seen: Int32Array, p: number): number {
  return bitCountOf8(
    next[p] & ~seen[p],
    next[p + 1] & ~seen[p + 1],
    next[p + 2] & ~seen[p + 2],
    next[p + 3] & ~seen[p + 3],
    next[p + 4] & ~seen[p + 4],
    next[p + 5] & ~seen[p + 5],
    next[p + 6] & ~seen[p + 6],
    next[p + 7] & ~seen[p + 7],
  );
}

/** The number of bits in half the words of a vertex. */
export function ownBits(seen: Int32Array, p: number): number {
  return bitCountOf8(
    seen[p],
    seen[p + 1],
    seen[p + 2],
    seen[p + 3],
    seen[p + 4],
    seen[p + 5],
    seen[p + 6],
    seen[p + 7],
  );
}
