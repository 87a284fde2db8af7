import type { InkColors } from "../inks.js";
import type { NetworkScene } from "./scene.js";
import type { SceneTransform } from "./scene-labels.js";

/**
 * Any 2D context: of a canvas in a page, of one in a worker, or of a package that draws in Node. What the drawing asks
 * of it is written out so that the types need no library of a browser.
 */
export interface DrawingContext {
  fillStyle: unknown;
  strokeStyle: unknown;
  globalAlpha: number;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setLineDash(segments: number[]): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void;
  fill(path?: object): void;
  stroke(path?: object): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}

/** Everything a canvas is drawn with, settled. */
export interface Painting {
  readonly size: readonly [width: number, height: number];
  readonly ratio: number;
  readonly transform: SceneTransform;
  readonly colors: InkColors;
  readonly names: boolean;
  readonly focused: number | undefined;
}

/** What is not in focus is drawn so faintly. */
export const faint = 0.16;

/** The mark in focus and all it is tied to; undefined where none is. */
export function neighborhood(
  { lines }: NetworkScene,
  focused: number | undefined,
): ReadonlySet<number> | undefined {
  if (focused === undefined) return undefined;
  const found = new Set([focused]);
  for (const { ties } of lines)
    for (const { from, to } of ties) {
      if (from === focused) found.add(to);
      if (to === focused) found.add(from);
    }
  return found;
}

/** In units of the scene from here on. */
export function enlarge(context: DrawingContext, { ratio, transform: { x, y, k } }: Painting): void {
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
}

const paths = new WeakMap<object, Map<string, Path2D>>();

/** An SVG path for the canvas, read once for the thing it belongs to. */
export function pathOf(owner: object, key: string, text: string): Path2D {
  const known = paths.get(owner) ?? new Map<string, Path2D>();
  paths.set(owner, known);
  const found = known.get(key) ?? new Path2D(text);
  known.set(key, found);
  return found;
}
