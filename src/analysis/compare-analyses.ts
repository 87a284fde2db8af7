import { ComityError } from "../errors/error.js";
import { parsePartialDate } from "../schema/dates.js";
import { byCodeUnit } from "../text/order.js";
import { clearFirst } from "../values/clear-first.js";
import type { ActorEntry, Analysis, FigureSection } from "./analysis.js";
import type {
  AnalysisComparison,
  ComparedFigure,
  ComparedState,
  ComparisonCaution,
  CountryPair,
  PanelChange,
  PartnerChange,
} from "./comparison.js";

/** Gains and losses that are listed. */
const listed = 10;
/** Fewer actors than these have no interval. */
const fewest = 10;

/** An actor of both, before and now. */
type Both = readonly [earlier: ActorEntry, later: ActorEntry];

/**
 * What changed between two analyses of the same network, such as of two years: figures of the whole, and of the actors
 * that are named in both, so that a longer list is not taken for more ties.
 *
 * Counts      actors by id, and only those under their own names in both; every name and country is that of the later
 *             analysis, so that a consent withdrawn since then holds. People are counted, never listed. Partners are
 *             the score `degree`; a pair is connected where a path leads from one to the other, directions aside.
 * Cost        O(actors log actors + country pairs).
 * Errors      `bad-option` for analyses of different audiences, and where the earlier one has the later date.
 */
export function compareAnalyses(earlier: Analysis, later: Analysis): AnalysisComparison {
  check(earlier, later);
  const before = new Map(named(earlier).map((actor) => [actor.id, actor]));
  const now = named(later);
  const both: Both[] = now.flatMap((actor) => {
    const former = before.get(actor.id);
    return former === undefined ? [] : [[former, actor] as const];
  });
  const [onlyEarlier, onlyLater] = [before.size - both.length, now.length - both.length];
  const changes = both.flatMap((pair) => changeOf(pair) ?? []);
  return {
    earlier: stateOf(earlier),
    later: stateOf(later),
    figures: figuresOf(earlier, later),
    inBoth: panel(both),
    onlyEarlier,
    onlyLater,
    gained: most(changes, 1),
    lost: most(changes, -1),
    joined: missing(later.countries.links, earlier.countries.links),
    parted: missing(earlier.countries.links, later.countries.links),
    circles: circlesOf(both),
    cautions: cautions(earlier, later, { onlyEarlier, onlyLater, before: before.size, now: now.length }),
  };
}

function check(earlier: Analysis, later: Analysis): void {
  if (earlier.audience !== later.audience)
    throw new ComityError(
      "bad-option",
      `the earlier analysis was made for the ${earlier.audience} audience, the later one for ${later.audience}`,
      { path: ["before"], fix: "analyze both for the same audience" },
    );
  const [from, to] = [earlier.asOf, later.asOf].map((date) =>
    date === undefined ? undefined : parsePartialDate(date),
  );
  if (from !== undefined && to !== undefined && from.from > to.to)
    throw new ComityError(
      "bad-option",
      `the earlier analysis is as of ${earlier.asOf ?? ""}, after the later one, ${later.asOf ?? ""}`,
      { path: ["before"], fix: "swap the two" },
    );
}

const named = (analysis: Analysis): ActorEntry[] => analysis.actors.filter((actor) => actor.named);

function stateOf({ asOf, dataset, network }: Analysis): ComparedState {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(dataset.collected === undefined ? {} : { collected: dataset.collected }),
    actors: network.actors,
    ties: network.ties,
  };
}

function figuresOf(earlier: Analysis, later: Analysis): ComparedFigure[] {
  const figure = (
    name: ComparedFigure["figure"],
    unit: ComparedFigure["unit"],
    of: (analysis: Analysis) => number | null,
  ): ComparedFigure => ({ figure: name, unit, earlier: of(earlier), later: of(later) });
  return [
    figure("actors", "count", ({ network }) => network.actors),
    figure("ties", "count", ({ network }) => network.ties),
    figure("meanPartners", "number", ({ actors }) => mean(actors.flatMap((actor) => partners(actor) ?? []))),
    figure("without", "share", ({ cohesion, network }) => ratio(value(cohesion, "isolates"), network.actors)),
    figure("connected", "share", connected),
    figure("efficiency", "number", ({ distances }) => value(distances, "efficiency")),
    figure("across", "share", across),
    figure("countryPairs", "count", ({ countries }) => countries.links.length),
    figure("transitivity", "share", ({ cohesion }) => value(cohesion, "transitivity")),
    figure("cutPoints", "share", ({ cutPoints, network }) =>
      ratio(value(cutPoints, "articulationPoints"), network.actors),
    ),
    figure("centralization", "share", ({ cohesion }) => value(cohesion, "degreeCentralization")),
  ];
}

