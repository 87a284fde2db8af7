import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/csr/compile.js";
import { matchingKernel, type MatchingJob } from "../../src/kernels/matching.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { edgesOf } from "../csr/edges.js";
import { bestMatching, dualWorth, matchingWorth } from "../oracle/matching.js";

interface Case {
  readonly left: number;
  readonly right: number;
  readonly pairs: readonly (readonly [i: number, j: number, worth: number])[];
  readonly supply: readonly number[];
  readonly demand: readonly number[];
  readonly first: number;
  readonly further: number;
}

function jobOf({ left, pairs, supply, demand, first, further }: Case): MatchingJob {
  const sorted = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
  const offsets = new Int32Array(left + 1);
  for (const [i] of sorted) offsets[i + 1]++;
  for (let i = 0; i < left; i++) offsets[i + 1] += offsets[i];
  return {
    ...{ offsets, first, further, supply: Int32Array.from(supply), demand: Int32Array.from(demand) },
    targets: Int32Array.from(sorted, ([, j]) => j),
    worth: Float64Array.from(sorted, ([, , worth]) => worth),
  };
}

const { csr } = await compile(await edgesOf({ ids: [], ties: [] }), {
  ...{ directed: "respect", parallel: "collapse", strengths: false, distance: "hops" },
});

/** The matching, found to be within supply and demand and proved the best by its own prices; its worth. */
function solved(job: MatchingJob): number {
  const { run, part } = new Workbench().start(matchingKernel, csr, job);
  while (!run.step(1000));
  const worth = matchingWorth(job, part.matched) ?? NaN;
  expect(part.price.every((price) => price >= 0)).toBe(true);
  expect(dualWorth(job, part.surplus, part.price)).toBe(worth);
  return worth;
}

const { cases } = JSON.parse(readFileSync(new URL("../golden/matching.json", import.meta.url), "utf8")) as {
  cases: (Case & { readonly best: number })[];
};

describe("matching", () => {
  test.each(cases.map((each, i) => [i, each] as const))(
    "golden %i has the worth of SciPy and NetworkX",
    (_, each) => {
      expect(solved(jobOf(each))).toBe(each.best);
    },
  );

  test("is the best of all sets of pairs, and prices prove it", () => {
    const side = (most: number) => fc.array(fc.nat(3), { minLength: 1, maxLength: most });
    const cases = fc
      .record({
        supply: side(4),
        demand: side(4),
        picks: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(6)), { maxLength: 10 }),
        first: fc.constantFrom(0, 3, 1000),
        further: fc.constantFrom(0, 2),
      })
      .map(({ supply, demand, picks, first, further }): Case => {
        const pairs = new Map(
          picks.map(([i, j, worth]) => {
            const [a, b] = [i % supply.length, j % demand.length];
            return [`${a} ${b}`, [a, b, worth] as const];
          }),
        );
        return {
          ...{ supply, demand, first: Math.max(first, further), further },
          ...{ left: supply.length, right: demand.length, pairs: [...pairs.values()] },
        };
      });
    fc.assert(
      fc.property(cases, (each) => {
        const job = jobOf(each);
        expect(solved(job)).toBe(bestMatching(job));
      }),
      { numRuns: 400 },
    );
  });
});
