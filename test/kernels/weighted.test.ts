import { describe, expect, test } from "vitest";
import { plainMemory, region } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { betweennessKernel } from "../../src/kernels/betweenness.js";
import { BucketQueue, queueScratch } from "../../src/kernels/bucket-queue.js";
import { inverseUnit } from "../../src/kernels/bit-loops.js";
import { lengthsWorkbench } from "../../src/kernels/wasm/lengths.js";
import { weightedBetweennessKernel } from "../../src/kernels/weighted-betweenness.js";
import { weightedDistancesKernel } from "../../src/kernels/weighted-distances.js";
import { slack } from "../../src/kernels/weighted-paths.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";
import { plainForm } from "../exec/large.js";

type Pair = readonly [number, number];
type Shape = readonly [name: string, order: number, pairs: readonly Pair[]];
type Lengths = readonly [name: string, of: (link: number) => number];

const some = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));

const scattered = (order: number, ties: number): Shape => {
  const stream = random(order + ties, "weighted");
  const pairs = some(ties, (): Pair => [stream.below(order), stream.below(stream.below(order) + 1)]);
  return [`${ties} ties among ${order}`, order, pairs];
};

const shapes: readonly Shape[] = [
  ["nobody", 0, []],
  ["one", 1, [[0, 0]]],
  ["many without a tie", 40, []],
  ["a path", 60, some(59, (i) => [i, i + 1])],
  ["a star", 60, some(59, (i) => [0, i + 1])],
  ["a circle", 61, some(61, (i) => [i, (i + 1) % 61])],
  ["a grid", 64, some(64, (i): Pair[] => [...(i % 8 < 7 ? [[i, i + 1] as const] : []), ...(i < 56 ? [[i, i + 8] as const] : [])]).flat()], // prettier-ignore
  ["everybody with everybody", 20, some(400, (i) => [i % 20, Math.floor(i / 20)])],
  scattered(60, 30),
  scattered(60, 90),
  scattered(60, 500),
];

function lengths(): readonly Lengths[] {
  const drawn = (name: string, make: (stream: ReturnType<typeof random>) => number): Lengths => [
    name,
    (link) => make(random(link, name)),
  ];
  return [
    ["all alike", () => 0.1],
    drawn("small whole numbers", (stream) => 1 + stream.below(4)),
    drawn("tenths, whose sums differ by rounding", (stream) => (1 + stream.below(4)) / 10),
    drawn("all different", (stream) => (1 + stream.below(1e9)) / 1e9),
    drawn("from tiny to huge", (stream) => 10 ** (stream.below(25) - 12)),
    drawn("so small that sums do not grow", (stream) => (stream.below(3) === 0 ? 1 : 1e-17)),
    drawn("apart by less than the tolerance", (stream) => 1 + stream.below(5) * 0.4e-12),
  ];
}

/** The graph with lengths by link. */
async function graphOf(
  [, n, pairs]: Shape,
  lengthOf: (link: number) => number,
  directed: boolean,
): Promise<Csr> {
  const [source, target] = [0, 1].map((end) => Int32Array.from(pairs, (pair) => pair[end]));
  const strength = new Float64Array(pairs.length).fill(2);
  const network = await fromEdges(source, target, { n, directed, strength });
  const form = { ...plainForm, parallel: "count", distance: "inverse" } as const;
  const graph = (await compile(network, form, {}, plainMemory)).csr;
  graph.links.forEach((link, arc) => (graph.distances[arc] = lengthOf(link)));
  graph.inLinks.forEach((link, arc) => (graph.inDistances[arc] = lengthOf(link)));
  return graph;
}

/** Vertices nearest first, those of one length by number, found by looking at everybody each time. */
function nearest({ order, offsets, targets, distances }: Csr, source: number) {
  const length = some(order, (v) => (v === source ? 0 : Infinity));
  const line: number[] = [];
  const left = new Set(length.keys());
  for (;;) {
    const u = [...left].reduce((best, v) => (length[v] < (length[best] ?? Infinity) ? v : best), -1);
    if (u < 0) return { length, line };
    left.delete(u);
    line.push(u);
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
      length[targets[arc]] = Math.min(length[targets[arc]], length[u] + distances[arc]);
  }
}

/** Betweenness by exact path counts, where u precedes v if it is nearer and the arc fits within the tolerance. */
function betweenness(graph: Csr): { actors: number[]; links: number[] } {
  const { order, offsets, targets, links: linkOf, distances } = graph;
  const [actors, links] = [some(order, () => 0), some(graph.linkCount, () => 0)];
  for (let source = 0; source < order; source++) {
    const { length, line } = nearest(graph, source);
    const place = new Map(line.map((v, i) => [v, i]));
    const leads = (u: number, arc: number): boolean =>
      (place.get(u) ?? 0) < (place.get(targets[arc]) ?? 0) &&
      length[u] + distances[arc] <= length[targets[arc]] * slack;
    const paths = some(order, (v) => (v === source ? 1n : 0n));
    for (const u of line)
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
        if (leads(u, arc)) paths[targets[arc]] += paths[u];
    const all = some(order, () => 0);
    for (const u of line.reverse()) {
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        if (!leads(u, arc)) continue;
        const v = targets[arc];
        const share = (Number((paths[u] << 80n) / paths[v]) / 2 ** 80) * (1 + all[v]);
        all[u] += share;
        links[linkOf[arc]] += share;
      }
      if (u !== source) actors[u] += all[u];
    }
  }
  return { actors, links };
}

function near(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (!(Math.abs(found[i] - value) <= 1e-9 * Math.max(1, Math.abs(value))))
      throw new Error(`entry ${i} is ${found[i]}, not ${value}`);
  });
}

