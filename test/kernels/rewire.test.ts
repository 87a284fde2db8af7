import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { rewiredGraph } from "../../src/csr/rewired-graph.js";
import { rewireKernel, type RewireJob } from "../../src/kernels/rewire.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { check, outArcs } from "../csr/check.js";
import { edgesOf } from "../csr/edges.js";
import { graphs } from "../oracle/arbitrary.js";

const form: Form = { directed: "respect", parallel: "collapse", strengths: true, distance: "inverse" };
const none = new Int32Array(0);
const bench = new Workbench();

function rewired(graph: Csr, job: Partial<RewireJob> = {}) {
  const { run, part } = bench.start(rewireKernel, graph, {
    seed: 1,
    sample: 0,
    swaps: 10,
    groups: none,
    ...job,
  });
  while (!run.step(1e9));
  return { targets: part.targets.slice(), links: part.links.slice(), moves: part.moves.slice() };
}

type Pair = readonly [number, number];

async function graphOf(n: number, pairs: readonly Pair[], directed: boolean): Promise<Csr> {
  const ends = [0, 1].map((end) => Int32Array.from(pairs, (pair) => pair[end]));
  return (await compile(await fromEdges(ends[0], ends[1], { n, directed }), form)).csr;
}

const texts = (graph: Csr): string[] =>
  outArcs(graph).map(({ link, strength, distance }) => [link, strength, distance].join());

/** How many arcs lead from each group to each. */
function mixing(graph: Csr, groups: Int32Array): string[] {
  return outArcs(graph)
    .map(({ tail, head }) => `${groups[tail]} ${groups[head]}`)
    .sort();
}

/** How many of the links of each vertex are one arc out, one arc in, or two arcs. */
function degrees(graph: Csr): number[][] {
  const arcs = outArcs(graph);
  const times = new Map<number, number>();
  for (const { link } of arcs) times.set(link, (times.get(link) ?? 0) + 1);
  const count = (end: "tail" | "head", v: number, arcsOfLink: number): number =>
    arcs.filter((arc) => arc[end] === v && times.get(arc.link) === arcsOfLink).length;
  return Array.from({ length: graph.order }, (_, v) => [
    count("tail", v, 1),
    count("head", v, 1),
    count("tail", v, 2),
  ]);
}

describe("a rewired graph", () => {
  test("is simple, has the degrees, self-ties, links and strengths of the first, and strength out where directed", () =>
    fc.assert(
      fc.asyncProperty(graphs({ maxActors: 12 }), fc.nat(), async (graph, sample) => {
        const { csr } = await compile(await edgesOf(graph), form);
        const made = await rewiredGraph(csr, rewired(csr, { sample }));
        check(made);
        expect(degrees(made)).toEqual(degrees(csr));
        expect(texts(made).sort()).toEqual(texts(csr).sort());
        expect([made.loopEnds, made.loopOutStrength]).toEqual([csr.loopEnds, csr.loopOutStrength]);
        if (graph.ties.every(({ directed }) => directed))
          outArcs(csr).forEach(({ tail, link }) => {
            const now = outArcs(made).find((arc) => arc.link === link);
            if (graph.ties.length > 0 && !csr.symmetric) expect(now?.tail).toBe(tail);
          });
      }),
      { numRuns: 150 },
    ));

  test("keeps the number of links between groups where they are given", () =>
    fc.assert(
      fc.asyncProperty(graphs({ maxActors: 12 }), fc.nat(), async (graph, sample) => {
        const { csr } = await compile(await edgesOf(graph), form);
        const groups = Int32Array.from({ length: csr.order }, (_, v) => v % 2);
        const made = await rewiredGraph(csr, rewired(csr, { sample, groups }));
        expect(mixing(made, groups)).toEqual(mixing(csr, groups));
        expect(degrees(made)).toEqual(degrees(csr));
      }),
      { numRuns: 100 },
    ));

  test("is another one for each sample and the same for one", async () => {
    const circle = Array.from({ length: 40 }, (_, i): Pair => [i, (i + 1) % 40]);
    const graph = await graphOf(40, circle, false);
    expect(rewired(graph)).toEqual(rewired(graph));
    expect(rewired(graph, { sample: 1 })).not.toEqual(rewired(graph));
    expect(rewired(graph, { swaps: 0 }).targets).toEqual(graph.targets);
    expect(rewired(graph).moves[0]).toBeGreaterThan(200);
  });

  test("is refused where pairs may be there twice", async () => {
    const network = await fromEdges([0, 0], [1, 1]);
    const { csr } = await compile(network, { ...form, parallel: "count" });
    expect(() => rewired(csr)).toThrow(/parallel: "collapse"/);
  });
});

