/** Where candidates come from, each bit s of `proposedBy` standing for the source at place s. */
export const candidateSources = [
  "two-steps",
  "three-steps",
  "alike",
  "across",
  "offer-meets-need",
  "shared-need",
  "components",
] as const;

export type CandidateSource = (typeof candidateSources)[number];

/** The bit of a source. */
export function sourceBit(source: CandidateSource): number {
  return 1 << candidateSources.indexOf(source);
}

/** Which sources proposed a pair. */
export function sourcesOf(bits: number): CandidateSource[] {
  return candidateSources.filter((source) => (bits & sourceBit(source)) !== 0);
}
