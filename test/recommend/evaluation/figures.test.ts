import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { actorBootstrap } from "../../../src/recommend/evaluation/actor-bootstrap.js";
import { areaUnderRoc } from "../../../src/recommend/evaluation/auc.js";
import { averagePrecision } from "../../../src/recommend/evaluation/average-precision.js";
import { calibrationOf } from "../../../src/recommend/evaluation/calibration-error.js";
import { rankedCases } from "../../../src/recommend/evaluation/ranking.js";

interface Golden {
  readonly ranking: readonly {
    readonly scores: readonly number[];
    readonly labels: readonly number[];
    readonly counts: readonly number[];
    readonly averagePrecision: number;
    readonly auc: number;
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL("../../golden/likelihood.json", import.meta.url), "utf8"),
) as Golden;
const ranked = (scores: readonly number[]) => rankedCases(scores, new Pace({}));
const cases = fc.array(
  fc.record({ score: fc.integer({ min: 0, max: 6 }), label: fc.integer({ max: 1, min: 0 }) }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

/** From the definition: each true case, by the precision among all that are ranked at least as high. */
function slowAveragePrecision(scores: readonly number[], labels: readonly number[]): number {
  const precisions = scores.flatMap((score, i) => {
    if (labels[i] !== 1) return [];
    const above = labels.filter((_, j) => scores[j] >= score);
    return [above.filter((label) => label === 1).length / above.length];
  });
  return precisions.reduce((sum, each) => sum + each, 0) / precisions.length;
}

/** From the definition: the share of pairs of a true and another case that are in the right order. */
function slowAuc(scores: readonly number[], labels: readonly number[]): number {
  const right = scores.flatMap((one, i) =>
    scores.flatMap((other, j) =>
      labels[i] === 1 && labels[j] === 0 ? [one > other ? 1 : one === other ? 0.5 : 0] : [],
    ),
  );
  return right.reduce((sum, each) => sum + each, 0) / right.length;
}

describe("average precision and the area under the curve", () => {
  test("equal scikit-learn's, equal scores and counts included", async () => {
    for (const { scores, labels, counts, averagePrecision: ap, auc } of golden.ranking) {
      const ranking = await ranked(scores);
      expect(averagePrecision(ranking, labels, counts)).toBeCloseTo(ap, 12);
      expect(areaUnderRoc(ranking, labels, counts)).toBeCloseTo(auc, 12);
    }
  });

  test("equal their definitions, in any order of the cases", () =>
    fc.assert(
      fc.asyncProperty(cases, async (drawn) => {
        const [scores, labels] = [drawn.map(({ score }) => score), drawn.map(({ label }) => label)];
        const ranking = await ranked(scores);
        const close = (one: number, other: number): boolean =>
          Math.abs(one - other) < 1e-12 || (Number.isNaN(one) && Number.isNaN(other));
        expect(close(averagePrecision(ranking, labels), slowAveragePrecision(scores, labels))).toBe(true);
        expect(close(areaUnderRoc(ranking, labels), slowAuc(scores, labels))).toBe(true);
        const turned = await ranked([...scores].reverse());
        expect(averagePrecision(turned, [...labels].reverse())).toBe(averagePrecision(ranking, labels));
      }),
    ));

  test("are undefined where there is nothing to find, and count what was never ranked as not found", async () => {
    const ranking = await ranked([3, 2, 1]);
    expect(averagePrecision(ranking, [0, 0, 0])).toBeNaN();
    expect(areaUnderRoc(ranking, [1, 1, 1])).toBeNaN();
    expect(averagePrecision(ranking, [1, 0, 0], undefined, 3)).toBe(0.25);
    expect(averagePrecision(await ranked([]), [])).toBeNaN();
    expect(averagePrecision(await ranked([NaN, 1]), [1, 0])).toBe(0.5);
  });
});

describe("calibration", () => {
  test("is the mean distance of what is stated and what came true", async () => {
    const chances = [0.1, 0.1, 0.1, 0.1, 0.9, 0.9];
    const { bins, error, worst } = calibrationOf(await ranked(chances), chances, [0, 1, 0, 0, 1, 0]);
    expect(bins).toEqual([
      { cases: 4, stated: 0.1, observed: 0.25 },
      { cases: 2, stated: 0.9, observed: 0.5 },
    ]);
    expect(error).toBeCloseTo((4 * 0.15 + 2 * 0.4) / 6, 12);
    expect(worst).toBeCloseTo(0.4, 12);
  });

  test("has bins of equal size where chances differ, and every case in one of them", () =>
    fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 6 }), async (drawn, most) => {
        const chances = drawn.map(({ score }, i) => (score + i / 1000) / 10);
        const labels = drawn.map(({ label }) => label);
        const { bins, error, worst } = calibrationOf(await ranked(chances), chances, labels, undefined, most);
        expect(bins.length).toBe(Math.min(most, drawn.length));
        expect(bins.reduce((sum, bin) => sum + bin.cases, 0)).toBe(drawn.length);
        expect(
          Math.max(...bins.map((bin) => bin.cases)) - Math.min(...bins.map((bin) => bin.cases)),
        ).toBeLessThan(2);
        expect(bins.map((bin) => bin.stated)).toEqual(bins.map((bin) => bin.stated).sort((a, b) => a - b));
        expect(error).toBeLessThanOrEqual(worst + 1e-12);
        const hits = bins.reduce((sum, bin) => sum + bin.cases * bin.observed, 0);
        expect(hits).toBeCloseTo(labels.filter((label) => label === 1).length, 9);
      }),
    ));

  test("has no bin of a few cases after one that equal chances have overfilled", async () => {
    const chances = [
      ...new Array<number>(25).fill(0.1),
      ...Array.from({ length: 15 }, (_, i) => 0.2 + i / 100),
    ];
    const { bins } = calibrationOf(
      await ranked(chances),
      chances,
      chances.map(() => 0),
      undefined,
      4,
    );
    expect(bins.map(({ cases }) => cases)).toEqual([25, 5, 10]);
  });

  test("is undefined without cases", async () => {
    expect(calibrationOf(await ranked([]), [], [])).toEqual({ bins: [], error: NaN, worst: NaN });
  });
});

