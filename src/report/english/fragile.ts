import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const { organizationCount, tieCount } = general;

/** Part 5: what hangs on single actors and ties. */
export const fragileWords = {
  none: own("No actor and no tie is the only thing that holds a part of the network together."),
  actors: (count: number, all: number, share: Text): Text =>
    say`${count} of ${all} actors (${share}) ${own(count === 1 ? "is" : "are")} the only link for others: if one of them drops out, somebody is cut off from the rest of their part.`,
  ties: (count: number): Text =>
    say`${count} ${own(count === 1 ? "pair is" : "pairs are")} tied by a single tie for which there is no way around: if it ends, its part of the network falls in two.`,
  severe: (severe: number, least: number, most: number): Text =>
    say`${severe === 1 ? own("The loss of one of them") : say`The loss of ${severe} of them`} would cut off ${least} actors or more, at most ${most}.`,
  noSevere: (least: number, most: number): Text =>
    say`No single loss would cut off ${least} actors or more: at most it is ${most}.`,
  namedLead: (count: number, least: number, steward: boolean): Text =>
    say`The table names ${steward ? (count === 1 ? own("the one") : say`the ${count}`) : count === 1 ? own("one organization") : organizationCount(count)} on whom most others rely, and the ties that would relieve them. That others reach the network through them is their merit and no fault. Whoever is relied on by fewer than ${least} is counted and not named${own(steward ? "" : ", nor are people")}. Each tie joins the best tied actor of a piece to the best tied of those who stay; anybody else who stays would hold the piece as well.`,
  namedCaption: own("If this one drops out, and what would hold those who rely on it"),
  namedHeads: (steward: boolean): readonly Text[] => [
    own(steward ? "If this one drops out" : "If this organization drops out"),
    own("Cut off"),
    own("In pieces"),
    own("Ties that would hold most of them"),
  ],
  remedyTie: (one: string | undefined, other: string | undefined, holds: number): Text =>
    say`${one === undefined ? own("somebody who stays") : say`${one}`} with ${other === undefined ? own("somebody of a piece") : say`${other}`} (holds ${holds})`,
  fewestTies: (ties: number): Text =>
    ties === 1
      ? own(
          "One new tie, well placed, would be enough: after it nobody’s loss would cut off anybody from their part.",
        )
      : say`The fewest new ties after which nobody’s loss would cut off anybody from their part: ${tieCount(ties)}, each between two of the same part.`,
  notNamed: own(
    "They are counted and not named. Whoever is named here is named as a weak point, and most of them hold only one or two partners at the edge of the network. Where most actors have a single partner there are always many of them.",
  ),
  othersNotNamed: own(
    "The others are counted and not named: most of them hold only one or two partners at the edge of the network. Where most actors have a single partner there are always many of them.",
  ),
  remedy: own(
    "The remedy is the same for all of them: a second tie. Somebody who hangs on one partner should get to know another one of that partner’s partners, and a tie that hangs on one person should get a second contact on each side.",
  ),
};
