import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainMemory, plan, region, type Shape } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { timed } from "../../src/csr/timed.js";
import type { Kernel } from "../../src/kernels/kernel.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { distanceRowsKernel } from "../../src/kernels/distance-rows.js";
import { mostNearer } from "../../src/kernels/shortcut-weights.js";
import { strongComponentsKernel } from "../../src/kernels/strong-components.js";
import { kernels } from "../../src/kernels/table.js";
import { bitsWorkbench } from "../../src/kernels/wasm/bits.js";
import { leidenWorkbench } from "../../src/kernels/wasm/leiden.js";
import { lengthsWorkbench } from "../../src/kernels/wasm/lengths.js";
import { levelsWorkbench } from "../../src/kernels/wasm/levels.js";
import { pagerankWorkbench } from "../../src/kernels/wasm/pagerank.js";
import { trianglesWorkbench } from "../../src/kernels/wasm/triangles.js";
import { networkOfDated } from "../measures/time/dated.js";
import { graphs } from "../oracle/arbitrary.js";
import type { PlainGraph } from "../oracle/graph.js";
import { edgesOf } from "./edges.js";

const plain: Form = { directed: "respect", parallel: "collapse", strengths: true, distance: "inverse" };
const both: Form = { ...plain, directed: "ignore" };

/** What is known of how many others each vertex reaches before anything is looked at. */
const atMost = ({ order }: Csr) => ({
  least: new Int32Array(order),
  most: new Int32Array(order).fill(Math.max(0, order - 1)),
});

function components(graph: Csr): Int32Array {
  const { run, part } = new Workbench().start(strongComponentsKernel, graph, null);
  while (!run.step(1e6));
  return part.labels;
}

/** Steps from all vertices, or from all but one, with the components. */
function sourceSteps(graph: Csr) {
  const { order } = graph;
  const sources = Int32Array.from({ length: Math.min(32, order - (order % 2)) }, (_, i) => i);
  const { run, part } = new Workbench().start(distanceRowsKernel, graph, { sources });
  while (!run.step(1e6));
  const width = sources.length;
  const steps = new Uint16Array(part.steps.buffer, part.steps.byteOffset, order * width);
  return { steps, width, sources: width, labels: components(graph) };
}

/** The pairs of `everyPair`, ends apart. */
function everyPairOf({ order }: Csr) {
  const ends = everyPair(order);
  return { a: ends.filter((_, i) => i % 2 === 0), b: ends.filter((_, i) => i % 2 === 1) };
}

/** Every ordered pair of two different vertices, ends in turn. */
function everyPair(order: number): Int32Array {
  const all = Array.from({ length: order * order }, (_, i) => [Math.floor(i / order), i % order]);
  return Int32Array.from(all.filter(([a, b]) => a !== b).flat());
}

