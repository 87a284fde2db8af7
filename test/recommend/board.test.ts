import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { communities } from "../../src/measures/communities.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Network } from "../../src/network/network.js";
import { composeBoard, type ComposeBoardOptions } from "../../src/recommend/board/compose-board.js";
import type { Quota } from "../../src/recommend/board/quotas.js";
import { matchMentors } from "../../src/recommend/mentors/match-mentors.js";
import { awkwardGraphs } from "../measures/awkward-graphs.js";
import { networkOf as networkOfGraph } from "../network-of.js";
import { bestBoard, boardWorth, boards, keeps, type Plain } from "../oracle/board.js";

/** Towns in some countries, of some kinds, with some languages, and ties between them. */
function plain(): fc.Arbitrary<Plain> {
  const actor = fc.record({
    country: fc.constantFrom("DE", "FR", "PL"),
    kind: fc.constantFrom("ngo", "local-government"),
    languages: fc.subarray(["de", "en", "pl"]),
    asked: fc.boolean().map((no) => (no ? "no recommend" : "")),
  });
  return fc
    .record({
      actors: fc.array(actor, { minLength: 4, maxLength: 9 }),
      ties: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14 }),
    })
    .map(({ actors, ties }) => ({
      actors: actors.map((each, i) => ({ id: `a${i}`, ...each })),
      ties: ties.map(([a, b]) => [a % actors.length, b % actors.length] as const).filter(([a, b]) => a !== b),
    }));
}

const quota: fc.Arbitrary<Quota> = fc.oneof(
  fc.record({
    by: fc.constant("country"),
    value: fc.constantFrom("DE", "FR", "PL", "*"),
    atMost: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    by: fc.constant("country"),
    value: fc.constantFrom("DE", "FR", "PL"),
    atLeast: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    by: fc.constant("kind"),
    value: fc.constantFrom("ngo", "local-government"),
    atLeast: fc.integer({ min: 0, max: 2 }),
    atMost: fc.integer({ min: 2, max: 3 }),
  }),
  fc.record({
    by: fc.constant("languages"),
    value: fc.constantFrom("de", "pl"),
    atLeast: fc.integer({ min: 0, max: 2 }),
  }),
);

async function networkOf({ actors, ties }: Plain, order: (rows: unknown[]) => unknown[] = (rows) => rows) {
  const { network } = await ingest({
    actors: order(actors.map(({ asked, ...each }) => ({ ...each, consent: asked }))) as object[],
    ties: order(ties.map(([a, b]) => ({ source: actors[a].id, target: actors[b].id }))) as object[],
  } as Parameters<typeof ingest>[0]);
  return network;
}

/** Values that nobody has are refused before anything else, so that quotas of them prove nothing here. */
function known(given: Plain, quotas: readonly Quota[]): Quota[] {
  return quotas.filter(
    ({ by, value }) =>
      value === "*" || given.actors.some((each) => [each[by as "country"]].flat().includes(value)),
  );
}

const few = { samples: 3 } as const;

