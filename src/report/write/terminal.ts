import { terminal } from "../../text/escape.js";
import { numberText } from "../../values/number-text.js";
import {
  forPaper,
  forText,
  type Bars,
  type Block,
  type DataTable,
  type Point,
  type ReportDocument,
  type Section,
} from "../document.js";
import type { Catalogue } from "../english/english.js";
import { apartIn, plain, type Text } from "../say.js";
import { closedLines, fromRight } from "./right-to-left.js";
import { pad, textWidth, wrap } from "../../text/width.js";

const foldedRows = 10;
const narrowest = 40;
const narrowColumn = 6;
/** Words are kept whole up to so many signs, where the table has room for that. */
const wholeWord = 14;

/** The document as plain text for a terminal of so many columns: no colors, no control characters. */
export function writeText(report: ReportDocument, words: Catalogue, columns: number): string {
  const writer = new TextWriter(words, Math.max(narrowest, Math.floor(columns)));
  return writer.report(report);
}

class TextWriter {
  readonly #words: Catalogue;
  readonly #columns: number;

  constructor(words: Catalogue, columns: number) {
    this.#words = words;
    this.#columns = columns;
  }

  report(report: ReportDocument): string {
    const { general } = this.#words;
    const parts = [
      this.#heading(report.title, "═"),
      ...(report.source === undefined ? [] : this.#block(report.source)),
      report.facts.flatMap((fact) => this.#lines(fact)).join("\n"),
      ...report.notices.map((notice) =>
        this.#hanging("! ", [...general.readFirst, { words: ": " }, ...notice]),
      ),
      this.#heading(report.answersTitle, "─"),
      ...report.answers.map(({ lead, text }) => this.#hanging("• ", [...lead, { words: " " }, ...text])),
      ...report.sections.filter(forPaper).flatMap((section) => this.#section(section)),
    ];
    const text = `${parts.join("\n\n")}\n`;
    return this.#words.direction === "rtl" ? fromRight(text) : text;
  }

  #section({ number, title, blocks }: Section): string[] {
    const shown = blocks.filter(forText);
    const heading = this.#heading(number === undefined ? title : [{ words: `${number}  ` }, ...title], "─");
    return [`\n${heading}`, ...shown.flatMap((block) => this.#block(block))];
  }

  #block(block: Block): string[] {
    switch (block.block) {
      case "paragraph":
        return [
          block.tone === "caution" ? this.#hanging("! ", block.text) : this.#lines(block.text).join("\n"),
        ];
      case "list":
        return [block.items.map((item) => this.#hanging("• ", item)).join("\n")];
      case "heading":
        return [this.#lines(block.text).join("\n").toUpperCase()];
      case "table":
        return [this.#table(block)];
      case "bars":
        return [this.#bars(block)];
      case "intervals":
      case "curve":
        return [this.#table(block.table)];
      case "map":
        return block.tables.map((twin) => this.#table(twin));
      case "network":
        return [
          this.#table(block.table),
          ...(block.unlisted === undefined ? [] : [this.#lines(block.unlisted).join("\n")]),
        ];
      case "neighborhoods":
        return [this.#table(block.table)];
      case "points":
        return block.points.map((point) => this.#point(point));
      case "card":
        return [this.#heading(block.title, "·"), ...block.blocks.flatMap((part) => this.#block(part))];
    }
  }

  #heading(text: Text, rule: string): string {
    const lines = this.#lines(text);
    return [...lines, rule.repeat(Math.max(...lines.map(textWidth)))].join("\n");
  }

  #lines(text: Text): string[] {
    return this.#wrapped(this.#text(text), this.#columns);
  }

  /** A text without control characters, what runs another way than the words set apart. */
  #text(text: Text): string {
    return text.map((piece) => apartIn(piece, terminal(plain([piece])), this.#words)).join("");
  }

  #wrapped(text: string, columns: number): string[] {
    const lines = wrap(text, columns);
    return this.#words.direction === "rtl" ? closedLines(lines) : lines;
  }

  #hanging(mark: string, text: Text): string {
    const lines = this.#wrapped(this.#text(text), this.#columns - mark.length);
    return lines.map((line, i) => (i === 0 ? mark : " ".repeat(mark.length)) + line).join("\n");
  }

  #point({ lead, items, inTurn }: Point): string {
    const lines = items.map((item, i) => this.#hanging(inTurn === true ? `${i + 1}. ` : "• ", item));
    return [...this.#lines(lead), ...lines].join("\n");
  }

  #bars({ caption, bars }: Bars): string {
    const labels = bars.map(({ label }) => this.#text(label));
    const numbers = bars.map(({ value }) => numberText(value));
    const [named, counted] = [Math.max(...labels.map(textWidth)), Math.max(...numbers.map(textWidth))];
    const room = Math.max(8, Math.min(40, this.#columns - named - counted - 4));
    const most = Math.max(1, ...bars.map(({ value }) => value));
    const lines = bars.map(({ value }, i) => {
      const bar = value === 0 ? "" : "█".repeat(Math.max(1, Math.round((room * value) / most)));
      return `${pad(labels[i], named, "start")}  ${pad(numbers[i], counted, "start")}  ${bar}`.trimEnd();
    });
    return [...this.#lines(caption), ...lines].join("\n");
  }

  #table({ caption, columns, rows, folded }: DataTable): string {
    const shown = folded === true ? rows.slice(0, foldedRows) : rows;
    const cells = [columns.map(({ label }) => label), ...shown].map((row) =>
      row.map((cell) => this.#text(cell)),
    );
    const widths = this.#widths(cells, columns);
    const lines = cells.map((row) => this.#row(row, widths, columns));
    const rule = widths.map((width) => "─".repeat(width)).join("  ");
    const left = rows.length - shown.length;
    const more = left > 0 ? this.#lines(this.#words.general.rowsLeftOut(left)) : [];
    return [...this.#lines(caption), lines[0], rule, ...lines.slice(1), ...more].join("\n");
  }

  /** A row in as many lines as its longest cell needs. */
  #row(row: readonly string[], widths: readonly number[], columns: DataTable["columns"]): string {
    const cells = row.map((cell, i) => this.#wrapped(cell, widths[i]));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, i) => pad(lines[line] ?? "", widths[i], columns[i].numeric === true ? "start" : "end"))
        .join("  ")
        .trimEnd(),
    ).join("\n");
  }

  /**
   * The width of each column. Where all together are too wide, the widest give way first: down to their longest words,
   * and only then down to a few signs, numbers to their longest figure.
   */
  #widths([heads, ...rows]: readonly (readonly string[])[], columns: DataTable["columns"]): number[] {
    const longest = columns.map((_, i) => Math.max(0, ...rows.map((row) => textWidth(row[i]))));
    const words = columns.map((_, i) =>
      Math.max(...[heads, ...rows].flatMap((row) => row[i].split(" ").map(textWidth))),
    );
    const figures = longest.map((width, i) =>
      columns[i].numeric === true ? Math.max(width, 4) : narrowColumn,
    );
    const widths = longest.map((width, i) => Math.max(width, textWidth(heads[i])));
    let over = widths.reduce((sum, width) => sum + width + 2, -2) - this.#columns;
    for (const least of [figures.map((each, i) => Math.max(each, Math.min(words[i], wholeWord))), figures])
      while (over > 0) {
        const spare = widths.map((width, i) => (width > least[i] ? width : 0));
        const widest = spare.indexOf(Math.max(...spare));
        if (spare[widest] === 0) break;
        widths[widest]--;
        over--;
      }
    return widths;
  }
}
