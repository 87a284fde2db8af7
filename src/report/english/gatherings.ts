import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, pairCount } = general;

const activityCount = (n: number): Text => say`${n} ${own(n === 1 ? "activity" : "activities")}`;

/** What participations say, in parts 1, 3, 4 and 7. */
export const gatheringWords = {
  used: (participations: number, activities: number): Text =>
    say`Parts 3, 4 and 7 also use ${participations} ${own(participations === 1 ? "participation" : "participations")} in ${activityCount(activities)}, of actors who did not refuse.`,
  againTitle: own("Who comes again"),
  again: (returned: number, could: number, share: Text): Text =>
    say`${actorCount(could)} could have come again, because another activity began after ${own(could === 1 ? "its" : "their")} first one: ${could === 1 ? own(returned === 1 ? "it did" : "it did not") : say`${returned} of them (${share}) did`}.`,
  nobodyCould: own("Nobody could have come to an activity again: none is known to have begun after another."),
  soon: (soon: number, could: number, within: number): Text =>
    say`Of ${actorCount(could)} after whose first activity at least ${within} others began, ${soon === 0 ? own("none") : say`${soon}`} came to one of the next ${within}.`,
  againCaption: own("Who came again, by kind"),
  againHeads: [own("Kind"), own("Took part"), own("Could have come again"), own("Came again"), own("Share")],
  noVerdict: own(
    "Only the activities of this list count. Who did not come again may not have been invited, or had no money, no leave or no visa; the list does not say.",
  ),
  hostedTitle: own("Who has hosted"),
  hostedLead: (hosted: number, activities: number): Text =>
    say`The lists above show places in the network. This one shows deeds, as far as they were recorded: ${hosted} of ${activityCount(activities)} ${own(hosted === 1 ? "has" : "have")} a known host.`,
  effectiveHosts: (hosts: number, effective: Text): Text =>
    hosts === 1
      ? own("One actor hosted all of them.")
      : say`${hosts} actors hosted; the hosting is as concentrated as if ${effective} had hosted equally often.`,
  moreHosted: (count: number, most: number, all: boolean): Text =>
    say`${count} ${own(all ? "" : "more ")}${own(count === 1 ? "organization" : "organizations")} hosted ${own(most === 1 ? "one activity each" : `at most ${most} activities each`)} and ${own(count === 1 ? "is" : "are")} not listed.`,
  hostedCaption: own("Organizations that hosted most activities"),
  hostedHeads: { hosted: own("Hosted"), took: own("Took part in") },
  giveTitle: own("Who hosts and who comes"),
  giveLead: own("Participations show who hosts and who only comes, and who is in a room with whom."),
  notCompared: own(
    "Offers and needs are not compared by this version, and of money only what ties say of who pays.",
  ),
  neverHost: (countries: Text, count: number): Text =>
    say`Actors of ${own(count === 1 ? "one country" : `${count} countries`)} took part and hosted nothing: ${countries}.`,
  everyCountryHosts: own("Every country whose actors took part has hosted something."),
  noHosts: own("No activity has a known host, so it cannot be said who hosts and who only comes."),
  countriesCaption: own("Taking part and hosting by country"),
  countriesLead: (shown: number): Text =>
    say`Taking part and hosting in the ${own(shown === 1 ? "country" : `${shown} countries`)} from which most actors came`,
  kindsCaption: own("Taking part and hosting by kind"),
  groupHeads: (group: Text): readonly Text[] => [
    group,
    own("Actors who took part"),
    own("Share of them"),
    own("Times hosted"),
    own("Share of hosting"),
  ],
  country: own("Country"),
  kind: own("Kind"),
  shares: own(
    "A share of hosting below the share of those who took part means coming more than hosting. Hosting costs money and rooms: that someone hosts seldom is no reproach.",
  ),
  mixTitle: own("Who is in a room with whom"),
  mix: (pairs: number, share: Text, chance: Text): Text =>
    say`Of ${pairCount(pairs)} of actors at the same activity, ${share} are of one kind; if everyone came as often as they did and kinds played no part, it would be about ${chance}.`,
  mixCaption: own("Pairs at the same activity, by their kinds"),
  mixHeads: [own("Kind"), own("Other kind"), own("Pairs"), own("By chance"), own("Times chance")],
  mixNote: own(
    "A pair counts once for each activity that both were at, so large activities weigh most. To have been in the same room is not to have met. Chance is a little overstated within small kinds, because nobody meets themselves.",
  ),
};
