import { describe, expect, test } from "vitest";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { componentsKernel } from "../../src/kernels/components.js";
import { corenessKernel } from "../../src/kernels/coreness.js";
import type { Kernel } from "../../src/kernels/kernel.js";
import { trianglesKernel } from "../../src/kernels/triangles.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";
import { plainForm } from "../exec/large.js";

type Pair = readonly [number, number];
type Shape = readonly [name: string, order: number, pairs: readonly Pair[]];

const some = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
const clique = (size: number, from: number): Pair[] =>
  some(size * size, (i): Pair => [from + (i % size), from + Math.floor(i / size)]);
const grid = (width: number, height: number): Pair[] =>
  some(width * height, (i): Pair[] => [
    ...(i % width < width - 1 ? [[i, i + 1] as const] : []),
    ...(i < width * (height - 1) ? [[i, i + width] as const] : []),
  ]).flat();

/** A row of vertices, tied to the next in an order that numbers the ends far apart. */
function longPath(length: number): Pair[] {
  const stream = random(3, "path");
  const line = some(length, (i) => i);
  for (let i = length - 1; i > 0; i--) {
    const other = stream.below(i + 1);
    [line[i], line[other]] = [line[other], line[i]];
  }
  return some(length - 1, (i): Pair => [line[i], line[i + 1]]);
}

const scattered = (order: number, ties: number): Shape => {
  const stream = random(order + ties, "linear");
  return [
    `${ties} ties among ${order}`,
    order,
    some(ties, (): Pair => [stream.below(order), stream.below(order)]),
  ];
};

const shapes: readonly Shape[] = [
  ["nobody", 0, []],
  ["one", 1, [[0, 0]]],
  ["many without a tie", 300, []],
  ["many pairs", 400, some(200, (i) => [i, 399 - i])],
  ["a path", 500, longPath(500)],
  [
    "two paths of one length",
    400,
    [...longPath(200), ...longPath(200).map(([a, b]): Pair => [a + 200, b + 200])],
  ],
  ["a star", 400, some(399, (i) => [0, i + 1])],
  ["two stars tied by their leaves", 401, [...some(398, (i): Pair => [i % 2, i + 2]), [400, 2], [400, 3]]],
  ["a grid", 17 * 23, grid(17, 23)],
  ["cliques from 2 to 20", 209, some(19, (i) => clique(i + 2, ((i + 1) * (i + 2)) / 2 - 1)).flat()],
  ["a clique with a tail", 60, [...clique(25, 35), ...some(35, (i): Pair => [i, i + 1])]],
  scattered(300, 120),
  scattered(300, 300),
  scattered(300, 2000),
  scattered(40, 3000),
];

async function graphOf([, n, pairs]: Shape, form: Partial<Form> = { directed: "ignore" }): Promise<Csr> {
  const [source, target] = [0, 1].map((end) => Int32Array.from(pairs, (pair) => pair[end]));
  const network = await fromEdges(source, target, { n, directed: form.directed === "respect" });
  return (await compile(network, { ...plainForm, ...form }, {}, plainMemory)).csr;
}

// One after the other on one workbench: what a graph leaves in the scratch must not reach the next.
const bench = new Workbench();

/** What a kernel delivers, the same whatever the budget. */
function delivered<P extends Readonly<Record<string, readonly ["i32" | "f64", number]>>>(
  kernel: Kernel<null, P>,
  graph: Csr,
  name: keyof P,
): number[] {
  const [whole, ...others] = [1e12, 1, 37].map((budget) => {
    const { run, part } = bench.start(kernel, graph, null);
    while (!run.step(budget));
    return Array.from(part[name] as ArrayLike<number>);
  });
  for (const other of others) expect(other).toEqual(whole);
  return whole;
}

const neighbors = ({ order, offsets, targets }: Csr): number[][] =>
  some(order, (v) => Array.from(targets.subarray(offsets[v], offsets[v + 1])));

/** The smallest vertex that can be reached, arcs taken either way. */
function smallestReached(graph: Csr): number[] {
  const rows = neighbors(graph);
  for (const [u, row] of neighbors(graph).entries()) for (const v of row) rows[v].push(u);
  const labels = some(graph.order, () => -1);
  for (const start of labels.keys()) {
    const line = labels[start] < 0 ? [start] : [];
    for (const u of line) {
      if (labels[u] >= 0) continue;
      labels[u] = start;
      line.push(...rows[u]);
    }
  }
  return labels;
}

/** For every k, whoever has fewer than k neighbors goes until nobody does. */
function coresByStriking(graph: Csr): number[] {
  const rows = neighbors(graph);
  const cores = some(graph.order, () => 0);
  let left = new Set(cores.keys());
  for (let k = 1; left.size > 0; k++) {
    for (let before = -1; before !== left.size;) {
      before = left.size;
      left = new Set([...left].filter((v) => rows[v].filter((u) => left.has(u)).length >= k));
    }
    for (const v of left) cores[v] = k;
  }
  return cores;
}

function trianglesByTriples(graph: Csr): number[] {
  const rows = neighbors(graph).map((row) => new Set(row));
  return rows.map((row) => {
    let count = 0;
    for (const u of row) for (const w of row) if (u < w && rows[u].has(w)) count++;
    return count;
  });
}

describe.each(shapes)("%s", (...shape) => {
  test("components", async () => {
    for (const directed of ["ignore", "respect"] as const) {
      const graph = await graphOf(shape, { directed });
      expect(delivered(componentsKernel, graph, "labels")).toEqual(smallestReached(graph));
    }
  });

  test("coreness, parallel ties merged or counted", async () => {
    for (const parallel of ["collapse", "count"] as const) {
      const graph = await graphOf(shape, { directed: "ignore", parallel });
      expect(delivered(corenessKernel, graph, "scores")).toEqual(coresByStriking(graph));
    }
  });

  test("triangles", async () => {
    const graph = await graphOf(shape);
    expect(delivered(trianglesKernel, graph, "triangles")).toEqual(trianglesByTriples(graph));
  });
});

describe("the row of a hub is done in pieces", () => {
  const half = 5000;
  const stars: Shape = ["two stars", 2 * half, some(2 * half - 2, (i) => [i % 2, i + 2])];
  const knot: Shape = ["a clique", 120, clique(120, 0)];
  const steps = (kernel: Kernel<null>, graph: Csr, budget: number): number => {
    const { run } = bench.start(kernel, graph, null);
    let count = 1;
    while (!run.step(budget)) count++;
    return count;
  };

  test("components: no step visits more than its budget of the arcs of a hub", async () => {
    expect(steps(componentsKernel, await graphOf(stars), 50)).toBeGreaterThan(half / 50);
  });

  test("coreness: nor here", async () => {
    const graph = await graphOf(stars);
    expect(steps(corenessKernel, graph, 50)).toBeGreaterThan(graph.arcs / 50);
  });

  test("triangles: a step ends within the row of one vertex", async () => {
    const graph = await graphOf(knot);
    // Without that, there would be one step a vertex.
    expect(steps(trianglesKernel, graph, 120)).toBeGreaterThan(10 * graph.order);
  });
});
