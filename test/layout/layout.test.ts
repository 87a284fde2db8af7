import { describe, expect, test } from "vitest";
import { layout } from "../../src/layout/layout.js";
import type { LayoutMethod, LayoutOptions } from "../../src/layout/options.js";
import { communities } from "../../src/measures/communities.js";
import { worldMap } from "../../src/layout/project.js";
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

describe("a layout from an earlier one", () => {
  const method = "force";

  test("leaves those who were there about where they were, and new ones between their partners", async () => {
    const before = await layout(network, { ...steward, method });
    const joined = { id: "new", kind: "ngo" };
    const partners = ["t03", "t08"];
    const more = partners.map((target) => ({ source: "new", target }));
    const grown = await made([...towns, joined], [...tied, ...more]);
    const after = await layout(grown, { ...steward, method, from: before });
    const moved = before.rows().map(({ id, x, y }) => {
      const now = after.of(id) ?? { x: NaN, y: NaN };
      return Math.hypot(now.x - x, now.y - y);
    });
    const { left, right, top, bottom } = before.box();
    const across = Math.hypot(right - left, bottom - top);
    expect(Math.max(...moved)).toBeLessThan(0.1 * across);
    const afresh = await layout(grown, { ...steward, method, seed: 1 });
    const away = before.rows().map(({ id, x, y }) => {
      const now = afresh.of(id) ?? { x: NaN, y: NaN };
      return Math.hypot(now.x - x, now.y - y);
    });
    expect(Math.max(...moved)).toBeLessThan(0.3 * Math.max(...away));
    const spots = partners.map((id) => after.of(id) ?? { x: NaN, y: NaN });
    const [mx, my] = [(spots[0].x + spots[1].x) / 2, (spots[0].y + spots[1].y) / 2];
    const { x, y } = after.of("new") ?? { x: NaN, y: NaN };
    expect(Math.hypot(x - mx, y - my)).toBeLessThan(0.25 * across);
    expect(after.meta.notes).toContain(
      "40 of 41 actors were in the earlier layout and stay about where they were",
    );
  });

  test("is the earlier one for lone actors, and puts new parts below", async () => {
    const lone = await made(towns.slice(0, 4), []);
    const before = await layout(lone, steward);
    const same = await layout(lone, { ...steward, from: before });
    expect(bytes(same)).toBe(bytes(before));
    const grown = await made(towns.slice(0, 6), [{ source: "t04", target: "t05" }]);
    const after = await layout(grown, { ...steward, from: before });
    for (const { id, x, y } of before.rows()) expect(after.of(id)).toEqual({ x, y });
    const { bottom } = before.box();
    for (const id of ["t04", "t05"]) expect(after.of(id)?.y).toBeGreaterThan(bottom);
  });
});

test("a large component is laid out from its communities on, in equal bytes from run to run", async () => {
  const large = await generate({ actors: 1300, ties: 4000, seed: 8 });
  const phases = new Set<string>();
  const onProgress = ({ phase }: { phase: string }): void => void phases.add(phase);
  const first = await layout(large, { ...steward, method: "force", onProgress, quality: true });
  expect([...phases]).toEqual(expect.arrayContaining(["layout: communities by force", "layout: refining"]));
  expect(bytes(await layout(large, { ...steward, method: "force" }))).toBe(bytes(first));
  expect(first.quality?.stress).toBeLessThan(0.25);
});

test("circles of communities hold their members and do not overlap", async () => {
  const found = await layout(await generate({ actors: 300, ties: 700, seed: 8 }), {
    ...steward,
    method: "communities",
  });
  const groups = await communities(await generate({ actors: 300, ties: 700, seed: 8 }), steward);
  const byGroup = new Map(found.circles.map((circle) => [circle.group, circle]));
  expect(byGroup.size).toBeGreaterThan(2);
  for (const { id, x, y } of found.rows()) {
    const circle = byGroup.get(groups.of(id) ?? -1);
    if (circle !== undefined) expect(Math.hypot(x - circle.x, y - circle.y)).toBeLessThan(circle.r);
  }
  for (const one of found.circles)
    for (const other of found.circles)
      if (one.group < other.group)
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
});

test("on a map, coordinates come before countries, and who has neither stands below", async () => {
  const actors = [
    { id: "here", kind: "ngo", latitude: 48.1, longitude: 11.6, country: "JP" },
    { id: "same", kind: "ngo", latitude: 48.1, longitude: 11.6 },
    ...Array.from({ length: 9 }, (_, i) => ({ id: `jp${i}`, kind: "ngo", country: "JP" })),
    { id: "nowhere", kind: "ngo" },
  ];
  const found = await layout(await made(actors, []), { method: "map" });
  const { map } = found;
  expect(Array.from(map?.placed ?? [])).toEqual([2, ...Array<number>(9).fill(1), 0, 2]);
  const world = worldMap({ width: 1000, places: map?.corners ?? [] });
  expect(world.height).toBe(map?.height);
  const [x, y] = world.point([11.6, 48.1]);
  expect(found.of("here")).toEqual({ x, y });
  const { x: sx, y: sy } = found.of("same") ?? { x: NaN, y: NaN };
  expect(Math.hypot(sx - x, sy - y)).toBeCloseTo(7, 9);
  const japan = found.rows().filter(({ id }) => id.startsWith("jp"));
  for (const one of japan)
    for (const other of japan)
      if (one.id < other.id) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(6.9);
  expect(found.of("nowhere")?.y).toBeGreaterThan(map?.height ?? NaN);
  expect(found.meta.notes[0]).toMatch(/^1 actors have neither/);
});

test.for([
  ["an unknown method", { method: "spring" }, "method"],
  ["groups that are none", { groups: [1, 2] }, "groups"],
  ["an earlier layout that is none", { from: { x: [] } }, "from"],
  ["an option that does not exist", { gravity: 1 }, "gravity"],
] as const)("%s is refused", async ([, options, path]) => {
  await expect(layout(network, options as unknown as LayoutOptions)).rejects.toMatchObject({
    code: "bad-option",
    path: [path],
  });
});

test("the public reads pseudonyms, and hidden places move nobody", async () => {
  const person = (latitude: number) => ({
    id: "zq",
    kind: "individual",
    name: "Zoe Quill",
    country: "DE",
    latitude,
    longitude: 9,
  });
  const shown = async (latitude: number, method: LayoutMethod) =>
    layout(await made([...towns, person(latitude)], [...tied, { source: "zq", target: "t01" }]), { method });
  for (const method of methods) {
    const found = await shown(50, method);
    expect(JSON.stringify(found)).not.toMatch(/zq|Zoe|Quill/);
    expect(bytes(found)).toBe(bytes(await shown(-20, method)));
    expect(found.of("zq")).toBeUndefined();
    expect(found.of("person 1")).toBeDefined();
  }
});
