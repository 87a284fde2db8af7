import type { Shape } from "./scene.js";

/** The corners of each shape around (0, 0), with the area of a circle of radius 1; a circle has none. */
export const corners: Readonly<Record<Shape, readonly (readonly [x: number, y: number])[]>> = {
  circle: [],
  square: ofArea([
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]),
  triangle: ofArea([
    [0, -1.15],
    [1, 0.58],
    [-1, 0.58],
  ]),
  diamond: ofArea([
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ]),
  wedge: ofArea([
    [0, 1.15],
    [-1, -0.58],
    [1, -0.58],
  ]),
  cross: ofArea([
    [-0.4, -1],
    [0.4, -1],
    [0.4, -0.4],
    [1, -0.4],
    [1, 0.4],
    [0.4, 0.4],
    [0.4, 1],
    [-0.4, 1],
    [-0.4, 0.4],
    [-1, 0.4],
    [-1, -0.4],
    [-0.4, -0.4],
  ]),
};

/** The same polygon with area π. */
function ofArea(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  const scale = Math.sqrt((2 * Math.PI) / Math.abs(twice));
  return points.map(([x, y]) => [scale * x, scale * y]);
}
