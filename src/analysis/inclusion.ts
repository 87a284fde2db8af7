/** What the groups of one attribute have, against their share of the actors. Since version 1.2. */
export interface InclusionSection {
  /** "country", "kind", "languages" or "groups". */
  readonly by: string;
  /** Actors with a value, and those without one or whose value is not shown. */
  readonly actors: number;
  readonly leftOut: number;
  /** How unevenly each is shared among the actors with a value: 0 all equal, near 1 one has all; null where nobody has any. */
  readonly gini: Readonly<Partial<Record<SharedScore, number | null>>>;
  /** The share of the highest that `highest` of the groups is about. */
  readonly top: number;
  /** Small groups with people in them are put together, for the public. */
  readonly groups: readonly InclusionGroup[];
}

/** What is shared out: partners, nearness to others, and standing between others. */
export const sharedScores = ["degree", "harmonic", "betweenness"] as const;
export type SharedScore = (typeof sharedScores)[number];

export interface InclusionGroup {
  readonly group: string;
  readonly actors: number;
  /** Of all actors with a value. */
  readonly actorShare: number;
  /** Actors outside the largest part of the network. */
  readonly outsideLargest: number;
  /** The group's share of the sum; null where nobody has any. */
  readonly shares: Readonly<Partial<Record<SharedScore, number | null>>>;
  /** The group's share among the highest, and the 95 % that chance would give a group of its size. */
  readonly highest: Readonly<Partial<Record<SharedScore, HighestShare>>>;
}

export interface HighestShare {
  readonly share: number;
  readonly least: number;
  readonly most: number;
  readonly reading: "fewer" | "as chance" | "more";
}
