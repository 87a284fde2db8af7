import type { Analysis } from "../analysis/analysis.js";
import { worldMap, type WorldMap } from "../layout/project.js";
import { drawnLinks, mappedCountries, type MappedCountry } from "./draw/map-choice.js";
import { placeLabels } from "./draw/labels.js";
import { drawing, element, filled, stroked, textOf } from "./draw/svg.js";
import { english, type Catalogue } from "./english/english.js";
import { spoken, type Text } from "./say.js";

export interface CountryMapOptions {
  /** Begins the ids inside the drawing; give different ones to drawings on the same page. Default "comity-map". */
  readonly id?: string;
  /** The language of names, title and legend, English by default; another one is `arabic` of `comity/arabic`. */
  readonly words?: Catalogue;
}

const width = 960;
const legendHeight = 66;
const fontSize = 13;
const thinnest = 0.6;
const smallest = 1.8;

/**
 * The map by country as an SVG string: circles whose area is the number of actors, at the middle of each country, and
 * great-circle lines whose width is the number of ties between two countries, for the strongest pairs. It zooms in where
 * all countries lie in one region. Without countries, an empty string.
 */
export function countryMap(
  analysis: Analysis,
  { id = "comity-map", words = english }: CountryMapOptions = {},
): string {
  const { placed } = mappedCountries(analysis);
  if (placed.length === 0) return "";
  const links = drawnLinks(analysis.countries.links).links;
  const map = worldMap({ width, places: placed.map(({ place }) => place) });
  const scales = scalesOf(placed, links, map);
  const circles = placed.map(({ country, actors, place }) => {
    const [x, y] = map.point(place);
    return { text: words.general.country(country), x, y, radius: scales.radius(actors) };
  });
  const places = new Map(placed.map(({ country, place }) => [country, place]));
  const lines = [...links].reverse().flatMap(({ source, target, ties }) => {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) return [];
    return [element("path", { ...stroked("line", scales.thickness(ties)), d: map.arc(from, to) })];
  });
  return drawing(
    {
      id,
      title: spoken(words.map.title, words),
      description: spoken(words.map.description(placed.length, lines.length), words),
      width,
      height: map.height + legendHeight,
      language: words,
    },
    element("path", { ...filled("sea"), d: map.sea }),
    element("path", { ...stroked("grid", 1), d: map.grid }),
    element("path", { ...filled("land"), d: map.land }),
    element("g", { "stroke-opacity": "0.6", "stroke-linecap": "round" }, ...lines),
    element(
      "g",
      { "stroke-width": 1 },
      ...circles.map(({ x, y, radius, text }) =>
        element("circle", { ...circleInk, cx: x, cy: y, r: radius }, element("title", {}, textOf(text))),
      ),
    ),
    names(circles, map),
    legend(placed, links, scales, map.height, words),
  );
}

const circleInk = { ...filled("circle"), stroke: "#ffffff", "fill-opacity": "0.9" } as const;

interface Scales {
  radius(actors: number): number;
  thickness(ties: number): number;
}

function scalesOf(
  placed: readonly MappedCountry[],
  links: readonly { ties: number }[],
  map: WorldMap,
): Scales {
  const mostActors = Math.max(...placed.map(({ actors }) => actors));
  const mostTies = Math.max(1, ...links.map(({ ties }) => ties));
  const largest = map.zoom > 1.5 ? 28 : 19;
  // Where no number is large, circles and lines stay small: one actor is not a giant.
  const radius = Math.min(largest / Math.sqrt(mostActors), largest / 3);
  const thickness = Math.min(7 / mostTies, 2);
  return {
    radius: (actors) => Math.max(smallest, radius * Math.sqrt(actors)),
    thickness: (ties) => Math.max(thinnest, thickness * ties),
  };
}

function names(circles: Parameters<typeof placeLabels>[0], map: WorldMap): string {
  const labels = placeLabels(circles, fontSize, [width, map.height], 26);
  const written = labels.map(({ text, x, y, anchor }) =>
    element("text", { x, y, "text-anchor": anchor }, textOf(text)),
  );
  const look = { ...filled("text"), "font-size": fontSize, "paint-order": "stroke", stroke: "#ffffff" };
  return element(
    "g",
    { ...look, "stroke-width": 3, "stroke-opacity": "0.85", "stroke-linejoin": "round" },
    ...written,
  );
}

function legend(
  placed: readonly MappedCountry[],
  links: readonly { ties: number }[],
  scales: Scales,
  top: number,
  words: Catalogue,
): string {
  const parts: string[] = [];
  const middle = top + 33;
  const fromRight = words.direction === "rtl";
  const place = (x: number, wide: number): number => (fromRight ? width - x - wide : x);
  let x = 12;
  const label = (key: Text): void => {
    const text = spoken(key, words);
    parts.push(
      element(
        "text",
        {
          ...{ ...filled("text"), "font-size": fontSize, x: place(x, 0), y: middle + 4.5 },
          ...(fromRight ? { "text-anchor": "end" } : {}),
        },
        textOf(text, words),
      ),
    );
    x += text.length * fontSize * 0.52 + 28;
  };
  for (const actors of examples(Math.max(...placed.map((country) => country.actors)))) {
    const r = scales.radius(actors);
    parts.push(element("circle", { ...circleInk, cx: place(x, 2 * r) + r, cy: middle, r }));
    x += 2 * r + 7;
    label(words.map.actorsKey(actors));
  }
  x += 24;
  if (links.length > 0)
    for (const ties of examples(Math.max(...links.map((link) => link.ties)))) {
      const d = `M${place(x, 36)},${middle}h36`;
      parts.push(
        element("path", { ...stroked("line", scales.thickness(ties)), "stroke-opacity": "0.75", d }),
      );
      x += 43;
      label(words.map.tiesKey(ties));
    }
  return element("g", {}, ...parts);
}

/** Up to three round numbers from the largest down: 1, 2 or 5 times a power of ten. */
function examples(largest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(largest));
  const round = [5, 2, 1].map((times) => times * power).find((number) => number <= largest) ?? 1;
  const found = new Set([round, Math.max(1, Math.round(round / 5)), 1]);
  return Array.from(found);
}
