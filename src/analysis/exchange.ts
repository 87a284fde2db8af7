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
  /** Countries that exchange more with each other than their totals would give. Since version 1.3. */
  readonly beyond?: BeyondTotals;
  /** Actors that send or receive, whether named or not. */
  readonly actors: number;
  /** Organizations under their own names that receive most beyond what they send; at most ten. */
  readonly attractors: readonly ({ readonly id: string } & FlowEntry)[];
}

/**
 * Pairs of countries beside what would flow if only counted how much each country sends to all others and receives from
 * them. Flows of both directions count together. Absent where flows are no whole numbers or the totals leave no choice.
 */
export interface BeyondTotals {
  /** Pairs of countries that send or receive anything. */
  readonly looked: number;
  /** Those of them that exchange at least `times` what their totals give, and more than chance would. */
  readonly above: number;
  readonly times: number;
  /** The first ten of them by their ratio. */
  readonly pairs: readonly ({ readonly one: string; readonly other: string } & Beyond)[];
  /**
   * Three countries or more that are joined by such pairs more than others are, and that exchange `times` as much among all
   * of them; those with the largest ratio first.
   */
  readonly circles: readonly ({ readonly countries: readonly string[] } & Beyond)[];
  /** The searches that the circles agree on. */
  readonly runs: number;
}

/** What flows, and what the totals would give. */
export interface Beyond {
  readonly flow: number;
  readonly expected: number;
}

export interface FlowEntry {
  readonly name: string;
  readonly sent: number;
  readonly received: number;
  /** For how many others the largest of what they send goes here; of equal ones, to each. */
  readonly firstFor: number;
}