/** A form and a job for every kernel of the table. */
const jobs: Readonly<Record<string, readonly [Form, (graph: Csr) => unknown]>> = {
  degree: [plain, () => ({ along: "out", strength: true, loops: true })],
  components: [both, () => null],
  "strong-components": [plain, () => null],
  "component-depths": [both, () => null],
  "path-bound": [plain, (graph) => ({ labels: components(graph) })],
  "path-samples": [
    { ...plain, parallel: "count" },
    ({ order }) => ({ first: 5, seed: 3, pairs: everyPair(order), links: order % 2 === 0 }),
  ],
  distances: [plain, ({ order }) => ({ from: 0, to: order, along: "in", steps: 2, histogram: true })],
  "weighted-distances": [
    plain,
    ({ order }) => ({ from: 0, to: order, along: "out", steps: 2, histogram: false }),
  ],
  betweenness: [{ ...plain, parallel: "count" }, ({ order }) => ({ from: 0, to: order, links: true })],
  "weighted-betweenness": [plain, ({ order }) => ({ from: 0, to: order, links: true })],
  bridgeness: [plain, ({ order }) => ({ from: 0, to: order })],
  "cohesion-drops": [plain, ({ order }) => ({ from: 0, to: order })],
  pagerank: [
    plain,
    () => ({
      damping: 0.85,
      tolerance: 1e-9,
      maxIterations: 60,
      restart: new Float64Array(0),
      loops: true,
      single: false,
    }),
  ],
  "pagerank-push": [
    plain,
    ({ order }) => ({
      damping: 0.85,
      epsilon: 1e-3,
      sources: Int32Array.from(order > 0 ? [order - 1] : []),
      shares: new Float64Array(order > 0 ? [1] : []),
      loops: true,
    }),
  ],
  eigenvector: [
    plain,
    ({ order, offsets, targets }) => ({
      tolerance: 1e-12,
      maxIterations: 300,
      loops: true,
      labels: strongLabels(order, offsets, targets),
    }),
  ],
  katz: [plain, () => ({ alpha: 0.05, beta: 1, tolerance: 1e-12, maxIterations: 60, loops: true })],
  coreness: [both, () => null],
  "strength-cores": [{ ...plain, strengths: true }, () => ({ along: "in", loops: true })],
  triangles: [both, () => null],
  brokerage: [
    plain,
    ({ order }) => ({
      from: 0,
      to: order,
      groups: Int32Array.from({ length: order }, (_, v) => (v % 4) - 1),
      count: 3,
      threshold: 2,
      ...(order % 2 === 0 && { shuffle: { seed: 5, sample: 3 } }),
    }),
  ],
  "structural-holes": [plain, () => null],
  "cut-points": [{ ...both, parallel: "count" }, () => null],
  reciprocity: [plain, () => null],
  "vertex-bootstrap": [
    plain,
    ({ order }) => ({
      seed: 3,
      sample: order % 4 === 0 ? -1 : 2,
      groups: Int32Array.from({ length: order }, (_, v) => (v % 4) - 1),
      groupCount: 3,
    }),
  ],
  rewire: [
    plain,
    ({ order }) => ({
      seed: 3,
      sample: 2,
      swaps: 5,
      groups: Int32Array.from({ length: order % 2 === 0 ? order : 0 }, (_, v) => v % 3),
    }),
  ],
  "reverse-reach": [
    plain,
    ({ order, inOffsets }) => ({
      ...{
        seed: 4,
        pool: "a",
        first: 7,
        count: order === 0 ? 0 : 25,
        room: 4 * order + 9,
        rounds: order % 5 || Infinity,
      },
      ...{ roots: new Int32Array(0), strata: new Int32Array(0) },
      model: order % 2 === 0 ? "independent-cascade" : "linear-threshold",
      most: new Float64Array(order % 3 === 0 ? 0 : order).fill(0.4),
      arcs: Float64Array.from({ length: order % 3 === 2 ? inOffsets[order] : 0 }, (_, arc) => (arc % 3) / 8),
    }),
  ],
  "label-permutations": [
    plain,
    ({ order }) => ({
      ...{ from: 3, to: 6, seed: 5, groups: 3 },
      codes: Int32Array.from({ length: order }, (_, v) => (v % 4) - 1),
    }),
  ],
  hyperball: [plain, () => ({ along: "in", steps: 2, farthest: Infinity, log2: 5, seed: 3 })],
  "reach-bounds": [plain, (graph) => ({ along: "in", labels: components(graph) })],
  "walk-bounds": [plain, (graph) => ({ along: "out", kind: "component", ...atMost(graph) })],
  "cut-searches": [
    plain,
    (graph) => ({
      along: "in",
      kind: "harmonic",
      sources: Int32Array.from({ length: graph.order }, (_, v) => v),
      ...atMost(graph),
      bar: 2,
    }),
  ],
  cascade: [plain, (graph) => cascades(graph)],
  "timed-cascade": [
    { ...plain, parallel: "count" },
    (graph) => ({ ...cascades(graph), first: 14605, last: 14690, lag: 1 }),
  ],
  "earliest-arrival": [plain, () => ({ source: 0, along: "in", first: -14700, last: -14600, lag: 0 })],
  "temporal-reach": [
    plain,
    ({ order }) => ({ from: 0, to: order, along: "out", first: 14605, last: 14690, lag: 1 }),
  ],
  "partition-sums": [
    plain,
    ({ order }) => ({ labels: Int32Array.from({ length: order }, (_, v) => (v % 4) - 1), groups: 3 }),
  ],
  "set-values": [
    both,
    ({ order }) => ({
      aim: (["distance-reach", "reach", "fragmentation", "distance-fragmentation"] as const)[order % 4],
      ...{ steps: 2, sets: order, size: 1, base: Int32Array.from(order > 2 ? [order - 1] : []) },
      further: Int32Array.from({ length: order }, (_, v) => v),
    }),
  ],
  "group-steps": [
    plain,
    ({ order }) => ({ members: Int32Array.from(order > 0 ? [0, order - 1] : []), along: "in" }),
  ],
  "group-paths": [
    plain,
    ({ order }) => ({ from: 0, to: order, members: Int32Array.from(order > 0 ? [0, order - 1] : []) }),
  ],
  "near-pairs": [
    both,
    ({ order }) => ({
      sources: Int32Array.from({ length: order }, (_, v) => v),
      searches: [
        { legs: [along("ties", "none"), along("ties", "degree")], unit: 0.1 },
        { legs: [along("ties", "none"), along("ties", "root"), along("ties", "root")], unit: 0.2 },
        { legs: [along("lists", "none"), along("ties", "none"), along("lists", "none")], unit: 0 },
      ],
      offsets: Int32Array.from({ length: order + 1 }, (_, v) => v),
      targets: Int32Array.from({ length: order }, (_, v) => order - 1 - v),
      closeness: Float64Array.from({ length: order }, (_, v) => 1 / (1 + v)),
      ends: Uint8Array.from({ length: order }, (_, v) => (v % 5 === 3 ? 0 : 1)),
      sides: Uint8Array.from({ length: order % 2 === 0 ? order : 0 }, (_, v) => v % 3),
      ...{ top: 3, effort: order % 3 === 0 ? 3 : 1000, seed: 4 },
    }),
  ],
  "held-together": [
    both,
    ({ order }) => ({
      from: 0,
      to: order,
      groups: Int32Array.from({ length: order }, (_, v) => (v % 3 === 2 ? -1 : v % 2)),
    }),
  ],
  "told-within": [
    plain,
    ({ order, inOffsets }) => ({
      ...{ from: 0, to: order, steps: order % 4 === 1 ? 1 : 2 },
      most: new Float64Array(order % 3 === 0 ? 0 : order).fill(0.4),
      arcs: Float64Array.from({ length: order % 3 === 2 ? inOffsets[order] : 0 }, (_, arc) => (arc % 3) / 8),
    }),
  ],
  "neighbor-overlap": [plain, (graph) => pairsOf(graph)],
  "short-walks": [
    plain,
    (graph) => ({ ...pairsOf(graph), l3: graph.order % 3 < 2, longest: graph.order % 5, beta: 0.25 }),
  ],
  "pagerank-pairs": [
    plain,
    (graph) => ({ ...pairsOf(graph), damping: 0.85, epsilon: 1e-3, loops: graph.order % 2 === 0 }),
  ],
  // Every vertex seeks partners among those its arcs lead to.
  matching: [
    plain,
    ({ order, offsets, targets }) => ({
      ...{ offsets, targets, first: order % 2 === 0 ? 0 : 500, further: 0 },
      worth: Float64Array.from(targets, (v, arc) => (7 * v + 5 * arc) % 9),
      supply: Int32Array.from({ length: order }, (_, v) => v % 3),
      demand: Int32Array.from({ length: order }, (_, v) => (v + 1) % 3),
    }),
  ],
  "distance-rows": [
    both,
    ({ order }) => ({ sources: Int32Array.from({ length: Math.min(order, 5) }, (_, i) => order - 1 - i) }),
  ],
  "closer-gains": [both, (graph) => ({ ...sourceSteps(graph), ...everyPairOf(graph) })],
  "shortcut-gains": [
    both,
    (graph) => ({ ...sourceSteps(graph), ...everyPairOf(graph), bySource: graph.order % 2 === 0 }),
  ],
  "shortcut-weights": [
    both,
    (graph) => ({
      ...sourceSteps(graph),
      vertices: Int32Array.from({ length: graph.order }, (_, v) => v),
      most: 3 + graph.order,
    }),
  ],
  "shortcut-looks": [
    both,
    (graph) => ({
      ...sourceSteps(graph),
      ...everyPairOf(graph),
      weights: new Float64Array(graph.order * mostNearer).fill(1.5),
      sizes: new Float64Array(graph.order).fill(2),
      means: new Float64Array(graph.order).fill(1),
      variances: new Float64Array(graph.order).fill(0.5),
    }),
  ],
  "walk-sums": [
    both,
    ({ order }) => ({
      ...{ damping: 0.85, tolerance: 1e-6 },
      vertices: Int32Array.from({ length: order }, (_, v) => v),
      lanes: Int32Array.from({ length: order }, (_, v) => v % 4),
      values: new Float64Array(order).fill(0.5),
      asked: Int32Array.from({ length: order }, (_, v) => v),
      askedLanes: Int32Array.from({ length: order }, (_, v) => (v + 1) % 4),
      metLanes: Int32Array.of(0, 1, 3),
      sumLanes: Int32Array.of(0, 2, 1),
    }),
  ],
  force: [
    both,
    ({ order }) => {
      const places = (times: number) => Float64Array.from({ length: order }, (_, v) => (v * times) % 17);
      return {
        members: Int32Array.from({ length: order }, (_, v) => order - 1 - v),
        ends: Int32Array.of(Math.floor(order / 3), order),
        ...{ x: places(5), y: places(7), homeX: places(3), homeY: places(2), radius: places(4) },
        homing: new Float64Array(order).fill(0.1),
        charge: new Float64Array(order).fill(20),
        ...{ length: 30, push: 30, ticks: 7, alpha: 1, openness: 0.9 },
      };
    },
  ],
  "reached-sets": [plain, (graph) => addedArcs(graph)],
  "newly-reached": [
    plain,
    (graph) => ({
      ...addedArcs(graph),
      reached: Int32Array.from({ length: 3 * ((graph.order + 31) >> 5) }, (_, i) => 5 << i),
      a: Int32Array.from({ length: graph.order }, (_, v) => v),
      b: Int32Array.from({ length: graph.order }, (_, v) => (v + 1) % graph.order),
      intoA: new Float64Array(graph.order).fill(0.7),
      intoB: new Float64Array(graph.order).fill(1),
    }),
  ],
  "rewired-leiden": [
    plain,
    ({ order }) => ({
      rewire: { seed: 2, sample: order, swaps: 3, groups: new Int32Array(0) },
      leiden: {
        ...{ quality: "modularity", resolution: 1, iterations: 3, theta: 0.01 },
        ...{ seed: 3, run: 1, start: new Int32Array(0) },
      },
    }),
  ],
  leiden: [
    plain,
    ({ order }) => ({
      quality: order % 3 === 0 ? "cpm" : "modularity",
      resolution: 0.5 + (order % 2),
      iterations: Infinity,
      theta: 0.2,
      seed: 3,
      run: 1,
      start: Int32Array.from({ length: order % 4 === 0 ? 0 : order }, (_, v) => v >> 1),
    }),
  ],
};

