import { inChunks, type Pace } from "../../control/pace.js";
import { orderPairs } from "../../network/pair-order.js";
import type { Network } from "../../network/network.js";

/** Pairs of different actors with ties on record, ascending, and the pair of each tie row; −1 for self-ties. */
export interface RecordedPairs {
  readonly length: number;
  /** Actor rows, a < b. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly pairOf: Int32Array;
}

/** The pairs of all ties of a network, whatever their status, dates and direction. O(n + m). */
export async function recordedPairs({ actors, ties }: Network, pace: Pace): Promise<RecordedPairs> {
  const { source, target, length } = ties;
  const first = new Int32Array(length);
  const second = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    first[row] = Math.min(source[row], target[row]);
    second[row] = Math.max(source[row], target[row]);
  }
  const mark = new Int32Array(length).map((_, row) => row);
  const sorted = await orderPairs(actors.length, { first, second, mark }, false, pace);
  const [a, b, rows] = [sorted.first, sorted.second, sorted.mark ?? mark];
  const pairOf = new Int32Array(length).fill(-1);
  let count = 0;
  await inChunks(pace, length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      if (a[i] === b[i]) continue;
      if (count === 0 || a[i] !== a[count - 1] || b[i] !== b[count - 1]) {
        a[count] = a[i];
        b[count++] = b[i];
      }
      pairOf[rows[i]] = count - 1;
    }
  });
  return { length: count, a: a.slice(0, count), b: b.slice(0, count), pairOf };
}
