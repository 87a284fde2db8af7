/** How sure it is that an actor stands in the upper quarter of its kind, from sure to not. */
export const profileBands = ["clear", "likely", "cannot tell", "ordinary"] as const;

export type ProfileBand = (typeof profileBands)[number];

/** Who stands above three of four others of its kind is in the upper quarter. */
export const upperQuarter = 0.75;

/** What each band means, in words. */
export const bandRules: Readonly<Record<ProfileBand, string>> = {
  clear: "in the upper quarter of its kind even at the lower end of the interval",
  likely: "in the upper quarter at the middle of the interval, not at its lower end",
  "cannot tell": "in the upper quarter at the upper end of the interval only",
  ordinary: "not in the upper quarter even at the upper end of the interval",
};

/** Standings that one network in twenty is at or below, half of them, and nineteen in twenty. */
export interface StandingInterval {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The band of an interval; undefined without one. */
export function bandOf({ low, middle, high }: StandingInterval): ProfileBand | undefined {
  if (Number.isNaN(middle)) return undefined;
  if (low >= upperQuarter) return "clear";
  if (middle >= upperQuarter) return "likely";
  return high >= upperQuarter ? "cannot tell" : "ordinary";
}
