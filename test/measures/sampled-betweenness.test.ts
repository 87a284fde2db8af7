import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Progress } from "../../src/control/control.js";
import { isComityError } from "../../src/errors/error.js";
import { betweenness, type ActorBetweennessOptions, type Sampled } from "../../src/measures/betweenness.js";
import { fromEdges } from "../../src/network/from-edges.js";
import type { Network } from "../../src/network/network.js";
import { Scores } from "../../src/values/scores.js";
import { ScoreIntervals, TieScoreIntervals } from "../../src/values/score-intervals.js";
import { TieScores } from "../../src/values/tie-scores.js";
import { buildWorkers, type Built } from "../exec/build.js";
import { randomNetwork } from "../exec/large.js";
import { fixture } from "../fixtures/load.js";
import { networkOf, networkOfFixture } from "../network-of.js";
import { awkwardGraphs } from "./awkward-graphs.js";

type Options = Sampled<ActorBetweennessOptions>;
const methods = ["kadabra", "riondato-kornaropoulos"] as const;
const steward = { audience: "steward" } as const;

/** The least number that so many draws stay at or below with a chance of 99.9 %. */
function quantile(draws: number, chance: number): number {
  let [sum, part] = [0, (1 - chance) ** draws];
  for (let k = 0; ; k++) {
    sum += part;
    if (sum >= 0.999) return k;
    part *= ((draws - k) / (k + 1)) * (chance / (1 - chance));
  }
}

/** Two dense halves and a path between, some islands: large and small scores, pairs without a path. */
function halves(): Promise<Network> {
  const [source, target]: [number[], number[]] = [[], []];
  const tie = (a: number, b: number): void => {
    source.push(a);
    target.push(b);
  };
  for (const start of [0, 30])
    for (let i = 0; i < 90; i++) tie(start + (i % 30), start + ((i * 7 + i) % 29) + 1);
  for (const [a, b] of [
    [3, 60],
    [60, 61],
    [61, 33],
    [62, 63],
    [63, 64],
  ])
    tie(a, b);
  return fromEdges(source, target, { n: 70, directed: false });
}

const networks: readonly (readonly [string, () => Promise<Network>])[] = [
  ["karate", () => networkOfFixture(fixture("karate"))],
  ["florentine", () => networkOfFixture(fixture("florentine"))],
  ["F-dir", () => networkOfFixture(fixture("f-dir"))],
  ["mixed directions", () => randomNetwork(80, 200)],
  ["halves and islands", halves],
  ["in pieces", () => networkOfFixture(fixture("random-disconnected"))],
];

describe.each(networks)("%s", (_, make) => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  const delta = 0.1;

  test.each(methods)("the certificate of %s fails in no more runs than delta allows", async (method) => {
    const network = await make();
    const exact = (await betweenness(network, steward)).values();
    let failures = 0;
    for (const seed of seeds) {
      const found = await betweenness(network, { ...steward, epsilon: 0.08, delta, method, seed });
      const { low, high } = found.intervals();
      const scores = found.values();
      expect(found.meta).toMatchObject({ exact: false, seed, epsilon: 0.08, delta });
      expect(scores.every((score, i) => 0 <= low[i] && low[i] <= score && score <= high[i])).toBe(true);
      const n = exact.length;
      const widest = (0.08 * n * (n - 1)) / (found.meta.pairs === "unordered" ? 2 : 1);
      expect(
        Math.max(...scores.map((score, i) => Math.max(score - low[i], high[i] - score))),
      ).toBeLessThanOrEqual(widest * (1 + 1e-12));
      failures += Number(exact.some((score, i) => score < low[i] - 1e-9 || score > high[i] + 1e-9));
    }
    expect(failures).toBeLessThanOrEqual(quantile(200, delta));
  });

  test.each(methods)("and of ties with %s", async (method) => {
    const network = await make();
    const exact = (await betweenness(network, { ...steward, of: "ties" })).values();
    let failures = 0;
    for (const seed of seeds) {
      const found = await betweenness(network, {
        ...steward,
        of: "ties",
        epsilon: 0.08,
        delta,
        method,
        seed,
      });
      const { low, high } = found.intervals();
      failures += Number(exact.some((score, i) => score < low[i] - 1e-9 || score > high[i] + 1e-9));
    }
    expect(failures).toBeLessThanOrEqual(quantile(200, delta));
  });

  test("scores are right on average: five standard errors off at most", async () => {
    const network = await make();
    for (const of of ["actors", "ties"] as const) {
      const exact = await betweenness(network, { ...steward, of } as ActorBetweennessOptions);
      const sums = new Float64Array(exact.length);
      let samples = 0;
      for (const seed of seeds) {
        const options = { ...steward, of, epsilon: 0.1, method: "riondato-kornaropoulos", seed } as Options;
        const found = await betweenness(network, options);
        found.values().forEach((score, i) => (sums[i] += score / seeds.length));
        samples += found.meta.samples ?? NaN;
      }
      const n = network.actors.length;
      const all = (n * (n - 1)) / (exact.meta.pairs === "unordered" ? 2 : 1);
      exact.values().forEach((score, i) => {
        const share = score / all;
        const error = Math.sqrt((share * (1 - share)) / samples) * all;
        expect(Math.abs(sums[i] - score)).toBeLessThanOrEqual(5 * error + 1e-9);
      });
    }
  });

  test.each(methods)("normalized with %s: the same, from 0 to 1", async (method) => {
    const network = await make();
    for (const of of ["actors", "ties"] as const) {
      const options = { ...steward, of, epsilon: 0.1, method, seed: 4 } as Options;
      const raw = await betweenness(network, options);
      const found = await betweenness(network, { ...options, normalized: true });
      const n = network.actors.length;
      const pairs = of === "ties" ? n * (n - 1) : (n - 1) * (n - 2);
      const divisor = raw.meta.pairs === "unordered" ? pairs / 2 : pairs;
      for (const [a, b] of [
        [raw.values(), found.values()],
        [raw.intervals().low, found.intervals().low],
        [raw.intervals().high, found.intervals().high],
      ])
        b.forEach((score, i) => {
          expect(score).toBeCloseTo(Math.min(1, a[i] / divisor), 12);
          expect(score >= 0 && score <= 1).toBe(true);
        });
    }
  });
});

