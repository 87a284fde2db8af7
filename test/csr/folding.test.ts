import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { plainMemory, region } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { foldGraph, type FoldedGraph } from "../../src/csr/folding/fold-graph.js";
import { Workbench } from "../../src/kernels/workbench.js";
import {
  betweennessKernel,
  type BetweennessJob,
  type BetweennessPart,
} from "../../src/kernels/betweenness.js";
import { weightedBetweennessKernel } from "../../src/kernels/weighted-betweenness.js";
import { LargeBrandes, largeScratch } from "../../src/kernels/large-brandes.js";
import { lengthsWorkbench } from "../../src/kernels/wasm/lengths.js";
import { levelsWorkbench } from "../../src/kernels/wasm/levels.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { plainForm } from "../exec/large.js";
import { random } from "../../src/random/random.js";
import { graphs } from "../oracle/arbitrary.js";
import { edgesOf } from "./edges.js";

type Pair = readonly [number, number];

const stepwise = { ...plainForm, directed: "ignore" } as const;
const measured = { ...stepwise, distance: "inverse" } as const;
const [oneWay, measuredOneWay] = [plainForm, { ...plainForm, distance: "inverse" } as const];

async function graphOf(pairs: readonly Pair[], n: number, form: Form = stepwise): Promise<Csr> {
  const [source, target] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  const strength = pairs.map((_, i) => 1 + ((i * i) % 3));
  const directed = form.directed === "respect";
  const given = { n, directed, ...(form.distance !== "hops" && { strength }) };
  const network = await fromEdges(Int32Array.from(source), Int32Array.from(target), given);
  return (await compile(network, form, {}, plainMemory)).csr;
}

const fold = (graph: Csr, twins = true): Promise<FoldedGraph> =>
  foldGraph(graph, new Pace({}), plainMemory, twins);

/** Brandes' algorithm as he wrote it, on the graph as it is. */
function textbook(graph: Csr): { actors: Float64Array; links: Float64Array } {
  // Where arcs have lengths, it is the kernel itself that other tests compare with the definition.
  if (graph.distances.length > 0) return searched(new Workbench(), graph);
  const scores = { actors: new Float64Array(graph.order), links: new Float64Array(graph.linkCount) };
  const search = new LargeBrandes(graph, region(largeScratch(graph.order)).views, scores);
  for (let source = 0; source < graph.order; source++) {
    search.begin(source, 1);
    while (!search.done) search.go();
  }
  return scores;
}

function searched(bench: Workbench, graph: Csr): { actors: Float64Array; links: Float64Array } {
  const kernel = graph.distances.length > 0 ? weightedBetweennessKernel : betweennessKernel;
  const { run, part } = bench.start<BetweennessJob, BetweennessPart>(kernel, graph, {
    from: 0,
    to: graph.order,
    links: true,
  });
  while (!run.step(500));
  return { actors: part.actors.slice(), links: part.links.slice() };
}

function near(found: Float64Array, expected: Float64Array): void {
  expect(found.length).toBe(expected.length);
  found.forEach((value, i) => {
    if (Math.abs(value - expected[i]) > 1e-9 * Math.max(1, expected[i]))
      throw new Error(`entry ${i} is ${value}, not ${expected[i]}`);
  });
}

