/** What goes out and what comes in, where ties have a direction. Since version 1.2. */
export interface ExchangeSection {
  /** Whether any tie counts for other than 1: flows are then summed strengths, else tied pairs. */
  readonly weighted: boolean;
  /** Countries by code, where at least two of them are tied; flows within a country are left out. */
  readonly countries: readonly FlowEntry[];
  /** Pairs of countries, those with the largest difference first; at most ten. */
  readonly pairs: readonly {
    readonly one: string;
    readonly other: string;
    readonly toOther: number;
    readonly toOne: number;
  }[];
  /** Actors that send or receive, whether named or not. */
  readonly actors: number;
  /** Organizations under their own names that receive most beyond what they send; at most ten. */
  readonly attractors: readonly ({ readonly id: string } & FlowEntry)[];
}

export interface FlowEntry {
  readonly name: string;
  readonly sent: number;
  readonly received: number;
  /** For how many others the largest of what they send goes here; of equal ones, to each. */
  readonly firstFor: number;
}
