import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Progress } from "../../../src/control/control.js";
import type { Executor } from "../../../src/exec/executor.js";
import { readNetwork } from "../../../src/files/read-network.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { nearPairsKernel } from "../../../src/kernels/near-pairs.js";
import { Workbench } from "../../../src/kernels/workbench.js";
import { fromEdges } from "../../../src/network/from-edges.js";
import { generate } from "../../../src/network/generate/generate.js";
import type { Network } from "../../../src/network/network.js";
import { candidatePairs } from "../../../src/recommend/candidates/candidate-pairs.js";
import { sourceBit, sourcesOf } from "../../../src/recommend/candidates/sources.js";
import { buildWorkers, type Built } from "../../exec/build.js";
import { networkOf } from "../../network-of.js";
import { nearPairs } from "../../oracle/near-pairs.js";
import { groundOf, idPairs } from "../ground-of.js";

const ties = (damping: "none" | "root" | "degree") => ({ along: "ties", damping }) as const;
const kinds = [
  { legs: [ties("none"), ties("degree")], unit: 0 },
  { legs: [ties("none"), ties("root"), ties("root")], unit: 0 },
];

/** A ring with chords, and two actors beside it. */
function ring(n: number): {
  ids: string[];
  ties: { source: number; target: number; directed: boolean; strength: number }[];
} {
  const ids = Array.from({ length: n + 2 }, (_, i) => `r${String(i).padStart(2, "0")}`);
  const edge = (source: number, target: number) => ({ source, target, directed: false, strength: 1 });
  const around = Array.from({ length: n }, (_, i) => edge(i, (i + 1) % n));
  const chords = Array.from({ length: n }, (_, i) => edge(i, (5 * i + 2) % n)).filter(
    ({ source, target }) => source !== target,
  );
  return { ids, ties: [...around, ...chords] };
}

describe("the kernel of near pairs", () => {
  test("sums resource allocation and L3 as they are defined, the best first", async () => {
    const graph = ring(17);
    const ground = await groundOf(await networkOf(graph));
    const { csr, actorOf } = ground.opened;
    const oracle = nearPairs(graph);
    for (const [k, kind] of kinds.entries()) {
      const score = k === 0 ? oracle.twoSteps : oracle.threeSteps;
      const job = jobOf(csr.order, { searches: [kind] });
      const { run, part } = new Workbench().start(nearPairsKernel, csr, job);
      while (!run.step(100));
      for (let u = 0; u < csr.order; u++) {
        const expected = Array.from({ length: csr.order }, (_, v) => v)
          .filter((v) => v !== u && !oracle.tied(actorOf[u], actorOf[v]) && score(actorOf[u], actorOf[v]) > 0)
          .map((v) => score(actorOf[u], actorOf[v]))
          .sort((a, b) => b - a);
        expect(part.counts[u]).toBe(expected.length);
        const found = Array.from(part.scores.subarray(u * job.top, u * job.top + part.counts[u]));
        found.forEach((sum, i) => expect(sum).toBeCloseTo(expected[i], 12));
        part.ends
          .subarray(u * job.top, u * job.top + part.counts[u])
          .forEach((v, i) => expect(score(actorOf[u], actorOf[v])).toBeCloseTo(found[i], 12));
      }
    }
  });

  test("draws where there is too much to follow, and is right on average", async () => {
    const { csr } = (await groundOf(await generate({ actors: 150, ties: 1200, seed: 2 }))).opened;
    const source = csr.order >> 1;
    const mean = new Float64Array(csr.order);
    const drawn = (seed: number, effort: number): number => {
      const job = jobOf(csr.order, { searches: [kinds[1]], sources: Int32Array.of(source), effort, seed });
      const { run, part } = new Workbench().start(nearPairsKernel, csr, job);
      while (!run.step(1e6));
      for (let i = 0; i < part.counts[0]; i++) mean[part.ends[i]] += part.scores[i];
      return part.drawn[0];
    };
    expect(drawn(0, 1e6)).toBe(0);
    const exact = mean.slice();
    mean.fill(0);
    const draws = 1000;
    for (let seed = 0; seed < draws; seed++) expect(drawn(seed, 60)).toBeGreaterThan(0);
    const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
    expect(total(mean) / draws / total(exact)).toBeCloseTo(1, 1);
    const best = exact.indexOf(Math.max(...exact));
    expect(Math.abs(mean[best] / draws / exact[best] - 1)).toBeLessThan(0.2);
  });
});

