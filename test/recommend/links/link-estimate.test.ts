import fc from "fast-check";
import { expect, test } from "vitest";
import { estimate } from "../../../src/recommend/estimate.js";
import { linkScores, type LinkScoresOptions } from "../../../src/recommend/links/link-scores.js";
import { linkScoreNames } from "../../../src/recommend/links/score-names.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph } from "../../oracle/graph.js";

const asked = (ids: readonly string[]) =>
  fc.record({
    by: fc.constantFrom(...linkScoreNames),
    scores: fc.subarray([...linkScoreNames], { minLength: 1 }),
    directed: fc.constantFrom<"respect" | "ignore">("respect", "ignore"),
    strengths: fc.boolean(),
    top: fc.integer({ min: 1, max: 5 }),
    push: fc.constantFrom(1e-2, 1e-6),
    steps: fc.integer({ min: 1, max: 4 }),
    how: fc.constantFrom("all", "of", "pairs"),
    some: fc.subarray([...ids], { minLength: Math.min(2, ids.length) }),
  });

/** A graph and a call: a ranking of all or of some, or pairs. */
const calls = graphs({ maxActors: 9 })
  .filter(({ ids }) => ids.length > 1)
  .chain((graph) => fc.record({ graph: fc.constant(graph), given: asked(graph.ids) }))
  .map(
    ({
      graph,
      given: { by, top, how, some, ...rest },
    }): { graph: PlainGraph; options: LinkScoresOptions } => {
      const pairs = some.slice(1).map((id, i) => [some[i], id] as const);
      const called = how === "pairs" ? { pairs } : { by, top, ...(how === "of" && { of: some }) };
      return { graph, options: { ...rest, ...called } };
    },
  );

test("link scores take no more than is estimated", () =>
  fc.assert(
    fc.asyncProperty(calls, async ({ graph, options }) => {
      const network = await networkOf(graph);
      const { arcVisits, seconds, bytes } = await estimate("linkScores", network, options);
      expect(Number.isInteger(arcVisits)).toBe(true);
      expect(Math.min(seconds, bytes)).toBeGreaterThan(0);
      await expect(linkScores(network, { ...options, limit: arcVisits })).resolves.toBeDefined();
    }),
    { numRuns: 120 },
  ));

test("an estimate grows with what is asked, and takes no other options", async () => {
  const ids = Array.from({ length: 12 }, (_, i) => `a${String(i).padStart(2, "0")}`);
  const ties = ids.map((_, i) => ({ source: i, target: (i + 1) % 12, directed: false, strength: 1 }));
  const network = await networkOf({ ids, ties });
  const of = async (options: LinkScoresOptions): Promise<number> =>
    (await estimate("linkScores", network, options)).arcVisits;
  expect(await of({})).toBeGreaterThan(await of({ of: "a00" }));
  expect(await of({ of: ["a00", "a01"] })).toBeGreaterThan(await of({ of: "a00" }));
  const pairs = [["a00", "a05"]] as const;
  expect(await of({ pairs })).toBeGreaterThan(await of({ pairs, scores: ["l3"] }));
  expect(await of({ pairs, scores: ["l3"] })).toBeGreaterThan(await of({ pairs, scores: ["adamicAdar"] }));
  // Of a pair both ends have two ties: a look at the pair, and at the ties of one end.
  expect(await of({ pairs, scores: ["adamicAdar"] })).toBe(2 * (1 + 2));
  // Whoever has another name before this audience counts as the one with most ahead.
  expect(await of({ pairs: [["organization 7", "a05"]], scores: ["adamicAdar"] })).toBe(2 * (1 + 2));
  await expect(estimate("linkScores", network, { nonsense: 1 } as never)).rejects.toMatchObject({
    code: "bad-option",
    path: ["nonsense"],
  });
  const nobody = await networkOf({ ids: [], ties: [] });
  expect((await estimate("linkScores", nobody, {})).arcVisits).toBe(0);
});

test("somebody without ties changes no score of others", () =>
  fc.assert(
    fc.asyncProperty(calls, async ({ graph, options }) => {
      const { strengths = false, directed = "respect", by = "adamicAdar" } = options;
      const pairs = graph.ids.slice(1).map((id, i) => [graph.ids[i], id] as const);
      const among = { pairs, strengths, directed };
      const more = { ids: [...graph.ids, "~~ nobody"], ties: graph.ties };
      const before = (await linkScores(await networkOf(graph), among)).rows();
      const after = (await linkScores(await networkOf(more), among)).rows();
      expect(after).toEqual(before);
      const ranked = { top: 5, by, strengths, directed };
      const [first, second] = [await networkOf(graph), await networkOf(more)];
      expect((await linkScores(second, ranked)).rows()).toEqual((await linkScores(first, ranked)).rows());
    }),
    { numRuns: 40 },
  ));
