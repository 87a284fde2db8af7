import { arcs, type PlainGraph, type View } from "./graph.js";
import { pagerank } from "./pagerank.js";

export interface LinkScoreOptions extends Pick<View, "directed"> {
  readonly strengths?: boolean;
  readonly beta?: number;
  readonly longest?: number;
  readonly damping?: number;
}

export interface LinkScores {
  readonly commonNeighbors: number;
  readonly adamicAdar: number;
  readonly resourceAllocation: number;
  /** NaN where neither has a tie. */
  readonly jaccard: number;
  readonly l3: number;
  readonly katz: number;
  readonly pagerank: number;
  readonly preferentialAttachment: number;
}

/**
 * The link scores of the ordered pair (x, y), each by its definition on the matrix a of arcs, without self-ties, parallel
 * ties merged. With strengths, a has them: a common neighbor z counts a_xz + a_zy, and s_z, all that is tied to it, stands for
 * the number of its distinct neighbors; Jaccard is Σ min / Σ max.
 */
export function linkScores(
  graph: PlainGraph,
  x: number,
  y: number,
  options: LinkScoreOptions = {},
): LinkScores {
  const { directed = "respect", strengths = false, beta = 0.005, longest = 4, damping = 0.85 } = options;
  const all = arcs(graph, { directed });
  const oneWay = directed === "respect" && graph.ties.some((tie) => tie.directed);
  const actors = graph.ids.map((_, i) => i);
  const a = actors.map(() => actors.map(() => 0));
  for (const { source, target, strength } of all) a[source][target] = strengths ? strength : 1;

  const sum = (of: (z: number) => number): number => actors.reduce((total, z) => total + of(z), 0);
  const size = actors.map((z) =>
    strengths
      ? sum((v) => a[z][v]) + (oneWay ? sum((v) => a[v][z]) : 0)
      : actors.filter((v) => a[z][v] + a[v][z] > 0).length,
  );
  const common = actors.filter((z) => a[x][z] > 0 && a[z][y] > 0);
  const share = (z: number): number => (strengths ? a[x][z] + a[z][y] : 1);
  const over = (of: (z: number) => number): number => common.reduce((total, z) => total + of(z), 0);
  const most = sum((z) => Math.max(a[x][z], a[z][y]));

  let l3 = 0;
  for (const u of actors)
    for (const w of actors)
      if (u !== y && w !== x && a[x][u] * a[u][w] * a[w][y] > 0)
        l3 += (a[x][u] * a[u][w] * a[w][y]) / Math.sqrt(size[u] * size[w]);

  let katz = 0;
  let walks = actors.map((v) => Number(v === x));
  for (let length = 1; length <= longest; length++) {
    walks = actors.map((v) => sum((u) => walks[u] * a[u][v]));
    katz += beta ** length * walks[y];
  }

  const ties = strengths ? graph.ties : all.map((arc) => ({ ...arc, strength: 1, directed: true }));
  const found = (from: number): readonly number[] =>
    pagerank(
      { ids: graph.ids, ties },
      { damping, directed, selfTies: "ignore", restart: actors.map((v) => (v === from ? 1 : 0)) },
    );
  return {
    commonNeighbors: over(share),
    adamicAdar: over((z) => share(z) / Math.log(strengths ? 1 + size[z] : size[z])),
    resourceAllocation: over((z) => share(z) / size[z]),
    jaccard: sum((z) => Math.min(a[x][z], a[z][y])) / most,
    l3,
    katz,
    pagerank: found(x)[y] + found(y)[x],
    preferentialAttachment: sum((v) => a[x][v]) * sum((v) => a[v][y]),
  };
}