function jobOf(order: number, given: object) {
  return {
    sources: Int32Array.from({ length: order }, (_, v) => v),
    searches: kinds,
    offsets: new Int32Array(0),
    targets: new Int32Array(0),
    closeness: new Float64Array(0),
    ends: new Uint8Array(order).fill(1),
    sides: new Uint8Array(0),
    ...{ top: order, effort: 1e6, seed: 0 },
    ...given,
  };
}

describe("the sources of candidates", () => {
  test("the bundled example has pairs of every source, and needs are met by offers", async () => {
    const folder = fileURLToPath(new URL("../../../examples/lantern-league/", import.meta.url));
    const { network } = await readNetwork({ actors: `${folder}actors.csv`, ties: `${folder}ties.csv` });
    const ground = await groundOf(network, { asOf: "2025-01-01" });
    const found = await candidatePairs(ground, { perActor: 20 });
    for (const count of Object.values(found.facts.bySource)) expect(count).toBeGreaterThan(0);
    const { shown, actorOf } = ground.opened;
    const list = (v: number, column: string): string[] =>
      [shown.value(shown.placeOf[actorOf[v]], column) ?? []].flat().map((word) => String(word).toLowerCase());
    const meet = (one: string[], other: string[]): boolean => one.some((word) => other.includes(word));
    let checked = 0;
    for (let i = 0; i < found.length; i++) {
      const by = sourcesOf(found.proposedBy[i]);
      const [u, v] = [found.a[i], found.b[i]];
      if (by.includes("offer-meets-need")) {
        checked++;
        expect(meet(list(u, "needs"), list(v, "offers")) || meet(list(v, "needs"), list(u, "offers"))).toBe(
          true,
        );
      }
      if (by.includes("shared-need")) expect(meet(list(u, "needs"), list(v, "needs"))).toBe(true);
    }
    expect(checked).toBeGreaterThan(20);
  });

  test("groups of inclusion change nothing", async () => {
    const actors = ["a", "b", "c", "d", "e", "f"].map((id, i) => ({
      id,
      kind: "ngo",
      country: i % 2 === 0 ? "DE" : "FR",
    }));
    const tied = [
      { source: "a", target: "b" },
      { source: "b", target: "c" },
    ];
    const marked = actors.map((each, i) => ({ ...each, groups: i < 3 ? "rural" : "youth-led" }));
    const found = async (rows: object[]): Promise<string> => {
      const { network } = await ingest({ actors: rows, ties: tied } as Parameters<typeof ingest>[0]);
      const { a, b, proposedBy } = await candidatePairs(await groundOf(network));
      return JSON.stringify([[...a], [...b], [...proposedBy]]);
    };
    expect(await found(marked)).toBe(await found(actors));
  });

  test("of two sorts of actors one of either is proposed, unless asked otherwise", async () => {
    const people = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const edges = people.flatMap((source, i) =>
      [0, 1, 3].map((step) => ({ source, target: `e${(i * 2 + step) % 9}` })),
    );
    const { network } = await ingest({
      actors: [...people, ...Array.from({ length: 9 }, (_, i) => `e${i}`), "new"].map((id) => ({
        id,
        kind: "ngo",
      })),
      ties: edges,
    });
    const ground = await groundOf(network);
    const both = await candidatePairs(ground);
    const sorts = (pairs: string[]): string[] =>
      pairs.map((pair) =>
        pair
          .split(" – ")
          .map(([first]) => first)
          .join(""),
      );
    const seen = new Set(sorts(idPairs(ground, both)));
    expect(seen).toEqual(new Set(["ep", "en", "np"]));
    expect(both.facts.bySource["two-steps"]).toBe(0);
    expect(both.facts.bySource["three-steps"]).toBeGreaterThan(0);
    const any = await candidatePairs(ground, { sides: "ignore" });
    expect(new Set(sorts(idPairs(ground, any)))).toContain("pp");
    expect(any.facts.bySource["two-steps"]).toBeGreaterThan(0);
  });

  test("ours are an end of each pair; an introducer is tied to both ends", async () => {
    const network = await generate({ actors: 120, ties: 400, seed: 3 });
    const ground = await groundOf(network, { audience: "steward" });
    const { csr } = ground.opened;
    const ours = Int32Array.from([5, 9, 60, 119]);
    const found = await candidatePairs(ground, { for: ours, perActor: 30 });
    const eligible = ours.filter((v) => ground.eligible[v] === 1);
    expect(found.length).toBeGreaterThan(30);
    expect(found.length).toBeLessThanOrEqual(30 * eligible.length);
    for (let i = 0; i < found.length; i++)
      expect(eligible.includes(found.a[i]) || eligible.includes(found.b[i])).toBe(true);
    const near = new Set(csr.targets.subarray(csr.offsets[0], csr.offsets[1]));
    const known = await candidatePairs(ground, { introducer: 0 });
    expect(known.length).toBeGreaterThan(5);
    for (let i = 0; i < known.length; i++) {
      expect(near.has(known.a[i]) && near.has(known.b[i])).toBe(true);
      expect(known.proposedBy[i] & sourceBit("two-steps")).toBeGreaterThan(0);
    }
  });

  test("wrong options are refused", async () => {
    const ground = await groundOf(await networkOf(ring(6)));
    for (const options of [{ perActor: 0 }, { perActor: 2.5 }, { sources: ["friends"] }, { sides: "left" }])
      await expect(candidatePairs(ground, options as never)).rejects.toMatchObject({ code: "bad-option" });
  });
});

