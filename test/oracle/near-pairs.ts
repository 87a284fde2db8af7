import type { PlainGraph } from "./graph.js";

/**
 * Scores of pairs by short walks, from the definitions. N(x) are the neighbors of x, whichever way a tie was entered,
 * k(x) how many they are; self-ties and the number of ties of a pair change nothing.
 *
 * Resource allocation   Σ_z 1 / k(z) over z in N(x) and N(y)
 * L3                    Σ a(x,u) a(u,w) a(w,y) / √(k(u) k(w)) over u ≠ y, w ≠ x
 */
export function nearPairs({ ids, ties }: PlainGraph): {
  readonly tied: (x: number, y: number) => boolean;
  readonly twoSteps: (x: number, y: number) => number;
  readonly threeSteps: (x: number, y: number) => number;
} {
  const tied = (x: number, y: number): boolean =>
    x !== y &&
    ties.some(({ source, target }) => (source === x && target === y) || (source === y && target === x));
  const all = ids.map((_, x) => x);
  const neighbors = all.map((x) => all.filter((y) => tied(x, y)));
  const k = (x: number): number => neighbors[x].length;
  return {
    tied,
    twoSteps: (x, y) => neighbors[x].filter((z) => tied(z, y)).reduce((sum, z) => sum + 1 / k(z), 0),
    threeSteps(x, y) {
      let sum = 0;
      for (const u of neighbors[x])
        for (const w of neighbors[y]) if (u !== y && w !== x && tied(u, w)) sum += 1 / Math.sqrt(k(u) * k(w));
      return sum;
    },
  };
}
