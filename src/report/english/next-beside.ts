import { joined, own, say, type Text } from "../say.js";

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
  calibrationCaption: own("What came of pairs that were given like chances"),
  calibrationNote: own(
    "From left to right the chance that was stated, from the bottom to the top the share that came true, among pairs that the model had not seen. On the broken line the two are the same.",
  ),
  calibrationHeads: [own("Chance stated"), own("Came true"), own("Pairs")],
  coefficientCaption: own("What the chances go by"),
  coefficientHeads: [own("What"), own("Log-odds for one spread more"), own("Mean"), own("Spread")],
  declaredCaption: own(
    "What pairs of equal effect are put in order by: weights that were declared, not measured",
  ),
  declaredHeads: [own("What"), own("Points for one more")],
  answersTitle: own("What was said to earlier proposals"),
  answersPublic: (proposals: number): Text =>
    say`${proposals} ${own(proposals === 1 ? "proposal that was made before was" : "proposals that were made before were")} read. Whoever said no, or was asked and has not answered, is not proposed again. Answers were given to the office and are not shown here.`,
  answersLead: (proposals: number): Text =>
    say`${proposals} ${own(proposals === 1 ? "proposal that was made before was" : "proposals that were made before were")} read. Whoever said no, or was asked and has not answered, is not proposed again. The answers were given to you: do not pass them on.`,
  answersCaption: own("Answers on record"),
  answersHeads: [own("Whom"), own("What was proposed"), own("How it stands"), own("When")],
  standing: {
    accepted: own("both said yes"),
    waiting: own("asked, an answer is missing"),
    proposed: own("nobody was asked yet"),
  },
  declinedBy: (names: readonly string[]): Text =>
    say`declined by ${joined(
      names.map((name) => say`${name}`),
      " and ",
    )}`,
};
