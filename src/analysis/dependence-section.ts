import { dependence } from "../measures/dependence.js";
import type { Party } from "../measures/parties.js";
import type { MeasureOptions } from "../measures/options.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { DependenceSection } from "./dependence.js";
import { figureSection } from "./figure-section.js";

const counts = [
  ...(["known", "parties", "hhi", "largestShare", "lost", "cutOff", "partsBefore", "partsAfter"] as const),
];
type Counts = Readonly<Record<(typeof counts)[number], number>>;

/** What ties hang on, where any tie tells of a programme, a funder, a reporter or an actor run by one person. O(n + m). */
export async function dependenceSection(
  network: Network,
  options: MeasureOptions,
): Promise<{ readonly section: DependenceSection; readonly meta: Meta } | undefined> {
  const found = await dependence(network, options);
  const parties = found.tables.parties.rows().map((row) => ({
    of: String(row.of) as Party,
    ...(Object.fromEntries(counts.map((name) => [name, Number(row[name])])) as Counts),
    ...(row.largest === undefined ? {} : { largest: String(row.largest) }),
  }));
  if (parties.length === 0) return undefined;
  return { section: { ...figureSection(found), parties }, meta: found.meta };
}
