import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { backtest } from "../../../src/recommend/backtest/backtest.js";
import type { BacktestOptions } from "../../../src/recommend/backtest/options.js";
import { bestSets } from "../../../src/recommend/curves/best-sets.js";
import { byScore } from "../../../src/recommend/curves/by-score.js";
import { greedyByAll } from "../../../src/recommend/curves/greedy-by-all.js";
import { openerOf } from "../../../src/recommend/benefit/open.js";
import type { ObjectiveName } from "../../../src/recommend/objective.js";
import { random } from "../../../src/random/random.js";
import { allPairs, groundOf } from "../ground-of.js";
import { networkOf, plainEfficiency } from "./plain.js";

const steward = { audience: "steward" } as const;

/** Two trees of a kind, drawn by a seed. */
function trees(order: number, seed: number): (readonly [string, string])[] {
  const stream = random(seed, "trees");
  const id = (i: number): string => `a${String(i).padStart(2, "0")}`;
  return Array.from({ length: order - 2 }, (_, i) => {
    const child = i + 2;
    const up = stream.below(child);
    return [id(child), id(up)] as const;
  }).concat([[id(0), id(2)]]);
}

type Row = Readonly<Record<string, number>> & { readonly method: unknown; readonly reason?: string };

async function curveOf(
  pairs: readonly (readonly [string, string])[],
  options: BacktestOptions,
): Promise<{
  readonly rows: readonly Row[];
  of(method: string): readonly Row[];
  found: Awaited<ReturnType<typeof backtest>>;
}> {
  const network = await networkOf(pairs, (_, i) => ({ country: ["DE", "FR", "PL"][i % 3] }));
  const found = await backtest(network, { ...steward, holdOuts: 0, budget: 2, ...options });
  const rows = found.tables["curves"].rows() as unknown as Row[];
  return { rows, of: (method) => rows.filter((row) => row.method === method), found };
}

/** The most that some pairs of a list raise a value by, from all choices. */
function mostOf(order: number, ties: [number, number][], pairs: [number, number][], size: number): number {
  const before = plainEfficiency(order, ties);
  let most = 0;
  const visit = (chosen: [number, number][], from: number): void => {
    most = Math.max(most, plainEfficiency(order, [...ties, ...chosen]) - before);
    if (chosen.length === size) return;
    for (let i = from; i < pairs.length; i++) visit([...chosen, pairs[i]], i + 1);
  };
  visit([], 0);
  return most;
}

describe("the best choice of ties", () => {
  test.each([1, 2, 3])("is that of all choices, where greedy choice is not (seed %i)", async (seed) => {
    const ground = await groundOf(await networkOf(trees(7, seed)), steward);
    const { csr, pace } = ground.opened;
    const ties: [number, number][] = [];
    for (let v = 0; v < csr.order; v++)
      for (const w of csr.targets.slice(csr.offsets[v], csr.offsets[v + 1])) if (v < w) ties.push([v, w]);
    const all = allPairs(csr.order);
    const open = openerOf("join-up", {}, 0, ground);
    const isTied = (a: number, b: number): boolean => ties.some(([v, w]) => v === a && w === b);
    const free = Array.from(all.a, (a, i): [number, number] => [a, all.b[i]]).filter(
      ([a, b]) => !isTied(a, b),
    );
    const pairs = {
      length: free.length,
      a: Int32Array.from(free, ([a]) => a),
      b: Int32Array.from(free, ([, b]) => b),
    };
    const greedy = await greedyByAll(await open(csr), pairs, 3, 1000);
    const limits = { order: csr.order, dear: false, pace };
    const found = await bestSets(() => open(csr), pairs, greedy, 3, limits);
    expect(found[0]?.gain).toBeCloseTo(greedy.adds[0], 12);
    for (const [i, set] of found.entries()) {
      expect(set?.gain).toBeCloseTo(mostOf(csr.order, ties, free, i + 1), 9);
      const made = set?.at.map((at) => free[at]) ?? [];
      expect(plainEfficiency(csr.order, [...ties, ...made]) - plainEfficiency(csr.order, ties)).toBeCloseTo(
        set?.gain ?? NaN,
        9,
      );
    }
  });

  test("is left open where it takes too many looks", async () => {
    const many = allPairs(700);
    const nothing = { at: [], adds: [] };
    const found = await bestSets(() => Promise.reject(new Error("not to be opened")), many, nothing, 2, {
      order: 700,
      dear: false,
      pace: new Pace({}),
    });
    expect(found).toEqual([undefined, undefined]);
  });
});

