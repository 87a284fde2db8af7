import type { Shown } from "../network/audience.js";

/**
 * Whether an actor may stand in a ranking. Before the public neither people (there is no league table of individuals) nor
 * actors under a pseudonym (a rank could give them away); before the steward anybody.
 */
export function mayRank(shown: Shown, place: number): boolean {
  return shown.audience === "steward" || (shown.named(place) && !shown.personal(place));
}
