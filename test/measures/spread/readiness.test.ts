import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { readiness, type ReadinessOptions } from "../../../src/measures/spread/readiness.js";
import type { Network } from "../../../src/network/network.js";
import type { Figures } from "../../../src/values/figures.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { chancesReached, type ChanceArc } from "../../oracle/spread.js";
import { evenArcs } from "./chances.js";

type Row = Readonly<Record<string, unknown>>;

async function tied(actors: readonly Row[], ties: readonly Row[]): Promise<Network> {
  const given = actors.map((actor) => ({ kind: "ngo", ...actor }));
  return (await ingest({ actors: given, ties })).network;
}

const number = (found: Figures, name: string): number => found.get(name) ?? NaN;

/** Whether the interval of a figure lies around a number. */
function around(found: Figures, name: string, expected: number): void {
  expect(number(found, `${name}Low`)).toBeLessThanOrEqual(expected + 1e-9);
  expect(number(found, `${name}High`)).toBeGreaterThanOrEqual(expected - 1e-9);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("against every way in which arcs can be live", () => {
  const small = graphs({ maxActors: 5 }).filter(({ ids, ties }) => {
    const arcs = ties.reduce((count, { directed }) => count + (directed ? 1 : 2), 0);
    return ids.length > 2 && arcs < 10;
  });

  test.each(["independent-cascade", "linear-threshold"] as const)("%s: an actor is lost", async (model) => {
    const law = fc.asyncProperty(small, async (graph) => {
      const network = await networkOf(graph);
      const n = graph.ids.length;
      const arcs = evenArcs(graph, 0.4, model === "linear-threshold");
      const without = arcs.filter(({ source, target }) => source !== 0 && target !== 0);
      // From anybody who is left, and of those who are left alone.
      const mean = (some: readonly ChanceArc[]): number => {
        const each = graph.ids.slice(1).map((_, i) => chancesReached(n, some, model, [i + 1], { steps: 2 }));
        return sum(each.map((chances) => sum(chances.slice(1)))) / (n - 1);
      };
      const asked = { model, probability: 0.4, steps: 2, samples: 500, delta: 1e-6 };
      const found = await readiness(network, { actors: graph.ids[0], ...asked });
      around(found, "before", mean(arcs));
      around(found, "after", mean(without));
      around(found, "lost", mean(arcs) - mean(without));
      expect(number(found, "left")).toBe(n - 1);
      expect(number(found, "lost")).toBeCloseTo(number(found, "before") - number(found, "after"), 9);
      expect(number(found, "lost")).toBeGreaterThanOrEqual(0);
    });
    await fc.assert(law, { numRuns: 30 });
  });

  test.each(["independent-cascade", "linear-threshold"] as const)("%s: a method is lost", async (model) => {
    const methods = ["festival", "sister-city"];
    const law = fc.asyncProperty(
      small.filter(({ ties }) => ties.length > 0),
      async (graph) => {
        const ties = graph.ties.map(({ source, target, directed }, i) => ({
          ...{ source: graph.ids[source], target: graph.ids[target], directed },
          method: methods[i % 2],
          since: `200${i}`,
        }));
        const network = await tied(
          graph.ids.map((id) => ({ id })),
          ties,
        );
        // Arcs come tie by tie, so those of the other method can be told apart.
        const whole = evenArcs(graph, 0.4, model === "linear-threshold");
        const ownerOf = graph.ties.flatMap(({ source, target, directed }, i) =>
          source === target ? [] : directed ? [i] : [i, i],
        );
        const left = whole.filter((_, arc) => ownerOf[arc] % 2 === 1);
        const from = graph.ids[0];
        const asked = { from, model, probability: 0.4, steps: Infinity, samples: 500, delta: 1e-6 };
        const found = await readiness(network, { method: "festival", ...asked });
        const [before, after] = [whole, left].map((arcs) =>
          sum(chancesReached(graph.ids.length, arcs, model, [0])),
        );
        around(found, "before", before);
        around(found, "after", after);
        around(found, "lost", before - after);
      },
    );
    await fc.assert(law, { numRuns: 30 });
  });
});

/** A chain of towns a – b – c – d, the last tie a festival, and e by itself. */
const actors: readonly Row[] = [
  { id: "a", country: "DE", offers: ["Beds", "interpreters"] },
  { id: "b", country: "FR", needs: ["beds"] },
  { id: "c", country: "DE", needs: ["interpreters", "water"], offers: ["water"] },
  { id: "d", country: "DE", needs: ["beds"] },
  { id: "e", country: "DE", needs: ["seeds"] },
];
const ties: readonly Row[] = [
  { source: "a", target: "b", method: "sister-city" },
  { source: "b", target: "c", method: "sister-city" },
  { source: "c", target: "d", method: "festival" },
];
const sure = { probability: 1, from: "a" } as const;

test("without a country: counted are those who are left, and nothing here is left to chance", async () => {
  const network = await tied(actors, ties);
  const found = await readiness(network, { country: "FR", ...sure, audience: "steward" });
  expect(found.meta.exact).toBe(true);
  const values = Object.fromEntries(found.rows().map(({ figure, value }) => [figure, value]));
  expect(values).toMatchObject({ left: 4, before: 3, after: 1, lost: 2, lostLow: 2, lostHigh: 2 });
  // Left are c, d and e, in need; before, a reached c and d.
  expect(values).toMatchObject({ inNeed: 3, servedBefore: 2 / 3, servedAfter: 0 });
  const { groups, actors: who, needs, remedy } = found.tables;
  expect(groups.rows()).toEqual([
    { by: "country", group: "DE", left: 4, before: 3, after: 1, lost: 2, lostLow: 2, lostHigh: 2 },
    { by: "kind", group: "ngo", left: 4, before: 3, after: 1, lost: 2, lostLow: 2, lostHigh: 2 },
  ]);
  expect(who.rows().map(({ id, before, after, lost }) => [id, before, after, lost])).toEqual([
    ["c", 1, 0, 1],
    ["d", 1, 0, 1],
  ]);
  const need = { inNeed: 1, offeringBefore: 1, offeringAfter: 1 };
  expect(needs.rows()).toEqual([
    { need: "beds", ...need, servedBefore: 1, servedAfter: 0 },
    { need: "interpreters", ...need, servedBefore: 1, servedAfter: 0 },
    { need: "seeds", ...need, offeringBefore: 0, offeringAfter: 0, servedBefore: 0, servedAfter: 0 },
  ]);
  expect(remedy.rows()).toEqual([{ one: "c", other: "a", actorsOfOne: 2, actorsOfOther: 1 }]);
});

test("without a method, and within fewer steps", async () => {
  const network = await tied(actors, ties);
  const steward = { ...sure, audience: "steward" } as const;
  const found = await readiness(network, { method: "festival", ...steward });
  expect([number(found, "before"), number(found, "after"), number(found, "left")]).toEqual([4, 3, 5]);
  expect(found.tables.remedy.rows()).toEqual([{ one: "b", other: "d", actorsOfOne: 3, actorsOfOther: 1 }]);
  expect(number(found, "servedBefore")).toBe(3 / 4);
  expect(number(found, "servedAfter")).toBe(2 / 4);
  const soon = await readiness(network, { method: "festival", ...steward, steps: 2 });
  expect([number(soon, "before"), number(soon, "after"), number(soon, "servedBefore")]).toEqual([
    3,
    3,
    1 / 2,
  ]);
});

test("over dated ties: what stands no more by the time it comes is no way", async () => {
  const spans = [
    ["2000", "2009"],
    ["2001", "2009"],
    ["2000", "2000"],
  ];
  const dated = ties.map((tie, i) => ({ ...tie, since: spans[i][0], until: spans[i][1] }));
  const network = await tied(actors, dated);
  const asked = { ...sure, times: "respect", dates: "possible" } as const;
  expect(number(await readiness(network, { actors: "e", ...asked }), "before")).toBe(3);
  const found = await readiness(network, { actors: "b", ...asked, audience: "steward" });
  expect([number(found, "before"), number(found, "after")]).toEqual([2, 1]);
  expect(found.tables.remedy.length).toBe(1);
  const since = await readiness(network, { method: "sister-city", ...asked, since: "2001" });
  expect([number(since, "before"), number(since, "after")]).toEqual([3, 1]);
});

test("the public gets totals, of what may be asked", async () => {
  const people = [...actors, { id: "zoe", kind: "individual", country: "FR", needs: ["Beds"] }];
  const network = await tied(people, ties);
  const found = await readiness(network, { actors: "b", samples: 10 });
  expect(Object.keys(found.tables)).toEqual(["groups"]);
  // Zoe's need is withheld.
  expect(number(found, "inNeed")).toBe(3);
  const steward = await readiness(network, { actors: "b", samples: 10, audience: "steward" });
  expect(number(steward, "inNeed")).toBe(4);
  for (const lost of [{ actors: "person 1" }, { country: "FR" }])
    await expect(readiness(network, lost)).rejects.toThrow("before the public nobody asks");
  // FR, too small to be shown, is put together with DE.
  await expect(readiness(network, { country: "DE" })).rejects.toThrow("before the public nobody asks");
  const towns = await readiness(await tied(actors, ties), { country: "DE", samples: 10 });
  expect(number(towns, "left")).toBe(1);
});

test("nobody left, and nobody in need, have their reasons", async () => {
  const network = await tied([{ id: "a" }, { id: "b" }], [{ source: "a", target: "b" }]);
  const found = await readiness(network, { actors: ["a", "b"], samples: 5 });
  expect(number(found, "before")).toBeNaN();
  expect(found.why("before")).toContain("too few actors");
  expect(found.why("servedAfter")).toContain("need");
});

const refused: readonly (readonly [object, string])[] = [
  [{}, "actors"],
  [{ actors: "a", country: "DE" }, "actors"],
  [{ actors: "nobody" }, "actors"],
  [{ actors: [] }, "actors"],
  [{ country: "XX" }, "country"],
  [{ country: 3 }, "country"],
  [{ method: "trade-mission" }, "method"],
  [{ method: "nothing" }, "method"],
  [{ actors: "a", from: "a" }, "from"],
  [{ actors: "a", from: "nobody" }, "from"],
  [{ actors: "a", steps: 0 }, "steps"],
  [{ actors: "a", limit: 1 }, "limit"],
];

test.each(refused)("%j is refused", async (options, place) => {
  const network = await tied(actors, ties);
  const asked = { audience: "steward", ...options } as ReadinessOptions;
  const thrown: unknown = await readiness(network, asked).catch((error: unknown) => error);
  if (!isComityError(thrown)) throw thrown;
  expect(thrown.path[0]).toBe(place);
});
