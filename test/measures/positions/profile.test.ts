import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedMemory } from "../../../src/csr/arena.js";
import type { Executor } from "../../../src/exec/executor.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { Workbench } from "../../../src/kernels/workbench.js";
import { communities } from "../../../src/measures/communities.js";
import { bandOf, profileBands } from "../../../src/measures/profile/bands.js";
import { profile, type ProfileOptions } from "../../../src/measures/profile/profile.js";
import { spread } from "../../../src/measures/spread/spread.js";
import { someOf } from "../../../src/measures/robustness/scenario.js";
import { columnBuilder } from "../../../src/network/column-builder.js";
import type { Network } from "../../../src/network/network.js";
import { random } from "../../../src/random/random.js";
import { attribute, fixture, plain } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { heldTogether } from "../../oracle/held-together.js";
import { participation } from "../../oracle/participation.js";
import { chances } from "../../oracle/live-arcs.js";
import { toldWithin, weightedCascade } from "../../oracle/told-within.js";

const graph = fixture("karate");
const karate = await networkOfFixture(graph);
const positions = ["convene", "connect", "mobilize"] as const;

/** The smallest of the numbers that the share of them does not exceed. */
function least(numbers: readonly number[], share: number): number {
  const known = numbers.filter((x) => !Number.isNaN(x)).sort((a, b) => a - b);
  return known[Math.max(0, Math.ceil(share * known.length - 1e-9) - 1)] ?? NaN;
}

/** An actor's share of the others with less, the same counted half. */
function standingOf(values: readonly number[], i: number): number {
  if (Number.isNaN(values[i])) return NaN;
  const others = values.filter((value, j) => j !== i && !Number.isNaN(value));
  // Alike as numbers on paper, they may differ by the order in which they were summed.
  const isSame = (value: number): boolean => Math.abs(value - values[i]) <= 1e-11 * values[i];
  const below = others.filter((value) => value < values[i] && !isSame(value)).length;
  const same = others.filter(isSame).length;
  return (below + same / 2) / others.length;
}

describe("the scores", () => {
  test("are what the definitions say, pair by pair", async () => {
    const law = fc.asyncProperty(
      graphs({ maxActors: 12 }),
      fc.integer({ min: 1, max: 2 }),
      fc.infiniteStream(fc.constantFrom("x", "x", "x", "y", undefined)),
      async (drawn, steps, stream) => {
        const labels = drawn.ids.map(() => stream.next().value as string | undefined);
        const network = await labelled(drawn, labels);
        const found = await profile(network, { by: "country", steps, samples: 1 });
        const expected = {
          convene: heldTogether(drawn, labels),
          connect: participation(drawn, labels).participation,
          mobilize: toldWithin(drawn, weightedCascade(drawn), steps).map(
            (count) => count / (drawn.ids.length - 1),
          ),
        };
        drawn.ids.forEach((id, v) => {
          const own = found.of(id);
          for (const position of positions)
            expect(own?.[position], `${position} of ${id}`).toEqual(near(expected[position][v]));
          const size = labels.filter((label) => label === labels[v]).length;
          expect(own?.communityMembers).toEqual(labels[v] === undefined ? NaN : size);
        });
      },
    );
    await fc.assert(law, { numRuns: 40 });
  });

  test("of a star: its middle holds all together, its ends nothing", async () => {
    const ends = ["a", "b", "c", "d", "e"];
    const network = await friends(
      [...ends, "middle"],
      ends.map((end) => [end, "middle"]),
    );
    const found = await profile(network, { by: "kind", samples: 5, share: 0 });
    expect(found.of("middle")).toMatchObject({ convene: 1, connect: 0, mobilize: 1, communityMembers: 6 });
    // The middle hears of one end in five, and then all others do.
    expect(found.of("a")).toMatchObject({ convene: 0, connect: 0, mobilize: near(1 / 5) });
    expect((await profile(network, { by: "kind", steps: 1, samples: 1 })).of("a")?.mobilize).toBe(1 / 25);
  });

  test("those who all know each other need nobody, and two in between share", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const all = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
    const close = await profile(await friends(ids, all), { by: "kind", samples: 1 });
    for (const id of ids) expect(close.of(id)?.convene).toBe(0);
    const square = [
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
      ["a", "d"],
    ] as const;
    const apart = await profile(await friends(ids, square), { by: "kind", samples: 1 });
    // One of six pairs, and half of it.
    for (const id of ids.slice(0, 4)) expect(apart.of(id)?.convene).toBe(1 / 12);
    expect(apart.of("e")).toMatchObject({ convene: 0, connect: NaN, mobilize: 0 });
    expect(apart.reasonFor("e", "connect")).toBe("no-known-group");
  });

  test("of communities of fewer than five there is none to convene", async () => {
    const found = await profile(await friends(["a", "b", "c", "d"], [["a", "b"]]), {
      by: "kind",
      samples: 1,
    });
    expect(found.of("a")).toMatchObject({ convene: NaN, communityMembers: 4 });
    expect(found.reasonFor("a", "convene")).toBe("small-community");
  });
});

