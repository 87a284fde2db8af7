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
import { say, type Piece, type Text } from "../say.js";

const foldedRows = 10;

/** The document as Markdown with tables. Pictures become the tables with the same numbers. */
export function writeMarkdown(report: ReportDocument, words: Catalogue): string {
  const blocks = [
    `# ${inline(report.title)}`,
    ...(report.source === undefined ? [] : blockMarkdown(report.source, words)),
    list(report.facts),
    ...report.notices.map((notice) => `> **${inline(words.general.readFirst)}:** ${inline(notice)}`),
    `## ${inline(report.answersTitle)}`,
    report.answers.map(({ lead, text }) => `- **${inline(lead)}** ${inline(text)}`).join("\n"),
    ...report.sections.filter(forPaper).flatMap((section) => sectionMarkdown(section, words)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionMarkdown({ number, title, blocks }: Section, words: Catalogue): string[] {
  const shown = blocks.filter(forText);
  const heading = `## ${number === undefined ? "" : `${number}. `}${inline(title)}`;
  return [heading, ...shown.flatMap((block) => blockMarkdown(block, words))];
}

function blockMarkdown(block: Block, words: Catalogue): string[] {
  switch (block.block) {
    case "paragraph":
      return [block.tone === "caution" ? `> ${inline(block.text)}` : inline(block.text)];
    case "list":
      return [list(block.items)];
    case "heading":
      return [`### ${inline(block.text)}`];
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
      return [inline(block.caption), ...table(block.table, words)];
    case "neighborhoods":
      return table(block.table, words);
    case "points":
      return block.points.map(point);
    case "card":
      return [`### ${inline(block.title)}`, ...block.blocks.flatMap((part) => blockMarkdown(part, words))];
  }
}

/** What there is to say, after what it is about. */
function point({ lead, items, inTurn }: Point): string {
  if (items.length === 1) return `**${inline(lead)}:** ${inline(items[0])}`;
  const written = items.map((item, i) => `${inTurn === true ? `${i + 1}.` : "-"} ${inline(item)}`);
  return `**${inline(lead)}:**\n\n${written.join("\n")}`;
}

function list(items: readonly Text[]): string {
  return items.map((item) => `- ${inline(item)}`).join("\n");
}

function table({ caption, columns, rows, folded }: DataTable, words: Catalogue): string[] {
  const shown = folded === true ? rows.slice(0, foldedRows) : rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const written = [
    line(columns.map(({ label }) => inline(label))),
    line(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
    ...shown.map((row) => line(row.map(inline))),
  ].join("\n");
  const left = rows.length - shown.length;
  return [`**${inline(caption)}**`, written, ...(left > 0 ? [inline(words.general.rowsLeftOut(left))] : [])];
}

/** Our own words are Markdown already; what the data says is escaped. */
function inline(text: Text): string {
  return text.map(pieceMarkdown).join("");
}

function pieceMarkdown(piece: Piece): string {
  if ("words" in piece) return piece.words;
  if ("figure" in piece) return piece.figure;
  return "said" in piece ? markdown(piece.said) : `<https://doi.org/${piece.doi}>`;
}
