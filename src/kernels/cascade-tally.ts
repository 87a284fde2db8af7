import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { ArcChances, Liveness } from "./arc-coins.js";

/** One way in which a message sets out: from whom, and what is lost. */
export interface CascadeStart {
  readonly seeds: Int32Array;
  /** Whether it sets out from one of the seeds, which is drawn in each sample, instead of from all. */
  readonly drawn: boolean;
  /** Vertices that neither take a message up nor pass it on, seeds or not. */
  readonly lost: Int32Array;
  /** Chances in place of those of the job; empty where they are those. */
  readonly chances: Float64Array;
}

/** A number of samples, in each of which a message sets out in one way or in several. */
export interface CascadeJob extends ArcChances {
  /** The number of the first sample, and how many. */
  readonly firstSample: number;
  readonly samples: number;
  readonly seed: number;
  readonly liveness: Liveness;
  readonly starts: readonly CascadeStart[];
  /** Arcs from a seed beyond which nothing is followed; Infinity for no bound. */
  readonly steps: number;
  /** The groups of vertex v are memberGroups[memberOffsets[v]] … memberGroups[memberOffsets[v + 1] − 1]; offsets may be empty. */
  readonly memberOffsets: Int32Array;
  readonly memberGroups: Int32Array;
  readonly groups: number;
  /** 1 for vertices that are counted where they are reached; empty where all are. */
  readonly counted: Uint8Array;
}

/**
 * What a number of samples came to, for each way of setting out. `hits` counts by vertex in how many samples it was
 * reached. `sums` and `squares` add up how many were reached and the squares of that, of all (at 0) and of each group (at
 * 1 + group); `lostSums` and `lostSquares` the same of how many fewer than in the first way were.
 */
export type CascadePart = {
  hits: ["i32", number];
  sums: ["f64", number];
  squares: ["f64", number];
  lostSums: ["f64", number];
  lostSquares: ["f64", number];
};

export type TallyScratch = { counts: ["f64", number] };

export function cascadePart({ order }: Csr, { starts, groups }: CascadeJob): CascadePart {
  const cells = starts.length * (groups + 1);
  const more = starts.length > 1 ? cells : 0;
  return {
    hits: ["i32", starts.length * order],
    sums: ["f64", cells],
    squares: ["f64", cells],
    lostSums: ["f64", more],
    lostSquares: ["f64", more],
  };
}

export function tallyScratch({ starts, groups }: CascadeJob): TallyScratch {
  return { counts: ["f64", starts.length * (groups + 1)] };
}

/** Counts who is reached, sample by sample. */
export class CascadeTally {
  constructor(
    private readonly order: number,
    private readonly job: CascadeJob,
    private readonly counts: Float64Array,
    private readonly part: Views<CascadePart>,
  ) {
    counts.fill(0);
  }

  /** A vertex is reached in one of the ways. */
  reach(start: number, v: number): void {
    const { counts, order, part } = this;
    const { groups, memberOffsets, memberGroups, counted } = this.job;
    if (counted.length > 0 && counted[v] === 0) return;
    const row = start * (groups + 1);
    part.hits[start * order + v]++;
    counts[row]++;
    if (memberOffsets.length > 0)
      for (let i = memberOffsets[v]; i < memberOffsets[v + 1]; i++) counts[row + 1 + memberGroups[i]]++;
  }

  /** A sample is over. */
  close(): void {
    const { counts, part } = this;
    const row = this.job.groups + 1;
    for (let i = 0; i < counts.length; i++) {
      part.sums[i] += counts[i];
      part.squares[i] += counts[i] * counts[i];
      if (part.lostSums.length === 0) continue;
      const lost = counts[i % row] - counts[i];
      part.lostSums[i] += lost;
      part.lostSquares[i] += lost * lost;
    }
    counts.fill(0);
  }
}
