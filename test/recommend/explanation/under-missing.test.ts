import { describe, expect, test } from "vitest";
import type { Csr } from "../../../src/csr/csr.js";
import type { VertexPairs } from "../../../src/recommend/ground.js";
import { underMissing } from "../../../src/recommend/explanation/under-missing.js";
import { sortedPairs } from "../../../src/recommend/selection/chosen-pairs.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { groundOf, vertexOf } from "../ground-of.js";

/** An objective that is easily counted: pairs of actors with a way between them. */
const connected = (times: number) => (graph: Csr) => {
  const near = Array.from({ length: graph.order }, (_value, v) =>
    Array.from(graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])),
  );
  const reached = (from: number): Set<number> => {
    const found = new Set([from]);
    for (const v of found) for (const u of near[v]) found.add(u);
    return found;
  };
  return Promise.resolve({
    gainsOf: ({ a, b }: VertexPairs) =>
      Promise.resolve(
        Float64Array.from(a, (u, i) => {
          const one = reached(u);
          return one.has(b[i]) ? 0 : times * one.size * reached(b[i]).size;
        }),
      ),
  });
};

async function chain(ties: readonly (readonly [string, string])[]) {
  const ids = [...new Set(ties.flat()), "z"];
  const { network } = await ingest({
    actors: ids.map((id) => ({ id, kind: "ngo" })),
    ties: ties.map(([source, target], i) => ({ source, target, since: 2000 + i })),
  } as unknown as Parameters<typeof ingest>[0]);
  const ground = await groundOf(network);
  const pairs = (...named: (readonly [string, string])[]) =>
    sortedPairs(named.map(([one, other]) => [vertexOf(ground, one), vertexOf(ground, other)]));
  return { ground, pairs };
}

describe("gains when ties are missing", () => {
  test("with none missing are the gains, each by itself", async () => {
    const { ground, pairs } = await chain([["a", "b"]]);
    const both = pairs(["z", "a"], ["b", "z"]);
    const { gains } = await underMissing(ground, connected(10), both, { probability: 0, draws: 3 });
    expect(gains).toEqual([
      { low: 20, high: 20, positive: 1, draws: 3 },
      { low: 20, high: 20, positive: 1, draws: 3 },
    ]);
  });

  test("with all missing are those of a map without ties", async () => {
    const { ground, pairs } = await chain([["a", "b"]]);
    const both = pairs(["z", "a"], ["b", "z"]);
    const { gains } = await underMissing(ground, connected(1), both, { probability: 1, draws: 2 });
    expect(gains.map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("miss each tie as often as asked, of parallel ones each for itself", async () => {
    const single = await chain([["a", "b"]]);
    const double = await chain([
      ["a", "b"],
      ["b", "a"],
    ]);
    const share = async ({ ground, pairs }: typeof single): Promise<number> => {
      const [gain] = (
        await underMissing(ground, connected(1), pairs(["a", "b"]), { probability: 0.4, draws: 2000 })
      ).gains;
      return gain.positive;
    };
    // A tie between a and b gains nothing unless all that they have is missing. Five standard errors are 0.055.
    expect(Math.abs((await share(single)) - 0.4)).toBeLessThan(0.055);
    expect(Math.abs((await share(double)) - 0.16)).toBeLessThan(0.041);
  });

  test("are the same for the same seed, whatever the order of rows, and others for another", async () => {
    const ties = Array.from({ length: 12 }, (_, i) => [`a${i % 5}`, `a${(i * 3) % 7}`] as const).filter(
      ([a, b]) => a !== b,
    );
    const of = async (rows: typeof ties, seed: number) => {
      const { ground, pairs } = await chain(rows);
      return underMissing(ground, connected(1), pairs(["z", "a1"], ["a0", "a6"]), {
        seed,
        probability: 0.3,
      });
    };
    expect(await of([...ties].reverse(), 1)).toEqual(await of(ties, 1));
    const [one, other] = [await of(ties, 1), await of(ties, 2)];
    expect(one.gains[0].draws).toBe(20);
    expect(one).not.toEqual(other);
  });

  test("are not looked for where that is too much, which is said", async () => {
    const { ground, pairs } = await chain([["a", "b"]]);
    const { gains, skipped } = await underMissing(ground, connected(1), pairs(["z", "a"]), { limit: 100 });
    expect(gains).toEqual([]);
    expect(skipped).toBe(
      "How gains come out when ties are missing was not looked at: it would take some 200 looks, more than 100.",
    );
  });

  test("stop when aborted, and refuse what cannot be", async () => {
    const { ground, pairs } = await chain([["a", "b"]]);
    const none = pairs();
    await expect(underMissing(ground, connected(1), none, { probability: 2 })).rejects.toMatchObject({
      code: "bad-option",
    });
    await expect(underMissing(ground, connected(1), none, { draws: 0 })).rejects.toMatchObject({
      code: "bad-option",
    });
    const control = new AbortController();
    const stopping = await groundOf(ground.network, {
      signal: control.signal,
      onProgress: ({ phase }) => {
        if (phase === "recommend: maps that lack ties") control.abort(new Error("enough"));
      },
    });
    await expect(underMissing(stopping, connected(1), pairs(["z", "a"]))).rejects.toThrow("enough");
  });
});
