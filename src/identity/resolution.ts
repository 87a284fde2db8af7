import type { Meta } from "../values/meta.js";
import { Tabular, type Grid } from "../values/tabular.js";
import type { Cluster } from "./clusters.js";
import type { Evidence } from "./evidence.js";

/** How sure a candidate is: `same` and `likely` by their stated thresholds, `ask` below. */
export type Band = "same" | "likely" | "ask";

/** The least score of each band. */
export const bands = { same: 0.85, likely: 0.6, ask: 0.2 } as const;

/** Two actors that may be one. */
export interface Candidate {
  /** The ids, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly nameA: string;
  readonly nameB: string;
  /** From 0 to 1: the logistic of the summed weights; see `resolve`. */
  readonly score: number;
  readonly band: Band;
  readonly reasons: readonly Evidence[];
  readonly against: readonly Evidence[];
}

/** A candidate as a row. */
export type CandidateRow = {
  readonly a: string;
  readonly b: string;
  readonly nameA: string;
  readonly nameB: string;
  readonly score: number;
  readonly band: Band;
  readonly reasons: string;
  readonly against: string;
};

/** Pairs that were left out of the comparison, and why. */
export interface NotCompared {
  readonly reason: string;
  readonly count: number;
  readonly text: string;
}

/**
 * What `resolve` found: candidates, best first, and the clusters that the surest of them make. For the steward of the
 * data: names are in full.
 */
export class Resolution extends Tabular<CandidateRow> {
  constructor(
    readonly candidates: readonly Candidate[],
    readonly clusters: readonly Cluster[],
    readonly counts: { readonly compared: number } & Readonly<Record<Band, number>>,
    readonly notCompared: readonly NotCompared[],
    readonly meta: Meta,
  ) {
    super();
  }

  /** The number of candidates. */
  get length(): number {
    return this.candidates.length;
  }

  protected grid(): Grid {
    const { candidates } = this;
    const column = (
      name: string,
      numeric: boolean,
      at: (each: Candidate) => string | number,
    ): Grid["columns"][number] => ({
      name,
      numeric,
      at: (row) => at(candidates[row]),
    });
    return {
      length: candidates.length,
      columns: [
        column("a", false, (each) => each.a),
        column("b", false, (each) => each.b),
        column("nameA", false, (each) => each.nameA),
        column("nameB", false, (each) => each.nameB),
        column("score", true, (each) => each.score),
        column("band", false, (each) => each.band),
        column("reasons", false, (each) => inWords(each.reasons)),
        column("against", false, (each) => inWords(each.against)),
      ],
    };
  }
}

/** Evidence in words, the weightiest first. */
export function inWords(evidence: readonly Evidence[]): string {
  return Array.from(new Set(evidence.map(({ text }) => text))).join("; ");
}
