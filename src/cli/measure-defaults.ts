import { betweennessDefaults } from "../measures/betweenness.js";
import { bridgingDefaults } from "../measures/bridging.js";
import { centralizationDefaults } from "../measures/centralization.js";
import { brokerageRolesDefaults } from "../measures/brokerage-roles.js";
import { closenessDefaults } from "../measures/closeness.js";
import { communitiesDefaults } from "../measures/communities.js";
import { componentsDefaults } from "../measures/components.js";
import { corePeripheryDefaults } from "../measures/core-periphery.js";
import { corenessDefaults, strengthCorenessDefaults } from "../measures/coreness.js";
import { communitySignificanceDefaults } from "../measures/community-significance.js";
import { resolutionProfileDefaults } from "../measures/resolution-profile.js";
import { profileDefaults } from "../measures/profile/profile.js";
import { consensusDefaults } from "../measures/consensus.js";
import { degreeDefaults, strengthDefaults } from "../measures/degree.js";
import { distancesDefaults } from "../measures/distances.js";
import { copresenceDefaults } from "../measures/copresence.js";
import { durabilityDefaults } from "../measures/durability.js";
import { earliestArrivalDefaults } from "../measures/earliest-arrival.js";
import { gatheringDefaults } from "../measures/gathering.js";
import type { EveryName } from "../measures/every.js";
import { harmonicDefaults } from "../measures/harmonic.js";
import { eigenvectorDefaults } from "../measures/eigenvector.js";
import { inclusionDefaults } from "../measures/inclusion.js";
import { katzDefaults } from "../measures/katz.js";
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
import { temporalReachDefaults } from "../measures/temporal-reach.js";
import { vertexBootstrapDefaults } from "../measures/vertex-bootstrap.js";
import { wavesDefaults } from "../measures/waves.js";
import { groupCentralityDefaults } from "../measures/group-centrality.js";
import { keyPlayersDefaults } from "../measures/key-players.js";
import { linksDefaults, type LinksName } from "./links.js";
import { messageDefaults } from "./messages.js";
import { ofCommunitiesDefaults, type OfCommunitiesName } from "./of-communities.js";

/** The measures that the terminal offers. */
export type CalledName = EveryName | OfCommunitiesName | LinksName;

/** Dates are `from` in the terminal, so that the ends of a range of numbers have other names there. */
const { from: lowest, to: highest, ...resolutions } = resolutionProfileDefaults;

/** The options of each measure with their defaults, as far as the terminal offers them. */
export const defaults: Readonly<Record<CalledName, object>> = {
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
  profile: profileDefaults,
  consensus: consensusDefaults,
  communitySignificance: communitySignificanceDefaults,
  resolutionProfile: { ...resolutions, lowest, highest },
  ...ofCommunitiesDefaults,
  keyPlayers: keyPlayersDefaults,
  withoutActor: { actors: undefined },
  groupCentrality: { ...groupCentralityDefaults, actors: undefined },
  ...messageDefaults,
  ...linksDefaults,
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
  robustness: { ...robustnessDefaults, score: undefined, value: undefined, options: undefined },
  stability: { ...stabilityDefaults, score: undefined, options: undefined },
  vertexBootstrap: vertexBootstrapDefaults,
  response: responseDefaults,
  waves: wavesDefaults,
  durability: durabilityDefaults,
  dependence: {},
  brokerageRoles: brokerageRolesDefaults,
  activities: gatheringDefaults,
  attendance: gatheringDefaults,
  copresence: copresenceDefaults,
  hosting: gatheringDefaults,
  returning: returningDefaults,
  earliestArrival: earliestArrivalDefaults,
  latestDeparture: latestDepartureDefaults,
};
