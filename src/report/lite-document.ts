import { forPaper, forText, paragraph, type Block, type DataTable, type ReportDocument } from "./document.js";
import type { Catalogue } from "./english/english.js";
import { say } from "./say.js";

/** So many rows of a table stand in the short report. */
const mostRows = 10;

/** The same answers in less: tables end after ten rows, one picture is drawn, and the others are the tables beside them. */
export function liteDocument(report: ReportDocument, words: Catalogue): ReportDocument {
  const drawn = { any: false };
  return {
    ...report,
    facts: [...report.facts, words.general.lite],
    sections: report.sections.filter(forPaper).map((section) => ({
      ...section,
      blocks: section.blocks.filter(forText).flatMap((block) => lite(block, words, drawn)),
    })),
  };
}

function lite(block: Block, words: Catalogue, drawn: { any: boolean }): Block[] {
  switch (block.block) {
    case "table":
      return cut(block, words);
    case "bars":
      return cut(
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
    case "neighborhoods":
      return cut(block.table, words);
    case "map":
      return block.tables.flatMap((table) => cut(table, words));
    case "network": {
      if (drawn.any || block.view === "map") return [];
      drawn.any = true;
      const [table, ...left] = cut(block.table, words);
      return table.block === "table" ? [{ ...block, table }, ...left] : [];
    }
    case "card": {
      const parts = block.blocks.flatMap((part) => lite(part, words, drawn));
      return [{ ...block, blocks: parts.filter((part) => part.block !== "card") }];
    }
    case "paragraph":
    case "list":
    case "heading":
    case "points":
      return [block];
  }
}

/** The first rows, open, and how many more there are. */
function cut(table: DataTable, words: Catalogue): [DataTable, ...Block[]] {
  const left = table.rows.length - mostRows;
  const short = { ...table, rows: table.rows.slice(0, mostRows), folded: false, screenOnly: false };
  return left <= 0 ? [short] : [short, paragraph(words.general.rowsInFullReport(left), "aside")];
}