describe("the position to mobilize rests on cascades", () => {
  test("and is exact: what every way in which ties can be live gives together", async () => {
    const law = fc.asyncProperty(graphs({ maxActors: 3 }), async (drawn) => {
      const ties = weightedCascade(drawn);
      const network = await networkOf(drawn);
      for (const steps of [1, 2]) {
        const found = await profile(network, { by: "kind", steps, samples: 1 });
        drawn.ids.forEach((id, v) => {
          const told = chances(drawn.ids.length, ties, [v], { rounds: steps });
          const others = told.reduce((sum, chance) => sum + chance, -1) / (drawn.ids.length - 1);
          expect(found.of(id)?.mobilize).toEqual(near(others));
        });
      }
    });
    await fc.assert(law, { numRuns: 25 });
  });

  test("and is what `spread` simulates", async () => {
    const found = await profile(karate, { samples: 1 });
    for (const from of ["0", "33", "16"]) {
      const simulated = await spread(karate, { from, steps: 2, samples: 4000, seed: 1 });
      const expected = 1 + 33 * (found.of(from)?.mobilize ?? NaN);
      const { reachLow, reachHigh } = simulated.figures();
      expect(reachLow).toBeLessThan(expected);
      expect(reachHigh).toBeGreaterThan(expected);
    }
  });

  test("and by strength, with ties of a pair together", async () => {
    const ids = ["a", "b", "c"];
    const ties = [
      { source: 0, target: 1, directed: true, strength: 1 },
      { source: 0, target: 1, directed: true, strength: 2 },
      { source: 2, target: 1, directed: true, strength: 1 },
    ];
    const found = await profile(await networkOf({ ids, ties }), { by: "kind", samples: 1 });
    expect(found.of("a")?.mobilize).toEqual(near((1 - (1 - 1 / 4) * (1 - 2 / 4)) / 2));
    expect(found.of("c")?.mobilize).toEqual(near(1 / 4 / 2));
    expect(found.of("b")?.mobilize).toBe(0);
  });
});

test("standings are what the definition says of networks drawn one by one, and bands follow from them", async () => {
  const [samples, seed, share] = [15, 4, 0.2];
  const found = await profile(karate, { by: "group", samples, seed, share });
  const labels = attribute(graph, "group");
  const whole = plain(graph);
  const m = karate.ties.length;
  const drawn = Array.from({ length: samples }, (_, sample) => {
    const gone = new Set(someOf(m, Math.round(share * m), random(seed, "profile", sample)));
    const ties = Array.from(karate.ties.source, (source, row) => ({
      source,
      target: karate.ties.target[row],
      directed: false,
      strength: 1,
    })).filter((_tie, row) => !gone.has(row));
    const left = { ids: whole.ids, ties };
    return {
      convene: heldTogether(left, labels),
      connect: participation(left, labels).participation,
      mobilize: toldWithin(left, weightedCascade(left), 2),
    };
  });
  const bands = new Map(found.tables["bands"].rows().map((row) => [row["id"], row]));
  const counts = new Map<string, number>();
  whole.ids.forEach((id, v) => {
    const own = found.of(id);
    for (const position of positions) {
      const standings = drawn.map((scores) => standingOf(scores[position], v));
      const [low, middle, high] = [0.05, 0.5, 0.95].map((part) => least(standings, part));
      expect(own?.[`${position}StandingLow`]).toBeCloseTo(low, 12);
      expect(own?.[`${position}Standing`]).toBeCloseTo(middle, 12);
      expect(own?.[`${position}StandingHigh`]).toBeCloseTo(high, 12);
      const band =
        low >= 0.75 ? "clear" : middle >= 0.75 ? "likely" : high >= 0.75 ? "cannot tell" : "ordinary";
      expect(bands.get(id)?.[position], `${position} of ${id}`).toBe(band);
      counts.set(`${position} ${band}`, (counts.get(`${position} ${band}`) ?? 0) + 1);
    }
  });
  // The heads of both clubs hold theirs together, whatever is missing.
  for (const id of ["0", "33"]) expect(bands.get(id)).toMatchObject({ convene: "clear" });
  const rules = found.tables["rules"].rows();
  expect(rules.map(({ band }) => band)).toEqual([...profileBands]);
  for (const row of rules)
    for (const position of positions)
      expect(row[position]).toBe(counts.get(`${position} ${String(row["band"])}`) ?? 0);
  const kinds = found.tables["kinds"].rows();
  expect(kinds.map(({ position }) => position)).toEqual([...positions]);
  for (const { position, actors, upperQuartile } of kinds) {
    const scores = whole.ids.map((id) => found.of(id)?.[position as "convene"] ?? NaN);
    expect([actors, upperQuartile]).toEqual([34, least(scores, 0.75)]);
  }
});

