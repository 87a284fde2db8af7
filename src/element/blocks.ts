import type { Block, Card, Column, DataTable, Point } from "../report/document.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import { plain, type Text } from "../report/say.js";
import { element, given } from "./dom.js";

/** Blocks of a report as elements; of pictures their twins, which hold the same numbers. */
export function blockNodes(blocks: readonly Block[], words: PageCatalogue): HTMLElement[] {
  return blocks.flatMap((block) => nodesOf(block, words));
}

function nodesOf(block: Block, words: PageCatalogue): HTMLElement[] {
  switch (block.block) {
    case "paragraph":
      return [element("p", { class: block.tone }, ...pieces(block.text))];
    case "heading":
      return [element("h3", {}, ...pieces(block.text))];
    case "list":
      return [element("ul", {}, ...items(block.items))];
    case "points":
      return [element("dl", { class: "points" }, ...block.points.flatMap(pointNodes))];
    case "card":
      return [cardNode(block, words)];
    case "table":
      return [tableNode(block, words)];
    case "bars":
      return [
        tableNode(
          {
            block: "table",
            caption: block.caption,
            columns: [{ label: block.heads[0] }, { label: block.heads[1], numeric: true }],
            rows: block.bars.map(({ label, value }) => [label, [{ figure: String(value) }]]),
          },
          words,
        ),
      ];
    case "intervals":
      return block.elsewhere === true ? [] : [tableNode(block.table, words)];
    case "map":
      return block.tables.map((table) => tableNode(table, words));
    case "curve":
    case "network":
    case "neighborhoods":
      return [tableNode({ ...block.table, folded: true }, words)];
  }
}

function cardNode({ title, blocks }: Card, words: PageCatalogue): HTMLElement {
  return element(
    "section",
    { class: "card" },
    element("h3", {}, ...pieces(title)),
    ...blockNodes(blocks, words),
  );
}

function pointNodes({ lead, items: told, inTurn }: Point): HTMLElement[] {
  return [
    element("dt", {}, ...pieces(lead)),
    element("dd", {}, element(inTurn === true ? "ol" : "ul", {}, ...items(told))),
  ];
}

function items(texts: readonly Text[]): HTMLElement[] {
  return texts.map((text) => element("li", {}, ...pieces(text)));
}

/** A table, folded away where it says so. */
export function tableNode({ caption, columns, rows, folded }: DataTable, words: PageCatalogue): HTMLElement {
  const table = element(
    "table",
    {},
    element("caption", {}, ...pieces(caption)),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...columns.map((column) => element("th", cellOf(column, "col"), ...pieces(column.label))),
      ),
    ),
    element(
      "tbody",
      {},
      ...rows.map((row) =>
        element(
          "tr",
          {},
          ...row.map((text, i) =>
            i === 0
              ? element("th", cellOf(columns[0], "row"), ...pieces(text))
              : element("td", cellOf(columns[i]), ...pieces(text)),
          ),
        ),
      ),
    ),
  );
  const label = plain(caption);
  const scroll = element(
    "div",
    { class: "scroll", role: "region", tabindex: "0", "aria-label": label },
    table,
  );
  if (folded !== true) return scroll;
  const summary = `${label} – ${plain(words.general.foldedRows(rows.length))}`;
  return element("details", {}, element("summary", {}, summary), scroll);
}

function cellOf({ numeric }: Column, scope?: "col" | "row"): Record<string, string | undefined> {
  return { scope, class: numeric === true ? "r" : undefined };
}

/** Our own words as text; what the data says in its own direction; papers as links. */
export function pieces(text: Text): (Node | string)[] {
  return text.map((piece) => {
    if ("words" in piece) return piece.words;
    if ("figure" in piece) return piece.figure;
    if ("said" in piece) return given(piece.said);
    return element("a", { href: `https://doi.org/${encodeURI(piece.doi)}` }, `doi:${piece.doi}`);
  });
}
