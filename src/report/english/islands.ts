import { own, say, type Text } from "../say.js";
import { circleNames } from "./circle-names.js";
import { general } from "./general.js";

const { actorCount, tieCount, countryCount } = general;

/** Part 2: parts, distances, borders and circles. */
export const islandsWords = {
  partsMean: own(
    "Two actors are in the same part if there is a chain of ties between them, whatever its length and direction.",
  ),
  sizesCaption: own("How many actors are in parts of which size"),
  sizesHeads: [own("Size of the part"), own("Actors")] as const,
  alone: own("alone"),
  sizeRange: (from: number, to: number): Text => (from === to ? say`${from}` : say`${from}–${to}`),
  largest: own("largest"),
  cutOff: own("Who is cut off"),
  partsCaption: (count: number): Text =>
    count === 1
      ? own("The one smaller part with two actors or more")
      : say`The ${count} smaller parts with two actors or more`,
  largestPartsCaption: (shown: number, all: number): Text =>
    say`The ${shown === 1 ? own("largest") : say`${shown} largest`} of the ${all} smaller parts with two actors or more`,
  partsHeads: [own("Actors"), own("Who")],
  tiedToNobody: (names: Text): Text => say`Tied to nobody: ${names}.`,
  distances: own("How far apart"),
  steps: (mean: Text, most: number): Text =>
    say`Two actors of the same part are on average ${mean} steps apart, at most ${most}. One step is a tie, two steps are a partner’s partner.`,
  oneStep: own("Every two actors of the same part are tied directly, so they are one step apart."),
  withinSteps: (steps: number): Text =>
    say`At least nine of ten connected pairs are within ${steps} ${own(steps === 1 ? "step" : "steps")}.`,
  undefinedDistances: (why: Text): Text => say`Distances are not defined: ${why}.`,
  histogramCaption: own("Pairs of actors by the number of steps between them"),
  histogramHeads: [own("Steps"), own("Pairs")] as const,
  directed: own("Some ties have a direction, and steps follow it: the way back may be longer or missing."),
  skipped: (why: string): Text => say`Distances were ${why}.`,
  borders: own("Across borders"),
  degreeMixing: (r: Text, reading: Text): Text =>
    say`Do the well tied choose the well tied? The correlation between the numbers of partners at the two ends of a tie is ${r}: ${reading}. The scale runs from −1 to 1, and 0 is what chance gives.`,
  likeToLike: own(
    "actors with many partners are tied to others with many more often than chance would have it",
  ),
  unlike: own("actors with many partners are tied to those with few more often than chance would have it"),
  asChance: own("about what chance gives with these numbers of partners"),
  unknownCountries: (actors: number, ties: number): Text =>
    say`${actorCount(actors)} ${own(actors === 1 ? "has" : "have")} no country that is in the ISO list; ${tieCount(ties)} with such an end ${own(ties === 1 ? "is" : "are")} in no row of the table by country and in no line of the map.`,
  countriesAsGiven: (actors: number, all: boolean): Text =>
    say`${all ? own(actors === 1 ? "It has" : "They have") : say`${actors} of them ${own(actors === 1 ? "has" : "have")}`} a country that is in no list: in what is said above ${own(actors === 1 ? "it counts" : "they count")} by the name that was given, and such a name counts as a country of its own.`,
  countedForBorders: (counted: number, within: number, across: number): Text =>
    say`Counted is every tie of this view between two actors whose countries are given, ${tieCount(counted)}: ${within} within one country and ${across} between two.`,
  notCountedForBorders: (without: number, selves: number): Text =>
    say`Left out: ${without === 0 ? [] : say`${tieCount(without)} with an end that has no country`}${own(without > 0 && selves > 0 ? " and " : "")}${selves === 0 ? [] : say`${tieCount(selves)} of an actor to itself`}.`,
  circles: own("Circles inside the network"),
  circlesMean: (count: number, modularity: Text): Text =>
    say`A method that looks for groups with more ties inside than chance would put there found ${count} ${own(count === 1 ? "circle" : "circles")} of two actors or more. The modularity is ${modularity}: by so much the share of ties inside circles (each by its strength, 1 where none is given) exceeds the share that chance would give if every actor kept its ties’ strength. 0 is no more than chance gives, and it stays below 1. `,
  noCircles: (why: Text): Text => say`Modularity: –, because ${why}. So no circles are listed.`,
  circlesCaption: own("Circles of two actors or more"),
  largestCirclesCaption: (shown: number, all: number): Text =>
    say`The ${shown === 1 ? own("largest") : say`${shown} largest`} of ${all} circles`,
  members: own("Who"),
  circlesHeads: [own("Circle"), own("Actors"), own("Most frequent countries"), own("Most frequent kinds")],
  ...circleNames,
  circlesNamed: own(
    "A circle is named after the countries, regions, kinds and methods that are more frequent in it than chance would have it; not every member has them. Where nothing stands out, “around” says which organization has the most ties inside it.",
  ),
  counted: (word: Text, count: number): Text => say`${word} (${count})`,
  noCountry: own("country not known"),
};

/** The map by country. */
export const mapWords = {
  title: own("Map of the network by country"),
  description: (countries: number, drawn: number): Text =>
    say`A world map. ${countryCount(countries)} with circles whose area grows with the number of actors; ${drawn} ${own(drawn === 1 ? "line" : "lines")} along the shortest way over the globe whose width grows with the number of ties between two countries. The tables have the same numbers.`,
  caption: own("The network on the map, by country."),
  circles: own(
    "The area of a circle is the number of actors, its middle is the middle of the country and not where the actors are.",
  ),
  allLines: (drawn: number): Text =>
    drawn === 0
      ? own("No tie between two countries is known, so no line is drawn.")
      : say`The width of a line is the number of ties between two countries. ${drawn === 1 ? own("The one pair of countries with ties is drawn.") : say`All ${drawn} pairs of countries with ties are drawn.`}`,
  someLines: (drawn: number, all: number, least: number, share: Text): Text =>
    say`The width of a line is the number of ties between two countries. To stay readable only the ${drawn} strongest of ${all} pairs are drawn, those with ${least} ties or more; they hold ${share} of the ties between countries.`,
  someOfEqual: (drawn: number, all: number): Text =>
    say`The width of a line is the number of ties between two countries. To stay readable only ${drawn} of ${all} pairs are drawn; pairs with equally many ties were taken by the code of the country.`,
  atEdges: own(
    "A line that leaves the map at the left or right edge comes back at the other. A line that comes close to the north pole has a gap there, because a flat map stretches the pole to a line; what runs south of the map is not shown.",
  ),
  notShown: (actors: number): Text =>
    say`${actorCount(actors)} without a country ${own(actors === 1 ? "is" : "are")} not on the map.`,
  offMap: (countries: Text): Text => say`Not on the map, because its place is not known: ${countries}.`,
  noCountries: own("There is no map, because no actor has a country."),
  actorsKey: (count: number): Text => actorCount(count),
  tiesKey: (count: number): Text => tieCount(count),
  countriesCaption: own("Actors and ties by country"),
  countriesHeads: [own("Country"), own("Actors"), own("Ties within"), own("Ties to other countries")],
  linksCaption: own("Ties between countries"),
  linksHeads: [own("Country"), own("With"), own("Ties")],
};
