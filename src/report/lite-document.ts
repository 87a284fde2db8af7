import {
  forPaper,
  forText,
  paragraph,
  type Block,
  type Card,
  type DataTable,
  type ReportDocument,
  type Section,
} from "./document.js";
import type { Catalogue } from "./english/english.js";
import { say } from "./say.js";

/** How short a report is made. */
export interface Shortness {
  /** Rows of a table at most. */
  readonly rows: number;
  /** Actors that are drawn one by one at most; beyond, their circles are. Without it nothing is drawn. */
  readonly drawn?: number;
  /** What stands on the card of a suggestion: everything but pictures, or why it is suggested. */
  readonly cards: "points" | "why";
  /** Whether papers are listed. */
  readonly references: boolean;
}

/** Ever shorter: of these the first that is short enough is taken. */
export const shortnesses: readonly [Shortness, ...Shortness[]] = [
  { rows: 10, drawn: 300, cards: "points", references: true },
  { rows: 5, drawn: 300, cards: "points", references: false },
  { rows: 5, drawn: 100, cards: "points", references: false },
  { rows: 3, drawn: 0, cards: "why", references: false },
  { rows: 0, cards: "why", references: false },
];

/** The same answers in less: tables are cut, one picture is drawn at most, and the others are the tables beside them. */
export function liteDocument(report: ReportDocument, words: Catalogue, shortness: Shortness): ReportDocument {
  const drawn = { any: shortness.drawn === undefined };
  const kept = ({ id }: Section): boolean => shortness.references || id !== "references";
  return {
    ...report,
    facts: [...report.facts, words.general.lite],
    sections: report.sections
      .filter((section) => forPaper(section) && kept(section))
      .map((section) => ({
        ...section,
        blocks: section.blocks.filter(forText).flatMap((block) => lite(block, words, shortness, drawn)),
      })),
  };
}

function lite(block: Block, words: Catalogue, shortness: Shortness, drawn: { any: boolean }): Block[] {
  const { rows } = shortness;
  switch (block.block) {
    case "table":
      return cut(block, words, rows);
    case "bars":
      return cut(
        {
          block: "table",
          caption: block.caption,
          columns: [{ label: block.heads[0] }, { label: block.heads[1], numeric: true }],
          rows: block.bars.map(({ label, value }) => [label, say`${value}`]),
        },
        words,
        rows,
      );
    case "intervals":
    case "curve":
    case "neighborhoods":
      return cut(block.table, words, rows);
    case "map":
      return block.tables.flatMap((table) => cut(table, words, rows));
    case "network": {
      if (drawn.any || block.view === "map") return [];
      drawn.any = true;
      const [table, ...left] = cut(block.table, words, rows);
      return table?.block === "table" ? [{ ...block, table }, ...left] : [];
    }
    case "card":
      return [{ ...block, blocks: block.blocks.flatMap((part) => ofCard(part, shortness)) }];
    case "paragraph":
    case "list":
    case "heading":
    case "points":
      return [block];
  }
}

/** Words alone: who is meant, and why, or all there is to say. */
function ofCard(part: Card["blocks"][number], { cards }: Shortness): Card["blocks"][number][] {
  if (part.block === "paragraph") return [part];
  if (part.block !== "points") return [];
  return [cards === "points" ? part : { ...part, points: part.points.slice(0, 1) }];
}

/** The first rows, open, and how many more there are. */
function cut(table: DataTable, words: Catalogue, rows: number): Block[] {
  const left = table.rows.length - rows;
  if (rows === 0) return [];
  const short = { ...table, rows: table.rows.slice(0, rows), folded: false, screenOnly: false };
  return left <= 0 ? [short] : [short, paragraph(words.general.rowsInFullReport(left), "aside")];
}
