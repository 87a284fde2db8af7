import { inChunks } from "../../control/pace.js";
import { orderPairs } from "../../network/pair-order.js";
import type { Ground, VertexPairs } from "../ground.js";

/** Pairs whose ends may both be asked, and the tie rows of each. */
export interface TiedPairs extends VertexPairs {
  /** The rows of the i-th pair, ascending. */
  rows(i: number): Int32Array;
}

/** Puts tie rows together by pair, ties to oneself and pairs with an end that may not be asked left out. O(n + rows). */
export async function tiedPairs(ground: Ground, rows: Int32Array): Promise<TiedPairs> {
  const { opened, eligible, network } = ground;
  const { vertexOf, pace, csr } = opened;
  const { source, target } = network.ties;
  const [first, second, mark] = [0, 0, 0].map(() => new Int32Array(rows.length));
  let found = 0;
  await inChunks(pace, rows.length, 16384, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rows[i];
      const [a, b] = [vertexOf[source[row]], vertexOf[target[row]]];
      if (a < 0 || b < 0 || a === b || eligible[a] === 0 || eligible[b] === 0) continue;
      [first[found], second[found], mark[found]] = [Math.min(a, b), Math.max(a, b), row];
      found++;
    }
  });
  const given = {
    ...{ first: first.subarray(0, found), second: second.subarray(0, found), mark: mark.subarray(0, found) },
  };
  const ordered = await orderPairs(csr.order, given, false, pace);
  const marks = ordered.mark ?? new Int32Array(0);
  const [a, b, starts] = [new Int32Array(found), new Int32Array(found), new Int32Array(found + 1)];
  let length = 0;
  await inChunks(pace, found, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      const last = length - 1;
      if (length === 0 || a[last] !== ordered.first[i] || b[last] !== ordered.second[i]) {
        [a[length], b[length], starts[length]] = [ordered.first[i], ordered.second[i], i];
        length++;
      }
      starts[length] = i + 1;
    }
  });
  return {
    ...{ length, a: a.slice(0, length), b: b.slice(0, length) },
    rows: (i) => marks.slice(starts[i], starts[i + 1]).sort(),
  };
}

/** The pairs at some positions, which are ascending. */
export function pairsAt({ a, b }: VertexPairs, positions: readonly number[]): VertexPairs {
  return {
    length: positions.length,
    a: Int32Array.from(positions, (i) => a[i]),
    b: Int32Array.from(positions, (i) => b[i]),
  };
}