describe("curves", () => {
  test.each(["join-up", "bridge", "withstand", "closer"] as ObjectiveName[])(
    "%s: the optimum is at least what greedy choice has, which is at least any baseline's first tie",
    async (objective) => {
      const { of, rows } = await curveOf(trees(9, 4), { objective, closer: { actor: "a03" } });
      const [ours, greedy, best] = ["recommend", "greedy", "optimum"].map(of);
      for (let i = 0; i < 2; i++) {
        expect(best[i].gain).toBeGreaterThanOrEqual(greedy[i].gain - 1e-12);
        expect(best[i].gain).toBeGreaterThanOrEqual(ours[i].gain - 1e-12);
        if (objective === "bridge" || objective === "closer")
          for (const each of [ours, greedy])
            expect(each[i].gain).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best[i].gain - 1e-12);
      }
      for (const row of rows) {
        if (row.k === 1) expect(row.gain).toBeLessThanOrEqual(greedy[0].gain + 1e-12);
        expect(row.perTie).toBeCloseTo(row.gain / row.k, 12);
        expect(row.low).toBeLessThanOrEqual(row.high);
      }
      expect(ours[0].gain).toBeCloseTo(greedy[0].gain, 12);
      expect(best[0].gain).toBeCloseTo(greedy[0].gain, 12);
    },
  );

  test("ratios are to the best baseline with as many ties, and figures are those of the last", async () => {
    const { rows, of, found } = await curveOf(trees(9, 5), { objective: "join-up" });
    for (const k of [1, 2]) {
      const own = rows.filter((row) => row.k === k);
      const best = Math.max(
        ...own
          .filter(({ method }) => !["recommend", "greedy", "optimum"].includes(String(method)))
          .map((row) => row.gain),
      );
      for (const row of own) expect(row.ofBest).toBeCloseTo(row.gain / best, 9);
      for (const row of own) expect(row.value).toBeCloseTo((found.get("start") ?? NaN) + row.gain, 12);
    }
    expect(found.get("gain")).toBe(of("recommend")[1].gain);
    expect(found.get("timesBest")).toBe(of("recommend")[1].ofBest);
    expect(found.get("ofOptimum")).toBeCloseTo(of("recommend")[1].gain / of("optimum")[1].gain, 12);
    expect(found.get("held")).toBeUndefined();
  });

  test("ties of most degree are what their name says, by the definition", async () => {
    // A star of four and a chain: only the two middles are untied and have the most ties together.
    const star = ["b", "c", "d", "e"].map((leaf) => ["a", leaf] as const);
    const chain = [
      ["f", "g"],
      ["g", "h"],
    ] as const;
    const { of } = await curveOf([...star, ...chain], { objective: "join-up", budget: 1 });
    const ids = "abcdefgh";
    const ties = [...star, ...chain].map(([v, w]): [number, number] => [ids.indexOf(v), ids.indexOf(w)]);
    const with2 = plainEfficiency(8, [...ties, [0, 6]]);
    expect(of("topDegree")[0].gain).toBeCloseTo(with2 - plainEfficiency(8, ties), 12);
    expect(of("preferentialAttachment")[0].gain).toBeCloseTo(of("topDegree")[0].gain, 12);
  });

  test("sampled values are judged by other draws, with intervals, and what is absent has a reason", async () => {
    const options = { reachFurther: { seeds: ["a00"], samples: 40, probability: 0.5 } } as const;
    const { rows, found } = await curveOf(trees(9, 6), { objective: "reach-further", budget: 1, ...options });
    const ours = rows.filter(({ method }) => method === "recommend");
    expect(ours[0].gain).toBeGreaterThan(0);
    expect(ours[0].high).toBeGreaterThan(ours[0].low);
    expect(found.meta.notes.join(" ")).toContain("5 judges");
    for (const row of rows)
      for (const value of Object.values(row))
        if (Number.isNaN(value)) expect(["too-many-choices", "nothing-gained"]).toContain(row.reason);
  });

  test("the order of rows changes no byte", async () => {
    const pairs = trees(9, 7);
    const [one, other] = [
      await curveOf(pairs, { objective: "join-up" }),
      await curveOf(
        pairs
          .slice()
          .reverse()
          .map(([a, b]) => [b, a] as const),
        { objective: "join-up" },
      ),
    ];
    expect(JSON.stringify(other.found)).toBe(JSON.stringify(one.found));
  });

  test.each([
    ["a tie", [["a", "b"]]],
    [
      "a complete graph",
      [
        ["a", "b"],
        ["b", "c"],
        ["a", "c"],
      ],
    ],
    [
      "two pairs",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ] as [string, [string, string][]][])("of %s have numbers or reasons", async (_, pairs) => {
    for (const objective of ["join-up", "bridge", "withstand"] as const) {
      const { rows, found } = await curveOf(pairs, { objective });
      for (const row of rows) {
        const isAbsent = Object.values(row).some((value) => Number.isNaN(value));
        expect(row.reason !== undefined).toBe(isAbsent);
      }
      for (const { value, reason } of found.rows()) expect(Number.isNaN(value)).toBe(reason !== undefined);
    }
  });

  test("options that mean nothing are refused, and what is too large says so", async () => {
    const network = await networkOf(trees(9, 1));
    for (const options of [
      { holdOuts: 0 },
      { objective: "luck" },
      { objective: "join-up", budget: 0 },
      { rounds: 0.5 },
    ])
      await expect(backtest(network, { ...steward, ...options } as never)).rejects.toMatchObject({
        code: "bad-option",
      });
  });

  test("a call that is stopped says so", async () => {
    const stop = new AbortController();
    const network = await networkOf(trees(9, 1));
    const call = backtest(network, {
      ...{ ...steward, holdOuts: 0, objective: "join-up", signal: stop.signal },
      onProgress: ({ phase }) => {
        if (phase.includes("gains")) stop.abort();
      },
    });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("the highest scores come first, equal ones by chance", () => {
  const scores = Float64Array.of(1, 3, NaN, 2, 2, 2, 0);
  const chances = [0, 0, 0, 0.1, 0.9, 0.5, 1];
  expect(byScore(scores, 3, (i) => chances[i])).toEqual([1, 4, 5]);
  expect(byScore(scores, 10, (i) => chances[i])).toEqual([1, 4, 5, 3, 0, 6]);
  expect(byScore(new Float64Array(0), 3, () => 0)).toEqual([]);
});
