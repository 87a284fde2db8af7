import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphs } from "./arbitrary.js";
import { betweenness } from "./betweenness.js";
import { closeness } from "./closeness.js";
import { clustering } from "./clustering.js";
import { cohesion } from "./cohesion.js";
import { components } from "./components.js";
import { coreness } from "./coreness.js";
import { cutPoints } from "./cut-points.js";
import { degree } from "./degree.js";
import { distances } from "./distances.js";
import { arcs, unordered, type PlainGraph } from "./graph.js";
import { harmonic } from "./harmonic.js";
import { links } from "./links.js";
import { mixing } from "./mixing.js";
import { modularity } from "./modularity.js";
import { pagerank } from "./pagerank.js";
import { reach } from "./reach.js";
import { reciprocity } from "./reciprocity.js";
import { strength } from "./strength.js";
import { strongComponents } from "./strong-components.js";
import { tieBetweenness } from "./tie-betweenness.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const reversed = (graph: PlainGraph): PlainGraph => ({
  ids: graph.ids,
  ties: graph.ties.map((tie) => ({ ...tie, source: tie.target, target: tie.source })),
});
const onAnyGraph = (law: (graph: PlainGraph) => void) => {
  fc.assert(fc.property(graphs(), law), { numRuns: 300 });
};

describe("the graph arbitrary", () => {
  const sample = fc.sample(graphs(), { numRuns: 1000, seed: 1 });

  test("gives graphs whose ids are distinct, in code-unit order, and whose ties stay inside", () => {
    for (const { ids, ties } of sample) {
      expect(ids).toEqual([...new Set(ids)].sort());
      for (const tie of ties) {
        expect(ids[tie.source]).toBeDefined();
        expect(ids[tie.target]).toBeDefined();
        expect(tie.strength).toBeGreaterThan(0);
      }
    }
  });

  test.each<[string, (graph: PlainGraph) => boolean]>([
    ["nobody", ({ ids }) => ids.length === 0],
    ["one actor", ({ ids }) => ids.length === 1],
    ["eight actors", ({ ids }) => ids.length === 8],
    ["the id __proto__", ({ ids }) => ids.includes("__proto__")],
    ["actors without ties", ({ ids, ties }) => ids.length > 1 && ties.length === 0],
    ["an isolate beside ties", (graph) => graph.ties.length > 0 && cohesion(graph).isolates > 0],
    ["a self-tie", ({ ties }) => ties.some((tie) => tie.source === tie.target)],
    ["parallel ties", (graph) => arcs(graph, { parallel: "count" }).length > arcs(graph).length],
    [
      "opposite directed ties",
      (graph) => graph.ties.every((t) => t.directed) && reciprocity(graph).reciprocity > 0,
    ],
    ["mixed directions", ({ ties }) => new Set(ties.map((tie) => tie.directed)).size === 2],
    ["every tie undirected", (graph) => graph.ties.length > 0 && unordered(graph)],
    ["two components with ties", (graph) => components(graph).filter((part) => part.length > 1).length > 1],
    ["a fraction as strength", ({ ties }) => ties.some((tie) => !Number.isInteger(tie.strength))],
  ])("gives %s now and then", (_, has) => {
    expect(sample.filter(has).length).toBeGreaterThan(5);
  });

  test("keeps to the options", () => {
    const few = fc.sample(graphs({ maxActors: 3, directed: "all" }), { numRuns: 200, seed: 2 });
    expect(few.every(({ ids, ties }) => ids.length <= 3 && ties.every((tie) => tie.directed))).toBe(true);
    const flat = fc.sample(graphs({ directed: "none", maxActors: 20 }), { numRuns: 200, seed: 3 });
    expect(flat.every(({ ties }) => ties.every((tie) => !tie.directed))).toBe(true);
    expect(Math.max(...flat.map(({ ids }) => ids.length))).toBeGreaterThan(12);
  });
});

