import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { cohesion } from "../../src/measures/cohesion.js";
import { harmonic } from "../../src/measures/harmonic.js";
import type { Network } from "../../src/network/network.js";
import { overlay } from "../../src/network/overlay.js";
import { replay } from "../../src/recommend/explanation/reasons.js";
import { recommend } from "../../src/recommend/recommend.js";
import type { RecommendOptions } from "../../src/recommend/options.js";
import { readNetwork } from "../../src/files/read-network.js";
import { awkwardGraphs } from "../measures/awkward-graphs.js";
import { buildWorkers } from "../exec/build.js";
import { networkOf } from "../network-of.js";

interface Plain {
  readonly actors: readonly Readonly<Record<string, unknown>>[];
  readonly ties: readonly Readonly<Record<string, unknown>>[];
}

function towns(): fc.Arbitrary<Plain> {
  const actor = fc.record({
    country: fc.constantFrom("DE", "FR", "PL"),
    kind: fc.constantFrom("ngo", "local-government", "individual"),
    consent: fc.constantFrom("", "", "no recommend", "no contact"),
    capacity: fc.constantFrom(undefined, 0, 1, 3),
  });
  return fc
    .record({
      actors: fc.array(actor, { minLength: 5, maxLength: 10 }),
      ties: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom("active", "dormant")), { maxLength: 12 }),
    })
    .map(({ actors, ties }) => ({
      actors: actors.map((each, i) => ({ id: `a${i}`, ...each })),
      ties: ties
        .map(([a, b, status]) => ({
          source: `a${a % actors.length}`,
          target: `a${b % actors.length}`,
          status,
        }))
        .filter(({ source, target }) => source !== target),
    }));
}

async function read({ actors, ties }: Plain): Promise<Network> {
  const input = { actors, ties } as unknown as Parameters<typeof ingest>[0];
  return (await ingest(input)).network;
}

const quick = { likelihood: "off", missing: 0 } as const satisfies RecommendOptions;
const objectives = ["join-up", "bridge", "withstand", "reach-further"] as const;

const example = readNetwork({
  actors: "examples/lantern-league/actors.csv",
  ties: "examples/lantern-league/ties.csv",
}).then(({ network }) => network);
const asOf = "2025-11-15";

