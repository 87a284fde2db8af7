import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { componentDepthsKernel } from "../../src/kernels/component-depths.js";
import { componentsKernel } from "../../src/kernels/components.js";
import { pathBoundKernel } from "../../src/kernels/path-bound.js";
import { pathSamplesKernel } from "../../src/kernels/path-samples.js";
import { strongComponentsKernel } from "../../src/kernels/strong-components.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { edgesOf } from "../csr/edges.js";
import { plainForm, randomNetwork } from "../exec/large.js";
import { graphs } from "../oracle/arbitrary.js";

/** Distances from a vertex and exact numbers of shortest paths, against the arcs with `back`. */
function search(graph: Csr, source: number, back = false) {
  const offsets = back ? graph.inOffsets : graph.offsets;
  const targets = back ? graph.inTargets : graph.targets;
  const away = new Int32Array(graph.order).fill(-1);
  const paths = Array.from({ length: graph.order }, () => 0n);
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
  return { away, paths };
}

const bench = new Workbench();

function drawn(graph: Csr, pairs: readonly number[], links: boolean, seed = 1): Int32Array {
  const job = { first: 0, seed, pairs: Int32Array.from(pairs), links };
  const { run, part } = bench.start(pathSamplesKernel, graph, job);
  while (!run.step(1e9));
  return (links ? part.links : part.actors).slice();
}

/** The share of the shortest paths from s to t that pass each vertex, ends left out, and each link. */
function shares(graph: Csr, s: number, t: number): { actors: number[]; links: number[] } {
  const [ahead, back] = [search(graph, s), search(graph, t, true)];
  const all = ahead.paths[t];
  const share = (paths: bigint): number => Number((paths * 2n ** 60n) / all) / 2 ** 60;
  const links = Array.from({ length: graph.linkCount }, () => 0);
  const actors = Array.from({ length: graph.order }, () => 0);
  if (all === 0n) return { actors, links };
  for (let u = 0; u < graph.order; u++) {
    if (ahead.away[u] < 0 || back.away[u] < 0) continue;
    if (u !== s && u !== t && ahead.away[u] + back.away[u] === ahead.away[t])
      actors[u] = share(ahead.paths[u] * back.paths[u]);
    for (let arc = graph.offsets[u]; arc < graph.offsets[u + 1]; arc++) {
      const v = graph.targets[arc];
      if (back.away[v] >= 0 && ahead.away[u] + 1 + back.away[v] === ahead.away[t])
        links[graph.links[arc]] += share(ahead.paths[u] * back.paths[v]);
    }
  }
  return { actors, links };
}

/** Draws one pair many times: every share must come up as often as chance allows, five standard errors off at most. */
function expectShares(graph: Csr, s: number, t: number, times = 4000): void {
  const expected = shares(graph, s, t);
  const pairs = Array.from({ length: 2 * times }, (_, i) => (i % 2 === 0 ? s : t));
  for (const of of ["actors", "links"] as const) {
    const found = drawn(graph, pairs, of === "links");
    expect(found.length).toBe(expected[of].length);
    for (const [i, share] of expected[of].entries()) {
      const off = Math.abs(found[i] / times - share);
      if (off > 5 * Math.sqrt((share * (1 - share)) / times) + 1e-9)
        throw new Error(`${of} ${i} of ${s} to ${t} came up ${found[i]} times of ${times}, share ${share}`);
    }
  }
}

async function graphOf(pairs: readonly (readonly [number, number])[], directed: boolean): Promise<Csr> {
  const [source, target] = [0, 1].map((end) => Int32Array.from(pairs, (pair) => pair[end]));
  const network = await fromEdges(source, target, { directed });
  return (await compile(network, { ...plainForm, parallel: "count" })).csr;
}

/** A chain of diamonds with a plain way of the same length beside it: one path of 2^length + 1. */
function diamonds(length: number): [number, number][] {
  const beside = 3 * length + 1;
  return [
    ...Array.from({ length }, (_, i): [number, number][] =>
      [1, 2].flatMap((middle): [number, number][] => [
        [3 * i, 3 * i + middle],
        [3 * i + middle, 3 * i + 3],
      ]),
    ).flat(),
    [0, beside],
    ...Array.from({ length: 2 * length - 1 }, (_, i): [number, number] => [beside + i, beside + i + 1]),
    [beside + 2 * length - 1, 3 * length],
  ];
}