/** All pairs, those of a first end one after the other, of some graphs the other way round. */
function pairsOf({ order }: Csr) {
  const all = everyPair(order);
  const ends = [0, 1].map((end) => all.filter((_, i) => i % 2 === end));
  return {
    first: ends[0],
    second: ends[1],
    along: order % 3 === 0 ? "in" : "out",
    weighted: order % 2 === 0,
  };
}
const along = (along: "ties" | "lists", damping: "none" | "root" | "degree") => ({ along, damping });

/** Three samples of a message with two arcs added. */
function addedArcs(graph: Csr) {
  const { order } = graph;
  const some = Int32Array.from(order > 2 ? [0, 1] : []);
  return {
    ...{ ...cascades(graph), lows: new Float64Array(0), before: new Int32Array(0) },
    seeds: Int32Array.from(order > 0 ? [order - 1] : []),
    addedTails: some,
    addedHeads: some.map((v) => v + 1),
    addedChances: new Float64Array(some.length).fill(0.8),
  };
}

/** Three samples of two ways of setting out, under one model or the other. */
function cascades({ order, arcs, inOffsets, targets }: Csr) {
  const threshold = order % 2 === 0;
  const half = (v: number): number => 1 / Math.max(1, inOffsets[v + 1] - inOffsets[v]);
  const none = new Float64Array(0);
  const vertices = Int32Array.from({ length: order }, (_, v) => v);
  return {
    ...{ firstSample: 4, samples: 3, seed: 2, liveness: "drawn", steps: order % 3 === 0 ? 2 : Infinity },
    byHead: order % 4 === 1,
    chances: order % 4 === 1 ? Float64Array.from(vertices, half) : Float64Array.from(targets, half),
    lows: threshold ? Float64Array.from({ length: arcs }, (_, arc) => (arc % 5) / 5) : none,
    coins: Int32Array.from({ length: order % 3 === 1 ? arcs : 0 }, (_, arc) => arc >> 1),
    starts: [
      {
        seeds: vertices.filter((v) => v < 2),
        drawn: false,
        lost: vertices.filter((v) => v === 1),
        chances: none,
      },
      {
        seeds: vertices.filter((v) => v < 4),
        drawn: true,
        lost: vertices.filter((v) => v > 5),
        chances: none,
      },
    ],
    memberOffsets: Int32Array.from({ length: order + 1 }, (_, v) => v),
    memberGroups: vertices.map((v) => v % 2),
    groups: 2,
    counted: Uint8Array.from({ length: order % 5 === 0 ? order : 0 }, (_, v) => v % 2),
  };
}

