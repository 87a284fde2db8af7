import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Pace } from "../../control/pace.js";
import type { Control } from "../../control/control.js";
import { ComityError } from "../../errors/error.js";
import type { Ledger } from "../../ingest/ledger.js";
import type { TableName } from "../../ingest/source.js";
import { formatOf, sniffFormat, type Format } from "../format.js";
import { copyCsv, type CsvLayout } from "./copy-csv.js";
import { copyWorkbook, type WorkbookLayout } from "./copy-workbook.js";
import { findingTexts } from "./finding-texts.js";

/** How the file that is copied was read. */
export interface CopyOptions extends Control, CsvLayout, WorkbookLayout {
  readonly format?: Format | undefined;
  /** The one table whose findings are meant, where other tables come from files that may have the same name. */
  readonly only?: TableName | undefined;
}

/**
 * Writes a copy of a table or workbook with a column `finding` that says beside each bad row what is wrong with it. All
 * else stays as it is. The copy, once mended, can be read like the original: the column is left out.
 *
 * Never replaces a file. Resolves to the number of rows with findings. Throws `bad-option` for files that are neither
 * table nor workbook, and `unwritable-file`.
 */
export async function writeCopy(
  from: string,
  to: string,
  ledger: Ledger,
  options: CopyOptions = {},
): Promise<number> {
  const name = basename(from);
  const format = await formatToCopy(from, options.format);
  await access(to).then(
    () => {
      throw unwritable(to, "is there already", "Give another name, or move that file away");
    },
    () => undefined,
  );
  const sheets = findingTexts(ledger, name, options.only);
  const none = new Map<number, string>();
  try {
    await mkdir(dirname(to), { recursive: true });
    if (format === "xlsx") {
      const bytes = new Uint8Array(await readFile(from));
      const textsOf = (sheet: string): ReadonlyMap<number, string> => sheets.get(sheet) ?? none;
      const pace = new Pace(options);
      await writeFile(to, await copyWorkbook(bytes, name, textsOf, options, pace), { flag: "wx" });
    } else {
      const layout = {
        delimiter: options.delimiter ?? (format === "tsv" ? "\t" : undefined),
        headerLine: options.headerLine,
      };
      const { signal } = options;
      const stream = createReadStream(from, { highWaterMark: 1 << 18 });
      const text = Readable.from(copyCsv(stream, from, sheets.get("") ?? none, layout));
      await pipeline(
        text,
        createWriteStream(to, { flags: "wx" }),
        ...(signal === undefined ? [] : [{ signal }]),
      );
    }
  } catch (cause) {
    if (cause instanceof ComityError) throw cause;
    if (options.signal?.aborted === true) await rm(to, { force: true });
    options.signal?.throwIfAborted();
    throw unwritable(to, "cannot be written", "Give a path in a folder that you may write to", cause);
  }
  return Array.from(sheets.values()).reduce((sum, { size }) => sum + size, 0);
}

async function formatToCopy(path: string, given: Format | undefined): Promise<"csv" | "tsv" | "xlsx"> {
  const told = given ?? formatOf(path);
  const format = told === "sniff" ? sniffFormat((await readFile(path, "utf8")).slice(0, 4096)) : told;
  if (format === "csv" || format === "tsv" || format === "xlsx") return format;
  throw new ComityError(
    "bad-option",
    `a copy of ${path} cannot be written, since it is neither a table nor a workbook`,
    {
      fix: "Save the data as CSV or .xlsx first, or list the findings with --format csv",
      path: ["copy"],
    },
  );
}

function unwritable(path: string, what: string, fix: string, cause?: unknown): ComityError {
  return new ComityError("unwritable-file", `${path} ${what}`, { fix, cause });
}
