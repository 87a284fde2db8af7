import { expect, test } from "vitest";
import { errorAbove, errorBelow, errorBudget } from "../../src/measures/error-budget.js";

/** The chance of exactly 0, 1, … hits among so many samples of a share. */
function binomial(samples: number, share: number): Float64Array {
  const logs = new Float64Array(samples + 1);
  for (let k = 1; k <= samples; k++) logs[k] = logs[k - 1] + Math.log(samples - k + 1) - Math.log(k);
  return logs.map((choices, k) =>
    Math.exp(choices + k * Math.log(share) + (samples - k) * Math.log1p(-share)),
  );
}

test("bounds fail with no more than the chance they have, for every true share", () => {
  for (const samples of [20, 300, 2000])
    for (const exponent of [1, 2.5, 6, 12])
      for (const share of [0.0005, 0.004, 0.02, 0.1, 0.35, 0.5, 0.8, 0.97]) {
        let [tooHigh, tooLow] = [0, 0];
        for (const [hits, chance] of binomial(samples, share).entries()) {
          const found = hits / samples;
          if (found - errorBelow(found, samples, exponent) > share) tooHigh += chance;
          if (found + errorAbove(found, samples, exponent) < share) tooLow += chance;
        }
        expect(tooHigh).toBeLessThanOrEqual(Math.exp(-exponent));
        expect(tooLow).toBeLessThanOrEqual(Math.exp(-exponent));
      }
});

test("bounds are those that Bernstein's inequality gives when solved for the true share", () => {
  for (const samples of [50, 1000])
    for (const exponent of [0.7, 5, 20])
      for (const found of [0, 0.01, 0.2, 0.9]) {
        // e(b) = s (b − found)² / (2 b + 2 |b − found| / 3) grows away from found: where it meets the exponent.
        const meets = (side: 1 | -1): number => {
          let [near, far] = [0, 1e6];
          for (let i = 0; i < 200; i++) {
            const off = (near + far) / 2;
            const share = found + side * off;
            const below =
              share > 0 || side === 1 ? (samples * off * off) / (2 * share + (2 * off) / 3) : Infinity;
            if (below < exponent) near = off;
            else far = off;
          }
          return near;
        };
        expect(errorAbove(found, samples, exponent)).toBeCloseTo(meets(1), 9);
        // Below, shares under 0 are of no use: there the formula goes on where the search stops.
        if (found - errorBelow(found, samples, exponent) > 0)
          expect(errorBelow(found, samples, exponent)).toBeCloseTo(meets(-1), 9);
      }
});

test("a budget gives away the whole chance and no more, and asks for as many samples as that needs", () => {
  const classes = [
    { share: 0.2, below: 0.01, above: 0.01, members: 1 },
    { share: 0.03, below: 0.01, above: 0.02, members: 7 },
    { share: 0, below: 0.01, above: 0.01, members: 5000 },
    { share: 0.01, below: Infinity, above: Infinity, members: 40 },
  ];
  for (const delta of [0.2, 0.025, 1e-5]) {
    const { samples, below, above } = errorBudget(classes, delta, 1e7);
    let given = 0;
    for (const [i, { members }] of classes.entries())
      given += members * (Math.exp(-below[i]) + Math.exp(-above[i]));
    expect(given).toBeCloseTo(1, 9);
    for (const [i, each] of classes.entries()) {
      if (each.above === Infinity) continue;
      // Bounds at the errors asked for, at the shares expected.
      expect(errorAbove(each.share, samples, above[i] - Math.log(delta))).toBeLessThanOrEqual(
        each.above * (1 + 1e-9),
      );
      if (each.share > each.below)
        expect(errorBelow(each.share, samples, below[i] - Math.log(delta))).toBeLessThanOrEqual(
          each.below * (1 + 1e-9),
        );
    }
    const fewer = Math.floor(samples * 0.8);
    const needed = classes.reduce(
      (sum, { share, above: error, members }) =>
        sum +
        (error === Infinity
          ? 0
          : members * Math.exp((-fewer * error ** 2) / (2 * (share + error) + (2 * error) / 3))),
      0,
    );
    expect(needed).toBeGreaterThan(0.5 * delta);
  }
});

test("never more samples than allowed", () => {
  const classes = [{ share: 0.5, below: 1e-4, above: 1e-4, members: 3 }];
  const { samples, below } = errorBudget(classes, 0.1, 1000);
  expect(samples).toBe(1000);
  expect(6 * Math.exp(-below[0])).toBeCloseTo(1, 6);
});
