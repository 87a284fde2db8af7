import { describe, expect, test } from "vitest";
import {
  fromEdges,
  generate,
  influencers,
  ingest,
  type InfluencersOptions,
  type Network,
} from "../../../src/index.js";
import { plainMemory } from "../../../src/csr/arena.js";
import type { Executor } from "../../../src/exec/executor.js";
import { Workbench } from "../../../src/kernels/workbench.js";
import type { Figures } from "../../../src/values/figures.js";
import { chances, type Passing } from "../../oracle/live-arcs.js";

const ids = (found: Figures, table = "chosen"): string[] =>
  found.tables[table].rows().map(({ id }) => String(id));

/** Two stars, of a town with six neighbors and one with four, and a person on whom three more hang. */
async function stars(extra: readonly Record<string, unknown>[] = []): Promise<Network> {
  const town = (id: string, more: object = {}) => ({ id, kind: "local-government", country: "DE", ...more });
  const actors = [
    town("big", { fee: 8 }),
    town("small", { fee: 2, country: "FR" }),
    { id: "ada", kind: "individual", country: "FR" },
    { id: "ben", kind: "individual", country: "FR", consent: "publish, contact, recommend" },
    ...["a", "b", "c", "d", "e", "f"].map((id) => town(id, { fee: 1 })),
    ...["g", "h", "i", "j"].map((id) => town(id, { country: "FR", fee: 1, interests: "water" })),
    ...["k", "l", "m"].map((id) => town(id, { fee: 1 })),
  ].map((actor) => ({ ...actor, ...extra.find(({ id }) => id === actor.id) }));
  const ties = [
    ...[..."abcdef"].map((target) => ["big", target]),
    ...[..."ghij"].map((target) => ["small", target]),
    ...[..."klm"].map((target) => ["ada", target]),
    ["ben", "k"],
  ].map(([source, target]) => ({ source, target, directed: true }));
  return (await ingest({ actors, ties })).network;
}

