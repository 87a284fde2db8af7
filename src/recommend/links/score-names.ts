/** What can be said of how likely two are to be tied, from ties alone. */
export const linkScoreNames = [
  "commonNeighbors",
  "adamicAdar",
  "resourceAllocation",
  "jaccard",
  "l3",
  "katz",
  "pagerank",
  "preferentialAttachment",
] as const;

export type LinkScoreName = (typeof linkScoreNames)[number];

/** Scores that two may have who have no neighbor in common and no path of three steps; L3 has those of three steps alone. */
export const pastNeighbors: readonly LinkScoreName[] = ["katz", "pagerank", "preferentialAttachment"];

/** How link scores are worked out. */
export interface LinkScoreRules {
  /** Whether ties count by their strength; always so on a graph with strengths. */
  readonly weighted: boolean;
  /** Katz: what a walk counts for each of its steps. */
  readonly beta: number;
  /** Katz: the longest walks counted, 1 to 4. */
  readonly longest: number;
  /** PageRank: the probability of following a tie. */
  readonly damping: number;
  /**
   * PageRank: walks push on while more than so much waits for each tie. With undirected ties that count alike, a score is
   * too low by at most `epsilon` times the ties of both, and never too high.
   */
  readonly epsilon: number;
}

export const linkScoreRules: LinkScoreRules = {
  weighted: false,
  beta: 0.005,
  longest: 4,
  damping: 0.85,
  epsilon: 1e-6,
};
