import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import type { Network } from "../../../src/network/network.js";
import { backtest } from "../../../src/recommend/backtest/backtest.js";
import type { BacktestOptions } from "../../../src/recommend/backtest/options.js";
import { linkScoreNames } from "../../../src/recommend/links/score-names.js";
import { random } from "../../../src/random/random.js";
import { buildWorkers } from "../../exec/build.js";

/** Towns in circles of twelve, nearly all tied within, with a tie to elsewhere now and then: what is missing is easy to tell. */
function circles(count: number, seed = 1): { actors: object[]; ties: object[] } {
  const stream = random(seed, "circles");
  const size = 12;
  const id = (i: number): string => `t${String(i).padStart(3, "0")}`;
  const actors = Array.from({ length: count * size }, (_, i) => ({
    id: id(i),
    kind: "local-government",
    country: ["DE", "FR", "PL"][Math.floor(i / size) % 3],
  }));
  const ties: object[] = [];
  for (let i = 0; i < actors.length; i++)
    for (let j = i + 1; j < actors.length; j++) {
      const near = Math.floor(i / size) === Math.floor(j / size);
      if (stream.next() < (near ? 0.55 : 0.002))
        ties.push({ source: id(i), target: id(j), since: 1980 + stream.below(30) });
    }
  return { actors, ties };
}

async function made({ actors, ties }: { actors: object[]; ties: object[] }): Promise<Network> {
  const { network } = await ingest({ actors, ties } as Parameters<typeof ingest>[0]);
  return network;
}

const small: BacktestOptions = { audience: "steward", holdOuts: 2, samples: 20, perActor: 30 };
const said = (found: Awaited<ReturnType<typeof backtest>>): string => JSON.stringify(found);
const network = await made(circles(12));
const found = await backtest(network, small);

function rows(table: string): Record<string, unknown>[] {
  return found.tables[table].rows() as Record<string, unknown>[];
}
const ofAll = (method: string): Record<string, number> =>
  rows("prediction").find((row) => row.stratum === "all" && row.method === method) as Record<string, number>;

describe("hidden ties of a network of close circles", () => {
  test("are among the candidates and told from others far better than by chance", () => {
    expect(found.get("held")).toBeGreaterThan(50);
    expect(found.get("recall")).toBeGreaterThan(0.6);
    const [likelihood, chance] = [ofAll("likelihood"), ofAll("random")];
    expect(likelihood.averagePrecision).toBeGreaterThan(3 * chance.averagePrecision);
    expect(likelihood.auc).toBeGreaterThan(0.8);
    expect(chance.auc).toBeGreaterThan(0.35);
    expect(chance.auc).toBeLessThan(0.65);
    expect(ofAll("commonNeighbors").auc).toBeGreaterThan(0.8);
    expect(ofAll("preferentialAttachment").auc).toBeLessThan(ofAll("adamicAdar").auc);
  });

  test("are harder to tell from pairs that look like ties than from all others", () => {
    for (const method of ["commonNeighbors", "adamicAdar", "resourceAllocation", "pagerank"])
      expect(ofAll(method).hardAuc).toBeLessThan(ofAll(method).auc);
  });

  test("figures agree with the tables", () => {
    expect(found.get("averagePrecision")).toBe(ofAll("likelihood").averagePrecision);
    const best = Math.max(...linkScoreNames.map((name) => ofAll(name).averagePrecision));
    expect(found.get("bestLinkScore")).toBe(best);
    expect(found.get("difference")).toBeCloseTo(ofAll("likelihood").averagePrecision - best, 12);
    const [all, ...strata] = rows("recall");
    expect(strata.reduce((sum, row) => sum + (row.held as number), 0)).toBe(all.held);
    for (const row of rows("recall")) expect(row.judged).toBe((row.held as number) >= 200);
    for (const row of rows("intervals"))
      if (row.stratum === "all") {
        expect(row.value).toBe(ofAll(row.method as string)[row.metric as string]);
        expect(row.low).toBeLessThanOrEqual(row.high as number);
        expect(row.value).toBeGreaterThanOrEqual(0);
        expect(row.value).toBeLessThanOrEqual(1);
      }
  });

  test("states chances as good as its calibration says", () => {
    const bins = rows("calibration") as {
      holdOut: number;
      cases: number;
      stated: number;
      observed: number;
    }[];
    const errors = [1, 2].map((holdOut) => {
      const own = bins.filter((bin) => bin.holdOut === holdOut);
      const cases = own.reduce((sum, bin) => sum + bin.cases, 0);
      return own.reduce((sum, bin) => sum + bin.cases * Math.abs(bin.stated - bin.observed), 0) / cases;
    });
    expect(found.get("calibrationError")).toBeCloseTo((errors[0] + errors[1]) / 2, 12);
    expect(found.get("calibrationError")).toBeLessThan(0.1);
  });

  test("says what it does not tell, and which strata are thin", () => {
    expect(found.meta.notes.join(" ")).toContain("Whether somebody who is asked says yes");
    expect(found.meta.notes.join(" ")).toContain("too little to judge by");
    expect(found.meta.notes.join(" ")).toContain("hardAuc may fall below 0.5");
    expect(found.meta).toMatchObject({ exact: false, seed: 0, samples: 20 });
  });
});

