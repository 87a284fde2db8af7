import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { betweenness } from "../../src/measures/betweenness.js";
import { cohesion } from "../../src/measures/cohesion.js";
import { communities } from "../../src/measures/communities.js";
import { degree } from "../../src/measures/degree.js";
import { harmonic } from "../../src/measures/harmonic.js";
import { structuralHoles } from "../../src/measures/structural-holes.js";
import { ingest } from "../../src/ingest/ingest.js";
import { overlay } from "../../src/network/overlay.js";
import type { Network } from "../../src/network/network.js";
import { whatIf } from "../../src/recommend/what-if/what-if.js";
import { buildWorkers, type Built } from "../exec/build.js";
import { awkwardGraphs } from "../measures/awkward-graphs.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";

type Row = Readonly<Record<string, unknown>>;

async function read(actors: readonly Row[], ties: readonly Row[]): Promise<Network> {
  const { network } = await ingest({ actors, ties } as Parameters<typeof ingest>[0]);
  return network;
}

const towns = (...ids: string[]): Row[] => ids.map((id) => ({ id, kind: "local-government" }));
const path = (...ids: string[]): Row[] => ids.slice(1).map((target, i) => ({ source: ids[i], target }));

/** Two rings of a few towns each, tied by nothing. */
const rings = async (): Promise<Network> =>
  read(towns("a", "b", "c", "d", "e", "p", "q", "r", "s", "t"), [
    ...path("a", "b", "c", "d", "e", "a"),
    ...path("p", "q", "r", "s", "t", "p"),
  ]);

const steward = { audience: "steward" } as const;

