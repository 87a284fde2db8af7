import type { ActionName } from "../../recommend/actions.js";
import type { Basis } from "../../recommend/likelihood/model-card.js";
import { own, rounded, roundPercent, say, type Text } from "../say.js";
import { general } from "./general.js";

const { actorCount, pairCount } = general;

const actions: Readonly<Record<ActionName, string>> = {
  introduce: "introduce",
  revive: "revive",
  deepen: "deepen",
  protect: "protect",
};

const none: Readonly<Record<ActionName, string>> = {
  introduce: "There is nobody to introduce: no two actors who may be proposed are without a tie.",
  revive: "There is nothing to revive: no tie between actors who may be proposed is known to sleep.",
  deepen:
    "There is nothing to deepen: no tie between actors who may be proposed is known to have one method only.",
  protect:
    "There is nothing to protect: no tie between actors who may be proposed is known to hang on one person, programme or funder, or to run out soon.",
};

const suggestions = (n: number): Text => say`${n} ${own(n === 1 ? "suggestion" : "suggestions")}`;

/** Part 8: whom to introduce, whose tie to revive, to deepen or to protect next. */
export const nextWords = {
  lead: (made: number): Text =>
    say`${suggestions(made)} ${own(made === 1 ? "follows" : "follow")}, one to a page, to be talked over by people who know those concerned. Every name here agreed to be recommended and contacted, or is an organization that did not object.`,
  together: (about: Text, before: Text, after: Text, share: Text | undefined): Text =>
    say`If all new ties that are proposed here are made and last, ${about} changes from ${before} to ${after}${share === undefined ? [] : say` (${share} of what it is)`} on the map we have. Whether they will be made, and what comes of them, the data cannot say.`,
  cannotSay: own(
    "If such a tie is made and lasts, the network changes by what is said here on the map we have. Whether it will be made, and what comes of it, the data cannot say.",
  ),
  counted: (about: string): Text => say`What is counted: ${about}.`,
  kinds: own(
    "To introduce is to make a tie that is not there, to revive to wake up one that sleeps. To deepen is to find a second thing for two to do who are tied by one only, and to protect is to put a tie on more than one footing; of these it is said what would be lost if the tie ended.",
  ),
  nothing: own("Nothing is proposed."),
  caption: own("What is proposed, at a glance"),
  heads: {
    whom: own("Whom"),
    action: own("What to do"),
    effect: own("Effect on the map"),
    between: own("Between"),
    likely: own("How likely"),
    introducer: own("Who may introduce"),
  },
  pair: (turn: number, one: string, other: string): Text => say`${turn}. ${one} and ${other}`,
  action: (action: ActionName): Text => own(actions[action]),
  effectMeans: (weights: number): Text =>
    own(
      weights === 1
        ? "“Effect on the map” is what the objective changes by through this tie alone, in percent of what it is: a gain for new ties, a loss that is kept off for ties there are."
        : "“Effect on the map” is the score: 1 is the best that one tie could do for all objectives together.",
    ),
  betweenMeans: (missing: Text, draws: number): Text =>
    say`“Between” is where that effect lies in nine of ten maps on which ${missing} of the ties are missing, of ${draws} that were drawn; with fewer ties one tie often counts for more or for less. It is looked at for new ties.`,
  introducerMeans: own(
    "“Who may introduce” is of new ties only: where a tie is or was, both know each other already.",
  ),
  likelyMeans: own("“How likely” is of new ties only, and explained below the suggestions."),
  nobody: own("nobody on the map"),
  andThrough: (one: string, other: string): Text => say`${one} through ${other}`,
  noneFound: (action: ActionName): Text => own(none[action]),
  fewer: (action: ActionName, asked: number, made: number, found: number, allowed: number): Text =>
    say`Asked for ${asked} to ${own(actions[action])}, there ${own(made === 1 ? "is" : "are")} ${made}: ${pairCount(found)} came into question, and the rules below allow ${allowed} of them.`,
  /** A suggestion. */
  title: (turn: number, lead: string): Text => say`${turn}. ${lead}`,
  who: (one: Text, other: Text): Text => say`${one}; ${other}.`,
  described: (name: string, kind: Text | undefined, country: Text | undefined): Text => [
    ...say`${name}`,
    ...(kind === undefined && country === undefined
      ? []
      : [
          { words: " (" },
          ...(kind ?? []),
          ...(kind !== undefined && country !== undefined ? [{ words: ", " }] : []),
          ...(country ?? []),
          { words: ")" },
        ]),
  ],
  why: own("Why"),
  likely: own("How likely"),
  how: own("What such pairs do"),
  cost: own("What it costs"),
  costOf: (cost: number, method: string): Text => say`${cost} for ${method}`,
  introduces: own("Who introduces"),
  steps: own("Whom to ask first, and then"),
  changes: own("What changes on the map"),
  wrong: own("What could go wrong"),
  unless: own("It would not be recommended if"),
  noIntroducer: own("Nobody on the map may be asked to introduce them."),
  chance: (chance: Text): Text => say`${chance}, as explained below the suggestions.`,
  noChance: own("Not known, which is not unlikely: see below the suggestions."),
  nearer: (name: Text, reach: Text, before: Text, after: Text): Text =>
    say`${name}: ${reach}nearness ${after} instead of ${before}`,
  reaches: (before: number, after: number): Text =>
    before === after
      ? say`as before, ${actorCount(after)} within reach; `
      : say`${actorCount(after)} within reach instead of ${before}; `,
  least: (group: Text): Text => say`The least connected group, ${group}, on average`,
  nearnessMeans: own(
    "On the cards, “nearness” is 1 divided by the steps to another actor, added up over all others: who is tied to 30 and two steps from 10 has 35. What changes for the two is on top of the suggestions before.",
  ),
  missing: (share: Text, low: Text, high: Text, positive: number, draws: number): Text =>
    say`Of maps on which ${share} of the ties are missing, nine in ten give it an effect between ${low} and ${high}; on ${positive} of ${draws} maps it has any`,
  lost: own("Nothing, as long as the tie holds; what its end would cost stands under “Why”"),
  picture: {
    caption: (one: string, other: string): Text => say`Around ${one} and ${other}`,
    note: (isTied: boolean, rings: boolean): Text =>
      say`On the left and right the partners of each, in the middle those of both. ${own(isTied ? "The strong line is their tie." : "The broken line is the tie that is proposed.")}${own(rings ? " A ring is around those who may introduce." : "")} Small dots are partners who are not named here.`,
    more: (count: number): string => `and ${count} more`,
    heads: [own("Partners"), own("How many"), own("Some of them by name")],
    only: (name: string): Text => say`of ${name} only`,
    both: own("of both"),
  },
  rulesTitle: own("What was kept out, and by which rule"),
  rulesLead: own(
    "People and organizations who did not agree to be recommended and contacted, or are not shown by name, never come into question. Of the pairs that did, these were kept out; a pair counts for the first rule in its way.",
  ),
  nothingBarred: own(
    "People and organizations who did not agree to be recommended and contacted, or are not shown by name, never come into question. Of the pairs that did, no rule kept any out.",
  ),
  rulesCaption: own("Pairs kept out"),
  rulesHeads: [own("Rule"), own("To do what"), own("Pairs")],
  modelTitle: own("How likely such ties are, and what that rests on"),
  means: (means: string): Text => say`${means}`,
  rests: (basis: Basis, known: number, trues: number): Text =>
    basis === "declared"
      ? own("No chance is stated anywhere in this part.")
      : say`It rests on ${known} pairs of which it is known what came of them; ${trues} came true.`,
  counts: (abouts: Text): Text => say`What counts most: ${abouts}.`,
  evaluated: (auc: Text, error: Text): Text =>
    say`Of a pair that came true and one that did not, neither seen by the model, it gave the first the higher chance in ${auc} of cases; stated chances were off by ${error} on average.`,
  number: (value: number): Text => rounded(value, value !== 0 && Math.abs(value) < 10 ? 3 : 1),
  missingShare: (share: number): Text => roundPercent(share, 1),
};
