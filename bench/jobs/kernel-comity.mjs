// One kernel on a generated graph: node bench/jobs/kernel-comity.mjs KERNEL SIZE [SOURCES]. CPU seconds, least of five runs.
import { fromEdges, generate, sizes } from "../../dist/index.js";
import * as entry from "../../dist/kernels.js";

const [name, size, sources = "64"] = process.argv.slice(2);
const kernels = {
  components: entry.componentsKernel,
  coreness: entry.corenessKernel,
  triangles: entry.trianglesKernel,
  "structural-holes": entry.structuralHolesKernel,
  "cut-points": entry.cutPointsKernel,
  "strong-components": entry.strongComponentsKernel,
  "weighted-betweenness": entry.weightedBetweennessKernel,
  "weighted-distances": entry.weightedDistancesKernel,
};
const weighted = name.startsWith("weighted");
const drawn = await generate({ ...sizes[size], seed: 1, attributes: false });
const { source, target } = drawn.ties;
const strength = Float64Array.from(source, (u, i) => 1 + ((u + 7919 * i) % 9));
const network = weighted
  ? await fromEdges(source, target, { n: drawn.actors.ids.length, directed: false, strength })
  : drawn;
const form = {
  directed: "ignore",
  parallel: name === "cut-points" ? "count" : "collapse",
  strengths: false,
  distance: weighted ? "inverse" : "hops",
};
const { csr } = await entry.compile(network, form);
const job = weighted
  ? {
      from: 0,
      to: Math.min(csr.order, Number(sources)),
      links: false,
      along: "out",
      steps: 1,
      histogram: false,
    }
  : null;
let seconds = Infinity;
for (let run = 0; run < 5; run++) {
  const start = process.cpuUsage();
  await entry.inline.fold(kernels[name], csr, [job], null, () => undefined, { phase: name });
  const { user, system } = process.cpuUsage(start);
  seconds = Math.min(seconds, (user + system) / 1e6);
}
console.log(JSON.stringify({ name, size, seconds, memory: process.resourceUsage().maxRSS / 1024 }));
