import { fixed, own, rounded, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount } = general;

/** Part 4: who to ask first to pass a message on. */
export const askFirstWords = {
  title: own("Who to ask first, so that a message reaches many"),
  lead: (chosen: number, reach: number, actors: number, share: Text): Text =>
    say`Asked to pass a message on, ${chosen === 1 ? own("the one named here is") : say`the ${chosen} named here are`} expected to reach ${rounded(reach)} of all ${actorCount(actors)} (${share}), ${own(chosen === 1 ? "itself" : "themselves")} among them.`,
  guarantee: (chosen: number, chance: Text, low: number, best: number, share: Text): Text =>
    say`How good is this choice? With a chance of at least ${chance}, ${own(chosen === 1 ? "it reaches" : "they reach")} ${rounded(low)} or more on average, and ${own(chosen === 1 ? "nobody else who may be asked reaches" : `no other ${chosen} of those who may be asked reach`)} more than ${rounded(best)}: so the choice has at least ${share} of the best there could be.`,
  assumed: own(
    "What is assumed: whoever has the message passes it on once along each tie, independently of all else, with a chance of that tie’s share, by strength, in all ties that lead to the one who would get it: one in four where four equally strong ties do.",
  ),
  notKnown: own(
    "This speaks about recorded ties and a model that was not fitted to messages really sent. Whether anybody will pass a message on, the data cannot say.",
  ),
  mayBeAsked: (count: number, actors: number, steward: boolean): Text =>
    say`${count === actors ? say`All ${actors}` : say`${count} of ${actors}`} actors may be asked: ${own(
      steward
        ? "those who agreed to be recommended and contacted, or are organizations that did not object."
        : "organizations under their own names that agreed to be recommended and contacted, or did not object.",
    )}${own(count === actors ? "" : " The others count among those who are reached.")}`,
  peopleAsked: own(
    "People stand here who agreed to be recommended and contacted. This is an order in which to ask, not a rank.",
  ),
  nobody: own(
    "Nobody may be asked: nobody who may be shown by name has agreed to be recommended and contacted.",
  ),
  nothing: own("Nobody who may be asked is expected to reach anybody."),
  askedCaption: own("Whom to ask, in turn"),
  askedHeads: { who: own("Whom"), adds: own("Adds") },
  inTurn: (turn: number, name: string): Text => say`${turn}. ${name}`,
  addsMeans: own(
    "“Adds” is how many more are expected to be reached if this one is asked too, after all before; those whom the first reach anyway are not counted again.",
  ),
  curveCaption: own("How many a message reaches, by how many are asked"),
  curveNote: (chance: Text): Text =>
    say`The line is how many are expected to be reached, the band is where that number lies, and the broken line is what no choice of as many passes; all of it with a chance of at least ${chance}.`,
  curveHeads: [own("Asked"), own("Reached"), own("At least"), own("At most"), own("No choice passes")],
  number: (value: number): Text => fixed(value, 1),
  groupCaption: (by: string): Text =>
    by === "country"
      ? own("How much of each country is reached")
      : by === "kind"
        ? own("How much of each kind is reached")
        : own("How much of each group is reached"),
  groupNote: (chance: Text, all: Text): Text =>
    say`A dot is the share of the actors of a group that is expected to be reached, its line where that share lies; all lines hold together with a chance of at least ${chance}. The upright line is the share of all actors, ${all}.`,
  groupHeads: (by: string): readonly Text[] => [
    own(by === "country" ? "Country" : by === "kind" ? "Kind" : "Group"),
    own("Actors"),
    own("Reached"),
    own("Share"),
    own("Between"),
  ],
  firstGroups:
    (by: string) =>
    (rows: number): Text =>
      say`How much of the ${rows} largest ${own(by === "country" ? "countries" : by === "kind" ? "kinds" : "groups")} is reached`,
  clearlyMore: (names: Text): Text => say`Reached clearly more than all together: ${names}.`,
  clearlyLess: (names: Text): Text => say`Reached clearly less than all together: ${names}.`,
  alike: (by: string): Text =>
    own(
      by === "country"
        ? "Of no country it is certain that it is reached more or less than all together."
        : by === "kind"
          ? "Of no kind it is certain that it is reached more or less than all together."
          : "Of no group it is certain that it is reached more or less than all together.",
    ),
  withShare: (name: Text, share: Text, actors: number): Text => say`${name} (${share} of ${actors})`,
};
