import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { readNetwork } from "../../src/files/read-network.js";
import { betweennessKernel } from "../../src/kernels/betweenness.js";
import { distancesKernel } from "../../src/kernels/distances.js";
import type { Kernel } from "../../src/kernels/kernel.js";
import { leidenKernel } from "../../src/kernels/leiden.js";
import { pagerankKernel } from "../../src/kernels/pagerank.js";
import { structuralHolesKernel } from "../../src/kernels/structural-holes.js";
import { bitsWorkbench } from "../../src/kernels/wasm/bits.js";
import { leidenWorkbench } from "../../src/kernels/wasm/leiden.js";
import { lengthsWorkbench } from "../../src/kernels/wasm/lengths.js";
import { levelsWorkbench } from "../../src/kernels/wasm/levels.js";
import { pagerankWorkbench } from "../../src/kernels/wasm/pagerank.js";
import { trianglesWorkbench } from "../../src/kernels/wasm/triangles.js";
import { weightedBetweennessKernel } from "../../src/kernels/weighted-betweenness.js";
import { Workbench } from "../../src/kernels/workbench.js";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Real networks, which are no part of the package: each is skipped where it is not beside the repository. */
const sets = [
  ["sister cities", "../shared/data/sister-cities-wikidata-2022/sister_cities.gexf", {}],
  [
    "German twin towns",
    "../shared/data/german-twin-towns-rgre-2015/TwinTowns_clean.csv",
    { map: at("examples/mappings/german-twin-towns.map.json") },
  ],
  ["Erasmus flows", "../shared/data/erasmus-flows-2014-2024/ErasmusFlows.net", {}],
] as const;

/** As many sources as show every way that a search can take. */
const some = 100;

interface Twin {
  readonly kernel: Kernel<never>;
  readonly bench: () => Promise<Workbench | undefined>;
  readonly job: (graph: Csr) => unknown;
  /** How long a tie is; "hops" if not given. */
  readonly distance?: string;
}
const twins: readonly Twin[] = [
  {
    kernel: betweennessKernel,
    bench: levelsWorkbench,
    job: ({ order }) => ({ from: 0, to: Math.min(order, some), links: true }),
  },
  {
    kernel: weightedBetweennessKernel,
    bench: lengthsWorkbench,
    job: ({ order }) => ({ from: 0, to: Math.min(order, some), links: true }),
    distance: "inverse",
  },
  {
    kernel: distancesKernel,
    bench: bitsWorkbench,
    job: ({ order }) => ({ from: 0, to: Math.min(order, 512), along: "out", steps: 3, histogram: true }),
  },
  {
    kernel: pagerankKernel,
    bench: pagerankWorkbench,
    job: () => ({
      ...{ damping: 0.85, tolerance: 1e-12, maxIterations: 200 },
      ...{ restart: new Float64Array(0), loops: true, single: false },
    }),
  },
  {
    kernel: leidenKernel,
    bench: leidenWorkbench,
    job: () => ({
      ...{ quality: "modularity", resolution: 1, iterations: 2, theta: 0.01 },
      ...{ seed: 3, run: 0, start: new Int32Array(0) },
    }),
  },
  { kernel: structuralHolesKernel, bench: trianglesWorkbench, job: () => null },
];

const forms: readonly Form[] = (["respect", "ignore"] as const).map((directed) => ({
  ...{ directed, parallel: "collapse", strengths: true, distance: "hops" },
}));

describe.each(sets)("on %s", (_, path, options) => {
  test("kernels in WebAssembly give the bytes of those in TypeScript", async (context) => {
    const file = at(path);
    if (!existsSync(file)) {
      context.skip(`${path} is not beside the repository`);
      return;
    }
    const { network } = await readNetwork(file, { kind: "local-government", ...options });
    for (const form of forms) {
      for (const { kernel, bench, job, distance } of twins) {
        const { csr } = await compile(network, distance === undefined ? form : { ...form, distance });
        // Of networks whose ties have no strengths none is longer than another.
        if (distance !== undefined && csr.distances.length === 0) continue;
        const loops = await bench();
        if (loops === undefined) throw new Error("this host has no WebAssembly");
        const found = [new Workbench(), loops].map((workbench) => {
          const { run, part } = workbench.start(kernel, csr, job(csr) as never);
          while (!run.step(65536));
          return JSON.stringify(Object.entries(part).map(([name, values]) => [name, ...values]));
        });
        expect(loops.backend).toBe("webassembly");
        expect(found[1] === found[0], `${kernel.name}, ${form.directed}`).toBe(true);
        expect(found[0].length).toBeGreaterThan(2);
      }
    }
  });
});