async function check(graph: Csr): Promise<void> {
  const expected = textbook(graph);
  for (const twins of [true, false]) {
    const folded = await fold(graph, twins);
    const scores = searched(new Workbench(), folded.csr);
    near(folded.actors(scores.actors), expected.actors);
    near(await folded.links(scores.links), expected.links);
  }
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const clique = (members: readonly number[]): Pair[] =>
  members.flatMap((a, i) => members.slice(i + 1).map((b): Pair => [a, b]));
const ring = (n: number, from = 0): Pair[] => range(n).map((i) => [from + i, from + ((i + 1) % n)]);

/** Name, pairs, number of vertices; vertices, blocks and searches of the folded graph. */
const shapes: readonly [string, readonly Pair[], number, number, number, number][] = [
  ["nobody", [], 0, 0, 0, 0],
  ["isolates", [], 4, 0, 0, 0],
  ["a tree: nothing to search", range(30).map((i): Pair => [(i / 2) | 0, i + 1]), 31, 0, 0, 0],
  ["a ring", ring(9), 9, 9, 1, 9],
  ["a clique: all are twins", clique(range(7)), 7, 7, 1, 1],
  ["a star of triangles", range(20).flatMap((i) => clique([0, 2 * i + 1, 2 * i + 2])), 41, 60, 20, 40],
  [
    "all of one side tied to all of the other",
    range(4).flatMap((a) => range(6).map((b): Pair => [a, 4 + b])),
    10,
    10,
    1,
    2,
  ],
  ["two rings that share a vertex", [...ring(5), ...ring(6, 4)], 10, 11, 2, 11],
  ["two rings joined by a way", [...ring(5), ...ring(6, 7), [0, 5], [5, 6], [6, 7]], 13, 11, 2, 11],
  ["rings apart", [...ring(3), ...ring(8, 3)], 12, 11, 2, 9],
  [
    "twins told apart by what hangs from them",
    [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [0, 4],
    ],
    5,
    4,
    1,
    3,
  ],
];

/** The same for arcs; a single search tells of a vertex and of those whose only arc leads to it. */
const ways: readonly [string, readonly Pair[], number, number, number, number][] = [
  [
    "arcs up and down a tree: nothing to search",
    range(30).map((i): Pair => [i + 1, (i / 2) | 0]),
    31,
    0,
    0,
    0,
  ],
  ["a bridge there and back", [...ring(4), ...ring(4, 4), [0, 4], [4, 0]], 8, 8, 2, 2],
  ["rings that a bridge leads between one way", [...ring(4), ...ring(5, 4), [0, 4]], 9, 9, 2, 2],
  ["a cycle with ways in and out", [...ring(5), [5, 0], [5, 2], [1, 6], [3, 6]], 7, 7, 1, 3],
  [
    "twins who lead to the same and whom nobody leads to",
    range(6).flatMap((i): Pair[] => [
      [2 + i, 0],
      [2 + i, 1],
    ]),
    8,
    8,
    1,
    1,
  ],
  [
    "no twins: one more is led to",
    [
      [2, 0],
      [2, 1],
      [3, 0],
      [3, 1],
      [0, 3],
    ],
    4,
    4,
    1,
    2,
  ],
  [
    "a clique both ways: all are twins",
    clique(range(6)).flatMap(([a, b]): Pair[] => [
      [a, b],
      [b, a],
    ]),
    6,
    6,
    1,
    1,
  ],
  [
    "without a core: layers one after the other, with leaves of either way",
    [
      ...range(5).flatMap((l) =>
        range(3).flatMap((i) => range(2).map((j): Pair => [3 * l + i, 3 * l + 3 + ((i + j) % 3)])),
      ),
      ...range(18).map((i): Pair => (i % 2 === 0 ? [i, 18 + i] : [18 + i, i])),
    ],
    36,
    18,
    1,
    15,
  ],
];

describe("folded graphs", () => {
  test.each(ways)("%s", async (_, pairs, n, order, blocks, searches) => {
    const graph = await graphOf(pairs, n, oneWay);
    const { csr } = await fold(graph);
    expect(csr.order).toBe(order);
    expect((csr.parts?.length ?? 0) - 1).toBe(blocks);
    expect(csr.repeats?.filter((times) => times > 0).length).toBe(searches);
    await check(graph);
    await check(await graphOf(pairs, n, measuredOneWay));
  });

  test.each(shapes)("%s", async (_, pairs, n, order, blocks, searches) => {
    const graph = await graphOf(pairs, n);
    const { csr } = await fold(graph);
    expect(csr.order).toBe(order);
    expect((csr.parts?.length ?? 0) - 1).toBe(blocks);
    expect(csr.repeats?.filter((times) => times > 0).length).toBe(searches);
    expect(csr.repeats?.reduce((sum, times) => sum + times, 0)).toBe(csr.stands?.reduce((a, b) => a + b, 0));
    await check(graph);
    await check(await graphOf(pairs, n, measured));
  });

  test.each([
    ["undirected, by steps", stepwise],
    ["undirected, by lengths", measured],
    ["directed, by steps", oneWay],
    ["directed, by lengths", measuredOneWay],
  ])("have the scores of the graph, whatever it is: %s", (_, form) =>
    fc.assert(
      fc.asyncProperty(graphs({ maxActors: 16 }), async (graph) => {
        await check((await compile(await edgesOf(graph), form)).csr);
      }),
      { numRuns: 150 },
    ),
  );

  test("twins are as near to the same others", async () => {
    const wheel = range(6).flatMap((i): Pair[] => [
      [0, 2 + i],
      [1, 2 + i],
    ]);
    const { csr } = await fold(await graphOf(wheel, 8, measured));
    // Strengths go 1 2 2 1 2 2 …: of the rim three kinds are left, and of the hubs both.
    expect(csr.repeats?.filter((times) => times > 0).length).toBe(5);
  });

  test("keep path counts from overflowing", async () => {
    const diamonds = range(600).flatMap((i): Pair[] =>
      [3 * i + 1, 3 * i + 2].flatMap((middle): Pair[] => [
        [3 * i, middle],
        [middle, 3 * i + 3],
      ]),
    );
    await check(await graphOf([...diamonds, [1800, 0]], 1801));
    await check(await graphOf([...diamonds, [1800, 0]], 1801, oneWay));
  });

  test.each([oneWay, measuredOneWay])("of some hundred vertices, sparse, by $distance", async (form) => {
    const draws = random(7, "folding");
    for (const ties of [300, 400, 700]) {
      const pairs = range(ties).map((): Pair => [draws.below(300), draws.below(300)]);
      await check(await graphOf(pairs, 300, form));
    }
  });

  test.each([
    ["steps", levelsWorkbench, stepwise],
    ["lengths", lengthsWorkbench, measured],
    ["steps one way", levelsWorkbench, oneWay],
    ["lengths one way", lengthsWorkbench, measuredOneWay],
  ])("give the same bytes in WebAssembly, by %s", async (_, workbench, form) => {
    const bench = (await workbench()) ?? new Workbench();
    for (const [, pairs, n] of [...shapes, ...ways]) {
      const { csr } = await fold(await graphOf(pairs, n, form));
      expect(searched(bench, csr)).toEqual(searched(new Workbench(), csr));
      expect(bench.backend).toBe("webassembly");
    }
  });
});