test.each([
  [0.75, 0.9, 1, "clear"],
  [0.74, 0.75, 1, "likely"],
  [0.2, 0.74, 0.75, "cannot tell"],
  [0.2, 0.5, 0.74, "ordinary"],
  [NaN, NaN, NaN, undefined],
])("an interval of %d, %d, %d is %s", (low, middle, high, band) => {
  expect(bandOf({ low, middle, high })).toBe(band);
});

test("nothing missing leaves one standing and nothing that cannot be told", async () => {
  const found = await profile(karate, { share: 0, samples: 3 });
  for (const row of found.rows())
    for (const position of positions)
      expect([row[`${position}StandingLow`], row[`${position}StandingHigh`]]).toEqual([
        row[`${position}Standing`],
        row[`${position}Standing`],
      ]);
  const rules = found.tables["rules"].rows();
  for (const row of rules.filter(({ band }) => band === "likely" || band === "cannot tell"))
    expect(positions.map((position) => row[position])).toEqual([0, 0, 0]);
});

test("without a partition the communities are those of the same seed", async () => {
  const found = await profile(karate, { samples: 2, seed: 3 });
  const given = await profile(karate, { samples: 2, seed: 3, by: await communities(karate, { seed: 3 }) });
  expect(given.rows()).toEqual(found.rows());
  expect(given.meta.options.by).toBe("communities");
  expect(found.meta.notes.join()).toContain("of one run");
  expect(found.meta).toMatchObject({ exact: false, samples: 2, seed: 3 });
});