test("intervals a quarter as wide would fail: the count of failures can tell", async () => {
  const network = await networkOfFixture(fixture("karate"));
  const exact = (await betweenness(network, steward)).values();
  let failures = 0;
  for (let seed = 0; seed < 200; seed++) {
    const found = await betweenness(network, { ...steward, epsilon: 0.06, seed });
    const { low, high } = found.intervals();
    const scores = found.values();
    const off = (i: number): number => (exact[i] > scores[i] ? high[i] - scores[i] : scores[i] - low[i]) / 4;
    failures += Number(exact.some((score, i) => Math.abs(score - scores[i]) > off(i) + 1e-9));
  }
  expect(failures).toBeGreaterThan(quantile(200, 0.1));
});

describe("the top", () => {
  test.each(networks)(
    "of %s: what is called separate is so, but for a share of delta",
    async (title, make) => {
      const network = await make();
      const exact = (await betweenness(network, steward)).values();
      const inOrder = exact.toSorted((a, b) => b - a);
      let failures = 0;
      let told = 0;
      for (let seed = 0; seed < 200; seed++) {
        const found = await betweenness(network, { ...steward, epsilon: 0.04, top: 3, seed });
        const cuts = found.meta.separated ?? [];
        told += cuts.length;
        const highest = found.top(3);
        const wrong = cuts.some((cut) => {
          const least = Math.min(
            ...highest.slice(0, cut).map(({ id }) => exact[network.actors.ids.find(id)]),
          );
          return least < inOrder[cut - 1] - 1e-9;
        });
        failures += Number(wrong);
      }
      expect(failures).toBeLessThanOrEqual(quantile(200, 0.1));
      if (title === "florentine") expect(told).toBeGreaterThan(100);
    },
  );

  test("a center is told apart long before all scores are known within epsilon", async () => {
    const ends = Array.from({ length: 199 }, (_, i) => i + 1);
    const star = await fromEdges(new Int32Array(199), ends, { directed: false });
    const whole = await betweenness(star, { ...steward, epsilon: 0.005 });
    const first = await betweenness(star, { ...steward, epsilon: 0.005, top: 1 });
    expect(first.meta.separated).toEqual([1]);
    expect(first.top(1)).toMatchObject([{ id: "0" }]);
    expect(Number(first.meta.samples)).toBeLessThan(Number(whole.meta.samples));
    expect(first.meta.notes.join()).toContain("The first 1 of the 1 highest");
  });

  test("people are not among them before the public", async () => {
    const person = await networkOfFixture({
      ...fixture("kite"),
      actors: fixture("kite").actors.map((each, i) => ({
        ...each,
        kind: i % 2 === 0 ? "individual" : "ngo",
      })),
    });
    const options = { epsilon: 0.02, top: 3 } as const;
    const open = await betweenness(person, options);
    expect(open.top(3).every(({ kind }) => kind === "ngo")).toBe(true);
    expect(open.meta.separated?.every((cut) => cut <= 3)).toBe(true);
    const known = await betweenness(person, { ...options, ...steward });
    expect(known.top(1)).not.toEqual(open.top(1));
  });
});

