import { describe, expect, test } from "vitest";
import type { Control, Progress } from "../../src/control/control.js";
import { inChunks, Pace } from "../../src/control/pace.js";
import { compile } from "../../src/csr/compile.js";
import * as face from "../../src/index.js";
import { shownTo } from "../../src/network/audience.js";

const network = await face.generate({ actors: 4000, ties: 60000, seed: 3 });
const form = { parallel: "collapse", strengths: true, distance: "hops" } as const;
const ids = Array.from({ length: 2 }, (_, row) => network.actors.ids.at(row));

const participations = Array.from({ length: 40_000 }, (_, i) => ({
  actor: `person ${(i * 7919) % 5000}`,
  activity: `event ${i % 900}`,
  since: 1990 + (i % 30),
}));
const { network: went } = await face.ingest({ participations });

const calls: Readonly<Record<string, (control: Control) => Promise<unknown>>> = {
  "select by columns": (control) =>
    face.select(network, { ...control, actors: { kind: "individual" }, isolates: "drop" }),
  "select by a predicate": (control) => face.select(network, { ...control, ties: () => true }),
  ego: (control) => face.ego(network, ids[0], { ...control, steps: 2 }),
  overlay: (control) =>
    face.overlay(network, { ...control, add: [{ source: ids[0], target: ids[1] }], remove: () => false }),
  aggregate: (control) => face.aggregate(network, { ...control, by: "country" }),
  project: (control) => face.project(went, { ...control, largest: 500 }),
  twoMode: (control) => face.twoMode(network, control),
  activities: (control) => face.activities(went, control),
  attendance: (control) => face.attendance(went, control),
  copresence: (control) => face.copresence(went, control),
  hosting: (control) => face.hosting(went, control),
  returning: (control) => face.returning(went, control),
  compile: (control) => compile(network, { ...form, directed: "respect" }, control),
  "compile without directions": (control) => compile(network, { ...form, directed: "ignore" }, control),
  toGraph: (control) => face.toGraph(network, control),
  toGexf: async (control) => (await face.toGexf(network, control)).text(),
  toGraphml: async (control) => (await face.toGraphml(network, { ...control, audience: "steward" })).text(),
  toPajek: async (control) => (await face.toPajek(network, { ...control, relations: true })).text(),
  toGraphologyJson: async (control) => (await face.toGraphologyJson(network, control)).text(),
  "toCsv, each table": async (control) => {
    const { actors, ties } = await face.toCsv(network, control);
    return [await actors.text(), await ties.text()];
  },
};

function lawful(heard: readonly Progress[]): void {
  const last = new Map<string, Progress>();
  for (const progress of heard) {
    const { phase, done, total } = progress;
    expect(done).toBeGreaterThanOrEqual(last.get(phase)?.done ?? 0);
    expect(done).toBeLessThanOrEqual(total);
    last.set(phase, progress);
  }
  for (const { done, total } of last.values()) expect(done).toBe(total);
}

describe("progress never falls, stays within its total and ends at it", () => {
  test.each(Object.keys(calls))("%s", async (name) => {
    const heard: Progress[] = [];
    await calls[name]({ onProgress: (progress) => heard.push(progress) });
    expect(heard.length).toBeGreaterThan(1);
    lawful(heard);
  });

  test.each(["cohesion", "cutPoints", "distances", "betweenness"] as const)(
    "%s, directed",
    async (measure) => {
      const some = await face.generate({ actors: 300, ties: 1500, seed: 2 });
      const heard: Progress[] = [];
      await face[measure](some, { onProgress: (progress) => heard.push(progress) });
      lawful(heard);
    },
  );
});

describe("loops in chunks", () => {
  const slow = () => {
    const end = performance.now() + 9;
    while (performance.now() < end);
  };

  async function heardOf(total: number): Promise<number[]> {
    const heard: number[] = [];
    const pace = new Pace({ onProgress: ({ done }) => heard.push(done) });
    pace.begin("rows", total);
    await inChunks(pace, 40, 2, slow);
    pace.end();
    return heard;
  }

  test("report their rows where the phase counts rows, and only there", async () => {
    expect((await heardOf(40)).some((done) => done > 0 && done < 40)).toBe(true);
    expect(new Set(await heardOf(4))).toEqual(new Set([0, 4]));
  });

  test("no more is done than there is", () => {
    const heard: Progress[] = [];
    const pace = new Pace({ onProgress: (progress) => heard.push(progress) });
    pace.begin("steps", 3);
    pace.advance(900);
    pace.end();
    lawful(heard);
  });
});

describe("the gate", () => {
  test("stops when its caller does, and nobody else with it", async () => {
    const fresh = await face.select(network);
    const { length } = await shownTo(network, {});
    const controller = new AbortController();
    const options = { pseudonymKey: "sixteen signs or more" };
    const stopped = shownTo(fresh, options, { signal: controller.signal });
    const other = shownTo(fresh, options);
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(stopped).rejects.toBe(reason);
    const shown = await other;
    expect(shown.length).toBe(length);
    expect(await shownTo(fresh, options)).toBe(shown);
    await expect(shownTo(fresh, options, { signal: controller.signal })).rejects.toBe(reason);
  });
});
