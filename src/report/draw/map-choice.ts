import type { Analysis, CountrySection } from "../../analysis/analysis.js";
import { countryPoints } from "../../layout/country-points.js";
import type { Place } from "../../layout/project.js";

type Link = CountrySection["links"][number];

/** More lines than this hide each other. */
const mostLines = 90;

/**
 * Which ties between countries are drawn: all if they are few, otherwise the strongest, cut where a number of ties
 * begins so that equals are treated alike. `least` is that number, undefined where even the strongest equals are too
 * many or all are drawn.
 */
export function drawnLinks(links: readonly Link[]): { links: readonly Link[]; least: number | undefined } {
  const ordered = [...links].sort((a, b) => b.ties - a.ties);
  if (ordered.length <= mostLines) return { links: ordered, least: undefined };
  const first = ordered[mostLines].ties;
  const above = ordered.filter(({ ties }) => ties > first);
  if (above.length === 0) return { links: ordered.slice(0, mostLines), least: undefined };
  return { links: above, least: above[above.length - 1].ties };
}

export interface MappedCountry {
  readonly country: string;
  readonly actors: number;
  readonly place: Place;
}

/** Countries with a place on the map, most actors first, and the codes of those without. */
export function mappedCountries(analysis: Analysis): { placed: MappedCountry[]; unplaced: string[] } {
  const placed: MappedCountry[] = [];
  const unplaced: string[] = [];
  for (const { country, actors } of analysis.countries.countries) {
    const place = countryPoints.get(country);
    if (place === undefined) unplaced.push(country);
    else placed.push({ country, actors, place });
  }
  return { placed: placed.sort((a, b) => b.actors - a.actors), unplaced };
}