describe("awkward graphs", () => {
  test.each(awkwardGraphs)("%s", async (_, graph) => {
    const network = await networkOf(graph);
    for (const of of ["actors", "ties"] as const)
      for (const method of methods)
        for (const normalized of [true, false]) {
          const common = { ...steward, of, normalized } as ActorBetweennessOptions;
          const exact = (await betweenness(network, common)).values();
          const found = await betweenness(network, { ...common, epsilon: 0.1, delta: 1e-4, method });
          const { low, high } = found.intervals();
          found.values().forEach((score, i) => {
            expect(Number.isNaN(score)).toBe(Number.isNaN(exact[i]));
            expect(Number.isNaN(low[i])).toBe(Number.isNaN(exact[i]));
            if (Number.isNaN(score)) return;
            expect(low[i]).toBeLessThanOrEqual(exact[i] + 1e-9);
            expect(high[i]).toBeGreaterThanOrEqual(exact[i] - 1e-9);
          });
        }
  });

  test("who has fewer than two neighbors is known to have 0", async () => {
    const found = await betweenness(await networkOfFixture(fixture("florentine")), {
      ...steward,
      epsilon: 0.2,
    });
    expect(found.interval("acciaiuoli")).toEqual({ low: 0, high: 0 });
    expect(found.interval("medici")?.high).toBeGreaterThan(0);
    expect(found.interval("nobody")).toBeUndefined();
  });

  test("where no path has anybody within it no samples are drawn", async () => {
    const pairs = await fromEdges([0, 2, 4], [1, 3, 5], { directed: false });
    const found = await betweenness(pairs, { epsilon: 0.01 });
    expect(found.meta).toMatchObject({ samples: 0, exact: false });
    expect(found.intervals()).toEqual({ low: new Float64Array(6), high: new Float64Array(6) });
    const complete = await fromEdges([0, 0, 1], [1, 2, 2], { directed: false });
    expect(
      (await betweenness(complete, { epsilon: 0.3, method: "riondato-kornaropoulos" })).values(),
    ).toEqual(new Float64Array(3));
    const top = await betweenness(pairs, { epsilon: 0.01, top: 2 });
    expect(top.meta.separated).toEqual([]);
  });

  test("counts of paths beyond all numbers", async () => {
    const layers = await networkOfFixture(fixture("f-vigna"));
    const found = await betweenness(layers, { ...steward, epsilon: 0.1 });
    const exact = (await betweenness(layers, steward)).values();
    const { low, high } = found.intervals();
    exact.forEach((score, i) => {
      expect(score).toBeGreaterThanOrEqual(low[i] - 1e-6);
      expect(score).toBeLessThanOrEqual(high[i] + 1e-6);
    });
  }, 60000);
});

