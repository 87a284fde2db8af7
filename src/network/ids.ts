import { inChunks, type Pace } from "../control/pace.js";
import { nextDecimal } from "./decimal-ids.js";
import { ComityError } from "../errors/error.js";

/** The ids of a table in ascending order by code unit; an actor's row is its place in that order. */
export interface Ids {
  readonly length: number;
  /** The id of a row. */
  at(row: number): string;
  /** The row of an id, or −1. */
  find(id: string): number;
}

/** Ids held as texts, already ascending and distinct. */
export function textIds(ascending: readonly string[]): Ids {
  return {
    length: ascending.length,
    at: (row) => ascending[row],
    find(id) {
      let low = 0;
      let high = ascending.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (ascending[middle] < id) low = middle + 1;
        else high = middle;
      }
      return low < ascending.length && ascending[low] === id ? low : -1;
    },
  };
}

/** The ids of the given rows of a table, ascending rows, without a text for each. */
export function someIds(ids: Ids, rows: Int32Array): Ids {
  return {
    length: rows.length,
    at: (row) => ids.at(rows[row]),
    find(id) {
      const wanted = ids.find(id);
      let low = 0;
      let high = rows.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (rows[middle] < wanted) low = middle + 1;
        else high = middle;
      }
      return wanted >= 0 && low < rows.length && rows[low] === wanted ? low : -1;
    },
  };
}

/** The ids "0" … "n − 1" without a string for each: 8 bytes an actor. */
export interface NumberedIds extends Ids {
  /** The row of the number k. */
  readonly rowOf: Int32Array;
}

/**
 * Ids that are the decimal numbers 0 … n − 1, in the order of their digits as text: 0, 1, 10, 11, 2, … Interruptible.
 * Throws `out-of-memory` where 8 · n bytes cannot be had. O(n).
 */
export async function numberedIds(n: number, pace: Pace): Promise<NumberedIds> {
  const [numberAt, rowOf] = [numbers(n), numbers(n)];
  let current = 0;
  await inChunks(pace, n, 65536, (from, to) => {
    current = enter(current, numberAt, rowOf, from, to);
  });
  return {
    length: n,
    rowOf,
    at: (row) => String(numberAt[row]),
    find: (id) => (/^(0|[1-9]\d{0,9})$/.test(id) && Number(id) < n ? rowOf[Number(id)] : -1),
  };
}

/** Enters the numbers of the rows from … to − 1, of which `current` is the first, and gives that of the next row. */
function enter(current: number, numberAt: Int32Array, rowOf: Int32Array, from: number, to: number): number {
  const n = numberAt.length;
  let next = current;
  for (let row = from; row < to; row++) {
    numberAt[row] = next;
    rowOf[next] = row;
    next = nextDecimal(next, n);
  }
  return next;
}

function numbers(length: number): Int32Array {
  try {
    return new Int32Array(length);
  } catch (cause) {
    throw new ComityError("out-of-memory", `${4 * length} bytes are needed and could not be had`, { cause });
  }
}
