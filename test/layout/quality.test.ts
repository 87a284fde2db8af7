import { UndirectedGraph } from "graphology";
import edgeUniformity from "graphology-metrics/layout-quality/edge-uniformity.js";
import neighborhoodPreservation from "graphology-metrics/layout-quality/neighborhood-preservation.js";
import stressOf from "graphology-metrics/layout-quality/stress.js";
import { expect, test } from "vitest";
import { layout } from "../../src/layout/layout.js";
import { measuredFrom, qualityOf } from "../../src/layout/quality.js";
import { settle } from "../../src/measures/options.js";
import { walk } from "../../src/measures/walk.js";
import { fromEdges } from "../../src/network/from-edges.js";
import type { Network } from "../../src/network/network.js";
import { random } from "../../src/random/random.js";
import type { LayoutQuality, Positions } from "../../src/values/positions.js";

/** Rings of towns, each ring tied to the next: a network with a shape that a picture can show. */
async function ringsOf(rings: number, size: number): Promise<Network> {
  const [source, target]: [number[], number[]] = [[], []];
  const tie = (a: number, b: number): void => {
    source.push(a);
    target.push(b);
  };
  for (let ring = 0; ring < rings; ring++)
    for (let i = 0; i < size; i++) {
      tie(ring * size + i, ring * size + ((i + 1) % size));
      if (i % 3 === 0) tie(ring * size + i, ring * size + ((i + 5) % size));
      if (ring > 0 && i === 0) tie((ring - 1) * size, ring * size + 4);
    }
  return fromEdges(source, target, { n: rings * size });
}

/** The same graph for graphology, places multiplied by `scale`. */
function twin(network: Network, found: Positions, scale = 1): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { id, x, y } of found.rows()) graph.addNode(id, { x: scale * x, y: scale * y });
  const { source, target } = network.ties;
  const { ids } = network.actors;
  for (let tie = 0; tie < source.length; tie++) graph.mergeEdge(ids.at(source[tie]), ids.at(target[tie]));
  return graph;
}

async function qualityAt(network: Network, x: Float64Array, y: Float64Array): Promise<LayoutQuality> {
  const options = settle<object>("quality", {}, {});
  const {
    csr: graph,
    pace,
    fold,
    vertexOf,
  } = await walk(network, "quality", options, { directed: "ignore" });
  const spots = { x: new Float64Array(x.length), y: new Float64Array(y.length) };
  for (let row = 0; row < x.length; row++) {
    spots.x[vertexOf[row]] = x[row];
    spots.y[vertexOf[row]] = y[row];
  }
  return qualityOf({ graph, pace, fold, seed: 0 }, spots);
}

test("of a connected network is what graphology measures, the stress at the scale where it is least", async () => {
  const network = await ringsOf(4, 15);
  const found = await layout(network, { method: "force", quality: true });
  const { stress = NaN, neighborhood, lengthSpread = NaN, sources } = found.quality ?? {};
  expect(sources).toBe(60);
  expect(neighborhood).toBeCloseTo(neighborhoodPreservation(twin(network, found)), 12);
  expect(lengthSpread).toBeCloseTo(edgeUniformity(twin(network, found)), 12);
  const pairs = (60 * 59) / 2;
  const at = (scale: number): number => stressOf(twin(network, found, scale)) / pairs;
  // A parabola: its lowest point follows from three of its points.
  const [zero, one, two] = [at(0), at(0.02), at(0.04)];
  const lowest = (0.02 * (4 * one - 3 * zero - two)) / (2 * (2 * one - zero - two));
  expect(zero).toBe(1);
  expect(stress).toBeCloseTo(at(lowest), 9);
  expect(at(1.02 * lowest)).toBeGreaterThan(stress);
  expect(at(0.98 * lowest)).toBeGreaterThan(stress);
});

test("of a layout is far better than that of places drawn by lot", async () => {
  const network = await ringsOf(12, 40);
  const stream = random(5, "lot");
  const drawn = () => Float64Array.from({ length: 480 }, () => stream.next());
  const lot = await qualityAt(network, drawn(), drawn());
  expect(lot.sources).toBe(measuredFrom);
  for (const method of ["force", "communities"] as const) {
    const { quality } = await layout(network, { method, quality: true });
    expect(quality?.stress).toBeLessThan(0.6 * lot.stress);
    expect(quality?.neighborhood).toBeGreaterThan(10 * lot.neighborhood);
  }
});

test("is 0 stress where places are true to every distance, and undefined where nobody is tied", async () => {
  const path = await fromEdges([0, 1, 2], [1, 2, 3]);
  const line = await qualityAt(path, Float64Array.of(0, 7, 14, 21), new Float64Array(4));
  expect(line.stress).toBeCloseTo(0, 12);
  expect(line).toMatchObject({ neighborhood: 1, lengthSpread: 0, sources: 4 });
  const lone = await fromEdges([], [], { n: 3 });
  expect(await qualityAt(lone, new Float64Array(3), new Float64Array(3))).toMatchObject({
    ...{ stress: NaN, neighborhood: NaN, lengthSpread: NaN },
  });
  const heap = await qualityAt(path, new Float64Array(4), new Float64Array(4));
  expect(heap).toMatchObject({ stress: 1, lengthSpread: 0 });
  const found = await layout(lone, { quality: true });
  expect(found.toJSON().quality).toMatchObject({ stress: null, neighborhood: null, lengthSpread: null });
});
