import type { PictureCircle, PictureSection } from "../../../analysis/picture.js";
import { worldMap } from "../../../layout/project.js";
import { mapFrame } from "./map-frame.js";
import type { NetworkScene } from "./scene.js";

/** Where the places of a picture lie in a frame of a given width. */
export interface Frame {
  readonly height: number;
  /** Where an actor stands, by place in `drawn`. */
  at(place: number): { readonly x: number; readonly y: number };
  /** A circle of the picture without a map. */
  circle(circle: PictureCircle): { readonly x: number; readonly y: number; readonly r: number };
  readonly ground?: NonNullable<NetworkScene["ground"]>;
  /** The way between two over the globe, as an SVG path; without it lines are straight. */
  way?(from: number, to: number): string | undefined;
}

/** Room for what stands at the edge, and for its name. */
const margin = 26;
const least = 90;
/** A picture is at most this much higher than wide. */
const tallest = 0.8;
/** Where few stand together, they are drawn so many times as far from each other at most. */
const largest = 3;

/** What fits the positions of a picture to a width. */
export type FrameOf = (picture: PictureSection, view: "network" | "map", width: number) => Frame | undefined;

/** The positions fitted to a width. Undefined for a map where there is none. */
export function frameOf(picture: PictureSection, view: "network" | "map", width: number): Frame | undefined {
  return view === "map" ? mapFrame(picture, width, worldMap) : plainFrame(picture, width);
}

/** A frame in which lengths grow alike in both directions, around all that is drawn, or around what another picture draws. */
export function plainFrame(picture: PictureSection, width: number, around = picture): Frame {
  const [left, top, right, bottom] = boundsOf(around);
  const room = [width - 2 * margin, tallest * width - 2 * margin];
  const scale = Math.min(
    ...[room[0] / Math.max(1, right - left), room[1] / Math.max(1, bottom - top), largest],
  );
  const height = Math.max(least, Math.round(scale * (bottom - top) + 2 * margin));
  const place = (x: number, y: number) => ({
    x: width / 2 + scale * (x - (left + right) / 2),
    y: height / 2 + scale * (y - (top + bottom) / 2),
  });
  return {
    height,
    at: (i) => place(picture.x[i], picture.y[i]),
    circle: (circle) => ({ ...place(circle.x, circle.y), r: scale * circle.r }),
  };
}

/** The smallest frame around everybody and every circle. */
function boundsOf({ x, y, circles, coarse }: PictureSection): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (cx: number, cy: number, r: number): void => {
    bounds[0] = Math.min(bounds[0], cx - r);
    bounds[1] = Math.min(bounds[1], cy - r);
    bounds[2] = Math.max(bounds[2], cx + r);
    bounds[3] = Math.max(bounds[3], cy + r);
  };
  x.forEach((each, i) => take(each, y[i], 0));
  for (const circle of [...circles, ...(coarse?.circles ?? [])]) take(circle.x, circle.y, circle.r);
  return bounds;
}
