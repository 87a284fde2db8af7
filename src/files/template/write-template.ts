import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ComityError } from "../../errors/error.js";
import { csv } from "../../text/escape.js";
import { writeWorkbook } from "../workbook/write-workbook.js";
import { templateColumns, templateTables, type TemplateTable } from "./columns.js";
import { consentStatement } from "./consent-statement.js";
import { pageMarkdown } from "./page.js";
import { columnsMarkdown, templateSheets } from "./sheets.js";
import { wordsMarkdown } from "./words.js";

/**
 * Writes an empty list to fill in: a workbook if the path ends in `.xlsx`, else a folder of CSV files. Both have the
 * columns of the field table with what they mean, the words to choose from and a consent statement to adapt.
 * `readNetwork` reads what was filled in.
 *
 * Resolves to the paths of the files. Files that are there already are never replaced: throws `unwritable-file`.
 */
export async function writeTemplate(path: string): Promise<string[]> {
  if (typeof path !== "string" || path === "")
    throw new ComityError("bad-input", "no path was given", {
      fix: "Give a file that ends in .xlsx, or a folder",
    });
  if (/\.xlsx$/i.test(path)) return [await write(path, await writeWorkbook(templateSheets()))];
  const tables = Object.keys(templateTables) as TemplateTable[];
  const files = [
    ...tables.map((table) => [
      `${templateTables[table][0]}.csv`,
      `${templateColumns(table)
        .map(({ name }) => csv(name))
        .join(",")}\r\n`,
    ]),
    ["columns.md", columnsMarkdown()],
    ["words.md", wordsMarkdown()],
    ["consent-statement.md", pageMarkdown(consentStatement)],
  ];
  const paths = files.map(([name]) => join(path, name));
  for (const file of paths) if (await isThere(file)) throw refused(file, true);
  await Promise.all(files.map(([, text], i) => write(paths[i], text)));
  return paths;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function write(path: string, content: string | Uint8Array): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: "wx" });
  } catch (cause) {
    throw refused(path, cause instanceof Error && "code" in cause && cause.code === "EEXIST", cause);
  }
  return path;
}

function refused(path: string, there: boolean, cause?: unknown): ComityError {
  return new ComityError("unwritable-file", `${path} ${there ? "is there already" : "cannot be written"}`, {
    fix: there
      ? "Give another name, or move that file away"
      : "Give a path in a folder that you may write to",
    cause,
  });
}