describe("kinds", () => {
  const people = Array.from({ length: 9 }, (_, i) => `p${i}`);
  const towns = Array.from({ length: 9 }, (_, i) => `t${i}`);
  const few = Array.from({ length: 7 }, (_, i) => `u${i}`);
  const mixed = async (): Promise<Network> => {
    const all = [...people, ...towns, ...few];
    const chain = all.slice(1).map((target, i) => ({ source: all[i], target, directed: false }));
    const hub = [...people.slice(1, 7), ...towns.slice(1, 5)].map((target) => ({ source: "p0", target }));
    const { network } = await ingest({
      actors: [
        ...people.map((id) => ({ id, kind: "individual", consent: "publish" })),
        ...towns.map((id) => ({ id, kind: "local-government", country: "DE" })),
        ...few.map((id) => ({ id, kind: "university", country: "FR" })),
        { id: "quiet", kind: "local-government", consent: "no publish" },
      ],
      ties: [...chain, ...hub, { source: "quiet", target: "t0" }],
      participations: [
        { actor: "t1", activity: "x", role: "host" },
        { actor: "t1", activity: "y", role: "host" },
        { actor: "t2", activity: "x", role: "guest" },
      ],
    } as never);
    return network;
  };

  test("people have no standing and no band before the public, and take none from others", async () => {
    const found = await profile(await mixed(), { samples: 5 });
    expect(found.of("p0")).toMatchObject({ convene: expect.any(Number) as number, mobilizeStanding: NaN });
    expect(found.reasonFor("p0", "mobilizeStanding")).toBe("no-standing");
    expect(found.tables["bands"].rows().map(({ id }) => id)).toEqual([...towns, ...few]);
    expect(JSON.stringify(found.tables)).not.toMatch(/individual|"p\d|quiet|organization 1/);
    expect(found.top(30, "convene").map(({ id }) => id)).not.toContain("p0");
    const kinds = found.tables["kinds"].rows();
    expect(kinds.map(({ kind, actors }) => [kind, actors])).toContainEqual(["local-government", 9]);
    expect(found.meta.notes.join()).toContain("no standing and no band");
  });

  test("the steward sees the bands of people too, by id and not by rank", async () => {
    const found = await profile(await mixed(), { samples: 5, audience: "steward" });
    const rows = found.tables["bands"].rows();
    expect(rows.map(({ id }) => id)).toEqual([...people, "quiet", ...towns, ...few]);
    expect(rows[0]).toMatchObject({ id: "p0", mobilize: "clear" });
    expect(found.meta.notes.join()).not.toContain("no standing and no band");
  });

  test("of fewer than eight of a kind nobody has a standing", async () => {
    const found = await profile(await mixed(), { samples: 3, audience: "steward" });
    expect(found.tables["kinds"].rows().map(({ kind }) => kind)).not.toContain("university");
    expect(found.of("u0")?.mobilizeStanding).toBeNaN();
    expect(found.tables["bands"].rows().at(-1)).not.toHaveProperty("mobilize");
  });

  test("hosting on record stands beside, and is undefined where none is", async () => {
    const found = await profile(await mixed(), { samples: 1 });
    expect([found.of("t1")?.hosted, found.of("t2")?.hosted]).toEqual([2, 0]);
    expect(found.tables["bands"].rows()[1]).toMatchObject({ id: "t1", hosted: 2 });
    const none = await profile(karate, { samples: 1 });
    expect(none.reasonFor("0", "hosted")).toBe("no-hosts");
    expect(none.tables["bands"].rows()[0]).not.toHaveProperty("hosted");
  });
});

/** Runs jobs last to first in steps of one arc, and adds their parts in order. */
const backward: Executor = {
  allocate: sharedMemory,
  async fold(kernel, on, jobs, into, add) {
    const parts = jobs.toReversed().map((job) => {
      const { run, part } = new Workbench().start(kernel, on, job);
      while (!run.step(1));
      return part;
    });
    for (const [i, part] of parts.reverse().entries()) add(into, part, jobs[i]);
    return Promise.resolve(into);
  },
};

test("the same seed gives the same bytes, whatever the order of rows and the executor; another seed others", async () => {
  const turned = networkOfFixture({
    ...graph,
    actors: graph.actors.toReversed(),
    ties: graph.ties.toReversed(),
  });
  const said = async (of: Network, options: ProfileOptions): Promise<string> =>
    JSON.stringify({ ...(await profile(of, { samples: 5, ...options })).toJSON(), meta: {} });
  const first = await said(karate, {});
  expect(await said(await turned, {})).toBe(first);
  expect(await said(karate, { executor: backward })).toBe(first);
  expect(await said(karate, { seed: 1 })).not.toBe(first);
});

test("nobody, one, and actors without ties", async () => {
  for (const ids of [[], ["a"], ["a", "b", "c", "d", "e", "f", "g", "h"]]) {
    const found = await profile(await networkOf({ ids, ties: [] }), { samples: 2 });
    expect(found.length).toBe(ids.length);
    for (const { convene, connect } of found.rows()) expect([convene, connect]).toEqual([NaN, NaN]);
    expect(found.tables["bands"].length).toBe(ids.length);
  }
});

test("is stopped by its signal, and reports its progress", async () => {
  const stop = new AbortController();
  let last = 0;
  const run = profile(karate, {
    samples: 50,
    signal: stop.signal,
    onProgress({ done, phase }) {
      expect(phase).toBe("profile");
      expect(done).toBeGreaterThanOrEqual(last);
      last = done;
      if (done >= 1) stop.abort(new Error("enough"));
    },
  });
  await expect(run).rejects.toThrow("enough");
});

test.each<[string, Record<string, unknown>, string]>([
  ["bad-option", { steps: 0 }, "steps"],
  ["bad-option", { steps: 3 }, "steps"],
  ["bad-option", { share: 1 }, "share"],
  ["bad-option", { samples: 0 }, "samples"],
  ["bad-option", { by: 5 }, "by"],
  ["bad-option", { k: 5 }, "k"],
  ["unknown-attribute", { by: "shoe" }, "by"],
  ["too-large", { limit: 10 }, "limit"],
])("%s is thrown for %j", async (code, options, path) => {
  await expect(profile(karate, options as ProfileOptions)).rejects.toMatchObject({ code, path: [path] });
});

function near(value: number): unknown {
  return Number.isFinite(value) ? expect.closeTo(value, 9) : NaN;
}

function friends(ids: readonly string[], pairs: readonly (readonly string[])[]): Promise<Network> {
  const actors = ids.map((id) => ({ id, kind: "ngo" }));
  const ties = pairs.map(([source, target]) => ({ source, target, directed: false }));
  return ingest({ actors, ties } as never).then(({ network }) => network);
}

function labelled(from: PlainGraph, labels: readonly (string | undefined)[]): Promise<Network> {
  const column = columnBuilder("category");
  for (const label of labels) column.push(label);
  return networkOf(from, new Map([["country", column.finish()]]));
}
