import type { ActorEntry, Analysis, ScoreName } from "../../analysis/analysis.js";
import { atOnce, type Steps } from "../../control/steps.js";
import { paragraph, type Block, type DataTable, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import type { PageCatalogue } from "../english/page-english.js";
import { isCountry, rankable, topBy } from "../facts.js";
import { askFirstBlocks } from "./ask-first.js";
import { brokerBlocks } from "./brokers.js";
import { rankPicture } from "./drawn-ranks.js";
import { dashNote, type ScoreHeads } from "./dashes.js";
import { hostedBlocks } from "./gatherings.js";
import { profileBlocks } from "./profile.js";
import { rankCell, rankNotes, ranksCaution, ranksOf } from "./ranks.js";
import { fixed, joined, say, type Text } from "../say.js";

const listed = 10;

/** 4. Organizations by their places in the network. People are counted, never ranked. */
export function placedPart(analysis: Analysis, words: PageCatalogue): Section {
  return atOnce(placedSteps(analysis, words));
}

/** The same in steps: among ten thousand actors each list takes its time. */
export function* placedSteps(analysis: Analysis, words: PageCatalogue): Steps<Section> {
  const said = words.placed;
  const people = analysis.actors.filter(({ personal }) => personal).length;
  const hidden = analysis.actors.filter(({ personal, named }) => !personal && !named).length;
  const blocks: Block[] = [paragraph(said.people(people))];
  if (hidden > 0) blocks.push(paragraph(said.organizationsHidden(hidden)));
  const lists = rankable(analysis).length === 0 ? [] : yield* positions(analysis, words);
  if (lists.length === 0) blocks.push(paragraph(said.nobody));
  else blocks.push(ranksCaution(analysis, words), paragraph(said.aPlace, "aside"), ...lists);
  for (const further of [profileBlocks, askFirstBlocks, brokerBlocks, hostedBlocks]) {
    yield;
    blocks.push(...further(analysis, words));
  }
  return { id: "placed", number: "4", title: words.questions.placed, blocks };
}

/** The one sentence for the summary. */
export function placedSentence(analysis: Analysis, words: Catalogue): Text {
  const said = words.summary;
  if (rankable(analysis).length === 0) return said.nobodyPlaced;
  const between = topBy(analysis, "betweenness", 3);
  if (between.top.length > 0) return said.between(enumerated(between.top, words));
  if (between.level !== undefined) return said.levelBetween(between.level.count);
  if (analysis.actors.some(({ scores }) => (scores.betweenness ?? 0) > 0)) return said.nothingListedBetween;
  if (analysis.methods.some(({ measure }) => measure === "betweenness")) return said.nothingBetween;
  const { top, level } = topBy(analysis, "degree", 3);
  if (top.length > 0) return said.partners(enumerated(top, words), top.length);
  return level === undefined ? said.nobodyPlaced : said.levelPartners(level.count);
}

function enumerated(top: readonly { actor: ActorEntry }[], words: Catalogue): Text {
  const names = top.map(({ actor }) => say`${actor.name}`);
  const last = names.pop() ?? [];
  return names.length === 0
    ? last
    : [...joined(names, words.general.comma), { words: words.general.and }, ...last];
}

interface Position {
  readonly title: Text;
  readonly caption: Text;
  readonly measure: ScoreName;
  /** A score of the measure as its column has it. */
  readonly figure: (score: number) => Text;
  readonly heads: readonly { readonly label: Text; readonly figure: (actor: ActorEntry) => Text }[];
  readonly meaning: (actor: ActorEntry, score: number) => Text;
  /** What must be known to read the table. */
  readonly notes?: readonly Text[];
  /** Columns that may hold dashes. */
  readonly dashes?: ScoreHeads;
}

function* positions(analysis: Analysis, words: PageCatalogue): Steps<Block[]> {
  const said = words.placed;
  const others = analysis.actors.length - 1;
  const pairs = pairsOfOthers(analysis);
  const whole =
    (name: ScoreName, decimals = 0) =>
    (actor: ActorEntry): Text =>
      score(actor, name, decimals, words);
  const has = (name: ScoreName): boolean => analysis.actors.some(({ scores }) => scores[name] !== undefined);
  const all: Position[] = [
    {
      title: said.linkTitle,
      caption: said.linkCaption,
      measure: "betweenness",
      figure: (found) => fixed(found, 1),
      heads: [{ label: said.linkHead, figure: whole("betweenness", 1) }],
      meaning: (_, found) => said.linkMeans(words.general.percent(found / pairs)),
      notes: [said.linkMeansNote(pairs, !analysis.network.undirected)],
    },
    {
      title: said.convokeTitle,
      caption: said.harmonicCaption,
      measure: "harmonic",
      figure: (found) => fixed(found, 1),
      heads: [
        { label: said.harmonicHead, figure: whole("harmonic", 1) },
        ...(has("closeness") ? [{ label: said.closenessHead, figure: whole("closeness", 5) }] : []),
        ...(has("closenessInComponent")
          ? [{ label: said.closenessInPartHead, figure: whole("closenessInComponent", 5) }]
          : []),
      ],
      meaning: (_, found) => said.harmonicMeans(found),
      notes: analysis.network.undirected ? [] : [said.outward],
      dashes: {
        closeness: said.closenessHead,
        closenessInComponent: said.closenessInPartHead,
      },
    },
    {
      title: said.partnersTitle,
      caption: said.degreeCaption,
      measure: "degree",
      figure: (found) => fixed(found, 0),
      heads: [{ label: said.degreeHead, figure: whole("degree") }],
      meaning: (_, found) =>
        found > others ? said.degreeMeansTies : said.degreeMeans(words.general.percent(found / others)),
    },
    {
      title: said.wellTiedTitle,
      caption: said.pagerankCaption,
      measure: "pagerank",
      figure: (found) => fixed(found, 5),
      heads: [{ label: said.pagerankHead, figure: whole("pagerank", 5) }],
      meaning: (_, found) => said.pagerankMeans(found * (others + 1)),
    },
  ];
  const blocks: Block[] = [];
  for (const position of all) {
    yield;
    blocks.push(...list(analysis, position, words));
  }
  const skipped = !analysis.methods.some(({ measure }) => measure === "betweenness");
  return skipped && blocks.length > 0 ? [paragraph(said.skipped), ...blocks] : blocks;
}

function list(analysis: Analysis, position: Position, words: PageCatalogue): Block[] {
  const { top, level } = topBy(analysis, position.measure, listed);
  const heading: Block = { block: "heading", text: position.title };
  const others =
    level === undefined
      ? []
      : [paragraph(words.placed.level(level.count, position.figure(level.score), top.length === 0), "aside")];
  if (top.length === 0) return level === undefined ? [] : [heading, ...others];
  const { organization, kind, country, meaning } = words.placed.heads;
  const ranks = ranksOf(analysis, position.measure);
  const withKind = new Set(analysis.actors.map(({ kind: word }) => word)).size > 1;
  const withCountry = top.some(({ actor }) => actor.country !== undefined && !isCountry(actor));
  const table: DataTable = {
    block: "table",
    caption: position.caption,
    columns: [
      { label: organization },
      ...(withKind ? [{ label: kind }] : []),
      ...(withCountry ? [{ label: country }] : []),
      ...position.heads.map(({ label }) => ({ label, numeric: true })),
      ...(ranks === undefined ? [] : [{ label: words.ranks.head }]),
      { label: meaning },
    ],
    rows: top.map(({ actor, score: found }) => [
      say`${actor.name}`,
      ...(withKind ? [words.general.kind(actor.kind)] : []),
      ...(withCountry ? [countryCell(actor, words)] : []),
      ...position.heads.map(({ figure }) => figure(actor)),
      ...(ranks === undefined ? [] : [rankCell(ranks, actor, words)]),
      position.meaning(actor, found),
    ]),
  };
  const listedActors = top.map(({ actor }) => actor);
  return [
    heading,
    ...(position.notes ?? []).map((note) => paragraph(note, "aside")),
    ...(ranks === undefined ? [] : rankNotes(ranks, listedActors, words)),
    ...dashNote(listedActors, position.dashes ?? {}, words),
    table,
    ...(ranks === undefined ? [] : rankPicture(ranks, listedActors, position.caption, words)),
    ...others,
  ];
}

/** The pairs of two others that an actor could stand between, ordered where any tie has a direction. */
function pairsOfOthers({ actors, network }: Analysis): number {
  const ordered = (actors.length - 1) * (actors.length - 2);
  return network.undirected ? ordered / 2 : ordered;
}

/** A score for people, with its interval where it is estimated, or a dash; `dashNote` says why. */
export function score(actor: ActorEntry, measure: ScoreName, decimals: number, words: PageCatalogue): Text {
  const value = actor.scores[measure];
  if (value === undefined || value === null) return words.general.none;
  const bounds = actor.bounds?.[measure];
  if (bounds === undefined) return fixed(value, decimals);
  const [low, high] = bounds;
  return words.placed.estimated(fixed(value, decimals), fixed(low, decimals), fixed(high, decimals));
}

/** The country of an actor by name. */
export function countryCell(actor: ActorEntry, words: PageCatalogue): Text {
  return actor.country === undefined ? words.general.notKnown : say`${words.general.country(actor.country)}`;
}