/** All simple graphs on the vertices of one in which every vertex has the degrees that it has there, as texts. */
async function all(n: number, pairs: readonly Pair[], directed: boolean): Promise<string[]> {
  const possible = Array.from({ length: n * n }, (_, i): Pair => [Math.floor(i / n), i % n]).filter(
    ([u, v]) => (directed ? u !== v : u < v),
  );
  const sequence = (some: readonly Pair[]): string => {
    const ends = directed ? [0, 1] : [0];
    const both = directed
      ? some
      : some.flatMap(([u, v]): Pair[] => [
          [u, v],
          [v, u],
        ]);
    return ends
      .map((end) => Array.from({ length: n }, (_, v) => both.filter((p) => p[end] === v).length))
      .join();
  };
  const wanted = sequence(pairs);
  const found: string[] = [];
  const grow = (from: number, chosen: readonly Pair[]): void => {
    if (chosen.length === pairs.length) {
      if (sequence(chosen) === wanted) found.push(chosen.map((pair) => pair.join("-")).join(" "));
      return;
    }
    for (let i = from; i < possible.length; i++) grow(i + 1, [...chosen, possible[i]]);
  };
  grow(0, []);
  return found;
}

/** The value that a chi-square of so many degrees of freedom exceeds once in a thousand times (Wilson and Hilferty). */
const rare = (df: number): number => df * (1 - 2 / (9 * df) + 3.0902 * Math.sqrt(2 / (9 * df))) ** 3;

const cases: readonly (readonly [string, number, readonly Pair[], boolean])[] = [
  [
    "a tree",
    6,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [1, 5],
    ],
    false,
  ],
  [
    "a circle",
    6,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 0],
    ],
    false,
  ],
  [
    "a hub",
    6,
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [3, 4],
      [4, 5],
    ],
    false,
  ],
  [
    "a cycle of three",
    3,
    [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
    true,
  ],
  [
    "a cycle of three with a pair",
    4,
    [
      [0, 1],
      [1, 2],
      [2, 0],
      [0, 3],
      [3, 0],
    ],
    true,
  ],
  [
    "a directed graph",
    5,
    [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
    ],
    true,
  ],
];

describe("every simple graph with the same degrees comes up equally often", () => {
  test.each(cases)("%s", async (_name, n, pairs, directed) => {
    const graph = await graphOf(n, pairs, directed);
    const { actorOf } = await compile(
      await fromEdges(
        pairs.map(([u]) => u),
        pairs.map(([, v]) => v),
        { n, directed },
      ),
      form,
    );
    const possible = await all(n, pairs, directed);
    const counts = new Map(possible.map((text) => [text, 0]));
    const samples = 60 * possible.length;
    for (let sample = 0; sample < samples; sample++) {
      const { targets } = rewired(graph, { sample, swaps: 16 });
      const arcs: number[] = [];
      for (let v = 0; v < n; v++)
        for (let arc = graph.offsets[v]; arc < graph.offsets[v + 1]; arc++)
          if (directed || actorOf[v] < actorOf[targets[arc]])
            arcs.push(n * actorOf[v] + actorOf[targets[arc]]);
      const text = arcs
        .sort((a, b) => a - b)
        .map((pair) => `${Math.floor(pair / n)}-${pair % n}`)
        .join(" ");
      const count = counts.get(text);
      if (count === undefined) throw new Error(`${text} has other degrees`);
      counts.set(text, count + 1);
    }
    const far = [...counts.values()].reduce((sum, count) => sum + (count - 60) ** 2 / 60, 0);
    expect(far).toBeLessThan(rare(possible.length - 1));
  });
});
