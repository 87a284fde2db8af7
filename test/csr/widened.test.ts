import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { plainMemory } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { widenedGraph } from "../../src/csr/widened-graph.js";
import { graphs } from "../oracle/arbitrary.js";
import type { PlainGraph } from "../oracle/graph.js";
import { check, outArcs } from "./check.js";
import { edgesOf } from "./edges.js";

const form: Form = { directed: "ignore", parallel: "collapse", strengths: true, distance: "inverse" };
const hops: Form = { ...form, strengths: false, distance: "hops" };

type Pair = readonly [number, number];

function widened(graph: Csr, pairs: readonly Pair[]): Promise<Csr> {
  const [a, b] = [0, 1].map((end) => pairs.map((pair) => pair[end]));
  return widenedGraph(graph, { length: pairs.length, a, b }, new Pace({}), plainMemory);
}

async function opened(graph: PlainGraph, how: Form) {
  const network = await edgesOf(graph);
  const { csr, actorOf } = await compile(network, how);
  return { csr, actors: Array.from(actorOf, (row) => Number(network.actors.ids.at(row))) };
}

/** Arcs by the actors at their ends: vertices are numbered by degree, which more ties change. */
const byActors = (csr: Csr, actors: readonly number[]): string[] =>
  outArcs(csr)
    .map(({ tail, head, strength, distance }) => [actors[tail], actors[head], strength, distance].join())
    .sort();

/** A graph, and pairs of its vertices, some of them twice, tied already or one vertex twice. */
const withPairs = graphs({ maxActors: 12 }).chain((graph) => {
  const vertex = fc.nat({ max: Math.max(0, graph.ids.length - 1) });
  const pairs = fc.array(fc.tuple(vertex, vertex), { maxLength: graph.ids.length === 0 ? 0 : 15 });
  return fc.tuple(fc.constant(graph), pairs);
});

describe("a widened graph", () => {
  test.each([form, hops])("is what a network with the added ties compiles to", (how) =>
    fc.assert(
      fc.asyncProperty(withPairs, async ([graph, pairs]) => {
        const { csr, actors } = await opened(graph, how);
        const made = await widened(csr, pairs);
        check(made);
        const tied = new Set(outArcs(csr).map(({ tail, head }) => `${tail} ${head}`));
        const news = pairs.filter(
          ([a, b], i) =>
            a !== b &&
            !tied.has(`${a} ${b}`) &&
            pairs.findIndex(([c, d]) => (a === c && b === d) || (a === d && b === c)) === i,
        );
        const ties = news.map(([a, b]) => ({
          source: actors[a],
          target: actors[b],
          directed: false,
          strength: 1,
        }));
        const more = await opened({ ...graph, ties: [...graph.ties, ...ties] }, how);
        const lengths = ({ strengths, distances }: Csr): boolean[] => [
          strengths.length > 0,
          distances.length > 0,
        ];
        if (lengths(csr).join() === lengths(more.csr).join())
          expect(byActors(made, actors)).toEqual(byActors(more.csr, more.actors));
        expect(made.linkCount).toBe(csr.linkCount + news.length);
        expect(outArcs(made).filter(({ link }) => link < csr.linkCount)).toEqual(outArcs(csr));
        expect([made.loopEnds, made.loopOutStrength]).toEqual([csr.loopEnds, csr.loopOutStrength]);
      }),
      { numRuns: 60 },
    ),
  );

  test("has the same bytes whatever the order of the pairs and of their ends", () =>
    fc.assert(
      fc.asyncProperty(withPairs, async ([graph, pairs]) => {
        const { csr } = await opened(graph, form);
        const one = await widened(csr, pairs);
        const other = await widened(csr, pairs.map(([a, b]): Pair => [b, a]).reverse());
        expect(new Uint8Array(other.handle.buffer)).toEqual(new Uint8Array(one.handle.buffer));
      }),
      { numRuns: 25 },
    ));

  test("is refused of a graph with directions or parallel ties, and of vertices that are not there", async () => {
    const graph = { ids: ["a", "b"], ties: [{ source: 0, target: 1, directed: true, strength: 1 }] };
    const directed = await opened(graph, { ...form, directed: "respect" });
    await expect(widened(directed.csr, [[0, 1]])).rejects.toThrow(/directed: "ignore"/);
    const counted = await opened(graph, { ...form, parallel: "count" });
    await expect(widened(counted.csr, [[0, 1]])).rejects.toThrow(/parallel: "collapse"/);
    const { csr } = await opened(graph, form);
    await expect(widened(csr, [[0, 2]])).rejects.toThrow(/does not have/);
    await expect(widened(csr, [[-1, 0]])).rejects.toThrow(/does not have/);
  });
});
