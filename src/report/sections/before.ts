import { compareAnalyses } from "../../analysis/compare-analyses.js";
import type { Analysis } from "../../analysis/analysis.js";
import type {
  AnalysisComparison,
  ComparedFigure,
  ComparedState,
  CountryPair,
  PartnerChange,
} from "../../analysis/comparison.js";
import { paragraph, type Block, type DataTable, type Section } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { apart, fixed, joined, plain, rounded, say, type Text } from "../say.js";

/** Pairs of countries that a sentence names. */
const namedPairs = 8;

/** Part 9: what changed since an earlier analysis; nothing without one. Throws what `compareAnalyses` throws. */
export function beforePart(analysis: Analysis, before: Analysis | undefined, words: Catalogue): Section[] {
  if (before === undefined) return [];
  const said = words.before;
  const found = compareAnalyses(before, analysis);
  const state = ({ asOf, collected, actors }: ComparedState): Text => said.state(asOf, collected, actors);
  const blocks: Block[] = [
    paragraph(said.lead(state(found.earlier), state(found.later))),
    ...found.cautions.map((caution) => paragraph(said.caution(caution), "caution")),
    { block: "heading", text: said.bothTitle },
    ...panelBlocks(found, words),
    { block: "heading", text: said.figuresTitle },
    figureTable(found.figures, words),
    paragraph([
      ...said.joined(found.joined.length, pairs(found.joined, words)),
      { words: " " },
      ...said.parted(found.parted.length, pairs(found.parted, words)),
    ]),
    paragraph(said.mayNot, "aside"),
  ];
  return [{ id: "before", number: "9", title: words.questions.before, blocks }];
}

function panelBlocks(found: AnalysisComparison, words: Catalogue): Block[] {
  const said = words.before;
  const { inBoth, onlyEarlier, onlyLater, gained, lost, circles } = found;
  const alone = paragraph(said.alone(onlyEarlier, onlyLater));
  const { actors, more, fewer, same, earlier, later, interval } = inBoth;
  if (earlier === null || later === null) return [paragraph(said.bothNobody), alone];
  const sentences = [said.both(actors, more, fewer, same), said.bothMean(...apart(earlier, later))];
  if (interval !== null) sentences.push(intervalSentence(interval, words));
  const blocks: Block[] = [paragraph(joined(sentences, " "))];
  if (interval !== null) blocks.push(paragraph(said.intervalNote, "aside"));
  blocks.push(alone, ...changeTable(said.gainedCaption, gained, words));
  blocks.push(...changeTable(said.lostCaption, lost, words));
  if (gained.length + lost.length > 0) blocks.push(paragraph(said.changedNote, "aside"));
  if (circles.pairs > 0)
    blocks.push(paragraph(said.circles(circles.pairs, words.general.percent(circles.still / circles.pairs))));
  return blocks;
}

function intervalSentence([low, high]: readonly [number, number], words: Catalogue): Text {
  const said = words.before;
  const clear = low > 0 ? said.clear.more : high < 0 ? said.clear.fewer : said.clear.neither;
  return [...said.bothInterval(signed(low, 2), signed(high, 2)), ...clear];
}

function figureTable(figures: readonly ComparedFigure[], words: Catalogue): DataTable {
  const said = words.before;
  return {
    block: "table",
    caption: said.figuresCaption,
    columns: said.figuresHeads.map((label, i) => ({ label, numeric: i > 0 && i < 4 })),
    rows: figures.map((entry) => {
      const [what, more] = said.figure(entry.figure);
      return [what, ...numbers(entry, words), more];
    }),
  };
}

/** Before, now and the change: shares in percent and their change in points. */
function numbers({ unit, earlier, later }: ComparedFigure, words: Catalogue): readonly [Text, Text, Text] {
  const { none } = words.general;
  const one = (value: number): Text =>
    unit === "share" ? words.general.percent(value) : unit === "count" ? say`${value}` : fixed(value, 3);
  const shown = (value: number | null): Text => (value === null ? none : one(value));
  if (earlier === null || later === null) return [shown(earlier), shown(later), none];
  const change = later - earlier;
  const told =
    unit === "share"
      ? words.before.points(signed(100 * change, 1))
      : signed(change, unit === "count" ? 0 : 3);
  return [shown(earlier), shown(later), told];
}

function signed(value: number, decimals: number): Text {
  const text = fixed(value, decimals);
  return Number(value.toFixed(decimals)) > 0 ? [{ figure: `+${plain(text)}` }] : text;
}

function changeTable(caption: Text, changes: readonly PartnerChange[], words: Catalogue): Block[] {
  if (changes.length === 0) return [];
  return [
    {
      block: "table",
      caption,
      columns: words.before.changedHeads.map((label, i) => ({ label, numeric: i > 1 })),
      rows: changes.map(({ name, country, earlier, later }) => [
        say`${name}`,
        country === undefined ? words.general.none : say`${words.general.country(country)}`,
        rounded(earlier, 2),
        rounded(later, 2),
      ]),
    },
  ];
}

/** The first pairs by the number of ties, and how many there are besides. */
function pairs(links: readonly CountryPair[], words: Catalogue): Text {
  const falling = [...links].sort((a, b) => b.ties - a.ties);
  const told = falling
    .slice(0, namedPairs)
    .map(({ source, target }) =>
      words.before.pair(words.general.country(source), words.general.country(target)),
    );
  const left = falling.length - told.length;
  return [...joined(told, words.general.comma), ...(left > 0 ? words.general.more(left) : [])];
}
