import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport, networkScene, networkSvg, type NetworkScene } from "../../src/report.js";
import { labelBox, type Box } from "../../src/report/draw/labels.js";
import { isTie } from "../../src/report/draw/network/legend.js";
import { sceneLabels } from "../../src/report/draw/network/scene-labels.js";
import { elements, parseMarkup, textContent, type Element } from "./parse-markup.js";
import { brokerPicture, crowdPicture, hostilePicture, pictured } from "./pictured.js";
import { hostile, noCountries, rich, single } from "./sample.js";

const svgOf = (...call: Parameters<typeof networkSvg>): Element => parseMarkup(networkSvg(...call));
const sceneOf = (...call: Parameters<typeof networkScene>): NetworkScene => {
  const scene = networkScene(...call);
  if (scene === undefined) throw new Error("nothing is drawn");
  return scene;
};
const namesOf = ({ actors, picture }: Analysis): string[] =>
  (picture?.drawn ?? []).map((place) => actors[place].name);

/** The pairs of actors that lines join, from the ends of their paths. */
function joined(root: Element, scene: NetworkScene): string[] {
  const at = new Map(scene.marks.map(({ x, y, actor }) => [`${tenth(x)},${tenth(y)}`, actor]));
  const ways = elements(root, "path").filter(
    ({ attributes }) =>
      attributes.has("stroke-opacity") && attributes.get("class")?.endsWith("-line") === true,
  );
  return ways
    .flatMap((path) => Array.from((path.attributes.get("d") ?? "").matchAll(/M([^ML]+)L([^ML]+)/g)))
    .map(([, from, to]) => [at.get(from), at.get(to)].sort((a = -1, b = -1) => a - b).join(" "));
}
const tenth = (value: number): string => String(Math.round(10 * value) / 10 + 0);

const views: readonly (readonly [string, Parameters<typeof networkSvg>])[] = [
  ["hostile names", [hostilePicture]],
  ["the map", [hostilePicture, { view: "map" }]],
  ["brokers by kind", [brokerPicture, { color: "kind", size: "betweenness" }]],
  ["a score, dark", [brokerPicture, { color: "betweenness", theme: "dark" }]],
  ["one look", [hostilePicture, { color: "none", size: "none", theme: "auto" }]],
  ["a crowd", [crowdPicture(600, 2500), { color: "country", width: 700 }]],
];

