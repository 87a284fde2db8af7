import type { Csr } from "../csr/csr.js";
import type { Form } from "../csr/form.js";
import { componentsKernel } from "../kernels/components.js";
import { corenessKernel } from "../kernels/coreness.js";
import { degreeKernel } from "../kernels/degree.js";
import { partitionSumsKernel } from "../kernels/partition-sums.js";
import { reciprocityKernel } from "../kernels/reciprocity.js";
import { strengthCoresKernel } from "../kernels/strength-cores.js";
import { strongComponentsKernel } from "../kernels/strong-components.js";
import type { Network } from "../network/network.js";
import { betweennessDefaults, betweennessWork } from "./betweenness.js";
import { bridgingDefaults, bridgingWorks, type BridgingIndex } from "./bridging.js";
import { brokerageRolesDefaults } from "./brokerage-roles.js";
import { brokerageWork } from "./brokerage-work.js";
import type { By } from "./by-option.js";
import { closenessDefaults } from "./closeness.js";
import { communitiesDefaults, communitiesWork } from "./communities.js";
import { componentsDefaults } from "./components.js";
import { corenessDefaults, strengthCorenessDefaults } from "./coreness.js";
import { sweeps, type Work } from "./cost.js";
import { degreeDefaults, strengthDefaults } from "./degree.js";
import { distancesDefaults } from "./distances.js";
import { harmonicDefaults } from "./harmonic.js";
import type { EveryName } from "./every.js";
import { furtherPlans } from "./further-plans.js";
import { eigenvectorDefaults, eigenvectorWork } from "./eigenvector.js";
import { katzDefaults, katzWork } from "./katz.js";
import type { KeyPlayerGoal } from "./key-player-goals.js";
import { louvainWork } from "./louvain.js";
import { modularityDefaults } from "./modularity.js";
import type { TieReading } from "./options.js";
import { pagerankDefaults, pagerankWork } from "./pagerank.js";
import { pathWorks } from "./path-sums.js";
import { participationDefaults } from "./participation.js";
import { reachDefaults } from "./reach.js";
import { reciprocityDefaults } from "./reciprocity.js";
import { repeated } from "./repeated-plan.js";
import { robustnessDefaults } from "./robustness/robustness.js";
import { dropShares, stabilityDefaults } from "./robustness/stability.js";
import { sampledWork } from "./sampled-work.js";
import { settleSampling, type SamplingOptions } from "./sampling-options.js";
import { structuralHolesDefaults, structuralHolesWork } from "./structural-holes.js";
import { temporalReachDefaults } from "./temporal-reach.js";
import { temporalWork } from "./temporal-work.js";
import { trianglesWork } from "./triangles-work.js";
import { wholePlans } from "./whole-plans.js";

/** Gives the sizes of a compiled form. */
type Open = (form: Partial<Form>) => Promise<Csr>;

/** The options that a measure's work hangs on; a measure has those among its defaults. */
export interface Asked extends TieReading, Omit<SamplingOptions, "top"> {
  readonly direction?: "out" | "in" | "all";
  readonly distance?: string;
  readonly top?: number | undefined;
  readonly standardError?: number | undefined;
  readonly of?: string;
  readonly mode?: "weak" | "strong";
  readonly algorithm?: "leiden" | "louvain";
  readonly iterations?: number;
  readonly damping?: number;
  readonly tolerance?: number;
  readonly maxIterations?: number;
  readonly permutations?: number;
  readonly threshold?: number | undefined;
  readonly strengths?: boolean;
  readonly index?: BridgingIndex;
  readonly rewirings?: number;
  readonly by?: By;
  readonly steps?: number;
  readonly runs?: number;
  readonly samples?: number;
  readonly swaps?: number;
  readonly size?: number;
  readonly goal?: KeyPlayerGoal;
  readonly times?: string;
  readonly options?: object | undefined;
}

/** How a measure goes about its work: its options with their defaults, and the works of a call. */
export interface Plan {
  readonly defaults: object;
  readonly works: (open: Open, asked: Asked, network: Network) => Promise<readonly Work[]>;
}

const undirected = { directed: "ignore" } as const;

/** Directions as measures of one direction read them. */
const along = ({ direction, directed = "respect" }: Asked): "respect" | "ignore" =>
  direction === "all" ? "ignore" : directed;

const path: Plan["works"] = async (open, asked) => {
  const { distance = "hops" } = asked;
  const csr = await open({ directed: along(asked), distance });
  return pathWorks(csr, asked);
};

const degrees =
  (strengths: boolean): Plan["works"] =>
  async (open, asked) => {
    const { parallel = "collapse" } = asked;
    const csr = await open({ directed: along(asked), parallel, strengths });
    return [sweeps(degreeKernel, csr, { along: "out", strength: strengths, loops: true })];
  };

