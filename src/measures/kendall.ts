import { inChunks, type Pace } from "../control/pace.js";
import { sortedOrder } from "../network/sort.js";

/**
 * Kendall's τ-b of two lists of one length: how far they put pairs in the same order, from −1 to 1, with ties of either
 * list taken out of the scale. NaN where one does not vary. O(n log n).
 *
 * Kendall, Biometrika 33 (1945) 239–251, doi:10.1093/biomet/33.3.239; counted by sorting: Knight, J. Am. Stat. Assoc. 61
 * (1966) 436–439, doi:10.1080/01621459.1966.10480879.
 */
export async function kendall(a: Float64Array, b: Float64Array, pace: Pace): Promise<number> {
  const n = a.length;
  const order = await sortedOrder(pace, n, (i, j) => a[i] - a[j] || b[i] - b[j]);
  const first = await gathered(a, order, pace);
  const second = await gathered(b, order, pace);
  const tiedInBoth = tiedPairs(n, (i) => first[i] === first[i - 1] && second[i] === second[i - 1]);
  const tiedInFirst = tiedPairs(n, (i) => first[i] === first[i - 1]);
  const { swaps, sorted } = await exchanges(second, pace);
  const tiedInSecond = tiedPairs(n, (i) => sorted[i] === sorted[i - 1]);
  const pairs = (n * (n - 1)) / 2;
  const [inFirst, inSecond] = [pairs - tiedInFirst, pairs - tiedInSecond];
  if (inFirst === 0 || inSecond === 0) return NaN;
  const agreed = pairs - tiedInFirst - tiedInSecond + tiedInBoth - 2 * swaps;
  return Math.max(-1, Math.min(1, agreed / Math.sqrt(inFirst) / Math.sqrt(inSecond)));
}

async function gathered(values: Float64Array, order: Int32Array, pace: Pace): Promise<Float64Array> {
  const out = new Float64Array(values.length);
  await inChunks(pace, order.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) out[i] = values[order[i]];
  });
  return out;
}

/** How many pairs lie within runs of equal entries. */
function tiedPairs(length: number, sameAsBefore: (i: number) => boolean): number {
  let [pairs, run] = [0, 0];
  for (let i = 1; i < length; i++) {
    run = sameAsBefore(i) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** How many pairs stand in falling order, found while they are sorted. */
async function exchanges(
  values: Float64Array,
  pace: Pace,
): Promise<{ readonly swaps: number; readonly sorted: Float64Array }> {
  const { length } = values;
  let from = values;
  let into: Float64Array = new Float64Array(length);
  let swaps = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, length), Math.min(start + 2 * width, length)];
      let [left, right] = [start, middle];
      for (let out = start; out < end; out++) {
        if (left < middle && (right >= end || from[left] <= from[right])) into[out] = from[left++];
        else {
          swaps += middle - left;
          into[out] = from[right++];
        }
        if ((out & 4095) === 4095 && pace.due()) await pace.rest();
      }
    }
    [from, into] = [into, from];
  }
  return { swaps, sorted: from };
}
