import { describe, expect, test } from "vitest";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { reverseReachKernel, type ReverseReachJob } from "../../src/kernels/reverse-reach.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { plainForm } from "../exec/large.js";
import { chances, type Passing } from "../oracle/live-arcs.js";

const none = { numbers: new Float64Array(0), vertices: new Int32Array(0) };
const job = {
  ...{ seed: 5, pool: "test", first: 0, count: 0, room: 0, rounds: Infinity, model: "independent-cascade" },
  ...{ most: none.numbers, arcs: none.numbers, roots: none.vertices, strata: none.vertices },
} satisfies ReverseReachJob;

/** Arcs of five actors with a circle, a way in and a way out, and two ways from 0 to 3. */
const pairs = [...[0, 1, 0, 2, 1, 3, 2, 3, 3, 4, 4, 0], ...[1, 2, 4, 3]];

async function graphOf(ends: readonly number[], n: number): Promise<Csr> {
  const [source, target] = [0, 1].map((end) => Int32Array.from(ends.filter((_, i) => i % 2 === end)));
  const network = await fromEdges(source, target, { n, directed: true });
  return (await compile(network, plainForm, {}, plainMemory)).csr;
}

/** Ties of the graph with the probabilities that a job gives them. */
function passing({ order, inOffsets, inTargets }: Csr, { most, arcs }: ReverseReachJob): Passing[] {
  return Array.from({ length: order }, (_, target) => target).flatMap((target) =>
    Array.from(inTargets.subarray(inOffsets[target], inOffsets[target + 1]), (source, i) => {
      const degree = inOffsets[target + 1] - inOffsets[target];
      const row = most.length === 0 ? 1 / degree : most[target];
      return { source, target, chance: arcs.length === 0 ? row : arcs[inOffsets[target] + i] };
    }),
  );
}

function setsOf(graph: Csr, given: ReverseReachJob, budget = 1e9): number[][] {
  const { run, part } = new Workbench().start(reverseReachKernel, graph, given);
  while (!run.step(budget));
  let at = 0;
  return Array.from(part.sizes.subarray(0, part.drawn[0]), (size) =>
    Array.from(part.members.subarray(at, (at += size))),
  );
}

const arcs = (graph: Csr): Float64Array =>
  Float64Array.from({ length: graph.arcs }, (_, i) => 0.05 + (i % 5) / 10);

const cases: readonly (readonly [string, (graph: Csr) => Partial<ReverseReachJob>])[] = [
  ["one by the number of ties", () => ({})],
  ["one for each actor", ({ order }) => ({ most: new Float64Array(order).fill(0.3) })],
  ["certainty and never", ({ order }) => ({ most: Float64Array.from({ length: order }, (_, v) => v % 2) })],
  ["one for each tie", (graph) => ({ most: new Float64Array(graph.order).fill(0.45), arcs: arcs(graph) })],
  ["a tiny one", ({ order }) => ({ most: new Float64Array(order).fill(1e-5) })],
];

describe("sets meet an actor as often as the actor reaches their root, whatever may happen counted out", () => {
  const models = ["independent-cascade", "linear-threshold"] as const;
  const all = models.flatMap((model) => cases.map(([what, given]) => [model, what, given] as const));
  test.each(all)("%s, %s", async (model, what, given) => {
    if (model === "linear-threshold" && what === "certainty and never") return;
    const graph = await graphOf(pairs, 5);
    for (const rounds of [Infinity, 1, 2]) {
      const asked: ReverseReachJob = { ...job, ...given(graph), model, rounds, count: 12_000, room: 70_000 };
      const ties = passing(graph, asked);
      const hits = Array.from({ length: 5 }, () => new Array<number>(5).fill(0));
      const starts = new Array<number>(5).fill(0);
      for (const [root, ...others] of setsOf(graph, asked)) {
        starts[root]++;
        for (const v of [root, ...others]) hits[v][root]++;
      }
      for (let v = 0; v < 5; v++)
        chances(5, ties, [v], { model, rounds }).forEach((p, root) => {
          const spread = 5 * Math.sqrt(Math.max(p * (1 - p), 1e-4) / starts[root]);
          expect(Math.abs(hits[v][root] / starts[root] - p)).toBeLessThan(spread);
        });
    }
  });
});

test("sets are the same however they are cut into jobs, wherever there was no room, and with any budget", async () => {
  const graph = await graphOf(pairs, 5);
  const asked = { ...job, count: 90, room: 1000 };
  const whole = setsOf(graph, asked);
  expect(whole).toHaveLength(90);
  expect([0, 30, 60].flatMap((first) => setsOf(graph, { ...asked, first, count: 30 }, 1))).toEqual(whole);
  const pieces: number[][] = [];
  while (pieces.length < 90)
    pieces.push(...setsOf(graph, { ...asked, first: pieces.length, count: 90 - pieces.length, room: 11 }));
  expect(pieces).toEqual(whole);
  // Room for no set at all: none is drawn, and none is cut short.
  for (const room of [0, 1, 2])
    expect(setsOf(graph, { ...asked, room }).every((set) => set.length <= room)).toBe(true);
  expect(setsOf(graph, { ...asked, pool: "other" })).not.toEqual(whole);
});

test("roots are drawn from the strata in turn, evenly within each", async () => {
  const graph = await graphOf(pairs, 5);
  const asked = { ...job, roots: Int32Array.of(4, 0, 2), count: 3000, room: 20_000 };
  const only = setsOf(graph, asked).map(([root]) => root);
  for (const v of [0, 2, 4])
    expect(Math.abs(only.filter((root) => root === v).length - 1000)).toBeLessThan(130);
  const strata = Int32Array.of(0, 1, 3);
  const roots = setsOf(graph, { ...asked, strata }).map(([root]) => root);
  roots.forEach((root, i) => expect(root === 4).toBe(i % 2 === 0));
  expect(Math.abs(roots.filter((root) => root === 0).length - 750)).toBeLessThan(100);
});

test("the next live tie of a long row is as far away as a coin for each tie would have it", async () => {
  const width = 2000;
  const star = Array.from({ length: width }, (_, i) => [i + 1, 0]).flat();
  const graph = await graphOf(star, width + 1);
  const center = graph.inOffsets.findIndex((_, v) => graph.inOffsets[v + 1] - graph.inOffsets[v] === width);
  const [count, room] = [4000, 60_000];
  for (const [p, most] of [
    [1 / width, none.numbers],
    [0.004, new Float64Array(width + 1).fill(0.004)],
  ] as const) {
    const sets = setsOf(graph, { ...job, most, roots: Int32Array.of(center), count, room });
    const sizes = sets.map(({ length }) => length - 1);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / count;
    const variance = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / count;
    expect(Math.abs(mean - width * p)).toBeLessThan(5 * Math.sqrt((width * p) / count));
    expect(Math.abs(variance / (width * p * (1 - p)) - 1)).toBeLessThan(0.15);
    // Every tie has its turn: members by their place in the row, in tenths.
    const tenths = new Array<number>(10).fill(0);
    const placeOf = new Map(Array.from(graph.inTargets.subarray(graph.inOffsets[center]), (v, i) => [v, i]));
    for (const [, ...others] of sets)
      for (const v of others) tenths[Math.floor((10 * (placeOf.get(v) ?? 0)) / width)]++;
    const expected = (count * width * p) / 10;
    for (const tenth of tenths) expect(Math.abs(tenth - expected)).toBeLessThan(5 * Math.sqrt(expected));
  }
});
