import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { plainMemory } from "../../../src/csr/arena.js";
import { compile } from "../../../src/csr/compile.js";
import { thinnedGraph } from "../../../src/csr/thinned-graph.js";
import { certaintyOf } from "../../../src/measures/membership-certainty.js";
import { meanRand } from "../../../src/measures/run-agreement.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { certainty, second } from "../../oracle/certainty.js";
import { adjustedRand } from "../../oracle/partition-agreement.js";
import { check } from "../../csr/check.js";

const pace = new Pace({});

/** Some runs on a few actors: labels by run. */
const someRuns = fc.integer({ min: 1, max: 9 }).chain((n) => {
  const labels = fc.array(fc.nat({ max: Math.min(3, n - 1) }), { minLength: n, maxLength: n });
  return fc.tuple(labels, fc.array(labels, { minLength: 2, maxLength: 5 }));
});

test("certainty is what looking at every pair gives", async () => {
  const law = fc.asyncProperty(someRuns, async ([given, runs]) => {
    const names = [...new Set(given)].sort();
    const groups = given.map((label) => names.indexOf(label));
    const typed = runs.map((labels) => Int32Array.from(labels));
    const found = await certaintyOf(Int32Array.from(groups), names.length, typed, 2, pace);
    const expected = certainty(groups, runs);
    for (const v of groups.keys()) {
      expect(found.own[v]).toBeCloseTo(expected[v], 12);
      const { group, share } = second(groups, runs, v);
      expect(found.secondShare[v]).toEqual(Number.isNaN(share) ? NaN : expect.closeTo(share, 12));
      if (found.second[v] !== group) {
        // Equal but for rounding: either may be called the second.
        const other = runs.flatMap((labels) =>
          groups.map((g, u) => Number(g === found.second[v] && labels[u] === labels[v])),
        );
        const size = groups.filter((g) => g === found.second[v]).length;
        expect(other.reduce((sum, each) => sum + each, 0) / runs.length / size).toBeCloseTo(share, 12);
      }
    }
  });
  await fc.assert(law, { numRuns: 150 });
});

test("those who are certain enough have no second group", async () => {
  const runs = [Int32Array.from([0, 0, 1]), Int32Array.from([0, 0, 0])];
  const found = await certaintyOf(Int32Array.from([0, 0, 1]), 2, runs, 0.75, pace);
  expect([...found.own]).toEqual([1, 1, 0.5]);
  expect([...found.second]).toEqual([-1, -1, 0]);
  expect(found.secondShare[2]).toBe(0.5);
});

test("runs agree in the mean as every two of them do", async () => {
  const law = fc.asyncProperty(someRuns, async ([, runs]) => {
    const pairs = runs.flatMap((a, i) => runs.slice(i + 1).map((b) => adjustedRand(a, b)));
    const expected = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
    expect(
      await meanRand(
        runs.map((labels) => Int32Array.from(labels)),
        pace,
      ),
    ).toBeCloseTo(expected, 10);
  });
  await fc.assert(law, { numRuns: 100 });
});

test("a thinned graph has the arcs that have a factor, with their strengths", async () => {
  const law = fc.asyncProperty(graphs(), fc.boolean(), async (graph, strengths) => {
    const form = { directed: "respect", parallel: "collapse", strengths, distance: "hops" } as const;
    const { csr } = await compile(await networkOf(graph), form);
    const factor = (u: number, v: number): number => ((u + v) % 3) / 2;
    const thin = await thinnedGraph(csr, factor, pace, plainMemory);
    check(thin);
    const arcs = (of: typeof csr, weighed: boolean): string[] => {
      const found: string[] = [];
      for (let u = 0; u < of.order; u++)
        for (let a = of.offsets[u]; a < of.offsets[u + 1]; a++) {
          const strength = of.strengths.length > 0 ? of.strengths[a] : 1;
          const by = weighed ? factor(u, of.targets[a]) : 1;
          if (by > 0) found.push(`${u} ${of.targets[a]} ${strength * by}`);
        }
      return found;
    };
    expect(arcs(thin, false)).toEqual(arcs(csr, true));
    expect(thin.loopOutStrength).toEqual(csr.loopOutStrength);
  });
  await fc.assert(law, { numRuns: 60 });
});
