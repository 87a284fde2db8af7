import { inChunks } from "../control/pace.js";
import type { Ledger } from "../ingest/ledger.js";
import { betweenness, betweennessWork } from "../measures/betweenness.js";
import { closeness } from "../measures/closeness.js";
import { clustering } from "../measures/clustering.js";
import { cohesion } from "../measures/cohesion.js";
import { communities } from "../measures/communities.js";
import { components } from "../measures/components.js";
import { coreness } from "../measures/coreness.js";
import { costOf, refuseTooLarge } from "../measures/cost.js";
import { cutPoints } from "../measures/cut-points.js";
import { degree, strength } from "../measures/degree.js";
import { distances } from "../measures/distances.js";
import { harmonic } from "../measures/harmonic.js";
import { kindsNotice } from "../measures/kinds-notice.js";
import { mixing } from "../measures/mixing.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { pathWork } from "../measures/path-work.js";
import { projectedNotice } from "../measures/projected-notice.js";
import { pagerank } from "../measures/pagerank.js";
import { reach } from "../measures/reach.js";
import { reciprocity } from "../measures/reciprocity.js";
import { walk, type Walk } from "../measures/walk.js";
import { shownDataset, unshownNames } from "../network/mentions.js";
import { oneOf } from "../csr/form.js";
import { valueOf, type Columns, type Network } from "../network/network.js";
import { loadCountries } from "../schema/countries.js";
import type { Figures } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import type { Scores } from "../values/scores.js";
import { activitySection } from "./activity.js";
import type { Analysis, MethodEntry, ScoreName } from "./analysis.js";
import { actorEntries } from "./actor-entries.js";
import { communitySection } from "./community-section.js";
import { countWords } from "./counts.js";
import { countrySection } from "./country-section.js";
import { figureSection, histogram, mixingSection } from "./figure-section.js";
import { gatherings } from "./gathering-section.js";
import { intakeSection } from "./intake.js";
import { schemaVersion } from "./schema-version.js";

export interface AnalyzeOptions extends MeasureOptions {
  /**
   * "exact" computes everything; "auto" (default) leaves out the measures that need all shortest paths where `estimate`
   * says that they visit more than 2 · 10¹⁰ arcs, and says so in their section. Nothing is sampled.
   */
  readonly effort?: "exact" | "auto";
  /** The ledger that came with the network: its counts become the section `intake`. */
  readonly ledger?: Ledger | undefined;
}

export const analyzeDefaults = { effort: "auto", ledger: undefined } as const satisfies AnalyzeOptions;

/** Arc visits up to which "auto" computes exact shortest-path measures: some minutes on one thread. */
export const autoPathLimit = 2e10;

/**
 * Everything at once: runs every measure and returns one plain JSON, from which reports, pages and tables are drawn.
 *
 * For the public (the default audience) it holds no withheld byte. Throws `bad-option`, and `too-large` where everything
 * is asked for (effort "exact") and is above `limit`. As costly as its dearest
 * measure, O(n(n + m)) where shortest paths are computed.
 */
export async function analyze(network: Network, options: AnalyzeOptions = {}): Promise<Analysis> {
  const { effort, ledger, ...settled } = settle<{ effort: "exact" | "auto"; ledger: Ledger | undefined }>(
    "analyze",
    analyzeDefaults,
    options,
  );
  oneOf("effort", effort, ["exact", "auto"]);
  const common: MeasureOptions = settled;
  const opened = await walk(network, "analyze", settled);
  const searches = [betweennessWork(opened.csr, false), pathWork(opened.csr)];
  if (effort === "exact")
    refuseTooLarge("analyze", settled, opened.csr, searches, 'leave shortest paths out (effort "auto")');
  const most = effort === "exact" ? Infinity : Math.min(autoPathLimit, settled.limit ?? Infinity);
  const paths = costOf(searches, []).arcVisits <= most;

  const scores = await actorScores(network, common, paths);
  const parts = await components(network, common);
  const groups = await communities(network, common);
  const whole = await cohesion(network, common);
  const steps = paths ? await distances(network, common) : undefined;
  const mutual = await reciprocity(network, common);
  const cuts = await cutPoints(network, common);
  const mixed = await mixings(network, common);
  const gathered = await gatherings(network, common);
  const metas = [
    ...scores.values(),
    parts,
    groups,
    whole,
    ...(steps ? [steps] : []),
    mutual,
    cuts,
    ...mixed.map(([, m]) => m),
    ...(gathered?.metas ?? []),
  ];
  const onTop = [...kindsNotice(network), ...projectedNotice(opened.admitted)];

  return {
    schemaVersion,
    audience: opened.shown.audience,
    ...(settled.asOf === undefined ? {} : { asOf: settled.asOf }),
    seed: settled.seed,
    effort,
    dataset: shownDataset(network.dataset, await unshownNames(network, opened.shown, opened.pace)),
    notices: notices(onTop, opened, paths),
    ...(ledger === undefined ? {} : { intake: intakeSection(ledger) }),
    network: await networkSection(network, opened),
    actors: await actorEntries(opened.shown, scores, parts, groups, gathered?.took, opened.pace),
    cohesion: figureSection(whole),
    components: { sizes: Array.from(parts.sizes()) },
    distances:
      steps === undefined
        ? { figures: [], skipped: tooLarge }
        : { ...figureSection(steps), histogram: histogram(steps) },
    reciprocity: figureSection(mutual),
    cutPoints: figureSection(cuts),
    mixing: mixed.map(([by, figures]) => mixingSection(by, figures)),
    communities: await communitySection(opened.shown, groups, opened.pace),
    countries: await countrySection(network, opened, await loadCountries()),
    activity: await activitySection(network, settled.asOf, opened.pace),
    ...(gathered === undefined ? {} : { gatherings: gathered.section }),
    methods: metas.map(({ meta }) => methodEntry(meta, onTop)),
  };
}

