import {
  geoEqualEarth,
  geoInterpolate,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from "d3-geo";
import { land } from "./world.js";

/** Longitude and latitude in degrees. */
export type Place = readonly [longitude: number, latitude: number];

/** The world, or the part of it that matters, drawn flat: everything in units of the picture, rounded to a tenth. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  /** How much larger than on a map of the whole world. */
  readonly zoom: number;
  /** The outline of the globe as an SVG path. */
  readonly sea: string;
  /** The outline of the land as an SVG path. */
  readonly land: string;
  /** Meridians and parallels, 30 degrees apart, as an SVG path. */
  readonly grid: string;
  /** Where a place lies. */
  point(place: Place): readonly [x: number, y: number];
  /** Which place lies there; beyond the edge of the globe the one next to it. */
  placeAt(x: number, y: number): Place;
  /** The shortest way over the globe between two places as an SVG path; in pieces where it leaves at an edge or runs close to the pole. */
  arc(from: Place, to: Place): string;
}

export interface WorldMapOptions {
  readonly width: number;
  /** The map zooms in to these as far as `maxZoom` lets it; none gives the whole world but Antarctica. */
  readonly places?: readonly Place[];
  readonly maxZoom?: number;
}

const mostSouth = -58;
/** Room above the north pole, for lines that pass close to it. */
const headroom = 12;
/** Turned so that the edges of the map run through the Bering Strait and no country is cut. */
const turn = -11;
/** North of this the projection draws ways around the pole as flat lines along its edge, so they leave a gap there. */
const mostNorth = 72;
/** The map zooms in only where that makes a difference. */
const leastZoom = 1.4;

/**
 * A map of the world in the Equal Earth projection, which keeps areas true.
 *
 * Reference   Šavrič, Patterson & Jenny, Int. J. Geogr. Inf. Sci. 33 (2019) 454–465, doi:10.1080/13658816.2018.1504949.
 */
export function worldMap({ width, places = [], maxZoom = 5 }: WorldMapOptions): WorldMap {
  const projection = equalEarth().fitWidth(width, { type: "Sphere" });
  const whole = projection.scale();
  const top = (projection([0, 90]) ?? [0, 0])[1] - headroom;
  const [, bottom] = projection([0, Math.min(mostSouth, ...places.map(([, latitude]) => latitude - 5))]) ?? [
    0, 0,
  ];
  const height = Math.round(bottom - top);
  const [x, y] = projection.translate();
  projection.translate([x, y - top]);
  const margin = width / 14;
  if (places.length > 0) {
    const frame: [[number, number], [number, number]] = [
      [margin, margin],
      [width - margin, height - margin],
    ];
    const coordinates = places.map(([longitude, latitude]) => [longitude, latitude]);
    const shape = { type: "MultiPoint" as const, coordinates };
    const scale = Math.min(equalEarth().fitExtent(frame, shape).scale(), maxZoom * whole);
    if (scale > leastZoom * whole) {
      const flat = equalEarth();
      const [[west, north], [east, south]] = geoPath(flat).bounds(shape);
      const center = flat.invert?.([(west + east) / 2, (north + south) / 2]) ?? [0, 0];
      const [cx, cy] = projection.scale(scale).translate([0, 0])(center) ?? [0, 0];
      projection.translate([width / 2 - cx, height / 2 - cy]);
      const above = (projection([0, 90]) ?? [0, 0])[1] - headroom;
      if (above > 0) projection.translate([width / 2 - cx, height / 2 - cy - above]);
    }
  }
  projection.clipExtent([
    [-1, -1],
    [width + 1, height + 1],
  ]);
  const path = geoPath(projection).digits(1);
  const draw = (shape: GeoPermissibleObjects): string => path(shape) ?? "";
  return {
    width,
    height,
    zoom: projection.scale() / whole,
    // Drawn only where they are asked for: places alone need no land.
    get sea() {
      return draw({ type: "Sphere" });
    },
    get land() {
      return draw(land());
    },
    get grid() {
      return draw(graticule());
    },
    point(place) {
      const [px, py] = projection([...place]) ?? [0, 0];
      return [Math.round(10 * px) / 10, Math.round(10 * py) / 10];
    },
    placeAt(x, y) {
      const [longitude, latitude] = projection.invert?.([x, y]) ?? [0, 0];
      return [longitude, latitude];
    },
    arc: (from, to) => draw({ type: "MultiLineString", coordinates: piecesShortOfThePole(from, to) }),
  };
}

/** The shortest way without what lies north of `mostNorth`, or of its own ends where they lie farther north. */
function piecesShortOfThePole(from: Place, to: Place): [number, number][][] {
  const north = Math.max(mostNorth, from[1], to[1]);
  const way = geoInterpolate([...from], [...to]);
  const steps = 256;
  const points = Array.from({ length: steps + 1 }, (_, i) => way(i / steps));
  points[0] = [...from];
  points[steps] = [...to];
  const beyond = points.findIndex(([, latitude]) => latitude > north);
  if (beyond < 0) return [[[...from], [...to]]];
  const back = points.findLastIndex(([, latitude]) => latitude > north) + 1;
  return [points.slice(0, beyond), points.slice(back)].filter((piece) => piece.length > 1);
}

function equalEarth(): GeoProjection {
  return geoEqualEarth().rotate([turn, 0]);
}

function graticule(): { type: "MultiLineString"; coordinates: number[][][] } {
  const steps = (from: number, to: number, by: number): number[] =>
    Array.from({ length: (to - from) / by + 1 }, (_, i) => from + i * by);
  return {
    type: "MultiLineString",
    coordinates: [
      ...steps(-150, 180, 30).map((longitude) => steps(-80, 80, 10).map((latitude) => [longitude, latitude])),
      ...steps(-60, 60, 30).map((latitude) => steps(-180, 180, 10).map((longitude) => [longitude, latitude])),
    ],
  };
}
