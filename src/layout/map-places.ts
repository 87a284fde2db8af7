import type { Pace } from "../control/pace.js";
import { inChunks } from "../control/pace.js";
import type { Shown } from "../network/audience.js";
import type { MapFrame } from "../values/positions.js";
import { countryPoints } from "./country-points.js";
import { worldMap, type Place } from "./project.js";
import { nowhere, type Places } from "./scene.js";

const width = 1000;
/** How far actors of one country or one place stand from each other at most, and at least where they are many. */
const widest = 7;
const closest = 2.5;
/** How far the crowd of one country may reach, if there is room at all. */
const crowd = 34;
const listed = { apart: 12, below: 24 };

/**
 * Places on a map of the world, by place of `shown`: by coordinates where they are shown, else around the middle of the
 * country, else in rows below the map. Those who would stand in one place stand around it.
 */
export async function mapPlaces(shown: Shown, pace: Pace): Promise<Places & { readonly map: MapFrame }> {
  const placed = new Uint8Array(shown.length);
  const spots: (Place | undefined)[] = [];
  await inChunks(pace, shown.length, 1024, (from, to) => {
    for (let at = from; at < to; at++) {
      const [spot, how] = spotOf(shown, at);
      spots.push(spot);
      placed[at] = how;
    }
  });
  const corners = cornersOf(spots);
  const map = worldMap({ width, places: corners });
  const places = nowhere(shown.length);
  const crowds = new Map<string, number[]>();
  const beside: number[] = [];
  for (const [at, spot] of spots.entries()) {
    if (spot === undefined) {
      beside.push(at);
      continue;
    }
    const [x, y] = map.point(spot);
    const here = crowds.get(`${x} ${y}`);
    if (here === undefined) crowds.set(`${x} ${y}`, [at]);
    else here.push(at);
    places.x[at] = x;
    places.y[at] = y;
  }
  for (const members of crowds.values()) {
    const rings = Math.ceil(Math.sqrt(members.length / 3));
    const apart = Math.min(widest, Math.max(closest, crowd / rings));
    for (const [i, at] of members.entries()) {
      const [dx, dy] = onRings(i);
      places.x[at] += apart * dx;
      places.y[at] += apart * dy;
    }
  }
  const columns = Math.floor((width - listed.below) / listed.apart);
  for (const [i, at] of beside.entries()) {
    places.x[at] = listed.below / 2 + (i % columns) * listed.apart;
    places.y[at] = map.height + listed.below + Math.floor(i / columns) * listed.apart;
  }
  return { ...places, map: { width, height: map.height, corners, placed } };
}

function spotOf(shown: Shown, at: number): [spot: Place | undefined, how: 0 | 1 | 2] {
  const [latitude, longitude] = [shown.value(at, "latitude"), shown.value(at, "longitude")];
  if (typeof latitude === "number" && typeof longitude === "number") return [[longitude, latitude], 2];
  const spot = countryPoints.get(String(shown.value(at, "country")));
  return spot === undefined ? [undefined, 0] : [spot, 1];
}

/** The places that lie farthest to each side, which all others lie between. */
function cornersOf(spots: readonly (Place | undefined)[]): Place[] {
  const flat = worldMap({ width });
  const found: (readonly [Place, readonly [number, number]] | undefined)[] = [
    undefined,
    undefined,
    undefined,
    undefined,
  ];
  for (const spot of spots) {
    if (spot === undefined) continue;
    const [x, y] = flat.point(spot);
    for (const [side, value] of [x, -x, y, -y].entries()) {
      const best = found[side];
      const most = best === undefined ? -Infinity : [best[1][0], -best[1][0], best[1][1], -best[1][1]][side];
      if (value > most) found[side] = [spot, [x, y]];
    }
  }
  return [...new Set(found.flatMap((each) => (each === undefined ? [] : [each[0]])))];
}

const height = Math.sqrt(3) / 2;
/** The six ways along the sides of a ring. */
const sides = [
  [-0.5, height],
  [-1, 0],
  [-0.5, -height],
  [0.5, -height],
  [1, 0],
  [0.5, height],
] as const;

/** Place number i on rings of six, twelve, eighteen … around a middle, each 1 from its neighbors. */
export function onRings(i: number): [x: number, y: number] {
  let [ring, before] = [0, 1];
  while (i >= before) before += 6 * ++ring;
  if (ring === 0) return [0, 0];
  let step = i - (before - 6 * ring);
  let [x, y] = [ring, 0];
  for (const [dx, dy] of sides) {
    const along = Math.min(step, ring);
    x += along * dx;
    y += along * dy;
    step -= along;
  }
  return [x, y];
}
