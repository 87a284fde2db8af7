import { own, say, type Text } from "../say.js";
import { general } from "./general.js";

const stages: Readonly<Record<string, string>> = {
  scattered: "scattered: no part of it holds half of the actors",
  "hub-and-spoke":
    "hub-and-spoke: one actor is tied to half of the others in the largest part, and nobody else has half as many ties",
  "multi-hub":
    "multi-hub: several hubs, none of which is tied to half of the others, reach half of the largest part together",
  "core–periphery": "core–periphery: a dense core to which most of the others in the largest part are tied",
};

const figures: Readonly<Record<string, string>> = {
  largestShare: "Share of the actors in the largest part",
  hubShare: "Share of the others there that the most tied actor is tied to",
  secondShare: "Ties of the second most tied actor, as a share of those of the most tied",
  hubs: "Hubs: actors with two standard deviations more ties than the mean",
  hubReach: "Share of the largest part that is a hub or tied to one",
  denseCore: "Actors in a core where at least half of the pairs are tied",
  coreFit: "Fit of a core and a periphery",
  attached: "Share of the others in the largest part with a tie into the core",
};

/** Part 2: the stage, on whom ties hang, and the core. */
export const shapeWords = {
  title: own("What shape it has"),
  stage: (name: string): Text =>
    stages[name] === undefined
      ? say`A network weaver would call this network ${name}.`
      : say`A network weaver would call this network ${own(stages[name])}. The table has what this rests on.`,
  stageName: (name: string): Text => say`${name}`,
  noStage: (because: string): Text =>
    say`A network weaver tells networks apart by four stages: scattered, hub-and-spoke, multi-hub and core–periphery. This one cannot be put into any: ${because}. The table says which conditions are missing. A stage is a picture of the ties that were recorded, not a grade.`,
  largest: (share: Text, hub: Text): Text =>
    say`The largest part holds ${share}; the most tied of them is tied to ${hub} there. `,
  allActors: own("all actors"),
  ofActors: (share: Text): Text => say`${share} of the actors`,
  allOthers: own("all others"),
  ofOthers: (share: Text): Text => say`${share} of the others`,
  hubs: (count: number, reach: Text): Text =>
    count === 0
      ? own("No actor in it is a hub, with two standard deviations more ties than the mean.")
      : say`${count} ${own(count === 1 ? "actor in it is a hub" : "actors in it are hubs")}, with two standard deviations more ties than the mean; with those tied to ${own(count === 1 ? "it, this is" : "them they make up")} ${reach} of the part.`,
  centralization: (value: Text): Text =>
    say`How much do ties hang on single actors? The centralization is ${value}, where 0 is evenly spread and 1 is a star with one actor in the middle.`,
  core: (size: number, within: Text, attached: Text): Text =>
    say`The best cut into a core and a periphery puts ${general.actorCount(size)} into the core. ${size === 1 ? [] : say`Of the pairs of these ${within} are tied, and `}${attached} of all other actors have a tie into the core. `,
  coreFit: (fit: Text): Text =>
    say`Ties follow such a pattern with a correlation of ${fit}, where 1 is a full core and an empty periphery.`,
  coreChance: (fit: Text, chance: Text, better: number, drawn: number, more: boolean, weak: boolean): Text =>
    say`Ties follow such a pattern with a correlation of ${fit}, where 1 is a full core and an empty periphery; in networks with the same number of partners per actor but otherwise made by chance it is ${chance} on average, and ${better === 0 ? own("none") : say`${better}`} of ${drawn} such networks ${own(better < 2 ? "has" : "have")} as much. ${own(more ? "So there is more of a core than the numbers of partners make" : "So there is no more of a core than the numbers of partners make")}${own(more && weak ? ", but a weak one." : ".")}`,
  caption: own("Stages and their conditions"),
  heads: [own("Stage"), own("Condition"), own("Here"), own("Needed"), own("Met")],
  figure: (name: string): Text => (figures[name] === undefined ? say`${name}` : own(figures[name])),
  needed: (rule: string, threshold: Text): Text =>
    say`${own(rule === "below" ? "below" : "at least")} ${threshold}`,
  met: own("yes"),
  notMet: own("no"),
};
