import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { region, type Views } from "../../src/csr/arena.js";
import { compile } from "../../src/csr/compile.js";
import type { Csr } from "../../src/csr/csr.js";
import type { IterationScratch } from "../../src/kernels/leiden-iteration.js";
import { enterMasses, groundLevel, totalStrength } from "../../src/kernels/leiden-level.js";
import { LocalMoving } from "../../src/kernels/leiden-moving.js";
import { partsOfCommunities } from "../../src/kernels/leiden-parts.js";
import { Refinement } from "../../src/kernels/leiden-refinement.js";
import { leidenKernel, type LeidenJob } from "../../src/kernels/leiden.js";
import { Workbench } from "../../src/kernels/workbench.js";
import { random } from "../../src/random/random.js";
import { edgesOf } from "../csr/edges.js";
import { graphs } from "../oracle/arbitrary.js";
import type { PlainGraph } from "../oracle/graph.js";
import { modularity } from "../oracle/modularity.js";
import { potts } from "../oracle/potts.js";

type Way = "respect" | "ignore";

const usual: LeidenJob = {
  ...{ quality: "modularity", resolution: 1, iterations: Infinity, theta: 0.01, seed: 1, run: 0 },
  start: new Int32Array(0),
};

interface Opened {
  readonly csr: Csr;
  /** The actor of each vertex. */
  readonly actorOf: Int32Array;
}

async function open(graph: PlainGraph, directed: Way): Promise<Opened> {
  const form = { directed, parallel: "collapse", strengths: true, distance: "hops" } as const;
  return compile(await edgesOf(graph), form);
}

function found({ csr }: Opened, job: LeidenJob): { labels: Int32Array; facts: Float64Array } {
  const { run, part } = new Workbench().start(leidenKernel, csr, job);
  while (!run.step(1e9));
  return { labels: part.labels.slice(), facts: part.facts.slice() };
}

/** Labels by vertex as labels by actor. */
function byActor({ actorOf }: Opened, labels: Int32Array): number[] {
  const membership: number[] = [];
  labels.forEach((label, v) => (membership[actorOf[v]] = label));
  return membership;
}

/** The quality of a partition by its definition; a partition of a graph without strength has none. */
function judge(
  graph: PlainGraph,
  { quality, resolution }: LeidenJob,
  directed: Way,
): (membership: readonly number[]) => number {
  const of = quality === "cpm" ? potts : modularity;
  return (membership) => of(graph, { membership, resolution, directed });
}

/** Whether the members of each label hang together by ties among themselves. */
function connected({ ids, ties }: PlainGraph, membership: readonly number[]): boolean {
  const part = ids.map((_, i) => i);
  for (let round = 0; round < ids.length; round++)
    for (const { source, target } of ties)
      if (membership[source] === membership[target])
        part[source] = part[target] = Math.min(part[source], part[target]);
  return ids.every((_, i) => part[i] === membership.indexOf(membership[i]));
}

const ways = fc.constantFrom<Way>("respect", "ignore");
const starts = fc.array(fc.nat({ max: 4 }), { minLength: 12, maxLength: 12 });

const asked = fc
  .record({
    graph: graphs({ maxActors: 10 }),
    directed: ways,
    quality: fc.constantFrom("modularity" as const, "cpm" as const),
    resolution: fc.constantFrom(0, 0.3, 1, 1.7, 1e6),
    theta: fc.constantFrom(0, 0.01, 1),
    iterations: fc.constantFrom(1, 2, Infinity),
    seed: fc.nat(),
    given: fc.option(starts),
  })
  .map(({ graph, directed, given, ...rest }) => {
    const start = Int32Array.from(given?.slice(0, graph.ids.length) ?? [], (label) =>
      Math.min(label, graph.ids.length - 1),
    );
    return { graph, directed, job: { ...usual, ...rest, start } };
  });

describe("communities by the Leiden method, on any graph", () => {
  test("are connected, of the quality said, and no worse than the start", () =>
    fc.assert(
      fc.asyncProperty(asked, async ({ graph, directed, job }) => {
        const opened = await open(graph, directed);
        const { labels, facts } = found(opened, job);
        const membership = byActor(opened, labels);
        expect(connected(graph, membership)).toBe(true);
        const of = judge(graph, job, directed);
        if (graph.ties.length === 0) {
          expect(new Set(membership).size).toBe(graph.ids.length);
          return;
        }
        const reached = of(membership);
        const slack = 1e-10 * Math.max(1, job.resolution) * Math.max(1, graph.ties.length);
        expect(Math.abs(facts[0] - reached)).toBeLessThanOrEqual(slack);
        const began = job.start.length > 0 ? job.start : Int32Array.from(labels, (_, v) => v);
        expect(reached).toBeGreaterThanOrEqual(of(byActor(opened, began)) - slack);
      }),
      { numRuns: 400 },
    ));

  test("are such, once nobody moves, that no actor and no two communities would gain by a change", () =>
    fc.assert(
      fc.asyncProperty(asked, async ({ graph, directed, job }) => {
        if (graph.ties.length === 0) return;
        const opened = await open(graph, directed);
        const { labels, facts } = found(opened, { ...job, iterations: Infinity });
        expect(facts[2]).toBe(1);
        const membership = byActor(opened, labels);
        const of = judge(graph, job, directed);
        const most = of(membership) + 1e-10 * Math.max(1, job.resolution) * graph.ties.length;
        const all = [...new Set(membership)];
        for (const one of all)
          for (const other of all)
            if (one < other)
              expect(of(membership.map((own) => (own === other ? one : own)))).toBeLessThanOrEqual(most);
        membership.forEach((_, actor) => {
          for (const to of [...all, -1]) expect(of(membership.with(actor, to))).toBeLessThanOrEqual(most);
        });
      }),
      { numRuns: 150 },
    ));
});

