import type { Shown } from "../network/audience.js";
import { actorColumns } from "./actor-columns.js";
import type { Meta } from "./meta.js";
import { Tabular, type Grid, type TabularJson } from "./tabular.js";

/** Where one actor stands. */
export type PositionRow = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly country?: string;
  readonly x: number;
  readonly y: number;
};

/** The circle around the members of a group. */
export interface GroupCircle {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The part of the world that a layout by "map" shows. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** The outermost places, longitude and latitude: `worldMap` zooms in to show them. */
  readonly corners: readonly (readonly [longitude: number, latitude: number])[];
  /** How each actor was placed, by row: 2 by coordinates, 1 by country, 0 below the map. */
  readonly placed: Uint8Array;
}

/** How well positions tell of the ties. */
export interface LayoutQuality {
  /**
   * Normalized stress, Σ (1 − s d / g)² over pairs of connected actors, per pair: d apart in the picture, g steps apart
   * along ties, s the factor that suits best. 0 is a perfect picture; all in places of no meaning come to about 0.3 or
   * more. NaN where no two actors are connected.
   */
  readonly stress: number;
  /** The mean share of partners among as many nearest actors in the picture, from 0 to 1. NaN without ties. */
  readonly neighborhood: number;
  /** The standard deviation of the lengths of tied pairs over their mean. NaN without ties. */
  readonly lengthSpread: number;
  /** From how many actors distances were measured; from all, unless there are many. */
  readonly sources: number;
}

/** What a layout may know beside the places. */
export interface PositionFacts {
  readonly circles?: readonly GroupCircle[] | undefined;
  readonly map?: MapFrame | undefined;
  readonly quality?: LayoutQuality | undefined;
}

/**
 * Where actors stand in a picture: x to the right, y downwards. A tie is about 30 long, but on a map, whose frame is 1000
 * wide.
 */
export class Positions extends Tabular<PositionRow> {
  readonly #shown: Shown;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Circles of groups, where the layout is by communities. */
  readonly circles: readonly GroupCircle[];
  readonly map: MapFrame | undefined;
  /** How well the positions tell of the ties, where it was asked for. */
  readonly quality: LayoutQuality | undefined;

  /** `x` and `y` by place of `shown`. */
  constructor(
    shown: Shown,
    x: Float64Array,
    y: Float64Array,
    readonly meta: Meta,
    { circles = [], map, quality }: PositionFacts = {},
  ) {
    super();
    this.#shown = shown;
    this.#x = x;
    this.#y = y;
    this.circles = Object.freeze(circles.map((circle) => Object.freeze({ ...circle })));
    this.map = map;
    this.quality = quality && Object.freeze({ ...quality });
  }

  /** The number of actors. */
  get length(): number {
    return this.#x.length;
  }

  /** A copy of all x, in the order of `rows()`. */
  x(): Float64Array {
    return this.#x.slice();
  }

  /** A copy of all y, in the order of `rows()`. */
  y(): Float64Array {
    return this.#y.slice();
  }

  /** Where the actor shown under this id or pseudonym stands, or undefined. */
  of(id: string): { readonly x: number; readonly y: number } | undefined {
    const place = this.#shown.find(id);
    return place < 0 ? undefined : { x: this.#x[place], y: this.#y[place] };
  }

  /** The id or pseudonym in a row of `rows()`, for long loops that need no more. */
  id(row: number): string {
    return this.#shown.id(row);
  }

  /** The smallest box around all actors; all 0 where there are none. */
  box(): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
    if (this.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let place = 0; place < this.length; place++) {
      left = Math.min(left, this.#x[place]);
      right = Math.max(right, this.#x[place]);
      top = Math.min(top, this.#y[place]);
      bottom = Math.max(bottom, this.#y[place]);
    }
    return { left, top, right, bottom };
  }

  /** As for all results, with circles and quality beside the rows. */
  override toJSON(): TabularJson & PositionsJson {
    const { circles, quality } = this;
    const known = quality && {
      ...quality,
      stress: numberOrNull(quality.stress),
      neighborhood: numberOrNull(quality.neighborhood),
      lengthSpread: numberOrNull(quality.lengthSpread),
    };
    return { ...super.toJSON(), circles, ...(known && { quality: known }) };
  }

  protected grid(): Grid {
    return {
      length: this.length,
      columns: [
        ...actorColumns(this.#shown),
        { name: "x", numeric: true, at: (place) => this.#x[place] },
        { name: "y", numeric: true, at: (place) => this.#y[place] },
      ],
    };
  }
}

/** What the JSON of positions has beside rows and meta. */
export interface PositionsJson {
  readonly circles: readonly GroupCircle[];
  readonly quality?: {
    readonly stress: number | null;
    readonly neighborhood: number | null;
    readonly lengthSpread: number | null;
    readonly sources: number;
  };
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
