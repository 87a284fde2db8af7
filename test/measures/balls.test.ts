import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";
import type { Executor } from "../../src/exec/executor.js";
import { inline } from "../../src/exec/inline.js";
import { randomNetwork } from "../exec/large.js";

const network = await randomNetwork(500, 2500);

const ways: readonly [title: string, ask: (more: object) => Promise<face.Scores>][] = [
  ["harmonic", (more) => face.harmonic(network, more)],
  [
    "harmonic, in, normalized",
    (more) => face.harmonic(network, { direction: "in", normalized: true, ...more }),
  ],
  ["reach", (more) => face.reach(network, more)],
  ["reach, all, of 3 steps", (more) => face.reach(network, { direction: "all", steps: 3, ...more })],
  ["reach, of any number of steps", (more) => face.reach(network, { steps: Infinity, ...more })],
];

describe.each(ways)("estimates of %s", (_, ask) => {
  test("have intervals that hold about 95 % of the true scores", async () => {
    const truth = (await ask({})).values();
    const seeds = 30;
    let held = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const found = await ask({ standardError: 0.1, seed });
      const { low, high, score } = found.columns() as Record<string, Float64Array>;
      truth.forEach((score, i) => (held += Number(low[i] <= score + 1e-9 && score <= high[i] + 1e-9)));
      expect(score.every((value, i) => low[i] <= value && value <= high[i])).toBe(true);
      expect(found.meta).toMatchObject({ exact: false, seed });
      expect(found.meta.standardError).toBeLessThanOrEqual(0.1);
    }
    // Actors share their errors, so that the share of 30 runs is a coarse figure.
    expect(held / (seeds * truth.length)).toBeGreaterThan(0.88);
  });

  test("come nearer to the truth with a smaller standard error", async () => {
    const truth = (await ask({})).values();
    const off = async (standardError: number) => {
      let sum = 0;
      for (let seed = 0; seed < 5; seed++) {
        const found = (await ask({ standardError, seed })).values();
        found.forEach((value, i) => (sum += Math.abs(value - truth[i]) / Math.max(1e-9, truth[i] + 1)));
      }
      return sum / (5 * truth.length);
    };
    expect(await off(0.02)).toBeLessThan((await off(0.2)) / 3);
  });
});

test("one step, or none, is counted and not estimated", async () => {
  for (const steps of [0, 1]) {
    const found = await face.reach(network, { steps, standardError: 0.2 });
    const { low, high, score } = found.columns();
    expect(score).toEqual((await face.reach(network, { steps })).values());
    expect([low, high]).toEqual([score, score]);
  }
});

test("distances come with their standard error, means with hardly any", async () => {
  const truth = await face.distances(network);
  const off = { reachablePairs: 0, meanDistance: 0, effectiveDiameter: 0 };
  const seeds = 20;
  for (let seed = 0; seed < seeds; seed++) {
    const found = await face.distances(network, { standardError: 0.05, seed });
    for (const name of ["reachablePairs", "meanDistance", "effectiveDiameter"] as const)
      off[name] += ((found.get(name) ?? NaN) / (truth.get(name) ?? NaN) - 1) ** 2 / seeds;
    expect(found.get("diameter")).toBeLessThanOrEqual(truth.get("diameter") ?? NaN);
    expect(found.get("efficiency")).toBeLessThanOrEqual(1);
    expect(found.tables.histogram.rows()[0]).toEqual(truth.tables.histogram.rows()[0]);
    expect(found.meta.exact).toBe(false);
    expect(found.meta.notes.join()).toContain("4.6%");
  }
  expect(Math.sqrt(off.reachablePairs)).toBeLessThan(1.4 * 0.046);
  expect(Math.sqrt(off.meanDistance)).toBeLessThan(0.046 / 3);
  expect(Math.sqrt(off.effectiveDiameter)).toBeLessThan(0.046 / 2);
});

describe("what cannot be estimated is refused", () => {
  test.each([0, 0.004, 0.3, NaN, -1, "0.1", null])("a standard error of %j", async (standardError) => {
    for (const measure of [face.harmonic, face.reach, face.distances])
      await expect(measure(network, { standardError: standardError as number })).rejects.toMatchObject({
        code: "bad-option",
        path: ["standardError"],
      });
  });

  test("lengths of ties, and the highest alone", async () => {
    for (const options of [{ distance: "inverse" }, { top: 3 }])
      await expect(face.harmonic(network, { standardError: 0.1, ...options })).rejects.toMatchObject({
        code: "bad-option",
        path: ["standardError"],
      });
  });

  test("what does not fit into memory, as out-of-memory", async () => {
    const none = new Int32Array(0);
    const crowd = await face.fromEdges(none, none, { n: 50_000 });
    await expect(face.harmonic(crowd, { standardError: 0.005 })).rejects.toMatchObject({
      code: "out-of-memory",
      path: ["standardError"],
    });
    const poor: Executor = { ...inline, fold: () => Promise.reject(new RangeError("no memory")) };
    await expect(face.reach(network, { standardError: 0.1, executor: poor })).rejects.toMatchObject({
      code: "out-of-memory",
    });
  });

  test("more work than the limit", async () => {
    const refused = { code: "too-large", message: expect.stringContaining("standardError") as string };
    await expect(face.distances(network, { limit: 1000 })).rejects.toMatchObject(refused);
    await expect(face.harmonic(network, { limit: 1000 })).rejects.toMatchObject(refused);
    await expect(face.closeness(network, { limit: 1000 })).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining("top: 10") as string,
    });
    const more = { code: "too-large", message: expect.stringContaining("select") as string };
    for (const options of [{ standardError: 0.1 }, { top: 3 }])
      await expect(face.harmonic(network, { ...options, limit: 1000 })).rejects.toMatchObject(more);
    const { arcVisits } = await face.estimate("harmonic", network, { standardError: 0.1 });
    const twice = await face.estimate("harmonic", network, { standardError: 0.05 });
    expect(twice.arcVisits).toBeGreaterThan(2 * arcVisits);
    expect(twice.bytes).toBeGreaterThan(2 * 500 * 2 * 256);
    await expect(face.harmonic(network, { standardError: 0.1, limit: arcVisits })).resolves.toBeDefined();
  });
});
