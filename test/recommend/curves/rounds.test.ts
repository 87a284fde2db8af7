import { describe, expect, test } from "vitest";
import { backtest } from "../../../src/recommend/backtest/backtest.js";
import type { BacktestOptions } from "../../../src/recommend/backtest/options.js";
import { addExposure, seenAt, seenIn } from "../../../src/recommend/exposure/seen.js";
import { random } from "../../../src/random/random.js";
import { networkOf } from "./plain.js";

const steward = { audience: "steward" } as const;
type Pair = readonly [string, string];

/** Ties among some, drawn by a seed, and some who have one tie only. */
function someTies(order: number, seed: number): Pair[] {
  const stream = random(seed, "some ties");
  const id = (i: number): string => `a${String(i).padStart(2, "0")}`;
  const drawn = Array.from({ length: 2 * order }, (): Pair => [
    id(stream.below(order)),
    id(stream.below(order)),
  ]);
  const ends = Array.from({ length: order }, (_, i): Pair => [id(i), id((i * i + 1) % order)]);
  const once = new Map<string, Pair>();
  for (const [a, b] of [...drawn, ...ends]) if (a < b) once.set(`${a} ${b}`, [a, b]);
  return [...once.values()];
}

const rounds = async (pairs: readonly Pair[], options: BacktestOptions = {}) => {
  const network = await networkOf(pairs, (_, i) => ({ country: ["DE", "FR", "PL"][i % 3] }));
  const asked = { ...steward, holdOuts: 0, rounds: 3, budget: 3, samples: 20, ...options };
  return backtest(network, asked);
};

describe("what is seen in a round", () => {
  const shown = [
    [0, 1],
    [0, 2],
    [3, 1],
  ] as const;
  const stage = {
    eligible: Int32Array.of(0, 1, 2, 3, 4),
    degrees: Int32Array.of(4, 0, 1, 2, 1),
    isNewcomer: Uint8Array.of(0, 1, 1, 0, 1),
    groups: Int32Array.of(0, 0, 1, -1, 1),
  };
  const round = { shown, accepted: [], steps: [Infinity, 2, 4] };
  const exposure = new Float64Array(5);
  addExposure(exposure, round);

  test("adds up: each place is seen by both ends", () => {
    expect(seenAt(1)).toBe(1);
    expect(seenAt(3)).toBeCloseTo(0.5, 14);
    const sum = exposure.reduce((total, each) => total + each, 0);
    expect(sum).toBeCloseTo(2 * (1 + 1 / Math.log2(3) + 0.5), 12);
    expect(exposure[0]).toBeCloseTo(1 + 1 / Math.log2(3), 12);
  });

  test.each([[[1, 1, 1, 1, 1]], [[2, 0, 1, 1, 1]], [[1, 3, 0, 1, 1]], [[1, 1, 2, 0, 1]]])(
    "is what the definition says, with copies %j",
    (copies) => {
      const rising = stage.eligible.slice().sort((v, w) => exposure[v] - exposure[w]);
      const found = seenIn(stage, { exposure, rising }, round, (v) => copies[v]);
      const all = Array.from(stage.eligible).flatMap((v) => Array.from({ length: copies[v] }, () => v));
      const sum = all.reduce((total, v) => total + exposure[v], 0);
      expect(found.coverage).toBeCloseTo(all.filter((v) => exposure[v] > 0).length / all.length, 12);
      let apart = 0;
      for (const v of all) for (const w of all) apart += Math.abs(exposure[v] - exposure[w]);
      expect(found.gini).toBeCloseTo(apart / (2 * all.length * sum), 12);
      const fresh = all.filter((v) => stage.isNewcomer[v] === 1);
      expect(found.newcomers).toBeCloseTo(fresh.reduce((total, v) => total + exposure[v], 0) / sum, 12);
      const ends = shown
        .flatMap(([a, b]): number[] => [a, b])
        .flatMap((v) => Array.from({ length: copies[v] }, () => v));
      const rare = ends.reduce((total, v) => total - Math.log2((stage.degrees[v] + 1) / 5), 0) / ends.length;
      expect(found.novelty).toBeCloseTo(rare, 12);
      const weights = shown.map(([a, b]) => copies[a] * copies[b]);
      const mean = (values: number[], at: number[]): number =>
        at.reduce((total, i) => total + weights[i] * values[i], 0) /
        at.reduce((total, i) => total + weights[i], 0);
      expect(found.apart).toBeCloseTo(mean([1, 0, 0], [0, 1, 2]), 12);
      expect(found.steps).toBeCloseTo(mean([0, 2, 4], [1, 2]), 12);
      expect(found.crossing).toBeCloseTo(mean([0, 1], [0, 1]), 12);
    },
  );
});