// One after the other on one workbench: what a graph leaves in the scratch must not reach the next.
const bench = new Workbench();
const loops = await lengthsWorkbench();

function scored(graph: Csr, links: boolean, budget: number, on = bench) {
  const job = { from: 0, to: graph.order, links };
  const { run, part } = on.start(weightedBetweennessKernel, graph, job);
  while (!run.step(budget));
  return structuredClone(part);
}

describe.each(shapes)("%s", (...shape) => {
  test.each(lengths())("betweenness with lengths %s is that of the definition", async (_, lengthOf) => {
    for (const directed of [true, false]) {
      const graph = await graphOf(shape, lengthOf, directed);
      const expected = betweenness(graph);
      const whole = scored(graph, true, 1e12);
      near(whole.actors, expected.actors);
      near(whole.links, expected.links);
      expect(scored(graph, false, 1e12).actors).toEqual(whole.actors);
      for (const budget of [1, 37]) expect(scored(graph, true, budget)).toEqual(whole);
      for (const budget of [37, 1e12]) expect(scored(graph, true, budget, loops)).toEqual(whole);
      expect(loops?.backend).toBe("webassembly");
    }
  });

  test.each(lengths())("distances with lengths %s are those of the definition", async (_, lengthOf) => {
    const graph = await graphOf(shape, lengthOf, true);
    const job = { from: 0, to: graph.order, along: "out", steps: 1, histogram: false } as const;
    const [whole, ...others] = [1e12, 1, 37].map((budget) => {
      const { run, part } = bench.start(weightedDistancesKernel, graph, job);
      while (!run.step(budget));
      return structuredClone(part);
    });
    for (const other of others) expect(other).toEqual(whole);
    for (let v = 0; v < graph.order; v++) {
      const { length, line } = nearest(graph, v);
      const others = line.slice(1).map((u) => length[u]);
      expect(whole.reached[v]).toBe(others.length);
      expect(whole.within[v]).toBe(others.filter((far) => far <= 1).length);
      expect(whole.farthest[v]).toBe(others.at(-1) ?? 0);
      near([whole.total[v], whole.inverse[v] / inverseUnit], [0, 1].map((way) => others.reduce((sum, far) => sum + (way === 0 ? far : 1 / far), 0))); // prettier-ignore
    }
  });
});

/** From 0 to the last, by chains of two ways: 2^length shortest paths. */
function diamonds(length: number): Shape {
  const pairs = some(length, (i): Pair[] =>
    [3 * i + 1, 3 * i + 2].flatMap((middle): Pair[] => [
      [3 * i, middle],
      [middle, 3 * i + 3],
    ]),
  ).flat();
  return [`${length} diamonds`, 3 * length + 1, pairs];
}

test.each([490, 520])("path counts of %d diamonds are no limit", async (length) => {
  const graph = await graphOf(diamonds(length), () => 0.1, false);
  const found = scored(graph, true, 1e12);
  // Where all are alike, steps tell as much as lengths.
  const { run, part } = new Workbench().start(betweennessKernel, graph, {
    from: 0,
    to: graph.order,
    links: true,
  });
  while (!run.step(1e12));
  near(found.actors, [...part.actors]);
  near(found.links, [...part.links]);
  expect(scored(graph, true, 1000)).toEqual(found);
  expect(scored(graph, true, 1000, loops)).toEqual(found);
});

test("lengths that differ by less than the tolerance one by one, but not together", async () => {
  // Three ways from 0 to 4, found from the longest to the shortest: the first is too long in the end.
  const shape: Shape = ["three ways", 5, [[0, 1], [0, 2], [0, 3], [1, 4], [2, 4], [3, 4]]]; // prettier-ignore
  const spans = [0.1, 0.2, 0.3, 0.9, 0.8 - 0.7e-12, 0.7 - 1.4e-12];
  const graph = await graphOf(shape, (link) => spans[link], true);
  const expected = betweenness(graph);
  near(scored(graph, true, 1e12).actors, expected.actors);
  expect([...expected.actors].sort()).toEqual([0, 0, 0, 0.5, 0.5]);
});

test("the queue gives out keys in order, however far apart they are", () => {
  for (let round = 0; round < 200; round++) {
    const stream = random(round, "queue");
    const order = 1 + stream.below(60);
    const spread = 10 ** (stream.below(30) - 15);
    const keys = new Float64Array(order).fill(Infinity);
    const views = region(queueScratch(order)).views;
    const queue = new BucketQueue(views, keys, 10 ** (stream.below(20) - 10));
    for (const most of [0, 1, spread]) {
      keys.fill(Infinity);
      queue.restart(most);
      const waiting = new Set<number>();
      const gone = new Set<number>();
      let last = 0;
      const enter = (): void => {
        const v = stream.below(order);
        const key = last + (stream.below(4) === 0 ? 0 : stream.below(1e6) * spread);
        if (gone.has(v) || key >= keys[v]) return;
        const before = keys[v];
        keys[v] = key;
        waiting.add(v);
        queue.raise(v, before);
      };
      for (let i = 0; i < 400; i++) {
        if (waiting.size === 0 || stream.below(3) > 0) enter();
        else {
          const [first] = [...waiting].sort((a, b) => keys[a] - keys[b] || a - b);
          expect(queue.pop()).toBe(first);
          waiting.delete(first);
          gone.add(first);
          last = keys[first];
        }
        expect(queue.size).toBe(waiting.size);
      }
      while (queue.size > 0) waiting.delete(queue.pop());
      expect(waiting.size).toBe(0);
    }
  }
});
