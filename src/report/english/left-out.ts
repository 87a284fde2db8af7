import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount } = general;

/** Part 6: what groups have against their share. */
export const leftOutWords = {
  isolates: (count: number, all: number): Text =>
    count === 0
      ? own("No actor is without any tie.")
      : say`${count} of ${all} actors ${own(count === 1 ? "has" : "have")} no tie to anybody else in the list.`,
  outsideLargest: (count: number, parts: number): Text =>
    say`${actorCount(count)} live on ${parts} ${own(parts === 1 ? "island" : "islands")} outside the largest part; part 2 lists them.`,
  homeOnly: (countries: Text, count: number): Text =>
    say`${own(count === 1 ? "One country has" : `${count} countries have`)} actors in the list but no tie to another country: ${countries}.`,
  shares: own(
    "The tables compare a group’s share of the actors with its share of the ends of ties (each tie has two ends). A share of ends below the share of actors means fewer ties per actor than the others have. It does not say why: the group may be new, small, poorly recorded, or left aside.",
  ),
  countriesCaption: (shown: number, least: number): Text =>
    shown === 1
      ? say`The one country of ${least} actors or more that has fewer ties per actor than the average`
      : say`The ${shown} countries with the fewest ties per actor, of those with ${least} actors or more`,
  noCountryLacks: (least: number): Text =>
    say`No country of ${least} actors or more has fewer ties per actor than the average.`,
  smallCountries: (least: number): Text =>
    say`No country has ${least} actors or more: too few to compare what countries have.`,
  levelCountries: (count: number, least: number): Text =>
    say`${count} countries of ${least} actors or more have less than their share of partners, all equally much less, so none is listed before the others.`,
  kindsCaption: own("Actors and ends of ties by kind"),
  countriesHeads: [
    own("Country"),
    own("Actors"),
    own("Share of actors"),
    own("Share of ends"),
    own("Ends per actor"),
  ],
  kindsHeads: [
    own("Kind"),
    own("Actors"),
    own("Share of actors"),
    own("Share of ends"),
    own("Ends per actor"),
    own("E–I index"),
  ],
  eiIndex: own(
    "The E–I index compares the ties that leave a kind with those that stay in it: −1 if all stay, 1 if all leave.",
  ),
  noKinds: own("No actor’s kind is known, so kinds cannot be compared."),
  noGroupsRecorded: own(
    "The list records no groups for inclusion, such as youth or displaced people, so none could be compared.",
  ),
  noGroups: own(
    "Groups that you recorded for inclusion, such as youth or displaced people, are not yet compared by this version.",
  ),
  scores: {
    degree: own("partners"),
    harmonic: own("nearness to others"),
    betweenness: own("standing between others"),
  } as Readonly<Record<string, Text>>,
  evenness: (list: Text): Text =>
    say`How unevenly these are shared (Gini coefficient: 0 if all have the same, near 1 if one has all): ${list}.`,
  even: (score: Text, gini: Text, times: Text): Text =>
    say`${score} ${gini}, so that two actors drawn at random differ by ${times} times the average`,
  allEven: (score: Text): Text => say`${score} 0.00, so that all actors have about the same`,
  by: {
    country: own("By country"),
    kind: own("By kind"),
    languages: own("By working language"),
    groups: own("By the groups that you recorded"),
  } as Readonly<Record<string, Text>>,
  byOther: (attribute: string): Text => say`By ${attribute}`,
  highest: {
    degree: own("In the tenth of the actors with the most partners"),
    harmonic: own("In the tenth of the actors nearest to all others"),
    betweenness: own(
      "In the tenth of the actors through whom the shortest ways between others lead most often",
    ),
  } as Readonly<Record<string, Text>>,
  fewer: (tenth: Text, groups: Text): Text =>
    say`${tenth}, fewer than chance would put there are of: ${groups}.`,
  more: (tenth: Text, groups: Text): Text =>
    say`${tenth}, more than chance would put there are of: ${groups}.`,
  moreThere: (groups: Text): Text => say` More than chance would put there are of: ${groups}.`,
  asChance: (tenth: Text): Text => say`${tenth}, each of these groups has about what chance would put there.`,
  against: (group: Text, share: Text, least: Text, most: Text): Text =>
    say`${group} (${share}; by chance ${least} to ${most})`,
  chanceNote: (compared: number, by: number, fewest: number): Text =>
    say`“By chance” is how many of a group of its size would stand there if places were drawn by lot, in 95 of 100 draws. Compared are ${compared} groups of ${fewest} actors or more; ${by < 1 ? own("fewer than one") : say`about ${Math.round(by)}`} of them would lie outside by chance alone.`,
  outside: (share: Text, groups: Text): Text =>
    say`${share} of all actors lie outside the largest part of the network. It is a larger share of: ${groups}.`,
  outsideOf: (group: Text, outside: number, actors: number): Text => say`${group} (${outside} of ${actors})`,
  groupHead: {
    country: own("Country"),
    kind: own("Kind"),
    languages: own("Language"),
    groups: own("Group"),
  } as Readonly<Record<string, Text>>,
  otherHead: own("Value"),
  heads: { actors: own("Actors"), share: own("Of actors"), highest: own("Top tenth") },
  scoreHeads: {
    degree: own("Of partners"),
    harmonic: own("Of nearness"),
    betweenness: own("Of betweenness"),
  } as Readonly<Record<string, Text>>,
  fromOneCountry: (country: string): Text =>
    say`Every tie joins ${country} to another country, because the list was made from there: of all others it holds only their partners in ${country}, so that they look as if they had few.`,
  tableCaption: {
    country: (shown: number, least: number): Text =>
      say`The ${own(shown === 1 ? "country" : `${shown} countries`)} with the smallest share of partners for ${own(shown === 1 ? "its" : "their")} share of actors, of those with ${least} actors or more`,
    kind: own("What each kind has, against its share of the actors"),
    languages: own("What speakers of each language have, against their share of the actors"),
    groups: own("What each recorded group has, against its share of the actors"),
  },
  otherCaption: (attribute: string): Text =>
    say`What each group by ${attribute} has, against its share of the actors`,
  leading: (caption: Text, shown: number): Text =>
    say`${caption}: the ${shown === 1 ? own("largest") : say`${shown} largest`}`,
  severalValues: own("An actor with several of them counts in each, so shares may add up to more than 100%."),
  groupShares: own(
    "The tables compare a group’s share of the actors with its share of all partners, of nearness (harmonic closeness) and of betweenness; “top tenth” is its share of the tenth of the actors with the most partners. A smaller share does not say why: the group may be new, small, poorly recorded, or left aside.",
  ),
  unknown: (count: number): Text =>
    say`${actorCount(count)} without a value, or whose value is not shown, ${own(count === 1 ? "is" : "are")} not compared here.`,
};
