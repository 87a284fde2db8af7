import { UndirectedGraph } from "graphology";
import disparityOf from "graphology-metrics/edge/disparity.js";
import { expect, test } from "vitest";
import type { PictureTie } from "../../src/analysis/picture.js";
import { random } from "../../src/random/random.js";
import { atOnce } from "../../src/control/steps.js";
import { backbone } from "../../src/report/draw/network/backbone.js";
import { disparity } from "../../src/report/draw/network/disparity.js";
import { embeddedness } from "../../src/report/draw/network/embeddedness.js";

const actors = 30;
const drawTies = (strength: (draw: number) => number): PictureTie[] => {
  const draw = random(3, "backbone");
  const ties: PictureTie[] = [];
  for (let i = 0; i < actors; i++)
    for (let j = i + 1; j < actors; j++)
      if (draw.below(3) === 0) ties.push([i, j, strength(draw.below(40)), 0]);
  return ties;
};
const strong = drawTies((draw) => 1 + draw ** 2);
const alike = drawTies(() => 1);

test("the disparity filter is that of graphology-metrics", () => {
  const graph = new UndirectedGraph();
  for (let i = 0; i < actors; i++) graph.addNode(i);
  for (const [i, j, weight] of strong) graph.addEdge(i, j, { weight });
  const known = disparityOf(graph);
  const found = atOnce(disparity(actors, strong));
  strong.forEach(([i, j], tie) => {
    const edge = graph.edge(i, j);
    expect(1 - found[tie]).toBeCloseTo(known[edge ?? ""], 12);
  });
});

test("embeddedness is the count of cycles of four, shared at both ends", () => {
  const isTied = (a: number, b: number): boolean =>
    alike.some(([i, j]) => (i === a && j === b) || (i === b && j === a));
  const others = Array.from({ length: actors }, (_, i) => i);
  const around = others.map((a) => others.filter((b) => isTied(a, b)));
  const through = (a: number, b: number): number =>
    around[a].reduce(
      (sum, c) =>
        sum + (c === b ? 0 : around[b].filter((d) => d !== a && d !== c && around[c].includes(d)).length),
      0,
    );
  const all = others.map((a) => around[a].reduce((sum, b) => sum + through(a, b), 0));
  const found = atOnce(embeddedness(actors, alike));
  alike.forEach(([i, j], tie) => {
    const own = through(i, j);
    expect(found[tie]).toBeCloseTo(own === 0 ? 0 : own / Math.sqrt(all[i] * all[j]), 12);
  });
});

test("the backbone holds what was asked for, the best, and the first tie of everybody", () => {
  expect(atOnce(backbone(actors, strong, { most: strong.length, everybody: true }))).toEqual([
    ...strong.keys(),
  ]);
  const rank = atOnce(disparity(actors, strong));
  const kept = atOnce(backbone(actors, strong, { most: 20, everybody: false }));
  expect(kept).toHaveLength(20);
  const least = Math.min(...kept.map((tie) => rank[tie]));
  expect(strong.filter((_, tie) => rank[tie] > least && !kept.includes(tie))).toEqual([]);
  const all = atOnce(backbone(actors, strong, { most: 20, everybody: true }));
  expect(kept.every((tie) => all.includes(tie))).toBe(true);
  expect(new Set(all.flatMap((tie) => strong[tie].slice(0, 2))).size).toBe(actors);
  expect(all.length).toBeLessThan(20 + actors);
});

test("where strengths are alike, ties within a cluster come before those between", () => {
  const ties: PictureTie[] = [];
  for (const from of [0, 5])
    for (let i = from; i < from + 5; i++) for (let j = i + 1; j < from + 5; j++) ties.push([i, j, 1, 0]);
  ties.push([0, 5, 1, 0], [1, 6, 1, 0]);
  const kept = atOnce(backbone(10, ties, { most: 20, everybody: false }));
  expect(kept).toEqual(Array.from({ length: 20 }, (_, i) => i));
});
