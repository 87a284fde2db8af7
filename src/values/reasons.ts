/** Why a number is undefined, by code. A closed list: every null in JSON carries one of these. */
export const reasons = {
  "nobody-in-reach": "the actor reaches nobody, so there is no distance to average",
  "no-known-group": "the actor has no ties to actors of a known group, or no known group itself",
  "no-contacts": "the actor has no ties to others, so there is nothing to look at around it",
  "fewer-than-two-neighbors": "with fewer than two neighbors there is no pair that could be tied",
  "too-few-actors": "the network has too few actors for this figure",
  "too-few-ties": "the network has too few ties for this figure",
  "no-pairs": "no pair of actors is connected",
  "no-triples": "no actor has two neighbors, so no triangle could close",
  "no-ties": "there are no ties to count",
  "no-cycle": "no tie leads back to where it started, so the scores would have nothing to rest on",
  "no-variation": "all ends have the same value, so likeness cannot be told from chance",
  "no-values": "no tie has the attribute at both ends",
  "no-known-pair": "fewer than two participants have a known value",
  "no-pairs-there": "no activity has two participants with a known value",
  "no-hosts": "no activity has a known host",
  "nobody-could": "nobody could have returned yet: no activity followed",
  "below-top": "the actor is not among the highest, which alone were asked for",
  "not-ranked": "people and actors under a pseudonym are never ranked before the public",
  "not-in-time": "no path in the order of time leads there within the window",
  "nobody-in-both": "no actor has a group in both",
  "no-core": "no cut by the number of ties leaves a core and a periphery to compare",
  "no-largest": "no part of the network with a tie is larger than all others",
  "cannot-tell": "the signs do not agree, or none of them is clear",
  "nothing-shared": "nobody with a value has a score above 0",
  "not-in-a-group": "the actor has no known value, and those without one were left out",
  "no-spread": "chance allows only one number here, so there is nothing to compare with",
  "nobody-there": "nobody took part in anything",
  "no-sample": "no drawn network gave a number",
  "same-by-chance": "all random networks have the same number",
  unranked:
    "there is no rank without a score, and none before the public for people and actors under a pseudonym",
  "small-community":
    "the actor has no known community, or one of fewer than five members, too few to hang together through anybody",
  "no-standing":
    "there is no standing without a score or among fewer than eight of a kind, and none before the public for people and actors under a pseudonym",
  "nobody-to-ask": "nobody who may be asked would reach anybody whom the message is for",
  "no-needs": "nobody has a known need that they do not meet themselves",
  "nobody-marked": "no actor is marked as asked for its ties, or as not asked",
  "groups-overlap": "a tie may be in several of the groups",
  "one-group": "no two groups were observed together when anything ended",
  "two-sides":
    "ties join two sides only, such as people and events, so that this score of such a pair could only be 0",
  "no-reporter": "no tie says which of its ends reported it",
} as const;

export type Reason = keyof typeof reasons;
