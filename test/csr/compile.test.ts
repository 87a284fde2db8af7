import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Compiled } from "../../src/csr/compile.js";
import type { Form } from "../../src/csr/form.js";
import { fromEdges } from "../../src/network/from-edges.js";
import type { Network } from "../../src/network/network.js";
import { graphs } from "../oracle/arbitrary.js";
import { arcs, unordered, type PlainGraph } from "../oracle/graph.js";
import { links } from "../oracle/links.js";
import { check, outArcs } from "./check.js";
import { edgesOf } from "./edges.js";

const directions = ["respect", "ignore"] as const;
const parallels = ["collapse", "count"] as const;
const distances = ["hops", "inverse", "linear"] as const;
type TestForm = Form & { readonly distance: (typeof distances)[number] };
const forms: readonly TestForm[] = directions.flatMap((directed) =>
  parallels.flatMap((parallel) =>
    [false, true].flatMap((strengths) =>
      distances.map((distance) => ({ directed, parallel, strengths, distance })),
    ),
  ),
);

/** The number of the actor of a vertex in the plain graph. */
function actorNumbers(network: Network, { actorOf }: Compiled): number[] {
  return Array.from(actorOf, (row) => Number(network.actors.ids.at(row)));
}

function byEnds(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}

/** Rows of numbers are alike: in any order, and up to rounding. */
function expectAlike(found: number[][], expected: number[][]): void {
  expect(found).toHaveLength(expected.length);
  found.sort(byEnds);
  expected.sort(byEnds).forEach((row, i) => {
    row.forEach((value, k) => {
      expect(found[i][k]).toBeCloseTo(value, 10);
    });
  });
}

function expectLoops(graph: PlainGraph, form: TestForm, compiled: Compiled, actors: readonly number[]): void {
  const { loopEnds, loopOut, loopStrength, loopOutStrength } = compiled.csr;
  actors.forEach((actor, v) => {
    const loops = graph.ties.filter(({ source, target }) => source === actor && target === actor);
    const outs = loops.map(({ directed }) => (directed && form.directed === "respect" ? 1 : 2));
    const strengths = loops.map(({ strength }) => (form.strengths ? strength : 1));
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const merged = form.parallel === "collapse";
    expect(loopEnds[v]).toBe(merged ? Math.min(2, 2 * loops.length) : 2 * loops.length);
    expect(loopOut[v]).toBe(merged ? Math.max(0, ...outs) : sum(outs));
    expect(loopStrength[v]).toBeCloseTo(2 * sum(strengths), 10);
    expect(loopOutStrength[v]).toBeCloseTo(sum(strengths.map((strength, i) => strength * outs[i])), 10);
  });
}

function expectNumbering(graph: PlainGraph, network: Network, { actorOf, vertexOf }: Compiled): void {
  const ends = (row: number): number => {
    const actor = Number(network.actors.ids.at(row));
    return graph.ties
      .filter(({ source, target }) => source !== target)
      .reduce((sum, { source, target }) => sum + Number(source === actor) + Number(target === actor), 0);
  };
  const rows = Array.from({ length: network.actors.length }, (_, row) => row);
  expect([...actorOf]).toEqual(rows.sort((a, b) => ends(b) - ends(a) || a - b));
  actorOf.forEach((row, vertex) => {
    expect(vertexOf[row]).toBe(vertex);
  });
}

describe.each(forms)(
  "directed $directed, parallel $parallel, strengths $strengths, distance $distance",
  (form) => {
    test("has the arcs, links and self-ties of the definition, and keeps its invariant", () =>
      fc.assert(
        fc.asyncProperty(graphs(), async (graph) => {
          const network = await edgesOf(graph);
          const compiled = await compile(network, form);
          const { csr } = compiled;
          check(csr);
          const actors = actorNumbers(network, compiled);
          const view = { directed: form.directed, parallel: form.parallel, distance: form.distance };
          expect(csr.symmetric).toBe(unordered(graph, view));
          expect(csr.collapsed).toBe(form.parallel === "collapse");
          expectAlike(
            outArcs(csr).map(({ tail, head, strength, distance }) => [
              actors[tail],
              actors[head],
              strength,
              distance,
            ]),
            arcs(graph, view).map(({ source, target, strength, distance }) => [
              source,
              target,
              form.strengths ? strength : 1,
              distance,
            ]),
          );
          const ends = (a: number, b: number, bothWays: boolean): number[] =>
            bothWays ? [Math.min(a, b), Math.max(a, b), 0] : [a, b, 1];
          expectAlike(
            Array.from(compiled.links.source, (source, link) =>
              ends(actors[source], actors[compiled.links.target[link]], compiled.links.directed[link] === 0),
            ),
            links(graph, view).map(({ source, target, bothWays }) => ends(source, target, bothWays)),
          );
          expectLoops(graph, form, compiled, actors);
          expectNumbering(graph, network, compiled);
        }),
        { numRuns: 60 },
      ));

    test("gives equal bytes in any row order", () =>
      fc.assert(
        fc.asyncProperty(
          graphs().chain((graph) =>
            fc.tuple(
              fc.constant(graph),
              fc.shuffledSubarray([...graph.ties], { minLength: graph.ties.length }),
            ),
          ),
          async ([graph, ties]) => {
            const [first, second] = await Promise.all(
              [graph, { ...graph, ties }].map(async (rows) => compile(await edgesOf(rows), form)),
            );
            expect(new Uint8Array(second.csr.handle.buffer)).toEqual(new Uint8Array(first.csr.handle.buffer));
            expect(second.actorOf).toEqual(first.actorOf);
            expect(second.links).toEqual(first.links);
          },
        ),
        { numRuns: 40 },
      ));
  },
);

test("a link of counted ties names its tie, an arc of it the same link", () =>
  fc.assert(
    fc.asyncProperty(graphs(), async (graph) => {
      const network = await edgesOf(graph);
      const form: Form = { directed: "respect", parallel: "count", strengths: false, distance: "hops" };
      const { csr, links: named, actorOf, admitted } = await compile(network, form);
      for (const { tail, head, link } of outArcs(csr)) {
        const row = admitted.ties[named.tie[link]];
        const ends = [network.ties.source[row], network.ties.target[row]];
        expect([ends, [...ends].reverse()]).toContainEqual([actorOf[tail], actorOf[head]]);
      }
    }),
  ));

test("lengths that are not finite and above 0 are refused, self-ties excepted", async () => {
  const form: Form = {
    directed: "respect",
    parallel: "collapse",
    strengths: false,
    distance: "negative-log",
  };
  const network = await fromEdges([0, 1], [1, 1], { strength: [0.5, 3] });
  const { csr } = await compile(network, form);
  expect(csr.distances[0]).toBeCloseTo(Math.LN2, 12);
  await expect(compile(await fromEdges([0], [1], { strength: [1] }), form)).rejects.toMatchObject({
    code: "bad-option",
    path: ["distance"],
  });
  await expect(compile(network, { ...form, distance: "kilometers" })).rejects.toMatchObject({
    code: "unknown-attribute",
  });
});
