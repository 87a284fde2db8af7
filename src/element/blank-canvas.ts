import type { Painting } from "../report/draw/network/painting.js";

/** A canvas with as many pixels as the painting has, and nothing on it. */
export function cleared(
  canvas: HTMLCanvasElement,
  { size, ratio }: Painting,
): CanvasRenderingContext2D | null {
  const [wide, high] = size.map((length) => Math.round(length * ratio));
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext("2d");
  context?.resetTransform();
  context?.clearRect(0, 0, wide, high);
  return context;
}

/** All colors of a painting as one text: what was painted in others must be painted anew. */
export function inksOf({ colors }: Painting): string {
  return Object.values(colors).join();
}
