import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { rowStrength } from "../../kernels/around.js";
import { pagerankPairsKernel } from "../../kernels/pagerank-pairs.js";
import { neighborOverlapKernel } from "../../kernels/neighbor-overlap.js";
import { shortWalksKernel } from "../../kernels/short-walks.js";
import type { Walk } from "../../measures/walk.js";
import type { VertexPairs } from "../ground.js";
import { pairJobs, pairsFrom, type PairsPart } from "./pair-jobs.js";
import { linkScoreRules, type LinkScoreName, type LinkScoreRules } from "./score-names.js";

type Opened = Pick<Walk, "fold" | "pace">;

/**
 * Link scores of given pairs of vertices, tied or not, each score by pair; `linkScores` says what they are. It is faster
 * where pairs with the same first end follow one another and the first end has the more ties, as in `VertexPairs`. Where the
 * graph is directed, pairs are ordered: from a to b. Jaccard is NaN where neither end has ties. No byte of a pair's scores
 * hangs on which other pairs are asked for.
 *
 * Shared neighbors and L3 are as quick as looking through the ties of one end of each pair and of the neighbors of each
 * first end; Katz beyond three steps and PageRank look further, O(m) and 1 / (ε (1 − d)) ties a first end at most.
 */
export async function pairScores<N extends LinkScoreName>(
  opened: Opened,
  graph: Csr,
  pairs: VertexPairs,
  names: readonly N[],
  given: Partial<LinkScoreRules> = {},
): Promise<Readonly<Record<N, Float64Array>>> {
  const settled = { ...linkScoreRules, ...given };
  const rules = { ...settled, weighted: settled.weighted || graph.strengths.length > 0 };
  const asked = new Set<LinkScoreName>(names);
  const found: Partial<Record<LinkScoreName, Float64Array>> = {};
  const column = (name: LinkScoreName): Float64Array => (found[name] ??= new Float64Array(pairs.length));
  const isAsked = (...some: readonly LinkScoreName[]): boolean => some.some((name) => asked.has(name));
  const jobs = isAsked("commonNeighbors", "adamicAdar", "resourceAllocation", "jaccard", "l3", "katz")
    ? await pairJobs(graph, pairs, opened.pace)
    : [];
  const sizes = isAsked("jaccard", "preferentialAttachment", "pagerank")
    ? await rowSizes(opened, graph, rules.weighted)
    : none;
  if (isAsked("commonNeighbors", "adamicAdar", "resourceAllocation", "jaccard"))
    await shared(opened, graph, jobs, rules, asked, column);
  if (asked.has("jaccard")) await overUnion(opened, pairs, sizes, column("jaccard"));
  if (isAsked("l3", "katz")) await walks(opened, graph, jobs, rules, asked, column);
  if (asked.has("pagerank")) await meetings(opened, graph, pairs, rules, sizes, column("pagerank"));
  if (asked.has("preferentialAttachment")) {
    const [into, { a, b, length }] = [column("preferentialAttachment"), pairs];
    await inChunks(opened.pace, length, 65536, (from, to) => {
      for (let i = from; i < to; i++) into[i] = sizes.out[a[i]] * sizes.into[b[i]];
    });
  }
  return found as Record<N, Float64Array>;
}

type Column = (name: LinkScoreName) => Float64Array;

/** Ties out and ties in of each vertex, or their strength. */
interface RowSizes {
  readonly out: Float64Array;
  readonly into: Float64Array;
}

const none: RowSizes = { out: new Float64Array(0), into: new Float64Array(0) };

async function rowSizes({ pace }: Opened, graph: Csr, weighted: boolean): Promise<RowSizes> {
  const { order, offsets, inOffsets, strengths, inStrengths, symmetric } = graph;
  const alike = new Float64Array(0);
  const sums = async (rows: Int32Array, each: Float64Array): Promise<Float64Array> => {
    const found = new Float64Array(order);
    await inChunks(pace, order, 4096, (from, to) => {
      for (let v = from; v < to; v++) found[v] = rowStrength(rows, weighted ? each : alike, v);
    });
    return found;
  };
  const out = await sums(offsets, strengths);
  return { out, into: symmetric ? out : await sums(inOffsets, inStrengths) };
}

/** Jaccard's numerator goes where the whole will be. */
async function shared(
  opened: Opened,
  graph: Csr,
  parts: readonly PairsPart[],
  { weighted }: LinkScoreRules,
  asked: ReadonlySet<LinkScoreName>,
  column: Column,
): Promise<void> {
  let job = 0;
  await opened.fold(
    neighborOverlapKernel,
    parts.map((part) => ({ ...part, weighted })),
    undefined,
    (_, { common, adamicAdar, resourceAllocation, least }) => {
      const { places } = parts[job++];
      if (asked.has("commonNeighbors")) put(common, places, column("commonNeighbors"));
      if (asked.has("adamicAdar")) put(adamicAdar, places, column("adamicAdar"));
      if (asked.has("resourceAllocation")) put(resourceAllocation, places, column("resourceAllocation"));
      if (asked.has("jaccard")) put(weighted ? least : common, places, column("jaccard"));
    },
    "shared neighbors",
    graph,
  );
}

/** Divides what both have by all that either has. */
async function overUnion(
  { pace }: Opened,
  { length, a, b }: VertexPairs,
  { out, into }: RowSizes,
  jaccard: Float64Array,
): Promise<void> {
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; i < to; i++) jaccard[i] /= out[a[i]] + into[b[i]] - jaccard[i];
  });
}

async function walks(
  opened: Opened,
  graph: Csr,
  parts: readonly PairsPart[],
  { weighted, beta, longest }: LinkScoreRules,
  asked: ReadonlySet<LinkScoreName>,
  column: Column,
): Promise<void> {
  const kinds = { weighted, beta, l3: asked.has("l3"), longest: asked.has("katz") ? longest : 0 };
  let job = 0;
  await opened.fold(
    shortWalksKernel,
    parts.map((part) => ({ ...part, ...kinds })),
    undefined,
    (_, { l3, katz }) => {
      const { places } = parts[job++];
      if (l3.length > 0) put(l3, places, column("l3"));
      if (katz.length > 0) put(katz, places, column("katz"));
    },
    "short walks",
    graph,
  );
}

/** π_x(y) + π_y(x). Undirected walks can be reversed: π_x(y) · s_x = π_y(x) · s_y, and one of the two tells both. */
async function meetings(
  opened: Opened,
  graph: Csr,
  pairs: VertexPairs,
  { damping, epsilon }: LinkScoreRules,
  { out }: RowSizes,
  into: Float64Array,
): Promise<void> {
  const { symmetric } = graph;
  for (const end of symmetric ? (["a"] as const) : (["a", "b"] as const)) {
    const parts = symmetric ? await pairJobs(graph, pairs, opened.pace) : pairsFrom(pairs, end);
    let job = 0;
    await opened.fold(
      pagerankPairsKernel,
      parts.map(({ first, second }) => ({ first, second, damping, epsilon, loops: false })),
      undefined,
      (_, { scores }) => {
        const { places, first, second } = parts[job++];
        for (let i = 0; i < scores.length; i++)
          into[places[i]] += symmetric
            ? scores[i] * (scores[i] > 0 ? 1 + out[first[i]] / out[second[i]] : 1)
            : scores[i];
      },
      end === "a" ? "walks that restart" : "walks back",
      graph,
    );
  }
}

function put(values: Float64Array, places: Int32Array, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) into[places[i]] = values[i];
}
