import { fixed, own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { organizationCount, peopleCount } = general;

/** Part 4: positions of organizations. */
export const placedWords = {
  people: (people: number): Text =>
    people === 0
      ? own("Only organizations stand in these lists.")
      : say`Only organizations stand in these lists. ${peopleCount(people)} took part in every calculation: people are counted, never ranked.`,
  organizationsHidden: (count: number): Text =>
    say`${organizationCount(count)} under a pseudonym ${own(count === 1 ? "is" : "are")} left out too: a place in a list could give them away.`,
  nobody: own("There is no organization that could be listed."),
  notSure: own(
    "How sure is this? No uncertainty has been measured yet. Lists of ties always miss some, and a few missing ties can change neighboring places, so do not read close figures as different. Read the lists as “among the first” and not as “first, second, third”.",
  ),
  level: (count: number, figure: Text, all: boolean): Text =>
    all
      ? say`${organizationCount(count)} are level here, each with ${figure}, and none has more, so none is listed before the others.`
      : say`${count} more ${own(count === 1 ? "organization is" : "organizations are")} level where this list is cut, each with ${figure}, and not listed: nothing says which of them comes first.`,
  aPlace: own("A place in the network is an opportunity. Whether it is used, the list cannot say."),
  heads: {
    organization: own("Organization"),
    kind: own("Kind"),
    country: own("Country"),
    meaning: own("In words"),
  },
  linkTitle: own("To link groups that are far apart"),
  linkCaption: own("Organizations through which the shortest ways between others lead (betweenness)"),
  linkHead: own("Betweenness"),
  linkMeans: (share: Text): Text => say`between ${share} of all pairs of others`,
  linkMeansNote: (pairs: number, ordered: boolean): Text =>
    say`For each organization there ${own(pairs === 1 ? "is" : "are")} ${pairs} ${own(pairs === 1 ? "pair" : "pairs")} of other actors, connected or not${own(ordered ? ", counted once in each direction" : "")}. A pair counts for it if the shortest way between the two leads through it; of several equally short ways, the share that leads through it counts.`,
  convokeTitle: own("To reach everybody in few steps"),
  harmonicCaption: own("Organizations that are near to most others (harmonic closeness)"),
  harmonicHead: own("Harmonic"),
  closenessHead: own("Closeness"),
  closenessInPartHead: own("Closeness within its part"),
  harmonicMeans: (score: number): Text => {
    const near = Math.round(score);
    return near === 1
      ? own("as near as if one other were a direct partner")
      : say`as near as if ${near} others were direct partners`;
  },
  outward: own(
    "Some ties have a direction, and distances follow it, outward: how near the others are to reach from here. An organization that is only named by others reaches nobody along a tie, so its harmonic figure is 0.0 even if it has many partners.",
  ),
  estimated: (score: Text, low: Text, high: Text): Text => say`about ${score} (${low} to ${high})`,
  partnersTitle: own("To bring many partners together"),
  degreeCaption: own("Organizations with the most partners (degree)"),
  degreeHead: own("Partners"),
  degreeMeans: (share: Text): Text => say`tied to ${share} of all others`,
  degreeMeansTies: own("no share: ties to itself are in this number"),
  wellTiedTitle: own("To be heard among the well connected"),
  pagerankCaption: own(
    "Organizations where somebody who keeps following ties at random is found most often (PageRank)",
  ),
  pagerankHead: own("PageRank"),
  pagerankMeans: (times: number): Text =>
    Math.abs(times - 1) < 0.05
      ? own("about as often as the average actor")
      : say`${fixed(times, 1)} times as often as the average actor`,
  skipped: own(
    "Betweenness and closeness were left out, because the network is too large for an exact computation in reasonable time.",
  ),
  everyoneLead: (shown: number): Text =>
    say`${organizationCount(shown)} under their own names in alphabetical order of their ids, with the figures of part 4. People are not in this list.`,
  everyoneTooMany: (shown: number, all: number): Text =>
    say`Only the first ${shown} of ${all} are listed; the table “actors” has all.`,
  everyoneCaption: own("All organizations shown by name"),
  everyoneHeads: [
    own("Id"),
    own("Organization"),
    own("Kind"),
    own("Country"),
    own("Partners"),
    own("Betweenness"),
    own("Harmonic"),
    own("Closeness"),
    own("Closeness within its part"),
    own("Part"),
    own("Circle"),
  ],
};
