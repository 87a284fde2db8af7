import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { rankedCases } from "../../../src/recommend/evaluation/ranking.js";
import { chanceAt, isotonicSteps } from "../../../src/recommend/likelihood/isotonic.js";
import { fitLogistic, type Cases } from "../../../src/recommend/likelihood/logistic.js";
import { solvePositive } from "../../../src/recommend/likelihood/solve-positive.js";

interface Golden {
  readonly logistic: readonly {
    readonly rows: readonly (readonly number[])[];
    readonly labels: readonly number[];
    readonly counts: readonly number[];
    readonly penalty: number;
    readonly intercept: number;
    readonly coefficients: readonly number[];
  }[];
  readonly isotonic: readonly {
    readonly scores: readonly number[];
    readonly labels: readonly number[];
    readonly counts: readonly number[];
    readonly asked: readonly number[];
    readonly chances: readonly number[];
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL("../../golden/likelihood.json", import.meta.url), "utf8"),
) as Golden;
const pace = (): Pace => new Pace({});

function casesOf(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  counts: readonly number[] = labels.map(() => 1),
): Cases {
  return {
    length: rows.length,
    width: rows[0].length,
    values: Float64Array.from(rows.flat()),
    labels: Uint8Array.from(labels),
    counts: Float64Array.from(counts),
    folds: Uint8Array.from(rows, (_, i) => i % 5),
  };
}

describe("logistic regression", () => {
  test("equals scikit-learn's, counts and columns that nearly repeat each other included", async () => {
    for (const { rows, labels, counts, penalty, intercept, coefficients } of golden.logistic) {
      const fit = await fitLogistic(casesOf(rows, labels, counts), { penalty }, pace());
      expect(fit.converged).toBe(true);
      expect(fit.intercept).toBeCloseTo(intercept, 7);
      for (const [j, value] of coefficients.entries()) expect(fit.coefficients[j]).toBeCloseTo(value, 7);
    }
  });

  test("finds the same from anywhere, and in any order of the cases", async () => {
    const { rows, labels, counts, penalty } = golden.logistic[1];
    const plain = await fitLogistic(casesOf(rows, labels, counts), { penalty }, pace());
    const far = { intercept: 8, coefficients: Float64Array.of(-9, 9, 9, -9), converged: false };
    const turned = casesOf([...rows].reverse(), [...labels].reverse(), [...counts].reverse());
    for (const fit of [
      await fitLogistic(casesOf(rows, labels, counts), { penalty, start: far }, pace()),
      await fitLogistic(turned, { penalty }, pace()),
    ])
      for (const [j, value] of plain.coefficients.entries())
        expect(fit.coefficients[j]).toBeCloseTo(value, 9);
  });

  test("leaves out a fold as if its cases were not there", async () => {
    const { rows, labels, penalty } = golden.logistic[0];
    const kept = rows.map((_, i) => i).filter((i) => i % 5 !== 2);
    const fit = await fitLogistic(casesOf(rows, labels), { penalty, without: 2 }, pace());
    const alone = await fitLogistic(
      casesOf(
        kept.map((i) => rows[i]),
        kept.map((i) => labels[i]),
      ),
      { penalty },
      pace(),
    );
    expect(fit).toEqual(alone);
  });

  test("comes to rest where one number tells everything, and where nothing came true", async () => {
    const rows = [[-2], [-1], [1], [2]];
    const apart = await fitLogistic(casesOf(rows, [0, 0, 1, 1]), { penalty: 0.01 }, pace());
    expect(apart.converged).toBe(true);
    expect(apart.coefficients[0]).toBeGreaterThan(1);
    const never = await fitLogistic(casesOf(rows, [0, 0, 0, 0]), { penalty: 0.01 }, pace());
    expect(Math.abs(never.coefficients[0])).toBeLessThan(1e-6);
    expect(never.intercept).toBeLessThan(-2);
  });

  test("solves what it has to", () => {
    const matrix = Float64Array.of(4, 0, 0, 2, 5, 0, 1, 3, 6);
    const x = solvePositive(matrix, Float64Array.of(7, 10, 10), 3);
    expect(Array.from(x, (value) => Number(value.toFixed(12)))).toEqual([1, 1, 1]);
  });
});

describe("isotonic regression", () => {
  test("equals scikit-learn's, at its corners, between and beyond them", async () => {
    for (const { scores, labels, counts, asked, chances } of golden.isotonic) {
      const steps = isotonicSteps(await rankedCases(scores, pace()), scores, labels, counts);
      for (const [i, score] of asked.entries()) expect(chanceAt(steps, score)).toBeCloseTo(chances[i], 12);
    }
  });

  test("never falls, keeps the total, and rests every level on enough", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 4 }),
        async (drawn, least) => {
          const [scores, labels] = [drawn.map(([score]) => score), drawn.map(([, label]) => Number(label))];
          const steps = isotonicSteps(
            await rankedCases(scores, pace()),
            scores,
            labels,
            labels.map(() => 1),
            least,
          );
          expect([...steps.chances]).toEqual([...steps.chances].sort((a, b) => a - b));
          const stated = scores.map((score) => chanceAt(steps, score));
          const sum = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
          expect(sum(stated)).toBeCloseTo(sum(labels), 9);
          const levels = [...new Set(stated)];
          for (const level of levels) {
            const hits = sum(labels.filter((_, i) => stated[i] === level));
            expect(levels.length === 1 || hits >= least).toBe(true);
          }
        },
      ),
    ));

  test("says nothing without cases", async () => {
    expect(chanceAt(isotonicSteps(await rankedCases([], pace()), [], [], []), 1)).toBeNaN();
  });
});
