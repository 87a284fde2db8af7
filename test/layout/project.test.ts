import { expect, test } from "vitest";
import { worldMap } from "../../src/layout/project.js";

const numbers = (path: string): number[] => Array.from(path.match(/-?\d+(\.\d+)?/g) ?? [], Number);

test("the whole world without Antarctica fills the width", () => {
  const map = worldMap({ width: 1000 });
  expect(map.zoom).toBe(1);
  expect(map.height).toBeGreaterThan(380);
  expect(map.height).toBeLessThan(480);
  const [left] = map.point([-168.9, 0]);
  const [right] = map.point([-169.1, 0]);
  expect(left).toBeCloseTo(0, 0);
  expect(right).toBeCloseTo(1000, 0);
});

test("everything drawn is rounded to a tenth", () => {
  const map = worldMap({ width: 960 });
  for (const path of [map.land, map.grid, map.arc([2, 48], [139, 36])]) {
    expect(path).toMatch(/^M[-\d.,MLZ]+$/);
    for (const number of path.match(/\.\d+/g) ?? []) expect(number.length).toBe(2);
  }
});

test("the shortest way from Paris to Tokyo leads far north of both", () => {
  const map = worldMap({ width: 960 });
  const ys = numbers(map.arc([2, 48], [139, 36])).filter((_, i) => i % 2 === 1);
  expect(Math.min(...ys)).toBeLessThan(map.point([2, 48])[1] - 30);
});

test("a way across the edge of the map leaves at one edge and comes back at the other", () => {
  const map = worldMap({ width: 960 });
  expect(map.arc([139, 36], [-122, 38]).match(/M/g)).toHaveLength(2);
});

test("places in one region are zoomed in to and stay inside the picture", () => {
  const places = [
    [10, 51],
    [2, 47],
    [20, 52],
    [12, 43],
  ] as const;
  const map = worldMap({ width: 960, places });
  expect(map.zoom).toBeGreaterThan(3);
  for (const place of places) {
    const [x, y] = map.point(place);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(960);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(map.height);
  }
});

test("a single place is shown with its surroundings; one in Antarctica is on the map", () => {
  const alone = worldMap({ width: 960, places: [[10, 51]] });
  expect(alone.zoom).toBeCloseTo(5, 6);
  expect(alone.point([10, 51])).toEqual([480, alone.height / 2]);
  const map = worldMap({
    width: 960,
    places: [
      [0, -80],
      [0, 70],
      [-120, 0],
      [150, 0],
    ],
  });
  expect(map.point([0, -80])[1]).toBeLessThan(map.height);
});

test("a way across the pole has a gap there and never runs along the top edge", () => {
  const map = worldMap({ width: 960 });
  const way = map.arc([-99, 58.6], [95.5, 65.9]);
  expect(way.match(/M/g)).toHaveLength(2);
  const ys = numbers(way).filter((_, i) => i % 2 === 1);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(map.point([-99, 72.1])[1]);
});
