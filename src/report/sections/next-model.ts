import type { ModelInShort, RecommendationSection } from "../../analysis/recommendations.js";
import { numberText } from "../../values/number-text.js";
import { paragraph, type Axis, type Block, type DataTable } from "../document.js";
import type { PageCatalogue } from "../english/page-english.js";
import { joined, remark, say, type Text } from "../say.js";

/** So many features of a likelihood are told in a sentence. */
const mostTold = 4;

/** What chances rest on: in words, how well they fit, and what counts how much. */
export function modelBlocks({ model: card }: RecommendationSection, words: PageCatalogue): Block[] {
  if (card === undefined) return [];
  const said = words.next;
  const { basis, means, known, trues, features, evaluation, neverUsed } = card;
  const told = features.slice(0, mostTold).map(({ about }) => remark(about));
  return [
    { block: "heading", text: said.modelTitle },
    paragraph(said.means(means)),
    paragraph([
      ...said.rests(basis, known, trues),
      ...(evaluation === undefined
        ? []
        : [
            { words: " " },
            ...said.evaluated(
              words.general.percent(evaluation.auc),
              words.general.percent(evaluation.calibrationError),
            ),
          ]),
    ]),
    ...calibration(card, words),
    ...(basis === "declared" || told.length === 0
      ? []
      : [paragraph(said.counts(joined(told, words.general.semicolon)))]),
    paragraph(
      joined(
        neverUsed.map((text) => remark(text)),
        " ",
      ),
      "aside",
    ),
    ...(features.length === 0 ? [] : [coefficients(card, words)]),
  ];
}

/** What came of pairs that were given like chances; nothing where they are too few sorts to draw. */
function calibration({ evaluation }: ModelInShort, words: PageCatalogue): Block[] {
  const bins = evaluation?.bins ?? [];
  if (bins.length < 2) return [];
  const said = words.nextBeside;
  const axis = shareAxis(Math.max(...bins.flatMap(({ stated, observed }) => [stated, observed])));
  return [
    {
      block: "curve",
      caption: said.calibrationCaption,
      note: said.calibrationNote,
      ...{ along: axis, up: axis },
      points: bins.map(({ stated, observed }) => ({ at: stated, value: observed, most: stated })),
      table: {
        block: "table",
        caption: said.calibrationCaption,
        columns: said.calibrationHeads.map((label) => ({ label, numeric: true })),
        rows: bins.map(({ cases, stated, observed }) => [
          shareText(stated),
          shareText(observed),
          say`${Math.round(cases)}`,
        ]),
      },
    },
  ];
}

function coefficients({ basis, features }: ModelInShort, words: PageCatalogue): DataTable {
  const said = words.nextBeside;
  const measured = basis !== "declared" && features.every(({ spread }) => spread !== undefined);
  const heads = measured ? said.coefficientHeads : said.declaredHeads;
  const number = (value: number): Text => [{ figure: numberText(Number(value.toPrecision(3))) }];
  return {
    block: "table",
    caption: measured ? said.coefficientCaption : said.declaredCaption,
    columns: heads.map((label, i) => ({ label, numeric: i > 0 })),
    rows: features.map(({ about, coefficient, mean = 0, spread = 1 }) => [
      remark(about),
      ...(measured ? [coefficient, mean, spread] : [coefficient]).map(number),
    ]),
    folded: true,
  };
}

/** From none to a round share that all are below. */
function shareAxis(most: number): Axis {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1e-6)));
  const to = Math.min(1, power * ([1, 2, 5, 10].find((times) => times * power >= most) ?? 10));
  return { from: 0, to, ticks: [0, to / 2, to].map((at) => ({ at, text: shareText(at) })) };
}

/** A share as a percentage with two digits: chances of ties are small. */
function shareText(share: number): Text {
  return [{ figure: `${numberText(Number((100 * share).toPrecision(2)))}%` }];
}
