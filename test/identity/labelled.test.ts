import { describe, expect, test } from "vitest";
import { resolve } from "../../src/identity/resolve.js";
import type { Resolution } from "../../src/identity/resolution.js";
import { blockingRecall } from "./blocking-recall.js";
import { half, mentions, pairOf, truePairs, whole } from "./labelled.js";

/** How many pairs that are called the same are, and how many there are to find. */
function counted(
  found: Resolution,
  truth: ReadonlySet<string>,
): { right: number; called: number; all: number } {
  const called = found.candidates.filter(({ band }) => band === "same").map(({ a, b }) => pairOf(a, b));
  return { right: called.filter((pair) => truth.has(pair)).length, called: called.length, all: truth.size };
}

/** The lower end of Wilson's interval at 95 %. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209. */
function wilsonLow(successes: number, trials: number): number {
  const z = 1.959964;
  const share = successes / trials;
  const middle = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return (middle - spread) / (1 + (z * z) / trials);
}

describe("the labelled spellings", () => {
  test("are as many as the note says", () => {
    const rows = mentions().filter(({ family }) => family.startsWith("f"));
    expect(rows.length).toBe(1614);
    expect(new Set(rows.map(({ entity }) => entity)).size).toBe(596);
    expect(new Set(rows.map(({ country }) => country)).size).toBeGreaterThan(12);
  });

  test("share a block where they are one actor, at least 95 of 100 pairs in either half", async () => {
    for (const name of ["development", "test"] as const) {
      const { rows, network } = await half(name);
      expect(await blockingRecall(network, truePairs(rows)), name).toBeGreaterThan(0.95);
    }
  });

  test("of the test half are called the same rightly in 98 of 100 cases, and found in 83 of 100", async () => {
    const { rows, network } = await half("test");
    const { right, called, all } = counted(await resolve(network), truePairs(rows));
    expect(right / called).toBeGreaterThanOrEqual(0.98);
    expect(wilsonLow(right, called)).toBeGreaterThan(0.965);
    expect(right / all).toBeGreaterThanOrEqual(0.83);
    expect(wilsonLow(right, all)).toBeGreaterThan(0.8);
  });

  test("all together are called the same rightly in 98 of 100 cases, and found in 85 of 100", async () => {
    const { rows, network } = await whole();
    const { right, called, all } = counted(await resolve(network), truePairs(rows));
    expect(right / called).toBeGreaterThanOrEqual(0.98);
    expect(right / all).toBeGreaterThanOrEqual(0.85);
  });

  test("scores mean about what they say on the development half", async () => {
    const { rows, network } = await half("development");
    const truth = truePairs(rows);
    const found = await resolve(network);
    const share = (from: number, to: number): number => {
      const within = found.candidates.filter(({ score }) => score >= from && score < to);
      return within.filter(({ a, b }) => truth.has(pairOf(a, b))).length / within.length;
    };
    expect(share(0.2, 0.6)).toBeLessThan(0.75);
    expect(share(0.9, 1.01)).toBeGreaterThan(0.98);
  });
});
