import type { PlainGraph } from "./graph.js";

/** The share of pairs of those who remain that some walk connects, after the first brokers left. */
function connected({ ids, ties }: PlainGraph, gone: readonly number[]): number {
  const left = ids.map((_, i) => i).filter((i) => !gone.includes(i));
  const stays = ties.filter(({ source, target }) => left.includes(source) && left.includes(target));
  const reach = (from: number): Set<number> => {
    const found = new Set([from]);
    for (const u of found)
      for (const { source, target } of stays) {
        if (source === u) found.add(target);
        if (target === u) found.add(source);
      }
    return found;
  };
  const parts: Set<number>[] = [];
  for (const v of left) if (!parts.some((part) => part.has(v))) parts.push(reach(v));
  const pairs = left.length * (left.length - 1);
  return pairs === 0 ? 0 : parts.reduce((sum, { size }) => sum + size * (size - 1), 0) / pairs;
}

/** The shares after nobody left, the first, the first two … */
export function connectedAfter(graph: PlainGraph, brokers: readonly number[]): number[] {
  return [0, ...brokers].map((_, i) => connected(graph, brokers.slice(0, i)));
}

/** The mean from the first leaver on; where nobody leaves, the share as it is. */
export function withstandValue(graph: PlainGraph, brokers: readonly number[]): number {
  const shares = connectedAfter(graph, brokers).slice(Math.min(1, brokers.length));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