function value({ figures }: FigureSection, name: string): number | null {
  return figures.find(({ figure }) => figure === name)?.value ?? null;
}

function ratio(part: number | null, whole: number): number | null {
  return part === null || whole === 0 ? null : part / whole;
}

function partners({ scores }: ActorEntry): number | undefined {
  return scores.degree ?? undefined;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** The share of all pairs of actors that lie in the same part. */
function connected({ components: { sizes }, network: { actors } }: Analysis): number | null {
  const pairs = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return actors < 2 ? null : pairs / (actors * (actors - 1));
}

/** The share of the ties between known countries that lead across a border. */
function across({ countries: { countries, links } }: Analysis): number | null {
  const within = countries.reduce((sum, country) => sum + country.within, 0);
  const between = links.reduce((sum, { ties }) => sum + ties, 0);
  return ratio(between, within + between);
}

function panel(both: readonly Both[]): PanelChange {
  const pairs = both.flatMap(([former, actor]) => {
    const [was, is] = [partners(former), partners(actor)];
    return was === undefined || is === undefined ? [] : [[was, is] as const];
  });
  const changes = pairs.map(([was, is]) => is - was);
  const middle = mean(changes);
  return {
    actors: pairs.length,
    more: changes.filter((change) => change > 0).length,
    fewer: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    earlier: mean(pairs.map(([was]) => was)),
    later: mean(pairs.map(([, is]) => is)),
    interval: middle === null || pairs.length < fewest ? null : intervalOf(changes, middle),
  };
}

function intervalOf(changes: readonly number[], middle: number): readonly [number, number] {
  const squares = changes.reduce((sum, change) => sum + (change - middle) ** 2, 0);
  const error = Math.sqrt((2 * squares) / (changes.length * (changes.length - 1)));
  return [middle - 1.96 * error, middle + 1.96 * error];
}

/** What changed for an organization; nothing for people. */
function changeOf([former, { id, name, personal, country, ...actor }]: Both): PartnerChange | undefined {
  const [earlier, later] = [partners(former), actor.scores.degree ?? undefined];
  if (personal || earlier === undefined || later === undefined || earlier === later) return undefined;
  return { id, name, ...(country === undefined ? {} : { country }), earlier, later };
}

/** Those that changed most in one direction; whom only the id would separate are all listed or none. */
function most(changes: readonly PartnerChange[], sign: 1 | -1): readonly PartnerChange[] {
  const by = ({ earlier, later }: PartnerChange): number => sign * (later - earlier);
  const falling = changes
    .filter((change) => by(change) > 0)
    .sort((a, b) => by(b) - by(a) || byCodeUnit(a.id, b.id));
  return clearFirst(falling, listed, by);
}

function missing(links: readonly CountryPair[], others: readonly CountryPair[]): readonly CountryPair[] {
  const known = new Set(others.map(({ source, target }) => `${source} ${target}`));
  return links.filter(({ source, target }) => !known.has(`${source} ${target}`));
}

/** Pairs that shared a circle, and those of them that share one now: sums over circles and over what they have in common. */
function circlesOf(both: readonly Both[]): { readonly pairs: number; readonly still: number } {
  const [former, common] = [new Map<number, number>(), new Map<string, number>()];
  for (const [{ community: was }, { community: is }] of both) {
    former.set(was, (former.get(was) ?? 0) + 1);
    common.set(`${was} ${is}`, (common.get(`${was} ${is}`) ?? 0) + 1);
  }
  return { pairs: pairsIn(former), still: pairsIn(common) };
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

interface Overlap {
  readonly onlyEarlier: number;
  readonly onlyLater: number;
  readonly before: number;
  readonly now: number;
}

function cautions(earlier: Analysis, later: Analysis, overlap: Overlap): readonly ComparisonCaution[] {
  const { onlyEarlier, onlyLater, before, now } = overlap;
  const found: readonly [ComparisonCaution, boolean][] = [
    ["undated", earlier.asOf === undefined || later.asOf === undefined],
    ["grown", 10 * onlyLater >= now && onlyLater > 0],
    ["shrunk", 10 * onlyEarlier >= before && onlyEarlier > 0],
    ["effort", estimated(earlier) !== estimated(later)],
    ["direction", earlier.network.undirected !== later.network.undirected],
    ["seed", earlier.seed !== later.seed],
  ];
  return found.filter(([, holds]) => holds).map(([caution]) => caution);
}

/** Whether shortest paths were estimated or left out. */
function estimated({ methods }: Analysis): boolean {
  return !methods.some(({ measure, exact }) => measure === "distances" && exact);
}
