import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { compile, type Compiled } from "../../src/csr/compile.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { orderPairs, orderPairsWith, type Pairs } from "../../src/network/pair-order.js";
import { wasmPairEngine } from "../../src/network/wasm/pair-engine.js";
import { random } from "../../src/random/random.js";

const pace = new Pace({});

/** Pairs of random numbers below `range`; the more `skew`, the more of them are small. */
function drawn(seed: number, length: number, range: number, skew: number, marked: boolean): Pairs {
  const stream = random(seed, "pairs");
  const number = (): number => {
    let most = range;
    for (let i = 0; i < skew; i++) most = 1 + stream.below(most);
    return stream.below(most);
  };
  const list = (): Int32Array => Int32Array.from({ length }, number);
  const mark = marked ? Int32Array.from({ length }, () => stream.below(2 ** 31) - 2 ** 30) : undefined;
  return { first: list(), second: list(), mark };
}

/** What stands in lists, in short: comparing long ones number by number takes minutes. */
function digest(...lists: (Int32Array | Uint8Array | undefined)[]): string {
  const hash = createHash("sha256");
  for (const list of lists)
    hash
      .update(list === undefined ? "none" : new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
      .update(";");
  return hash.digest("hex");
}

function inShort(pairs: Pairs | undefined): string {
  return digest(pairs?.first, pairs?.second, pairs?.mark);
}

function copy({ first, second, mark }: Pairs): Pairs {
  return { first: first.slice(), second: second.slice(), mark: mark?.slice() };
}

/** By the loops in TypeScript. */
async function plainly(range: number, pairs: Pairs): Promise<Pairs> {
  orderPairsWith(undefined);
  const { first, second, mark } = await orderPairs(range, pairs, false, pace);
  return { first, second, mark };
}

describe("pairs in WebAssembly", () => {
  test("come in the same order as in TypeScript, with any marks, whether or not they are spent", async () => {
    const lengths = fc.oneof(fc.nat(40), fc.nat(3000));
    const ranges = fc.constantFrom(1, 2, 3, 511, 512, 513, 70_000, 199_885, 1 << 20, (1 << 21) + 5);
    const given = [fc.nat(1e6), lengths, ranges, fc.nat(3), fc.boolean(), fc.boolean()] as const;
    await fc.assert(
      fc.asyncProperty(...given, async (seed, length, range, skew, marked, spend) => {
        const pairs = drawn(seed, length, range, skew, marked);
        const expected = await plainly(range, pairs);
        const before = copy(pairs);
        const found = await wasmPairEngine.order(range, pairs, spend, pace);
        expect({ first: found?.first, second: found?.second, mark: found?.mark }).toEqual(expected);
        if (spend) expect(found?.first).toBe(pairs.first);
        else expect(pairs).toEqual(before);
      }),
    );
  });

  test("come in order where they fill many pieces, and most are in one bucket", async () => {
    for (const marked of [false, true])
      for (const skew of [0, 4]) {
        const pairs = drawn(5, 200_000, 30_000, skew, marked);
        const found = await wasmPairEngine.order(30_000, pairs, false, pace);
        expect(inShort(found)).toBe(inShort(await plainly(30_000, pairs)));
      }
  });

  test("are left to TypeScript where numbers are too large for a key", async () => {
    const pairs = { first: Int32Array.of(5_000_000, 1), second: Int32Array.of(2, 3), mark: undefined };
    expect(await wasmPairEngine.order(5_000_001, pairs, true, pace)).toBeUndefined();
    expect(pairs.first).toEqual(Int32Array.of(5_000_000, 1));
  });

  test("two lists at once do not disturb each other", async () => {
    const lists = [1, 2, 3].map((seed) => drawn(seed, 60_000, 5000, 1, true));
    const found = await Promise.all(
      lists.map((pairs) =>
        wasmPairEngine.order(5000, pairs, false, new Pace({ onProgress: () => undefined })),
      ),
    );
    for (const [i, pairs] of lists.entries())
      expect(inShort(found[i])).toBe(inShort(await plainly(5000, pairs)));
  });

  test("an abort ends the work, and the next list is ordered as ever", async () => {
    const controller = new AbortController();
    const aborted = new Pace({ signal: controller.signal });
    const now = vi.spyOn(performance, "now");
    now.mockReturnValue(Infinity);
    const pairs = drawn(1, 100_000, 5000, 0, false);
    const work = wasmPairEngine.order(5000, copy(pairs), true, aborted);
    controller.abort(new Error("enough"));
    await expect(work).rejects.toThrow("enough");
    now.mockRestore();
    const found = await wasmPairEngine.order(5000, pairs, false, pace);
    expect(inShort(found)).toBe(inShort(await plainly(5000, pairs)));
  });
});

/** A network of random ties: some pairs repeated, some ends tied to themselves, some actors without ties. */
function edges(seed: number, length: number, n: number): { source: Int32Array; target: Int32Array } {
  const { first, second } = drawn(seed, length, n, 2, false);
  return { source: first, target: second };
}

function bytesOf({ csr, links }: Compiled): string {
  return digest(new Uint8Array(csr.handle.buffer), links.source, links.target, links.directed, links.tie);
}

test.each([
  ["hops", false, "collapse"],
  ["hops", false, "count"],
  ["inverse", true, "collapse"],
] as const)(
  "a large network compiles to equal bytes: %s, strengths %s, %s",
  async (distance, strengths, parallel) => {
    const { source, target } = edges(7, 60_000, 8000);
    const stream = random(3, "strengths");
    const strength = Float64Array.from(source, () => 1 + stream.below(9));
    for (const directed of ["ignore", "respect"] as const)
      for (const flags of [false, Uint8Array.from(source, (end) => end & 1)]) {
        const made = [];
        for (const engine of [undefined, wasmPairEngine]) {
          // Whoever makes a network of arrays has it ordered in WebAssembly from then on.
          const network = await fromEdges(source, target, { n: 8010, directed: flags, strength });
          orderPairsWith(engine);
          made.push(bytesOf(await compile(network, { directed, parallel, strengths, distance })));
        }
        expect(made[1]).toBe(made[0]);
      }
  },
);

test("rows of a symmetric graph are those that TypeScript lays out, for any graph", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1e6), fc.integer({ min: 1, max: 700 }), fc.nat(2000), async (seed, n, length) => {
      const { first, second } = drawn(seed, length, n, seed % 3, false);
      const keys = new Set<number>();
      first.forEach((u, i) => {
        if (u !== second[i]) keys.add(Math.min(u, second[i]) * n + Math.max(u, second[i]));
      });
      const sorted = Array.from(keys).sort((a, b) => a - b);
      const source = Int32Array.from(sorted, (key) => Math.floor(key / n));
      const target = Int32Array.from(sorted, (key) => key % n);
      const rows: [number, number][][] = Array.from({ length: n }, () => []);
      source.forEach((u, link) => {
        rows[u].push([target[link], link]);
        rows[target[link]].push([u, link]);
      });
      const arcs = rows.flatMap((row) => row.sort((a, b) => a[0] - b[0]));
      const made = {
        offsets: new Int32Array(n + 1),
        targets: new Int32Array(arcs.length),
        links: new Int32Array(arcs.length),
      };
      expect(await wasmPairEngine.layOut(n, { source, target }, made, pace)).toBe(true);
      expect(Array.from(made.targets)).toEqual(arcs.map(([end]) => end));
      expect(Array.from(made.links)).toEqual(arcs.map(([, link]) => link));
      let sum = 0;
      expect(Array.from(made.offsets)).toEqual([0, ...rows.map((row) => (sum += row.length))]);
    }),
  );
});