const tooLarge =
  "left out: exact shortest paths over a network of this size take long; ask for effort “exact” to have them";

async function actorScores(
  network: Network,
  options: MeasureOptions,
  paths: boolean,
): Promise<Map<ScoreName, Scores>> {
  const found = new Map<ScoreName, Scores>([
    ["degree", await degree(network, { ...options, selfTies: "ignore" })],
    ["strength", await strength(network, options)],
    ["pagerank", await pagerank(network, options)],
    ["coreness", await coreness(network, options)],
    ["clustering", await clustering(network, options)],
  ]);
  if (!paths) return found;
  found.set("closeness", await closeness(network, options));
  found.set("closenessInComponent", await closeness(network, { ...options, variant: "component" }));
  found.set("harmonic", await harmonic(network, options));
  found.set("reach", await reach(network, options));
  found.set("betweenness", await betweenness(network, options));
  return found;
}

async function mixings(network: Network, options: MeasureOptions): Promise<[string, Figures][]> {
  const found: [string, Figures][] = [];
  for (const by of ["country", "kind", "degree"])
    if (by === "degree" || network.actors.columns.has(by))
      found.push([
        by,
        await mixing(network, { ...options, by, parallel: by === "degree" ? "collapse" : "count" }),
      ]);
  return found;
}

function notices(onTop: readonly string[], { shown }: Walk, paths: boolean): string[] {
  const said: string[] = [];
  if (shown.audience === "steward")
    said.push(
      "For the steward of the data only: names are shown that their owners have not agreed to publish.",
    );
  said.push(...onTop);
  if (!paths) said.push(`Distances, closeness, reach and betweenness were ${tooLarge}.`);
  return said;
}

async function networkSection(network: Network, opened: Walk): Promise<Analysis["network"]> {
  const { admitted, shown, csr, actorOf, pace } = opened;
  const word =
    (columns: Columns, name: string) =>
    (row: number): string | undefined =>
      valueOf(columns, name, row) as string | undefined;
  const { actor } = network.participations;
  let participations = 0;
  await inChunks(pace, actor.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) participations += admitted.actors[actor[i]];
  });
  return {
    actors: admitted.actorCount,
    ties: admitted.ties.length,
    participations,
    refused: admitted.refused,
    outside: admitted.outside,
    withheld: shown.withheld,
    ...(admitted.projected > 0 && { projected: admitted.projected }),
    undirected: csr.symmetric,
    kinds: await countWords(actorOf, word(network.actors.columns, "kind"), pace),
    methods: await countWords(admitted.ties, word(network.ties.columns, "method"), pace),
  };
}

/** The record of one measure; what is said on top of everything is not said again. */
function methodEntry(meta: Meta, saidOnTop: readonly string[]): MethodEntry {
  const { measure, options, pairs, exact, backend, seed, converged, iterations, residual } = meta;
  const facts = { seed, converged, iterations, residual };
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  const notes = meta.notes.filter((note) => !saidOnTop.includes(note));
  return { measure, options, pairs, exact, backend, ...Object.fromEntries(known), notes };
}