describe("before and after", () => {
  test("are the measures called by hand on the network and on its overlay", async () => {
    await fc.assert(
      fc.asyncProperty(graphs({ maxActors: 9 }), fc.nat(), fc.nat(), fc.nat(), async (graph, i, j, k) => {
        const { ids, ties } = graph;
        if (ids.length === 0) return;
        const network = await networkOf(graph);
        const add = [{ source: ids[i % ids.length], target: ids[j % ids.length] }];
        const gone = ties.length === 0 ? undefined : ties[k % ties.length];
        const pair = gone === undefined ? [] : [{ source: ids[gone.source], target: ids[gone.target] }];
        const after = await overlay(network, {
          add,
          remove: ({ source, target }) =>
            pair.some(
              (one) =>
                JSON.stringify([source, target].sort()) === JSON.stringify([one.source, one.target].sort()),
            ),
        });
        const asked = ["cohesion", { harmonic: { normalized: true } }, "structuralHoles"] as const;
        const found = await whatIf(network, { add, remove: pair }, { measures: asked });
        for (const [when, at] of [
          ["before", network],
          ["after", after],
        ] as const) {
          for (const { figure, value, reason } of (await cohesion(at)).rows()) {
            expect(found.get("cohesion", figure)?.[when]).toBe(value);
            if (Number.isNaN(value)) expect(found.get("cohesion", figure)?.reason).toBe(reason);
          }
          expect(found.scores("harmonic")?.scores(when).values()).toEqual(
            (await harmonic(at, { normalized: true })).values(),
          );
          const holes = await structuralHoles(at);
          for (const name of holes.names)
            expect(found.scores(`structuralHoles.${name}`)?.scores(when).values()).toEqual(
              holes.scores(name).values(),
            );
        }
        const [mean, low, high] = ["mean", "lowest", "highest"].map((name) => found.get("harmonic", name));
        const values = (await harmonic(after, { normalized: true })).values();
        if (ids.length > 1) {
          expect(mean?.after).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / ids.length, 12);
          expect([low?.after, high?.after]).toEqual([Math.min(...values), Math.max(...values)]);
        }
        expect(found.meta.exact).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("a tie between two parts: worked out by hand", async () => {
    const network = await read(towns("a", "b", "c", "d"), [...path("a", "b"), ...path("c", "d")]);
    const found = await whatIf(network, [{ source: "b", target: "c" }], {
      measures: ["cohesion", "distances", "harmonic"],
    });
    const change = (measure: string, figure: string): unknown => found.get(measure, figure);
    expect(change("cohesion", "components")).toMatchObject({ before: 2, after: 1, change: -1 });
    // Before, 2 of 6 pairs at one step; after, 3 at one step, 2 at two and 1 at three.
    expect(change("distances", "efficiency")).toMatchObject({ before: 1 / 3, after: (3 + 1 + 1 / 3) / 6 });
    expect(found.scores("harmonic")?.of("a")).toEqual({
      before: 1,
      after: 1 + 1 / 2 + 1 / 3,
      change: expect.closeTo(5 / 6, 12) as number,
    });
    expect(found.tables["ties"].rows()).toEqual([
      { what: "added", source: "b", sourceName: "b", target: "c", targetName: "c" },
    ]);
  });

  test("a parallel tie is one more tie and joins nobody anew", async () => {
    const network = await read(towns("a", "b"), path("a", "b"));
    const found = await whatIf(network, [{ source: "a", target: "b", method: "festival" }], {
      measures: ["cohesion", { degree: { parallel: "count" } }],
    });
    expect(found.get("cohesion", "ties")).toMatchObject({ before: 1, after: 2 });
    expect(found.get("cohesion", "links")).toMatchObject({ before: 1, after: 1, change: 0 });
    expect(found.scores("degree")?.of("a")?.change).toBe(1);
  });

  test("what is undefined before has no change and a reason", async () => {
    const network = await read(towns("a", "b", "c"), []);
    const found = await whatIf(network, [{ source: "a", target: "b" }], {
      measures: ["distances", "structuralHoles"],
    });
    expect(found.get("distances", "meanDistance")).toMatchObject({
      ...{ before: NaN, after: 1, change: NaN, reason: "no-pairs" },
    });
    expect(found.scores("structuralHoles.constraint")?.of("a")).toEqual({
      before: NaN,
      after: 1,
      change: NaN,
    });
    expect(found.scores("structuralHoles.constraint")?.reasonFor("a", "change")).toBe("no-contacts");
    const json = JSON.parse(JSON.stringify(found)) as { rows: { change: number | null; reason?: string }[] };
    for (const { change, reason } of json.rows) if (change === null) expect(reason).toBeDefined();
  });

  test("removed are all ties of two, those of a method, or those that a predicate names", async () => {
    const ties = [
      { source: "a", target: "b", method: "festival", programme: "Open" },
      { source: "b", target: "a", method: "dialogue" },
      { source: "b", target: "c", method: "dialogue", programme: "Open" },
    ];
    const network = await read(towns("a", "b", "c"), ties);
    const left = async (remove: Parameters<typeof whatIf>[1] extends infer T ? T : never): Promise<unknown> =>
      (await whatIf(network, remove, { measures: ["cohesion"] })).get("cohesion", "ties")?.after;
    expect(await left({ remove: [{ source: "a", target: "b" }] })).toBe(1);
    expect(await left({ remove: [{ source: "b", target: "a", method: "festival" }] })).toBe(2);
    expect(await left({ remove: ({ programme }) => programme === "Open" })).toBe(1);
    expect(await left({})).toBe(3);
  });

  test("ties that lie outside of the view are said to change nothing", async () => {
    const network = await read(towns("a", "b", "c"), [
      { source: "a", target: "b", status: "dormant" },
      ...path("b", "c"),
    ]);
    const found = await whatIf(
      network,
      {
        add: [
          { source: "a", target: "c", status: "planned" },
          { source: "a", target: "c" },
        ],
        remove: [{ source: "a", target: "b" }],
      },
      { measures: ["degree"] },
    );
    expect(found.meta.notes).toContain(
      "2 of the ties lie outside of the view by their status or dates, and change nothing.",
    );
    expect(found.scores("degree")?.of("a")).toEqual({ before: 0, after: 1, change: 1 });
  });
});

describe("draws", () => {
  test("are of both with the same seeds, and the interval is that of the paired differences", async () => {
    const network = await rings();
    const add = [{ source: "a", target: "p" }];
    const after = await overlay(network, { add });
    const options = { epsilon: 0.2 };
    const found = await whatIf(network, add, { measures: [{ betweenness: options }], seed: 4, draws: 3 });
    const runs = await Promise.all(
      [4, 5, 6].map(async (seed) => {
        const both = [network, after].map(
          async (at) => (await betweenness(at, { ...options, seed })).of("a") ?? NaN,
        );
        return Promise.all(both);
      }),
    );
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / 3;
    const differences = runs.map(([one, other]) => other - one);
    const middle = mean(differences);
    const error = Math.sqrt(mean(differences.map((each) => (each - middle) ** 2)) / 2);
    const score = found.scores("betweenness")?.of("a");
    expect(score?.before).toBeCloseTo(mean(runs.map(([one]) => one)), 9);
    expect(score?.after).toBeCloseTo(mean(runs.map(([, other]) => other)), 9);
    expect(score?.change).toBeCloseTo(middle, 9);
    // The 97.5 % quantile of Student's t with 2 degrees of freedom.
    expect(score?.low).toBeCloseTo(middle - 4.3027 * error, 9);
    expect(score?.high).toBeCloseTo(middle + 4.3027 * error, 9);
    expect(found.meta).toMatchObject({ exact: false, seed: 4, samples: 3 });
    expect(found.meta.notes.some((note) => note.includes("means of 3 draws with the same seeds"))).toBe(true);
  });

  test("whom a tie cannot concern has no change, however rough the estimate", async () => {
    const network = await rings();
    const measures = [{ harmonic: { standardError: 0.28 } }];
    const found = await whatIf(network, [{ source: "a", target: "c" }], { measures });
    const whole = await harmonic(network);
    const scores = found.scores("harmonic");
    for (const id of ["p", "q", "r", "s", "t"]) {
      expect(scores?.of(id)?.before).not.toBe(whole.of(id));
      expect(scores?.of(id)).toMatchObject({ change: 0, low: 0, high: 0 });
    }
    expect(scores?.of("a")?.change).toBeGreaterThan(0);
  });

  test("measures of nothing drawn have no interval beside those that are drawn", async () => {
    const found = await whatIf(await rings(), [{ source: "a", target: "p" }], {
      ...{ measures: ["degree", "communities"], draws: 2 },
    });
    expect(found.get("degree", "mean")).not.toHaveProperty("low");
    expect(found.get("communities", "modularity")).toHaveProperty("low");
    expect(found.scores("degree")?.names).toEqual(["change", "before", "after"]);
    expect(found.get("communities", "count")?.before).toBe((await communities(await rings())).count);
  });

  test("of a measure asked twice are told apart", async () => {
    const found = await whatIf(await rings(), [{ source: "a", target: "p" }], {
      measures: [{ reach: { steps: 1 } }, { reach: { steps: 2 } }],
    });
    expect(found.scored).toEqual(["reach", "reach 2"]);
    expect([found.get("reach", "highest")?.after, found.get("reach 2", "highest")?.after]).toEqual([3, 7]);
  });
});

test("where all shortest paths would take long, what is asked without names is estimated", async () => {
  const ids = Array.from({ length: 27_000 }, (_, i) => `actor ${i}`);
  const ties = ids.slice(1).map((_, i) => ({ source: 0, target: i + 1, directed: false, strength: 1 }));
  const star = await networkOf({ ids, ties });
  const found = await whatIf(star, [{ source: "actor 1", target: "actor 2" }], { draws: 2, top: 0 });
  expect(Object.keys(found.measures)).toEqual(["cohesion", "distances", "harmonic", "reach"]);
  expect(found.measures["harmonic"].before.standardError).toBeLessThanOrEqual(0.1);
  expect(found.meta).toMatchObject({ exact: false, samples: 2 });
  expect(found.get("cohesion", "triangles")).toMatchObject({ before: 0, after: 1 });
});

describe("groups", () => {
  test("have the mean of their members, and the least connected is marked", async () => {
    const actors = towns("a", "b", "c", "d", "e").map((each, i) => ({
      ...each,
      country: i < 3 ? "FR" : "DE",
    }));
    const network = await read(actors, [...path("a", "b", "c"), ...path("a", "d")]);
    const found = await whatIf(network, [{ source: "c", target: "e" }], {
      measures: ["degree"],
      by: "country",
    });
    expect(found.tables["groups"].rows()).toEqual(
      [
        {
          measure: "degree",
          by: "country",
          group: "DE",
          actors: 2,
          leastConnected: true,
          before: 0.5,
          after: 1,
          change: 0.5,
        },
        {
          measure: "degree",
          by: "country",
          group: "FR",
          actors: 3,
          leastConnected: false,
          before: 5 / 3,
          after: 2,
          change: 1 / 3,
        },
      ].map((row) => ({ ...row, change: expect.closeTo(row.change, 12) as number })),
    );
    const whole = await communities(network);
    const parts = await whatIf(network, [], { measures: ["degree"], by: whole });
    expect(parts.tables["groups"].length).toBe(whole.count);
    expect(parts.meta.options["by"]).toBe("communities");
  });

  test("of few people are put together for the public", async () => {
    const actors = [
      ...towns("a", "b", "c", "d", "e").map((each) => ({ ...each, country: "FR" })),
      { id: "ana", kind: "individual", country: "JP", consent: "publish" },
    ];
    const network = await read(actors, path("a", "b", "ana"));
    const add = [{ source: "c", target: "d" }];
    const groupsOf = async (options: object): Promise<unknown[]> =>
      (await whatIf(network, add, { measures: ["degree"], by: "country", ...options })).tables["groups"]
        .rows()
        .map(({ group }) => group);
    expect(await groupsOf(steward)).toEqual(["FR", "JP"]);
    expect(await groupsOf({})).toEqual(["small groups together"]);
  });
});

describe("who is told what", () => {
  const some = async (): Promise<Network> =>
    read(
      [
        ...towns("a", "b", "c", "d"),
        { id: "ana", kind: "individual", consent: "publish" },
        { id: "zoe", kind: "individual" },
        { id: "out", kind: "ngo", consent: "no analyze" },
      ],
      [...path("a", "ana", "b", "zoe", "c"), ...path("d", "out")],
    );

  test("the public never ranks people by their change, the steward may", async () => {
    const network = await some();
    const ids = async (options: object): Promise<unknown[]> =>
      (await whatIf(network, [{ source: "c", target: "d" }], { measures: ["harmonic"], ...options })).tables[
        "actors"
      ]
        .rows()
        .map(({ id, end }) => (end === true ? `${String(id)}*` : id));
    const open = await ids({});
    expect(open.slice(0, 2)).toEqual(["c*", "d*"]);
    expect(open.slice(2)).toEqual(["b", "a"]);
    expect(await ids(steward)).toEqual(["c*", "d*", "zoe", "b", "ana", "a"]);
    expect(await ids({ top: 1 })).toEqual(["c*", "d*", "b"]);
  });

  test("ends are named as results show them", async () => {
    const network = await some();
    const options = { measures: ["degree"] } as const;
    for (const target of ["zoe", "out", "mallory"])
      for (const ties of [{ add: [{ source: "a", target }] }, { remove: [{ source: "a", target }] }])
        await expect(whatIf(network, ties, options)).rejects.toMatchObject({
          code: "unknown-actor",
          message: expect.not.stringContaining(target) as string,
        });
    const person = (await degree(network)).rows().find(({ id }) => id.startsWith("person"))?.id ?? "";
    const found = await whatIf(network, [{ source: "a", target: person }], options);
    expect(found.scores("degree")?.of(person)?.change).toBe(1);
    expect(found.tables["ties"].rows()[0]).toMatchObject({ source: "a", target: person });
    const told = await whatIf(network, [{ source: "a", target: "zoe" }], { ...options, ...steward });
    expect(told.scores("degree")?.of("zoe")?.change).toBe(1);
  });

  test("a predicate sees ties as the audience does", async () => {
    const network = await read(
      [...towns("a", "b"), { id: "zoe", kind: "individual" }],
      [{ source: "a", target: "zoe", programme: "secret", method: "dialogue" }, ...path("a", "b")],
    );
    const seen: Row[] = [];
    await whatIf(network, { remove: (tie) => seen.push(tie as Row) < 0 }, { measures: ["degree"] });
    expect(JSON.stringify(seen)).not.toMatch(/zoe|secret/);
    expect(seen.map(({ method }) => method)).toContain("dialogue");
  });
});

describe("calls that cannot be", () => {
  const refused: readonly (readonly [ties: unknown, options: object, code: string, text: string])[] = [
    [5, {}, "bad-option", "not an object"],
    [{ plus: [] }, {}, "bad-option", "plus"],
    [{ add: "a" }, {}, "bad-option", "add must be a list"],
    [{ remove: 5 }, {}, "bad-option", "remove must be a list"],
    [[5], {}, "bad-option", "add[0] is no tie"],
    [[{ source: "a", target: "b", strength: -1 }], {}, "bad-option", "add[0]"],
    [{ remove: [{ source: "a", target: "c" }] }, {}, "bad-option", "no such tie"],
    [{ remove: [{ source: "a", target: "b", method: "festival" }] }, {}, "bad-option", "no such tie"],
    [[], { measures: ["harmonics"] }, "unknown-measure", "harmonics"],
    [[], { measures: ["constructor"] }, "unknown-measure", "constructor"],
    [[], { measures: "degree" }, "bad-option", "must be a list"],
    [[], { measures: [{ reach: { steps: -1 } }] }, "bad-option", "steps"],
    [[], { measures: [{ reach: { audience: "steward" } }] }, "bad-option", "audience"],
    [[], { measures: [{ reach: 5 }] }, "bad-option", "no object"],
    [[], { measures: [{ harmonic: { top: 1 } }] }, "bad-option", "no figure and no score"],
    [[], { measures: [{ betweenness: { of: "ties" } }] }, "bad-option", "no figure and no score"],
    [[], { by: "nobody" }, "unknown-attribute", "nobody"],
    [[], { top: -1 }, "bad-option", "top"],
    [[], { draws: 1 }, "bad-option", "draws"],
    [[], { nonsense: 1 }, "bad-option", "nonsense"],
  ];
  test.each(refused)("%j with %j", async (ties, options, code, text) => {
    const network = await read(towns("a", "b", "c"), path("a", "b"));
    await expect(whatIf(network, ties as [], options)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(text) as string,
    });
  });

  test("an aborted one ends", async () => {
    const stop = new AbortController();
    const call = whatIf(await rings(), [{ source: "a", target: "p" }], {
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase.startsWith("whatIf: distances after")) stop.abort();
      },
    });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });
});

test("progress never falls, and every phase ends", async () => {
  const last = new Map<string, { done: number; total: number }>();
  await whatIf(await rings(), [{ source: "a", target: "p" }], {
    onProgress: ({ phase, done, total }) => {
      expect([phase, done]).toEqual([phase, Math.max(done, last.get(phase)?.done ?? 0)]);
      last.set(phase, { done, total });
    },
  });
  for (const [phase, { done, total }] of last) expect([phase, done]).toEqual([phase, total]);
  expect([...last.keys()]).toContain("whatIf: distances before: distances");
});

test("awkward graphs: every number that is undefined has a reason", async () => {
  for (const [, graph] of awkwardGraphs) {
    const network = await networkOf(graph);
    const { ids } = graph;
    const add = ids.length < 2 ? [] : [{ source: ids[0], target: ids[ids.length - 1] }];
    const found = await whatIf(
      network,
      { add, remove: () => false },
      {
        measures: ["cohesion", "distances", "harmonic", "reach", "structuralHoles", "communities"],
        draws: 2,
      },
    );
    for (const table of [found, ...Object.values(found.tables)])
      for (const row of table.rows() as Row[]) {
        if (!("change" in row)) continue;
        if (Number.isNaN(row["change"])) expect([row, row["reason"]]).not.toEqual([row, undefined]);
        else expect(row["change"]).toBeCloseTo(Number(row["after"]) - Number(row["before"]), 9);
      }
  }
});

test("the order of rows leaves no trace", async () => {
  const actors = towns("a", "b", "c", "d", "e", "f");
  const ties = [...path("a", "b", "c", "d"), ...path("e", "f")];
  const asked = [
    { source: "a", target: "e" },
    { source: "d", target: "f" },
  ];
  const options = { measures: ["cohesion", "harmonic", "communities"], draws: 2 } as const;
  const one = await whatIf(await read(actors, ties), asked, options);
  const other = await whatIf(await read([...actors].reverse(), [...ties].reverse()), asked, options);
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

describe("real threads", () => {
  let built: Built;
  beforeAll(async () => (built = await buildWorkers()));
  afterAll(() => built.remove());

  test("equal bytes inline and on 2 workers", async () => {
    const pool = built.parallel.workers(2);
    const network = await rings();
    const options = {
      measures: ["cohesion", "distances", { betweenness: { epsilon: 0.1 } }, "bridging"],
      draws: 2,
    } as const;
    const ties = [{ source: "a", target: "p" }];
    const expected = JSON.stringify(await whatIf(network, ties, options));
    expect(JSON.stringify(await whatIf(network, ties, { ...options, executor: pool }))).toBe(expected);
    await pool.close();
  });
});
