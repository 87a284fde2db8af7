import { columnLetters } from "../../ingest/workbook/column-letters.js";
import { html } from "../../text/escape.js";
import { wrap } from "../../text/width.js";
import type { PlannedCell, PlannedColumn, PlannedSheet } from "./plan.js";
import { styleNumber } from "./styles-xml.js";
import { xmlStart } from "./xml-start.js";

const lastRow = 1_048_576;

/** One sheet as the part of a workbook that holds it. */
export function sheetXml({ columns, rows, frozen }: PlannedSheet, hasNotes: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(
    ({ width, style }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${styleNumber(style)}" customWidth="1"/>`,
  );
  const choices = columns.flatMap(choiceXml);
  return [
    `${xmlStart}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${frozen ? pane : ""}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join("")}</cols>`,
    `<sheetData>${rows.map((cells, i) => rowXml(cells, i, columns)).join("")}</sheetData>`,
    choices.length === 0
      ? ""
      : `<dataValidations count="${choices.length}">${choices.join("")}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    hasNotes ? '<legacyDrawing r:id="rId1"/>' : "",
    "</worksheet>",
  ].join("");
}

function rowXml(cells: readonly PlannedCell[], index: number, columns: readonly PlannedColumn[]): string {
  const row = index + 1;
  const lines = Math.max(1, ...cells.map((cell, i) => linesOf(cell, columns[i].width)));
  const height = lines === 1 ? "" : ` ht="${lines * lineHeight + 2}" customHeight="1"`;
  return `<row r="${row}"${height}>${cells.map((cell, column) => cellXml(cell, column, row)).join("")}</row>`;
}

/** In points. */
const lineHeight = 15;

// Programs make no room for wrapped texts of files that they did not write.
function linesOf({ text, style }: PlannedCell, width: number): number {
  return style === "wrapped" || style === "heading" ? wrap(text, Math.floor(width * 0.95)).length : 1;
}

function cellXml({ text, style }: PlannedCell, column: number, row: number): string {
  const place = `r="${columnLetters(column)}${row}" s="${styleNumber(style)}"`;
  if (text === "") return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${html(text)}</t></is></c>`;
}

function choiceXml({ choices }: PlannedColumn, column: number): string[] {
  if (choices === undefined) return [];
  const letters = columnLetters(column);
  const style = choices.only ? "stop" : "warning";
  return [
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="${style}" errorTitle="comity" error="${html(choices.advice)}" sqref="${letters}2:${letters}${lastRow}"><formula1>${html(choices.from)}</formula1></dataValidation>`,
  ];
}