describe("laws", () => {
  test("the order of rows changes no byte", async () => {
    const { actors, ties } = circles(5);
    const turned = await made({ actors: actors.slice().reverse(), ties: ties.slice().reverse() });
    expect(said(await backtest(turned, small))).toBe(
      said(await backtest(await made({ actors, ties }), small)),
    );
  });

  test("the number of workers changes no byte", async () => {
    const built = await buildWorkers();
    const executor = built.parallel.workers(2);
    try {
      const few = await made(circles(5));
      expect(said(await backtest(few, { ...small, executor }))).toBe(said(await backtest(few, small)));
    } finally {
      await executor.close();
      await built.remove();
    }
  }, 60_000);

  test("another seed hides other ties, more samples leave the figures", async () => {
    const few = await made(circles(6));
    const one = await backtest(few, { ...small, holdOuts: 1 });
    const other = await backtest(few, { ...small, holdOuts: 1, seed: 1 });
    const more = await backtest(few, { ...small, holdOuts: 1, samples: 40 });
    expect(said(other)).not.toBe(said(one));
    expect(more.get("averagePrecision")).toBe(one.get("averagePrecision"));
  });

  test("who refused to be looked at changes nothing", async () => {
    const { actors, ties } = circles(5);
    const refusing = { id: "zz", kind: "ngo", consent: "no", consentAnalyze: "no" };
    const more = [
      ...ties,
      ...["t000", "t001", "t013", "t030"].map((target) => ({ source: "zz", target, since: 1991 })),
    ];
    const [without, beside] = [
      await made({ actors, ties }),
      await made({ actors: [...actors, refusing], ties: more }),
    ];
    for (const options of [{}, { by: "time", until: "1995" }] as const) {
      const [one, other] = [
        await backtest(without, { ...small, ...options }),
        await backtest(beside, { ...small, ...options }),
      ];
      const rowsOf = ({ tables }: typeof one): unknown[] =>
        Object.values(tables).map((table) => table.rows());
      expect(rowsOf(other)).toEqual(rowsOf(one));
    }
  });
});

describe("by time", () => {
  test("what came after is told from what was known", async () => {
    const later = await backtest(await made(circles(6)), { ...small, by: "time", until: "2000", to: "2005" });
    const { ties } = circles(6);
    const after = (ties as { since: number }[]).filter(({ since }) => since > 2000 && since <= 2005);
    expect(later.get("held")).toBe(after.length);
    expect(later.get("averagePrecision")).toBeGreaterThan(0.1);
    expect(later.meta.notes.join(" ")).toContain("first tied after the date");
  });

  test("options that mean nothing are refused", async () => {
    for (const options of [
      { by: "time" },
      { until: "1990" },
      { by: "luck" },
      { share: 0 },
      { holdOuts: 0 },
      { samples: 1 },
      { places: 0.5 },
      { status: ["planned"] },
      { nonsense: 1 },
    ])
      await expect(backtest(network, options as never)).rejects.toMatchObject({ code: "bad-option" });
  });
});

describe("awkward networks", () => {
  const town = (id: string): object => ({ id, kind: "local-government" });
  test.each([
    ["nobody", [], []],
    ["one actor", ["a"], []],
    ["one tie", ["a", "b"], [["a", "b"]]],
    ["no ties", ["a", "b", "c"], []],
    ["a self-tie only", ["a"], [["a", "a"]]],
    [
      "a complete graph",
      ["a", "b", "c"],
      [
        ["a", "b"],
        ["b", "c"],
        ["a", "c"],
      ],
    ],
    [
      "a star",
      ["a", "b", "c", "d", "e"],
      [
        ["a", "b"],
        ["a", "c"],
        ["a", "d"],
        ["a", "e"],
      ],
    ],
  ] as [string, string[], [string, string][]][])("%s gives numbers or reasons", async (_, ids, pairs) => {
    const tiny = await made({
      actors: ids.map(town),
      ties: pairs.map(([source, target]) => ({ source, target, since: 2000 })),
    });
    for (const options of [
      { share: 0.5, holdOuts: 1 },
      { by: "time", until: "1999" },
    ] as const) {
      const said = await backtest(tiny, { ...small, ...options });
      expect(said.get("held")).toBeGreaterThanOrEqual(0);
      for (const table of [said, ...Object.values(said.tables)])
        for (const row of table.rows()) {
          const isAbsent = Object.values(row).some((value) => Number.isNaN(value));
          expect((row as { reason?: string }).reason !== undefined).toBe(isAbsent);
        }
      expect(said.meta.notes.join(" ")).not.toContain("1 times");
      expect(said.why("calibrationError")).toContain("too few ties");
    }
  });

  test("a call that is stopped says so", async () => {
    const stop = new AbortController();
    const call = backtest(network, { ...small, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });
});
