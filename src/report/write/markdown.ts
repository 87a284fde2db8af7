import { markdown } from "../../text/escape.js";
import {
  forPaper,
  forText,
  type Block,
  type DataTable,
  type Point,
  type ReportDocument,
  type Section,
} from "../document.js";
import type { Catalogue } from "../english/english.js";
import { apartIn, say, type Language, type Piece, type Text } from "../say.js";

const foldedRows = 10;

/** The document as Markdown with tables. Pictures become the tables with the same numbers. */
export function writeMarkdown(report: ReportDocument, words: Catalogue): string {
  const blocks = [
    `# ${inline(report.title, words)}`,
    ...(report.source === undefined ? [] : blockMarkdown(report.source, words)),
    list(report.facts, words),
    ...report.notices.map(
      (notice) => `> **${inline(words.general.readFirst, words)}:** ${inline(notice, words)}`,
    ),
    `## ${inline(report.answersTitle, words)}`,
    report.answers.map(({ lead, text }) => `- **${inline(lead, words)}** ${inline(text, words)}`).join("\n"),
    ...report.sections.filter(forPaper).flatMap((section) => sectionMarkdown(section, words)),
  ];
  return turned(blocks, words);
}

function sectionMarkdown({ number, title, blocks }: Section, words: Catalogue): string[] {
  const shown = blocks.filter(forText);
  const heading = `## ${number === undefined ? "" : `${number}. `}${inline(title, words)}`;
  return [heading, ...shown.flatMap((block) => blockMarkdown(block, words))];
}

function blockMarkdown(block: Block, words: Catalogue): string[] {
  switch (block.block) {
    case "paragraph":
      return [block.tone === "caution" ? `> ${inline(block.text, words)}` : inline(block.text, words)];
    case "list":
      return [list(block.items, words)];
    case "heading":
      return [`### ${inline(block.text, words)}`];
    case "table":
      return table(block, words);
    case "bars":
      return table(
        {
          block: "table",
          caption: block.caption,
          columns: [{ label: block.heads[0] }, { label: block.heads[1], numeric: true }],
          rows: block.bars.map(({ label, value }) => [label, say`${value}`]),
        },
        words,
      );
    case "intervals":
    case "curve":
      return table(block.table, words);
    case "map":
      return block.tables.flatMap((twin) => table(twin, words));
    case "network":
      return [
        ...table(block.table, words),
        ...(block.unlisted === undefined ? [] : [inline(block.unlisted, words)]),
      ];
    case "neighborhoods":
      return table(block.table, words);
    case "points":
      return block.points.map((each) => point(each, words));
    case "card":
      return [
        `### ${inline(block.title, words)}`,
        ...block.blocks.flatMap((part) => blockMarkdown(part, words)),
      ];
  }
}

/** What there is to say, after what it is about. */
function point({ lead, items, inTurn }: Point, words: Catalogue): string {
  if (items.length === 1) return `**${inline(lead, words)}:** ${inline(items[0], words)}`;
  const written = items.map((item, i) => `${inTurn === true ? `${i + 1}.` : "-"} ${inline(item, words)}`);
  return `**${inline(lead, words)}:**\n\n${written.join("\n")}`;
}

function list(items: readonly Text[], words: Catalogue): string {
  return items.map((item) => `- ${inline(item, words)}`).join("\n");
}

function table({ caption, columns, rows, folded }: DataTable, words: Catalogue): string[] {
  const shown = folded === true ? rows.slice(0, foldedRows) : rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const written = [
    line(columns.map(({ label }) => inline(label, words))),
    line(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
    ...shown.map((row) => line(row.map((cell) => inline(cell, words)))),
  ].join("\n");
  const left = rows.length - shown.length;
  return [
    `**${inline(caption, words)}**`,
    written,
    ...(left > 0 ? [inline(words.general.rowsLeftOut(left), words)] : []),
  ];
}

/** Our own words are Markdown already; what the data says is escaped. */
function inline(text: Text, language: Language): string {
  return text.map((piece) => apartIn(piece, pieceMarkdown(piece), language)).join("");
}

function pieceMarkdown(piece: Piece): string {
  if ("words" in piece) return piece.words;
  if ("figure" in piece) return piece.figure;
  return "said" in piece ? markdown(piece.said) : `<https://doi.org/${piece.doi}>`;
}

/** Blocks as one text, in an element that says so where words run from right to left. */
export function turned(blocks: readonly string[], { language, direction }: Language): string {
  const written =
    direction === "ltr" ? blocks : [`<div lang="${language}" dir="${direction}">`, ...blocks, "</div>"];
  return `${written.join("\n\n")}\n`;
}
