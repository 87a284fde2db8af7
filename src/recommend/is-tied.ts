import type { Csr } from "../csr/csr.js";

/** Whether an arc leads from one vertex to another. O(log degree). */
export function isTied({ offsets, targets }: Csr, from: number, to: number): boolean {
  let [low, high] = [offsets[from], offsets[from + 1]];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (targets[middle] < to) low = middle + 1;
    else high = middle;
  }
  return low < offsets[from + 1] && targets[low] === to;
}
