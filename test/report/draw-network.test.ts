import { expect, test } from "vitest";
import { drawNetwork, networkScene, type DrawNetworkOptions, type NetworkScene } from "../../src/report.js";
import { inks } from "../../src/report/draw/inks.js";
import { brokerPicture, crowdPicture, hostilePicture } from "./pictured.js";
import { recorder, withPaths, type Told } from "./recorder.js";
import { hostile } from "./sample.js";

const sceneOf = (...call: Parameters<typeof networkScene>): NetworkScene => {
  const scene = networkScene(...call);
  if (scene === undefined) throw new Error("nothing is drawn");
  return scene;
};
const draw = (scene: NetworkScene, options?: DrawNetworkOptions) => {
  const { context, told } = recorder();
  const drawn = withPaths(() => drawNetwork(context, scene, options));
  return { told, drawn };
};
const named = (told: readonly Told[], name: string): Told[] => told.filter(([found]) => found === name);

test("a canvas gets the marks, lines and names of the scene, as the SVG does", () => {
  const scene = sceneOf(brokerPicture);
  const { told } = draw(scene);
  const brokers = scene.marks.filter(({ broker }) => broker).length;
  const circles = scene.marks.filter(({ look }) => look.shape === "circle").length;
  expect(named(told, "arc")).toHaveLength(circles + brokers + scene.rings.length);
  const polygons = scene.marks.length - circles;
  expect(named(told, "closePath")).toHaveLength(polygons);
  const ties = scene.lines.flatMap((lines) => lines.ties);
  const [first] = ties;
  const at = ({ x, y }: { x: number; y: number }) => [x, y];
  expect(named(told, "moveTo")).toContainEqual(["moveTo", ...at(scene.marks[first.from])]);
  const to = new Set(named(told, "lineTo").map((call) => call.slice(1).join(" ")));
  for (const tie of ties) expect(to).toContain(at(scene.marks[tie.to]).join(" "));
  expect(named(told, "fillText").length).toBeGreaterThan(5);
  expect(named(draw(scene, { names: false }).told, "fillText")).toEqual([]);
  expect(named(told, "fillStyle")).toContainEqual(["fillStyle", inks.light.hue1]);
});

test("the same scene draws the same twice; the theme and single colors can be others", () => {
  const scene = sceneOf(hostilePicture);
  expect(draw(scene).told).toEqual(draw(scene).told);
  const { told } = draw(scene, { theme: "dark", colors: { hue1: "#123456" } });
  expect(named(told, "fillStyle")[0]).toEqual(["fillStyle", inks.dark.paper]);
  expect(named(told, "fillStyle")).toContainEqual(["fillStyle", "#123456"]);
  expect(named(told, "fillStyle")).not.toContainEqual(["fillStyle", inks.dark.hue1]);
});

test("who is under a point is found, moved and enlarged, too", () => {
  const scene = sceneOf(crowdPicture(400, 600));
  const transform = { x: -300, y: 40, k: 3 };
  const plain = draw(scene).drawn;
  const moved = draw(scene, { transform }).drawn;
  for (const mark of [scene.marks[0], scene.marks[211], scene.marks[399]]) {
    expect(plain.actorAt(mark.x, mark.y)).toBe(mark);
    expect(moved.actorAt(mark.x * 3 - 300, mark.y * 3 + 40)).toBe(mark);
  }
  expect(plain.actorAt(-500, -500)).toBeUndefined();
  const right = Math.max(...scene.marks.map(({ x }) => x));
  const last = scene.marks.find(({ x }) => x === right);
  expect(plain.actorAt(right + (last?.r ?? 0) + 5, last?.y ?? 0)).toBe(last);
  expect(plain.actorAt(right + (last?.r ?? 0) + 9, last?.y ?? 0)).toBeUndefined();
});

test("it is drawn for the pixels of the screen, and enlarged it names more", () => {
  const crowd = sceneOf(crowdPicture(400, 600));
  const scene = { ...crowd, marks: crowd.marks.map((mark, i) => ({ ...mark, name: `no. ${i}` })) };
  const { told } = draw(scene, { ratio: 2, transform: { x: 5, y: 6, k: 4 } });
  expect(named(told, "setTransform")[0]).toEqual(["setTransform", 2, 0, 0, 2, 0, 0]);
  expect(named(told, "setTransform")).toContainEqual(["setTransform", 8, 0, 0, 8, 10, 12]);
  const names = (k: number): unknown[] => {
    const middle = { x: (scene.width / 2) * (1 - k), y: (scene.height / 2) * (1 - k), k };
    return named(draw(scene, { transform: middle }).told, "fillText").map(([, name]) => name);
  };
  expect(names(8).filter((name) => !names(1).includes(name)).length).toBeGreaterThan(3);
});

test("a mark in focus stands out with its partners, and only they are named", () => {
  const scene = sceneOf(hostilePicture);
  const focused = scene.marks.findIndex(({ name }) => name === "Altwehrbach");
  const { told } = draw(scene, { focused });
  const partners = new Set(
    scene.lines.flatMap(({ ties }) =>
      ties.flatMap(({ from, to }) => (from === focused ? [to] : to === focused ? [from] : [])),
    ),
  );
  const names = named(told, "fillText").map(([, name]) => String(name));
  expect(names).toContain("Altwehrbach");
  const marks = [focused, ...partners].map((mark) => scene.marks[mark]);
  const near = [...marks, ...scene.rings].map(({ name }) => name.slice(0, 20));
  expect(names.filter((name) => !near.some((each) => name.startsWith(each)))).toEqual([]);
  expect(named(told, "globalAlpha")).toContainEqual(["globalAlpha", 0.16]);
});

test("on the map the ground comes first, and ways are drawn as they are", () => {
  const scene = sceneOf(hostilePicture, { view: "map" });
  const { told } = draw(scene);
  const paths = told.filter(([name, path]) => (name === "fill" || name === "stroke") && path !== undefined);
  expect(paths.slice(0, 3).map(([, path]) => path)).toEqual(
    (["sea", "grid", "land"] as const).map((part) => ({ d: scene.ground?.[part] })),
  );
  const ways = scene.lines.map(({ ties }) => ({
    d: ties.map(({ way, from, to }) => way ?? straight(scene.marks[from], scene.marks[to])).join(""),
  }));
  expect(paths.slice(3).map(([, path]) => path)).toEqual(ways);
});

const straight = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
  `M${from.x},${from.y}L${to.x},${to.y}`;

test("names are given to the canvas as text, cut where they are long", () => {
  const { told } = draw(sceneOf(hostilePicture));
  const names = named(told, "fillText").map(([, name]) => String(name));
  expect(names).toContain(hostile.image);
  expect(names.every((name) => Array.from(name).length <= 31)).toBe(true);
});

test("an unknown option is refused", () => {
  const scene = sceneOf(hostilePicture);
  for (const options of [{ zoom: 2 }, { theme: "red" }] as object[])
    expect(() => draw(scene, options)).toThrow(expect.objectContaining({ code: "bad-option" }));
});
