import { inChunks } from "../control/pace.js";
import type { Walk } from "../measures/walk.js";
import { valueOf, type Network } from "../network/network.js";
import type { CountryBook } from "../schema/countries.js";
import { byCodeUnit } from "../text/order.js";
import type { CountrySection } from "./analysis.js";

interface CountryCount {
  actors: number;
  within: number;
  across: number;
}

/** Actors and ties of the view by country, and ties between countries. O(n + m). */
export async function countrySection(
  network: Network,
  opened: Walk,
  book: CountryBook,
): Promise<CountrySection> {
  const { ties } = opened.admitted;
  const { source, target } = network.ties;
  const countryOf = (row: number): string | undefined =>
    valueOf(network.actors.columns, "country", row) as string | undefined;
  const countries = new Map<string, CountryCount>();
  const entry = (code: string): CountryCount => {
    const known = countries.get(code) ?? { actors: 0, within: 0, across: 0 };
    countries.set(code, known);
    return known;
  };
  const unknown = { actors: 0, ties: 0 };
  await inChunks(opened.pace, opened.actorOf.length, 8192, (from, to) => {
    for (const row of opened.actorOf.subarray(from, to)) {
      const code = countryOf(row);
      if (code === undefined) unknown.actors++;
      else entry(code).actors++;
    }
  });
  const links = new Map<string, number>();
  await inChunks(opened.pace, ties.length, 4096, (from, to) => {
    for (const tie of ties.subarray(from, to)) {
      const [a, b] = [countryOf(source[tie]), countryOf(target[tie])];
      if (a === undefined || b === undefined) unknown.ties++;
      else if (a === b) entry(a).within++;
      else {
        entry(a).across++;
        entry(b).across++;
        const pair = byCodeUnit(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`;
        links.set(pair, (links.get(pair) ?? 0) + 1);
      }
    }
  });
  return {
    countries: Array.from(countries, ([country, counts]) => ({
      country,
      name: book.name(country) ?? country,
      ...counts,
    })).sort((a, b) => byCodeUnit(a.country, b.country)),
    links: Array.from(links, ([pair, count]) => {
      const [from, to] = pair.split(" ");
      return { source: from, target: to, ties: count };
    }).sort((a, b) => b.ties - a.ties || byCodeUnit(a.source, b.source) || byCodeUnit(a.target, b.target)),
    unknown,
  };
}
