import type { Ledger } from "../ingest/ledger.js";
import { cohesion } from "../measures/cohesion.js";
import { communities } from "../measures/communities.js";
import { communityNames } from "../measures/community-names.js";
import { components } from "../measures/components.js";
import { cutPoints } from "../measures/cut-points.js";
import { distances } from "../measures/distances.js";
import { kindsNotice } from "../measures/kinds-notice.js";
import { mixing } from "../measures/mixing.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { projectedNotice } from "../measures/projected-notice.js";
import { reciprocity } from "../measures/reciprocity.js";
import { walk } from "../measures/walk.js";
import { shownDataset, unshownNames } from "../network/mentions.js";
import { oneOf } from "../csr/form.js";
import type { Network } from "../network/network.js";
import { loadCountries } from "../schema/countries.js";
import type { Figures } from "../values/figures.js";
import { activitySection } from "./activity.js";
import type { Analysis } from "./analysis.js";
import { actorEntries } from "./actor-entries.js";
import { actorScores } from "./actor-scores.js";
import { brokerSection } from "./brokers.js";
import { askFirstSection } from "./ask-first-section.js";
import { agreedCircles, circleCertainty } from "./circle-certainty.js";
import { communitySection } from "./community-section.js";
import { countrySection } from "./country-section.js";
import {
  pathModeOf,
  pathsLeftOut,
  repeatsOf,
  sampledPaths,
  type Effort,
  type PathMode,
  type Repeats,
} from "./effort.js";
import { dependenceSection } from "./dependence-section.js";
import { durabilitySection } from "./durability-section.js";
import { exchangeSection } from "./exchange-section.js";
import { figureSection, histogram, mixingSection } from "./figure-section.js";
import { fundingSection } from "./funding-section.js";
import { fragilitySection } from "./fragility-section.js";
import { gatherings } from "./gathering-section.js";
import { inclusionSections } from "./inclusion-section.js";
import { intakeSection } from "./intake.js";
import { methodEntry } from "./method-entry.js";
import { notices } from "./notices.js";
import { networkSection } from "./network-section.js";
import { pictureChoices, type PictureChoice } from "./picture.js";
import { pictureSection } from "./picture-section.js";
import { placedSection } from "./placed-section.js";
import { rankSections } from "./ranks.js";
import { recommendationSection } from "./recommendation-section.js";
import { schemaVersion } from "./schema-version.js";
import { shapeSection } from "./shape.js";
import { suggestingOf, type SuggestionOptions } from "./suggesting.js";
import { waveSection } from "./wave-section.js";

export interface AnalyzeOptions extends MeasureOptions {
  /**
   * "exact" computes everything; "auto" (default) leaves out the measures that need all shortest paths where `estimate`
   * says that they visit more than 2 · 10¹⁰ arcs, and says so in their section; "sampled" estimates them, with intervals
   * beside the scores: betweenness to 0.005 of all pairs, or until the ten highest are told apart, harmonic closeness,
   * reach and distances with a standard error of 5 %. Closeness has no estimate and is left out there.
   */
  readonly effort?: Effort;
  /**
   * How often things are repeated to say how sure they are. What is not given goes by size: where actors and tied pairs
   * together are at most 50,000, 50 runs that circles must agree on, 100 random networks to compare them with and 100
   * with missing ties for ranks and for positions; fewer up to 500,000, none beyond; and at any size 100,000 messages that
   * are followed to say who to ask first. 0 leaves a thing out.
   */
  readonly repeats?: Partial<Repeats> | undefined;
  /**
   * What is suggested, as `recommend` has it; true for ten suggestions over the four actions (4 to introduce, 2 to revive, to
   * deepen and to protect each, for "join-up"), false for none. By default those ten where actors and tied pairs together are
   * at most 20,000 and all shortest paths are computed.
   */
  readonly recommend?: SuggestionOptions | boolean | undefined;
  /**
   * The network as a picture of all who may be named: "force", "communities", or "auto" (default) for what suits the number
   * of actors, above 5,000 the communities alone; "none" for no picture.
   */
  readonly picture?: PictureChoice;
  /** The ledger that came with the network: its counts become the section `intake`. */
  readonly ledger?: Ledger | undefined;
}

export const analyzeDefaults = {
  effort: "auto",
  repeats: undefined,
  recommend: undefined,
  picture: "auto",
  ledger: undefined,
} as const satisfies AnalyzeOptions;

/**
 * Everything at once: runs every measure and returns one plain JSON, from which reports, pages and tables are drawn.
 *
 * For the public (the default audience) it holds no withheld byte. Throws `bad-option`, and `too-large` where everything
 * is asked for (effort "exact") and is above `limit`. As costly as its dearest
 * measure, O(n(n + m)) where shortest paths are computed.
 */
