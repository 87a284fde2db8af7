import { describe, expect, test } from "vitest";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { closenessOf, type Nearness } from "../../src/kernels/closeness-bound.js";
import { cutSearchesKernel } from "../../src/kernels/cut-searches.js";
import { inverseUnit } from "../../src/kernels/bit-loops.js";
import { rowsAlong, type Along, type Kernel } from "../../src/kernels/kernel.js";
import { reachBoundsKernel } from "../../src/kernels/reach-bounds.js";
import { strongComponentsKernel } from "../../src/kernels/strong-components.js";
import { walkBoundsKernel } from "../../src/kernels/walk-bounds.js";
import type { Shape, Views } from "../../src/csr/arena.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { random } from "../../src/random/random.js";
import { plainForm } from "../exec/large.js";

type Pair = readonly [number, number];

/** A random graph: sparse or dense, directed, undirected or both, with hubs where ends are drawn unevenly. */
async function drawn(number: number): Promise<Csr> {
  const draw = random(number, "top");
  const order = 1 + draw.below(50);
  const uneven = 1 + draw.below(3);
  const end = (): number => Math.floor(order * draw.next() ** uneven);
  const pairs = Array.from({ length: draw.below(4 * order) }, (): Pair => [end(), end()]);
  const ways = draw.below(3);
  const directed = Uint8Array.from(pairs, () => (ways === 2 ? draw.below(2) : ways));
  const parallel = draw.below(4) === 0 ? "count" : "collapse";
  return compiledOf(order, pairs, directed, parallel);
}

async function compiledOf(
  order: number,
  pairs: readonly Pair[],
  directed: Uint8Array | boolean,
  parallel: "collapse" | "count" = "collapse",
): Promise<Csr> {
  const [source, target] = [0, 1].map((which) => Int32Array.from(pairs, (pair) => pair[which]));
  const network = await fromEdges(source, target, { n: order, directed });
  return (await compile(network, { ...plainForm, parallel }, {}, plainMemory)).csr;
}

/** What a vertex reaches, by the definition. */
function reachedFrom(graph: Csr, from: number, along: Along) {
  const { offsets, targets } = rowsAlong(graph, along);
  const away = new Map([[from, 0]]);
  for (const [u, steps] of away)
    for (const w of targets.subarray(offsets[u], offsets[u + 1])) if (!away.has(w)) away.set(w, steps + 1);
  const steps = [...away.values()].filter((d) => d > 0);
  return {
    reached: steps.length,
    total: steps.reduce((sum, d) => sum + d, 0),
    inverse: steps.reduce((sum, d) => sum + 1 / d, 0),
  };
}

function scoreOf(
  kind: Nearness,
  { reached, total, inverse }: ReturnType<typeof reachedFrom>,
  others: number,
) {
  if (kind === "harmonic") return inverse;
  return reached === 0 ? 0 : closenessOf(kind, reached, total, others);
}

function ran<J, P extends Shape>(kernel: Kernel<J, P>, graph: Csr, job: J): Views<P> {
  const { run, part } = new Workbench().start(kernel, graph, job);
  while (!run.step(1e6));
  return part;
}

function reachBounds(graph: Csr, along: Along) {
  const { labels } = ran(strongComponentsKernel, graph, null);
  return ran(reachBoundsKernel, graph, { along, labels: labels.slice() });
}

const kinds = ["harmonic", "wasserman-faust", "component"] as const;
const numbers = Array.from({ length: 150 }, (_, i) => i);

test.each(["out", "in"] as const)("bounds hold what they bound, along %s", async (along) => {
  let exact = 0;
  for (const number of numbers) {
    const graph = await drawn(number);
    const { least, most } = reachBounds(graph, along);
    const found = Array.from({ length: graph.order }, (_, v) => reachedFrom(graph, v, along));
    for (const [v, { reached }] of found.entries()) {
      expect(least[v]).toBeLessThanOrEqual(reached);
      expect(most[v]).toBeGreaterThanOrEqual(reached);
      exact += Number(least[v] === most[v]);
    }
    for (const kind of kinds) {
      const { bound } = ran(walkBoundsKernel, graph, { along, kind, least, most });
      for (const [v, all] of found.entries())
        expect(bound[v] * (1 + 1e-12), `${kind} of ${v} in graph ${number}`).toBeGreaterThanOrEqual(
          scoreOf(kind, all, graph.order - 1),
        );
    }
  }
  // Bounds that hold everything would be none.
  expect(exact).toBeGreaterThan(1000);
});

describe.each(kinds)("searches for %s", (kind) => {
  test.each(["out", "in"] as const)("are exact, or cut for good reason, along %s", async (along) => {
    let cuts = 0;
    for (const number of numbers) {
      const graph = await drawn(number);
      const { least, most } = reachBounds(graph, along);
      const sources = Int32Array.from({ length: graph.order }, (_, v) => v);
      const found = Array.from(sources, (v) => reachedFrom(graph, v, along));
      const scores = found.map((all) => scoreOf(kind, all, graph.order - 1));
      const ranked = scores.toSorted((a, b) => b - a);
      for (const bar of [-Infinity, ranked[Math.floor(graph.order / 4)], ranked[0], 2 * ranked[0] + 1]) {
        const part = ran(cutSearchesKernel, graph, { along, kind, sources, least, most, bar });
        for (const v of sources)
          if (part.cut[v] === 1) {
            expect(scores[v]).toBeLessThan(bar);
            cuts++;
          } else {
            expect([part.reached[v], part.total[v]]).toEqual([found[v].reached, found[v].total]);
            expect(part.inverse[v] / inverseUnit).toBeCloseTo(found[v].inverse, 10);
          }
      }
    }
    expect(cuts).toBeGreaterThan(1000);
  });
});

test("the largest component's reach is counted once by all who reach it", async () => {
  // Two sources, a cycle of three, two sinks behind it, one of them also behind a source.
  const pairs: Pair[] = [
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 2],
    [4, 5],
    [3, 6],
    [0, 6],
  ];
  const graph = await compiledOf(7, pairs, true);
  const { least, most } = reachBounds(graph, "out");
  const found = Array.from({ length: 7 }, (_, v) => reachedFrom(graph, v, "out").reached);
  expect([...most]).toEqual(found);
  expect([...least]).toEqual(found);
});

test("walks too many to count exactly are no bound", async () => {
  // 40 vertices, everyone with everyone: 39 · 38^15 walks of 16 steps; and a long tail, which is further than 16 steps.
  const pairs: Pair[] = [];
  for (let i = 0; i < 40; i++) for (let k = 0; k < i; k++) pairs.push([i, k]);
  for (let i = 40; i < 80; i++) pairs.push([i - 1, i]);
  const graph = await compiledOf(80, pairs, false);
  const most = new Int32Array(80).fill(79);
  for (const kind of kinds) {
    const { bound } = ran(walkBoundsKernel, graph, { along: "out", kind, least: most, most });
    for (let v = 0; v < 80; v++) {
      const score = scoreOf(kind, reachedFrom(graph, v, "out"), 79);
      expect(bound[v] * (1 + 1e-12)).toBeGreaterThanOrEqual(score);
      expect(bound[v]).toBeLessThan(80);
    }
  }
});
