import { describe, expect, test } from "vitest";
import { plainMemory, type Views } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { inverseUnit } from "../../src/kernels/bit-loops.js";
import { batchJobs, distancesKernel } from "../../src/kernels/distances.js";
import { hyperballKernel, type HyperballJob, type HyperballPart } from "../../src/kernels/hyperball.js";
import { rowsAlong } from "../../src/kernels/kernel.js";
import { estimate, planting, relativeError, uniteRow } from "../../src/kernels/registers.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";
import { plainForm, randomNetwork } from "../exec/large.js";

function ran(graph: Csr, job: Partial<HyperballJob>, budget = 1e6): Views<HyperballPart> {
  const all = { along: "out", steps: 2, farthest: Infinity, log2: 6, seed: 0, ...job } as const;
  const { run, part } = new Workbench().start(hyperballKernel, graph, all);
  while (!run.step(budget));
  return part;
}

/** The exact twin: the same sums by searches. */
function exact(graph: Csr, along: "out" | "in", steps: number) {
  const { order } = graph;
  const zeros = (): Float64Array => new Float64Array(order);
  const sums = { reached: zeros(), inverse: zeros(), within: zeros(), histogram: zeros() };
  for (const range of batchJobs(order)) {
    const job = { ...range, along, steps, histogram: true };
    const { run, part } = new Workbench().start(distancesKernel, graph, job);
    while (!run.step(1e6));
    for (let i = 0; i < order; i++) {
      sums.reached[i] += part.reached[i];
      sums.inverse[i] += part.inverse[i] / inverseUnit;
      sums.within[i] += part.within[i];
      sums.histogram[i] += part.histogram[i];
    }
  }
  return sums;
}

async function scattered(actors: number, ties: number): Promise<Csr> {
  return (await compile(await randomNetwork(actors, ties), plainForm, {}, plainMemory)).csr;
}

/** A chance of about 1 in 1000 that more than so many of `trials` fail that fail with the given chance. */
function rarely(trials: number, chance: number): number {
  return trials * chance + 3.1 * Math.sqrt(trials * chance * (1 - chance)) + 1;
}

describe("registers", () => {
  test.each([4, 6, 8, 10])(
    "estimate sets of any size without bias and with the stated error, 2^%d of them",
    (log2) => {
      const m = 2 ** log2;
      const sizes = [1, 2, m / 4, m / 2, m, 2 * m, 3 * m, 6 * m, 20 * m];
      const runs = 600;
      const sums = sizes.map(() => ({ bias: 0, square: 0 }));
      for (let run = 0; run < runs; run++) {
        const registers = new Uint8Array(m);
        const plant = planting(random(run, "registers"), log2);
        let count = 0;
        sizes.forEach((size, i) => {
          while (count < size) plant(count++, registers, 0);
          const error = estimate(registers, 0, m) / size - 1;
          sums[i].bias += error / runs;
          sums[i].square += error ** 2 / runs;
        });
      }
      for (const { bias, square } of sums) {
        const error = relativeError(log2);
        // The mean of 600 runs lies within 3.3 of its own standard errors; the bias of few registers is known.
        expect(Math.abs(bias)).toBeLessThan((3.3 * error) / Math.sqrt(runs) + 0.7 / m);
        expect(Math.sqrt(square)).toBeLessThan(1.12 * error);
      }
    },
  );

  test("of a union are the larger of each two", () => {
    const draw = random(5);
    const rows = Int32Array.from({ length: 6 * 8 }, () => draw.bits() & 0x3f3f3f3f);
    const bytes = new Uint8Array(rows.buffer);
    const into = new Int32Array(8);
    const fresh = new Uint8Array([0, 1, 1, 0, 1, 1]);
    const targets = Int32Array.from([1, 3, 4, 5]);
    expect(uniteRow(rows, 8, 0, targets, 0, 4, fresh, into, 0)).toBe(3);
    const united = Array.from({ length: 32 }, (_, i) =>
      Math.max(...[0, 1, 4, 5].map((v) => bytes[32 * v + i])),
    );
    expect([...new Uint8Array(into.buffer)]).toEqual(united);
    rows.set(into, 0);
    expect(uniteRow(rows, 8, 0, targets, 0, 4, fresh, into, 0)).toBe(-3);
    expect([...new Uint8Array(into.buffer)]).toEqual(united);
  });
});

