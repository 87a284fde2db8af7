import { betweennessDefaults } from "../measures/betweenness.js";
import { bridgingDefaults } from "../measures/bridging.js";
import { centralizationDefaults } from "../measures/centralization.js";
import type { CertaintyName } from "../measures/certainty.js";
import { brokerageRolesDefaults } from "../measures/brokerage-roles.js";
import { closenessDefaults } from "../measures/closeness.js";
import { communitiesDefaults } from "../measures/communities.js";
import { componentsDefaults } from "../measures/components.js";
import { corePeripheryDefaults } from "../measures/core-periphery.js";
import { corenessDefaults, strengthCorenessDefaults } from "../measures/coreness.js";
import { communitySignificanceDefaults } from "../measures/community-significance.js";
import { resolutionProfileDefaults } from "../measures/resolution-profile.js";
import type { SearchName } from "../measures/searches.js";
import { consensusDefaults } from "../measures/consensus.js";
import { degreeDefaults, strengthDefaults } from "../measures/degree.js";
import { distancesDefaults } from "../measures/distances.js";
import { copresenceDefaults } from "../measures/copresence.js";
import { earliestArrivalDefaults } from "../measures/earliest-arrival.js";
import { gatheringDefaults } from "../measures/gathering.js";
import { harmonicDefaults } from "../measures/harmonic.js";
import type { GatheringName } from "../measures/gatherings.js";
import { eigenvectorDefaults } from "../measures/eigenvector.js";
import { inclusionDefaults } from "../measures/inclusion.js";
import { katzDefaults } from "../measures/katz.js";
import type { JourneyName } from "../measures/journeys.js";
import { latestDepartureDefaults } from "../measures/latest-departure.js";
import { mixingDefaults } from "../measures/mixing.js";
import { modularityDefaults } from "../measures/modularity.js";
import { pagerankDefaults } from "../measures/pagerank.js";
import { participationDefaults } from "../measures/participation.js";
import { reachDefaults } from "../measures/reach.js";
import { reciprocityDefaults } from "../measures/reciprocity.js";
import { responseDefaults } from "../measures/response.js";
import { returningDefaults } from "../measures/returning.js";
import { robustnessDefaults } from "../measures/robustness/robustness.js";
import { stabilityDefaults } from "../measures/robustness/stability.js";
import { structuralHolesDefaults } from "../measures/structural-holes.js";
import type { OverTimeName } from "../measures/over-time.js";
import type { MeasureName } from "../measures/table.js";
import { temporalReachDefaults } from "../measures/temporal-reach.js";
import { vertexBootstrapDefaults } from "../measures/vertex-bootstrap.js";
import { wavesDefaults } from "../measures/waves.js";
import { numberOf, wordOf, type Arguments, type OptionShapes } from "./arguments.js";
import { WrongCall } from "./usage.js";

/** The measures that the terminal offers. */
export type CalledName =
  MeasureName | GatheringName | JourneyName | CertaintyName | OverTimeName | SearchName;

/** The options of each measure with their defaults, as far as the terminal offers them. */
const defaults: Readonly<Record<CalledName, object>> = {
  degree: degreeDefaults,
  strength: strengthDefaults,
  closeness: closenessDefaults,
  harmonic: harmonicDefaults,
  betweenness: betweennessDefaults,
  pagerank: pagerankDefaults,
  eigenvector: eigenvectorDefaults,
  katz: katzDefaults,
  coreness: corenessDefaults,
  strengthCoreness: strengthCorenessDefaults,
  reach: reachDefaults,
  temporalReach: temporalReachDefaults,
  clustering: {},
  structuralHoles: structuralHolesDefaults,
  bridging: bridgingDefaults,
  participation: participationDefaults,
  components: componentsDefaults,
  communities: communitiesDefaults,
  consensus: consensusDefaults,
  communitySignificance: communitySignificanceDefaults,
  resolutionProfile: resolutionProfileDefaults,
  cohesion: {},
  centralization: centralizationDefaults,
  corePeriphery: corePeripheryDefaults,
  stage: {},
  distances: distancesDefaults,
  mixing: mixingDefaults,
  inclusion: inclusionDefaults,
  reciprocity: reciprocityDefaults,
  modularity: modularityDefaults,
  cutPoints: {},
  robustness: { ...robustnessDefaults, score: undefined, value: undefined },
  stability: { ...stabilityDefaults, score: undefined },
  vertexBootstrap: vertexBootstrapDefaults,
  response: responseDefaults,
  waves: wavesDefaults,
  brokerageRoles: brokerageRolesDefaults,
  activities: gatheringDefaults,
  attendance: gatheringDefaults,
  copresence: copresenceDefaults,
  hosting: gatheringDefaults,
  returning: returningDefaults,
  earliestArrival: earliestArrivalDefaults,
  latestDeparture: latestDepartureDefaults,
};

