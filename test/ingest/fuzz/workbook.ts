import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/ingest/workbook/crc32.js";
import type { Random } from "../../../src/random/random.js";
import { html } from "../../../src/text/escape.js";
import { pick, type Draft } from "./draft.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/**
 * A workbook of actors and ties, as a zip archive whose files are stored as they are or packed. `spoil` changes the text
 * of one of its parts.
 */
export function workbook(
  draft: Draft,
  random: Random,
  spoil: (text: string) => string,
  method: "stored" | "packed",
): Uint8Array {
  const shared: string[] = [];
  const actors = [["id", "name", "pop"], ...draft.ids.map((id, i) => [id, draft.names[i], i])];
  const ties = [
    ["source", "target", "strength", "since", "note"],
    ...draft.ties.map(({ source, target, strength, note }) => [
      draft.ids[source],
      draft.ids[target],
      strength,
      40_000,
      note,
    ]),
  ];
  const parts: [path: string, text: string][] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Actors" sheetId="1" r:id="rId1"/><sheet name="Ties" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packaged}/relationships">${[
        "worksheets/sheet1",
        "worksheets/sheet2",
        "sharedStrings",
        "styles",
      ]
        .map(
          (path, i) =>
            `<Relationship Id="rId${i + 1}" Type="${office}/${["worksheet", "worksheet", "sharedStrings", "styles"][i]}" Target="${path}.xml"/>`,
        )
        .join("")}</Relationships>`,
    ],
    ["xl/worksheets/sheet1.xml", sheet(actors, shared, random)],
    ["xl/worksheets/sheet2.xml", sheet(ties, shared, random)],
    [
      "xl/sharedStrings.xml",
      `<sst xmlns="${main}">${shared.map((text) => `<si><t>${html(text)}</t></si>`).join("")}</sst>`,
    ],
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ],
  ];
  const spoiled = random.below(parts.length);
  parts[spoiled][1] = spoil(parts[spoiled][1]);
  return zipped(
    parts.map(([path, text]) => [path, new TextEncoder().encode(text)]),
    method,
  );
}

type Cell = string | number | undefined;

function sheet(rows: readonly (readonly Cell[])[], shared: string[], random: Random): string {
  const lines = rows.map(
    (row, i) =>
      `<row r="${i + 1}">${row.map((cell, j) => cellXml(cell, `${"ABCDE"[j]}${i + 1}`, shared, random)).join("")}</row>`,
  );
  const merged = random.below(8) === 0 ? '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>' : "";
  return `<worksheet xmlns="${main}"><sheetData>${lines.join(pick(random, ["", "\n"]))}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: Cell, at: string, shared: string[], random: Random): string {
  if (cell === undefined || cell === "") return "";
  if (cell === 40_000) return `<c r="${at}" s="1"><v>${cell}</v></c>`;
  if (typeof cell === "number")
    return pick(random, [
      `<c r="${at}"><v>${cell}</v></c>`,
      `<c r="${at}" t="n"><f>1+1</f><v>${cell}</v></c>`,
    ]);
  if (random.below(2) === 0)
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${html(cell)}</t></is></c>`;
  return `<c r="${at}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
}

function zipped(
  files: readonly (readonly [path: string, bytes: Uint8Array])[],
  method: "stored" | "packed",
): Uint8Array {
  const bytes: number[] = [];
  const list: number[] = [];
  for (const [path, content] of files) {
    const name = new TextEncoder().encode(path);
    const at = bytes.length;
    const inside = method === "stored" ? content : deflateRawSync(content);
    const about = [
      ...two(20, 0x800, method === "stored" ? 0 : 8, 0, 33),
      ...four(crc32(content), inside.length, content.length),
      ...two(name.length, 0),
    ];
    bytes.push(...four(0x04034b50), ...about, ...name, ...inside);
    list.push(...four(0x02014b50), ...two(20), ...about, ...two(0, 0, 0), ...four(0, at), ...name);
  }
  const end = [
    ...four(0x06054b50),
    ...two(0, 0, files.length, files.length),
    ...four(list.length, bytes.length),
    ...two(0),
  ];
  return Uint8Array.from([...bytes, ...list, ...end]);
}

const two = (...values: number[]): number[] => values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
const four = (...values: number[]): number[] =>
  values.flatMap((value) => [...two(value), ...two(value >>> 16)]);
