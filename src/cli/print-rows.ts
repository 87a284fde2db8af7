import { terminal as clean } from "../text/escape.js";
import { fit, pad, textWidth, wrap } from "../text/width.js";
import { changeTexts } from "../values/change-texts.js";
import { cellText, type PlainRow } from "../values/tabular.js";

/** Texts are cut no shorter than this: the rest of an id is what tells it from others. */
const leastLead = 20;
const leastText = 8;
/** How wide texts may be in a table that is broken into several. */
const brokenText = 28;
/** Explanations are wrapped in no fewer columns than this. */
const leastWrapped = 20;

/** What is told in its own way: a text that is broken into lines, two numbers that are told apart. */
interface OwnWays {
  readonly wrapped?: string | undefined;
  readonly apart?: readonly [before: string, after: string] | undefined;
}

/**
 * Rows as an aligned text table that fits the width: numbers are aligned right, texts shortened, those of the column
 * `wrapped`, which stands last, broken into lines. What is too wide all the same becomes several tables below each other,
 * each with the first column.
 */
export function textRows(
  names: readonly string[],
  rows: readonly PlainRow[],
  width: number,
  { wrapped, apart }: OwnWays = {},
): string {
  const columns = names.map((name): TextColumn => {
    const cells = [name, ...rows.map((row) => clean(toldOf(row, name, apart)))];
    const numeric = rows.some((row) => typeof row[name] === "number");
    return {
      cells,
      numeric,
      wraps: name === wrapped,
      width: cells.reduce((most, cell) => Math.max(most, textWidth(cell)), 0),
    };
  });
  const narrowed = narrow(columns, width);
  const blocks = narrowed === undefined ? broken(columns, width) : [narrowed];
  return blocks.map((block) => aligned(block)).join("\n");
}

function toldOf(row: PlainRow, name: string, apart: OwnWays["apart"]): string {
  const [before, after] = apart?.map((each) => row[each]) ?? [];
  if (apart?.includes(name) !== true || typeof before !== "number" || typeof after !== "number")
    return cellText(row[name]);
  return changeTexts(before, after)[apart.indexOf(name)];
}

interface TextColumn {
  /** The header and the cells below it. */
  readonly cells: readonly string[];
  readonly numeric: boolean;
  readonly wraps: boolean;
  readonly width: number;
}

function total(columns: readonly TextColumn[]): number {
  return columns.reduce((sum, each) => sum + each.width + 2, -2);
}

/** The columns made narrow enough, the widest texts first; undefined where that would take too much of them. */
function narrow(columns: readonly TextColumn[], width: number): TextColumn[] | undefined {
  const widths = columns.map((column) => column.width);
  const least = columns.map(({ numeric, wraps, width: own }, i) =>
    numeric ? own : Math.min(own, wraps ? leastWrapped : i === 0 ? leastLead : leastText),
  );
  for (let surplus = total(columns) - width; surplus > 0; surplus--) {
    const free = widths.map((each, i) => (each > least[i] ? each : 0));
    const widest = Math.max(...free);
    if (widest === 0) return undefined;
    // What is wrapped loses nothing, so it gives way before what would be cut.
    const wraps = columns.findIndex((column, i) => column.wraps && free[i] > 0);
    widths[wraps >= 0 ? wraps : free.indexOf(widest)]--;
  }
  return columns.map((column, i) => ({ ...column, width: widths[i] }));
}

/** The columns in groups that fit, each led by the first column. */
function broken(columns: readonly TextColumn[], width: number): TextColumn[][] {
  const [lead, ...rest] = columns.map((column) =>
    column.numeric ? column : { ...column, width: Math.min(column.width, brokenText) },
  );
  const blocks: TextColumn[][] = [];
  let block = [lead];
  for (const column of rest) {
    if (block.length > 1 && total([...block, column]) > width) {
      blocks.push(block);
      block = [lead];
    }
    block.push(column);
  }
  return [...blocks, block];
}

function aligned(columns: readonly TextColumn[]): string {
  let text = "";
  for (let row = 0; row < columns[0].cells.length; row++) {
    const lines = columns.map(({ cells, wraps, width }) =>
      wraps ? wrap(cells[row], width) : [fit(cells[row], width)],
    );
    const height = Math.max(...lines.map(({ length }) => length));
    for (let at = 0; at < height; at++)
      text += `${columns
        .map(({ numeric, width }, i) => pad(lines[i][at] ?? "", width, numeric ? "start" : "end"))
        .join("  ")
        .trimEnd()}\n`;
  }
  return text;
}
