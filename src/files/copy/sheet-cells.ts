import { columnLetters } from "../../ingest/workbook/column-letters.js";
import { html } from "../../text/escape.js";

const rowPattern = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;

/**
 * The XML of a sheet with texts in one column: those of `cells`, by row; with `cleared`, nothing in its other rows. Only
 * rows that are there already get one. The sheet must have been read without an error.
 */
export function withCells(
  sheet: string,
  column: number,
  cells: ReadonlyMap<number, string>,
  cleared: boolean,
): string {
  let number = 0;
  return sheet.replace(rowPattern, (row, prefix: string, attributes: string, content = "") => {
    const given = /\br\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    number = given === undefined ? number + 1 : Number(given);
    const text = cells.get(number) ?? (cleared ? "" : undefined);
    if (text === undefined) return row;
    const replaced = place(content as string, prefix, column, number, text);
    if (replaced === content) return row;
    const without = attributes.replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    return `<${prefix}row${without}>${replaced}</${prefix}row>`;
  });
}

// Cells stand in the order of their columns; one that is there in the wanted place gives way.
function place(content: string, prefix: string, column: number, row: number, text: string): string {
  const address = `${columnLetters(column)}${row}`;
  const added = text === "" ? "" : cellXml(prefix, address, text);
  const cellPattern = new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>[\\s\\S]*?</${prefix}c>)`, "g");
  let at = -1;
  for (let cell = cellPattern.exec(content); cell !== null; cell = cellPattern.exec(content)) {
    const letters = /\br\s*=\s*["']([A-Z]+)\d+["']/.exec(cell[1])?.[1];
    at = letters === undefined ? at + 1 : columnNumber(letters);
    if (at < column) continue;
    const after = content.slice(cell.index + (at === column ? cell[0].length : 0));
    return content.slice(0, cell.index) + added + after;
  }
  return content + added;
}

function cellXml(prefix: string, address: string, text: string): string {
  return `<${prefix}c r="${address}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${html(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
