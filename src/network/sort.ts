import { inChunks, type Pace } from "../control/pace.js";

/**
 * The stable order of 0…length−1 under `compare`, found in slices so that a sort of millions can be interrupted.
 * Merge sort; O(length · log length) comparisons, one pass when the input is already in order.
 */
export async function sortedOrder(
  pace: Pace,
  length: number,
  compare: (a: number, b: number) => number,
): Promise<Int32Array> {
  let order: Int32Array = new Int32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  let sorted = true;
  await inChunks(pace, length - 1, 4096, (from, to) => {
    for (let i = from; sorted && i < to; i++) sorted = compare(i, i + 1) <= 0;
  });
  if (sorted) return order;
  let merged: Int32Array = new Int32Array(length);
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let out = start; out < end; out++) {
        const takeLeft = left < middle && (right >= end || compare(order[left], order[right]) <= 0);
        merged[out] = takeLeft ? order[left++] : order[right++];
        if ((out & 4095) === 4095 && pace.due()) await pace.rest();
      }
    }
    [order, merged] = [merged, order];
  }
  return order;
}

/** Reorders `order` stably by `keys` (0 ≤ key < range): one counting pass. */
export async function sortByKey(
  pace: Pace,
  order: Int32Array,
  keys: Int32Array,
  range: number,
): Promise<Int32Array> {
  const starts = new Int32Array(range + 1);
  await inChunks(pace, keys.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) starts[keys[i] + 1]++;
  });
  for (let key = 0; key < range; key++) starts[key + 1] += starts[key];
  const out = new Int32Array(order.length);
  await inChunks(pace, order.length, 32768, (from, to) => {
    for (let i = from; i < to; i++) out[starts[keys[order[i]]]++] = order[i];
  });
  return out;
}
