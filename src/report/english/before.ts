import type { ComparedFigureName, ComparisonCaution } from "../../analysis/comparison.js";
import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, pairCount } = general;

const figures: Readonly<Record<ComparedFigureName, readonly [what: Text, more: Text]>> = {
  actors: [own("Actors in use"), own("a longer list, or a larger network")],
  ties: [own("Ties"), own("more ties, or more of them on record")],
  meanPartners: [own("Partners of an actor, on average"), own("more to turn to")],
  without: [own("Actors without any tie"), own("more who stand alone")],
  connected: [own("Pairs of actors joined by some path"), own("more can be reached through others")],
  efficiency: [own("Nearness: mean of 1 / steps over all pairs"), own("more are reached, or in fewer steps")],
  across: [own("Ties that cross a border"), own("more of what there is leads abroad")],
  countryPairs: [own("Pairs of countries with a tie"), own("more countries meet directly")],
  transitivity: [
    own("Partners of a partner that are tied themselves"),
    own("circles close; news from outside may become rarer"),
  ],
  cutPoints: [
    own("Actors without whom a part falls off"),
    own("more hangs on single actors: weaker against loss"),
  ],
  centralization: [own("How much ties hang on one actor"), own("more hangs on the largest")],
};

const cautions: Readonly<Record<ComparisonCaution, Text>> = {
  undated: own(
    "The two do not both say as of which date they are: the order is that in which they were given.",
  ),
  grown: own(
    "At least one in ten of the actors named now is new in the list. Whatever counts the whole may have grown because more was written down; read the actors in both lists first.",
  ),
  shrunk: own(
    "At least one in ten of the actors named before is not in the list any more. Whatever counts the whole may have fallen because less was written down; read the actors in both lists first.",
  ),
  effort: own(
    "Shortest paths were computed exactly in one of the two alone; numbers that rest on them differ by that too.",
  ),
  direction: own("Ties have directions in one of the two alone, so partners are counted differently."),
  seed: own("The two were computed with different random draws; circles may differ by that alone."),
};

/** Part 9: what changed since an earlier analysis. */
export const beforeWords = {
  state: (date: string | undefined, collected: string | undefined, actors: number): Text =>
    date !== undefined
      ? say`as of ${date}`
      : collected !== undefined
        ? say`collected ${collected}`
        : say`with ${actorCount(actors)}`,
  lead: (earlier: Text, later: Text): Text =>
    say`Two analyses are compared: ${earlier}, and this report’s, ${later}. What differs is what was written down. Whether anybody is better off, and through whom, no list can say.`,
  caution: (caution: ComparisonCaution): Text => cautions[caution],
  bothTitle: own("The actors that are in both lists"),
  both: (actors: number, more: number, fewer: number, same: number): Text =>
    say`${actorCount(actors)} ${own(actors === 1 ? "is" : "are")} named in both. Of them, ${more} ${own(more === 1 ? "has" : "have")} more partners than before, ${fewer} fewer and ${same} as many.`,
  bothNobody: own("No actor is named in both lists, so nothing can be said of those who stayed."),
  bothMean: (earlier: Text, later: Text): Text =>
    say`On average they had ${earlier} partners and have ${later}.`,
  bothInterval: (low: Text, high: Text): Text =>
    say`For actors like these the mean change lies between ${low} and ${high} (95% interval).`,
  clear: {
    more: own(" That is a gain."),
    fewer: own(" That is a loss."),
    neither: own(" That may be chance."),
  },
  intervalNote: own(
    "The interval treats the actors as a sample of such actors and allows for every tie changing two of them. It knows nothing of gaps in the lists.",
  ),
  alone: (earlier: number, later: number): Text =>
    say`Named in the earlier list alone: ${actorCount(earlier)}; in the later one alone: ${later}. Actors under a pseudonym cannot be recognized from one list to the other.`,
  figuresTitle: own("The whole"),
  figuresCaption: own("Figures of the whole, before and now"),
  figuresHeads: [own("Figure"), own("Before"), own("Now"), own("Change"), own("What more of it means")],
  figure: (name: ComparedFigureName): readonly [Text, Text] => figures[name],
  points: (value: Text): Text => say`${value} points`,
  gainedCaption: own("Organizations that gained most partners"),
  lostCaption: own("Organizations that lost most partners"),
  changedHeads: [own("Organization"), own("Country"), own("Before"), own("Now")],
  changedNote: own(
    "Where more organizations than ten changed alike, none is picked from them. Losing partners may be a choice, an end that was planned, or a tie that nobody wrote down this time.",
  ),
  joined: (count: number, some: Text): Text =>
    count === 0
      ? own("No pair of countries has a tie now that had none before.")
      : say`${pairCount(count)} of countries ${own(count === 1 ? "has" : "have")} a tie now and had none before: ${some}.`,
  parted: (count: number, some: Text): Text =>
    count === 0
      ? own("No pair of countries lost its last tie.")
      : say`${pairCount(count)} of countries ${own(count === 1 ? "has" : "have")} none any more: ${some}.`,
  pair: (one: string, other: string): Text => say`${one} – ${other}`,
  circles: (pairs: number, still: Text): Text =>
    say`Of the ${pairCount(pairs)} of these actors that shared a circle before, ${still} still do. Circles are found anew each time, so some would part even without any change.`,
  mayNot: own(
    "A change after a programme is not a change through it. That takes actors who were not in the programme and would have been like those who were.",
  ),
};
