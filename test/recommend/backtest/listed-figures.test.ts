import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listedFigures } from "../../../src/recommend/evaluation/listed-figures.js";
import { standingAmong } from "../../../src/recommend/backtest/hard-negatives.js";

/** All orders of a list. */
function orders(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    orders([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

/** From the definition: means over all orders that the scores allow. */
function slowly(scores: readonly number[], labels: readonly number[], trues: number, k: number): number[] {
  const fits = orders([...scores.keys()]).filter((order) =>
    order.every((i, at) => at === 0 || scores[order[at - 1]] >= scores[i]),
  );
  const sums = [0, 0, 0, 0];
  for (const order of fits) {
    const marks = order.map((i) => labels[i]);
    const hits = marks.slice(0, k).reduce((sum, mark) => sum + mark, 0);
    const first = marks.indexOf(1);
    const gain = marks.slice(0, k).reduce((sum, mark, at) => sum + mark / Math.log2(at + 2), 0);
    let best = 0;
    for (let at = 0; at < Math.min(k, trues); at++) best += 1 / Math.log2(at + 2);
    [hits / k, hits / trues, first < 0 ? 0 : 1 / (first + 1), gain / best].forEach(
      (value, at) => (sums[at] += value),
    );
  }
  return sums.map((sum) => sum / fits.length);
}

describe("figures of a list", () => {
  test("are means over all orders of equal scores", () => {
    const entry = fc.record({ score: fc.integer({ min: 0, max: 2 }), label: fc.integer({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 7 }),
        (list, beyond, k) => {
          const [scores, labels] = [list.map(({ score }) => score), list.map(({ label }) => label)];
          const trues = labels.reduce((sum, label) => sum + label, 0) + beyond;
          fc.pre(trues > 0);
          const { precision, recall, reciprocalRank, gain } = listedFigures(scores, labels, trues, k);
          slowly(scores, labels, trues, k).forEach((value, at) => {
            expect([precision, recall, reciprocalRank, gain][at]).toBeCloseTo(value, 12);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("scores that are undefined come last", () => {
    expect(listedFigures([NaN, 1], [1, 0], 1, 1)).toMatchObject({ precision: 0, reciprocalRank: 0.5 });
    expect(listedFigures([NaN, -1e300], [0, 1], 1, 1)).toMatchObject({ precision: 1, reciprocalRank: 1 });
  });
});

describe("standing among others", () => {
  test("equal ones count half", () => {
    expect(standingAmong(2, [1, 2, 3])).toEqual({ reciprocalRank: (1 / 2 + 1 / 3) / 2, below: 0.5 });
    expect(standingAmong(5, [1, NaN])).toEqual({ reciprocalRank: 1, below: 1 });
    expect(standingAmong(NaN, [1, 2])).toEqual({ reciprocalRank: 1 / 3, below: 0 });
    expect(standingAmong(1, []).below).toBeNaN();
  });
});
