import { own, say, type Text } from "../say.js";

/** Part 4: how sure ranks are. */
export const rankWords = {
  both: own("The lists by betweenness and by the number of partners were"),
  one: {
    betweenness: own("The list by betweenness was"),
    degree: own("The list by the number of partners was"),
  },
  sure: (lists: Text, samples: number, share: Text): Text =>
    say`How sure is this? ${lists} made anew on ${samples} networks, each with ${share} of the ties left out at random. The ranks beside each organization are those that it had in nine of ten of them, among all organizations that may be listed. They tell what it would mean if the list lacked as many ties again, not how many it lacks. For the other lists nothing of the kind was measured: read them as “among the first” and not as “first, second, third”.`,
  head: own("Rank if ties are missing"),
  range: (low: number, high: number): Text => (low === high ? say`rank ${low}` : say`rank ${low} to ${high}`),
  between: (low: Text, high: Text): Text => say`${low} to ${high}`,
  unknown: own(
    "“–” under the ranks: the organization is not among those that the public may see, or not among the first twenty.",
  ),
  surely: (k: number, names: Text): Text =>
    say`Surely among the first ${k}, in at least 19 of 20 of the networks with missing ties: ${names}.`,
  nobodySurely: (k: number): Text =>
    say`No organization is surely among the first ${k}: none is so in 19 of 20 of the networks with missing ties.`,
  overlap: (k: number, share: Text): Text =>
    say` The first ${k} with all ties and the first ${k} with some missing share ${share} of their members on average. `,
  stable: (cs: number): Text =>
    say`Differences in the figures can be read: even without ${own(cs >= 0.7 ? "seven" : cs >= 0.6 ? "six" : "five")} of ten actors, drawn at random, the others keep much the same figures (CS coefficient ${cs}; 0.5 and more is called stable).`,
  careful: (cs: number): Text =>
    say`Read differences in the figures with caution: they hold only as long as no more than about ${own(cs >= 0.4 ? "four" : cs >= 0.3 ? "three" : "one in four")}${own(cs >= 0.3 ? " of ten" : "")} actors are missing (CS coefficient ${cs}; 0.5 and more is called stable).`,
  unstable: (cs: number): Text =>
    say`Do not read differences in the figures: they change as soon as few actors are missing (CS coefficient ${cs}; below 0.25 is called unstable).`,
};
