import { html } from "../../text/escape.js";
import type { PlannedSheet } from "./plan.js";
import { drawingXml, notesOf, notesXml } from "./notes-xml.js";
import { sheetXml } from "./sheet-xml.js";
import { stylesXml } from "./styles-xml.js";
import { xmlStart } from "./xml-start.js";
import { zipFiles, type FileToZip } from "./zip-files.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Sheets as the bytes of an `.xlsx` workbook (ECMA-376): texts, styles, drop-downs and notes, no formula, no date. */
export async function writeWorkbook(sheets: readonly PlannedSheet[]): Promise<Uint8Array> {
  const files: [path: string, text: string][] = [
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${i + 1}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml()],
  ];
  sheets.forEach((sheet, i) => {
    const number = i + 1;
    const notes = notesOf(sheet);
    files.push([`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, notes.length > 0)]);
    if (notes.length === 0) return;
    files.push(
      [
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relations([
          ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
          ["comments", `../comments${number}.xml`],
        ]),
      ],
      [`xl/comments${number}.xml`, notesXml(notes)],
      [`xl/drawings/vmlDrawing${number}.vml`, drawingXml(notes)],
    );
  });
  return zipFiles(files.map(([path, text]): FileToZip => [path, new TextEncoder().encode(text)]));
}

function workbookXml(sheets: readonly PlannedSheet[]): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${html(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${xmlStart}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join("")}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${xmlStart}<Relationships xmlns="${packaged}/relationships">${entries.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly PlannedSheet[]): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${spreadsheet}.${type}+xml"/>`;
  const parts = sheets.flatMap((sheet, i) => [
    part(`worksheets/sheet${i + 1}`, "worksheet"),
    ...(notesOf(sheet).length > 0 ? [part(`comments${i + 1}`, "comments")] : []),
  ]);
  return `${xmlStart}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${part("workbook", "sheet.main")}${part("styles", "styles")}${parts.join("")}</Types>`;
}