describe("against all boards", () => {
  const weights = fc.record({
    reach: fc.constantFrom(0, 1, 2),
    bridging: fc.constantFrom(0, 1),
    redundancy: fc.constantFrom(0, 1, 3),
  });

  test("the board has the best value, and none where none keeps the quotas", async () => {
    let [made, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        plain(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 2 }),
        fc.array(quota, { maxLength: 3 }),
        weights,
        async (given, size, steps, asked, weight) => {
          const quotas = known(given, asked);
          const network = await networkOf(given);
          const rule = { ...weight, size, steps, quotas };
          const best = bestBoard(given, rule);
          const call = composeBoard(network, { ...rule, ...few });
          if (best === undefined) {
            refused++;
            const error: { code: string } = await call.then(
              () => ({ code: "none" }),
              (found: { code: string }) => found,
            );
            expect(["bad-option", "impossible-quotas"]).toContain(error.code);
            return;
          }
          made++;
          const found = await call;
          const members = found.rows().map(({ id }) => Number(id.slice(1)));
          const worth = boardWorth(given, rule, members);
          expect(found.get("value")).toBeCloseTo(worth.value, 9);
          expect(found.get("reach")).toBeCloseTo(worth.reach, 12);
          expect(found.get("redundancy")).toBeCloseTo(worth.redundancy, 12);
          expect(keeps(given, quotas, members)).toBe(true);
          expect(found.meta.exact).toBe(true);
          expect(found.get("value")).toBeCloseTo(best, 8);
          expect(found.get("gap")).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
    expect(made).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(10);
  });

  test("without a look further, the guarantee and the bound hold, whatever the quotas", async () => {
    const shares = new Set<number | undefined>();
    await fc.assert(
      fc.asyncProperty(
        plain(),
        fc.integer({ min: 1, max: 4 }),
        fc.array(quota, { maxLength: 3 }),
        weights,
        async (given, size, asked, weight) => {
          const quotas = known(given, asked);
          const rule = { ...weight, size, steps: 1, quotas };
          const best = bestBoard(given, rule);
          if (best === undefined) return;
          const found = await composeBoard(await networkOf(given), { ...rule, ...few, looks: 0 });
          const raised = (value: number): number => value + 2 * weight.redundancy;
          const value = found.get("value") ?? NaN;
          expect(value).toBeLessThanOrEqual(best + 1e-9);
          expect(found.get("upperBound")).toBeGreaterThanOrEqual(best - 1e-9);
          const share = found.get("guarantee");
          shares.add(share);
          if (share !== undefined) expect(raised(value)).toBeGreaterThanOrEqual(share * raised(best) - 1e-9);
          if (found.meta.exact) expect(value).toBeCloseTo(best, 8);
        },
      ),
      { numRuns: 150 },
    );
    expect(shares.size).toBeGreaterThan(2);
  });

  test("where everybody knows everybody, any board is the best, and that is proved at once", async () => {
    const all = Array.from({ length: 30 }, (_, i) => i);
    const given: Plain = {
      actors: all.map((i) => ({ id: `a${i}`, country: "DE", kind: "ngo", languages: [], asked: "" })),
      ties: all.flatMap((i) => all.slice(0, i).map((j) => [i, j] as const)),
    };
    const found = await composeBoard(await networkOf(given), { ...few, size: 5, looks: 3 });
    expect([found.meta.exact, found.get("redundancy"), found.get("gap")]).toEqual([true, 1, 0]);
  });

  test("a search that is cut short gives an upper bound", async () => {
    const ring = Array.from({ length: 24 }, (_, i) => i);
    const given: Plain = {
      actors: ring.map((i) => ({
        id: `a${i}`,
        country: ["DE", "FR", "PL"][i % 3],
        kind: "ngo",
        languages: [],
        asked: "",
      })),
      ties: ring.flatMap((i) => [[i, (i * 7 + 3) % 24] as const, [i, (i + 1) % 24] as const]),
    };
    const rule = { size: 4, steps: 1, quotas: [], reach: 1, bridging: 1, redundancy: 1 };
    const best = bestBoard(given, rule) ?? NaN;
    const network = await networkOf(given);
    for (const looks of [0, 1, 3, 10, 5000]) {
      const found = await composeBoard(network, { ...rule, ...few, looks });
      expect(found.get("value")).toBeLessThanOrEqual(best + 1e-9);
      expect(found.get("upperBound")).toBeGreaterThanOrEqual(best - 1e-9);
      if (looks === 5000) expect(found.meta.exact).toBe(true);
      else if (!found.meta.exact) expect(found.meta.notes.join(" ")).toContain("up to the gap");
    }
  });

  test("random boards keep the quotas too, and without quotas each is as likely", async () => {
    const given: Plain = {
      actors: ["DE", "DE", "FR", "FR"].map((country, i) => ({
        ...{ id: `a${i}`, country, kind: "ngo", languages: [], asked: "" },
      })),
      ties: [[0, 1]],
    };
    const rule = { size: 2, steps: 1, quotas: [], reach: 1, bridging: 0, redundancy: 0 };
    const found = await composeBoard(await networkOf(given), { ...rule, samples: 2000 });
    const all = boards(given, rule).map((members) => boardWorth(given, rule, members).reach);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const row = found.tables.besideRandom.rows().find(({ figure }) => figure === "reach");
    expect(Math.abs(Number(row?.random) - mean)).toBeLessThan(0.02);
    const one = { ...rule, quotas: [{ by: "country", value: "DE", atLeast: 2 }] };
    const forced = await composeBoard(await networkOf(given), { ...one, samples: 20 });
    expect(forced.tables.besideRandom.rows()[0]).toMatchObject({
      board: 0.5,
      low: 0.5,
      high: 0.5,
      asGood: 1,
    });
  });
});

const towns: Plain = {
  actors: ["DE", "DE", "FR", "FR", "PL", "PL"].map((country, i) => ({
    ...{ id: `a${i}`, country, kind: i % 2 === 0 ? "ngo" : "local-government", languages: ["en"], asked: "" },
  })),
  ties: [
    [0, 1],
    [0, 2],
    [2, 3],
    [4, 5],
    [3, 4],
  ],
};

const compose = async (options: ComposeBoardOptions, given = towns) =>
  composeBoard(await networkOf(given), { ...few, ...options });

describe("who is proposed", () => {
  const person = (id: string, more: object = {}) => ({ id, kind: "individual", country: "PL", ...more });
  const town = (id: string, more: object = {}) => ({ id, kind: "local-government", country: "DE", ...more });
  const yes = "recommend; contact; publish";

  async function people(): Promise<Network> {
    const { network } = await ingest({
      actors: [
        person("silent"),
        person("agreed", { consent: yes }),
        person("unnamed", { consent: "recommend; contact" }),
        person("not contacted", { consent: "recommend; publish" }),
        town("full", { capacity: 0 }),
        town("gone", { until: "2019" }),
        town("no", { consent: "no recommend" }),
        town("here"),
      ],
      ties: [{ source: "silent", target: "here" }],
    });
    return network;
  }

  test("is asked for it, seen by name, with time left, and still there", async () => {
    const network = await people();
    const found = await composeBoard(network, { ...few, size: 2, asOf: "2026" });
    expect(found.rows().map(({ id }) => id)).toEqual(["agreed", "here"]);
    expect(found.get("mayBeAsked")).toBe(2);
    expect(found.get("notAsked")).toBe(6);
    await expect(composeBoard(network, { ...few, size: 3, asOf: "2026" })).rejects.toMatchObject({
      code: "bad-option",
      path: ["size"],
    });
    const steward = await composeBoard(network, { ...few, size: 3, asOf: "2026", audience: "steward" });
    expect(steward.rows().map(({ id }) => id)).toEqual(["agreed", "here", "unnamed"]);
  });

  test("numbers that would rank people are not told before the public", async () => {
    const network = await people();
    const options = { ...few, size: 2, steps: 1, asOf: "2026" };
    const [agreed] = (await composeBoard(network, options)).rows();
    expect(agreed).toMatchObject({ id: "agreed", why: "alone reaches some within a step" });
    expect(agreed).not.toHaveProperty("aloneReaches");
    const [known] = (await composeBoard(network, { ...options, audience: "steward" })).rows();
    expect(known).toMatchObject({ id: "agreed", aloneReaches: 1 });
  });

  test("those who are not proposed count among the reached all the same", async () => {
    const found = await composeBoard(await people(), { ...few, size: 1, steps: 1, asOf: "2026" });
    expect(found.rows()[0]).toMatchObject({ id: "here", aloneReaches: 2 });
  });

  test("who sits already stays, and who is excluded is left out", async () => {
    const found = await compose({ size: 3, including: ["a5"], excluding: ["a0", "a2"] });
    const rows = found.rows();
    expect(rows.map(({ id }) => id)).toContain("a5");
    expect(rows.map(({ id }) => id)).not.toContain("a0");
    expect(rows.find(({ id }) => id === "a5")).toMatchObject({ seated: true });
    expect(rows.filter(({ seated }) => seated)).toHaveLength(1);
    const full = await compose({ size: 2, including: ["a5", "a1"] });
    expect(full.rows().map(({ id }) => id)).toEqual(["a1", "a5"]);
    expect(full.meta.exact).toBe(true);
  });
});

describe("who refused", () => {
  test("leaves no trace, neither in boards nor among mentors", async () => {
    const here = [
      { id: "a", kind: "ngo", country: "DE", experience: 9 },
      { id: "b", kind: "ngo", country: "FR", experience: 1 },
      { id: "c", kind: "ngo", country: "PL" },
    ];
    const refused = { id: "x", kind: "ngo", country: "PL", experience: 9, consent: "no analyze" };
    const ties = [{ source: "a", target: "b" }];
    const without = (await ingest({ actors: here, ties })).network;
    const withIt = (
      await ingest({ actors: [...here, refused], ties: [...ties, { source: "x", target: "c" }] })
    ).network;
    const quotas = [{ by: "country", value: "*", atMost: 1 }];
    for (const call of [
      (network: Network) => composeBoard(network, { ...few, size: 2, quotas }),
      (network: Network) => matchMentors(network),
    ] as const) {
      const said = async (network: Network) => {
        const { meta, ...rest } = (await call(network)).toJSON();
        return [rest, meta.notes, meta.view.actors];
      };
      expect(await said(withIt)).toEqual(await said(without));
    }
  });
});

describe("awkward graphs", () => {
  test.each(awkwardGraphs)(
    "%s: a board of one, or nobody to ask; and nobody is a mentor",
    async (_, graph) => {
      const network = await networkOfGraph(graph);
      const n = graph.ids.length;
      const call = composeBoard(network, { ...few, size: 1, steps: 1 });
      if (n === 0) await expect(call).rejects.toMatchObject({ code: "bad-option", path: ["size"] });
      else {
        const found = await call;
        const near = graph.ids.map((_id, v) => {
          const others = graph.ties.flatMap(({ source, target }) =>
            source === v ? [target] : target === v ? [source] : [],
          );
          return new Set([v, ...others]).size;
        });
        expect(found.get("reach")).toBeCloseTo(Math.max(...near) / n, 12);
        expect([found.get("gap"), found.get("redundancy")]).toEqual([0, 0]);
        const all = await composeBoard(network, { ...few, size: n });
        expect(all.rows()).toHaveLength(n);
        expect(all.get("reach")).toBe(1);
      }
      const pairs = await matchMentors(network);
      expect([pairs.length, pairs.get("mentors"), pairs.get("unknownExperience")]).toEqual([0, 0, n]);
    },
  );

  test("all withheld: nobody to ask", async () => {
    const { network } = await ingest({
      actors: ["a", "b"].map((id) => ({ id, kind: "individual" })),
      ties: [],
    });
    await expect(composeBoard(network, { size: 1 })).rejects.toMatchObject({ code: "bad-option" });
    expect((await matchMentors(network)).get("notAsked")).toBe(2);
  });
});

describe("reasons", () => {
  test("say what hangs on each member", async () => {
    const found = await compose({
      size: 2,
      steps: 1,
      quotas: [{ by: "country", value: "Poland", atLeast: 1 }],
    });
    const rows = found.rows();
    expect(rows.map(({ id }) => id)).toEqual(["a0", "a4"]);
    expect(rows[0]).toMatchObject({ aloneReaches: 3, aloneJoins: "DE", fills: "" });
    expect(rows[1]).toMatchObject({ aloneReaches: 3, aloneJoins: "PL", fills: "country=PL" });
    expect(rows[1].why).toBe(
      "alone reaches 3 actors within a step; alone joins PL; counts for country=PL at least 1",
    );
    expect(found.tables.quotas.rows()).toEqual([
      { quota: "country=PL", atLeast: 1, reached: 1, mayBeAsked: 2 },
    ]);
    expect(Object.keys(found.toJSON().tables)).toEqual(["quotas", "besideRandom"]);
  });

  test("no figure of bridging without groups, and a note", async () => {
    const { network } = await ingest({ ties: [{ source: "a", target: "b" }] });
    const found = await composeBoard(network, { ...few, size: 1 });
    expect(found.get("bridging")).toBeUndefined();
    expect(found.meta.notes.join(" ")).toContain("No actor has a known group");
    const parts = await communities(network);
    const joined = await composeBoard(network, { ...few, size: 1, by: parts });
    expect(joined.get("bridging")).toBe(1);
    expect(joined.meta.options.by).toBe("communities");
  });
});

describe("the same whatever", () => {
  test("the order of rows, and for the same seed", async () => {
    const turned = (rows: unknown[]): unknown[] => [...rows].reverse();
    const options = { size: 3, quotas: [{ by: "country", value: "*", atMost: 1 }], seed: 4 };
    const [one, other] = [await networkOf(towns), await networkOf(towns, turned)];
    const said = async (network: Network) =>
      JSON.stringify(await composeBoard(network, { ...few, ...options }));
    expect(await said(one)).toBe(await said(other));
  });

  test("an abort rejects, and progress never falls", async () => {
    const network = await networkOf(towns);
    const seen: string[] = [];
    for (const phase of [
      "compiling without directions",
      "composeBoard: seating",
      "composeBoard: random boards",
    ]) {
      const controller = new AbortController();
      const call = composeBoard(network, {
        samples: 100_000,
        signal: controller.signal,
        size: 3,
        onProgress(progress) {
          seen.push(progress.phase);
          if (progress.phase === phase) controller.abort(new Error("enough"));
        },
      });
      await expect(call).rejects.toThrow("enough");
    }
    expect(seen).toContain("composeBoard: random boards");
  });
});

describe("what cannot be", () => {
  const reject = async (options: object, more: object) =>
    expect(compose(options as ComposeBoardOptions)).rejects.toMatchObject(more);
  const text = (part: string) => expect.stringContaining(part) as string;

  test("says which quota binds, and only those that do", async () => {
    await reject(
      {
        size: 4,
        quotas: [
          { by: "kind", value: "ngo", atLeast: 1 },
          { by: "country", value: "PL", atLeast: 3 },
          { by: "country", value: "DE", atMost: 1 },
        ],
      },
      {
        code: "impossible-quotas",
        message: text(
          "no board of 4 keeps the quota country=PL at least 3 (2 may be asked): it needs 3, and there are only 2",
        ),
      },
    );
    await reject(
      {
        size: 3,
        quotas: [
          { by: "country", value: "PL", atLeast: 2 },
          { by: "country", value: "DE", atLeast: 2 },
          { by: "kind", value: "ngo", atMost: 3 },
        ],
      },
      { code: "impossible-quotas", message: text("they need 4 seats of 3") },
    );
    await reject(
      { size: 4, quotas: [{ by: "country", value: "*", atMost: 1 }] },
      { code: "impossible-quotas", message: text("no 4 of the 6 there are fit beside each other") },
    );
    await reject(
      { size: 2, including: ["a0", "a1"], quotas: [{ by: "country", value: "DE", atMost: 1 }] },
      { code: "impossible-quotas", message: text("2 seated already): those seated already exceed it") },
    );
  });

  test("and what is meant by nothing", async () => {
    for (const [options, path, more] of [
      [{ size: 0 }, ["size"], ""],
      [{ size: 2.5 }, ["size"], ""],
      [{ size: 7 }, ["size"], "6 of 6 actors may be asked"],
      [{ size: 1, including: ["a0", "a1"] }, ["including"], "2 are seated"],
      [{ size: 2, including: ["a0"], excluding: ["a0"] }, ["excluding"], ""],
      [{ size: 2, steps: -1 }, ["steps"], ""],
      [{ size: 2, reach: -1 }, ["reach"], ""],
      [{ size: 2, quotas: "PL" }, ["quotas"], ""],
      [{ size: 2, quotas: [{ by: "country", value: "PL" }] }, ["quotas", 0], "neither"],
      [{ size: 2, quotas: [{ by: "country", value: "PL", atLeast: -1 }] }, ["quotas", 0, "atLeast"], "-1"],
      [{ size: 2, quotas: [{ by: "country", value: "PL", atLeast: 2, atMost: 1 }] }, ["quotas", 0], ""],
      [{ size: 2, quotas: [{ by: "country", value: "PL", many: 2 }] }, ["quotas", 0, "many"], ""],
      [
        { size: 2, quotas: [{ by: "country", value: "Polen d", atMost: 2 }] },
        ["quotas", 0, "value"],
        'did you mean "Poland"',
      ],
      [
        { size: 2, quotas: [{ by: "kind", value: "ngoo", atMost: 2 }] },
        ["quotas", 0, "value"],
        'did you mean "ngo"',
      ],
      [
        { size: 2, quotas: [{ by: "kind", value: "__proto__", atMost: 2 }] },
        ["quotas", 0, "value"],
        "values are",
      ],
      [{ size: 2, including: "a0" }, ["including"], ""],
      [{ sized: 2 }, ["sized"], ""],
    ] as const)
      await reject(options, { code: "bad-option", path, message: text(more) });
    await reject({ size: 2, including: ["nobody"] }, { code: "unknown-actor" });
    await reject({ size: 2, by: "nothing" }, { code: "unknown-attribute" });
    await reject({ size: 2, limit: 1 }, { code: "too-large" });
    await reject(
      {
        size: 2,
        quotas: [
          { by: "country", value: "PL", atLeast: 2 },
          { by: "country", value: "Poland", atMost: 1 },
        ],
      },
      { code: "bad-option", message: text("at least 2 and at most 1") },
    );
    const { network } = await ingest({ ties: [] });
    await expect(composeBoard(network, { size: 1 })).rejects.toMatchObject({ code: "bad-option" });
  });
});
