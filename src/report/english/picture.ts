import type { ScoreName } from "../../analysis/analysis.js";
import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, pairCount } = general;

const scores: Readonly<Record<ScoreName, Text>> = {
  degree: own("partners"),
  strength: own("strength of ties"),
  betweenness: own("betweenness"),
  closeness: own("closeness"),
  closenessInComponent: own("closeness within its part"),
  harmonic: own("harmonic closeness"),
  pagerank: own("PageRank"),
  coreness: own("coreness"),
  reach: own("reach"),
  clustering: own("clustering"),
};

/** The network as a picture: its texts, its legend, and its table. */
export const pictureWords = {
  scores,
  title: own("The network as a picture"),
  howToRead: (method: "force" | "communities"): Text =>
    method === "communities"
      ? own(
          "Every mark is an actor and every line a pair of partners. Each circle of actors who are tied among themselves more than chance would have it is drawn together; circles with many ties between them stand near each other. Left and right, top and bottom mean nothing.",
        )
      : own(
          "Every mark is an actor and every line a pair of partners. Who is tied stands near each other where there is room. Left and right, top and bottom mean nothing.",
        ),
  caption: own(
    "Color and shape tell circles of actors apart, the area of a mark is the number of partners of an organization, and a ring is around those that stand between others. People are all drawn small: they are not ranked.",
  ),
  mapCaption: own(
    "The same actors where they are, in the same colors and shapes. Lines go the shortest way over the globe; where they are many, only those that stand out most are drawn.",
  ),
  quality: (share: Text): Text =>
    say`A flat picture cannot show everything: of the nearest neighbors in it, ${share} of 100 are partners.`,
  partnersCaption: own("Who is tied to whom"),
  partnersHeads: [own("Actor"), own("Circle"), own("Partners among them")],
  circlesCaption: own("Circles and the pairs of partners between them"),
  circlesHeads: [own("Circle"), own("Actors"), own("Pairs within"), own("Pairs with other circles")],
  placesCaption: own("Where they are, by country"),
  placesHeads: [own("Country"), own("Actors"), own("By coordinates of their own")],
  mapTitle: own("The network on the map"),
  sideways: own("The picture is wider than the screen: push it sideways."),
  description: (actors: number, pairs: number): Text =>
    say`${actorCount(actors)} as marks and ${pairCount(pairs)} of partners as lines. Who is tied stands near each other where there is room; left and right, top and bottom mean nothing.`,
  mapDescription: (actors: number, pairs: number, isDrawn: boolean): Text =>
    isDrawn
      ? say`A world map with ${actorCount(actors)} as marks where they are and ${pairCount(pairs)} of partners as lines along the shortest way over the globe.`
      : say`${actorCount(actors)} as marks where they are on a map of the world, without the land, and ${pairCount(pairs)} of partners as lines.`,
  coarseDescription: (circles: number, pairs: number): Text =>
    say`${circles} ${own(circles === 1 ? "circle" : "circles")} of actors, the larger the more are in it, and ${pairs} ${own(pairs === 1 ? "line" : "lines")} between them, the broader the more pairs of partners.`,
  coarseHowToRead: own(
    "There are too many actors to draw one by one. Every mark is a circle of actors who are tied among themselves more than chance would have it. Circles with many ties between them stand near each other. Left and right, top and bottom mean nothing.",
  ),
  coarseCaption: own(
    "The area of a mark is the number of actors in the circle, and the largest circles have a color each. A line stands for all pairs of partners between two circles.",
  ),
  coarseTieKey: (differs: boolean): Text =>
    own(`pairs of partners between two circles${differs ? ", broader where there are more" : ""}`),
  circlesLeft: (circles: number, actors: number): Text =>
    say`Not drawn: ${circles} ${own(circles === 1 ? "circle, which is smaller or joined to no other, with" : "circles, which are smaller or joined to no other, with")} ${actorCount(actors)}.`,
  classKey: (name: string, count: number): Text => say`${name} (${count})`,
  others: {
    community: (count: number): Text => say`smaller circles (${count})`,
    country: (count: number): Text => say`other countries or none given (${count})`,
    kind: (count: number): Text => say`other kinds or none given (${count})`,
  },
  scoreKey: (score: Text, low: number, high: number): Text =>
    low === high ? say`${score} ${low}` : say`${score} ${low} to ${high}`,
  notScored: (count: number): Text => say`people, who are not ranked, and unknown (${count})`,
  sizeKey: (score: Text, value: number): Text => say`${score} ${value}`,
  brokerKey: own("stands between others (part 4)"),
  suggested: {
    proposed: (count: number): Text => say`proposed: introduce (${count})`,
    care: (count: number): Text => say`proposed: revive, deepen or protect (${count})`,
  },
  tieKey: (byStrength: boolean, colored: boolean): Text =>
    say`pair of partners${own(byStrength ? ", broader where stronger" : "")}${own(colored ? ", in color within a class" : "")}`,
  backbone: (kept: number, all: number, everybody: boolean): Text =>
    say`So that lines can be followed, ${kept} of ${all} pairs are drawn: those that stand out most${own(everybody ? ", and the first of everybody" : "")}.`,
  omitted: {
    unnamed: (actors: number, pairs: number): Text =>
      say`Not drawn: ${actorCount(actors)} under a pseudonym, with ${pairCount(pairs)} of partners.`,
    "too-many": (actors: number, pairs: number): Text =>
      say`Not drawn one by one, because they are too many to be told apart: ${actorCount(actors)}, with ${pairCount(pairs)} of partners.`,
  },
  unlisted: (actors: number, pairs: number): Text =>
    say`Not in this table: ${actorCount(actors)} under a pseudonym, with ${pairCount(pairs)} of partners.`,
  around: (actors: number): Text =>
    say`${actorCount(actors)} without coordinates stand around the middle of their country.`,
  beside: (actors: number): Text => say`${actorCount(actors)} without a place stand below the map.`,
};