describe("rounds", () => {
  test("show who was not shown before; coverage and ties never fall, and shares are shares", async () => {
    const found = await rounds(someTies(14, 1));
    const rows = found.tables["exposure"].rows() as Record<string, number | string>[];
    expect(rows).toHaveLength(5 * 3);
    for (const row of rows) {
      for (const name of ["coverage", "gini", "newcomers", "apart", "crossing"])
        if (!Number.isNaN(row[name])) {
          expect(row[name]).toBeGreaterThanOrEqual(0);
          expect(row[name]).toBeLessThanOrEqual(1);
        }
      expect(row["shown"]).toBeLessThanOrEqual(3);
      const before = rows.find(
        (each) => each["method"] === row["method"] && each["round"] === Number(row["round"]) - 1,
      );
      if (before === undefined) continue;
      expect(row["coverage"]).toBeGreaterThanOrEqual(before["coverage"] as number);
      expect(row["made"]).toBeGreaterThanOrEqual(before["made"] as number);
    }
    const last = rows.find((row) => row["method"] === "recommend" && row["round"] === 3);
    expect(found.get("coverage")).toBe(last?.["coverage"]);
    const values = found.tables["exposureIntervals"].rows() as { value: number; low: number; high: number }[];
    for (const { low, high } of values.filter(({ value }) => !Number.isNaN(value)))
      expect(low).toBeLessThanOrEqual(high);
    expect(found.meta.notes.join(" ")).toContain("Chances are unknown");
  });

  test("show those with many ties by preferential attachment, and others by chance", async () => {
    const star = Array.from({ length: 8 }, (_, i): Pair => ["a00", `a${String(i + 1).padStart(2, "0")}`]);
    const rest = Array.from({ length: 6 }, (_, i): Pair => ["b00", `b${i + 1}x`]);
    const found = await rounds([...star, ...rest], { rounds: 1, budget: 1 });
    const rows = found.tables["exposure"].rows() as { method: string; newcomers: number; novelty: number }[];
    const of = (method: string) => rows.find((row) => row.method === method);
    // No pair has more than one end that is no newcomer, or the two middles.
    expect(of("preferentialAttachment")?.newcomers).toBeLessThanOrEqual(0.5);
    expect(of("preferentialAttachment")?.novelty).toBeLessThanOrEqual(of("random")?.novelty ?? 0);
  });

  test("the order of rows and other calls change no byte; another seed does", async () => {
    const pairs = someTies(12, 2);
    const one = JSON.stringify(await rounds(pairs));
    expect(JSON.stringify(await rounds(pairs.slice().reverse()))).toBe(one);
    expect(JSON.stringify(await rounds(pairs, { seed: 3 }))).not.toBe(one);
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
  ] as [string, Pair[]][])("of %s have numbers or reasons", async (_, pairs) => {
    const found = await rounds(pairs);
    for (const table of [found, found.tables["exposure"], found.tables["exposureIntervals"]])
      for (const row of table.rows()) {
        const isAbsent = Object.values(row).some((value) => Number.isNaN(value));
        expect((row as { reason?: string }).reason !== undefined).toBe(isAbsent);
      }
  });
});
