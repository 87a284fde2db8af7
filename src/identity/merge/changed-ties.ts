import { inChunks, type Pace } from "../../control/pace.js";
import { compareCells } from "../../network/columns.js";
import { isDirected, type Network } from "../../network/network.js";
import { sortedOrder } from "../../network/sort.js";
import { endColumns } from "./rebuild.js";

/** How many ties more than before lead from an actor to itself, and equal another in all but the ends they had. */
export async function changedTies(
  before: Network,
  after: Network,
  pace: Pace,
): Promise<{ selfTies: number; duplicates: number }> {
  const [then, now] = [await repeats(before, pace), await repeats(after, pace)];
  return { selfTies: selfTies(after) - selfTies(before), duplicates: now - then };
}

function selfTies({ ties }: Network): number {
  return ties.source.reduce((count, source, tie) => count + Number(source === ties.target[tie]), 0);
}

/** Ties that equal an earlier one; of mutual ties it does not matter which end comes first. O(m log m). */
async function repeats({ ties }: Network, pace: Pace): Promise<number> {
  const { source, target, columns } = ties;
  const compared = [...columns].filter(([name]) => name !== endColumns.source && name !== endColumns.target);
  const ends = (tie: number): [number, number] => {
    const [from, to] = [source[tie], target[tie]];
    return isDirected(ties, tie) || from <= to ? [from, to] : [to, from];
  };
  const compare = (x: number, y: number): number => {
    const [a, b] = [ends(x), ends(y)];
    const difference =
      a[0] - b[0] || a[1] - b[1] || Number(isDirected(ties, x)) - Number(isDirected(ties, y));
    if (difference !== 0) return difference;
    for (const [, column] of compared) {
      const order = compareCells(column, x, y);
      if (order !== 0) return order;
    }
    return 0;
  };
  const order = await sortedOrder(pace, ties.length, compare);
  let count = 0;
  await inChunks(pace, order.length, 4096, (from, to) => {
    for (let i = Math.max(1, from); i < to; i++) count += Number(compare(order[i - 1], order[i]) === 0);
  });
  return count;
}