describe("a path is drawn with the chance that the definition gives it", () => {
  test.each([true, false])("in a random graph with parallel arcs, directed %s", async (directed) => {
    const form = { ...plainForm, parallel: "count", directed: directed ? "respect" : "ignore" } as const;
    const { csr } = await compile(await randomNetwork(40, 130), form);
    for (const [s, t] of [
      [0, 39],
      [39, 0],
      [7, 30],
      [25, 26],
      [12, 38],
    ])
      expectShares(csr, s, t);
  });

  test("in small awkward graphs, every pair", async () => {
    for (const plain of fc.sample(graphs(), { numRuns: 12, seed: 8 })) {
      const { csr } = await compile(await edgesOf(plain), { ...plainForm, parallel: "count" });
      for (let s = 0; s < csr.order; s++)
        for (let t = 0; t < csr.order; t++) if (s !== t) expectShares(csr, s, t, 300);
    }
  });

  // Half a chain has 2^300 to 2^1100 paths: plain numbers, numbers in bands on one side or both.
  test.each([40, 600, 1000, 2200])("in a chain of %d diamonds beside a plain way", async (length) => {
    const graph = await graphOf(diamonds(length), false);
    const degree = (v: number): number => graph.offsets[v + 1] - graph.offsets[v];
    const joints = Array.from({ length: graph.order }, (_, v) => v).filter((v) => degree(v) === 3);
    expect(joints.length).toBe(2);
    expectShares(graph, joints[0], joints[1], 100);
  });

  test("where only few of very many paths lead on", async () => {
    // From 0 to the end of the plain way there is one path, though as far from 0 there are 2^length others.
    const length = 1200;
    const graph = await graphOf(diamonds(length).slice(0, -1), false);
    const ends = Array.from({ length: graph.order }, (_, v) => v).filter(
      (v) => graph.offsets[v + 1] - graph.offsets[v] === 1,
    );
    const far = ends.map((v) => ({ v, steps: Math.max(...search(graph, v).away) }));
    const [end] = far.sort((a, b) => b.steps - a.steps);
    const joint = Array.from({ length: graph.order }, (_, v) => v).filter(
      (v) => graph.offsets[v + 1] - graph.offsets[v] === 3,
    );
    expectShares(graph, joint[0], end.v, 20);
    expectShares(graph, end.v, joint[0], 20);
  });
});

test("samples have streams of their own: cut differently, they are the same", async () => {
  const { csr } = await compile(await randomNetwork(60, 150), plainForm);
  const pairs = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? i % 60 : (i * 7 + 1) % 59)).map(
    (v, i, all) => (i % 2 === 1 && v === all[i - 1] ? 59 : v),
  );
  const whole = drawn(csr, pairs, false);
  const sum = new Int32Array(csr.order);
  for (let from = 0; from < 200; from += 50) {
    const job = {
      first: from,
      seed: 1,
      pairs: Int32Array.from(pairs.slice(2 * from, 2 * from + 100)),
      links: false,
    };
    const { run, part } = bench.start(pathSamplesKernel, csr, job);
    while (!run.step(40));
    part.actors.forEach((hits, v) => (sum[v] += hits));
  }
  expect(sum).toEqual(whole);
  expect(drawn(csr, pairs, false, 2)).not.toEqual(whole);
});

describe("the bound of vertices on a shortest path", () => {
  /** The most vertices on any shortest path. */
  const longest = (graph: Csr): number =>
    Math.max(0, ...Array.from({ length: graph.order }, (_, v) => 1 + Math.max(...search(graph, v).away)));

  function bound(graph: Csr): number {
    if (graph.symmetric) {
      const { run, part } = bench.start(componentDepthsKernel, graph, null);
      while (!run.step(3));
      const labels = part.labels.slice();
      const vertices = part.vertices[0];
      const whole = bench.start(componentsKernel, graph, null);
      while (!whole.run.step(1e9));
      expect(labels).toEqual(whole.part.labels);
      return vertices;
    }
    const strong = bench.start(strongComponentsKernel, graph, null);
    while (!strong.run.step(1e9));
    const { run, part } = bench.start(pathBoundKernel, graph, { labels: strong.part.labels.slice() });
    while (!run.step(3));
    return part.vertices[0];
  }

  test.each(["all", "none", "mixed"] as const)("is never too small, directed %s", async (directed) => {
    await fc.assert(
      fc.asyncProperty(graphs({ directed, maxActors: 12 }), async (plain) => {
        const { csr } = await compile(await edgesOf(plain), plainForm);
        const [least, found] = [longest(csr), bound(csr)];
        expect(found).toBeGreaterThanOrEqual(least);
        expect(found).toBeLessThanOrEqual(csr.symmetric ? Math.max(least, 2 * least - 1) : csr.order);
      }),
      { numRuns: 150 },
    );
  });

  test("is exact for a star, a circle that leads one way, a chain of arcs and a tie", async () => {
    const star = Array.from({ length: 20 }, (_, i): [number, number] => [0, i + 1]);
    const circle = Array.from({ length: 9 }, (_, i): [number, number] => [i, (i + 1) % 9]);
    const chain = Array.from({ length: 8 }, (_, i): [number, number] => [i, i + 1]);
    expect(bound(await graphOf(star, false))).toBe(3);
    expect(bound(await graphOf(star, true))).toBe(2);
    expect(bound(await graphOf(circle, true))).toBe(9);
    expect(bound(await graphOf(chain, true))).toBe(9);
    expect(bound(await graphOf([[0, 1]], false))).toBe(2);
  });

  test("on a larger random graph", async () => {
    for (const ties of [150, 400, 900]) {
      const { csr } = await compile(await randomNetwork(300, ties), plainForm);
      expect(bound(csr)).toBeGreaterThanOrEqual(longest(csr));
    }
  });
});