describe("who is chosen", () => {
  test("those who reach most together, in turn, with what each adds", async () => {
    const found = await influencers(await stars(), { size: 2, probability: 1 });
    expect(ids(found)).toEqual(["big", "small"]);
    const [first, second] = found.tables.chosen.rows();
    expect(first.adds).toBeCloseTo(7, 0);
    expect(second.adds).toBeCloseTo(5, 0);
    expect(found.get("reach")).toBeCloseTo(12, 0);
    expect(found.get("low")).toBeLessThanOrEqual(12);
    expect(found.get("high")).toBeGreaterThanOrEqual(12);
    expect(found.get("best")).toBeGreaterThanOrEqual(12);
    expect(found.get("targets")).toBe(17);
    expect(found.meta.notes.join(" ")).toMatch(
      /With a chance of at least 99%, the 2 chosen reach at least [\d.]+ actors/u,
    );
  });

  test("nobody without consent to be contacted and recommended, and before the public no person at all", async () => {
    const steward = await influencers(await stars(), {
      size: 17,
      probability: 1,
      audience: "steward",
      asOf: "2026",
    });
    expect(ids(steward)).not.toContain("ada");
    expect(ids(steward)).toContain("ben");
    expect(steward.get("mayBeAsked")).toBe(16);
    const open = await influencers(await stars(), { size: 17, probability: 1 });
    expect(ids(open).some((id) => id === "ada" || id === "ben")).toBe(false);
    expect(open.get("mayBeAsked")).toBe(15);
    expect(open.meta.notes).toContain("Only 15 may be asked.");
    for (const consent of ["no contact", "no recommend"]) {
      const refusing = await stars([{ id: "big", consent: { [consent.slice(3)]: "no" } }]);
      expect(ids(await influencers(refusing, { size: 2, probability: 1 }))).not.toContain("big");
    }
    // Who is not chosen counts among those reached.
    const all = await influencers(await stars([{ id: "a", kind: "individual" }]), {
      size: 1,
      probability: 1,
    });
    expect(all.get("reach")).toBeCloseTo(7, 0);
  });

  test("the excluded are not, and those asked before count as having the message", async () => {
    const network = await stars();
    expect(ids(await influencers(network, { size: 1, probability: 1, excluding: ["big"] }))).toEqual([
      "small",
    ]);
    const found = await influencers(network, { size: 1, probability: 1, asked: ["big"] });
    expect(ids(found)).toEqual(["small"]);
    expect(found.get("before")).toBeCloseTo(7, 0);
    expect(found.get("added")).toBeCloseTo(5, 0);
    expect(found.get("reach")).toBeCloseTo(12, 0);
    expect(found.get("best")).toBeLessThan(9);
    const curve = found.tables.curve.rows();
    expect(curve).toHaveLength(1);
    expect(curve[0].reach).toBe(found.get("reach"));
  });

  test("a message for some is judged by those alone", async () => {
    const network = await stars();
    const wet = await influencers(network, { size: 1, probability: 1, target: { interests: "water" } });
    expect(ids(wet)).toEqual(["small"]);
    expect(wet.get("targets")).toBe(4);
    expect(wet.get("reach")).toBe(4);
    expect(wet.get("share")).toBe(1);
    const both = await influencers(network, {
      size: 1,
      probability: 1,
      target: { country: ["FR", "DE"], interests: ["water"] },
    });
    expect(both.tables.chosen.rows()).toEqual(wet.tables.chosen.rows());
    expect(both.meta.options.target).toEqual([
      ["country", ["FR", "DE"]],
      ["interests", ["water"]],
    ]);
    const out = await influencers(await stars(), {
      size: 3,
      probability: 0,
      target: { interests: "water" },
      excluding: [..."ghij"],
    });
    expect(ids(out)).toEqual([]);
    expect(out.get("guarantee")).toBeNaN();
    expect(out.why("guarantee")).toContain("nobody who may be asked");
    expect(out.meta.notes.join(" ")).toContain("nobody who may be asked would reach more than");
  });

  test("a budget buys what reaches most for it", async () => {
    const network = await stars();
    const cheap = await influencers(network, { costs: "fee", budget: 2, probability: 1 });
    expect(ids(cheap)).toEqual(["small"]);
    expect(cheap.get("spent")).toBe(2);
    expect(cheap.tables.chosen.rows()[0].cost).toBe(2);
    const rich = await influencers(network, { costs: "fee", budget: 10, probability: 1 });
    expect(ids(rich).slice(0, 1)).toEqual(["small"]);
    expect(rich.get("spent")).toBeLessThanOrEqual(10);
    expect(rich.get("guarantee")).toBeGreaterThanOrEqual(0.405 - 0.1);
    const unpriced = await influencers(await stars([{ id: "small", fee: undefined }]), {
      costs: "fee",
      budget: 2,
    });
    expect(ids(unpriced)).not.toContain("small");
    expect(unpriced.meta.notes).toContain("1 who may be asked have no cost and were left out.");
  });

  test("within so many steps, and along ties one way or both", async () => {
    const network = await fromEdges([0, 1, 2, 3], [1, 2, 3, 4], { directed: true });
    const end = { size: 1, probability: 1 } as const;
    expect((await influencers(network, end)).get("reach")).toBe(5);
    expect((await influencers(network, { ...end, steps: 1 })).get("reach")).toBeCloseTo(2, 0);
    expect((await influencers(network, { ...end, steps: 0 })).get("reach")).toBeCloseTo(1, 0);
    const middle = await influencers(network, { ...end, steps: 2, directed: "ignore" });
    expect(ids(middle)).toEqual(["2"]);
    expect(middle.get("reach")).toBe(5);
  });

  test.each(["independent-cascade", "linear-threshold"] as const)(
    "%s: reach is that of the model",
    async (model) => {
      const ends = [0, 0, 1, 2, 3, 1, 2, 3, 3, 4];
      const ties = [0, 1, 2, 3, 4].map((i): Passing => ({
        source: ends[i],
        target: ends[i + 5],
        chance: 0.4,
      }));
      const network = await fromEdges(ends.slice(0, 5), ends.slice(5), { directed: true });
      const found = await influencers(network, {
        size: 1,
        model,
        probability: 0.4,
        epsilon: 0.02,
        excluding: ["1"],
      });
      const values = [0, 2, 3, 4].map((v) => chances(5, ties, [v], { model }).reduce((a, b) => a + b, 0));
      const [chosen] = ids(found).map(Number);
      const value = chances(5, ties, [chosen], { model }).reduce((a, b) => a + b, 0);
      expect(value).toBe(Math.max(...values));
      expect(found.get("low")).toBeLessThanOrEqual(value);
      expect(found.get("high")).toBeGreaterThanOrEqual(value);
    },
  );
});

describe("what is told of groups and of the number asked", () => {
  test("countries, kinds and what is asked for, each with bounds; the curve rises", async () => {
    const found = await influencers(await stars(), { size: 3, probability: 1, by: "interests" });
    const rows = found.tables.groups.rows();
    expect(rows.map(({ by, group, actors }) => [by, group, actors])).toEqual([
      ["country", "DE", 10],
      ["country", "FR", 7],
      // Two people would be too few to be told of by themselves.
      ["kind", "small groups together", 17],
      ["interests", "water", 4],
    ]);
    for (const { share, low, high } of rows) {
      expect(low).toBeLessThanOrEqual(Number(share));
      expect(high).toBeGreaterThanOrEqual(Number(share));
    }
    const curve = found.tables.curve.rows().map(({ reach }) => Number(reach));
    expect(curve).toEqual(curve.toSorted((a, b) => a - b));
    expect(curve.at(-1)).toBe(found.get("reach"));
  });
});

