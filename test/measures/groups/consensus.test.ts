import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedMemory } from "../../../src/csr/arena.js";
import { compile } from "../../../src/csr/compile.js";
import type { Executor } from "../../../src/exec/executor.js";
import { inline } from "../../../src/exec/inline.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { leidenKernel } from "../../../src/kernels/leiden.js";
import { rewireKernel } from "../../../src/kernels/rewire.js";
import { rewiredLeidenKernel } from "../../../src/kernels/rewired-leiden.js";
import { Workbench } from "../../../src/kernels/workbench.js";
import { communitySignificance } from "../../../src/measures/community-significance.js";
import { consensus } from "../../../src/measures/consensus.js";
import { plateausOf, resolutionProfile } from "../../../src/measures/resolution-profile.js";
import { fixture } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { components } from "../../oracle/components.js";
import { modularity } from "../../oracle/modularity.js";

const karate = await networkOfFixture(fixture("karate"));

/** Two circles of six, and somebody tied to all of them. */
async function between(kind: string) {
  const circle = (sort: string) => Array.from({ length: 6 }, (_, i) => `${sort}${i}`);
  const among = (ids: readonly string[]) =>
    ids.flatMap((source, i) => ids.slice(i + 1).map((target) => ({ source, target })));
  const ends = [...circle("a"), ...circle("b")].map((target) => ({ source: "middle", target }));
  const actors = [...circle("a"), ...circle("b")].map((id) => ({ id, kind: "ngo" }));
  const { network } = await ingest({
    actors: [...actors, { id: "middle", kind }],
    ties: [...among(circle("a")), ...among(circle("b")), ...ends],
  } as never);
  return network;
}

describe("a consensus", () => {
  test("of the karate club is its optimum, and certain of everybody", async () => {
    const found = await consensus(karate, { runs: 20 });
    expect(found.figures()).toMatchObject({ communities: 4, agreement: 1, borderline: 0 });
    expect(found.figures().modularity).toBeCloseTo(0.4197896, 7);
    expect(found.rows().every(({ certainty }) => certainty === 1)).toBe(true);
    expect(found.meta).toMatchObject({ exact: false, samples: 20, iterations: 0, converged: true });
    expect(found.certainty("0")).toBe(1);
    expect(found.certainty("nobody")).toBeUndefined();
  });

  test("names who stands between two communities, and the other one", async () => {
    const found = await consensus(await between("ngo"), { runs: 40 });
    expect(found.count).toBe(2);
    const [own, other] = [found.of("middle"), 3 - (found.of("middle") ?? 0)];
    const rows = found.tables.borderline.rows();
    expect(rows).toEqual([
      {
        id: "middle",
        name: "middle",
        group: own,
        second: other,
        certainty: expect.anything() as number,
        secondShare: expect.anything() as number,
      },
    ]);
    const [{ certainty, secondShare = NaN }] = rows;
    // It is in one circle or in the other, and the circles themselves are always whole.
    expect(certainty + secondShare).toBeCloseTo(1, 12);
    expect(certainty).toBeGreaterThan(0.2);
    expect(certainty).toBeLessThan(0.75);
    expect(found.certainty("a3")).toBeGreaterThan(0.85);
    expect(found.figures()).toMatchObject({ borderline: 1 });
    expect(found.figures().agreement).toBeLessThan(1);
    const groups = found.tables.groups.rows();
    expect(groups.map(({ actors }) => actors)).toEqual([7, 6]);
    expect(groups[1].certainty).toBe(1);
    const json = JSON.parse(JSON.stringify(found)) as { tables: object; rows: object[] };
    expect(Object.keys(json.tables)).toEqual(["borderline", "groups"]);
    expect(json.rows[0]).toHaveProperty("certainty");
  });

  test("lists no person as borderline before the public, and counts them", async () => {
    const network = await between("individual");
    const open = await consensus(network, { runs: 40 });
    expect(open.tables.borderline.length).toBe(0);
    expect(open.figures()).toMatchObject({ borderline: 1 });
    expect(JSON.stringify(open)).not.toContain("middle");
    const full = await consensus(network, { runs: 40, audience: "steward" });
    expect(full.tables.borderline.rows()).toMatchObject([{ id: "middle" }]);
  });

  test("has connected communities, and knows their modularity", async () => {
    const law = fc.asyncProperty(
      graphs(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (graph, threshold) => {
        const found = await consensus(await networkOf(graph), { runs: 4, threshold });
        const membership = graph.ids.map((id) => found.of(id) ?? 0);
        for (const group of found.numbers()) {
          const inside = graph.ties.filter(
            ({ source, target }) => membership[source] === group && membership[target] === group,
          );
          const parts = components({ ids: graph.ids, ties: inside }).filter(([v]) => membership[v] === group);
          expect(parts).toHaveLength(1);
        }
        const expected = modularity(graph, { membership, directed: "ignore" });
        const { modularity: actual } = found.figures();
        expect(actual).toEqual(Number.isNaN(expected) ? NaN : expect.closeTo(expected, 9));
      },
    );
    await fc.assert(law, { numRuns: 40 });
  });

  test("is refused where it can mean nothing", async () => {
    for (const [name, value] of [
      ["runs", 1],
      ["threshold", 2],
      ["borderline", -1],
      ["resolution", -1],
    ] as const)
      await expect(consensus(karate, { [name]: value })).rejects.toMatchObject({
        code: "bad-option",
        path: [name],
      });
    await expect(consensus(karate, { quality: "cpm" })).rejects.toMatchObject({ path: ["resolution"] });
    expect((await consensus(karate, { quality: "cpm", resolution: 0.2, runs: 3 })).count).toBeGreaterThan(4);
  });

  test("can be stopped while it runs", async () => {
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 0) stop.abort(new Error("enough"));
    };
    await expect(consensus(karate, { onProgress, signal: stop.signal })).rejects.toThrow("enough");
  });
});

