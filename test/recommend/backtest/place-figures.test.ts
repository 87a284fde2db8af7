import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { placeFigures } from "../../../src/recommend/backtest/place-figures.js";
import { places } from "../../../src/recommend/backtest/slots.js";
import { areaUnderRoc } from "../../../src/recommend/evaluation/auc.js";
import { averagePrecision } from "../../../src/recommend/evaluation/average-precision.js";
import { rankedCases } from "../../../src/recommend/evaluation/ranking.js";

const someCase = fc.record({
  score: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(NaN)),
  label: fc.constantFrom(0, 1),
  stratum: fc.integer({ min: 0, max: places.length - 2 }),
  count: fc.integer({ min: 0, max: 3 }),
});

function near(one: number, other: number): void {
  if (Number.isNaN(other)) expect(one).toBeNaN();
  else expect(one).toBeCloseTo(other, 12);
}

test("one pass gives what each place gives when it is ranked alone", async () => {
  const law = fc.asyncProperty(
    fc.array(someCase, { maxLength: 40 }),
    fc.array(fc.nat(3), { minLength: places.length, maxLength: places.length }),
    async (cases, missed) => {
      const ranked = (some: typeof cases) =>
        rankedCases(
          some.map(({ score }) => score),
          new Pace({}),
        );
      const found = placeFigures(
        await ranked(cases),
        Uint8Array.from(cases, ({ stratum, label }) => 2 * stratum + label),
        Uint32Array.from(cases, ({ count }) => count),
        missed,
      );
      for (const place of places.keys()) {
        const there = cases.filter(({ stratum }) => place === 0 || stratum === place - 1);
        const [labels, counts] = [there.map(({ label }) => label), there.map(({ count }) => count)];
        const ranking = await ranked(there);
        near(found.averagePrecision[place], averagePrecision(ranking, labels, counts, missed[place]));
        near(found.auc[place], areaUnderRoc(ranking, labels, counts));
      }
    },
  );
  await fc.assert(law, { numRuns: 200 });
});