describe("the actor bootstrap", () => {
  // All pairs of 12 actors; the figure is the share of true ones among them.
  const ends = Array.from({ length: 12 }, (_, i) => i);
  const all = ends.flatMap((a) => ends.filter((b) => b > a).map((b) => [a, b] as const));
  const pairs = {
    length: all.length,
    a: Int32Array.from(all, ([a]) => a),
    b: Int32Array.from(all, ([, b]) => b),
  };
  const share = (isTrue: (a: number, b: number) => boolean) => (counts: Float64Array | undefined) => {
    let [hits, sum] = [0, 0];
    all.forEach(([a, b], i) => {
      const count = counts?.[i] ?? 1;
      sum += count;
      if (isTrue(a, b)) hits += count;
    });
    return [hits / sum];
  };

  test("gives equal bytes for a seed, others for another, and the figure as it is", async () => {
    const figure = share((a, b) => (a + b) % 3 === 0);
    const once = await actorBootstrap(pairs, figure, { seed: 1 }, new Pace({}));
    expect(await actorBootstrap(pairs, figure, { seed: 1 }, new Pace({}))).toEqual(once);
    expect(await actorBootstrap(pairs, figure, { seed: 2 }, new Pace({}))).not.toEqual(once);
    expect(once[0].value).toBe(figure(undefined)[0]);
    expect(once[0].samples).toBe(200);
    expect(once[0].low).toBeLessThan(once[0].value);
    expect(once[0].high).toBeGreaterThan(once[0].value);
  });

  test("is wider where one actor makes the difference than where each pair does alike", async () => {
    const spread = async (isTrue: (a: number, b: number) => boolean): Promise<number> => {
      const [{ low, high }] = await actorBootstrap(pairs, share(isTrue), { seed: 5 }, new Pace({}));
      return high - low;
    };
    // 11 of 66 pairs both times: all of one actor, and one of nearly every actor.
    expect(await spread((a) => a === 0)).toBeGreaterThan(1.5 * (await spread((a, b) => b - a === 1)));
  });

  test("says how many samples have the figure, and stops when told to", async () => {
    const never = await actorBootstrap(pairs, () => [NaN], { seed: 1, samples: 20 }, new Pace({}));
    expect(never).toEqual([{ value: NaN, low: NaN, high: NaN, samples: 0 }]);
    const stop = new AbortController();
    const figures = (): readonly number[] => {
      stop.abort(new Error("enough"));
      return [0];
    };
    const pace = new Pace({ signal: stop.signal });
    pace.due = () => true;
    await expect(actorBootstrap(pairs, figures, { seed: 1 }, pace)).rejects.toThrow("enough");
  });
});
