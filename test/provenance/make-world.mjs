/**
 * Makes src/layout/world.ts and src/layout/country-points.ts from Natural Earth, as packed by the package world-atlas.
 *
 *     node test/provenance/make-world.mjs            writes both files
 *     node test/provenance/make-world.mjs --check    exits 1 if they are not what this script would write
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries/index.js");
const load = (name) => require(`world-atlas/${name}.json`);
const { version } = require("world-atlas/package.json");

/** Territories that the 1:50 million map leaves out, by hand: the middle of the largest island or of the land. */
const byHand = {
  BQ: [-68.3, 12.2], // Bonaire
  BV: [3.4, -54.4],
  CC: [96.8, -12.2], // West Island
  CX: [105.6, -10.5],
  GF: [-53.1, 3.9],
  GI: [-5.4, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.7],
  RE: [55.5, -21.1],
  SJ: [16, 78.6], // Spitsbergen
  TK: [-171.8, -9.2], // Nukunonu
  TV: [179.2, -8.5], // Funafuti
  UM: [-169.5, 16.7], // Johnston Atoll, about the middle of islands far apart
  YT: [45.2, -12.8],
};

function landText() {
  const land = load("land-110m");
  const [{ geometry }] = feature(land, land.objects.land).features;
  const rings = geometry.coordinates.flat().map(rounded).filter(isLand);
  return wrap(rings.map(ringText));
}

/** Points in halves of a degree, without repeats, points on a straight line between their neighbors and the closing point. */
function rounded(ring) {
  const points = ring.map(([longitude, latitude]) => [Math.round(2 * longitude), Math.round(2 * latitude)]);
  const kept = [];
  for (const point of points) {
    const [a, b] = [kept.at(-2), kept.at(-1)];
    if (b && b[0] === point[0] && b[1] === point[1]) continue;
    if (a && (b[0] - a[0]) * (point[1] - b[1]) === (b[1] - a[1]) * (point[0] - b[0])) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

/** False for islands that rounding has turned into a line or inside out. */
function isLand(ring) {
  if (ring.length < 3) return false;
  const degrees = [...ring, ring[0]].map(([x, y]) => [x / 2, y / 2]);
  const area = geoArea({ type: "Polygon", coordinates: [degrees] });
  return area > 0 && area < 6;
}

/** The first point as it is, every further one as the step from the one before. */
function ringText(ring) {
  return ring
    .map(([x, y], i) => (i === 0 ? `${x} ${y}` : `${x - ring[i - 1][0]} ${y - ring[i - 1][1]}`))
    .join(", ");
}

function wrap(entries) {
  const words = entries.join("; ").split(/(?<=[,;]) /);
  const lines = [""];
  for (const word of words) {
    const last = lines.length - 1;
    if (lines[last].length + word.length + 1 > 108) lines.push(word);
    else lines[last] = lines[last] === "" ? word : `${lines[last]} ${word}`;
  }
  return lines.join("\n");
}

function pointsText() {
  const points = new Map(Object.entries(byHand));
  const atlas = load("countries-50m");
  const sizes = new Map();
  for (const { id, geometry, properties } of feature(atlas, atlas.objects.countries).features) {
    const code = properties.name === "Kosovo" ? "XK" : iso.numericToAlpha2(id);
    if (code === undefined) continue;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const coordinates of polygons) {
      const polygon = { type: "Polygon", coordinates };
      const size = geoArea(polygon);
      if (size <= (sizes.get(code) ?? 0)) continue;
      sizes.set(code, size);
      points.set(
        code,
        geoCentroid(polygon).map((degrees) => Math.round(10 * degrees) / 10 + 0),
      );
    }
  }
  const missing = Object.keys(iso.getAlpha2Codes()).filter((code) => !points.has(code));
  if (missing.length > 0) throw new Error(`no point for ${missing.join(", ")}`);
  const twice = Object.keys(byHand).filter((code) => sizes.has(code));
  if (twice.length > 0) throw new Error(`on the map and by hand: ${twice.join(", ")}`);
  const entries = Array.from(points).sort(([a], [b]) => (a < b ? -1 : 1));
  return wrap(entries.map(([code, [longitude, latitude]]) => `${code} ${longitude} ${latitude}`));
}

const origin = `Natural Earth, public domain (naturalearthdata.com), as packed by world-atlas ${version}`;
const remake = "Made by `node test/provenance/make-world.mjs`; do not edit by hand.";

const files = {
  "src/layout/world.ts": `/**
 * The outline of the land of the earth, coarse enough to be drawn small.
 *
 * Counts      rings of points (longitude, latitude) in halves of a degree: the first point of a ring as it is, every
 *             further one as the step from the one before. Land lies to the right, as d3-geo has it.
 * Source      ${origin}: land at
 *             1:110 million, rounded, islands smaller than the rounding left out.
 *             ${remake}
 */
const rings = \`
${landText()}
\`;

/** The land as one GeoJSON geometry, in degrees. */
export function land(): { type: "MultiPolygon"; coordinates: [number, number][][][] } {
  const coordinates = rings
    .trim()
    .split(";")
    .map((ring) => [ringPoints(ring)]);
  return { type: "MultiPolygon", coordinates };
}

function ringPoints(ring: string): [number, number][] {
  let [x, y] = [0, 0];
  const points = ring.split(",").map((step): [number, number] => {
    const [dx, dy] = step.trim().split(" ");
    x += Number(dx);
    y += Number(dy);
    return [x / 2, y / 2];
  });
  return [...points, points[0]];
}
`,
  "src/layout/country-points.ts": `/**
 * One point per country and territory of ISO 3166-1 and for Kosovo (XK), where a map by country anchors what it shows: the
 * middle of the largest piece of land, not the capital.
 *
 * Counts      code, longitude, latitude in degrees, rounded to a tenth.
 * Source      ${origin}:
 *             countries at 1:50 million; the few it leaves out are written by hand in the script.
 *             ${remake}
 */
export const countryPoints: ReadonlyMap<string, readonly [longitude: number, latitude: number]> = new Map(
  \`
${pointsText()}
\`
    .trim()
    .split(/;\\s+/)
    .map((entry) => {
      const [code, longitude, latitude] = entry.split(" ");
      return [code, [Number(longitude), Number(latitude)]];
    }),
);
`,
};

let stale = false;
for (const [path, text] of Object.entries(files)) {
  const file = new URL(`../../${path}`, import.meta.url);
  if (process.argv.includes("--check")) stale ||= readFileSync(file, "utf8") !== text;
  else writeFileSync(file, text);
}
if (stale) {
  console.error("src/layout is not what test/provenance/make-world.mjs writes");
  process.exitCode = 1;
}
