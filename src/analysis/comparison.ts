/** What changed between two analyses of the same network, as `compareAnalyses` finds it: plain JSON. */
export interface AnalysisComparison {
  /** The two, as far as their numbers must be read with it. */
  readonly earlier: ComparedState;
  readonly later: ComparedState;
  /** Figures of the whole, in the order of display. */
  readonly figures: readonly ComparedFigure[];
  /** Actors named in both: what changed there is no matter of whom the list newly holds. */
  readonly inBoth: PanelChange;
  /** Actors named in one of the two alone. Those under a pseudonym cannot be recognized and are in no number here. */
  readonly onlyEarlier: number;
  readonly onlyLater: number;
  /** Organizations named in both that gained or lost most partners, people never; those with most change first. */
  readonly gained: readonly PartnerChange[];
  readonly lost: readonly PartnerChange[];
  /** Pairs of countries with a tie in one of the two alone, by code. */
  readonly joined: readonly CountryPair[];
  readonly parted: readonly CountryPair[];
  /** Actors named in both that shared a circle before, in pairs, and how many of the pairs still do. */
  readonly circles: { readonly pairs: number; readonly still: number };
  /** What makes the numbers of the two hard to compare. */
  readonly cautions: readonly ComparisonCaution[];
}

export interface ComparedState {
  readonly asOf?: string;
  readonly collected?: string;
  readonly actors: number;
  readonly ties: number;
}

export type ComparedFigureName =
  | "actors"
  | "ties"
  | "meanPartners"
  | "without"
  | "connected"
  | "efficiency"
  | "across"
  | "countryPairs"
  | "transitivity"
  | "cutPoints"
  | "centralization";

/** A figure before and after; null where it is undefined or was not computed. */
export interface ComparedFigure {
  readonly figure: ComparedFigureName;
  readonly unit: "count" | "share" | "number";
  readonly earlier: number | null;
  readonly later: number | null;
}

export interface PanelChange {
  readonly actors: number;
  /** How many have more, fewer and as many partners. */
  readonly more: number;
  readonly fewer: number;
  readonly same: number;
  /** Mean partners of them; null where there are none. */
  readonly earlier: number | null;
  readonly later: number | null;
  /**
   * A 95 % interval of the mean change for actors like these: 1.96 standard errors, each √2 times that of independent
   * actors, as a tie changes two of them. Null below ten actors.
   */
  readonly interval: readonly [low: number, high: number] | null;
}

export interface PartnerChange {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly earlier: number;
  readonly later: number;
}

export interface CountryPair {
  readonly source: string;
  readonly target: string;
  readonly ties: number;
}

/**
 * `undated`: the two do not both say which date they are of. `grown`: at least one in ten of the later actors is new.
 * `shrunk`: at least one in ten of the earlier actors is gone. `effort`: one is estimated where the other is exact.
 * `direction`: in one of them ties have directions, in the other none has. `seed`: random draws differ.
 */
export type ComparisonCaution = "undated" | "grown" | "shrunk" | "effort" | "direction" | "seed";
