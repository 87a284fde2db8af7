import type { ActivitySection, Analysis } from "../../analysis/analysis.js";
import { paragraph, type Bars, type Block, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { sumOf } from "../facts.js";
import { rounded, say, type Text } from "../say.js";
import { againBlocks } from "./gatherings.js";
import { hangingBlocks } from "./hanging.js";
import { counts } from "./intake.js";
import { lastingBlocks, medianLife } from "./lasting.js";

const mostBars = 16;
const mostWaves = 12;

/** 3. What statuses and dates tell about which ties are alive. */
export function alivePart(analysis: Analysis, words: Catalogue): Section {
  const said = words.alive;
  const { activity } = analysis;
  const all = sumOf(activity.statuses.map(({ count }) => count));
  const section = { id: "alive", number: "3", title: words.questions.alive };
  if (all === 0) {
    const why = analysis.network.ties > 0 ? said.projectedOnly : said.noTies;
    return { ...section, blocks: [paragraph(why), ...againBlocks(analysis, words)] };
  }
  const unstated = countOf(activity, "");
  const blocks: Block[] =
    unstated === all
      ? [paragraph(said.noStatus)]
      : [
          counts(said.statusesCaption, said.statusesHeads, activity.statuses, said.status, words),
          ...(unstated > 0 ? [paragraph(said.countedAsAlive(unstated))] : []),
        ];
  blocks.push(...lapse(analysis, words));
  if (activity.began.length === 0) blocks.push(paragraph(said.nothingDated));
  else {
    blocks.push(beganBars(activity, words), paragraph(said.endOfRecord, "caution"));
    if (activity.undated > 0) blocks.push(paragraph(said.undated(activity.undated), "aside"));
    blocks.push(...waves(analysis, words));
  }
  return {
    ...section,
    blocks: [
      ...blocks,
      ...lastingBlocks(analysis, words),
      ...hangingBlocks(analysis, words),
      ...againBlocks(analysis, words),
    ],
  };
}

/** The one sentence for the summary. */
export function aliveSentence(analysis: Analysis, words: Catalogue): Text {
  const { activity, network, asOf } = analysis;
  const said = words.summary;
  const life = medianLife(analysis);
  const all = sumOf(activity.statuses.map(({ count }) => count));
  if (all === 0) return network.ties > 0 ? said.projectedOnly : said.noTiesToJudge;
  if (countOf(activity, "") === all) return said.noStatus(all, network.ties);
  const [dormant, ended, planned] = ["dormant", "ended", "planned"].map((status) =>
    countOf(activity, status),
  );
  const begin = [...said.statuses(all, dormant, ended, planned), ...said.inView(network.ties, asOf)];
  return [
    ...begin,
    ...(activity.lapse === undefined ? said.stop : said.runningOut(activity.lapse.soon)),
    ...(life === undefined ? [] : said.halfEnd(words.lasting.age(life))),
  ];
}

function countOf({ statuses }: ActivitySection, status: string): number {
  return statuses.find(({ word }) => word === status)?.count ?? 0;
}

function lapse({ activity, asOf }: Analysis, words: Catalogue): Block[] {
  const said = words.alive;
  if (activity.lapse === undefined || asOf === undefined) return [paragraph(said.noDate)];
  const { soon, past, silent, dated } = activity.lapse;
  const items: Text[] = [said.soon(soon, asOf)];
  if (past > 0) items.push(said.past(past));
  items.push(dated > 0 ? said.silent(silent, dated) : said.noneDated);
  return [{ block: "list", items }];
}

/** Years in which countries began more ties than their share, in the order of years. */
function waves({ waves: section }: Analysis, words: Catalogue): Block[] {
  if (section === undefined) return [];
  const said = words.alive;
  const { found, countries, recordEnds } = section;
  const heading: Block = { block: "heading", text: said.wavesTitle };
  if (found.length === 0) return [heading, paragraph(said.noWaves(countries))];
  const shown = found.slice(0, mostWaves).sort((a, b) => a.from - b.from || a.until - b.until);
  const items = shown.map(({ group, from, until, ties, expected }) =>
    said.wave(say`${words.general.country(group)}`, from, until, ties, rounded(expected)),
  );
  const more = found.length - shown.length;
  return [
    heading,
    paragraph(said.wavesLead(recordEnds)),
    { block: "list", items },
    ...(more > 0 ? [paragraph(said.moreWaves(more), "aside")] : []),
  ];
}

/** Ties by year, five years or decade, so that at most 16 bars stand side by side; what is earlier goes into one. */
function beganBars({ began }: ActivitySection, words: Catalogue): Bars {
  const said = words.alive;
  const first = began[0].year;
  const last = began[began.length - 1].year;
  const width = last - first < mostBars ? 1 : last - first < 5 * (mostBars - 1) ? 5 : 10;
  const end = Math.floor(last / width);
  const begin = Math.max(Math.floor(first / width), end - mostBars + 2);
  const sums = new Array<number>(end - begin + 1).fill(0);
  let before = 0;
  for (const { year, ties } of began) {
    const place = Math.floor(year / width) - begin;
    if (place < 0) before += ties;
    else sums[place] += ties;
  }
  const label = (from: number): Text =>
    width === 10 ? said.decade(from) : said.span(from, from + width - 1);
  return {
    block: "bars",
    caption: said.beganCaption[width],
    heads: said.beganHeads,
    bars: [
      ...(before > 0 ? [{ label: said.before(begin * width), value: before }] : []),
      ...sums.map((value, i) => ({ label: label((begin + i) * width), value })),
    ],
  };
}
