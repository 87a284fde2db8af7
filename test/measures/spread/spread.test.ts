import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { communities } from "../../../src/measures/communities.js";
import { reach } from "../../../src/measures/reach.js";
import { spread, type SpreadOptions } from "../../../src/measures/spread/spread.js";
import type { Network } from "../../../src/network/network.js";
import { ScoreTable } from "../../../src/values/score-table.js";
import { buildWorkers, type Built } from "../../exec/build.js";
import { fixture } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph, PlainTie } from "../../oracle/graph.js";
import { chancesReached, type ChanceArc } from "../../oracle/spread.js";
import { awkwardGraphs } from "../awkward-graphs.js";
import { day, networkOfDated } from "../time/dated.js";
import { evenArcs, mostFailures, sharedArcs } from "./chances.js";

type Asked = Omit<SpreadOptions, "from">;

const karate = await networkOfFixture(fixture("karate"));
const diamond = plain(["a", "b", "s", "t"], [2, 0], [2, 1], [0, 3], [1, 3]);

function plain(ids: readonly string[], ...arcs: readonly (readonly [number, number])[]): PlainGraph {
  const ties = arcs.map(([source, target]): PlainTie => ({ source, target, directed: true, strength: 1 }));
  return { ids, ties };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the measure says lies around what the oracle says: the number of all and of each actor. */
async function agrees(network: Network, seeds: readonly string[], expected: readonly number[], asked: Asked) {
  const found = await spread(network, { from: seeds, ...asked });
  const { reachLow, reachHigh, certain, possible } = found.figures();
  const all = sum(expected);
  expect(reachLow - 1e-9).toBeLessThanOrEqual(all);
  expect(reachHigh + 1e-9).toBeGreaterThanOrEqual(all);
  expect(certain - 1e-9).toBeLessThanOrEqual(all);
  expect(possible + 1e-9).toBeGreaterThanOrEqual(all);
  found.rows().forEach(({ low, high, reached }, i) => {
    expect(low).toBeLessThanOrEqual(expected[i] + 1e-9);
    expect(high).toBeGreaterThanOrEqual(expected[i] - 1e-9);
    expect(low).toBeLessThanOrEqual(Number(reached));
    expect(high).toBeGreaterThanOrEqual(Number(reached));
  });
  return found;
}

describe("against every way in which arcs can be live", () => {
  test("the diamond: 2.4375 of 4", async () => {
    const expected = chancesReached(4, evenArcs(diamond, 0.5), "independent-cascade", [2]);
    expect(expected).toEqual([0.5, 0.5, 1, 0.4375]);
    const asked = { probability: 0.5, samples: 20000 };
    const found = await agrees(await networkOf(diamond), ["s"], expected, asked);
    expect(found.figures().reach).toBeCloseTo(2.4375, 1);
    expect(found.figures().reachHigh - found.figures().reachLow).toBeLessThan(0.1);
    expect(found.figures()).toMatchObject({ certain: 1, possible: 4 });
  });

  const small = graphs({ maxActors: 5 }).filter(({ ids, ties }) => {
    const arcs = ties.reduce((count, { directed }) => count + (directed ? 1 : 2), 0);
    return ids.length > 0 && arcs < 10;
  });
  // One in a million: what is wrong here is no accident.
  const sure = { delta: 1e-6, samples: 600 };

  test.each(["independent-cascade", "linear-threshold"] as const)("%s, any small graph", async (model) => {
    const law = fc.asyncProperty(small, fc.constantFrom(1, 2, Infinity), async (graph, steps) => {
      const network = await networkOf(graph);
      const from = graph.ids.slice(0, 1);
      const threshold = model === "linear-threshold";
      for (const [probability, arcs] of [
        ["weighted-cascade", sharedArcs(graph)],
        [0.3, evenArcs(graph, 0.3, threshold)],
        [1, evenArcs(graph, 1, threshold)],
      ] as const) {
        const expected = chancesReached(graph.ids.length, arcs, model, [0], { steps });
        await agrees(network, from, expected, { ...sure, model, probability, steps });
      }
    });
    await fc.assert(law, { numRuns: 40 });
  });

  const dates = fc.constantFrom("2010-01-02", "2010-01-04", "2010-01-07", undefined);
  const dated = fc
    .array(
      fc.record({
        source: fc.nat({ max: 3 }),
        target: fc.nat({ max: 3 }),
        directed: fc.boolean(),
        since: dates,
        until: dates,
      }),
      { maxLength: 5 },
    )
    .map((ties) =>
      ties.filter(({ since, until }) => !(since !== undefined && until !== undefined && since > until)),
    );

  test.each(["independent-cascade", "linear-threshold"] as const)("%s over dated ties", async (model) => {
    const law = fc.asyncProperty(
      dated,
      fc.nat({ max: 2 }),
      fc.boolean(),
      fc.constantFrom(2, Infinity),
      async (ties, delay, strict, steps) => {
        const network = await networkOfDated({ ids: ["a", "b", "c", "d"], ties });
        const [first, last] = [day("2010-01-01"), day("2010-01-08") - delay];
        const chance = 0.5;
        const arcs = ties
          .filter(({ source, target }) => source !== target)
          .flatMap(({ source, target, directed, since, until }) => {
            const span = {
              opens: since === undefined ? -Infinity : day(since),
              closes: until === undefined ? Infinity : day(until),
              chance,
            };
            const there: ChanceArc = { source, target, ...span };
            return directed ? [there] : [there, { ...there, source: target, target: source }];
          });
        const weighed =
          model === "independent-cascade"
            ? arcs
            : arcs.map((arc) => {
                const into = arcs.filter(({ target }) => target === arc.target).length;
                return { ...arc, chance: chance / Math.max(1, chance * into) };
              });
        const lag = delay + Number(strict);
        const view = { first, last, lag, steps };
        const expected = chancesReached(4, weighed, model, [0], view);
        const asked = { times: "respect", since: "2010", until: "2010-01-08", delay, strict, steps } as const;
        await agrees(network, ["a"], expected, { ...sure, ...asked, model, probability: chance });
      },
    );
    await fc.assert(law, { numRuns: 40 });
  });
});

test("karate with a chance of 0.1: values of 200 000 runs of an independent program", async () => {
  for (const [from, expected, error] of [
    [["33"], 3.499, 0.005],
    [["0", "33"], 6.432, 0.006],
  ] as const) {
    const figures = (await spread(karate, { from, probability: 0.1, samples: 40000 })).figures();
    expect(figures.reachLow).toBeLessThanOrEqual(expected + error);
    expect(figures.reachHigh).toBeGreaterThanOrEqual(expected - error);
    expect(Math.abs(figures.reach - expected)).toBeLessThan(0.05);
    expect(figures.reachHigh - figures.reachLow).toBeLessThan(0.12);
  }
});

test("intervals that stop when they may miss no more often than they say, over 200 seeds", async () => {
  const network = await networkOf(diamond);
  const truth = [0.5, 0.5, 1, 0.4375];
  const delta = 0.2;
  let wrong = 0;
  for (let seed = 0; seed < 200; seed++) {
    const found = await spread(network, { from: "s", probability: 0.5, epsilon: 0.04, delta, seed });
    const { reachLow, reachHigh } = found.figures();
    expect(reachHigh - reachLow).toBeLessThanOrEqual(2 * 0.04 * 4 + 1e-9);
    const misses = found.rows().some(({ low, high }, i) => Number(low) > truth[i] || Number(high) < truth[i]);
    if (misses || reachLow > 2.4375 || reachHigh < 2.4375) wrong++;
  }
  expect(wrong).toBeLessThanOrEqual(mostFailures(200, delta));
});

test("more actors to set out from never reach fewer, and add less the more there are", async () => {
  const reach = async (network: Network, ids: readonly string[], model: SpreadOptions["model"]) =>
    (await spread(network, { from: ids, model: model ?? "independent-cascade", samples: 24 })).figures()
      .reach;
  const law = fc.asyncProperty(
    graphs().filter(({ ids }) => ids.length > 3),
    fc.constantFrom("independent-cascade", "linear-threshold"),
    async (graph, model) => {
      const network = await networkOf(graph);
      const [a, b, c] = graph.ids;
      const [one, two] = [await reach(network, [a], model), await reach(network, [a, b], model)];
      const [with1, with2] = [await reach(network, [a, c], model), await reach(network, [a, b, c], model)];
      expect(two).toBeGreaterThanOrEqual(one);
      expect(with1 - one).toBeGreaterThanOrEqual(with2 - two - 1e-9);
    },
  );
  await fc.assert(law, { numRuns: 40 });
});

test("where nothing is left to chance no sample is drawn", async () => {
  const network = await networkOf(diamond);
  const sure = await spread(network, { from: "s", probability: 1 });
  expect(sure.figures()).toMatchObject({ reach: 4, reachLow: 4, reachHigh: 4, certain: 4 });
  expect(sure.meta).toMatchObject({ exact: true });
  expect(sure.meta.samples).toBeUndefined();
  const never = await spread(network, { from: ["s", "a"], probability: 0 });
  expect(never.figures()).toMatchObject({ reach: 2, possible: 2 });
  const near = await spread(network, { from: "s", probability: 1, steps: 1 });
  expect(near.scores("reached").of("t")).toBe(0);
  expect(near.figures().reach).toBe(3);
});

test.each(awkwardGraphs)("%s: with a chance of 1 it comes to whoever is in reach", async (_title, graph) => {
  const network = await networkOf(graph);
  const reached = (await reach(network, { steps: Infinity })).values();
  for (const [i, from] of graph.ids.entries()) {
    const found = await spread(network, { from, probability: 1 });
    expect(found.figures().reach).toBe(reached[i] + 1);
    expect(found.meta.exact).toBe(true);
    if (graph.ids.length > 20) break;
  }
  const none = await spread(network, { from: graph.ids.slice(0, 1), probability: 0 }).catch(String);
  if (graph.ids.length > 0) expect(none).toBeInstanceOf(ScoreTable);
  else expect(none).toContain("from must be an id");
});

test("samples are drawn until the number is known well enough, and as many as are asked for", async () => {
  const rough = await spread(karate, { from: "0", epsilon: 0.05 });
  const fine = await spread(karate, { from: "0", epsilon: 0.02 });
  expect(rough.meta).toMatchObject({ exact: false, epsilon: 0.05, delta: 0.05, seed: 0 });
  expect(fine.meta.samples).toBeGreaterThan(Number(rough.meta.samples));
  for (const [found, epsilon] of [
    [rough, 0.05],
    [fine, 0.02],
  ] as const) {
    const { reachLow, reachHigh, shareLow } = found.figures();
    expect(reachHigh - reachLow).toBeLessThanOrEqual(2 * epsilon * 34);
    expect(shareLow).toBe(reachLow / 34);
  }
  expect((await spread(karate, { from: "0", samples: 77 })).meta).toMatchObject({ samples: 77 });
});

describe("by group", () => {
  test("groups of an attribute add up to the whole, and intervals lie around", async () => {
    const found = await spread(karate, { from: "0", by: ["group", "kind"], samples: 500 });
    const rows = found.tables.groups.rows();
    const clubs = rows.filter(({ by }) => by === "group");
    expect(clubs.map(({ group, actors }) => [group, actors])).toEqual([
      ["Mr. Hi", 17],
      ["Officer", 17],
    ]);
    expect(sum(clubs.map(({ reach }) => Number(reach)))).toBeCloseTo(found.figures().reach, 9);
    for (const { reach, reachLow, reachHigh, share, actors } of rows) {
      expect(reachLow).toBeLessThanOrEqual(Number(reach));
      expect(reachHigh).toBeGreaterThanOrEqual(Number(reach));
      expect(share).toBe(Number(reach) / Number(actors));
    }
  });

  test("of a partition too", async () => {
    const by = await communities(karate);
    const found = await spread(karate, { from: "0", by, samples: 50 });
    expect(found.meta.options.by).toEqual(["communities"]);
    expect(found.tables.groups.length).toBe(by.sizes().length);
  });
});

describe("real threads", () => {
  let built: Built;
  beforeAll(async () => (built = await buildWorkers()));
  afterAll(() => built.remove());

  test("equal bytes inline and on 2 workers", async () => {
    const pool = built.parallel.workers(2);
    const dates = await networkOfDated({
      ids: ["a", "b", "c", "d"],
      ties: [
        { source: 0, target: 1, since: "2001", until: "2003" },
        { source: 1, target: 2, since: "2002" },
        { source: 2, target: 3, until: "2009" },
      ],
    });
    for (const [network, asked] of [
      [karate, { from: "0", samples: 700 }],
      [karate, { from: "0", model: "linear-threshold", samples: 300 }],
      [dates, { from: "a", times: "respect", probability: 0.6, samples: 90 }],
    ] as const) {
      const expected = JSON.stringify(await spread(network, asked));
      expect(JSON.stringify(await spread(network, { ...asked, executor: pool }))).toBe(expected);
    }
    await pool.close();
  });
});

const refused: readonly (readonly [object, string, string])[] = [
  [{ from: "nobody" }, "unknown-actor", "from"],
  [{ from: [] }, "bad-option", "from"],
  [{ from: 3 }, "bad-option", "from"],
  [{}, "bad-option", "from"],
  [{ from: "0", steps: 0 }, "bad-option", "steps"],
  [{ from: "0", steps: 1.5 }, "bad-option", "steps"],
  [{ from: "0", model: "sideways" }, "bad-option", "model"],
  [{ from: "0", probability: 2 }, "bad-option", "probability"],
  [{ from: "0", epsilon: 0 }, "bad-option", "epsilon"],
  [{ from: "0", epsilon: "small" }, "bad-option", "epsilon"],
  [{ from: "0", epsilon: 0.1, samples: 5 }, "bad-option", "epsilon"],
  [{ from: "0", delta: 1 }, "bad-option", "delta"],
  [{ from: "0", samples: 1 }, "bad-option", "samples"],
  [{ from: "0", samples: "many" }, "bad-option", "samples"],
  [{ from: "0", since: "2010" }, "bad-option", "since"],
  [{ from: "0", strict: true }, "bad-option", "strict"],
  [{ from: "0", times: "respect", since: "someday" }, "bad-option", "since"],
  [{ from: "0", times: "respect", since: "2010", until: "2009" }, "bad-option", "until"],
  [{ from: "0", times: "sideways" }, "bad-option", "times"],
  [{ from: "0", by: "nothing" }, "unknown-attribute", "by"],
  [{ from: "0", by: [3] }, "bad-option", "by"],
  [{ from: "0", limit: 10 }, "too-large", "limit"],
];

test.each(refused)("%j is refused as %s", async (options, code, place) => {
  const thrown: unknown = await spread(karate, options as SpreadOptions).catch((error: unknown) => error);
  if (!isComityError(thrown)) throw thrown;
  expect([thrown.code, thrown.path[0]]).toEqual([code, place]);
});

test("before the public people are reached but not ranked, and set out under a pseudonym", async () => {
  const { network } = await ingest({
    actors: [
      { id: "zoe", kind: "individual" },
      { id: "bonn", kind: "local-government" },
    ],
    ties: [{ source: "zoe", target: "bonn" }],
  });
  const found = await spread(network, { from: "person 1" });
  expect(found.meta.options.from).toBe("person 1");
  expect(found.top(5).map(({ id }) => id)).toEqual(["bonn"]);
  await expect(spread(network, { from: "zoe" })).rejects.toThrow("not shown to this audience");
});
