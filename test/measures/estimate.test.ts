import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { Form } from "../../src/csr/form.js";
import { outline } from "../../src/csr/outline.js";
import { analyze } from "../../src/analysis/analyze.js";
import { betweennessWork } from "../../src/measures/betweenness.js";
import { costOf, defaultLimit, duration, inWords, refuseTooLarge } from "../../src/measures/cost.js";
import { estimate } from "../../src/recommend/estimate.js";
import { pathWork } from "../../src/measures/path-work.js";
import { every, type EveryName } from "../../src/measures/every.js";
import { ingest } from "../../src/ingest/ingest.js";
import { fromEdges } from "../../src/network/from-edges.js";
import type { Partition } from "../../src/values/partition.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import { runEvery } from "./flat.js";

const names = Object.keys(every) as EveryName[];

/** Options without which a measure does not answer. */
const needed: Readonly<Partial<Record<EveryName, Readonly<Record<string, unknown>>>>> = {
  ...{ withoutActor: { actors: "0" }, groupCentrality: { actors: ["0", "5"] } },
  ...{ earliestArrival: { source: "0" }, latestDeparture: { target: "0" } },
  ...{ spread: { from: "0" }, readiness: { actors: ["0"] } },
};

/** As few repeats as there can be: what is asked here is not how sure an answer is. */
const few: Readonly<Partial<Record<EveryName, Readonly<Record<string, unknown>>>>> = {
  ...{ consensus: { runs: 2 }, communitySignificance: { samples: 2 }, profile: { samples: 2 } },
  ...{ resolutionProfile: { steps: 3, runs: 1 }, vertexBootstrap: { samples: 3 }, keyPlayers: { size: 1 } },
  ...{ robustness: { samples: 2 }, stability: { samples: 2 } },
  ...{ spread: { samples: 40 }, readiness: { samples: 40 } },
};
const usual = (name: EveryName): Readonly<Record<string, unknown>> => ({ ...few[name], ...needed[name] });

function run(name: EveryName, given: typeof network, options: Readonly<Record<string, unknown>> = {}) {
  return runEvery(name, given, { ...usual(name), ...options });
}

/** A ring with chords: every measure has something to do. */
const order = 60;
const ring = Int32Array.from({ length: 2 * order }, (_, i) => i % order);
const network = await fromEdges(
  ring,
  ring.map((v, i) => (v + (i < order ? 1 : 7)) % order),
  { strength: Float64Array.from(ring, (v) => 1 + (v % 3)) },
);

/** Measures that cost more than a few looks at every tie. */
const dear: readonly EveryName[] = [
  ...([
    "closeness",
    "harmonic",
    "reach",
    "temporalReach",
    "betweenness",
    "distances",
    "clustering",
    "bridging",
    "structuralHoles",
    "cohesion",
    "brokerageRoles",
    "centralization",
    "keyPlayers",
    "influencers",
    "spread",
    "readiness",
    "groupCentrality",
    "withoutActor",
    "consensus",
    "communitySignificance",
    "resolutionProfile",
    "profile",
    "vertexBootstrap",
  ] as const),
];

/** Kernels do more a second on a larger network: of these one is just twice as large as the other. */
const runsOfLeiden: readonly EveryName[] = ["communities", "consensus"];

