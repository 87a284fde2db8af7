/** Why a number is undefined, by code. A closed list: every null in JSON carries one of these. */
export const reasons = {
  "nobody-in-reach": "the actor reaches nobody, so there is no distance to average",
  "fewer-than-two-neighbors": "with fewer than two neighbors there is no pair that could be tied",
  "too-few-actors": "the network has too few actors for this figure",
  "no-pairs": "no pair of actors is connected",
  "no-triples": "no actor has two neighbors, so no triangle could close",
  "no-ties": "there are no ties to count",
  "no-variation": "all ends have the same value, so likeness cannot be told from chance",
  "no-values": "no tie has the attribute at both ends",
} as const;

export type Reason = keyof typeof reasons;