// What the libraries cannot say about graphs this awkward, arithmetic can.
describe("on any graph", () => {
  test.each(["hops", "inverse", "linear"] as const)(
    "the pairs on ties add up to the paths they make, by %s",
    (distance) => {
      onAnyGraph((graph) => {
        for (const parallel of ["collapse", "count"] as const) {
          const view = { distance, parallel };
          const share = unordered(graph) ? 2 : 1;
          const pairs = distances(graph, view).flatMap((row, u) =>
            row.filter((d, v) => u !== v && d < Infinity),
          );
          // Every pair crosses one tie more than it passes actors between.
          const inside = sum(betweenness(graph, view)) + pairs.length / share;
          expect(sum(tieBetweenness(graph, view).map(([, , score]) => score))).toBeCloseTo(inside, 9);
        }
      });
    },
  );

  test("betweenness in steps adds up to the distances less one", () => {
    onAnyGraph((graph) => {
      const pairs = distances(graph).flatMap((row, u) => row.filter((d, v) => u !== v && d < Infinity));
      const expected = sum(pairs.map((d) => d - 1)) / (unordered(graph) ? 2 : 1);
      expect(sum(betweenness(graph))).toBeCloseTo(expected, 9);
    });
  });

  test("ignoring directions is the same as ties that have none", () => {
    onAnyGraph((graph) => {
      const flat = { ids: graph.ids, ties: graph.ties.map((tie) => ({ ...tie, directed: false })) };
      const ignore = { directed: "ignore" } as const;
      expect(betweenness(graph, ignore)).toEqual(betweenness(flat));
      expect(tieBetweenness(graph, ignore)).toEqual(tieBetweenness(flat));
      expect(degree(graph, ignore)).toEqual(degree(flat));
      expect(strength(graph, ignore)).toEqual(strength(flat));
      expect(pagerank(graph, ignore)).toEqual(pagerank(flat));
      expect(closeness(graph, { direction: "all" })).toEqual(closeness(flat));
    });
  });

  test("turning every tie round swaps in and out", () => {
    onAnyGraph((graph) => {
      const turned = reversed(graph);
      const [out, into] = [{ direction: "out" }, { direction: "in" }] as const;
      expect(degree(graph, into)).toEqual(degree(turned, out));
      expect(strength(graph, into)).toEqual(strength(turned, out));
      expect(harmonic(graph, into)).toEqual(harmonic(turned, out));
      expect(reach(graph, { ...into, steps: 2 })).toEqual(reach(turned, { ...out, steps: 2 }));
    });
  });

  test("out and in add up alike, and a tie adds two to the degrees", () => {
    onAnyGraph((graph) => {
      for (const parallel of ["collapse", "count"] as const) {
        const [out, into] = [
          degree(graph, { parallel, direction: "out" }),
          degree(graph, { parallel, direction: "in" }),
        ];
        expect(sum(out)).toBe(sum(into));
      }
      expect(sum(degree(graph, { parallel: "count" }))).toBe(2 * graph.ties.length);
      expect(sum(strength(graph))).toBeCloseTo(2 * sum(graph.ties.map((tie) => tie.strength)), 9);
    });
  });

  test("PageRank is positive and adds up to one", () => {
    onAnyGraph((graph) => {
      const ranks = pagerank(graph);
      expect(ranks.every((rank) => rank > 0)).toBe(true);
      expect(sum(ranks)).toBeCloseTo(graph.ids.length === 0 ? 0 : 1, 9);
    });
  });

  test("components are partitions, and strong ones lie within weak ones", () => {
    onAnyGraph((graph) => {
      const everyone = graph.ids.map((_, actor) => actor);
      for (const parts of [components(graph), strongComponents(graph)])
        expect(parts.flat().sort((a, b) => a - b)).toEqual(everyone);
      for (const part of strongComponents(graph))
        expect(components(graph).some((whole) => part.every((actor) => whole.includes(actor)))).toBe(true);
    });
  });

  test("a core is no more than a degree, and a bridge has a cut point or a leaf at each end", () => {
    onAnyGraph((graph) => {
      const degrees = degree(graph, { selfTies: "ignore" });
      coreness(graph).forEach((core, actor) => {
        expect(core).toBeLessThanOrEqual(degrees[actor]);
      });
      const { articulationPoints, bridges } = cutPoints(graph);
      for (const bridge of bridges)
        for (const end of [graph.ties[bridge].source, graph.ties[bridge].target])
          expect(articulationPoints.includes(end) || degrees[end] === 1).toBe(true);
    });
  });

  test("one community of everyone has no modularity, and one label nobody outside", () => {
    onAnyGraph((graph) => {
      if (graph.ties.length > 0)
        expect(modularity(graph, { membership: graph.ids.map(() => "all") })).toBeCloseTo(0, 9);
      const mixed = mixing(graph, { labels: graph.ids.map(() => "all") });
      expect(mixed.external).toBe(0);
      expect(mixed.assortativity).toBeNaN();
      expect(mixed.internal).toBe(links(graph).length);
    });
  });

  test("clustering is a share", () => {
    onAnyGraph((graph) => {
      for (const share of clustering(graph).local)
        expect(Number.isNaN(share) || (share >= 0 && share <= 1)).toBe(true);
    });
  });
});
