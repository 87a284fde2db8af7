import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import type { VertexPairs } from "../../../src/recommend/ground.js";
import type { Objective } from "../../../src/recommend/objective.js";
import { Blend } from "../../../src/recommend/selection/blend.js";
import { noPairs, sortedPairs } from "../../../src/recommend/selection/chosen-pairs.js";
import { greedily, type Rules } from "../../../src/recommend/selection/greedy.js";
import { highest } from "../../../src/recommend/selection/highest.js";

type Value = (ties: readonly (readonly [number, number])[]) => number;

/** An objective that works everything out from its definition. */
function plainly(value: Value, submodular: boolean): Objective {
  const taken: (readonly [number, number])[] = [];
  const gain = (a: number, b: number): number => value([...taken, [a, b]]) - value(taken);
  const gains = (pairs: VertexPairs): Promise<Float64Array> =>
    Promise.resolve(Float64Array.from(pairs.a, (a, i) => gain(a, pairs.b[i])));
  return {
    ...{ name: "bridge", about: "", submodular, guarantee: undefined, exact: true, notes: [] },
    value: () => Promise.resolve({ value: value(taken), low: value(taken), high: value(taken) }),
    ...{ screen: gains, gains },
    take(a, b) {
      taken.push([a, b]);
      return Promise.resolve();
    },
  };
}

/** Each end covers some points, each of which counts once: submodular. */
const covered =
  (points: readonly (readonly number[])[]): Value =>
  (ties) =>
    new Set(ties.flatMap(([a, b]) => [...points[a], ...points[b]])).size;

/** Pairs of vertices that can reach each other: not submodular. */
const connected =
  (order: number): Value =>
  (ties) => {
    const part = Array.from({ length: order }, (_, v) => v);
    for (const [a, b] of ties) {
      const [from, to] = [part[a], part[b]];
      part.forEach((p, v) => {
        if (p === from) part[v] = to;
      });
    }
    return part.reduce((sum, p) => sum + part.filter((q) => q === p).length - 1, 0) / 2;
  };

const free: Rules = {
  look: () => Promise.resolve(),
  admits: () => true,
  take: () => undefined,
  likelier: (pairs) => Promise.resolve(new Float64Array(pairs.length).fill(NaN)),
  factors: undefined,
};

const everyPair = (order: number): VertexPairs =>
  sortedPairs(
    Array.from({ length: order }, (_, a) => Array.from({ length: order }, (_, b) => [a, b] as const)).flat(),
  );

const pace = (): Pace => new Pace({});

/** Always the best of all, by looking at all. */
function naively(value: Value, pairs: VertexPairs, count: number): number {
  const ties: (readonly [number, number])[] = [];
  for (let round = 0; round < count; round++) {
    const best = Array.from(pairs.a, (a, i) => [a, pairs.b[i]] as const).reduce((x, y) =>
      value([...ties, y]) > value([...ties, x]) ? y : x,
    );
    if (value([...ties, best]) <= value(ties)) break;
    ties.push(best);
  }
  return value(ties);
}

