import type { Language } from "../../say.js";
import type { Ink } from "../inks.js";

/**
 * A network as it is drawn: what stands where, in which look and with which name, before it is written as SVG or on a canvas.
 * Texts are not escaped. Lengths are in units of the picture, y runs downwards.
 */
export interface NetworkScene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** The map under it, as SVG paths. */
  readonly ground?: { readonly sea: string; readonly land: string; readonly grid: string };
  /** Circles around groups of marks, the larger ones first. */
  readonly rings: readonly SceneRing[];
  /** Lines by their look, in the order in which they are drawn. Every tie is in one of them, once. */
  readonly lines: readonly SceneLines[];
  /** In the order in which they are drawn. */
  readonly marks: readonly SceneMark[];
  /** Places in `marks` by importance: whose name is written first. */
  readonly named: readonly number[];
  /** The size of letters, and how many names are written at most. */
  readonly letters: { readonly size: number; readonly most: number };
  readonly legend: readonly SceneKey[];
  /** Only where words run from right to left: then the legend begins at the right. */
  readonly language?: Language;
}

/** The language of a scene, as far as a scene says it. */
export function languageOf({ language, direction }: Language): Pick<NetworkScene, "language"> {
  return direction === "rtl" ? { language: { language, direction } } : {};
}

export interface SceneRing {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** What it is around, written at its edge where there is room. */
  readonly name: string;
}

/** A mark: an actor, or all actors of a community where there are too many to draw. */
export interface SceneMark {
  readonly x: number;
  readonly y: number;
  /** The area is that of a circle with this radius. */
  readonly r: number;
  readonly look: Look;
  readonly name: string;
  /** Its place in `actors` of the analysis. */
  readonly actor?: number;
  /** The community it stands for. */
  readonly community?: number;
  /** Whether a ring around it says that it stands between others. */
  readonly broker: boolean;
}

/** Color and shape of a mark; who is in no class of the legend has an open circle. */
export interface Look {
  readonly ink: Ink;
  readonly shape: Shape;
  readonly open?: boolean;
}

export const shapes = ["circle", "square", "triangle", "diamond", "wedge", "cross"] as const;
export type Shape = (typeof shapes)[number];

/** Lines of one look. */
export interface SceneLines {
  readonly ink: Ink;
  readonly width: number;
  readonly opacity: number;
  readonly sort: LineSort;
  readonly ties: readonly SceneTie[];
}

/** A tie between two of one class or of two, a tie that is proposed, a tie to take care of. */
export type LineSort = "within" | "between" | "proposed" | "care";

export interface SceneTie {
  /** Places in `marks`. */
  readonly from: number;
  readonly to: number;
  /** The way over the globe as an SVG path; otherwise it is the straight line. */
  readonly way?: string;
}

/** A line of the legend. */
export type SceneKey = { readonly text: string } & (
  | { readonly key: "look"; readonly look: Look }
  | { readonly key: "size"; readonly r: number }
  | { readonly key: "broker" }
  | { readonly key: "line"; readonly ink: Ink; readonly width: number; readonly sort: LineSort }
  | { readonly key: "note" }
);

/** The dashes of a line, in units of the picture. */
export const dashes: Readonly<Partial<Record<LineSort, readonly [on: number, off: number]>>> = {
  proposed: [7, 4],
};
