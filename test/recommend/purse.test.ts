import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import type { Costs } from "../../src/recommend/constraints/options.js";
import type { RecommendOptions } from "../../src/recommend/options.js";
import { recommend } from "../../src/recommend/recommend.js";

/** Twelve pairs, nine of which hold conferences and three do sports. */
const league = ingest({
  actors: Array.from({ length: 12 }, (_, i) => [
    { id: `n${i}`, kind: "ngo" },
    { id: `u${i}`, kind: "university" },
  ]).flat(),
  ties: Array.from({ length: 12 }, (_, i) => ({
    ...{ source: `n${i}`, target: `u${i}`, method: i < 9 ? "conference" : "sports" },
  })),
}).then(({ network }) => network);

const costs = { conference: 4000, sports: 300 } as const;
const ask = async (options: RecommendOptions) =>
  recommend(await league, { likelihood: "off", missing: 0, costs, ...options });
const rows = async (options: RecommendOptions) =>
  (await ask(options)).rows().map(({ method, cost }) => [method, cost]);

describe("what is to be done, by what it costs", () => {
  test("is what such pairs mostly do where nothing limits it", async () => {
    const found = await ask({ budget: 2 });
    expect(found.rows()).toMatchObject([
      { method: "conference", cost: 4000, methodWhy: "such pairs mostly choose conference" },
      { method: "conference", cost: 4000 },
    ]);
    expect(found.get("cost")).toBe(8000);
    expect(await rows({ budget: 1, costs: undefined })).toEqual([["conference", undefined]]);
  });

  test("is the most usual that fits what is left for each suggestion that may come", async () => {
    expect(await rows({ budget: 2, maxCost: 9000 })).toEqual([
      ["conference", 4000],
      ["conference", 4000],
    ]);
    const found = await ask({ budget: 2, maxCost: 4400 });
    // 2,200 for each of two; after the first, 4,100 for the last.
    expect(found.rows().map(({ method, cost }) => [method, cost])).toEqual([
      ["sports", 300],
      ["conference", 4000],
    ]);
    expect(found.rows()[0].methodWhy).toBe(
      "such pairs mostly choose conference (costs 4,000); sports is the most usual of what they do that fits the 2,200 left for each suggestion",
    );
    expect(found.explanations[0].steps.find(({ code }) => code === "method")?.text).toBe(
      "Leave it to them what to do together, and begin small; such pairs mostly choose conference, and there is money for sports.",
    );
  });

  test("is the cheapest where nothing fits, as long as there is enough for it", async () => {
    const found = await ask({ budget: 10, maxCost: 700 });
    expect(found.rows().map(({ method, cost }) => [method, cost])).toEqual([
      ["sports", 300],
      ["sports", 300],
    ]);
    expect(found.rows()[0].methodWhy).toContain(
      "sports is the cheapest of what they do, though more than the 70",
    );
    expect(await rows({ budget: 10, maxCost: 200 })).toEqual([]);
  });

  test("is not what costs nobody knows, and goes by the action where no method is priced", async () => {
    expect(await rows({ budget: 1, maxCost: 1000, costs: { sports: 300 } })).toEqual([["sports", 300]]);
    expect(await rows({ budget: 1, maxCost: 1000, costs: { introduce: 500 } })).toEqual([
      ["conference", 500],
    ]);
    const byMethod: Costs = ({ method }) => (method === "sports" ? 50 : 5000);
    expect(await rows({ budget: 1, maxCost: 100, costs: byMethod })).toEqual([["sports", 50]]);
  });

  test("is none of what two who are to find a second thing do already; to protect has no method", async () => {
    const found = await ask({ budget: 12, actions: "deepen" });
    for (const { source, method, cost } of found.rows())
      expect([method, cost]).toEqual(Number(source.slice(1)) < 9 ? ["sports", 300] : ["conference", 4000]);
    expect(found.length).toBe(12);
  });

  test("may be priced by method only for ties that are required", async () => {
    const required = [["n0", "n1"]] as const;
    expect(await rows({ required, budget: 2, maxCost: 600 })).toEqual([
      ["sports", 300],
      ["sports", 300],
    ]);
    await expect(rows({ required, budget: 2, maxCost: 200 })).rejects.toMatchObject({
      code: "impossible-constraints",
    });
  });

  test("never adds up to more than there is", async () => {
    const cost = fc.integer({ min: 0, max: 900 });
    await fc.assert(
      fc.asyncProperty(cost, cost, fc.integer({ min: 0, max: 3000 }), async (conference, sports, maxCost) => {
        const found = await ask({ budget: 5, maxCost, costs: { conference, sports } });
        const spent = found.rows().reduce((sum, row) => sum + (row.cost ?? NaN), 0);
        expect(spent).toBeLessThanOrEqual(maxCost);
        expect(found.get("cost")).toBe(spent);
        // Nothing is left undone that there is money for.
        if (found.length < 5) expect(maxCost - spent).toBeLessThan(Math.min(conference, sports));
      }),
      { numRuns: 15 },
    );
  });
});
