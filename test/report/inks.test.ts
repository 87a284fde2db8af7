import { describe, expect, test } from "vitest";
import { inkRules, inks, networkInks, type Ink } from "../../src/report/draw/inks.js";
import { shapes } from "../../src/report/draw/network/scene.js";
import { corners } from "../../src/report/draw/network/shapes.js";

type Color = readonly [number, number, number];

const linear = (hex: string): Color =>
  [1, 3, 5].map((from) => {
    const part = parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Color;
const times = (matrix: readonly Color[], color: Color): Color =>
  matrix.map((row) => row[0] * color[0] + row[1] * color[1] + row[2] * color[2]) as unknown as Color;

/** As WCAG 2.2 computes it. */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((hex) => times([[0.2126, 0.7152, 0.0722]], linear(hex))[0])
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What the colorblind see, after Machado, Oliveira and Fernandes (2009), severity 1. */
const eyes: Readonly<Record<string, readonly Color[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Oklab, in which equal distances look about equally far. */
function seen(hex: string, eye: readonly Color[]): Color {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    times(eye, linear(hex)).map((part) => Math.min(1, Math.max(0, part))) as unknown as Color,
  ).map(Math.cbrt) as unknown as Color;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const hues = networkInks.filter((ink) => ink.startsWith("hue"));
const marks = networkInks.filter((ink) => ink !== "paper" && ink !== "tie" && ink !== "ring");

describe.each(["light", "dark"] as const)("on %s paper", (theme) => {
  const colors = inks[theme];
  const grounds = ["paper", "sea", "land"] as const satisfies readonly Ink[];

  test("marks stand out 3 to 1 from paper, sea and land, ties and rings from paper", () => {
    for (const ink of marks)
      for (const ground of grounds)
        expect(contrast(colors[ink], colors[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(3);
    for (const ink of ["tie", "ring", "line"] as const)
      expect(contrast(colors[ink], colors.paper), ink).toBeGreaterThanOrEqual(3);
  });

  test("text stands out 4.5 to 1", () => {
    for (const ground of grounds)
      expect(contrast(colors.text, colors[ground]), ground).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.quiet, colors.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.for(Object.entries(eyes))("hues differ for %s eyes", ([, eye]) => {
    const found = hues.map((ink) => seen(colors[ink], eye));
    found.forEach((one, i) =>
      found.slice(i + 1).forEach((other) => {
        const away = Math.hypot(...one.map((part, axis) => part - other[axis]));
        expect(away).toBeGreaterThan(0.036);
      }),
    );
  });

  test("steps go one way in lightness", () => {
    const steps = networkInks
      .filter((ink) => ink.startsWith("step"))
      .map((ink) => seen(colors[ink], eyes.usual)[0]);
    const falling = steps.map((step, i) => (i === 0 ? -1 : Math.sign(step - steps[i - 1])));
    expect(new Set(falling.slice(1)).size).toBe(1);
    for (const [i, step] of steps.slice(1).entries()) expect(Math.abs(step - steps[i])).toBeGreaterThan(0.06);
  });
});

test("every hue has a shape of its own, all of the same area", () => {
  expect(hues.length).toBe(shapes.length);
  for (const shape of shapes.filter((each) => each !== "circle")) {
    const points = corners[shape];
    const twice = points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length];
      return sum + x * nextY - nextX * y;
    }, 0);
    expect(Math.abs(twice) / 2).toBeCloseTo(Math.PI, 9);
  }
});

test("rules set every color for light, dark and print", () => {
  const rules = inkRules(["hue1"]);
  expect(rules.split("--comity-hue1:")).toHaveLength(4);
  expect(rules).toContain(`prefers-color-scheme:dark){:root{--comity-hue1:${inks.dark.hue1}`);
  expect(rules).toContain(`print{:root{--comity-hue1:${inks.light.hue1}`);
});
