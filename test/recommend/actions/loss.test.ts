import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Csr } from "../../../src/csr/csr.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { openBridge } from "../../../src/recommend/benefit/bridge.js";
import { lossOf } from "../../../src/recommend/actions/loss.js";
import { mostNeeded } from "../../../src/recommend/actions/most-needed.js";
import type { VertexPairs } from "../../../src/recommend/ground.js";
import type { Objective } from "../../../src/recommend/objective.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { groundOf, vertexOf } from "../ground-of.js";

/** Groups of vertices without the arcs between two of them, as lists. */
function partsOf({ order, offsets, targets }: Csr, gone: readonly number[] = []): number[][] {
  const part = new Map<number, number[]>();
  for (let start = 0; start < order; start++) {
    if (part.has(start)) continue;
    const found = [start];
    part.set(start, found);
    for (const v of found)
      for (const w of targets.subarray(offsets[v], offsets[v + 1])) {
        if (part.has(w) || (gone.includes(v) && gone.includes(w))) continue;
        part.set(w, found);
        found.push(w);
      }
  }
  return [...new Set(part.values())];
}

/** How many pairs are connected. */
const connected = (graph: Csr): number =>
  partsOf(graph).reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);

const openConnected = (_: unknown, graph: Csr): Promise<Objective> => {
  const value = connected(graph);
  const never = (): never => {
    throw new Error("not asked for");
  };
  return Promise.resolve({
    ...{
      name: "join-up",
      about: "connected pairs",
      submodular: false,
      guarantee: undefined,
      exact: true,
      notes: [],
    },
    value: () => Promise.resolve({ value, low: value, high: value }),
    ...{ screen: never, gains: never, take: never },
  });
};

function tied({ order, offsets, targets }: Csr): VertexPairs {
  const [a, b]: number[][] = [[], []];
  for (let u = 0; u < order; u++)
    for (const v of targets.subarray(offsets[u], offsets[u + 1]))
      if (u < v) {
        a.push(u);
        b.push(v);
      }
  return { length: a.length, a: Int32Array.from(a), b: Int32Array.from(b) };
}

describe("what is lost with the ties of a pair", () => {
  test("is the objective without them minus the objective", () =>
    fc.assert(
      fc.asyncProperty(graphs({ maxActors: 9 }), async (graph) => {
        const ground = await groundOf(await networkOf(graph));
        const { csr } = ground.opened;
        const pairs = tied(csr);
        const found = await lossOf(ground, openConnected, {}, pairs);
        const before = connected(csr);
        expect(found.before.value).toBe(before);
        expect(Array.from(found.looked)).toEqual(Array.from(pairs.a.keys()));
        expect(found.note).toBeUndefined();
        const without = Array.from(pairs.a, (a, i) =>
          partsOf(csr, [a, pairs.b[i]]).reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
        );
        expect(Array.from(found.changes)).toEqual(without.map((value) => value - before));
      }),
      { numRuns: 60 },
    ));

  test("of the objective bridge: the one tie between two countries", async () => {
    const actors = [..."abcd"].map((id, i) => ({ id, kind: "ngo", country: i < 2 ? "FR" : "DE" }));
    const ties = ["ab", "bc", "cd"].map(([source, target]) => ({ source, target }));
    const { network } = await ingest({ actors, ties } as Parameters<typeof ingest>[0]);
    const ground = await groundOf(network);
    const pairs = tied(ground.opened.csr);
    const found = await lossOf(ground, openBridge, { by: "country" }, pairs);
    // One of two actors on either side holds it: a / (a + 1) is 1/2 for one and 2/3 for all, so 3/4 of what there could be.
    expect(found.before.value).toBe(0.75);
    const [b, c] = ["b", "c"].map((id) => vertexOf(ground, id));
    expect(Array.from(found.changes)).toEqual(
      Array.from(pairs.a, (a, i) => ([b, c].includes(a) && [b, c].includes(pairs.b[i]) ? -0.75 : 0)),
    );
  });
});

describe("of too many pairs", () => {
  test("those are looked at whose ties have the fewest ways around, and the note says so", () =>
    fc.assert(
      fc.asyncProperty(graphs({ maxActors: 12 }), fc.integer({ min: 0, max: 6 }), async (graph, most) => {
        const ground = await groundOf(await networkOf(graph));
        const { csr } = ground.opened;
        const pairs = tied(csr);
        const neighbors = (v: number): number[] => [
          ...csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1]),
        ];
        const keys = Array.from(pairs.a, (a, i) => {
          const b = pairs.b[i];
          const parts = partsOf(csr, [a, b]);
          const [ofA, ofB] = [a, b].map((v) => parts.find((part) => part.includes(v)) ?? []);
          const comesOff = ofA === ofB ? 0 : Math.min(ofA.length, ofB.length);
          const common = neighbors(a).filter((v) => neighbors(b).includes(v)).length;
          return [-comesOff, common, -Math.min(neighbors(a).length, neighbors(b).length), i];
        });
        const order = [...keys].sort((one, other) => {
          const at = one.findIndex((value, k) => value !== other[k]);
          return at < 0 ? 0 : one[at] - other[at];
        });
        const expected = order
          .slice(0, most)
          .map(([, , , i]) => i)
          .sort((i, j) => i - j);
        expect(Array.from(await mostNeeded(ground, pairs, most))).toEqual(expected);
        if (pairs.length <= most) return;
        const found = await lossOf(ground, openConnected, {}, pairs, { most });
        expect(Array.from(found.looked)).toEqual(expected);
        expect(found.changes.length).toBe(most);
        expect(found.note).toContain(`Of ${pairs.length} tied pairs, ${most} were looked at`);
      }),
      { numRuns: 80 },
    ));
});
