import type { Pace } from "../../control/pace.js";
import { ComityError, isComityError } from "../../errors/error.js";
import { formatOf, sniffFormat, type Format } from "../../files/format.js";
import { sourceOf } from "../../files/source-of.js";
import type { Headers, RowSource, TableName } from "../../ingest/source.js";
import { readBook } from "../../ingest/workbook/book.js";
import { gather } from "../../ingest/workbook/gather.js";
import { isSilent, tableOfSheet } from "../../ingest/workbook/sheet-names.js";
import { Zip } from "../../ingest/workbook/zip.js";
import { fieldNames } from "../../schema/fields.js";
import { matchHeader } from "../../schema/headers.js";
import type { Role } from "../protocol.js";
import { withoutFix } from "./without-fix.js";

/** A file that was looked at. */
export interface JudgedFile {
  readonly file: File;
  readonly format: Format;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
}

const tableRoles: readonly Role[] = ["list", "actors", "ties", "participations"];
const tables = ["ties", "participations", "actors"] as const;

/** Looks at the beginning of a file: its format, and what it seems to hold. Throws what its reader throws. */
export async function judgeFile(file: File, pace: Pace): Promise<JudgedFile> {
  const told = formatByName(file.name);
  const format = told === "sniff" ? sniffFormat(await file.slice(0, 4096).text()) : told;
  const whole = { file, format, sheets: [], sheet: undefined };
  if (format === "xlsx") return judgeWorkbook(file, pace);
  if (format === "json") {
    const about = await roleOfStatement(file);
    if (about !== undefined) return { ...whole, role: about, roles: [about] };
  }
  if (!["csv", "tsv", "json", "ndjson"].includes(format))
    return { ...whole, role: "network", roles: ["network"] };
  const source = sourceOf(file, file.name, format, {});
  if (source.form === "edges") return { ...whole, role: "network", roles: ["network"] };
  const table = format === "csv" || format === "tsv";
  const headers = await headersOf(source, table ? "ties" : undefined, pace);
  // JSON says itself what its lists are, unless it is one list of rows.
  const named = headers.actors.length + headers.participations.length > 0;
  if (named) return { ...whole, role: "network", roles: ["network"] };
  if (format === "csv" && ["a", "b", "decision"].every((name) => headers.ties.includes(name)))
    return { ...whole, role: "decisions", roles: ["decisions", ...tableRoles] };
  const role = roleOf(headers.ties);
  return {
    ...whole,
    role: !table && role === "ties" ? "network" : role,
    roles: table ? tableRoles : ["network", "list"],
  };
}

/** The format that a name stands for; what to do with others is told in the words of the page. */
function formatByName(name: string): Format | "sniff" {
  try {
    return formatOf(name);
  } catch (error) {
    if (!isComityError(error)) throw error;
    throw new ComityError(error.code, withoutFix(error), {
      fix: "Save the list as a workbook (.xlsx) or as CSV UTF-8 in your spreadsheet program, and give that file",
      cause: error,
    });
  }
}

/** The table that headers outright name the needed fields of; else a list that has to be mapped. */
function roleOf(headers: readonly string[]): Role {
  const needed = { ties: ["source", "target"], participations: ["actor", "activity"], actors: ["id"] };
  const schema = { ties: "tie", participations: "participation", actors: "actor" } as const;
  const found = tables.find((table) => {
    const fields = headers.map((header) => matchHeader(schema[table], header)?.field);
    return needed[table].every((name) => fields.some((field) => field === name));
  });
  return found ?? "list";
}

async function judgeWorkbook(file: File, pace: Pace): Promise<JudgedFile> {
  const zip = new Zip(await gather(file, file.name, pace), file.name);
  const book = await readBook(zip, file.name, pace);
  const names = book.sheets.map(({ name }) => name);
  const known = { file, format: "xlsx" as const };
  if (names.some((name) => tableOfSheet(name) !== undefined))
    return { ...known, role: "network", roles: ["network"], sheets: names, sheet: undefined };
  const sheets = names.filter((name) => !isSilent(name));
  const sheet = sheets.at(0);
  const source = sourceOf(file, file.name, "xlsx", { sheet });
  const headers = source.form === "rows" ? await headersOf(source, "ties", pace) : undefined;
  return { ...known, role: roleOf(headers?.ties ?? []), roles: tableRoles, sheets, sheet };
}

/** The headers of the first rows. */
async function headersOf(source: RowSource, table: TableName | undefined, pace: Pace): Promise<Headers> {
  const none: Headers = { actors: [], ties: [], participations: [] };
  for await (const { headers, rows } of source.batches(table, pace))
    if (rows.length > 0 && Object.values(headers).some((names) => names.length > 0))
      return structuredClone(headers);
    else Object.assign(none, structuredClone(headers));
  return none;
}

/** Larger files of JSON hold data. */
const largestStatement = 1 << 20;

/** Whether a file says something about the others: a statement on the data, or a mapping. */
async function roleOfStatement(file: File): Promise<"dataset" | "mapping" | undefined> {
  if (file.size > largestStatement) return undefined;
  const json = parsed(await file.text());
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  if ("comityMapping" in json) return "mapping";
  const known: readonly string[] = fieldNames("dataset");
  const keys = Object.keys(json);
  return keys.length > 0 && keys.every((key) => known.includes(key)) ? "dataset" : undefined;
}

// What is no JSON is refused by its reader, which can say where.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