/** Clones jobs and parts as threads do, runs the last job first on soiled memory, and adds parts in order. */
const backwards: Executor = {
  allocate: plainMemory,
  fold(kernel, graph, jobs, into, add, control) {
    const parts = new Array<unknown>(jobs.length);
    for (let i = jobs.length - 1; i >= 0; i--) {
      const started = new Workbench().start(kernel, graph, structuredClone(jobs[i]));
      while (!started.run.step(50));
      parts[i] = structuredClone<unknown>(started.part);
    }
    jobs.forEach((job, i) => {
      add(into, parts[i] as never, job);
    });
    control.ran?.("typescript");
    return Promise.resolve(into);
  },
};

describe("equal bytes", () => {
  const asked = { size: 5, seed: 3, epsilon: 0.2 } as const;

  test("wherever it runs", async () => {
    const network = await generate({ actors: 800, ties: 3000, seed: 4 });
    for (const options of [
      asked,
      { ...asked, probability: 0.1 },
      { ...asked, model: "linear-threshold" as const },
    ]) {
      const [here, there] = [
        await influencers(network, options),
        await influencers(network, { ...options, executor: backwards }),
      ];
      expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    }
  });

  test("in whatever order rows come, and not by another seed", async () => {
    const source = [0, 1, 2, 3, 4, 0, 5, 2];
    const target = [1, 2, 3, 4, 5, 3, 1, 5];
    const turned = await fromEdges(source.toReversed(), target.toReversed());
    const straight = JSON.stringify(await influencers(await fromEdges(source, target), asked));
    expect(JSON.stringify(await influencers(turned, asked))).toBe(straight);
    expect(JSON.stringify(await influencers(turned, { ...asked, seed: 4 }))).not.toBe(straight);
  });

  test("pools whose sets vary far more in size than their mean lose none and repeat none", async () => {
    // A tie that always passes into a hub everybody hears from: sets have 1 member or hundreds.
    const leaves = Array.from({ length: 400 }, (_, i) => i + 1);
    const network = await fromEdges(
      leaves,
      leaves.map(() => 0),
      { directed: true },
    );
    const found = await influencers(network, { size: 1, probability: 1, samples: 60_000, epsilon: 0.001 });
    expect(found.get("sets")).toBe(60_000);
    expect(found.get("reach")).toBeCloseTo(2, 0);
  });
});

describe("more sets than the guarantee needs", () => {
  test("make bounds narrower, and the search still says that it reached what was asked for", async () => {
    const network = await generate({ actors: 120, ties: 300, seed: 3, attributes: false });
    const width = (found: Awaited<ReturnType<typeof influencers>>): number =>
      (found.get("high") ?? NaN) - (found.get("low") ?? NaN);
    const usual = await influencers(network, { size: 3 });
    const more = await influencers(network, { size: 3, leastSamples: 40_000 });
    expect(usual.get("sets")).toBeLessThan(10_000);
    expect(more.get("sets")).toBeGreaterThanOrEqual(40_000);
    expect(width(more)).toBeLessThan(width(usual) / 2);
    expect(more.meta.notes.join(" ")).not.toContain("before");
    await expect(influencers(network, { leastSamples: 100, samples: 50 })).rejects.toMatchObject({
      code: "bad-option",
      path: ["leastSamples"],
    });
  });
});

describe("stopping", () => {
  const hard = { size: 3, epsilon: 0.001, probability: 0.02, seed: 2 } as const;
  const network = generate({ actors: 300, ties: 900, seed: 4, attributes: false });

  test("`stop` gives the answer of the last round with its certificate, which `samples` repeats", async () => {
    const stop = new AbortController();
    const heard: number[] = [];
    const found = await influencers(await network, {
      ...hard,
      stop: stop.signal,
      onCertificate({ sets }) {
        heard.push(sets);
        if (heard.length === 2) stop.abort();
      },
    });
    expect(heard).toHaveLength(2);
    expect(found.get("sets")).toBe(2 * heard[1]);
    expect(found.meta.notes.join(" ")).toContain("Stopped before");
    expect(found.get("guarantee")).toBeGreaterThan(0);
    const again = await influencers(await network, { ...hard, samples: found.meta.samples ?? 0 });
    expect(again.rows()).toEqual(found.rows());
    expect(again.tables.chosen.rows()).toEqual(found.tables.chosen.rows());
    expect(again.meta.notes.join(" ")).toContain("`samples` allows");
    // Aborted from the start: the first round is made all the same.
    const early = await influencers(await network, { ...hard, stop: AbortSignal.abort() });
    expect(early.get("sets")).toBe(2 * heard[0]);
  });

  test("`signal` rejects and delivers nothing", async () => {
    const abort = new AbortController();
    const reason = new Error("enough");
    const call = influencers(await network, {
      ...hard,
      signal: abort.signal,
      onProgress: () => {
        abort.abort(reason);
      },
    });
    await expect(call).rejects.toBe(reason);
  });

  test("sets that fill the memory end it with what is certain", async () => {
    // Everybody hears of everything: a thousand sets of all would take 32 MiB a pool.
    const ring = Int32Array.from({ length: 8000 }, (_, i) => i);
    const round = await fromEdges(
      ring,
      ring.map((i) => (i + 1) % 8000),
      { directed: true },
    );
    const found = await influencers(round, { ...hard, probability: 1, delta: 1e-9, memory: 16 });
    expect(found.meta.notes.join(" ")).toContain("`memory`");
    expect(found.get("bytes")).toBeLessThan(40 * 2 ** 20);
    expect(found.get("sets")).toBeLessThan(2 * 1024);
    expect(found.get("guarantee")).toBeGreaterThan(0.3);
  });
});

