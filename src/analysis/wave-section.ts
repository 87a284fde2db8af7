import type { MeasureOptions } from "../measures/options.js";
import { waves } from "../measures/waves.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { ActivitySection, CountrySection } from "./analysis.js";
import type { WaveSection } from "./waves.js";

/** Waves by country; undefined where countries or years of beginning are not known. */
export async function waveSection(
  network: Network,
  options: MeasureOptions,
  { countries }: CountrySection,
  { began }: ActivitySection,
): Promise<{ readonly section: WaveSection; readonly meta: Meta } | undefined> {
  if (countries.length < 2 || began.length === 0) return undefined;
  const found = await waves(network, options);
  const year = (date: unknown): number => Number(String(date).slice(0, 4));
  const section = {
    countries: countries.length,
    found: found.rows().map(({ group, from, until, ties, expected, p }) => ({
      ...{ group, from: year(from), until: year(until), ties, expected, p },
    })),
    recordEnds: began[began.length - 1].year,
  };
  return { section, meta: found.meta };
}
