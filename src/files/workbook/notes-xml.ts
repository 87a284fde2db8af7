import { columnLetters } from "../../ingest/workbook/column-letters.js";
import { html } from "../../text/escape.js";
import type { PlannedSheet } from "./plan.js";
import { xmlStart } from "./xml-start.js";

/** A note and the cell it belongs to, from 0. */
interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet, row by row. */
export function notesOf({ rows }: PlannedSheet): Note[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ note }, column) => (note === undefined ? [] : [{ row, column, text: note }])),
  );
}

/** The texts of notes as a part of a workbook. */
export function notesXml(notes: readonly Note[]): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetters(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${html(text)}</t></r></text></comment>`,
  );
  return `${xmlStart}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>comity</author></authors><commentList>${comments.join("")}</commentList></comments>`;
}

/** The boxes in which notes show, hidden until the pointer rests on their cells. */
export function drawingXml(notes: readonly Note[]): string {
  const boxes = notes.map(({ row, column }, i) => {
    const anchor = [column + 1, 15, row, 10, column + 4, 15, row + 7, 4].join(", ");
    return `<v:shape id="_x0000_s${1025 + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join("")}</xml>`;
}
