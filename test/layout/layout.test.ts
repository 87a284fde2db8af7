import { describe, expect, test } from "vitest";
import { layout } from "../../src/layout/layout.js";
import type { LayoutMethod, LayoutOptions } from "../../src/layout/options.js";
import { generate } from "../../src/network/generate/generate.js";
import { ingest } from "../../src/ingest/ingest.js";
import type { Network } from "../../src/network/network.js";
import type { Positions } from "../../src/values/positions.js";

const methods = ["force", "communities", "map"] as const satisfies readonly LayoutMethod[];
const steward = { audience: "steward" } as const;
type Row = Readonly<Record<string, unknown>>;

const towns: readonly Row[] = Array.from({ length: 40 }, (_, i) => ({
  id: `t${String(i).padStart(2, "0")}`,
  kind: "local-government",
  ...(i % 5 === 4 ? {} : { country: ["DE", "FR", "JP", "XK"][i % 4] }),
  ...(i % 3 === 0 ? { latitude: 48 + (i % 7), longitude: i } : {}),
}));
const tied: readonly Row[] = towns.flatMap((_, i) =>
  i < 34 ? [1, 5, 9].map((step) => ({ source: towns[i].id, target: towns[(i * step + step) % 34].id })) : [],
);

async function made(actors: readonly Row[], ties: readonly Row[]): Promise<Network> {
  return (await ingest({ actors, ties })).network;
}

const network = await made(towns, tied);
const bytes = (found: Positions): string =>
  JSON.stringify([Array.from(found.x()), Array.from(found.y()), found.circles]);

describe.each(methods)("the layout %s", (method) => {
  const of = (given: Network, more: LayoutOptions = {}): Promise<Positions> =>
    layout(given, { ...steward, method, ...more });

  test("has equal bytes with the same seed and in any order of rows, others with another seed", async () => {
    const first = bytes(await of(network));
    expect(bytes(await of(network))).toBe(first);
    const turned = await made([...towns].reverse(), [...tied].reverse());
    expect(bytes(await of(turned))).toBe(first);
    if (method !== "map") expect(bytes(await of(network, { seed: 1 }))).not.toBe(first);
  });

  test("stands everybody at a place of their own", async () => {
    const found = await of(network);
    expect(found.length).toBe(40);
    const [x, y] = [found.x(), found.y()];
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(new Set(Array.from(x, (each, i) => `${each} ${y[i]}`)).size).toBe(40);
    expect(found.of("t07")).toEqual({ x: x[7], y: y[7] });
    expect(found.of("nobody")).toBeUndefined();
    expect(found.rows()[7]).toMatchObject({ id: "t07", x: x[7], y: y[7] });
  });

  test("keeps to names that keep their order", async () => {
    const named = (rows: readonly Row[], fields: readonly string[]): Row[] =>
      rows.map((row) => ({
        ...row,
        ...Object.fromEntries(fields.map((field) => [field, `zz <${String(row[field])}>`])),
      }));
    const other = await made(named(towns, ["id"]), named(tied, ["source", "target"]));
    expect(bytes(await of(other))).toBe(bytes(await of(network)));
  });

  test.for([
    ["nobody", 0, 0],
    ["one", 1, 0],
    ["two", 2, 1],
    ["lone ones", 30, 0],
  ] as const)("has a picture of %s", async ([, n, m]) => {
    const small = await made(towns.slice(0, n), tied.slice(0, m));
    const found = await of(small);
    expect(found.length).toBe(n);
    expect([...found.x(), ...found.y()].every(Number.isFinite)).toBe(true);
    expect(new Set(found.rows().map(({ x, y }) => `${x} ${y}`)).size).toBe(n);
    expect(Object.values(found.box()).every(Number.isFinite)).toBe(true);
  });

  test("ends when it is told to", async () => {
    const controller = new AbortController();
    const large = await generate({ actors: 1500, ties: 4000, seed: 2 });
    const onProgress = ({ phase }: { phase: string }): void => {
      if (/^layout|^compiling/.test(phase)) controller.abort(new Error("enough"));
    };
    await expect(of(large, { signal: controller.signal, onProgress })).rejects.toThrow("enough");
  });
});