/** Workbenches for every kernel that has loops in WebAssembly. */
const benches: Readonly<Record<string, () => Promise<Workbench | undefined>>> = {
  betweenness: levelsWorkbench,
  distances: bitsWorkbench,
  leiden: leidenWorkbench,
  pagerank: pagerankWorkbench,
  "structural-holes": trianglesWorkbench,
  "weighted-betweenness": lengthsWorkbench,
};

/** The strong component of each vertex, by its smallest vertex. */
function strongLabels(order: number, offsets: Int32Array, targets: Int32Array): Int32Array {
  const reach = (from: number): Set<number> => {
    const seen = new Set([from]);
    for (const u of seen) for (const v of targets.subarray(offsets[u], offsets[u + 1])) seen.add(v);
    return seen;
  };
  const sets = Array.from({ length: order }, (_, v) => reach(v));
  return Int32Array.from(sets, (set, v) => sets.findIndex((other, u) => other.has(v) && set.has(u)));
}

/** The bytes of the part of a job that runs in WebAssembly, one after the other on one workbench. */
function ranIn(
  bench: Workbench,
  kernel: Kernel<unknown>,
  graph: Csr,
  job: unknown,
  budget: number,
): Uint8Array {
  const { run: started } = bench.start(kernel, graph, job);
  while (!started.step(budget));
  expect(bench.backend).toBe("webassembly");
  return new Uint8Array(bench.handOver(), 0, plan(kernel.part(graph, job)).bytes);
}

