import { availableParallelism, totalmem } from "node:os";
import { workers } from "../../exec/workers.js";
import { bitsWorkbench } from "../../kernels/wasm/bits.js";
import { leidenWorkbench } from "../../kernels/wasm/leiden.js";
import { levelsWorkbench } from "../../kernels/wasm/levels.js";
import { pagerankWorkbench } from "../../kernels/wasm/pagerank.js";
import { trianglesWorkbench } from "../../kernels/wasm/triangles.js";
import { degree } from "../../measures/degree.js";
import { fromEdges } from "../../network/from-edges.js";
import type { Command } from "../command.js";
import { paragraph, type Terminal } from "../terminal.js";
import { version } from "../version.js";

/** `comity doctor`: what this machine offers and what comity makes of it. */
export const doctor: Command = {
  options: {},
  help: `
comity doctor

Says which version runs where, whether threads and shared memory work, which
form of the kernels is used, and the reason for every fallback.

Example:
  comity doctor
`,
  async run(_args, terminal: Terminal) {
    const facts: [string, string][] = [
      ["comity", version],
      ["Node", `${process.versions.node} (V8 ${process.versions.v8}) on ${process.platform} ${process.arch}`],
      ["processors", String(availableParallelism())],
      ["memory", `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
      ["kernels", await formOfKernels()],
      [
        "shared memory",
        typeof SharedArrayBuffer === "function"
          ? "offered: threads see one copy of a network"
          : "not offered: each thread gets a copy",
      ],
      ["threads", await tryThreads()],
      [
        "WebCrypto",
        globalThis.crypto?.subtle === undefined
          ? "not offered: pseudonymKey cannot be used"
          : "offered: pseudonymKey can be used",
      ],
    ];
    const widest = Math.max(...facts.map(([name]) => name.length));
    for (const [name, value] of facts)
      paragraph(terminal, terminal.stdout, value, { lead: `${name.padEnd(widest)}  ` });
    return 0;
  },
};

/** In which form the kernels run that have two, and why not in the faster one. */
async function formOfKernels(): Promise<string> {
  if (typeof WebAssembly !== "object") return "TypeScript alone: this Node runs without WebAssembly";
  const plain = [levelsWorkbench(), pagerankWorkbench(), leidenWorkbench(), trianglesWorkbench()];
  const [bits, ...others] = await Promise.all([bitsWorkbench(), ...plain]);
  if (others.includes(undefined)) return "TypeScript alone: WebAssembly is there and refuses to compile";
  if (bits === undefined)
    return "WebAssembly for betweenness, pagerank, communities and structuralHoles; TypeScript for distances: this WebAssembly has no 128-bit registers";
  return "WebAssembly for betweenness, pagerank, communities, structuralHoles and distances, with 128-bit registers; TypeScript for the rest";
}

async function tryThreads(): Promise<string> {
  const pool = workers(1);
  try {
    const network = await fromEdges([0, 1], [1, 2]);
    const scores = await degree(network, { executor: pool });
    return scores.of("1") === 2 ? "work" : "return wrong numbers";
  } catch (error) {
    return `do not work: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await pool.close();
  }
}
