import fc from "fast-check";
import { expect, test } from "vitest";
import { settle } from "../../../src/measures/options.js";
import { walk } from "../../../src/measures/walk.js";
import { pairScores } from "../../../src/recommend/links/pair-scores.js";
import { linkScoreNames, type LinkScoreRules } from "../../../src/recommend/links/score-names.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { linkScores } from "../../oracle/link-scores.js";

type Directed = "respect" | "ignore";

/** All scores of all pairs, and what the definitions say, by the ids of both and the name. */
async function both(
  graph: PlainGraph,
  directed: Directed,
  rules: Partial<LinkScoreRules>,
  strengths: boolean,
) {
  const network = await networkOf(graph);
  const opened = await walk(network, "linkScores", settle("linkScores", {}, {}), { directed, strengths });
  const { csr, actorOf } = opened;
  const all = Array.from({ length: csr.order ** 2 }, (_, i) => [Math.floor(i / csr.order), i % csr.order]);
  const ends = all.filter(([a, b]) => (csr.symmetric ? a < b : a !== b));
  const pairs = {
    length: ends.length,
    a: Int32Array.from(ends, ([a]) => a),
    b: Int32Array.from(ends, ([, b]) => b),
  };
  const found = await pairScores(opened, csr, pairs, linkScoreNames, { ...rules, weighted: strengths });
  const rows = ends.map(([a, b], i) => {
    const expected = linkScores(graph, actorOf[a], actorOf[b], { directed, strengths, ...rules });
    return linkScoreNames.map((name) => ({ name, a, b, found: found[name][i], expected: expected[name] }));
  });
  return rows.flat();
}

const settings = fc.record({
  directed: fc.constantFrom<Directed>("respect", "ignore"),
  strengths: fc.boolean(),
  longest: fc.integer({ min: 1, max: 4 }),
});

test("are what the definitions say, for every pair of random graphs", async () => {
  const law = fc.asyncProperty(graphs({ maxActors: 8 }), settings, async (graph, given) => {
    const rules = { beta: 0.3, longest: given.longest, damping: 0.7, epsilon: 1e-11 };
    const wrong = (await both(graph, given.directed, rules, given.strengths)).filter(
      ({ found, expected }) =>
        !(Object.is(found, expected) || Math.abs(found - expected) <= 1e-8 * Math.max(1, expected)),
    );
    expect(wrong).toEqual([]);
  });
  await fc.assert(law, { numRuns: 120 });
});

test("PageRank is never too high, and misses no more than epsilon for each tie of both where ties count alike", async () => {
  const law = fc.asyncProperty(graphs({ maxActors: 8 }), async (graph) => {
    const rules = { epsilon: 0.01 };
    const network = await networkOf(graph);
    const { csr } = await walk(network, "linkScores", settle("linkScores", {}, {}), { directed: "ignore" });
    const ties = (v: number): number => csr.offsets[v + 1] - csr.offsets[v];
    for (const { name, a, b, found, expected } of await both(graph, "ignore", rules, false)) {
      if (name !== "pagerank") continue;
      expect(found).toBeLessThanOrEqual(expected + 1e-12);
      expect(expected - found).toBeLessThanOrEqual(0.85 * rules.epsilon * (ties(a) + ties(b)) + 1e-12);
    }
  });
  await fc.assert(law, { numRuns: 40 });
});
