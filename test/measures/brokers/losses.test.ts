import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { compile } from "../../../src/csr/compile.js";
import { lossesOf } from "../../../src/measures/losses.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { components } from "../../oracle/components.js";
import type { PlainGraph } from "../../oracle/graph.js";

async function lossesByActor(graph: PlainGraph) {
  const form = { directed: "ignore", parallel: "collapse", strengths: false, distance: "hops" } as const;
  const { csr, actorOf } = await compile(await networkOf(graph), form, {});
  const { cutOff, pieces, fewestTies } = await lossesOf(csr, new Pace({}));
  const by = (values: Int32Array): number[] => {
    const found: number[] = [];
    actorOf.forEach((actor, v) => (found[actor] = values[v]));
    return found;
  };
  return { cutOff: by(cutOff), pieces: by(pieces), fewestTies };
}

/** Sizes of what is left of an actor's part without it, largest first. */
function leftOf(graph: PlainGraph, actor: number): number[] {
  const part = components(graph).find((members) => members.includes(actor)) ?? [];
  const ties = graph.ties.filter((tie) => tie.source !== actor && tie.target !== actor);
  return components({ ids: graph.ids, ties })
    .filter((members) => part.includes(members[0]) && members[0] !== actor)
    .map((members) => members.length)
    .sort((a, b) => b - a);
}

const isWhole = (graph: PlainGraph): boolean => graph.ids.every((_, v) => leftOf(graph, v).length < 2);

/** Adds ties within parts, more and more of them, until no part has a cut point. */
function fewestBySearch(graph: PlainGraph): number {
  const pairs = components(graph).flatMap((part) =>
    part.flatMap((source, i) => part.slice(i + 1).map((target) => ({ source, target }))),
  );
  const holds = (ties: PlainGraph["ties"], from: number, more: number): boolean =>
    more === 0
      ? isWhole({ ids: graph.ids, ties })
      : pairs
          .slice(from)
          .some((pair, i) =>
            holds([...ties, { ...pair, directed: false, strength: 1 }], from + i + 1, more - 1),
          );
  for (let count = 0; ; count++) if (holds(graph.ties, 0, count)) return count;
}

test("what is cut off without each actor is what components say, and in how many pieces", async () => {
  await fc.assert(
    fc.asyncProperty(graphs({ maxActors: 8 }), async (graph) => {
      const { cutOff, pieces } = await lossesByActor(graph);
      const left = graph.ids.map((_, v) => leftOf(graph, v));
      expect(pieces).toEqual(left.map((sizes) => sizes.length));
      expect(cutOff).toEqual(left.map((sizes) => sizes.slice(1).reduce((sum, size) => sum + size, 0)));
    }),
    { numRuns: 200 },
  );
});

test("the fewest ties that leave no cut point are those that a search through all sets finds", async () => {
  await fc.assert(
    fc.asyncProperty(graphs({ maxActors: 6 }), async (graph) => {
      expect((await lossesByActor(graph)).fewestTies).toBe(fewestBySearch(graph));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["a star of six needs four ties", 6, [1, 2, 3, 4, 5].map((leaf) => [0, leaf]), 4],
  ["a chain needs one", 5, [0, 1, 2, 3].map((v) => [v, v + 1]), 1],
  [
    "two chains need one each",
    6,
    [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ],
    2,
  ],
] as const)("%s", async (_, order, edges, fewest) => {
  const graph = {
    ids: Array.from({ length: order }, (_, v) => String(v)),
    ties: edges.map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
  };
  expect((await lossesByActor(graph)).fewestTies).toBe(fewest);
});
