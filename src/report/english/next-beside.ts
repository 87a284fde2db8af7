import { own, say, type Text } from "../say.js";

const near = {
  both: "a partner of both",
  one: "a partner of one, and of a partner of the other",
  near: "knows partners of both",
} as const;

/** What stands in part 8 beside the suggestions. */
export const nextBesideWords = {
  pair: (one: string, other: string): Text => say`${one} and ${other}`,
  convenedTitle: own("Who could convene where no pair is introduced directly"),
  convenedLead: own(
    "Across a tension that you named, people are never paired directly. These pairs would change the map most; an organization, of neither side first, could bring them together with others.",
  ),
  convenedCaption: own("Not introduced directly"),
  convenedHeads: [own("Whom"), own("Tension"), own("Who could convene")],
  convener: (name: string, steps: keyof typeof near, ofSide: boolean): Text =>
    say`${name} (${own(near[steps])}${own(ofSide ? ", of one of the two sides" : "")})`,
  nobody: own("nobody on the map who may be asked"),
};