/** Kernels that look at a timed graph. */
const inTime: readonly string[] = ["earliest-arrival", "temporal-reach", "timed-cascade"];

/** The bytes of the part, and what progress was reported; scratch starts with the bytes `soil`. */
function run(
  kernel: Kernel<unknown>,
  graph: Csr,
  job: unknown,
  budget: number,
  soil: number,
): [Uint8Array, number[]] {
  const scratch = region<Shape>(kernel.scratch(graph, job));
  new Uint8Array(scratch.buffer).fill(soil);
  const part = region<Shape>(kernel.part(graph, job));
  const started = kernel.start(graph, job, scratch.views, part.views);
  const progress: number[] = [];
  while (!started.step(budget)) progress.push(started.progress());
  return [new Uint8Array(part.buffer), progress];
}

async function plainGraph(graph: PlainGraph, form: Form): Promise<Csr> {
  return (await compile(await edgesOf(graph), form)).csr;
}

/** The graph with ties that begin and end in the spring of 2010. */
async function timedGraph({ ids, ties }: PlainGraph, form: Form): Promise<Csr> {
  const dated = ties.map((tie, i) => ({
    ...tie,
    since: `2010-0${1 + (i % 3)}-${10 + (i % 7)}`,
    ...(i % 4 > 0 && { until: `2010-03-${16 + ((3 * i) % 11)}` }),
  }));
  const network = await networkOfDated({ ids, ties: dated });
  const opened = await compile(network, form);
  return (await timed(network, opened, "certain", {}, plainMemory)).csr;
}

describe.each(kernels.map((kernel) => [kernel.name, kernel as Kernel<unknown>] as const))(
  "%s",
  (name, kernel) => {
    test("budgets and what scratch held before never change a byte; progress never falls", () => {
      const [form, jobOf] = jobs[name] ?? [];
      if (form === undefined || jobOf === undefined)
        throw new Error(`give the kernel ${name} a form and a job above`);
      return fc.assert(
        fc.asyncProperty(graphs({ maxActors: 12 }), async (graph) => {
          const csr = inTime.includes(name) ? await timedGraph(graph, form) : await plainGraph(graph, form);
          if (inTime.includes(name) && csr.order === 0) return;
          const job = jobOf(csr);
          const [expected] = run(kernel, csr, job, 1e9, 0);
          for (const budget of [1, 7, 1e9])
            for (const soil of [0, 0xa5, 0xff]) {
              const [bytes, progress] = run(kernel, csr, job, budget, soil);
              expect(bytes).toEqual(expected);
              expect(progress).toEqual([...progress].sort((a, b) => a - b));
              expect(progress.every((share) => share >= 0 && share <= 1)).toBe(true);
            }
        }),
        { numRuns: 30 },
      );
    });

    test.runIf(kernel.wasm !== undefined)("WebAssembly returns the same bytes", async () => {
      const bench = await benches[name]?.();
      if (bench === undefined) throw new Error(`give the kernel ${name} a workbench above`);
      await fc.assert(
        fc.asyncProperty(graphs({ maxActors: 30 }), async (graph) => {
          const [form, jobOf] = jobs[name];
          const { csr } = await compile(await edgesOf(graph), form);
          const job = jobOf(csr);
          const [expected] = run(kernel, csr, job, 1e9, 0);
          for (const budget of [1, 7, 1e9]) expect(ranIn(bench, kernel, csr, job, budget)).toEqual(expected);
        }),
        { numRuns: 100 },
      );
    });
  },
);
