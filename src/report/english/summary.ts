import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, tieCount, countryCount } = general;

/** The first screen: what the report is about and the answers in five sentences. */
export const summary = {
  title: own("The answers in five sentences"),
  size: (actors: number, ties: number, countries: number): Text =>
    countries === 0
      ? say`${actorCount(actors)}, ${tieCount(ties)}`
      : say`${actorCount(actors)}, ${tieCount(ties)}, ${countryCount(countries)}`,
  publicAudience: (withheld: number): Text =>
    withheld === 0
      ? own("For the public: no actor had to be put under a pseudonym")
      : say`For the public: ${withheld} of them under a pseudonym`,
  stewardAudience: own("For the steward of the data only: do not pass this on"),
  asOf: (date: string): Text => say`As of ${date}`,
  noDate: own(
    "No date was given: consent with an expiry does not count, and nothing is said about ties that run out",
  ),

  listLead: own("Your list."),
  /** What a mapping made of the rows of the list, for the sentence below. */
  entriesMade: (entries: number, rows: number): Text =>
    say`${entries} entries that the mapping made of the ${rows} rows`,
  rows: (rows: number): Text => say`${rows} ${own(rows === 1 ? "row" : "rows")}`,
  listRead: (used: Text, rows: Text, aside: number, blanked: number): Text => {
    if (aside === 0 && blanked === 0) return say`All ${rows} of your list could be read`;
    if (aside === 0)
      return say`All ${rows} could be read, though ${blanked} ${own(blanked === 1 ? "value in them was" : "values in them were")} not understood and left blank`;
    return say`${used} of ${rows} could be read; ${aside} had to be set aside, and part 1 says how to mend them`;
  },
  inUse: (actors: number, ties: number): Text =>
    say`. This report uses ${actorCount(actors)} and ${tieCount(ties)} of it.`,
  inUseButRefused: (actors: number, ties: number, refused: number): Text =>
    say`. This report uses ${actorCount(actors)} and ${tieCount(ties)} of it; ${actorCount(refused)} refused to be analyzed.`,
  listUnknown: own(
    "No list of findings was passed to this report, so it cannot say what of your list was left out.",
  ),

  partsLead: own("One network or islands."),
  empty: own("There is no actor in this network, so there is nothing to answer."),
  alone: own("There is only one actor, so there is no network yet."),
  noTies: (actors: number): Text =>
    say`None of the ${actors} actors is tied to another: there is no network yet.`,
  connected: (actors: number): Text => say`All ${actors} actors hang together in one network.`,
  islands: (parts: number, largest: number, actors: number, share: Text, isolates: number): Text =>
    say`The network falls into ${parts} parts with no tie between them: ${largest} of ${actors} actors (${share}) are in the largest, and ${isolates === 0 ? own("nobody is without any tie") : say`${isolates} ${own(isolates === 1 ? "is" : "are")} tied to nobody`}.`,

  aliveLead: own("Alive or asleep."),
  noStatus: (ties: number, used: number): Text =>
    ties === 1
      ? own(
          `The one recorded tie does not say whether it is still alive${used === 1 ? "; it is counted as if it were" : ""}.`,
        )
      : say`None of the ${ties} recorded ties says whether it is still alive; ${used === ties ? own("all") : say`${used} of them`} ${own(used === 1 ? "is" : "are")} counted as if ${own(used === 1 ? "it" : "they")} were.`,
  statuses: (ties: number, dormant: number, ended: number, planned: number): Text =>
    say`Of ${ties} recorded ${own(ties === 1 ? "tie" : "ties")}, ${dormant} ${own(dormant === 1 ? "is" : "are")} called dormant, ${ended} ended and ${planned} planned`,
  inView: (used: number, date: string | undefined): Text =>
    date === undefined
      ? say`; ${used} ${own(used === 1 ? "is" : "are")} used in this report, judged by status alone`
      : say`; ${used} ${own(used === 1 ? "is" : "are")} used in this report because by status and dates they may exist on ${date}`,
  runningOut: (soon: number): Text =>
    soon === 0
      ? own(". None that is called active or has no status is known to run out within a year of that.")
      : say`. ${soon} that ${own(soon === 1 ? "is" : "are")} called active or ${own(soon === 1 ? "has" : "have")} no status run${own(soon === 1 ? "s" : "")} out within a year of that.`,
  stop: own("."),
  halfEnd: (age: Text): Text => say` Half of all ties end before they are ${age} old.`,
  noTiesToJudge: own("There are no ties, so none can be alive or asleep."),
  projectedOnly: own(
    "All ties are projected from shared activities, so nothing is known of which are alive or asleep.",
  ),

  placedLead: own("Placed to link."),
  between: (names: Text): Text =>
    say`Among organizations, the shortest ways between others lead most often through ${names}.`,
  levelBetween: (count: number): Text =>
    say`Among organizations, the shortest ways between others lead equally often through ${count} and more often through none, so nobody is named here before the others.`,
  partners: (names: Text, count: number): Text =>
    say`Among organizations, ${names} ${own(count === 1 ? "has" : "have")} the most partners.`,
  levelPartners: (count: number): Text =>
    say`Among organizations, ${count} have equally many partners and none has more, so nobody is named here before the others.`,
  nobodyPlaced: own("No organization can be listed here: people are counted, never ranked."),
  nothingBetween: own(
    "Nobody stands between others: no shortest way between two others leads through a third.",
  ),
  nothingListedBetween: own(
    "No organization that can be listed stands between others: the shortest ways between others lead only through people or through actors under a pseudonym, who are never listed.",
  ),

  bordersLead: own("Across borders."),
  noCountries: own(
    "No actor has a country that is in the ISO list, so this report cannot say whether ties cross borders.",
  ),
  oneCountry: (country: string): Text =>
    say`All actors whose country is known are in ${country}, so no known tie crosses a border.`,
  noTieWithCountries: own(
    "No tie has a country at both ends, so this report cannot say whether ties cross borders.",
  ),
  oneActorEach: own(
    "No country has two actors in this list, so no tie could stay within one: the list says nothing about how much ties stay at home.",
  ),
  noneWithin: (ties: number, chance: Text, compared: Text): Text =>
    say`No tie stays within one country, of ${tieCount(ties)} with countries at both ends; if ties fell by chance with the same number of ties per actor it would be ${chance} of them, ${compared}.`,
  never: own("so ties stay at home less often than chance would have it"),
  tooFew: own("and so few ties cannot tell more from less"),
  withinCountry: (share: Text, chance: Text, compared: Text): Text =>
    say`${share} of ties stay within one country; if ties fell by chance with the same number of ties per actor it would be ${chance}, ${compared}.`,
  betweenTwo: (one: string, other: string, ties: number): Text =>
    say`No tie stays within one country: ${ties === 1 ? own("the one tie") : say`all ${tieCount(ties)}`} with countries at both ends ${own(ties === 1 ? "joins" : "join")} ${one} and ${other}. A list of ties between two countries is made like that, so this says nothing about how much ties stay at home.`,
  fromOneCountry: (country: string, ties: number): Text =>
    say`No tie stays within one country: ${ties === 1 ? own("the one tie") : say`all ${tieCount(ties)}`} with countries at both ends ${ties === 1 ? own("joins") : own("join")} ${country} to another country. A list of ties from one country outward is made like that, so this says nothing about how much ties stay at home.`,
  oftener: (times: Text): Text => say`so ties stay at home ${times} times as often as chance would have it`,
  rarer: (share: Text): Text => say`so ties stay at home only ${share} as often as chance would have it`,
  alike: own(
    "so ties stay at home about as often as chance would have it, which is a finding and not a lack of one",
  ),
};
