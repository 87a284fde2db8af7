import { inChunks, type Pace } from "../control/pace.js";
import type { Ids } from "./ids.js";

/** Fewer ids are as fast as texts. */
const enough = 4096;
/** The numbers may go up to so many for each id: all are walked through in the order of their digits. */
const perId = 8;

/** Different whole numbers from 0 on, in any order, that stand for ids which are their decimals. */
export interface DecimalIds extends Ids {
  /** The position of each row among the numbers given, and the row of each position. */
  readonly order: Int32Array;
  readonly rowOf: Int32Array;
}

/** True where `decimalIds` takes these numbers, and is worth its while. */
export function sortsAsNumbers(values: Int32Array): boolean {
  const { length } = values;
  return length >= enough && values.reduce((most, value) => Math.max(most, value), 0) < perId * length;
}

/** Ids without a text for each, in the order of their decimals as texts: 0, 1, 10, 11, 2, … O(n + largest number). */
export async function decimalIds(values: Int32Array, pace: Pace): Promise<DecimalIds> {
  const range = 1 + values.reduce((most, value) => Math.max(most, value), -1);
  const positionOf = new Int32Array(range).fill(-1);
  values.forEach((value, position) => {
    positionOf[value] = position;
  });
  const order = new Int32Array(values.length);
  const rowOf = new Int32Array(values.length);
  let rows = 0;
  let current = 0;
  await inChunks(pace, range, 16384, (from, to) => {
    for (let walked = from; walked < to; walked++) {
      const position = positionOf[current];
      if (position >= 0) {
        rowOf[position] = rows;
        order[rows++] = position;
      }
      current = nextDecimal(current, range);
    }
  });
  return {
    ...{ length: values.length, order, rowOf },
    at: (row) => String(values[order[row]]),
    find(id) {
      const position = /^(0|[1-9]\d{0,9})$/.test(id) && Number(id) < range ? positionOf[Number(id)] : -1;
      return position < 0 ? -1 : rowOf[position];
    },
  };
}

/** What comes behind a number below `range` in the order of their digits. */
export function nextDecimal(current: number, range: number): number {
  if (current === 0) return 1;
  if (current * 10 < range) return current * 10;
  let next = current + 1;
  if (next >= range) next = Math.floor((next - 1) / 10) + 1;
  while (next % 10 === 0) next /= 10;
  return next;
}