/** Runs jobs last to first in steps of one arc, and adds their parts in order. */
const backward: Executor = {
  allocate: sharedMemory,
  async fold(kernel, graph, jobs, into, add) {
    const parts = jobs.toReversed().map((job) => {
      const { run, part } = new Workbench().start(kernel, graph, job);
      while (!run.step(1));
      return part;
    });
    for (const [i, part] of parts.reverse().entries()) add(into, part, jobs[i]);
    return Promise.resolve(into);
  },
};

test("bytes are the same on any executor", async () => {
  const network = await between("ngo");
  for (const measure of [
    (executor: Executor) => consensus(network, { runs: 12, executor }),
    (executor: Executor) => communitySignificance(network, { samples: 6, executor }),
    (executor: Executor) => resolutionProfile(network, { steps: 3, runs: 2, executor }),
  ])
    expect(JSON.stringify(await measure(backward))).toBe(JSON.stringify(await measure(inline)));
});

describe("the significance of communities", () => {
  test("of the karate club is as published", async () => {
    const found = await communitySignificance(karate, { samples: 100 });
    expect(found.get("quality")).toBeCloseTo(0.4197896, 7);
    // METHODS: .297 ± .016 with Louvain; Leiden finds a little more in random networks too.
    expect(Math.abs((found.get("nullMean") ?? NaN) - 0.299)).toBeLessThan(0.006);
    expect(Math.abs((found.get("nullSd") ?? NaN) - 0.016)).toBeLessThan(0.004);
    expect(Math.abs((found.get("z") ?? NaN) - 7.8)).toBeLessThan(1.5);
    expect(found.get("p")).toBeCloseTo(1 / 101, 12);
    expect(found.get("shared")).toBeGreaterThan(0.14);
    expect(found.get("shared")).toBeLessThan(0.5);
    expect(found.meta.notes.join(" ")).not.toContain("nearly this network");
  });

  test("is none where chance can make no other network", async () => {
    const ties = [1, 2, 3, 4].map((target) => ({ source: 0, target, directed: false, strength: 1 }));
    const star = await networkOf({ ids: ["a", "b", "c", "d", "e"], ties });
    const found = await communitySignificance(star, { samples: 5 });
    expect(found.get("p")).toBe(1);
    expect(found.why("z")).toContain("same value");
    expect(found.get("shared")).toBe(1);
    expect(found.meta.notes.join(" ")).toContain("nearly this network");
    const nobody = await communitySignificance(await networkOf({ ids: ["a"], ties: [] }), { samples: 2 });
    for (const figure of ["quality", "nullMean", "nullSd", "z", "shared", "p"])
      expect(nobody.why(figure)).toBe("there are no ties to count");
  });

  test("rests on the two kernels one after the other", async () => {
    const law = fc.asyncProperty(graphs(), fc.boolean(), fc.nat(5), async (graph, ignore, sample) => {
      const directed = ignore ? "ignore" : "respect";
      const { csr } = await compile(await networkOf(graph), {
        directed,
        parallel: "collapse",
        strengths: true,
        distance: "hops",
      });
      const rewire = { seed: 1, sample, swaps: 5, groups: new Int32Array(0) };
      const leiden = {
        ...({ quality: "modularity", resolution: 1, iterations: 10, theta: 0.01 } as const),
        ...{ seed: 1, run: sample, start: new Int32Array(0) },
      };
      const rows = new Workbench().start(rewireKernel, csr, rewire);
      while (!rows.run.step(50));
      const ofLink = new Float64Array(csr.linkCount);
      csr.links.forEach((link, arc) => (ofLink[link] = csr.strengths[arc] ?? 1));
      const weighed = csr.strengths.length > 0;
      const targets = rows.part.targets.slice();
      const strengths = Float64Array.from(weighed ? rows.part.links : [], (link) => ofLink[link]);
      const tails = Array.from({ length: csr.order }, (_, u) =>
        Array.from({ length: csr.offsets[u + 1] - csr.offsets[u] }, () => u),
      ).flat();
      const inward = Array.from(targets.keys()).sort((a, b) => targets[a] - targets[b] || a - b);
      const turned = csr.symmetric
        ? { inTargets: targets, inStrengths: strengths }
        : {
            inTargets: Int32Array.from(inward, (arc) => tails[arc]),
            inStrengths: Float64Array.from(weighed ? inward : [], (arc) => strengths[arc]),
          };
      const apart = new Workbench().start(leidenKernel, { ...csr, targets, strengths, ...turned }, leiden);
      while (!apart.run.step(50));
      const expected = apart.part.facts[0];
      const together = new Workbench().start(rewiredLeidenKernel, csr, { rewire, leiden });
      while (!together.run.step(7));
      expect(together.part.quality[0]).toBe(expected);
      const pair = (tail: number, target: number): string => `${tail} ${target}`;
      const before = new Set(tails.map((tail, arc) => pair(tail, csr.targets[arc])));
      const kept = tails.filter((tail, arc) => before.has(pair(tail, targets[arc]))).length;
      expect(together.part.shared[0]).toBe(kept);
    });
    await fc.assert(law, { numRuns: 60 });
  });
});

