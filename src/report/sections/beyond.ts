import type { ExchangeSection } from "../../analysis/exchange.js";
import { byCodeUnit } from "../../text/order.js";
import { paragraph, type Block, type DataTable } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { joined, rounded, say, type Text } from "../say.js";

/** Pairs and circles of countries that exchange more than their totals would give, where that was compared. */
export function beyondBlocks({ beyond }: ExchangeSection, words: Catalogue): Block[] {
  if (beyond === undefined) return [];
  const said = words.exchange;
  const { above, looked, times, circles, pairs, runs } = beyond;
  const blocks: Block[] = [
    { block: "heading", text: said.beyondTitle },
    paragraph(said.beyond(above, looked, times)),
  ];
  if (above === 0) return blocks;
  const table: DataTable = {
    block: "table",
    caption: said.beyondCaption,
    columns: said.beyondHeads.map((label, i) => ({ label, numeric: i > 1 })),
    rows: pairs.map(({ one, other, flow, expected }) => [
      ...[one, other].map((code) => say`${words.general.country(code)}`),
      ...[rounded(flow, 2), rounded(expected, 1), rounded(flow / expected, 1)],
    ]),
  };
  if (circles.length === 0) return [...blocks, paragraph(said.noCircle), table];
  return [
    ...blocks,
    paragraph(said.circlesLead(circles.length)),
    {
      block: "list",
      items: circles.map(({ countries, flow, expected }) =>
        said.circle(enumerated(countries, words), rounded(flow, 2), rounded(flow / expected, 1)),
      ),
    },
    paragraph(said.circlesMean(runs), "aside"),
    table,
  ];
}

function enumerated(codes: readonly string[], words: Catalogue): Text {
  const names = codes.map((code) => words.general.country(code)).sort(byCodeUnit);
  const texts = names.map((name) => say`${name}`);
  const last = texts.pop() ?? [];
  return [...joined(texts, words.general.comma), { words: words.general.and }, ...last];
}