describe.each(views)("%s", (_, call) => {
  const text = networkSvg(...call);
  const root = parseMarkup(text);
  const [analysis, { theme = "light", ...shown } = {}] = call;
  const scene = sceneOf(analysis, shown);
  const isMap = shown.view === "map";

  test("is one SVG without a declaration, with a title and a description, that does nothing", () => {
    expect(text.startsWith("<svg ")).toBe(true);
    const [svg] = elements(root, "svg");
    const named = svg.attributes.get("aria-labelledby")?.split(" ") ?? [];
    for (const name of named)
      expect(elements(svg, "title", "desc").map(({ attributes }) => attributes.get("id"))).toContain(name);
    const ids = elements(root).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textContent(elements(svg, "desc")[0]).length).toBeGreaterThan(60);
    for (const { name, attributes } of elements(root)) {
      const known = ["svg", "title", "desc", "g", "path", "circle", "rect", "text"];
      expect([...known, ...(theme === "auto" ? ["style"] : [])]).toContain(name);
      for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^on|^style$|href|^src/);
    }
    expect(text).not.toMatch(/NaN|undefined|Infinity|url\(|@import/);
  });

  test("has a mark for everybody who is drawn and for nobody else", () => {
    expect(scene.marks.map(({ actor }) => actor).sort((a = 0, b = 0) => a - b)).toEqual(
      analysis.picture?.drawn,
    );
    const tips = elements(root, "title").slice(1).map(textContent);
    expect(tips.sort()).toEqual(namesOf(analysis).map(asShown).sort());
  });

  test.skipIf(isMap)("has a line for every tie that is drawn, once", () => {
    const { drawn = [], ties = [] } = analysis.picture ?? {};
    const pairs = ties.map(([one, other]) => [drawn[one], drawn[other]].sort((a, b) => a - b).join(" "));
    const found = joined(root, scene);
    expect(new Set(found).size).toBe(found.length);
    const said = textContent(root).match(/([\d,]+) of ([\d,]+) pairs are drawn/);
    if (said === null) expect(found.sort()).toEqual(pairs.sort());
    else {
      expect(found.length).toBe(Number(said[1].replaceAll(",", "")));
      expect(pairs.length).toBe(Number(said[2].replaceAll(",", "")));
      expect(found.filter((pair) => !pairs.includes(pair))).toEqual([]);
    }
  });

  test("writes names that do not overlap, cover no mark of a name, and stay inside", () => {
    const { rings, marks } = sceneLabels(scene, [scene.width, scene.height]);
    const labels = [...marks, ...rings];
    expect(labels.length).toBeGreaterThan(4);
    const boxes = labels.map((label) => labelBox(label, scene.letters.size));
    boxes.forEach((box, i) => {
      expect(Math.min(box[0], box[1])).toBeGreaterThanOrEqual(0);
      expect(box[2]).toBeLessThanOrEqual(scene.width);
      expect(box[3]).toBeLessThanOrEqual(scene.height);
      expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
    });
    if (scene.marks.length > 350) return;
    const middles = scene.marks.map(({ x, y }): Box => [x, y, x, y]);
    expect(
      boxes.slice(0, marks.length).filter((box) => middles.some((middle) => overlap(box, middle))),
    ).toEqual([]);
    const written = elements(root, "text").map(textContent);
    for (const label of labels) expect(written).toContain(asShown(label.text));
  });

  test("says who is not drawn and why", () => {
    const [left] = analysis.picture?.omitted ?? [];
    if (left.actors > 0)
      expect(textContent(root)).toContain(`${left.actors} actors under a pseudonym, with 17 pairs`);
  });

  test("is the same bytes again", () => {
    expect(networkSvg(...call)).toBe(text);
  });
});

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** What an output may not hold is shown as a sign of its own. */
function asShown(name: string): string {
  return name.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd");
}

test("hostile names are names; whoever is not drawn is nowhere in the bytes", () => {
  for (const view of ["network", "map"] as const) {
    const text = networkSvg(hostilePicture, { view, id: hostile.script });
    expect(text).not.toMatch(/<img|<script|<b>thought|\u001b|person 0\d|organization 1/);
    expect(elements(parseMarkup(text), "title").map(textContent)).toContain(hostile.image);
  }
});

test("without a picture, or without one on the map, nothing is drawn", () => {
  expect(networkSvg(rich)).toBe("");
  expect(networkScene(rich)).toBeUndefined();
  expect(networkSvg(pictured(noCountries, 5), { view: "map" })).toBe("");
});

test("one, two and nobody are drawn as what they are", () => {
  const one = pictured(single, 0);
  expect(sceneOf(one).marks).toHaveLength(1);
  const nobody = { ...one, actors: [], picture: one.picture && { ...one.picture, drawn: [], x: [], y: [] } };
  expect(networkSvg(nobody as Analysis)).toBe("");
  const two = sceneOf(pictured({ ...rich, actors: rich.actors.slice(0, 2) }, 1));
  expect(two.marks).toHaveLength(2);
  expect(two.lines.flatMap(({ ties }) => ties)).toHaveLength(1);
  expect(two.height).toBeGreaterThan(80);
});