describe("a resolution profile", () => {
  test("goes from few communities to many, and marks what lasts", async () => {
    const rows = (await resolutionProfile(karate, { runs: 4 })).rows();
    expect(rows).toHaveLength(21);
    expect(rows[0]).toMatchObject({ resolution: 0.1, communities: 1, largest: 34, plateau: 1 });
    expect(rows[20].resolution).toBe(10);
    expect(rows[10].resolution).toBeCloseTo(1, 12);
    expect(rows[10]).toMatchObject({ communities: 4 });
    expect(rows[10].modularity).toBeCloseTo(0.4197896, 7);
    expect(rows[10].quality).toBeCloseTo(0.4197896, 7);
    // With one community of everybody the quality is 1 − γ.
    expect(rows[0].quality).toBeCloseTo(0.9, 12);
    expect(rows[0].agreement).toBe(1);
    for (const [i, row] of rows.slice(1).entries())
      expect(row.resolution / rows[i].resolution).toBeCloseTo(10 ** 0.1, 10);
  });

  test("has plateaus of three neighbors or more", () => {
    expect(plateausOf([1, 1, 0, 1, 0.97, 0.5, 1], 0.95)).toEqual([1, 1, 1, 2, 2, 2, 0, 0]);
    expect(plateausOf([0.9, 0.9], 0.95)).toEqual([0, 0, 0]);
    expect(plateausOf([0.9, 0.9], 0.9)).toEqual([1, 1, 1]);
  });

  test("of a network without ties says so, and wrong options are refused", async () => {
    const rows = (
      await resolutionProfile(await networkOf({ ids: ["a", "b"], ties: [] }), { steps: 3 })
    ).rows();
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      communities: 0,
      largest: 1,
      quality: NaN,
      modularity: NaN,
      agreement: 1,
    });
    for (const options of [
      { from: 0 },
      { from: 2, to: 1 },
      { steps: 2 },
      { level: 2 },
      { runs: 0 },
      { quality: "cpm" },
      { resolution: 1 },
    ])
      await expect(resolutionProfile(karate, options as never)).rejects.toMatchObject({ code: "bad-option" });
  });
});
