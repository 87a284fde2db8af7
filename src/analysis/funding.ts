/**
 * Ties that say who pays: those with the method "funding", from source to target, and others with a `funder`, who pays half
 * for each end. Every tie counts 1, for sums of money are not recorded. Since version 1.3.
 */
export interface FundingSection {
  readonly ties: number;
  /** Those whose payer is no actor shown by name with a known country, or whose direction is not known. */
  readonly payerUnknown: number;
  /** Of the others, how much is paid for actors without a known country. */
  readonly takerUnknown: number;
  /** Countries by code, or as they were written. */
  readonly countries: readonly {
    readonly name: string;
    /** Paid for actors of other countries, by those of other countries, and for its own. */
    readonly gives: number;
    readonly gets: number;
    readonly own: number;
  }[];
}