const graphs: [string, () => Promise<Csr>][] = [
  ["a graph of short ways", () => scattered(400, 1600)],
  ["a graph in pieces", () => scattered(400, 350)],
];

describe.each(graphs)("over 200 seeds, of %s", (_, make) => {
  test.each(["out", "in"] as const)("errors are as stated, along %s", async (along) => {
    const graph = await make();
    const { order } = graph;
    const { offsets } = rowsAlong(graph, along);
    const truth = exact(graph, along, 2);
    const error = relativeError(6);
    const names = ["reached", "inverse", "within"] as const;
    const seeds = 200;
    const square = new Map(names.map((name) => [name, new Float64Array(order)]));
    const totals = { reached: 0, inverse: 0, within: 0 };
    /** How often the vertex in question was off by more than 2 and 3 standard errors. */
    const beyond = { two: 0, three: 0 };
    const asked = truth.reached.indexOf(truth.reached.reduce((a, b) => Math.max(a, b)));
    for (let seed = 0; seed < seeds; seed++) {
      const part = ran(graph, { along, seed });
      for (const name of names)
        for (let v = 0; v < order; v++) {
          // A ball holds the vertex itself; what lies one step away is known.
          const known = name === "inverse" ? 1 - (offsets[v + 1] - offsets[v] + 1) / 2 : 1;
          const off = (part[name][v] - truth[name][v]) / Math.max(1, truth[name][v] + known);
          (square.get(name) ?? new Float64Array(order))[v] += off ** 2 / seeds;
          totals[name] += part[name][v] / seeds;
        }
      const off = Math.abs(part.reached[asked] / truth.reached[asked] - 1);
      beyond.two += Number(off > 2 * error);
      beyond.three += Number(off > 3 * error);
    }
    for (const name of names) {
      // The error of 200 squares is about 10 % of their mean, and vertices share their errors.
      const worst = Math.sqrt((square.get(name) ?? new Float64Array(1)).reduce((a, b) => Math.max(a, b)));
      expect(worst).toBeLessThan(1.25 * error);
      const total = truth[name].reduce((a, b) => a + b);
      expect(Math.abs(totals[name] / total - 1)).toBeLessThan((3.3 * error) / Math.sqrt(seeds) + 0.02);
    }
    expect(beyond.two).toBeLessThanOrEqual(rarely(seeds, 0.0455));
    expect(beyond.three).toBeLessThanOrEqual(rarely(seeds, 0.0027));
  });
});

test("what is one step away is exact, and so is who reaches nobody", async () => {
  const graph = await scattered(300, 500);
  const truth = exact(graph, "out", 1);
  const { within, reached } = ran(graph, { steps: 1 });
  expect([...within]).toEqual([...truth.within]);
  for (const [v, count] of truth.reached.entries()) if (count === 0) expect(reached[v]).toBe(0);
});

test("a search that may stop early has seen the same as one that goes on", async () => {
  const graph = await scattered(300, 900);
  const [whole, short] = [ran(graph, { steps: 3 }), ran(graph, { steps: 3, farthest: 3 })];
  expect(short.within).toEqual(whole.within);
  expect([...short.histogram.subarray(0, 4)]).toEqual([...whole.histogram.subarray(0, 4)]);
  expect(short.histogram[4]).toBe(0);
  expect(whole.histogram[4]).toBeGreaterThan(0);
});

test("a chain is followed to its end, whatever the budget", async () => {
  const source = Int32Array.from({ length: 400 }, (_, i) => i);
  const network = await fromEdges(
    source,
    source.map((v) => v + 1),
    { n: 401, directed: true },
  );
  const graph = (await compile(network, plainForm, {}, plainMemory)).csr;
  const whole = ran(graph, { log2: 8 });
  for (const budget of [1, 100]) expect(ran(graph, { log2: 8 }, budget)).toEqual(whole);
  // In 256 registers the last few steps of a chain may change nothing.
  expect(whole.farthest.reduce((a, b) => Math.max(a, b))).toBeGreaterThan(300);
  const pairs = whole.histogram.reduce((a, b) => a + b);
  expect(Math.abs(pairs / ((401 * 400) / 2) - 1)).toBeLessThan(0.25);
});

test("another seed gives other estimates, the same seed the same", async () => {
  const graph = await scattered(300, 900);
  expect(ran(graph, { seed: 4 })).toEqual(ran(graph, { seed: 4 }));
  expect(ran(graph, { seed: 5 }).reached).not.toEqual(ran(graph, { seed: 4 }).reached);
});
