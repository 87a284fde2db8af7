import type { Positions } from "../values/positions.js";

/** A frame 1000 wide at most in both ways, and how places get into it. */
export interface Framed {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  x(x: number): number;
  y(y: number): number;
}

const side = 1000;
/** Small networks are not blown up to fill the frame. */
const largest = 2.5;
const margin = 16;

/** The frame around a box of places and circles, at least 1000 wide and no higher. */
export function frameOf(
  box: ReturnType<Positions["box"]> | undefined,
  circles: readonly { readonly x: number; readonly y: number; readonly r: number }[],
): Framed {
  const none = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let { left, top, right, bottom } =
    box ?? (circles.length > 0 ? none : { left: 0, top: 0, right: 0, bottom: 0 });
  for (const { x, y, r } of circles) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  const [wide, high] = [right - left, bottom - top];
  const room = side - 2 * margin;
  const scale = Math.min(largest, room / Math.max(1, wide), room / Math.max(1, high));
  const height = Math.min(side, Math.ceil(scale * high + 2 * margin));
  const indent = (side - scale * wide) / 2;
  return {
    ...{ width: side, height, scale },
    x: (x) => indent + scale * (x - left),
    y: (y) => margin + scale * (y - top),
  };
}
