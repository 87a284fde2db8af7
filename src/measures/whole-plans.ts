import { componentsKernel } from "../kernels/components.js";
import { cutPointsKernel } from "../kernels/cut-points.js";
import { rewireKernel } from "../kernels/rewire.js";
import { betweennessWork } from "./betweenness.js";
import { centralizationDefaults } from "./centralization.js";
import { corePeripheryDefaults } from "./core-periphery.js";
import { sweeps } from "./cost.js";
import { inclusionDefaults } from "./inclusion.js";
import { mixingDefaults } from "./mixing.js";
import { pathWork } from "./path-work.js";
import type { Plan } from "./plans.js";

const everyTie = { directed: "ignore", parallel: "count" } as const;
const undirected = { directed: "ignore" } as const;

/** The plans of measures that read the shape of a network as a whole. */
export const wholePlans = {
  centralization: {
    defaults: centralizationDefaults,
    async works(open, { direction = "all" }) {
      const csr = await open(direction === "all" ? undirected : {});
      return [betweennessWork(csr, false), pathWork(csr)];
    },
  },
  corePeriphery: {
    defaults: corePeripheryDefaults,
    async works(open, { rewirings = 0 }) {
      const csr = await open(undirected);
      const { order, arcs } = csr;
      const once = { kernel: "core", arcVisits: order + arcs, bytes: 21 * order };
      if (rewirings === 0) return [once];
      const job = { seed: 0, sample: 0, swaps: 20, groups: new Int32Array(0) };
      return [once, sweeps(rewireKernel, csr, job, 21 * rewirings)];
    },
  },
  stage: {
    defaults: {},
    works: async (open) => [sweeps(componentsKernel, await open(undirected), null, 3)],
  },
  inclusion: {
    defaults: inclusionDefaults,
    works: async (open) => [sweeps(componentsKernel, await open(undirected), null, 3)],
  },
  cutPoints: {
    defaults: {},
    async works(open) {
      const csr = await open(everyTie);
      return [sweeps(componentsKernel, csr, null), sweeps(cutPointsKernel, csr, null)];
    },
  },
  mixing: {
    defaults: mixingDefaults,
    async works(open, { directed = "respect", parallel = "collapse" }) {
      const { order, arcs, linkCount } = await open({ directed, parallel });
      return [{ kernel: "mixing", arcVisits: order + arcs, bytes: 32 * linkCount + 12 * order }];
    },
  },
} as const satisfies Readonly<Record<string, Plan>>;
