import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { XmlTag } from "../xml/xml-tags.js";
import { builtInFormat, plainFormat, readFormat, type NumberFormat } from "./number-format.js";
import { tagsOf } from "./tags-of.js";
import type { Zip, ZipEntry } from "./zip.js";

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
  /** People do not see it unless they ask for it. */
  readonly hidden: boolean;
}

/** What the sheets of a workbook share. */
export interface Book {
  readonly sheets: readonly Sheet[];
  /** Whether days count from 1904, as in workbooks of old Macs, and not from 1900. */
  readonly from1904: boolean;
  /** The number format of each cell style. */
  readonly formats: readonly NumberFormat[];
  /** The texts to which cells refer by number. */
  readonly texts: readonly string[];
}

/** Reads all of a workbook but the rows of its sheets. Throws `unreadable-format`. */
export async function readBook(zip: Zip, name: string, pace: Pace): Promise<Book> {
  const top = await relations(zip, "", name, pace);
  const main = Array.from(top.values()).find(({ type }) => type === "officeDocument")?.target;
  const mainEntry = main === undefined ? undefined : zip.entries.get(main);
  if (main === undefined || mainEntry === undefined) throw notAWorkbook(zip, name);
  const parts = await relations(zip, main, name, pace);
  const sheets: Sheet[] = [];
  let from1904 = false;
  for await (const { tags } of tagsOf(zip, mainEntry, name, pace))
    for (const { name: tag, end, attributes } of tags) {
      if (end) continue;
      if (tag === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes.get("date1904") ?? "");
      if (tag !== "sheet") continue;
      const part = parts.get(attributes.get("r:id") ?? relationId(attributes) ?? "");
      const entry = part?.type === "worksheet" ? zip.entries.get(part.target) : undefined;
      const state = attributes.get("state") ?? "visible";
      if (entry !== undefined)
        sheets.push({ name: unescapeText(attributes.get("name") ?? ""), entry, hidden: state !== "visible" });
    }
  const partOf = (type: string): ZipEntry | undefined =>
    zip.entries.get(Array.from(parts.values()).find((part) => part.type === type)?.target ?? "");
  return {
    sheets,
    from1904,
    formats: await readFormats(zip, partOf("styles"), name, pace),
    texts: await readTexts(zip, partOf("sharedStrings"), name, pace),
  };
}

/** Reads text in which characters that XML cannot hold are written as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

// What a part refers to: the last word of each relation's type, and the path in the archive.
async function relations(zip: Zip, of: string, name: string, pace: Pace): Promise<Map<string, Relation>> {
  const slash = of.lastIndexOf("/");
  const folder = of.slice(0, slash + 1);
  const entry = zip.entries.get(`${folder}_rels/${of.slice(slash + 1)}.rels`);
  const found = new Map<string, Relation>();
  if (entry === undefined) return found;
  for await (const { tags } of tagsOf(zip, entry, name, pace))
    for (const { name: tag, end, attributes } of tags) {
      if (tag !== "Relationship" || end) continue;
      const target = attributes.get("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : resolved(folder + target);
      const type = (attributes.get("Type") ?? "").replace(/^.*\//, "");
      found.set(attributes.get("Id") ?? "", { type, target: path });
    }
  return found;
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

// The prefix of the id of a relation is "r" almost everywhere.
function relationId(attributes: XmlTag["attributes"]): string | undefined {
  for (const [key, value] of attributes) if (key.endsWith(":id")) return value;
  return undefined;
}

async function readFormats(
  zip: Zip,
  entry: ZipEntry | undefined,
  name: string,
  pace: Pace,
): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  if (entry === undefined) return formats;
  let inCellStyles = false;
  for await (const { tags } of tagsOf(zip, entry, name, pace))
    for (const { name: tag, end, attributes } of tags) {
      if (tag === "cellXfs") inCellStyles = !end;
      if (end) continue;
      const id = Number(attributes.get("numFmtId"));
      if (tag === "numFmt") own.set(id, readFormat(attributes.get("formatCode") ?? ""));
      if (tag === "xf" && inCellStyles)
        formats.push(own.get(id) ?? (Number.isNaN(id) ? plainFormat : builtInFormat(id)));
    }
  return formats;
}

async function readTexts(zip: Zip, entry: ZipEntry | undefined, name: string, pace: Pace): Promise<string[]> {
  const texts: string[] = [];
  if (entry === undefined) return texts;
  let text = "";
  let reading = true;
  for await (const { tags } of tagsOf(zip, entry, name, pace))
    for (const tag of tags) {
      if (tag.name === "si") {
        if (tag.end) texts.push(unescapeText(text));
        text = "";
      } else if (tag.name === "rPh") reading = tag.end;
      else if (tag.name === "t" && tag.end && reading) text += tag.text;
    }
  return texts;
}

function notAWorkbook(zip: Zip, name: string): ComityError {
  const other = zip.entries.has("mimetype")
    ? "an OpenDocument file (.ods)"
    : zip.entries.has("xl/workbook.bin")
      ? "a binary workbook (.xlsb)"
      : zip.entries.has("word/document.xml")
        ? "a text document (.docx)"
        : "a zip archive without a workbook in it";
  return new ComityError("unreadable-format", `${name} is ${other}, not an .xlsx workbook`, {
    fix: "Open it in your spreadsheet program, save it as .xlsx or as CSV UTF-8, and give that file",
  });
}
