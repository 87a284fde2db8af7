import { expect, test } from "vitest";
import type { PictureSection } from "../../src/analysis/picture.js";
import { pictureSchema } from "../../src/analysis/picture-schema.js";
import { pictureSection } from "../../src/analysis/picture-section.js";
import { communities } from "../../src/measures/communities.js";
import { settle, type MeasureOptions } from "../../src/measures/options.js";
import { walk } from "../../src/measures/walk.js";
import { fromEdges } from "../../src/network/from-edges.js";
import { generate } from "../../src/network/generate/generate.js";
import type { Network } from "../../src/network/network.js";
import { ingest } from "../../src/ingest/ingest.js";

type Row = Readonly<Record<string, unknown>>;

async function pictureOf(
  network: Network,
  options: MeasureOptions = {},
  asked: "auto" | "force" | "communities" = "auto",
): Promise<PictureSection> {
  const opened = await walk(network, "analyze", settle<object>("analyze", {}, options));
  const groups = await communities(network, options);
  const { section } = await pictureSection(network, opened, groups, options, asked);
  expect(pictureSchema().parse(section)).toEqual(section);
  expect(JSON.parse(JSON.stringify(section))).toEqual(section);
  return section;
}

const towns: readonly Row[] = ["a", "b", "c", "d", "e"].map((id, i) => ({
  ...{ id, kind: "local-government", latitude: 40 + i },
  ...{ longitude: 3 * i, country: i < 3 ? "DE" : "FR" },
}));
const people = (latitude: number): Row[] =>
  ["p", "q"].map((id) => ({ id, kind: "individual", country: "JP", latitude, longitude: 7 }));
const ties: readonly Row[] = [
  ["a", "b"],
  ["b", "a"],
  ["c", "d"],
  ["p", "a"],
  ["p", "c"],
  ["p", "q"],
].map(([source, target], i) => ({ source, target, directed: i === 1, strength: 2 }));

async function made(actors: readonly Row[], tied: readonly Row[]): Promise<Network> {
  return (await ingest({ actors, ties: tied })).network;
}

test("whoever may not be named is not drawn, has no part in it, and is counted", async () => {
  const found = await pictureOf(await made([...towns, ...people(35)], ties));
  expect(found.drawn).toEqual([0, 1, 2, 3, 4]);
  expect(found.ties).toEqual([
    [0, 1, 4, 0],
    [2, 3, 2, 1],
  ]);
  expect(found.omitted).toEqual([{ why: "unnamed", actors: 2, ties: 3 }]);
  const without = await pictureOf(await made(towns, ties.slice(0, 3)));
  expect(without.omitted).toEqual([]);
  for (const key of ["x", "y", "ties", "circles", "map", "quality", "width", "height"] as const)
    expect(found[key]).toEqual(without[key]);
  const steward = await pictureOf(await made([...towns, ...people(35)], ties), { audience: "steward" });
  expect(steward.drawn).toHaveLength(7);
  expect(steward.ties).toHaveLength(5);
  expect(steward.omitted).toEqual([]);
});

test("everything lies within its frame, in tenths", async () => {
  const network = await generate({ actors: 400, ties: 900, seed: 4 });
  for (const asked of ["force", "communities"] as const) {
    const { x, y, width, height, circles, method, map } = await pictureOf(
      network,
      { audience: "steward" },
      asked,
    );
    expect(method).toBe(asked);
    for (const [values, most] of [
      [x, width],
      [y, height],
      [map?.x ?? [], map?.width ?? 0],
      [map?.y ?? [], map?.height ?? 0],
    ] as const) {
      expect(values).toHaveLength(x.length);
      expect(values.filter((value) => !(value >= 0 && value <= most))).toEqual([]);
      expect(values.filter((value) => Math.abs(10 * value - Math.round(10 * value)) > 1e-9)).toEqual([]);
    }
    expect(circles.length > 0).toBe(asked === "communities");
    for (const { x: cx, y: cy, r } of circles)
      expect([cx - r >= 0, cx + r <= width, cy - r >= 0, cy + r <= height]).toEqual([true, true, true, true]);
  }
});

test("of very many actors the communities are drawn instead, with the ties between them", async () => {
  const rings = 40;
  const size = 130;
  const around = Array.from({ length: rings * size }, (_, i) => i);
  const next = around.map((i) => (i % size === size - 1 ? i - size + 1 : i + 1));
  const bridges = Array.from({ length: rings - 1 }, (_, ring) => ring * size);
  const network = await fromEdges([...around, ...bridges], [...next, ...bridges.map((i) => i + size + 7)], {
    n: rings * size + 3,
  });
  const found = await pictureOf(network);
  const links = around.length + bridges.length;
  expect(found.omitted).toEqual([{ why: "too-many", actors: rings * size + 3, ties: links }]);
  expect([found.drawn, found.x, found.ties, found.circles]).toEqual([[], [], [], []]);
  const { circles = [], ties: between = [] } = found.coarse ?? {};
  expect(circles.reduce((sum, { actors }) => sum + actors, 0)).toBe(rings * size);
  for (const [i, one] of circles.entries())
    for (const other of circles.slice(i + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 0.2);
  expect(between.length).toBeGreaterThanOrEqual(circles.length - 1);
  expect(between.every(([a, b, n]) => a < b && b < circles.length && n > 0)).toBe(true);
});

test.for([
  ["nobody", [], []],
  ["one", towns.slice(0, 1), []],
  ["nobody who may be named", people(1), []],
] as const)("there is a picture of %s", async ([, actors, tied]) => {
  const found = await pictureOf(await made(actors, tied));
  expect(found.x).toHaveLength(found.drawn.length);
  expect(found.quality).toEqual({ stress: null, neighborhood: null, lengthSpread: null });
});

test("a pair is told by the methods of all its ties, but not by who pays, runs or reports them", async () => {
  const tied = [
    { source: "a", target: "b", method: "sister-city", programme: "secret", funder: "c", reportedBy: "d" },
    { source: "b", target: "a", method: "festival", directed: true },
    { source: "b", target: "a", method: "festival" },
    { source: "c", target: "d", funder: "secret" },
    { source: "p", target: "a", method: "mentorship" },
    { source: "d", target: "e", method: "contact", status: "ended" },
    { source: "d", target: "e", method: "sports" },
  ];
  const found = await pictureOf(await made([...towns, ...people(35)], tied));
  expect(found.ties.map(([one, other]) => [one, other])).toEqual([
    [0, 1],
    [2, 3],
    [3, 4],
  ]);
  // What ties somebody who is not drawn, or has ended, is not among them.
  expect(found.methods).toEqual({ names: ["festival", "sister-city", "sports"], of: [[0, 1], [], [2]] });
  expect(JSON.stringify(found)).not.toContain("secret");
  const steward = await pictureOf(await made([...towns, ...people(35)], tied), { audience: "steward" });
  expect(steward.methods?.names).toContain("mentorship");
  expect((await pictureOf(await made(towns, ties.slice(0, 3)))).methods).toBeUndefined();
});