describe("what the result says", () => {
  test("intervals stand in rows, columns, JSON and the table", async () => {
    const network = await networkOfFixture(fixture("karate"));
    const found = await betweenness(network, { ...steward, epsilon: 0.1 });
    expect(found).toBeInstanceOf(ScoreIntervals);
    expect(found).toBeInstanceOf(Scores);
    const [row] = found.rows(1);
    const { low, high } = found.intervals();
    expect(row).toMatchObject({ low: low[0], high: high[0] });
    expect(Object.keys(found.columns())).toEqual([
      "id",
      "name",
      "kind",
      "country",
      "score",
      "low",
      "high",
      "reason",
    ]);
    expect(found.columns().low).toEqual(low);
    expect(found.toJSON().rows[0]).toMatchObject({ low: low[0], high: high[0] });
    expect(found.toHTML()).toContain('<th scope="col">low</th>');
    expect(found.top(1)[0]).toHaveProperty("high");
    const ties = await betweenness(network, { ...steward, epsilon: 0.1, of: "ties" });
    expect(ties).toBeInstanceOf(TieScoreIntervals);
    expect(ties).toBeInstanceOf(TieScores);
    ties.rows().forEach((each, i) => {
      expect(each.low).toBe(ties.intervals().low[i]);
      expect(each.low <= each.score && each.score <= each.high).toBe(true);
    });
    const [best] = ties.top(1);
    expect(best.high).toBe(
      Math.max(
        ...ties
          .rows()
          .filter(({ score }) => score === best.score)
          .map(({ high }) => high),
      ),
    );
  });

  test("the record names what was asked, the seed and the samples", async () => {
    const network = await networkOfFixture(fixture("karate"));
    const { meta } = await betweenness(network, { epsilon: 0.1, seed: 9 });
    expect(meta).toMatchObject({
      options: { epsilon: 0.1, delta: 0.1, method: "kadabra" },
      exact: false,
      seed: 9,
      epsilon: 0.1,
      delta: 0.1,
    });
    expect(meta.samples).toBeGreaterThan(100);
    expect(meta.notes.join()).toContain(`Estimated from ${meta.samples} sampled shortest paths`);
    expect(meta).not.toHaveProperty("separated");
    const exact = await betweenness(network);
    expect(exact.meta.exact).toBe(true);
    expect(exact.meta).not.toHaveProperty("samples");
    expect(Object.keys(exact.meta.options)).toEqual(["of", "distance", "normalized", "directed", "parallel"]);
  });
});

describe("calls that mean nothing", () => {
  test.each([
    [{ delta: 0.1 }, "delta"],
    [{ method: "kadabra" }, "method"],
    [{ top: 5 }, "top"],
    [{ epsilon: 0 }, "epsilon"],
    [{ epsilon: 1 }, "epsilon"],
    [{ epsilon: NaN }, "epsilon"],
    [{ epsilon: "0.1" }, "epsilon"],
    [{ epsilon: null }, "epsilon"],
    [{ epsilon: 0.1, delta: 0 }, "delta"],
    [{ epsilon: 0.1, delta: 1 }, "delta"],
    [{ epsilon: 0.1, delta: "0.1" }, "delta"],
    [{ epsilon: 0.1, method: "guess" }, "method"],
    [{ epsilon: 0.1, top: 0 }, "top"],
    [{ epsilon: 0.1, top: 2.5 }, "top"],
    [{ epsilon: 0.1, top: "3" }, "top"],
    [{ epsilon: 0.1, method: "riondato-kornaropoulos", top: 3 }, "top"],
    [{ epsilon: 0.1, distance: "inverse" }, "distance"],
  ])("%o", async (options, name) => {
    const network = await networkOfFixture(fixture("kite"));
    const error: unknown = await betweenness(network, options as unknown as Options).catch((e: unknown) => e);
    expect(isComityError(error) && [error.code, error.path[0]]).toEqual(["bad-option", name]);
  });
});

describe("on threads", () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildWorkers();
  });
  afterAll(() => built.remove());

  test("two workers, one and none give equal bytes", async () => {
    const network = await randomNetwork(900, 2500);
    const asked = (more: object): Promise<string[]> =>
      Promise.all(
        [{}, { method: "riondato-kornaropoulos" }, { top: 4 }, { of: "ties" }].map(async (options) => {
          const all = { ...steward, epsilon: 0.03, seed: 2, ...options, ...more } as Options;
          return JSON.stringify(await betweenness(network, all));
        }),
      );
    const expected = await asked({});
    for (const size of [1, 2]) {
      const pool = built.parallel.workers(size, { workerUrl: built.file("comity-worker.js") });
      expect(await asked({ executor: pool })).toEqual(expected);
      await pool.close();
    }
  });
});

test("an abort in the middle rejects with its reason, and progress never falls", async () => {
  const network = await randomNetwork(3000, 30000);
  const controller = new AbortController();
  const heard: Progress[] = [];
  const reason = new Error("enough");
  const call = betweenness(network, {
    epsilon: 0.001,
    signal: controller.signal,
    onProgress: (progress) => {
      heard.push(progress);
      if (progress.phase.includes("paths") && progress.done > 0) controller.abort(reason);
    },
  });
  await expect(call).rejects.toBe(reason);
  const last = new Map<string, number>();
  for (const { phase, done, total } of heard) {
    expect(done).toBeGreaterThanOrEqual(last.get(phase) ?? 0);
    expect(done).toBeLessThanOrEqual(total);
    last.set(phase, done);
  }
  expect([...last.keys()].some((phase) => phase.startsWith("betweenness: paths"))).toBe(true);
});