/** Options of measures as the terminal spells them, and the name each has in the library. */
const spelled = {
  direction: "direction",
  from: "from",
  until: "until",
  delay: "delay",
  strict: "strict",
  dates: "dates",
  source: "source",
  target: "target",
  "ignore-direction": "directed",
  "respect-direction": "directed",
  parallel: "parallel",
  "self-ties": "selfTies",
  distance: "distance",
  variant: "variant",
  normalized: "normalized",
  of: "of",
  steps: "steps",
  mode: "mode",
  by: "by",
  damping: "damping",
  restart: "restart",
  push: "push",
  precision: "precision",
  alpha: "alpha",
  beta: "beta",
  tolerance: "tolerance",
  "max-iterations": "maxIterations",
  permutations: "permutations",
  rewirings: "rewirings",
  algorithm: "algorithm",
  quality: "quality",
  resolution: "resolution",
  iterations: "iterations",
  unknown: "unknown",
  threshold: "threshold",
  compat: "compat",
  permute: "permute",
  within: "within",
  swaps: "swaps",
  level: "level",
  samples: "samples",
  borderline: "borderline",
  runs: "runs",
  "standard-error": "standardError",
  epsilon: "epsilon",
  delta: "delta",
  method: "method",
  index: "index",
  "ignore-strengths": "strengths",
  "separate-top": "top",
  scenario: "scenario",
  share: "share",
  value: "value",
  score: "score",
  k: "k",
  drop: "drop",
} as const;

const numeric: readonly string[] = [
  "steps",
  "delay",
  "damping",
  "push",
  "alpha",
  "beta",
  "tolerance",
  "max-iterations",
  "permutations",
  "rewirings",
  "resolution",
  "iterations",
  "threshold",
  "within",
  "swaps",
  "level",
  "samples",
  "borderline",
  "runs",
  "standard-error",
  "epsilon",
  "delta",
  "separate-top",
  "share",
  "k",
];

const flags: readonly string[] = [
  "ignore-direction",
  "respect-direction",
  "ignore-strengths",
  "normalized",
  "strict",
];

/** Options that may be given several times. */
const repeated: readonly string[] = ["restart"];

/** The same options as the command line parses them. */
export const measureOptionShapes: OptionShapes = Object.fromEntries(
  Object.keys(spelled).map((name) => [
    name,
    flags.includes(name) ? "flag" : repeated.includes(name) ? "words" : "word",
  ]),
);

/** The options that the call gives a measure. Throws `WrongCall` for options that none of the called measures has. */
export function optionsFor(
  measure: CalledName,
  called: readonly CalledName[],
  args: Arguments,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const name of args.given.keys()) {
    if (!Object.hasOwn(spelled, name)) continue;
    const entry = spelled[name as keyof typeof spelled];
    if (!called.some((other) => Object.hasOwn(defaults[other], entry)))
      throw new WrongCall(`--${name} means nothing to ${called.join(", ")}`);
    if (Object.hasOwn(defaults[measure], entry)) options[entry] = valueOf(name, args);
  }
  return options;
}

function valueOf(name: string, args: Arguments): unknown {
  if (name === "ignore-direction") return "ignore";
  if (name === "ignore-strengths") return false;
  if (name === "respect-direction") return "respect";
  if (flags.includes(name)) return true;
  if (name === "restart") return new Map(args.given.get(name)?.map((id) => [id, 1]));
  return numeric.includes(name) ? numberOf(args, name) : wordOf(args, name);
}
