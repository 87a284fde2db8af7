import { compareCells } from "../../network/columns.js";
import { isDirected, type Network } from "../../network/network.js";
import { endColumns } from "./rebuild.js";

/** How many ties more than before lead from an actor to itself, and equal another in all but the ends they had. */
export function changedTies(before: Network, after: Network): { selfTies: number; duplicates: number } {
  return { selfTies: selfTies(after) - selfTies(before), duplicates: repeats(after) - repeats(before) };
}

function selfTies({ ties }: Network): number {
  return ties.source.reduce((count, source, tie) => count + Number(source === ties.target[tie]), 0);
}

/** Ties that equal an earlier one; of mutual ties it does not matter which end comes first. O(m log m). */
function repeats({ ties }: Network): number {
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
  const order = Array.from({ length: ties.length }, (_, tie) => tie).sort(compare);
  return order.reduce((count, tie, i) => count + Number(i > 0 && compare(order[i - 1], tie) === 0), 0);
}
