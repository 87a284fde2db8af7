import { own, say, type Text } from "../say.js";

const figureNames: Readonly<Record<string, string>> = {
  actors: "Actors",
  ties: "Ties",
  links: "Tied pairs, a pair with a directed tie once for each direction that is tied",
  density: "Density",
  components: "Parts",
  largestComponent: "Actors in the largest part",
  isolates: "Actors tied to nobody",
  triangles: "Triangles",
  transitivity: "Transitivity",
  meanClustering: "Mean clustering",
  meanClusteringDefined: "Mean clustering where defined",
  maxCore: "Deepest core",
  degreeCentralization: "Centralization of ties",
  coreFit: "Fit of a core and a periphery",
  reachablePairs: "Connected pairs",
  meanDistance: "Mean distance",
  diameter: "Largest distance",
  effectiveDiameter: "Effective diameter",
  efficiency: "Efficiency",
  largestMeanDistance: "Mean distance in the largest part",
  largestDiameter: "Largest distance in the largest part",
  reciprocity: "Reciprocity",
  chanceCorrected: "Reciprocity beyond chance",
  weighted: "Reciprocity of strength",
  mutual: "Pairs tied both ways",
  asymmetric: "Pairs tied one way only",
  unconnected: "Pairs without a tie",
  dyadic: "Share of tied pairs tied both ways",
  articulationPoints: "Cut points",
  largestArticulationPoints: "Cut points in the largest part",
  bridges: "Bridges",
  internal: "Ties within a group",
  external: "Ties between groups",
  internalShare: "Share within a group",
  expectedInternalShare: "Share within a group by chance",
  eiIndex: "E–I index",
  expectedEiIndex: "E–I index by chance with the same group sizes",
  eiIndexZ: "Standard deviations above that",
  assortativity: "Assortativity",
  leftOut: "Ties left out",
  activities: "Activities",
  hosted: "Activities with a known host",
  participants: "Actors who took part",
  hosts: "Hosts",
  hostShare: "Share of participants who hosted",
  concentration: "Concentration of hosting",
  effectiveHosts: "Hosts of equal weight",
  hostCountries: "Countries of hosts",
  countryConcentration: "Concentration of hosting over countries",
  undated: "Participants without a dated activity",
  couldReturn: "Participants who could have come again",
  returned: "Those who came again",
  returnedShare: "Share who came again",
  couldSoon: "Participants after whom enough activities began",
  soon: "Those who came again soon",
  soonShare: "Share who came again soon",
  ended: "Ties that ended",
  medianAge: "Median age of ties not ended, in years",
  oneOff: "Share of one-off ties",
  underAYear: "Share of ties under a year",
  sustained: "Share of ties of a year or longer",
  undecided: "Ties younger than a year",
  dormant: "Share of dormant ties",
  aboutToLapse: "Share about to lapse",
  pastEnd: "Ties past their end",
  silent: "Share of silent ties",
  withProgramme: "Share with a known programme",
  withFunder: "Share with a known funder",
  withReporter: "Share with a known reporter",
  onOnePerson: "Share with an actor run by one person",
};

/** Figures about lives of ties and about what they hang on that are called as others. */
const lifeNames: Readonly<Record<string, string>> = { ties: "Ties whose length is known" };
const hangNames: Readonly<Record<string, string>> = { ties: "Ties asked what they hang on" };

/** Figures about pairs at the same activity that are called as others about ties. */
const togetherNames: Readonly<Record<string, string>> = {
  pairs: "Pairs at the same activity",
  internal: "Pairs at the same activity, within a group",
  external: "Pairs at the same activity, between groups",
  internalShare: "Share of these within a group",
  expectedInternalShare: "Share of these within a group by chance",
  eiIndex: "E–I index of pairs at the same activity",
  assortativity: "Assortativity of pairs at the same activity",
  leftOut: "Pairs at the same activity left out",
};

const measureNames: Readonly<Record<string, string>> = {
  cutPoints: "cut points and bridges",
  pagerank: "PageRank",
  corePeriphery: "core and periphery",
  communitySignificance: "circles against chance",
  consensus: "circles that many runs agree on",
  robustness: "ranks under missing ties",
  stability: "CS coefficient",
  structuralHoles: "structural holes",
  participation: "ties over groups",
  exchange: "sending and receiving",
  funding: "who pays for whom",
  profile: "positions to convene, connect and mobilize",
  influencers: "who to ask first",
  recommend: "whom to introduce, revive, deepen or protect next",
  brokerageRoles: "roles of brokers",
  communityNames: "names of circles",
  withoutActor: "losses of one actor",
  durability: "how long ties last",
  dependence: "what ties hang on",
  layout: "where actors are drawn",
};

