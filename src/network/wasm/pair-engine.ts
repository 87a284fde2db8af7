import type { Pace } from "../../control/pace.js";
import type { PairEngine, Pairs } from "../pair-order.js";
import { borrowArena, returnArena } from "./arena.js";
import { PairSorter, placesOf } from "./pair-sorter.js";

/** Orders pairs and lays out rows as the loops of pair-order.ts and lay-out.ts do, in WebAssembly. */
export const wasmPairEngine: PairEngine = {
  async order(range, given, spend, pace) {
    return sorted(range, given, true, pace, async (sorter) => {
      const made = spend ? given : copies(given);
      await sorter.unpack(made, pace);
      return { ...made, starts: [] };
    });
  },

  async layOut(order, { source, target }, rows, pace) {
    const byTarget = { first: target, second: source, mark: undefined };
    const done = await sorted(order, byTarget, false, pace, async (sorter) => {
      await sorter.rows(source, target, rows, pace);
      return true;
    });
    return done ?? false;
  },
};

/** Sorts pairs by both numbers or by the first alone, and does the rest with them; undefined where that is not possible. */
async function sorted<R>(
  range: number,
  pairs: Pairs,
  byBoth: boolean,
  pace: Pace,
  rest: (sorter: PairSorter) => Promise<R>,
): Promise<R | undefined> {
  const at = placesOf(range, pairs);
  const arena = at && (await borrowArena(at.end));
  if (at === undefined || arena === undefined) return undefined;
  try {
    const sorter = new PairSorter(arena, at, range, pairs);
    return (await sorter.sort(byBoth, pace)) ? await rest(sorter) : undefined;
  } finally {
    returnArena(arena);
  }
}

function copies({ first, second, mark }: Pairs): Pairs {
  return { first: first.slice(), second: second.slice(), mark: mark?.slice() };
}