test("classes differ in shape as well as in color, the larger first, and the legend counts them", () => {
  const { marks, legend } = sceneOf(hostilePicture, { color: "kind" });
  const keys = legend.flatMap((entry) => (entry.key === "look" ? [entry] : []));
  const looks = keys.map(({ look }) => look).filter(({ open }) => open !== true);
  expect(looks.length).toBeGreaterThan(3);
  expect(new Set(looks.map(({ ink }) => ink)).size).toBe(looks.length);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length);
  const counts = keys.map(({ text }) => Number(text.match(/\((\d+)\)$/)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(marks.length);
  const ngos = marks.filter(({ look }) => look === looks[0]);
  expect(ngos.map(({ actor = 0 }) => hostilePicture.actors[actor].kind)).toEqual(
    Array.from({ length: counts[0] }, () => "ngo"),
  );
  expect(keys[0].text).toBe(`NGO (${counts[0]})`);
});

test("people are drawn small, take no part in a score and are named last", () => {
  const { marks, named } = sceneOf(hostilePicture, { color: "degree" });
  const people = marks.flatMap(({ actor = 0 }, mark) =>
    hostilePicture.actors[actor].personal ? [mark] : [],
  );
  expect(people.length).toBeGreaterThan(0);
  const least = Math.min(...marks.map(({ r }) => r));
  for (const mark of people) {
    expect(marks[mark].r).toBe(least);
    expect(marks[mark].look.open).toBe(true);
  }
  expect(named.slice(-people.length).sort()).toEqual(people.sort());
});

test("areas go by the score", () => {
  const { marks } = sceneOf(hostilePicture);
  const large = marks.filter(({ r }) => r > 6);
  const degree = ({ actor = 0 }: (typeof marks)[number]): number =>
    hostilePicture.actors[actor].scores.degree ?? 0;
  for (const mark of large)
    expect(mark.r ** 2 / large[0].r ** 2).toBeCloseTo(degree(mark) / degree(large[0]), 9);
  expect(large.length).toBeGreaterThan(2);
});

test("a ring is around those who stand between others, and suggestions stand out", () => {
  const rankable = new Set(
    brokerPicture.actors.filter(({ named, personal }) => named && !personal).map(({ id }) => id),
  );
  const brokers = (brokerPicture.brokers?.actors ?? []).map(({ id }) => id).filter((id) => rankable.has(id));
  const ringed = sceneOf(brokerPicture).marks.flatMap(({ broker, actor = 0 }) =>
    broker ? [brokerPicture.actors[actor].id] : [],
  );
  expect(ringed.sort()).toEqual([...brokers].sort());
  expect(ringed.length).toBeGreaterThan(0);
  const { lines, marks } = sceneOf(hostilePicture);
  const ends = lines
    .filter(({ sort }) => sort === "proposed")
    .flatMap(({ ties }) => ties.flatMap(({ from, to }) => [marks[from].name, marks[to].name]));
  const proposed = hostilePicture.recommendations?.suggestions.filter(({ action }) => action === "introduce");
  expect(ends).toHaveLength(2 * (proposed?.length ?? 0));
  expect(ends.slice(0, 2).sort()).toEqual(["Altwehrbach", hostile.script].sort());
  expect(networkSvg(hostilePicture)).toContain("stroke-dasharray");
});

test("on the map marks stand on their places, and ties are ways over the globe", () => {
  const { marks, lines, ground } = sceneOf(hostilePicture, { view: "map", width: 1000 });
  const { map, drawn = [] } = hostilePicture.picture ?? {};
  for (const { actor = 0, x, y } of marks) {
    const place = drawn.indexOf(actor);
    expect(Math.abs(x - (map?.x[place] ?? 0)) + Math.abs(y - (map?.y[place] ?? 0))).toBeLessThan(0.3);
  }
  expect(ground?.land.length).toBeGreaterThan(1000);
  const ways = lines.filter(isTie).flatMap(({ ties }) => ties.flatMap(({ way }) => way ?? []));
  expect(ways.length).toBeGreaterThan(20);
  expect(Math.max(...ways.map((way) => way.split("L").length))).toBeGreaterThan(3);
});

/** An analysis with circles instead of actors, the first of them joined in a row. */
function circled(sizes: readonly number[], joined: number): Analysis {
  const circles = sizes.map((actors, i) => {
    const [x, y] = [30 + 130 * (i % 50), 30 + 130 * Math.floor(i / 50)];
    // As the layout has it: with room at the rim.
    return { community: sizes.length - i, x, y, r: 1.2 * Math.sqrt(actors) + 1, actors };
  });
  const picture = {
    ...{ method: "communities", seed: 1, width: 1000, height: 600, drawn: [], x: [], y: [], ties: [] },
    omitted: [{ why: "too-many", actors: 9100, ties: 20000 }],
    circles: [],
    coarse: {
      circles,
      ties: Array.from({ length: Math.max(0, joined - 1) }, (_, i) => [i, i + 1, 10 * (i + 1)] as const),
    },
  } as const satisfies NonNullable<Analysis["picture"]>;
  return { ...rich, schemaVersion: "1.5", picture };
}

describe("too many actors are drawn as their circles", () => {
  const analysis = circled([300, 900, 70, 600, 500, 400, 200, 100, 5000, 30], 8);
  const { marks, lines, legend, height } = sceneOf(analysis);
  const root = svgOf(analysis);

  test("those that are joined to another, the largest first, by area", () => {
    expect(marks.map(({ community }) => community)).toEqual([9, 7, 6, 5, 10, 4, 3, 8]);
    const sizes = [900, 600, 500, 400, 300, 200, 100, 70];
    for (const [mark, actors] of sizes.entries())
      expect(marks[mark].r ** 2 / marks[0].r ** 2).toBeCloseTo(actors / 900, 9);
    expect(lines.flatMap(({ ties }) => ties)).toHaveLength(7);
    for (const { x, y, r } of marks) {
      expect(Math.min(x, y, 960 - x, height - y)).toBeGreaterThan(r);
      for (const other of marks.filter((each) => each.x !== x || each.y !== y))
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(other.r + r);
    }
  });

  test("in a frame around those alone", () => {
    const left = Math.min(...marks.map(({ x, r }) => x - r));
    expect(left).toBeLessThan(30);
    expect(Math.max(...marks.map(({ x, r }) => x + r))).toBeGreaterThan(930);
  });

  test("six in a color of their own that the legend names, the others together", () => {
    const keys = legend.filter(({ key }) => key === "look").map(({ text }) => text);
    expect(keys).toHaveLength(7);
    expect(keys[0]).toBe("circle 9 (900)");
    expect(keys[6]).toBe("smaller circles (170)");
    expect(new Set(marks.map(({ look }) => look.ink)).size).toBe(7);
    expect(new Set(marks.map(({ look }) => look.shape))).toEqual(new Set(["circle"]));
  });

  test("and the legend says what lines are and what is not drawn", () => {
    const text = textContent(root);
    expect(text).toContain("pairs of partners between two circles, broader where there are more");
    expect(text).toContain("2 circles, which are smaller or joined to no other, with 5,030 actors");
    expect(text).toContain("9,100 actors, with 20,000 pairs of partners");
    const report = htmlReport(analysis);
    expect(report).toContain("The area of a mark is the number of actors in the circle");
    expect(report).not.toMatch(/broader where stronger|area of a mark is the number of partners/);
    expect(report.split("9,100 actors, with 20,000 pairs")).toHaveLength(2);
  });

  test("at most 300 of them; where none is joined, the 60 largest", () => {
    const sizes = Array.from({ length: 400 }, (_, i) => 2 + i);
    expect(sceneOf(circled(sizes, 400)).marks).toHaveLength(300);
    const alone = sceneOf(circled(sizes, 0));
    expect(alone.marks).toHaveLength(60);
    expect(alone.legend.some(({ key }) => key === "line")).toBe(false);
    expect(alone.marks[59].community).toBe(60);
  });
});

test("5,000 actors and 10,000 ties take less than a megabyte", () => {
  expect(networkSvg(crowdPicture(5000, 10000)).length).toBeLessThan(1_000_000);
});

test("what cannot be drawn is refused", () => {
  const bad = (options: object): unknown => {
    try {
      return networkSvg(hostilePicture, options);
    } catch (error) {
      return error;
    }
  };
  for (const options of [
    { color: "name" },
    { size: "kind" },
    { view: "globe" },
    { theme: "red" },
    { colour: "kind" },
  ])
    expect(bad(options)).toMatchObject({ code: "bad-option" });
});
