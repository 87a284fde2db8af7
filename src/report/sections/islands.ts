import type { Analysis } from "../../analysis/analysis.js";
import {
  leadOf,
  paragraph,
  withLead,
  type Bars,
  type Block,
  type DataTable,
  type Section,
} from "../document.js";
import type { Catalogue } from "../english/english.js";
import { componentMembers, valueOf } from "../facts.js";
import { fixed, say, type Text } from "../say.js";
import { borders } from "./borders.js";
import { circles } from "./circles.js";
import { mixingPictures } from "./drawn-mixing.js";
import { names } from "./names.js";
import { networkPicture } from "./picture.js";
import { shapeBlocks } from "./shape.js";

const mostNames = 8;
const leading = 8;
const mostParts = 500;
const mostSteps = 100;

/** 2. The parts of the network, who is cut off, how far apart its actors are, borders and circles. */
export function islandsPart(analysis: Analysis, words: Catalogue): Section {
  const { sizes } = analysis.components;
  const blocks: Block[] = [paragraph(partsSentence(analysis, words)), ...networkPicture(analysis, words)];
  if (sizes.length > 1)
    blocks.push(
      paragraph(words.islands.partsMean, "aside"),
      sizeBars(sizes, words),
      ...cutOff(analysis, words),
    );
  if (analysis.actors.length > 1)
    blocks.push(
      ...shapeBlocks(analysis, words),
      ...distances(analysis, words),
      ...borders(analysis, words),
      ...mixingPictures(analysis, words),
      ...circles(analysis, words),
    );
  return { id: "islands", number: "2", title: words.questions.islands, blocks };
}

/** The one sentence about parts, also for the summary. */
export function partsSentence(analysis: Analysis, words: Catalogue): Text {
  const actors = analysis.actors.length;
  const { sizes } = analysis.components;
  const said = words.summary;
  if (actors === 0) return said.empty;
  if (actors === 1) return said.alone;
  if (sizes.length === 1) return said.connected(actors);
  if (sizes[0] === 1) return said.noTies(actors);
  const alone = sizes.filter((size) => size === 1).length;
  return said.islands(sizes.length, sizes[0], actors, words.general.percent(sizes[0] / actors), alone);
}

function sizeBars(sizes: readonly number[], words: Catalogue): Block {
  const said = words.islands;
  const classes = [1, 2, 3, 5, 10, 20, 50, 100, 1000, Infinity];
  const rest = sizes.slice(1);
  const bars = classes.slice(0, -1).map((from, i) => {
    const within = rest.filter((size) => size >= from && size < classes[i + 1]);
    const most = Math.min(classes[i + 1] - 1, sizes[0]);
    const label = from === 1 ? said.alone : said.sizeRange(from, most);
    return { label, value: within.reduce((sum, size) => sum + size, 0) };
  });
  const used = bars.filter(({ value }, i) => value > 0 || bars.slice(i).some((bar) => bar.value > 0));
  return {
    block: "bars",
    caption: said.sizesCaption,
    heads: said.sizesHeads,
    bars: [...used, { label: said.largest, value: sizes[0] }],
  };
}

function cutOff(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.islands;
  const outside = componentMembers(analysis).slice(1);
  const parts = outside.filter((members) => members.length > 1);
  const blocks: Block[] = [{ block: "heading", text: said.cutOff }];
  if (parts.length > 0) {
    const table: DataTable = {
      block: "table",
      caption: said.partsCaption(parts.length),
      columns: [{ label: said.partsHeads[0], numeric: true }, { label: said.partsHeads[1] }],
      rows: parts
        .slice(0, mostParts)
        .map((members) => [say`${members.length}`, names(members, words, mostNames)]),
    };
    const lead = leadOf(parts, leading, ({ length }) => length);
    blocks.push(...withLead(table, lead, (shown) => said.largestPartsCaption(shown, parts.length)));
  }
  const alone = outside.filter((members) => members.length === 1).flat();
  if (alone.length > 0) blocks.push(paragraph(said.tiedToNobody(names(alone, words, 5 * mostNames))));
  return blocks;
}

function distances(analysis: Analysis, words: Catalogue): Block[] {
  const said = words.islands;
  const section = analysis.distances;
  const blocks: Block[] = [{ block: "heading", text: said.distances }];
  const [mean, most, nine] = ["meanDistance", "diameter", "effectiveDiameter"].map((name) =>
    valueOf(section, name),
  );
  if (section.skipped !== undefined) blocks.push(paragraph(said.skipped(section.skipped)));
  else if (mean === undefined || most === undefined)
    blocks.push(
      paragraph(
        said.undefinedDistances(
          words.general.why(section.figures.find(({ value }) => value === null)?.reason),
        ),
      ),
    );
  else if (most === 1) blocks.push(paragraph(said.oneStep));
  else {
    blocks.push(paragraph(said.steps(fixed(mean, 1), most)));
    // The figure lies between the last step that is too few and the first that is enough.
    if (nine !== undefined && Math.ceil(nine - 1e-9) < most)
      blocks.push(paragraph(said.withinSteps(Math.max(1, Math.ceil(nine - 1e-9)))));
    if (!analysis.network.undirected) blocks.push(paragraph(said.directed, "aside"));
  }
  if (section.histogram !== undefined && section.histogram.length > 0)
    blocks.push({
      block: "bars",
      caption: said.histogramCaption,
      heads: said.histogramHeads,
      bars: everyStep(section.histogram),
    });
  return blocks;
}

/** One bar per step up to the longest distance, also where no pair has it. */
function everyStep(histogram: NonNullable<Analysis["distances"]["histogram"]>): Bars["bars"] {
  const pairs = new Map(histogram.map((entry) => [entry.distance, entry.pairs]));
  const longest = Math.max(...pairs.keys());
  if (longest > mostSteps)
    return histogram.map((entry) => ({ label: say`${entry.distance}`, value: entry.pairs }));
  return Array.from({ length: longest }, (_, i) => ({ label: say`${i + 1}`, value: pairs.get(i + 1) ?? 0 }));
}