describe("an estimate", () => {
  test.each(names)("of %s is made of numbers above 0, and more for a larger network", async (name) => {
    const small = await estimate(name, network, usual(name) as never);
    const twice = await fromEdges(
      [...ring, ...ring.map((v) => v + order)],
      [...ring, ...ring].map((v, i) => (i < ring.length ? (v + 1) % order : order + ((v + 7) % order))),
    );
    const large = await estimate(name, twice, usual(name) as never);
    for (const key of ["arcVisits", "seconds", "bytes"] as const) {
      expect(Number.isFinite(small[key])).toBe(true);
      expect(small[key]).toBeGreaterThan(0);
      if (!runsOfLeiden.includes(name) || key !== "seconds") expect(large[key]).toBeGreaterThan(small[key]);
    }
    expect(Number.isInteger(small.arcVisits)).toBe(true);
  });

  test.each(names)("of %s takes the options of the measure and no other", async (name) => {
    await expect(estimate(name, network, { nonsense: 1 } as never)).rejects.toMatchObject({
      code: "bad-option",
      path: ["nonsense"],
    });
    const { meta } = await run(name, network, { seed: 4, asOf: "2020" });
    const given = Object.fromEntries(
      Object.entries(meta.options).filter(
        ([, value]) =>
          // Results have Infinity as JSON can hold it.
          value !== "Infinity" && ["string", "number", "boolean"].includes(typeof value),
      ),
    );
    await expect(estimate(name, network, given as never)).resolves.toMatchObject({});
  });

  test("counts n(n + arcs) where every actor is searched from, and shares of it where searches share", async () => {
    const arcs = 2 * ring.length;
    const found = await estimate("betweenness", network);
    expect(found.arcVisits).toBe(order * (order + arcs));
    expect((await estimate("harmonic", network)).arcVisits).toBe(16 * (order + arcs));
    expect((await estimate("harmonic", network, { distance: "inverse" })).arcVisits).toBe(
      order * (order + arcs),
    );
    const none = await estimate("harmonic", network, { status: ["ended"] });
    expect(none.arcVisits).toBe(16 * order);
  });

  test("of a measure that asks another one is that of the other, so many times over", async () => {
    const inner = { distance: "inverse" } as const;
    const once = await estimate("harmonic", network, inner);
    const found = await estimate("robustness", network, { of: "harmonic", options: inner, samples: 9 });
    expect(found.arcVisits).toBe(10 * (once.arcVisits + order + 2 * ring.length));
    const wrong = { of: "harmonic", options: { nonsense: 1 } } as const;
    await expect(estimate("robustness", network, wrong)).rejects.toMatchObject({ path: ["nonsense"] });
    const none = estimate("stability", network, { of: "nobody" as never });
    await expect(none).rejects.toMatchObject({ code: "unknown-measure" });
  });

  test("takes groups that are a partition", async () => {
    const by = (await run("components", network)) as Partition;
    for (const name of ["profile", "participation", "mixing"] as const)
      expect(await estimate(name, network, { by })).toEqual(
        await estimate(name, network, { by: "components" }),
      );
  });

  test("knows boards and mentors too, and cascades of dated ties", async () => {
    const { network: league } = await ingest({
      actors: Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, kind: "ngo", experience: i })),
      ties: Array.from({ length: 8 }, (_, i) => ({ source: `a${i}`, target: `a${i + 1}`, since: "2001" })),
    });
    const board = await estimate("composeBoard", league, { size: 3, quotas: [], samples: 10 });
    expect(board.arcVisits).toBe((3 + 10) * 3 * (9 + 16));
    // Four have five years or more, three have two or fewer.
    const mentors = await estimate("matchMentors", league);
    const named = await estimate("matchMentors", league, { mentors: ["a8"], newcomers: ["a0", "a1"] });
    expect(mentors.arcVisits - named.arcVisits).toBe(4 * 3 * (1 + 3) - 1 * 2 * (1 + 2));
    await expect(estimate("composeBoard", league, { nonsense: 1 } as never)).rejects.toMatchObject({
      path: ["nonsense"],
    });
    const dated = await estimate("spread", league, { from: "a0", times: "respect", samples: 100 });
    expect(dated.arcVisits).toBeGreaterThanOrEqual(100 * (9 + 16));
    const by = await estimate("influencers", league, { by: ["country", "kind"] });
    expect(by.arcVisits).toBeGreaterThan(0);
  });

  test("refuses measures that do not exist", async () => {
    await expect(estimate("betwenness" as never, network)).rejects.toMatchObject({ code: "unknown-measure" });
    await expect(estimate("toString" as never, network)).rejects.toMatchObject({ code: "unknown-measure" });
    await expect(estimate("degree", undefined as never)).rejects.toMatchObject({ code: "bad-input" });
  });

  test("knows the sizes of a form before it is compiled", async () => {
    const forms = fc.record({
      directed: fc.constantFrom("respect" as const, "ignore" as const),
      parallel: fc.constantFrom("collapse" as const, "count" as const),
      strengths: fc.boolean(),
      distance: fc.constantFrom("hops", "inverse"),
    });
    const law = fc.asyncProperty(graphs(), forms, async (graph, form: Form) => {
      const given = await networkOf(graph);
      const sizes = await outline(given, form, new Pace({}));
      const { csr } = await compile(given, form);
      expect([sizes.order, sizes.symmetric, sizes.collapsed]).toEqual([
        csr.order,
        csr.symmetric,
        csr.collapsed,
      ]);
      expect(sizes.distances.length > 0).toBe(
        csr.distances.length > 0 || (csr.arcs === 0 && sizes.distances.length > 0),
      );
      expect(sizes.strengths.length > 0 || csr.strengths.length === 0).toBe(true);
      expect(sizes.arcs).toBeGreaterThanOrEqual(csr.arcs);
      expect(sizes.linkCount).toBeGreaterThanOrEqual(csr.linkCount);
      if (form.parallel === "collapse") return;
      expect([sizes.arcs, sizes.linkCount]).toEqual([csr.arcs, csr.linkCount]);
      if (csr.order > 0) expect(sizes.offsets[1]).toBeGreaterThanOrEqual(csr.offsets[1]);
    });
    await fc.assert(law, { numRuns: 200 });
  });
});

