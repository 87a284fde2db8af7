import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { gnm } from "../../../src/measures/chance/gnm.js";
import { judged, nullTest, type NullTestOptions } from "../../../src/measures/chance/null-test.js";
import { permuteAttribute } from "../../../src/measures/chance/permute-attribute.js";
import { rewire } from "../../../src/measures/chance/rewire.js";
import { cohesion } from "../../../src/measures/cohesion.js";
import { degree } from "../../../src/measures/degree.js";
import { mixing } from "../../../src/measures/mixing.js";
import { strength } from "../../../src/measures/degree.js";
import { isDirected, valueOf, type Network } from "../../../src/network/network.js";
import { fixture } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";

const karate = networkOfFixture(fixture("karate"));
const golden = JSON.parse(readFileSync(new URL("../../golden/certainty.json", import.meta.url), "utf8")) as {
  rewired: Record<"transitivity" | "assortativity", { mean: number; sd: number }>;
};

const ends = ({ ties }: Network): string[] =>
  Array.from({ length: ties.length }, (_, row) =>
    [ties.source[row], ties.target[row], isDirected(ties, row)].join(" "),
  );

/** Whom each actor is tied to, by pairs in a direction. */
function neighbors(network: Network): Set<string> {
  return new Set(
    ends(network).flatMap((text) => {
      const [a, b, directed] = text.split(" ");
      if (a === b) return [];
      return directed === "true" ? [`${a} ${b}`] : [`${a} ${b}`, `${b} ${a}`];
    }),
  );
}

const count = (pairs: ReadonlySet<string>, end: 0 | 1, n: number): number[] =>
  Array.from({ length: n }, (_, v) => [...pairs].filter((p) => p.split(" ")[end] === String(v)).length);

describe("a rewired network", () => {
  test("keeps ties, self-ties, and how many others each actor is tied to, out and in", () =>
    fc.assert(
      fc.asyncProperty(graphs(), fc.nat(99), async (graph, seed) => {
        const network = await networkOf(graph);
        const made = await rewire(network, { seed });
        const n = graph.ids.length;
        expect(made.ties.length).toBe(network.ties.length);
        const [before, after] = [neighbors(network), neighbors(made)];
        for (const end of [0, 1] as const) expect(count(after, end, n)).toEqual(count(before, end, n));
        const loops = (of: Network): string[] => ends(of).filter((text) => /^(\d+) \1 /.test(text));
        expect(loops(made)).toEqual(loops(network));
        expect([made.actors, made.participations]).toEqual([network.actors, network.participations]);
      }),
      { numRuns: 100 },
    ));

  test("on average looks as igraph's do", async () => {
    const { transitivity, assortativity } = golden.rewired;
    const samples = 200;
    const sums = [0, 0];
    for (let seed = 0; seed < samples; seed++) {
      const made = await rewire(await karate, { seed });
      sums[0] += (await cohesion(made)).get("transitivity") ?? NaN;
      sums[1] += (await mixing(made, { by: "degree" })).get("assortativity") ?? NaN;
    }
    // Four standard errors.
    const near = ({ sd }: { sd: number }): number => (4 * sd) / Math.sqrt(samples);
    expect(Math.abs(sums[0] / samples - transitivity.mean)).toBeLessThan(near(transitivity));
    expect(Math.abs(sums[1] / samples - assortativity.mean)).toBeLessThan(near(assortativity));
  });

  test("keeps the mixing of an attribute where asked to", async () => {
    const network = await karate;
    const made = await rewire(network, { by: "group", seed: 3 });
    const matrix = async (of: Network): Promise<unknown> =>
      (await mixing(of, { by: "group" })).tables["matrix"].rows();
    expect(await matrix(made)).toEqual(await matrix(network));
    expect(ends(made)).not.toEqual(ends(network));
    expect(await matrix(await rewire(network, { seed: 3 }))).not.toEqual(await matrix(network));
  });
});

