import type { PictureSection } from "../../../analysis/picture.js";
import type { Place, WorldMap, WorldMapOptions } from "../../../layout/project.js";
import type { Frame } from "./frame.js";

/** What draws the map of the world: the function `worldMap`. */
export type DrawsWorld = (options: WorldMapOptions) => WorldMap;

/**
 * The map at the width, with everybody on the same place of the earth as in the picture, and below it those without one.
 * Without `drawsWorld` everybody stands there as well, but there is no land under them and lines are straight.
 */
export function mapFrame(
  { map, drawn }: PictureSection,
  width: number,
  drawsWorld?: DrawsWorld,
): Frame | undefined {
  if (map === undefined) return undefined;
  const scale = width / map.width;
  if (drawsWorld === undefined)
    return {
      height: Math.round(scale * map.height),
      at: (i) => ({ x: scale * map.x[i], y: scale * map.y[i] }),
      circle: (circle) => circle,
    };
  const asGiven = drawsWorld({ width: map.width, places: map.corners });
  const shown = drawsWorld({ width, places: map.corners });
  const beside = new Set(map.beside);
  const places = drawn.map((_, i): Place | undefined =>
    beside.has(i) ? undefined : asGiven.placeAt(map.x[i], map.y[i]),
  );
  const at = (i: number): { x: number; y: number } => {
    const place = places[i];
    if (place === undefined)
      return { x: scale * map.x[i], y: shown.height + scale * (map.y[i] - map.mapHeight) };
    const [x, y] = shown.point(place);
    return { x, y };
  };
  return {
    height: Math.round(shown.height + scale * Math.max(0, map.height - map.mapHeight)),
    at,
    circle: (circle) => circle,
    ground: { sea: shown.sea, land: shown.land, grid: shown.grid },
    way(from, to) {
      const [one, other] = [places[from], places[to]];
      return one === undefined || other === undefined ? undefined : shown.arc(one, other);
    },
  };
}