describe("whatever the network", () => {
  test("nobody is proposed who may not be, and nothing is proposed twice or beside its bounds", async () => {
    await fc.assert(
      fc.asyncProperty(
        towns(),
        fc.constantFrom(...objectives),
        fc.boolean(),
        async (plain, objective, isCrossing) => {
          const network = await read(plain);
          const found = await recommend(network, {
            ...quick,
            ...{ objective, budget: 4, capacity: 2, reachFurther: { samples: 20, size: 2 } },
            actions: ["introduce", "revive"],
            mustCross: isCrossing ? "country" : undefined,
          });
          const of = new Map(plain.actors.map((each) => [each.id, each]));
          const uses = new Map<string, number>();
          const pairs = new Set<string>();
          const isTied = (a: string, b: string, status: string): boolean =>
            plain.ties.some(
              (tie) =>
                tie.status === status &&
                ((tie.source === a && tie.target === b) || (tie.source === b && tie.target === a)),
            );
          expect(found.length).toBeLessThanOrEqual(4);
          for (const { action, source, target } of found.rows()) {
            for (const id of [source, target]) {
              const actor = of.get(id);
              expect(actor?.consent).toBe("");
              // A person who said nothing is never proposed.
              expect(actor?.kind).not.toBe("individual");
              uses.set(id, (uses.get(id) ?? 0) + 1);
              const room = (actor?.capacity as number | undefined) ?? 2;
              expect(uses.get(id)).toBeLessThanOrEqual(room);
            }
            if (isCrossing) expect(of.get(source)?.country).not.toBe(of.get(target)?.country);
            expect(isTied(source, target, "active")).toBe(false);
            expect(isTied(source, target, "dormant")).toBe(action === "revive");
            const key = [source, target].sort().join(" ");
            expect(pairs.has(key)).toBe(false);
            pairs.add(key);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("the order of rows changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(towns(), async (plain) => {
        const turned = { actors: [...plain.actors].reverse(), ties: [...plain.ties].reverse() };
        const options = { ...quick, budget: 3, actions: ["introduce", "revive", "deepen"] } as const;
        const [one, other] = [
          await recommend(await read(plain), options),
          await recommend(await read(turned), options),
        ];
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { numRuns: 15 },
    );
  });

  test("awkward graphs have a list, or none with its reason", async () => {
    for (const [, graph] of awkwardGraphs) {
      const found = await recommend(await networkOf(graph), { ...quick, budget: 2 });
      if (found.length < 2)
        expect(found.meta.notes.join(" ")).toMatch(/There (is|are) (nothing|\d+) to introduce/);
      for (const { benefit } of found.rows()) expect(benefit).toBeGreaterThan(0);
    }
  });
});

describe("what is said of a suggestion", () => {
  const four = { introduce: 3, revive: 2, deepen: 2, protect: 2 };

  test("is what the network shows when it is made, computed from scratch", async () => {
    const network = await example;
    const options = { asOf, directed: "ignore" } as const;
    const found = await recommend(network, { ...quick, asOf, actions: { introduce: 4 }, budget: 4 });
    const efficiency = async (on: Network): Promise<number> => {
      const rows = (await harmonic(on, options)).rows();
      const sum = rows.reduce((total, row) => total + row.score, 0);
      return sum / (rows.length * (rows.length - 1));
    };
    const before = await efficiency(network);
    expect(found.get("before")).toBeCloseTo(before, 9);
    const made: { source: string; target: string }[] = [];
    let last = before;
    for (const { source, target, benefit, adds } of found.rows()) {
      const alone = await overlay(network, { add: [{ source, target }] });
      expect((await efficiency(alone)) - before).toBeCloseTo(benefit, 9);
      made.push({ source, target });
      const now = await efficiency(await overlay(network, { add: made }));
      expect(now - last).toBeCloseTo(adds, 9);
      last = now;
    }
    expect(found.get("after")).toBeCloseTo(last, 9);
  });

  test("its reasons add up to its score, in the order of scores of each action", async () => {
    const found = await recommend(await example, {
      ...{ likelihood: "off", missing: 0.1, draws: 3, asOf, actions: four, budget: 9 },
      objective: { "join-up": 2, bridge: 1 },
    });
    expect(found.length).toBe(9);
    const rows = found.rows();
    found.explanations.forEach((explanation, i) => {
      expect(explanation.score).toBe(replay(explanation.reasons));
      expect(Math.abs(explanation.score - rows[i].score)).toBeLessThan(1e-12);
      expect(explanation.steps.length).toBeGreaterThan(2);
    });
    expect(rows.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 3 }, () => "introduce"),
      ...Array.from({ length: 2 }, () => "revive"),
      ...Array.from({ length: 2 }, () => "deepen"),
      ...Array.from({ length: 2 }, () => "protect"),
    ]);
    expect(found.tables.effects.length).toBe(18);
    expect(found.tables.ends.length).toBe(15);
    expect(rows[0].missingLow).toBeLessThanOrEqual(rows[0].missingHigh ?? NaN);
    expect(rows[8].missingLow).toBeUndefined();
  });

  test("a tie to be deepened would cost what it is said to, if it ended", async () => {
    const network = await example;
    const found = await recommend(network, { ...quick, asOf, actions: "deepen", budget: 1 });
    const [{ source, target, benefit }] = found.rows();
    const without = await overlay(network, {
      remove: (tie) => [tie.source, tie.target].sort().join() === [source, target].sort().join(),
    });
    const before = await recommend(network, { ...quick, asOf, budget: 1 });
    const after = await recommend(without, { ...quick, asOf, budget: 1 });
    expect((before.get("before") ?? NaN) - (after.get("before") ?? NaN)).toBeCloseTo(benefit, 9);
  });
});

describe("how likely it is", () => {
  const league = read({
    actors: ["a", "b", "c", "d"].map((id) => ({ id, kind: "ngo" })),
    ties: [
      { source: "a", target: "b", method: "sports" },
      { source: "b", target: "c", method: "sports" },
      { source: "c", target: "d", method: "sports" },
      { source: "a", target: "d", status: "dormant" },
    ],
  });

  test("is said of new ties only, and not learned where none are asked for", async () => {
    const actions = { introduce: 1, revive: 1, deepen: 1 } as const;
    const all = await recommend(await league, { missing: 0, actions, weigh: "expected" });
    expect(all.explanations.map(({ action }) => action)).toEqual(["revive", "deepen"]);
    expect(all.model?.basis).toBe("declared");
    expect(all.meta.notes.join(" ")).toContain(
      "scores of what is revived, deepened and protected are effects",
    );
    const both = await recommend(await league, { missing: 0, actions });
    expect(both.explanations.map(({ action, likelihood }) => [action, likelihood?.chance])).toEqual([
      ["introduce", NaN],
      ["revive", undefined],
      ["deepen", undefined],
    ]);
    for (const { action, cautions } of both.explanations)
      expect(cautions.some(({ code }) => code === "likelihood-unknown")).toBe(action === "introduce");
    const other = await recommend(await league, { missing: 0, actions: ["revive", "deepen"], budget: 4 });
    expect(other.model).toBeUndefined();
    expect(other.length).toBeGreaterThan(1);
    for (const { likelihood } of other.explanations) expect(likelihood).toBeUndefined();
  });
});

describe("across a tension", () => {
  const willing = { consent: "recommend; contact; publish" };
  const person = (id: string, country: string, more: object = willing) =>
    ({ id, country, kind: "individual", ...more }) as const;
  const plain = {
    actors: [
      person("Arev", "AM"),
      person("Aydin", "AZ"),
      person("Ani", "AM", { consent: "recommend; contact" }),
      { id: "house", country: "GE", kind: "ngo" },
      { id: "hall", country: "GE", kind: "ngo", consent: "no contact" },
      { id: "club", country: "AM", kind: "ngo" },
    ],
    ties: [
      ["Arev", "house"],
      ["house", "Aydin"],
      ["Arev", "hall"],
      ["hall", "Aydin"],
      ["Ani", "house"],
      ["Arev", "club"],
      ["club", "Aydin"],
    ].map(([source, target]) => ({ source, target })),
  };
  const tension = [{ between: ["AM", "AZ"], reason: "a border that is closed" }] as const;

  test("people are not paired, and who could convene them is in the result", async () => {
    const network = await read(plain);
    const found = await recommend(network, { ...quick, tension, asOf });
    const pairs = found.rows().map(({ source, target }) => `${source} ${target}`);
    expect(pairs).not.toContain("Arev Aydin");
    const pair = { pair: 1, source: "Arev", target: "Aydin", between: "AM – AZ" };
    expect(found.tables.conveners.rows()).toMatchObject([
      { ...pair, why: "a border that is closed", convener: "house", toSource: 1, toTarget: 1, ofSide: false },
      { ...pair, convener: "club", ofSide: true },
    ]);
    // Who did not agree to be named or contacted neither convenes nor is convened, and no tension, no conveners.
    expect(JSON.stringify(found.tables.conveners)).not.toMatch(/Ani|hall/);
    const open = await recommend(network, { ...quick, asOf });
    expect(open.rows().map(({ source, target }) => `${source} ${target}`)).toContain("Arev Aydin");
    expect(open.tables.conveners.length).toBe(0);
  });

  test("a pair whom nobody may convene is told without a convener", async () => {
    const alone = { ...plain, actors: plain.actors.filter(({ id }) => id !== "house" && id !== "club") };
    const ties = alone.ties.filter(
      ({ source, target }) => !["house", "club"].some((id) => id === source || id === target),
    );
    const found = await recommend(await read({ ...alone, ties }), { ...quick, tension, asOf });
    const [row] = found.tables.conveners.rows();
    expect(row).toMatchObject({ source: "Arev", target: "Aydin" });
    expect(row.convener).toBeUndefined();
  });
});

describe("what is asked for", () => {
  test("an end that is ours, an introducer, and pairs that must be there", async () => {
    const network = await example;
    const ours = await recommend(network, { ...quick, asOf, for: ["IE-ngo-1"], budget: 3 });
    expect(ours.length).toBe(3);
    for (const { source, target } of ours.rows()) expect([source, target]).toContain("IE-ngo-1");
    const by = await recommend(network, { ...quick, asOf, introducer: ["DE-ngo-1"], budget: 2 });
    expect(by.length).toBeGreaterThan(0);
    for (const { introducers } of by.explanations)
      expect(introducers.map(({ id }) => id)).toContain("DE-ngo-1");
    const [{ source, target }] = ours.rows();
    const required = await recommend(network, { ...quick, asOf, required: [[target, source]], budget: 2 });
    expect([required.rows()[0].source, required.rows()[0].target].sort()).toEqual([source, target].sort());
  });

  test("who said no is not proposed again, and what is left says so", async () => {
    const network = await read({
      actors: ["a", "b", "c"].map((id) => ({ id, kind: "ngo" })),
      ties: [
        { source: "a", target: "b" },
        { source: "b", target: "c" },
      ],
    });
    expect((await recommend(network, quick)).rows()).toMatchObject([{ source: "a", target: "c" }]);
    const found = await recommend(network, { ...quick, declined: [{ a: "c", b: "a" }] });
    expect(found.rows()).toEqual([]);
    expect(found.tables.rules.rows()).toMatchObject([{ action: "introduce", rule: "declined", pairs: 1 }]);
    expect(found.meta.notes.join(" ")).toContain("barred, most by “declined”");
  });

  test.each([
    [{ objective: "best" }, "objective"],
    [{ objective: {} }, "objective"],
    [{ actions: [] }, "actions"],
    [{ actions: { introduce: 20 } }, "actions"],
    [{ budget: 0 }, "budget"],
    [{ missing: 2 }, "missing"],
    [{ weigh: "hope" }, "weigh"],
    [{ nothing: 1 }, "nothing"],
  ])("%j is refused", async (options, path) => {
    const call = recommend(await example, options as unknown as RecommendOptions);
    await expect(call).rejects.toMatchObject({ code: "bad-option", path: [path] });
  });

  test("without anybody to be closer, or a group to include, it says what is missing", async () => {
    for (const objective of ["closer", "include"] as const)
      await expect(recommend(await example, { ...quick, objective })).rejects.toMatchObject({
        code: "bad-option",
      });
    await expect(
      recommend(await example, { ...quick, objective: "closer", closer: { actor: "nobody" } }),
    ).rejects.toMatchObject({ code: "unknown-actor" });
  });
});

test("workers change no byte, and it ends when it is told to", async () => {
  const network = await example;
  const blend = { "join-up": 1, "reach-further": 1 } as const;
  const options = { ...quick, asOf, budget: 2, objective: blend, reachFurther: { samples: 100, size: 3 } };
  const built = await buildWorkers();
  const pool = built.parallel.workers(2);
  try {
    const [one, other] = [
      await recommend(network, options),
      await recommend(network, { ...options, executor: pool }),
    ];
    const plain = (found: typeof one): string =>
      JSON.stringify({ ...found.toJSON(), meta: found.meta.notes });
    expect(plain(other)).toBe(plain(one));
  } finally {
    await pool.close();
    await built.remove();
  }
  const control = new AbortController();
  const stopping = recommend(network, {
    ...quick,
    signal: control.signal,
    onProgress: ({ phase }) => {
      if (phase === "recommend: choosing") control.abort(new Error("enough"));
    },
  });
  await expect(stopping).rejects.toThrow("enough");
  expect((await cohesion(network, { asOf })).get("components")).toBeGreaterThan(1);
});