describe("the limit", () => {
  /** A form as large as said, in numbers alone. */
  async function sized(actors: number, ties: number): Promise<Csr> {
    const form = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" } as const;
    const csr = await outline(network, form, new Pace({}));
    return { ...csr, order: actors, arcs: 2 * ties, linkCount: ties };
  }

  test("lets exact paths of 200,000 actors and 2 million ties through, and not of a million", async () => {
    const visits = (work: Parameters<typeof costOf>[0][number]) => costOf([work], []).arcVisits;
    const [large, largest] = [await sized(200_000, 2_000_000), await sized(1_000_000, 10_000_000)];
    expect(visits(betweennessWork(large, false))).toBeLessThanOrEqual(defaultLimit);
    expect(visits(pathWork(large))).toBeLessThanOrEqual(defaultLimit);
    expect(visits(betweennessWork(largest, false))).toBeGreaterThan(defaultLimit);
    const call = () =>
      refuseTooLarge("betweenness", {}, largest, [betweennessWork(largest, false)], "do less");
    expect(call).toThrow(
      /1 million actors and 20 million arcs visits up to 21 trillion arcs, about .* do less/,
    );
  });

  test.each(names)("is kept by %s where it costs much, and looked at by all", async (name) => {
    const call = run(name, network, { limit: 1 });
    if (dear.includes(name)) await expect(call).rejects.toMatchObject({ code: "too-large", path: ["limit"] });
    else expect((await call).meta.measure).toBe(name);
    const went = await run(name, network, { limit: Infinity });
    expect(went.meta.options).not.toHaveProperty("limit");
    for (const limit of [NaN, "1e6", null])
      await expect(run(name, network, { limit: limit as never })).rejects.toMatchObject({
        code: "bad-option",
        path: ["limit"],
      });
  });

  test.each(dear)("of %s is what its estimate says", async (name) => {
    const { arcVisits } = await estimate(name, network, usual(name) as never);
    await expect(run(name, network, { limit: arcVisits })).resolves.toBeDefined();
    if (!["cohesion", "distances", "profile"].includes(name))
      await expect(run(name, network, { limit: arcVisits - 1 })).rejects.toMatchObject({ code: "too-large" });
  });

  test("lets analyze leave out what is above it, unless everything is asked for", async () => {
    const whole = await estimate("betweenness", network);
    const limit = whole.arcVisits - 1;
    expect((await analyze(network, { limit })).distances.skipped).toMatch(/exact/);
    await expect(analyze(network, { limit, effort: "exact" })).rejects.toMatchObject({ code: "too-large" });
  });

  test("is told in words", () => {
    expect([3, 1.24e6, 9.96e8, 2.1e13].map(inWords)).toEqual([
      "3",
      "1.2 million",
      "1 billion",
      "21 trillion",
    ]);
    expect([0.2, 40, 500, 8000, 9e5].map(duration)).toEqual([
      "a second",
      "40 seconds",
      "8.3 minutes",
      "2.2 hours",
      "10 days",
    ]);
  });
});
