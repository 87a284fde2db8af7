import type { PlainGraph } from "./graph.js";

/** Two groups, and whether ties between them are there and rest on more than one of either. */
interface GroupPair {
  readonly sizes: readonly [number, number];
  readonly tied: readonly [number, number];
}

function groupPairs(graph: PlainGraph, groups: readonly (string | undefined)[]): GroupPair[] {
  const names = [...new Set(groups)].filter((name) => name !== undefined);
  const members = (name: string): number[] => graph.ids.map((_, i) => i).filter((i) => groups[i] === name);
  const isTied = (a: number, b: number): boolean =>
    graph.ties.some(({ source, target }) => (source === a && target === b) || (source === b && target === a));
  const tied = (from: string, to: string): number =>
    members(from).filter((a) => members(to).some((b) => isTied(a, b))).length;
  return names.flatMap((g, i) =>
    names.slice(i + 1).map((h): GroupPair => ({
      sizes: [members(g).length, members(h).length],
      tied: [tied(g, h), tied(h, g)],
    })),
  );
}

/** The mean over pairs of actors in different groups of how far their groups are joined. */
export function bridgeValue(graph: PlainGraph, groups: readonly (string | undefined)[]): number {
  let [sum, all] = [0, 0];
  for (const { sizes, tied } of groupPairs(graph, groups)) {
    const held = (actors: number): number => 1 - 1 / (actors + 1);
    const most = held(sizes[0]) + held(sizes[1]);
    all += sizes[0] * sizes[1];
    sum += (sizes[0] * sizes[1] * (held(tied[0]) + held(tied[1]))) / most;
  }
  return all === 0 ? 0 : sum / all;
}

/** Pairs of groups that are joined, and those among them that one actor leaving takes apart. */
export function joinedGroups(graph: PlainGraph, groups: readonly (string | undefined)[]) {
  const joined = groupPairs(graph, groups).filter(({ tied }) => tied[0] > 0);
  const onOne = joined.filter(({ sizes, tied }) =>
    [0, 1].some((side) => tied[side] === 1 && sizes[side] > 1),
  );
  return { joined: joined.length, onOne: onOne.length };
}
