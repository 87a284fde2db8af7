import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import {
  logChoices,
  lowerBound,
  roundsFor,
  setsIn,
  upperBound,
} from "../../../src/measures/influencers/bounds.js";
import { budgeted } from "../../../src/measures/influencers/budgeted.js";
import { Cover } from "../../../src/measures/influencers/cover.js";
import { greedy, type Choice } from "../../../src/measures/influencers/greedy.js";
import { metBy, metSoFar } from "../../../src/measures/influencers/judge.js";
import { indexOf } from "../../../src/measures/influencers/set-index.js";
import type { SetPool } from "../../../src/measures/influencers/set-pool.js";

const order = 7;
const pace = new Pace({});

/** Sets of vertices as a pool holds them. */
function poolOf(sets: readonly (readonly number[])[]): SetPool {
  const offsets = new Int32Array(sets.length + 1);
  sets.forEach((set, i) => (offsets[i + 1] = offsets[i] + set.length));
  return { count: sets.length, members: Int32Array.from(sets.flat()), offsets } as unknown as SetPool;
}

async function coverOf(sets: readonly (readonly number[])[], eligible: readonly number[]): Promise<Cover> {
  const pool = poolOf(sets);
  const may = Uint8Array.from({ length: order }, (_, v) => Number(eligible.includes(v)));
  return new Cover(pool, await indexOf(pool, order, pace), may);
}

const meets = (sets: readonly (readonly number[])[], chosen: readonly number[]): number =>
  sets.filter((set) => set.some((v) => chosen.includes(v))).length;

/** Every choice of some of the eligible. */
function subsets(eligible: readonly number[]): number[][] {
  return Array.from({ length: 2 ** eligible.length }, (_, mask) =>
    eligible.filter((_v, i) => (mask >> i) % 2 === 1),
  );
}

const cases = fc.record({
  sets: fc.array(fc.uniqueArray(fc.nat({ max: order - 1 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 25,
  }),
  eligible: fc.uniqueArray(fc.nat({ max: order - 1 }), { maxLength: 6 }),
  asked: fc.uniqueArray(fc.nat({ max: order - 1 }), { maxLength: 2 }),
  size: fc.integer({ min: 1, max: 5 }),
  costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: order, maxLength: order }),
  budget: fc.integer({ min: 1, max: 15 }),
});

