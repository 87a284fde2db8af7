import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { rowStrength } from "../../kernels/around.js";
import { neighborOverlapKernel } from "../../kernels/neighbor-overlap.js";
import { pagerankPairsKernel } from "../../kernels/pagerank-pairs.js";
import { shortWalksKernel } from "../../kernels/short-walks.js";
import type { Walk } from "../../measures/walk.js";
import type { VertexPairs } from "../ground.js";
import { pairJobs, pairsFrom, type PairsPart } from "./pair-jobs.js";
import { linkScoreRules, type LinkScoreName, type LinkScoreRules } from "./score-names.js";

/** Scores by name, each by pair; and the most that a walk of `pagerank` misses. */
export type PairScores<N extends LinkScoreName> = Readonly<Record<N, Float64Array>> & {
  readonly missing: number;
};

/**
 * Link scores of given pairs of vertices, tied or not, each score by pair; `linkScores` says what they are. It is faster
 * where pairs with the same first end follow one another and the first end has the more ties, as in `VertexPairs`. Where the
 * graph is directed, pairs are ordered: from a to b. Jaccard is NaN where neither end has ties. No byte of a pair's scores
 * hangs on which other pairs are asked for. Whoever asks several times says what about, as each is a phase of its own.
 *
 * Neighbors in common are as quick as looking through the ties of one end of each pair; L3 looks at those of the neighbors of
 * each first end besides. Katz beyond three steps and PageRank look further: at O(m) and 1 / (ε (1 − d)) ties a first end at
 * most.
 */
export async function pairScores<N extends LinkScoreName>(
  opened: Pick<Walk, "fold" | "pace">,
  graph: Csr,
  pairs: VertexPairs,
  names: readonly N[],
  given: Partial<LinkScoreRules> = {},
  about = "",
): Promise<PairScores<N>> {
  const rules = { ...linkScoreRules, ...given };
  const asking = new Asking(opened, graph, pairs, new Set(names), about, {
    ...rules,
    weighted: rules.weighted || graph.strengths.length > 0,
  });
  return (await asking.answer()) as PairScores<N>;
}

/** Ties out and ties in of each vertex, or their strength. */
interface RowSizes {
  readonly out: Float64Array;
  readonly into: Float64Array;
}

class Asking {
  readonly #found = new Map<LinkScoreName, Float64Array>();
  #jobs: readonly PairsPart[] | undefined;
  #missing = 0;

  constructor(
    private readonly opened: Pick<Walk, "fold" | "pace">,
    private readonly graph: Csr,
    private readonly pairs: VertexPairs,
    private readonly names: ReadonlySet<LinkScoreName>,
    private readonly about: string,
    private readonly rules: LinkScoreRules,
  ) {}

  async answer(): Promise<object> {
    const isAsked = (...some: readonly LinkScoreName[]): boolean => some.some((name) => this.names.has(name));
    const needed = isAsked("jaccard", "preferentialAttachment", "pagerank");
    const sizes = needed ? await this.#sizes() : { out: new Float64Array(0), into: new Float64Array(0) };
    if (isAsked("commonNeighbors", "adamicAdar", "resourceAllocation", "jaccard")) await this.#overlaps();
    if (isAsked("jaccard")) await this.#overUnion(sizes);
    if (isAsked("l3", "katz")) await this.#walks();
    if (isAsked("pagerank")) await this.#restarts(sizes);
    if (isAsked("preferentialAttachment")) await this.#attachment(sizes);
    return { ...Object.fromEntries(this.#found), missing: this.#missing };
  }

  /** The scores under a name; undefined where they are not asked for. */
  #column(name: LinkScoreName): Float64Array | undefined {
    if (!this.names.has(name)) return undefined;
    const known = this.#found.get(name) ?? new Float64Array(this.pairs.length);
    this.#found.set(name, known);
    return known;
  }

  async #parts(): Promise<readonly PairsPart[]> {
    this.#jobs ??= await pairJobs(this.graph, this.pairs, this.opened.pace);
    return this.#jobs;
  }

