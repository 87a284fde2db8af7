import type { Analysis } from "../../src/analysis/analysis.js";
import type { PictureSection, PictureTie } from "../../src/analysis/picture.js";
import { countryPoints } from "../../src/layout/country-points.js";
import { worldMap, type Place } from "../../src/layout/project.js";
import { random } from "../../src/random/random.js";
import { crowd, suggesting, sure } from "./sample.js";

/** An analysis with its named actors drawn on a spiral, and some of the pairs of them tied. */
export function pictured(analysis: Analysis, tied: number, strengths = 4): Analysis {
  const drawn = analysis.actors.flatMap(({ named }, i) => (named ? [i] : []));
  const draw = random(1, "picture");
  const picture: PictureSection = {
    ...{ method: "force", seed: 1, width: 1000, height: 700, drawn },
    x: drawn.map((_, i) => round(500 + 480 * Math.sqrt(i / drawn.length) * Math.cos(2.4 * i))),
    y: drawn.map((_, i) => round(350 + 330 * Math.sqrt(i / drawn.length) * Math.sin(2.4 * i))),
    ties: pairs(drawn.length, tied, () => 1 + draw.below(strengths)),
    omitted: [{ why: "unnamed", actors: analysis.actors.length - drawn.length, ties: 17 }],
    circles: [{ community: 1, x: 500, y: 350, r: 300 }],
    quality: { stress: 0.2, neighborhood: 0.5, lengthSpread: 0.4 },
  };
  return { ...analysis, schemaVersion: "1.5", picture: { ...picture, ...onMap(analysis, drawn) } };
}

/** So many pairs, those that are near each other on the spiral first. */
function pairs(actors: number, most: number, strength: () => number): PictureTie[] {
  const found: PictureTie[] = [];
  for (let apart = 1; apart < actors; apart++)
    for (let i = 0; i + apart < actors && found.length < most; i++)
      found.push([i, i + apart, strength(), i % 2 === 0 ? 1 : 0]);
  return found;
}

function onMap(analysis: Analysis, drawn: readonly number[]): Pick<PictureSection, "map"> {
  const places = drawn.map((i): Place | undefined => countryPoints.get(analysis.actors[i].country ?? ""));
  const known = places.filter((place) => place !== undefined);
  if (2 * known.length < drawn.length) return {};
  const map = worldMap({ width: 1000, places: known });
  const points = places.map((place, i) =>
    place === undefined ? [20 + 30 * i, map.height + 15] : map.point(place),
  );
  const [exact, beside] = [true, false].map((isKnown) =>
    Array.from(places.keys()).filter((i) => (places[i] !== undefined) === isKnown),
  );
  return {
    map: {
      ...{ width: 1000, height: map.height + 30, mapHeight: map.height },
      ...{ x: points.map(([x]) => x), y: points.map(([, y]) => y), exact, beside, corners: known },
    },
  };
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

/** Hostile names, people, pseudonyms, and suggestions. */
export const hostilePicture: Analysis = pictured(suggesting, 40);
/** Organizations that stand between others. */
export const brokerPicture: Analysis = pictured(sure, 30);
export const crowdPicture = (actors: number, tied: number): Analysis => pictured(crowd(actors), tied, 1);