describe("who meets most sets, against every choice there is", () => {
  test("one after the other: within 1 − 1/e of the best, below the bound, each the best next one", () =>
    fc.assert(
      fc.asyncProperty(cases, async ({ sets, eligible, asked, size }) => {
        const open = eligible.filter((v) => !asked.includes(v));
        const cover = await coverOf(sets, open);
        for (const v of asked) cover.take(v);
        const before = meets(sets, asked);
        const { members, met, best, bySize }: Choice = await greedy(cover, size, pace);
        const value = (chosen: readonly number[]) => meets(sets, [...asked, ...chosen]) - before;
        expect(members.every((v) => open.includes(v))).toBe(true);
        expect(members.length).toBeLessThanOrEqual(size);
        members.forEach((_, i) => {
          expect(met[i]).toBe(value(members.slice(0, i + 1)));
          const others = open.map((v) => value([...members.slice(0, i), v]));
          expect(met[i]).toBe(Math.max(...others));
        });
        for (let j = 0; j <= size; j++) {
          const most = Math.max(
            0,
            ...subsets(open)
              .filter(({ length }) => length <= j)
              .map(value),
          );
          expect(bySize?.[j]).toBeGreaterThanOrEqual(most);
          expect(bySize?.[j] ?? 0).toBeLessThanOrEqual(
            (met[j - 1] ?? met.at(-1) ?? 0) / (1 - 1 / Math.E) + 1e-9,
          );
        }
        expect(best).toBe(bySize?.[size]);
      }),
      { numRuns: 150 },
    ));

  test("within a budget: at least 0.405 of the best, below the bound", () =>
    fc.assert(
      fc.asyncProperty(cases, async ({ sets, eligible, costs, budget }) => {
        const cover = await coverOf(sets, eligible);
        const { members, met, best } = await budgeted(cover, Float64Array.from(costs), budget, pace);
        const cost = (chosen: readonly number[]) => chosen.reduce((sum, v) => sum + costs[v], 0);
        const most = Math.max(
          ...subsets(eligible)
            .filter((each) => cost(each) <= budget)
            .map((each) => meets(sets, each)),
        );
        expect(cost(members)).toBeLessThanOrEqual(budget);
        expect(met.at(-1) ?? 0).toBe(meets(sets, members));
        expect(best).toBeGreaterThanOrEqual(most - 1e-9);
        expect(met.at(-1) ?? 0).toBeGreaterThanOrEqual(0.405 * most);
      }),
      { numRuns: 150 },
    ));

  test("the one who reaches most is taken alone where small gains at small costs would fill the budget", async () => {
    const sets = [[0], [1], [1], [1], [1]];
    const choice = await budgeted(await coverOf(sets, [0, 1]), Float64Array.of(1, 5, 1, 1, 1, 1, 1), 5, pace);
    expect(choice.members).toEqual([1]);
    expect(choice.met).toEqual([4]);
  });

  test("sets are judged by the first of the chosen whom they meet", async () => {
    const sets = [[0, 1], [2, 1], [3], [4, 0], [5]];
    const met = await metBy(poolOf(sets), 5, order, [4], [1, 0, 3], pace);
    expect([...met]).toEqual([1, 1, 3, 0, -1]);
    expect(metSoFar(met, 3)).toEqual([1, 3, 3, 4]);
    expect([...(await metBy(poolOf(sets), 2, order, [], [], pace))]).toEqual([-1, -1]);
  });
});

describe("bounds", () => {
  test("are those of the paper", () => {
    const [met, eta] = [1046, Math.log(300)];
    expect(lowerBound(met, eta)).toBeCloseTo(
      (Math.sqrt(met + (2 * eta) / 9) - Math.sqrt(eta / 2)) ** 2 - eta / 18,
      9,
    );
    expect(upperBound(met, eta)).toBeCloseTo((Math.sqrt(met + eta / 2) + Math.sqrt(eta / 2)) ** 2, 9);
    const rising = Array.from({ length: 200 }, (_, few) => lowerBound(few, 12));
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(rising.every((bound, few) => bound >= 0 && bound <= few)).toBe(true);
  });

  test("rounds grow from at least θmax ε² k / n to at least θmax, doubling every second time", () => {
    const [n, k, epsilon, delta] = [1e6, 50, 0.1, 0.01];
    let choices = 0;
    for (let i = 0; i < k; i++) choices += Math.log((n - i) / (i + 1));
    const share = 1 - 1 / Math.E;
    const sure = Math.log(6 / delta);
    const most =
      (2 * n * (share * Math.sqrt(sure) + Math.sqrt(share * (choices + sure))) ** 2) / (epsilon ** 2 * k);
    expect(logChoices(n, k, false)).toBeCloseTo(choices, 6);
    const aim = { targets: n, actors: 0, choices, least: k, share, epsilon, delta };
    const rounds = roundsFor({ ...aim, sets: 0 });
    const first = Math.floor((most * epsilon ** 2 * k) / n);
    expect(rounds.first / first).toBe(2);
    expect(setsIn(rounds, rounds.most)).toBeGreaterThanOrEqual(most);
    expect(setsIn(rounds, rounds.most - 1)).toBeLessThan(most);
    const more = roundsFor({ ...aim, sets: 3 * most });
    expect(more.first).toBe(rounds.first);
    expect(setsIn(more, more.most)).toBeGreaterThanOrEqual(3 * most);
    expect([1, 2, 3, 4, 5].map((round) => setsIn({ first: 100, most: 9 }, round))).toEqual([
      100, 142, 200, 283, 400,
    ]);
    expect(logChoices(20, 3, true)).toBeGreaterThan(Math.log(1 + 20 + 190 + 1140));
  });
});
