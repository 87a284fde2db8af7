import { describe, expect, test } from "vitest";
import { plan, plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { pagerankKernel, type PagerankJob } from "../../src/kernels/pagerank.js";
import { pagerankWorkbench } from "../../src/kernels/wasm/pagerank.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { plainForm, randomNetwork } from "../exec/large.js";

async function scattered(actors: number, ties: number, form: Partial<Form>): Promise<Csr> {
  const network = await randomNetwork(actors, ties, form);
  return (await compile(network, { ...plainForm, ...form }, {}, plainMemory)).csr;
}

function bytes(graph: Csr, job: PagerankJob, budget: number, bench = new Workbench()): Buffer {
  const { run } = bench.start(pagerankKernel, graph, job);
  while (!run.step(budget));
  return Buffer.from(bench.handOver(), 0, plan(pagerankKernel.part(graph, job)).bytes);
}

const base = { damping: 0.85, tolerance: 1e-8, maxIterations: 100 };
const forms: readonly [string, Partial<Form>][] = [
  ["directed ties with strengths", { strengths: true }],
  ["directed ties alike", {}],
  ["undirected ties with strengths", { strengths: true, directed: "ignore" }],
  ["undirected ties alike, each counted", { directed: "ignore", parallel: "count" }],
];

describe.each(forms)("%s", (_, form) => {
  test.each([true, false])("WebAssembly gives the same bytes, single %s", async (single) => {
    const bench = await pagerankWorkbench();
    if (bench === undefined) throw new Error("this host has no WebAssembly");
    // More vertices than a stretch, many of them without a tie; and a small graph after a large one.
    for (const [actors, ties] of [
      [5000, 60_000],
      [300, 100],
      [9000, 2000],
    ]) {
      const graph = await scattered(actors, ties, form);
      const restart = new Float64Array(graph.order);
      restart[0] = 0.75;
      restart[graph.order - 1] = 0.25;
      for (const places of [new Float64Array(0), restart])
        for (const loops of [true, false]) {
          const job = { ...base, restart: places, loops, single };
          const expected = bytes(graph, job, 1e9);
          for (const budget of [1000, 65536]) {
            expect(bytes(graph, job, budget, bench).equals(expected)).toBe(true);
            expect(bench.backend).toBe("webassembly");
          }
        }
    }
  });
});