  async #sizes(): Promise<RowSizes> {
    const { order, offsets, inOffsets, strengths, inStrengths, symmetric } = this.graph;
    const sums = async (rows: Int32Array, each: Float64Array): Promise<Float64Array> => {
      const found = new Float64Array(order);
      await inChunks(this.opened.pace, order, 4096, (from, to) => {
        for (let v = from; v < to; v++) found[v] = rowStrength(rows, each, v);
      });
      return found;
    };
    const out = await sums(offsets, strengths);
    return { out, into: symmetric ? out : await sums(inOffsets, inStrengths) };
  }

  /** Jaccard's numerator goes where the whole will be. */
  async #overlaps(): Promise<void> {
    const { weighted } = this.rules;
    const parts = await this.#parts();
    let job = 0;
    await this.opened.fold(
      neighborOverlapKernel,
      parts.map(({ first, second, along }) => ({ first, second, along, weighted })),
      undefined,
      (_, { common, adamicAdar, resourceAllocation, least }) => {
        const part = parts[job++];
        put(common, part, this.#column("commonNeighbors"));
        put(adamicAdar, part, this.#column("adamicAdar"));
        put(resourceAllocation, part, this.#column("resourceAllocation"));
        put(weighted ? least : common, part, this.#column("jaccard"));
      },
      `${this.about}neighbors in common`,
      this.graph,
    );
  }

  /** Divides what both have by all that either has. */
  async #overUnion({ out, into }: RowSizes): Promise<void> {
    const { length, a, b } = this.pairs;
    const jaccard = this.#column("jaccard");
    if (jaccard === undefined) return;
    await inChunks(this.opened.pace, length, 65536, (from, to) => {
      for (let i = from; i < to; i++) jaccard[i] /= out[a[i]] + into[b[i]] - jaccard[i];
    });
  }

  async #walks(): Promise<void> {
    const { weighted, beta } = this.rules;
    const [l3, longest] = [this.names.has("l3"), this.names.has("katz") ? this.rules.longest : 0];
    const parts = await this.#parts();
    let job = 0;
    await this.opened.fold(
      shortWalksKernel,
      parts.map(({ first, second, along }) => ({ first, second, along, weighted, beta, l3, longest })),
      undefined,
      (_, walks) => {
        const part = parts[job++];
        put(walks.l3, part, this.#column("l3"));
        put(walks.katz, part, this.#column("katz"));
      },
      `${this.about}short walks`,
      this.graph,
    );
  }

  /** π_x(y) + π_y(x). Undirected walks can be reversed: π_x(y) · s_x = π_y(x) · s_y, and one of the two tells both. */
  async #restarts({ out }: RowSizes): Promise<void> {
    const { damping, epsilon } = this.rules;
    const { graph, pairs, opened } = this;
    const into = this.#column("pagerank");
    if (into === undefined) return;
    for (const end of graph.symmetric ? (["a"] as const) : (["a", "b"] as const)) {
      const parts = graph.symmetric ? await this.#parts() : await pairsFrom(graph, pairs, end, opened.pace);
      let job = 0;
      await opened.fold(
        pagerankPairsKernel,
        parts.map(({ first, second }) => ({ first, second, damping, epsilon, loops: false })),
        undefined,
        (_, { scores, facts }) => {
          const { first, second, from, places } = parts[job++];
          this.#missing = Math.max(this.#missing, facts[0]);
          for (let i = 0; i < scores.length; i++) {
            const back = graph.symmetric && scores[i] > 0 ? out[first[i]] / out[second[i]] : 0;
            into[places === undefined ? from + i : places[i]] += scores[i] * (1 + back);
          }
        },
        `${this.about}${end === "a" ? "walks that restart" : "walks back"}`,
        graph,
      );
    }
  }

  async #attachment({ out, into }: RowSizes): Promise<void> {
    const { length, a, b } = this.pairs;
    const products = this.#column("preferentialAttachment");
    if (products === undefined) return;
    await inChunks(this.opened.pace, length, 65536, (from, to) => {
      for (let i = from; i < to; i++) products[i] = out[a[i]] * into[b[i]];
    });
  }
}

function put(values: Float64Array, { from, places }: PairsPart, into: Float64Array | undefined): void {
  if (places === undefined) into?.set(values, from);
  else if (into !== undefined) for (let i = 0; i < places.length; i++) into[places[i]] = values[i];
}