export async function analyze(network: Network, options: AnalyzeOptions = {}): Promise<Analysis> {
  const {
    effort,
    repeats: asked,
    recommend: wanted,
    picture,
    ledger,
    ...settled
  } = settle<Required<Pick<AnalyzeOptions, "effort" | "repeats" | "recommend" | "picture" | "ledger">>>(
    "analyze",
    analyzeDefaults,
    options,
  );
  oneOf("effort", effort, ["exact", "sampled", "auto"]);
  oneOf("picture", picture, pictureChoices);
  const common: MeasureOptions = settled;
  const opened = await walk(network, "analyze", settled);
  const paths = pathModeOf(effort, settled, opened.csr);
  const repeats = repeatsOf(paths, settled, opened.csr, asked);
  const suggesting = suggestingOf(wanted, paths, opened.csr);

  const scores = await actorScores(network, common, paths);
  const parts = await components(network, common);
  const agreed = await agreedCircles(network, common, repeats);
  const groups = agreed ?? (await communities(network, common));
  const names = await communityNames(network, groups, common);
  const certainty = agreed && (await circleCertainty(network, opened.shown, agreed, common, repeats));
  const whole = await cohesion(network, common);
  const steps = await stepsOf(network, common, paths);
  const mutual = await reciprocity(network, common);
  const cuts = await cutPoints(network, common);
  const mixed = await mixings(network, common);
  const gathered = await gatherings(network, common);
  const fragile = await fragilitySection(network, common);
  const included = await inclusionSections(network, common, scores);
  const exchanged = await exchangeSection(network, common);
  const funded = await fundingSection(network, common);
  const tied = opened.csr.arcs > 0 && paths !== "skipped";
  const shape = tied ? await shapeSection(network, common, repeats) : undefined;
  const ranks = await rankSections(network, common, repeats);
  const brokers = tied ? await brokerSection(network, settled, groups, paths) : undefined;
  const placed = await placedSection(network, opened, groups, common, repeats);
  const asking = await askFirstSection(network, common, repeats);
  const countries = await countrySection(network, opened, await loadCountries());
  const activity = await activitySection(network, settled.asOf, opened.pace);
  const begun = await waveSection(network, common, countries, activity);
  const lasting = await durabilitySection(network, common);
  const hanging = await dependenceSection(network, common);
  const suggested = await recommendationSection(network, common, suggesting);
  const drawn =
    picture === "none" ? undefined : await pictureSection(network, opened, groups, common, picture);
  const metas = [
    ...scores.values(),
    parts,
    groups,
    names,
    ...(certainty?.metas ?? []),
    whole,
    ...(shape?.metas ?? []),
    ...(steps ? [steps] : []),
    mutual,
    cuts,
    ...mixed.map(([, m]) => m),
    ...ranks.metas,
    ...(brokers?.metas ?? []),
    ...(placed === undefined ? [] : [placed]),
    ...(asking === undefined ? [] : [asking]),
    ...(gathered?.metas ?? []),
    fragile,
    ...included.metas,
    ...(exchanged === undefined ? [] : [exchanged]),
    ...(funded === undefined ? [] : [funded]),
    ...(begun === undefined ? [] : [begun]),
    ...(lasting?.metas ?? []),
    ...(hanging === undefined ? [] : [hanging]),
    ...(suggested === undefined ? [] : [suggested]),
    ...(drawn?.metas ?? []),
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
    actors: await actorEntries(opened, { scores, parts, groups, took: gathered?.took, bands: placed?.bands }),
    cohesion: figureSection(whole),
    components: { sizes: Array.from(parts.sizes()) },
    ...(shape === undefined ? {} : { shape: shape.section }),
    distances:
      steps === undefined
        ? { figures: [], skipped: pathsLeftOut }
        : { ...figureSection(steps), histogram: histogram(steps) },
    reciprocity: figureSection(mutual),
    cutPoints: figureSection(cuts),
    mixing: mixed.map(([by, figures]) => mixingSection(by, figures, opened.csr.symmetric)),
    communities: {
      ...(await communitySection(opened.shown, groups, names, opened.pace)),
      ...(certainty === undefined ? {} : { certainty: certainty.section }),
    },
    ...(ranks.section.length === 0 ? {} : { ranks: ranks.section }),
    ...(brokers === undefined ? {} : { brokers: brokers.section }),
    ...(placed === undefined ? {} : { profile: placed.section }),
    ...(asking === undefined ? {} : { askFirst: asking.section }),
    countries,
    activity,
    ...(gathered === undefined ? {} : { gatherings: gathered.section }),
    fragility: fragile.section,
    inclusion: included.sections,
    ...(exchanged === undefined ? {} : { exchange: exchanged.section }),
    ...(funded === undefined ? {} : { funding: funded.section }),
    ...(begun === undefined ? {} : { waves: begun.section }),
    ...(lasting === undefined ? {} : { durability: lasting.section }),
    ...(hanging === undefined ? {} : { dependence: hanging.section }),
    ...(suggested === undefined ? {} : { recommendations: suggested.section }),
    ...(drawn === undefined ? {} : { picture: drawn.section }),
    methods: metas.map(({ meta }) => methodEntry(meta, onTop)),
  };
}

async function stepsOf(
  network: Network,
  options: MeasureOptions,
  paths: PathMode,
): Promise<Figures | undefined> {
  if (paths === "skipped") return undefined;
  const { standardError } = sampledPaths;
  return distances(network, paths === "exact" ? options : { ...options, standardError });
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
