import { earliestArrivalKernel } from "../kernels/earliest-arrival.js";
import { communitySignificanceDefaults, significanceWork } from "./community-significance.js";
import { consensusDefaults, consensusWork } from "./consensus.js";
import { copresenceDefaults } from "./copresence.js";
import { sweeps, type Work } from "./cost.js";
import { durabilityDefaults } from "./durability.js";
import { earliestArrivalDefaults } from "./earliest-arrival.js";
import { gatheringDefaults } from "./gathering.js";
import { groupCentralityDefaults, groupCentralityWork } from "./group-centrality.js";
import { influencersDefaults } from "./influencers/options.js";
import { influencersPlanned } from "./influencers/work.js";
import { keyPlayersDefaults, keyPlayersWork } from "./key-players.js";
import { latestDepartureDefaults } from "./latest-departure.js";
import type { Plan } from "./plans.js";
import { profileDefaults, profileWork } from "./profile/profile.js";
import { resolutionProfileDefaults, resolutionProfileWork } from "./resolution-profile.js";
import { responseDefaults } from "./response.js";
import { returningDefaults } from "./returning.js";
import { readinessDefaults } from "./spread/readiness.js";
import { spreadDefaults } from "./spread/spread.js";
import { readinessWork, spreadWork } from "./spread/work.js";
import { vertexBootstrapDefaults, vertexBootstrapWork } from "./vertex-bootstrap.js";
import { wavesDefaults } from "./waves.js";
import { withoutActorWork } from "./without-actor.js";

const undirected = { directed: "ignore" } as const;

/** Looks at every tie a few times, and keeps a few numbers of each. */
const overRows: Plan["works"] = async (open) => {
  const { order, arcs } = await open({ ...undirected, parallel: "count" });
  return [{ kernel: "rows", arcVisits: order + arcs, bytes: 32 * (order + arcs) }];
};

/** The same of participations. */
const overParticipations: Plan["works"] = (_, __, { actors, participations }) => {
  const rows = actors.length + participations.length;
  return Promise.resolve([{ kernel: "rows", arcVisits: rows, bytes: 48 * rows }]);
};

/** Days of ties are put in order, and one search follows them. */
const journeyWorks: Plan["works"] = async (open, { directed = "respect" }) => {
  const csr = await open({ directed, parallel: "count", asOf: undefined });
  const job = { source: 0, along: "out", first: 0, last: 0, lag: 0 } as const;
  const found: Work = sweeps(earliestArrivalKernel, csr, job);
  return [{ ...found, bytes: found.bytes + 48 * csr.arcs }];
};

/** Cascades follow merged ties, or dated ones each for itself. */
const cascadeWorks =
  (workOf: typeof spreadWork): Plan["works"] =>
  async (open, { directed = "respect", times, epsilon, delta, samples }) => {
    const dated = times === "respect" && ({ parallel: "count", asOf: undefined } as const);
    const csr = await open({ directed, ...dated });
    return [workOf(csr, { epsilon, ...(delta !== undefined && { delta }), samples })];
  };

/** The plans of measures that stand in other tables than `measures`. */
export const furtherPlans = {
  keyPlayers: {
    defaults: keyPlayersDefaults,
    works: async (open, asked) => [
      keyPlayersWork(await open(undirected), { ...keyPlayersDefaults, ...asked }),
    ],
  },
  influencers: {
    defaults: influencersDefaults,
    works: async (open, { directed = "respect", ...asked }) => [
      influencersPlanned(await open({ directed }), asked),
    ],
  },
  spread: { defaults: { ...spreadDefaults, from: undefined }, works: cascadeWorks(spreadWork) },
  readiness: { defaults: readinessDefaults, works: cascadeWorks(readinessWork) },
  withoutActor: {
    defaults: { actors: undefined },
    works: async (open) => [withoutActorWork(await open(undirected))],
  },
  groupCentrality: {
    defaults: { ...groupCentralityDefaults, actors: undefined },
    works: async (open, { direction, directed = "respect" }) => [
      groupCentralityWork(await open({ directed: direction === "all" ? "ignore" : directed })),
    ],
  },
  consensus: {
    defaults: consensusDefaults,
    works: async (open, { directed = "ignore", ...asked }) => [
      consensusWork(await open({ directed, strengths: true }), { ...consensusDefaults, ...asked }),
    ],
  },
  communitySignificance: {
    defaults: communitySignificanceDefaults,
    works: async (open, { directed = "ignore", ...asked }) =>
      significanceWork(await open({ directed, strengths: true }), {
        ...communitySignificanceDefaults,
        ...asked,
      }),
  },
  resolutionProfile: {
    defaults: resolutionProfileDefaults,
    works: async (open, { directed = "ignore", ...asked }) => [
      resolutionProfileWork(await open({ directed, strengths: true }), {
        ...resolutionProfileDefaults,
        ...asked,
      }),
    ],
  },
  profile: {
    defaults: profileDefaults,
    works: async (open, { samples = profileDefaults.samples }) => [
      profileWork(await open(undirected), samples),
    ],
  },
  vertexBootstrap: {
    defaults: vertexBootstrapDefaults,
    works: async (open, { samples = vertexBootstrapDefaults.samples }) => [
      vertexBootstrapWork(await open({}), samples),
    ],
  },
  response: { defaults: responseDefaults, works: overRows },
  waves: { defaults: wavesDefaults, works: overRows },
  durability: { defaults: durabilityDefaults, works: overRows },
  dependence: { defaults: {}, works: overRows },
  earliestArrival: { defaults: earliestArrivalDefaults, works: journeyWorks },
  latestDeparture: { defaults: latestDepartureDefaults, works: journeyWorks },
  activities: { defaults: gatheringDefaults, works: overParticipations },
  attendance: { defaults: gatheringDefaults, works: overParticipations },
  copresence: { defaults: copresenceDefaults, works: overParticipations },
  hosting: { defaults: gatheringDefaults, works: overParticipations },
  returning: { defaults: returningDefaults, works: overParticipations },
} as const satisfies Readonly<Record<string, Plan>>;