/** Scratch of the kernel, the graph as its first level in it. */
function ground(csr: Csr, job: LeidenJob) {
  const given = region(leidenKernel.scratch(csr, job)).views as Views<IterationScratch>;
  const { out, outOf, refinedOut } = given;
  const scratch = csr.symmetric ? { ...given, into: out, intoOf: outOf, refinedInto: refinedOut } : given;
  scratch.gathered.fill(-1);
  enterMasses(csr, job.quality, scratch);
  return { scratch, level: groundLevel(csr, scratch) };
}

test("local moving counts what each move gains, as worked out from the definition", () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ graph, directed, job }) => {
      if (graph.ties.length === 0) return;
      const opened = await open(graph, directed);
      const { csr } = opened;
      const { scratch, level } = ground(csr, job);
      const total = totalStrength(csr);
      const each = job.quality === "cpm" ? job.resolution : job.resolution / total;
      const rate = csr.symmetric ? each / 2 : each;
      const unit = job.quality === "cpm" ? 1 : (csr.symmetric ? 2 : 1) / total;
      const moving = new LocalMoving(scratch, { rate, tolerance: 1e-12 * total }, random(job.seed));
      scratch.community.set(
        job.start.length > 0 ? job.start : Int32Array.from(level.offsets.keys()).subarray(0, csr.order),
      );
      const of = judge(graph, job, directed);
      const quality = (): number => of(byActor(opened, scratch.community));
      const began = quality();
      moving.begin(level);
      while (!moving.done) {
        moving.go(1);
        const error = Math.abs(quality() - began - unit * moving.gained);
        expect(error).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(began), Math.abs(moving.gained)));
      }
      expect(moving.communities).toBe(new Set(scratch.community).size);
    }),
    { numRuns: 200 },
  ));

test("the parts of communities hang together, and no arc within a community joins two", () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ graph, directed, job }) => {
      const opened = await open(graph, directed);
      const { scratch, level } = ground(opened.csr, job);
      scratch.community.set(job.start);
      const parts = partsOfCommunities(level, scratch);
      const membership = byActor(opened, scratch.refined);
      expect(parts).toBe(new Set(membership).size);
      expect(connected(graph, membership)).toBe(true);
      const community = byActor(opened, scratch.community);
      for (const { source, target } of graph.ties)
        expect(membership[source] === membership[target]).toBe(community[source] === community[target]);
      membership.forEach((part, i) => expect(community[membership.indexOf(part)]).toBe(community[i]));
    }),
    { numRuns: 100 },
  ));

test("refinement makes sets that hang together, each within a community", () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ graph, directed, job }) => {
      const opened = await open(graph, directed);
      const { scratch, level } = ground(opened.csr, job);
      scratch.community.set(job.start);
      const refinement = new Refinement(scratch, { rate: 0.01, tolerance: 0 }, random(job.seed));
      const { nextOffsets: offsets, nextTargets: targets, nextStrengths: strengths } = scratch;
      refinement.begin(level, job.theta, { offsets, targets, strengths });
      while (!refinement.done) refinement.go(3);
      const membership = byActor(opened, scratch.refined);
      expect(refinement.merges).toBe(graph.ids.length - new Set(membership).size);
      expect(connected(graph, membership)).toBe(true);
      scratch.refined.forEach((set, v) => expect(scratch.community[set]).toBe(scratch.community[v]));
    }),
    { numRuns: 100 },
  ));

/** Two rings of three that one tie joins, and somebody without ties. */
const rings: PlainGraph = {
  ids: ["a", "b", "c", "d", "e", "f", "g"],
  ties: [
    [0, 1],
    [1, 2],
    [2, 0],
    [3, 4],
    [4, 5],
    [5, 3],
    [0, 3],
  ].map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
};

describe("the resolution", () => {
  const sizes = async (job: Partial<LeidenJob>): Promise<number[]> => {
    const opened = await open(rings, "ignore");
    const membership = byActor(opened, found(opened, { ...usual, ...job }).labels);
    return membership.map((own) => membership.filter((other) => other === own).length);
  };

  test("of 0 gives the components, whatever the start; a huge one leaves everybody alone", async () => {
    for (const quality of ["modularity", "cpm"] as const) {
      for (const start of [new Int32Array(0), new Int32Array(7), Int32Array.of(0, 1, 0, 1, 0, 1, 0)])
        expect(await sizes({ quality, resolution: 0, start })).toEqual([6, 6, 6, 6, 6, 6, 1]);
      expect(await sizes({ quality, resolution: 1e6 })).toEqual([1, 1, 1, 1, 1, 1, 1]);
      expect(await sizes({ quality, resolution: 1e6, start: new Int32Array(7) })).toEqual([
        1, 1, 1, 1, 1, 1, 1,
      ]);
    }
  });

  test("of cpm is the mean strength that holds a group together", async () => {
    expect(await sizes({ quality: "cpm", resolution: 0.9 })).toEqual([3, 3, 3, 3, 3, 3, 1]);
    expect(await sizes({ quality: "cpm", resolution: 1.1 })).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await sizes({ quality: "cpm", resolution: 0.1 })).toEqual([6, 6, 6, 6, 6, 6, 1]);
  });
});