async function told(): Promise<Network> {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const actors = [
    ...ids.map((id, i) => ({ id, kind: "ngo", country: i % 2 === 0 ? "DE" : "FR", nickname: `n ${id}` })),
    { id: "person", kind: "individual", country: "JP", nickname: "secret" },
    { id: "no", kind: "ngo", consent: "no analyze", country: "JP", nickname: "refused" },
  ];
  const ties = [
    { source: "a", target: "b", strength: 3, programme: "P", status: "active" },
    { source: "a", target: "b", strength: 4, since: "2001" },
    { source: "c", target: "d", strength: 5, funder: "F" },
    { source: "e", target: "f", status: "ended" },
    { source: "person", target: "g" },
    { source: "no", target: "g" },
  ];
  const { network } = await ingest({ actors, ties }, {});
  return Object.assign(network, { dataset: { source: "A survey", licence: "CC0" } });
}

test.each([
  ["rewire", rewire, /^A survey; rewired at random \(degrees kept, 10 swaps tried/],
  ["gnm", gnm, /^A survey; ties put between random pairs/],
] as const)(
  "%s says what it did, keeps who refused out of it, and leaves out what is true of one pair only",
  async (_name, make, source) => {
    const network = await told();
    const made = await make(network, { seed: 2 });
    expect(made.dataset.source).toMatch(source);
    expect(made.dataset.licence).toBe("CC0");
    expect(made.actors).toBe(network.actors);
    // The ended tie and that of the actor who refused are not there.
    expect(made.ties.length).toBe(4);
    expect([...made.ties.columns.keys()]).toEqual(
      ["since", "status", "strength"].filter((name) => network.ties.columns.has(name)),
    );
    const sum = (of: Float64Array): number => of.reduce((total, value) => total + value, 0);
    expect(sum((await strength(made)).values())).toBe(sum((await strength(network)).values()));
    // The two ties of one pair move as one.
    expect(neighbors(made).size).toBe(6);
    expect(made.ties.columns.get("strength")).toBeDefined();
    expect(ends(made).some((text) => text.startsWith(`${network.actors.ids.find("no")} `))).toBe(false);
  },
);

describe("a random network", () => {
  test("has as many tied pairs, and each pair as often", async () => {
    const network = await networkOf({
      ids: ["a", "b", "c", "d", "e"],
      ties: [
        { source: 0, target: 1, directed: false, strength: 1 },
        { source: 1, target: 2, directed: false, strength: 1 },
        { source: 2, target: 3, directed: true, strength: 1 },
      ],
    });
    const found = new Map<string, number>();
    for (let seed = 0; seed < 800; seed++) {
      const made = await gnm(network, { seed });
      expect(neighbors(made).size).toBe(5);
      for (const text of ends(made)) found.set(text, (found.get(text) ?? 0) + 1);
    }
    const directed = [...found].filter(([text]) => text.endsWith("true")).map(([, times]) => times);
    const undirected = [...found].filter(([text]) => text.endsWith("false")).map(([, times]) => times);
    const far = (times: readonly number[]): number => {
      const wanted = times.reduce((sum, time) => sum + time, 0) / times.length;
      return times.reduce((sum, time) => sum + (time - wanted) ** 2 / wanted, 0);
    };
    expect([directed.length, undirected.length]).toEqual([20, 10]);
    // 43.8 and 27.9 are exceeded once in a thousand times.
    expect(far(directed)).toBeLessThan(43.8);
    expect(far(undirected)).toBeLessThan(27.9);
  });

  test("is found where every pair is tied, and where nobody is there", async () => {
    for (const ids of [[], ["a"], ["a", "b", "c"]]) {
      const ties = ids.flatMap((_, target) =>
        Array.from({ length: target }, (_, source) => ({ source, target, directed: false, strength: 1 })),
      );
      const network = await networkOf({ ids, ties });
      expect(ends(await gnm(network))).toEqual(ends(network));
      expect(ends(await rewire(network))).toEqual(ends(network));
    }
  });
});

describe("values dealt out anew", () => {
  const valuesOf = ({ actors }: Network, name: string): unknown[] =>
    Array.from({ length: actors.length }, (_, row) => valueOf(actors.columns, name, row));

  test("are the same values, at those who had one, and of those who refused none move", async () => {
    const network = await told();
    const made = await permuteAttribute(network, { attribute: "country", seed: 5 });
    expect(valuesOf(made, "country").sort()).toEqual(valuesOf(network, "country").sort());
    expect(valuesOf(made, "country")).not.toEqual(valuesOf(network, "country"));
    expect(valueOf(made.actors.columns, "country", network.actors.ids.find("no"))).toBe("JP");
    expect(made.ties).toBe(network.ties);
    expect(made.dataset.source).toMatch(/values of country dealt out at random \(seed 5\)$/);
  });

  test("leave in their places what the public may not see, unless for the steward", async () => {
    const network = await told();
    const person = network.actors.ids.find("person");
    for (let seed = 0; seed < 20; seed++) {
      const made = await permuteAttribute(network, { attribute: "nickname", seed });
      expect(valueOf(made.actors.columns, "nickname", person)).toBe("secret");
    }
    const moved = await permuteAttribute(network, { attribute: "nickname", seed: 1, audience: "steward" });
    expect(valueOf(moved.actors.columns, "nickname", person)).not.toBe("secret");
  });

  test.each(["kind", "consent", "onePerson", "risk"])("%s stays where it is", async (attribute) => {
    const error: unknown = await permuteAttribute(await told(), { attribute }).catch((e: unknown) => e);
    expect(isComityError(error) && error.code).toBe("bad-option");
  });
});

describe("a test against chance", () => {
  test("counts itself among the networks, and leaves out no tie", () => {
    const figures = judged(2, Float64Array.of(1, 2, 3, 2, 0));
    expect(figures["pAtLeast"].value).toBeCloseTo(4 / 6, 15);
    expect(figures["pAtMost"].value).toBeCloseTo(5 / 6, 15);
    expect(figures["expected"].value).toBeCloseTo(1.6, 15);
    expect(figures["z"].value).toBeCloseTo(0.4 / Math.sqrt(1.3), 12);
    expect(judged(1, Float64Array.of(1, 1))["z"]).toMatchObject({ value: NaN, reason: "same-by-chance" });
    expect(judged(NaN, Float64Array.of(1, 1))["pAtLeast"]).toMatchObject({ value: NaN, reason: "no-sample" });
  });

  test("finds that the clubs of karate are no chance, and that the number of ties is", async () => {
    const network = await karate;
    const like = async (of: Network): Promise<number> =>
      (await mixing(of, { by: "group" })).get("assortativity") ?? NaN;
    for (const model of ["rewire", "gnm", "permute"] as const) {
      const found = await nullTest(network, { statistic: like, model, attribute: "group", samples: 49 });
      expect(found.get("pAtLeast")).toBeCloseTo(1 / 50, 12);
      expect(found.get("z")).toBeGreaterThan(4);
    }
    const ties = await nullTest(network, { statistic: ({ ties: { length } }) => length, samples: 5 });
    expect([ties.get("pAtLeast"), ties.get("pAtMost"), ties.why("z")]).toEqual([
      1,
      1,
      "all random networks have the same number",
    ]);
    const most = async (of: Network): Promise<number> => Math.max(...(await degree(of)).values());
    expect((await nullTest(network, { statistic: most, samples: 5 })).get("expected")).toBe(17);
  });

  test.each<[Record<string, unknown>, string]>([
    [{}, "statistic"],
    [{ statistic: () => 1, model: "guess" }, "model"],
    [{ statistic: () => 1, samples: 0 }, "samples"],
    [{ statistic: () => 1, swaps: -1 }, "swaps"],
  ])("%j is refused", async (options, path) => {
    const error: unknown = await nullTest(await karate, options as unknown as NullTestOptions).catch(
      (e: unknown) => e,
    );
    if (!isComityError(error)) throw error;
    expect([error.code, error.path.join()]).toEqual(["bad-option", path]);
  });
});
