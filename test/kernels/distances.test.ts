import { describe, expect, test } from "vitest";
import type { Views } from "../../src/csr/arena.js";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { inverseUnit } from "../../src/kernels/bit-loops.js";
import { bitCount } from "../../src/kernels/bits.js";
import {
  batchJobs,
  distancesKernel,
  type DistancesJob,
  type DistancesPart,
} from "../../src/kernels/distances.js";
import { bitsWorkbench } from "../../src/kernels/wasm/bits.js";
import { rowsAlong, type Along } from "../../src/kernels/kernel.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { plainForm, randomNetwork } from "../exec/large.js";

/** Steps from one vertex to every other, one search at a time; −1 where there is no way. */
function steps(graph: Csr, from: number, along: Along): Int32Array {
  const { offsets, targets } = rowsAlong(graph, along);
  const away = new Int32Array(graph.order).fill(-1);
  away[from] = 0;
  for (let queue = [from]; queue.length > 0;) {
    const next: number[] = [];
    for (const u of queue)
      for (const v of targets.subarray(offsets[u], offsets[u + 1]))
        if (away[v] < 0) {
          away[v] = away[u] + 1;
          next.push(v);
        }
    queue = next;
  }
  return away;
}

function ran(graph: Csr, job: DistancesJob, budget: number): Views<DistancesPart> {
  const { run, part } = new Workbench().start(distancesKernel, graph, job);
  let progress = 0;
  while (!run.step(budget)) {
    expect(run.progress()).toBeGreaterThanOrEqual(progress);
    progress = run.progress();
  }
  return part;
}

/** A way of `n` vertices: the graph with the most levels. */
async function line(n: number, directed: boolean): Promise<Csr> {
  const source = Int32Array.from({ length: n - 1 }, (_, i) => i);
  const network = await fromEdges(
    source,
    source.map((i) => i + 1),
    { n, directed },
  );
  return (await compile(network, plainForm, {}, plainMemory)).csr;
}

async function scattered(actors: number, ties: number): Promise<Csr> {
  return (await compile(await randomNetwork(actors, ties), plainForm, {}, plainMemory)).csr;
}

const graphs: [string, () => Promise<Csr>][] = [
  ["a dense graph over three batches", () => scattered(700, 6000)],
  ["a sparse graph in many pieces", () => scattered(900, 500)],
  ["an undirected line", () => line(300, false)],
  ["a directed line", () => line(300, true)],
  ["a last batch of few who know few", () => scattered(1100, 5000)],
  ["exactly one batch", () => scattered(512, 1800)],
  ["one more than a batch", () => scattered(513, 1800)],
];

describe.each(graphs)("%s", (_, make) => {
  test.each(["out", "in"] as const)("along %s, sources one by one give the same", async (along) => {
    const graph = await make();
    const expected = Array.from({ length: graph.order }, () => ({
      reached: 0,
      total: 0,
      inverse: 0,
      within: 0,
      farthest: 0,
    }));
    const histogram = new Float64Array(graph.order);
    for (let v = 0; v < graph.order; v++) {
      for (const away of steps(graph, v, along)) {
        if (away <= 0) continue;
        const own = expected[v];
        own.reached++;
        own.total += away;
        own.inverse += inverseUnit / away;
        own.within += Number(away <= 3);
        own.farthest = Math.max(own.farthest, away);
        histogram[away]++;
      }
    }
    const found = expected.map(() => ({ reached: 0, total: 0, inverse: 0, within: 0, farthest: 0 }));
    const counted = new Float64Array(graph.order);
    for (const range of batchJobs(graph.order)) {
      const part = ran(graph, { ...range, along, steps: 3, histogram: true }, 1e9);
      found.forEach((own, v) => {
        own.reached += part.reached[v];
        own.total += part.total[v];
        own.inverse += part.inverse[v];
        own.within += part.within[v];
        own.farthest = Math.max(own.farthest, part.farthest[v]);
      });
      part.histogram.forEach((pairs, away) => (counted[away] += pairs));
    }
    found.forEach((own, v) => {
      const { inverse, ...exact } = expected[v];
      expect(own).toMatchObject(exact);
      expect(Math.abs(own.inverse - inverse)).toBeLessThanOrEqual(1e-12 * inverse);
    });
    expect(counted).toEqual(histogram);
  });

  test.each(["out", "in"] as const)("along %s, WebAssembly gives the same bytes", async (along) => {
    const graph = await make();
    const bench = (await bitsWorkbench()) ?? new Workbench();
    for (const from of [0, 512])
      for (const budget of [1, 3000, 1e9]) {
        const job = { from, to: graph.order, along, steps: 3, histogram: true };
        const { run, part } = bench.start(distancesKernel, graph, job);
        while (!run.step(budget));
        expect(bench.backend).toBe("webassembly");
        expect(part).toEqual(ran(graph, job, 1e9));
      }
  });

  test("budgets leave no trace", async () => {
    const graph = await make();
    const job = { from: 0, to: Math.min(300, graph.order), along: "out", steps: 2, histogram: true } as const;
    const whole = ran(graph, job, 1e9);
    for (const budget of [1, 1000]) expect(ran(graph, job, budget)).toEqual(whole);
  });
});

test("jobs are whole batches that cover every vertex once", () => {
  for (const n of [0, 1, 511, 512, 513, 131072, 131073, 1_000_000]) {
    const jobs = batchJobs(n);
    expect(jobs.length).toBeLessThanOrEqual(256);
    jobs.forEach(({ from, to }, i) => {
      expect(from).toBe(i === 0 ? 0 : jobs[i - 1].to);
      expect(from % 512).toBe(0);
      expect(to).toBeGreaterThan(from);
    });
    expect(jobs.at(-1)?.to ?? 0).toBe(n);
  }
});

test.each([
  [0, 0],
  [1, 1],
  [-1, 32],
  [-2147483648, 1],
  [0x55555555, 16],
  [0x7fffffff, 31],
])("%d has %d bits", (word, count) => {
  expect(bitCount(word)).toBe(count);
});

test.each(["typescript", "webassembly"])("%s: columns that are not wanted are empty", async (backend) => {
  const graph = await scattered(700, 6000);
  const bench = (backend === "webassembly" ? await bitsWorkbench() : undefined) ?? new Workbench();
  const job = { from: 0, to: graph.order, along: "out", steps: 2, histogram: false } as const;
  const all = ran(graph, job, 1e9);
  for (const column of ["reached", "total", "inverse", "within", "farthest"] as const) {
    const { run, part } = bench.start(distancesKernel, graph, { ...job, columns: [column] });
    while (!run.step(1e9));
    expect(bench.backend).toBe(backend);
    for (const [name, array] of Object.entries(part)) {
      const kept = name === column ? all[column] : all[column].subarray(0, 0);
      expect(Array.from(array), name).toEqual(Array.from(kept));
    }
  }
});