describe("bad calls", () => {
  const refused: readonly (readonly [string, InfluencersOptions, string, string | undefined])[] = [
    ["a probability above 1", { probability: 1.5 }, "bad-option", "probability"],
    ["nobody to choose", { size: 0 }, "bad-option", "size"],
    ["half a person", { size: 1.5 }, "bad-option", "size"],
    ["more than there are", { size: 18 }, "bad-option", "size"],
    ["no budget", { costs: "fee", budget: 0 }, "bad-option", "budget"],
    ["too small a budget", { costs: "fee", budget: 0.5 }, "bad-option", "budget"],
    ["a budget without costs", { budget: 3 }, "bad-option", "costs"],
    ["costs without a budget", { costs: "fee" }, "bad-option", "budget"],
    ["a size and a budget", { costs: "fee", budget: 3, size: 2 }, "bad-option", "size"],
    ["costs that are words", { costs: "country", budget: 3 }, "bad-option", "costs"],
    ["costs that nobody has", { costs: "price", budget: 3 }, "unknown-attribute", undefined],
    ["a target that means nobody", { target: { country: "JP" } }, "bad-option", "target"],
    ["a target without values", { target: {} }, "bad-option", "target"],
    ["a target that is a word", { target: "DE" as never }, "bad-option", "target"],
    ["a target of an unknown attribute", { target: { color: "red" } }, "unknown-attribute", undefined],
    ["too few people", { target: { kind: "individual" } }, "bad-option", "target"],
    ["somebody unknown", { asked: ["nobody"] }, "unknown-actor", "asked"],
    ["somebody unknown to leave out", { excluding: ["nobody"] }, "unknown-actor", "excluding"],
    ["ids that are none", { asked: "big" as never }, "bad-option", "asked"],
    ["a person, before the public", { asked: ["ben"] }, "bad-option", "asked"],
    ["an error of nothing", { epsilon: 0 }, "bad-option", "epsilon"],
    ["no doubt at all", { delta: 0 }, "bad-option", "delta"],
    ["no sets", { samples: 1 }, "bad-option", "samples"],
    ["steps back", { steps: -1 }, "bad-option", "steps"],
    ["a model unheard of", { model: "gossip" as never }, "bad-option", "model"],
    ["no signal", { stop: "now" as never }, "bad-option", "stop"],
    ["a slip", { sizes: 3 } as object, "bad-option", "sizes"],
    ["a limit", { limit: 10 }, "too-large", "limit"],
  ];
  test.each(refused)("%s", async (_, options, code, path) => {
    const call = influencers(await stars(), { asOf: "2026", ...options });
    await expect(call).rejects.toMatchObject(path === undefined ? { code } : { code, path: [path] });
  });

  test("costs of 0 or less", async () => {
    const call = influencers(await stars([{ id: "a", fee: 0 }]), { costs: "fee", budget: 3 });
    await expect(call).rejects.toMatchObject({ code: "bad-option", path: ["costs"] });
  });

  test("nobody there, or nobody who may be asked, is an empty answer with its reason", async () => {
    const empty = await influencers(await fromEdges([], []));
    expect(empty.get("reach")).toBeNaN();
    expect(empty.why("reach")).toContain("too few actors");
    expect(empty.tables.chosen.rows()).toEqual([]);
    const people = await ingest({
      actors: [..."abcdef"].map((id) => ({ id, kind: "individual" })),
      ties: [{ source: "a", target: "b" }],
    });
    const found = await influencers(people.network, { size: 2, audience: "steward" });
    expect(ids(found)).toEqual([]);
    expect(found.get("guarantee")).toBeNaN();
    expect(found.meta.notes.join(" ")).toContain("Nobody may be asked");
  });
});
