import { own, say, type Text } from "../say.js";

const attributes: Readonly<Record<string, string>> = { country: "by country", kind: "by kind" };

/** Pictures of intervals, and of what chance gives. */
export const drawnWords = {
  ranksCaption: (list: Text): Text => say`${list}: the ranks they may have`,
  ranksNote: (samples: number): Text =>
    say`The dot is the rank with all recorded ties, the line the ranks in nine of ten of ${samples} networks with missing ties. Whose lines overlap, no order between them is sure. From rank 1 to 2 is as far as from 10 to 20.`,
  ranksHeads: (k: number): readonly Text[] => [
    own("Organization"),
    own("Rank"),
    own("In nine of ten networks"),
    say`Among the first ${k}`,
  ],
  standingCaption: (list: Text): Text => say`${list}, as a picture`,
  standingNote: own(
    "The dot is the share of its kind that it stands above in half of the networks with missing ties, the line where that lies in nine of ten of them. Whose lines overlap, no order between them is sure.",
  ),
  standingHeads: [own("Organization"), own("Above, in the middle"), own("At least"), own("At most")],
  by: (attribute: string): Text =>
    attributes[attribute] === undefined ? say`by ${attribute}` : own(attributes[attribute]),
  indexCaption: own("Ties within and across groups, beside chance (E–I index)"),
  indexNote: own(
    "The dot is the index found: −1 if all ties stay within a group, 1 if all lead across. The bar is where it would lie in about 95 of 100 cases if actors had been put into groups of the same sizes at random. A dot to the left of its bar means more ties within than chance gives, one to the right fewer.",
  ),
  indexHeads: [own("Groups"), own("E–I index"), own("By chance"), own("Standard deviations away")],
  pair: (one: Text, other: Text, undirected: boolean): Text =>
    undirected ? say`${one} with ${other}` : say`${one} to ${other}`,
  kindsCaption: own("Ties between kinds, as many times as chance would give"),
  kindsNote: (fewest: number): Text =>
    say`The dot is how many times as many ties there are as chance gives; 1 is as many. The bar is where it would lie in about 95 of 100 cases if actors had been put into kinds of the same sizes at random. Pairs of kinds to which chance gives fewer than ${fewest} ties are in the table only.`,
  kindsHeads: [
    own("Kinds"),
    own("Ties"),
    own("By chance"),
    own("Times chance"),
    own("Standard deviations away"),
  ],
  directedPairs: own("A tie without a direction counts here from each of its ends to the other."),
};