export const plans: Readonly<Record<EveryName, Plan>> = {
  degree: { defaults: degreeDefaults, works: degrees(false) },
  strength: { defaults: strengthDefaults, works: degrees(true) },
  closeness: { defaults: closenessDefaults, works: path },
  harmonic: { defaults: harmonicDefaults, works: path },
  reach: { defaults: reachDefaults, works: path },
  temporalReach: {
    defaults: temporalReachDefaults,
    works: async (open, asked) => [
      temporalWork(await open({ directed: along(asked), parallel: "count", asOf: undefined })),
    ],
  },
  betweenness: {
    defaults: betweennessDefaults,
    async works(open, asked) {
      const { directed = "respect", parallel = "collapse", distance = "hops", of } = asked;
      const sampling = settleSampling("betweenness", asked);
      const csr = await open({ directed, parallel, distance });
      if (sampling !== undefined) return sampledWork(csr, sampling, of === "ties");
      return [betweennessWork(csr, of === "ties")];
    },
  },
  pagerank: {
    defaults: pagerankDefaults,
    async works(open, { directed = "respect", ...asked }) {
      return [pagerankWork(await open({ directed, strengths: true }), { ...pagerankDefaults, ...asked })];
    },
  },
  eigenvector: {
    defaults: eigenvectorDefaults,
    async works(open, { directed = "respect", ...asked }) {
      const csr = await open({ directed, strengths: true });
      return eigenvectorWork(csr, { ...eigenvectorDefaults, ...asked });
    },
  },
  katz: {
    defaults: katzDefaults,
    async works(open, { directed = "respect", ...asked }) {
      return katzWork(await open({ directed, strengths: true }), { ...katzDefaults, ...asked });
    },
  },
  coreness: {
    defaults: corenessDefaults,
    async works(open, { parallel = "collapse" }) {
      return [sweeps(corenessKernel, await open({ directed: "ignore", parallel }), null)];
    },
  },
  strengthCoreness: {
    defaults: strengthCorenessDefaults,
    async works(open, asked) {
      const csr = await open({ directed: along(asked), strengths: true });
      const heap = Math.ceil(Math.log2(csr.order + 2));
      return [sweeps(strengthCoresKernel, csr, { along: "out", loops: false }, heap)];
    },
  },
  clustering: {
    defaults: {},
    works: async (open) => [trianglesWork(await open(undirected))],
  },
  structuralHoles: {
    defaults: structuralHolesDefaults,
    works: async (open, { directed = "respect", strengths = true }) => [
      structuralHolesWork(await open({ directed, strengths })),
    ],
  },
  bridging: {
    defaults: bridgingDefaults,
    works: async (open, { directed = "respect", index = "everett-valente" }) =>
      bridgingWorks(await open({ directed }), index),
  },
  participation: {
    defaults: participationDefaults,
    async works(open, asked) {
      const { strengths = true } = asked;
      const { order, arcs } = await open({ directed: along({ direction: "all", ...asked }), strengths });
      return [{ kernel: "participation", arcVisits: order + arcs, bytes: 32 * order }];
    },
  },
  components: {
    defaults: componentsDefaults,
    async works(open, { mode }) {
      if (mode === "strong") return [sweeps(strongComponentsKernel, await open({}), null)];
      return [sweeps(componentsKernel, await open(undirected), null)];
    },
  },
  communities: {
    defaults: communitiesDefaults,
    async works(open, { algorithm, directed = "ignore", ...asked }) {
      const csr = await open({ directed, strengths: true });
      if (algorithm === "louvain") return [louvainWork(csr)];
      return [communitiesWork(csr, { ...communitiesDefaults, ...asked })];
    },
  },
  cohesion: {
    defaults: {},
    async works(open) {
      const pairs = await open({});
      const csr = pairs.symmetric ? pairs : await open(undirected);
      return [sweeps(componentsKernel, csr, null), trianglesWork(csr), sweeps(corenessKernel, csr, null)];
    },
  },
  distances: {
    defaults: distancesDefaults,
    async works(open, { directed = "respect", standardError }) {
      const csr = await open({ directed });
      const weak = csr.symmetric ? csr : await open(undirected);
      return [sweeps(componentsKernel, weak, null), ...pathWorks(csr, { standardError })];
    },
  },
  modularity: {
    defaults: modularityDefaults,
    async works(open, { directed = "ignore" }) {
      const csr = await open({ directed, strengths: true });
      const job = { labels: new Int32Array(0), groups: csr.order };
      return [sweeps(partitionSumsKernel, csr, job)];
    },
  },
  ...wholePlans,
  ...furtherPlans,
  robustness: repeated(robustnessDefaults, planOf, ({ samples = robustnessDefaults.samples }) => samples + 1),
  stability: repeated(
    stabilityDefaults,
    planOf,
    ({ samples = stabilityDefaults.samples }) => dropShares.length * samples + 1,
  ),
  reciprocity: {
    defaults: reciprocityDefaults,
    works: async (open) => [sweeps(reciprocityKernel, await open({ strengths: true }), null, 2)],
  },
  brokerageRoles: {
    defaults: brokerageRolesDefaults,
    async works(open, { permutations = 0, threshold }) {
      return [brokerageWork(await open({ strengths: threshold !== undefined }), permutations)];
    },
  },
};

function planOf(name: string): Plan | undefined {
  return Object.hasOwn(plans, name) ? plans[name as EveryName] : undefined;
}
