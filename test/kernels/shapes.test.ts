import { expect, test } from "vitest";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { betweennessKernel, type BetweennessJob } from "../../src/kernels/betweenness.js";
import { batchJobs, distancesKernel } from "../../src/kernels/distances.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";
import { plainForm } from "../exec/large.js";

type Pair = readonly [number, number];
type Shape = readonly [name: string, order: number, pairs: readonly Pair[]];

const some = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));

/** `width` vertices in each layer, every one tied to every one of the next: width^k paths over k layers. */
function layers(count: number, width: number): Shape {
  const pairs = some((count - 1) * width * width, (i): Pair => {
    const [layer, a, b] = [Math.floor(i / width ** 2), Math.floor(i / width) % width, i % width];
    return [layer * width + a, (layer + 1) * width + b];
  });
  return [`${count} layers of ${width}`, count * width, pairs];
}

function scattered(number: number): Shape {
  const stream = random(number, "shape");
  const order = 1 + stream.below(60);
  return [
    `scattered ${number}`,
    order,
    some(stream.below(order * 4), (): Pair => [stream.below(order), stream.below(stream.below(order) + 1)]),
  ];
}

const shapes: readonly Shape[] = [
  ["nobody", 0, []],
  ["one", 1, []],
  ["a self-tie", 1, [[0, 0]]],
  ["many without a tie", 300, []],
  ["many pairs", 600, some(300, (i) => [2 * i, 2 * i + 1])],
  ["a star", 520, some(519, (i) => [0, i + 1])],
  ["a star inwards", 520, some(519, (i) => [i + 1, 0])],
  ["two centers", 300, some(298, (i) => [i % 2, i + 2])],
  ["a circle", 513, some(513, (i) => [i, (i + 1) % 513])],
  ["everybody with everybody", 30, some(900, (i) => [i % 30, Math.floor(i / 30)])],
  layers(20, 8),
  ...some(12, scattered),
];

async function graphOf([, n, pairs]: Shape, directed: boolean, parallel: "collapse" | "count"): Promise<Csr> {
  const [source, target] = [0, 1].map((end) => Int32Array.from(pairs, (pair) => pair[end]));
  const network = await fromEdges(source, target, { n, directed });
  return (await compile(network, { ...plainForm, parallel }, {}, plainMemory)).csr;
}

/** Vertices by their distance from a source, with it, and the exact number of shortest paths. */
function search({ order, offsets, targets }: Csr, source: number) {
  const away = new Int32Array(order).fill(-1);
  const paths = some(order, () => 0n);
  const line = [source];
  away[source] = 0;
  paths[source] = 1n;
  for (const u of line)
    for (const v of targets.subarray(offsets[u], offsets[u + 1])) {
      if (away[v] < 0) {
        away[v] = away[u] + 1;
        line.push(v);
      }
      if (away[v] === away[u] + 1) paths[v] += paths[u];
    }
  return { away, paths, line };
}

/** What the pairs of some sources depend on vertices and links, with path counts that are exact. */
function dependencies(graph: Csr, from: number, to: number): { actors: Float64Array; links: Float64Array } {
  const scores = { actors: new Float64Array(graph.order), links: new Float64Array(graph.linkCount) };
  for (let source = from; source < to; source++) {
    const { away, paths, line } = search(graph, source);
    const all = new Float64Array(graph.order);
    for (const u of line.reverse()) {
      for (let arc = graph.offsets[u]; arc < graph.offsets[u + 1]; arc++) {
        const v = graph.targets[arc];
        if (away[v] !== away[u] + 1) continue;
        const share = (Number((paths[u] << 80n) / paths[v]) / 2 ** 80) * (1 + all[v]);
        all[u] += share;
        scores.links[graph.links[arc]] += share;
      }
      if (u !== source) scores.actors[u] += all[u];
    }
  }
  return scores;
}

function scored(bench: Workbench, graph: Csr, job: BetweennessJob, budget: number) {
  const { run, part } = bench.start(betweennessKernel, graph, job);
  while (!run.step(budget));
  return { actors: part.actors.slice(), links: part.links.slice() };
}

function near(found: Float64Array, expected: Float64Array): void {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => {
    if (!(Math.abs(value - expected[i]) <= 1e-9 * Math.max(1, expected[i])))
      throw new Error(`entry ${i} is ${value}, not ${expected[i]}`);
  });
}

const ways = [true, false].flatMap((directed) =>
  (["collapse", "count"] as const).map((parallel) => ({ directed, parallel })),
);

// One after the other on one workbench: what a graph leaves in the scratch must not reach the next.
const bench = new Workbench();

test.each(shapes)("betweenness of %s is that of the definition, whatever the budget", async (...shape) => {
  for (const { directed, parallel } of ways) {
    const graph = await graphOf(shape, directed, parallel);
    const expected = dependencies(graph, 0, graph.order);
    for (const links of [true, false]) {
      const job = { from: 0, to: graph.order, links };
      const whole = scored(bench, graph, job, 1e12);
      near(whole.actors, expected.actors);
      if (links) near(whole.links, expected.links);
      for (const budget of [1, 37]) expect(scored(bench, graph, job, budget)).toEqual(whole);
    }
  }
});

test.each([165, 167, 168, 169, 345])("path counts of %d layers of 8 are no limit", async (count) => {
  const graph = await graphOf(layers(count, 8), true, "collapse");
  const expected = dependencies(graph, 0, 24);
  const found = scored(bench, graph, { from: 0, to: 24, links: true }, 1e12);
  near(found.actors, expected.actors);
  near(found.links, expected.links);
});

test.each(shapes)("distances in %s are those of single searches, whatever the budget", async (...shape) => {
  for (const { directed, parallel } of ways) {
    const graph = await graphOf(shape, directed, parallel);
    const sums = some(graph.order, () => ({ reached: 0, total: 0, within: 0 }));
    for (const range of batchJobs(graph.order)) {
      const job = { ...range, along: "out", steps: 2, histogram: true } as const;
      const [whole, ...others] = [1e12, 1, 77].map((budget) => {
        const { run, part } = bench.start(distancesKernel, graph, job);
        while (!run.step(budget));
        return structuredClone(part);
      });
      for (const other of others) expect(other).toEqual(whole);
      for (const [v, sum] of sums.entries())
        for (const name of ["reached", "total", "within"] as const) sum[name] += whole[name][v];
    }
    for (const [v, sum] of sums.entries()) {
      const { away, line } = search(graph, v);
      expect(sum).toEqual({
        reached: line.length - 1,
        total: line.reduce((all, u) => all + away[u], 0),
        within: line.filter((u) => away[u] > 0 && away[u] <= 2).length,
      });
    }
  }
});