describe("wherever they are worked out", () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildWorkers();
  });
  afterAll(() => built.remove());

  const large = (): Promise<Network> => generate({ actors: 200, ties: 800, seed: 4 });
  const bytes = async (network: Network, executor?: Executor): Promise<string> => {
    const ground = await groundOf(network, executor === undefined ? {} : { executor });
    const { a, b, proposedBy, facts } = await candidatePairs(ground, { perActor: 12 });
    return JSON.stringify([[...a], [...b], [...proposedBy], facts]);
  };

  test("candidates have equal bytes on this thread and on 2 workers", async () => {
    const expected = await bytes(await large());
    const pool = built.parallel.workers(2);
    expect(await bytes(await large(), pool)).toBe(expected);
    await pool.close();
  });

  test("an abort ends the search with its reason, and progress rises", async () => {
    const network = await fromEdges(
      Int32Array.from({ length: 4000 }, (_, i) => (i * 7) % 900),
      Int32Array.from({ length: 4000 }, (_, i) => (i * i + 11) % 900),
      { n: 900, directed: false },
    );
    const heard: Progress[] = [];
    const controller = new AbortController();
    const reason = new Error("enough");
    const ground = await groundOf(network, {
      signal: controller.signal,
      onProgress: (progress) => {
        heard.push(progress);
        if (progress.phase.includes("pairs near each other")) controller.abort(reason);
      },
    });
    await expect(candidatePairs(ground)).rejects.toBe(reason);
    const phases = new Map<string, number[]>();
    let last = "";
    for (const { phase, done } of heard) {
      // The parts of a search that are run again, for each kind of walk, are phases of their own.
      const key = done === 0 ? `${phase} ${phases.size}` : last;
      last = key;
      phases.set(key, [...(phases.get(key) ?? []), done]);
    }
    expect(phases.size).toBeGreaterThan(3);
    for (const done of phases.values()) expect(done).toEqual([...done].sort((a, b) => a - b));
  });
});