const roundCount = (n: number): Text => say`${n} ${own(n === 1 ? "round" : "rounds")}`;

const named = (name: string): Text =>
  figureNames[name] === undefined ? say`${name}` : own(figureNames[name]);

/** How it was computed. */
export const methodWords = {
  figuresCaption: own("All figures about the network as a whole"),
  figuresHeads: [own("Figure"), own("Value"), own("What it is")],
  figureName: named,
  together: (name: string): Text =>
    togetherNames[name] === undefined ? say`${name}` : own(togetherNames[name]),
  lives: (name: string): Text => (lifeNames[name] === undefined ? named(name) : own(lifeNames[name])),
  hangs: (name: string): Text => (hangNames[name] === undefined ? named(name) : own(hangNames[name])),
  notDefined: (about: string, why: Text): Text => say`${about}; not defined: ${why}`,
  byAttribute: (name: Text, by: string): Text => say`${name}, by ${by}`,
  measure: (name: string): Text =>
    measureNames[name] === undefined ? say`${name}` : own(measureNames[name]),
  methodsCaption: own("Measures, with every option that shaped the numbers"),
  methodsHeads: [own("Measure"), own("Options"), own("Pairs"), own("Exact"), own("Remarks")],
  defaults: own("none"),
  pairs: { unordered: own("unordered"), ordered: own("ordered") },
  exact: own("yes"),
  sampled: own("no"),
  option: (name: string, value: string): Text => say`${name}: ${value}`,
  converged: (iterations: number): Text =>
    iterations === 0 ? own("settled at once") : say`settled after ${roundCount(iterations)}`,
  notConverged: (iterations: number): Text =>
    say`not settled after ${roundCount(iterations)}; read with care`,
  seed: (seed: number): Text => say`seed ${seed}`,
  samples: (samples: number): Text => say`${samples} ${own(samples === 1 ? "sample" : "samples")}`,
  allWithin: (epsilon: number, delta: number): Text =>
    say`all within ${epsilon} of all pairs with a chance of ${1 - delta}`,
  standardError: (share: Text): Text => say`standard error ${share}`,
  conventionsTitle: own("Conventions"),
  undirected: own("Every tie of this view goes both ways, so a pair of actors counts once."),
  directed: own(
    "Some ties of this view have a direction, so a pair of actors counts once each way, except where a measure ignores directions.",
  ),
  conventions: [
    own(
      "Ties of the same pair count as one in all measures of paths and partners; ties of an actor to itself are left out there.",
    ),
    own(
      "The figures of mixing by country and by kind count every tie between two different actors; mixing by degree counts a pair once.",
    ),
    own("Distance counts steps. Strength is 1 unless the list gives one; none was invented."),
    own("Ties that are active or have no status are used; planned, dormant and ended ones are not."),
    own(
      "Scores are raw unless an option says otherwise. Of actors with the same score where a list is cut, all are listed or none; within a list the same scores stand in the order of ids.",
    ),
    own(
      "A number that is not defined is shown as “–” and never as 0; the reason stands beside it, or above the table where it is the same for all.",
    ),
  ],
  repeat: (seed: number, effort: Text, version: string): Text =>
    say`The same data, options and seed (${seed}) give the same bytes again. Effort: ${effort}. Form of the analysis: version ${version}.`,
  efforts: {
    exact: own("exact"),
    sampled: own("sampled, shortest paths are estimated"),
    auto: own("auto, no score was estimated from samples"),
  },
  referencesLead: own(
    "The papers in which the measures of this report are defined or their computation is described:",
  ),
};

/** What no version will be able to tell. */
export const limitWords = {
  items: [
    own(
      "What people think and feel about each other, what was said at a visit, and what came of it. A tie is a line in a list.",
    ),
    own(
      "Cause. Actors with many ties may be active because they are well tied, or well tied because they are active.",
    ),
    own(
      "What is not in the list. Where lists are kept better, networks look denser; a country may look left out because nobody wrote its ties down.",
    ),
    own(
      "Quality. A treaty of 1963 that nobody remembers and a friendship renewed every summer look the same here unless statuses, dates and strengths were recorded.",
    ),
    own(
      "What would happen if ties were added or ended. The numbers describe the map as recorded; people answer to changes.",
    ),
  ],
};