describe("greedy choice", () => {
  const points = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 4 }), { minLength: 3, maxLength: 8 });

  test("does as well as one that looks at all pairs in every round, lazily", async () => {
    await fc.assert(
      fc.asyncProperty(points, fc.integer({ min: 1, max: 4 }), async (sets, count) => {
        const value = covered(sets);
        const pairs = everyPair(sets.length);
        const blend = new Blend([{ objective: plainly(value, true), weight: 1 }]);
        const call = {
          blend,
          pairs,
          count,
          looks: 1000,
          rules: free,
          required: noPairs,
          untouched: true,
          pace: pace(),
        };
        const { picks } = await greedily(call);
        const reached = value(picks.map(({ a, b }) => [a, b]));
        // Of equal pairs another may be taken, which may lead elsewhere; never below the guarantee of either.
        const best = naively(value, pairs, count);
        expect(reached).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
        expect(picks.reduce((sum, { adds }) => sum + adds[0], 0)).toBeCloseTo(reached, 12);
        for (let i = 1; i < picks.length; i++)
          expect(picks[i].score).toBeLessThanOrEqual(picks[i - 1].score + 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  test("finds what grows where objectives are not submodular, past the first list", async () => {
    const value = connected(9);
    // Pairs of the first six look best only after some of them are tied; the list of the first look holds two.
    const pairs = everyPair(9);
    const blend = new Blend([{ objective: plainly(value, false), weight: 1 }]);
    const { picks } = await greedily({
      blend,
      pairs,
      count: 4,
      looks: 2,
      rules: free,
      required: noPairs,
      untouched: true,
      pace: pace(),
    });
    expect(value(picks.map(({ a, b }) => [a, b]))).toBe(naively(value, pairs, 4));
    expect(picks.map(({ adds }) => adds[0])).toEqual([1, 2, 3, 4]);
  });

  test("takes nothing that rules do not admit, and the likelier of equal pairs", async () => {
    const value = covered([[1], [2], [3], [4], [5]]);
    const used = new Int32Array(5);
    const rules: Rules = {
      ...free,
      admits: (a, b) => used[a] + used[b] === 0 && a !== 0,
      take(a, b) {
        used[a]++;
        used[b]++;
      },
      likelier: (pairs) =>
        Promise.resolve(Float64Array.from(pairs.a, (a, i) => (a === 2 && pairs.b[i] === 4 ? 0.9 : NaN))),
    };
    const blend = new Blend([{ objective: plainly(value, true), weight: 1 }]);
    const { picks } = await greedily({
      blend,
      pairs: everyPair(5),
      count: 5,
      looks: 99,
      rules,
      required: noPairs,
      untouched: true,
      pace: pace(),
    });
    expect(picks.map(({ a, b }) => [a, b])).toEqual([
      [2, 4],
      [1, 3],
    ]);
  });

  test("takes what is required first, whatever it adds", async () => {
    const value = covered([[1], [1], [2], [3]]);
    const required = sortedPairs([[0, 1]]);
    const given: boolean[] = [];
    const rules: Rules = { ...free, take: (_a, _b, isRequired) => given.push(isRequired) };
    const blend = new Blend([{ objective: plainly(value, true), weight: 1 }]);
    const call = { blend, pairs: everyPair(4), count: 2, looks: 1, rules, untouched: true, pace: pace() };
    const { picks } = await greedily({ ...call, required });
    expect(picks.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(picks[0].alone).toEqual([1]);
    expect(given).toEqual([true, false]);
  });

  test("stops where nothing raises the score, and multiplies scores by factors", async () => {
    const value = covered([[1], [1], [2]]);
    const halved: Rules = {
      ...free,
      factors: (pairs) => Promise.resolve(Float64Array.from(pairs.b, (b) => (b === 2 ? 0.25 : 1))),
    };
    const blend = new Blend([{ objective: plainly(value, true), weight: 1 }]);
    const call = {
      blend,
      pairs: everyPair(3),
      count: 9,
      looks: 99,
      rules: halved,
      required: noPairs,
      untouched: true,
      pace: pace(),
    };
    const { picks, looked } = await greedily(call);
    expect(picks.map(({ a, b, score }) => [a, b, score])).toEqual([
      [0, 1, 0.5],
      [0, 2, 0.125],
    ]);
    expect(looked).toBeGreaterThanOrEqual(3);
  });

  test("weighs objectives by their best single tie", async () => {
    const blend = new Blend([
      { objective: plainly(covered([[1], [2], []]), true), weight: 0.75 },
      { objective: plainly(covered([[], [1, 2, 3], [4, 5]]), true), weight: 0.25 },
    ]);
    const call = {
      blend,
      pairs: everyPair(3),
      count: 1,
      looks: 99,
      rules: free,
      required: noPairs,
      untouched: true,
      pace: pace(),
    };
    const { picks } = await greedily(call);
    expect(blend.scales).toEqual([2, 5]);
    expect(picks[0]).toMatchObject({ a: 0, b: 1, adds: [2, 3], score: 0.75 + 0.25 * (3 / 5) });
  });

  test("of pairs that look alike at the end of the list, the likelier get an exact look", async () => {
    const value = covered(Array.from({ length: 20 }, (_, i) => [i]));
    const likelier: Rules["likelier"] = (pairs) =>
      Promise.resolve(Float64Array.from(pairs.a, (a, i) => (a === 17 && pairs.b[i] === 19 ? 1 : 0)));
    const blend = new Blend([{ objective: plainly(value, true), weight: 1 }]);
    const list = await blend.shortlist(everyPair(20), 3, likelier);
    expect(list.length).toBe(3);
    expect([...list.a].map((a, i) => [a, list.b[i]])).toContainEqual([17, 19]);
  });
});

test("the highest of some values are those a sort puts first", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(NaN))),
      fc.nat(12),
      (values, count) => {
        const sorted = values
          .map((value, i) => ({ value, i }))
          .filter(({ value }) => !Number.isNaN(value))
          .sort((x, y) => y.value - x.value || x.i - y.i)
          .slice(0, count)
          .map(({ i }) => i)
          .sort((x, y) => x - y);
        expect([...highest(Float64Array.from(values), count)]).toEqual(sorted);
      },
    ),
  );
});
