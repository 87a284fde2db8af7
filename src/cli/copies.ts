import { stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { formats, type Format } from "../files/format.js";
import { readMappingFile } from "../files/open-mapped.js";
import { writeCopy, type CopyOptions } from "../files/copy/write-copy.js";
import type { Ledger } from "../ingest/ledger.js";
import type { TableName } from "../ingest/source.js";
import { choiceOf, wordOf, type Arguments } from "./arguments.js";
import { WrongCall } from "./usage.js";

/** A file that was read, and where its copy goes. */
export interface Copy {
  readonly from: string;
  readonly to: string;
  readonly table: TableName | undefined;
}

/**
 * Where the copies go that a call of `comity check` asks for: one file has one copy of that name, several have theirs in a
 * folder. Throws `WrongCall` for what cannot be copied, before anything is read.
 */
export async function plannedCopies(args: Arguments): Promise<Copy[]> {
  const target = wordOf(args, "copy");
  if (target === undefined) return [];
  const files = inputFiles(args);
  if (args.given.has("example") || files.some(({ from }) => from === "-"))
    throw new WrongCall("--copy needs files to copy, not standard input or the bundled example");
  const [only] = files;
  const folder = files.length > 1 || /[/\\]$/.test(target) || (await isFolder(target));
  if (folder) {
    const names = files.map(({ from }) => basename(from));
    const alike = new Set(names).size < names.length;
    return files.map(({ from, table }, i) => ({
      ...{ from, table },
      to: join(target, alike ? `${table}-${names[i]}` : names[i]),
    }));
  }
  const [was, is] = [extname(only.from).toLowerCase(), extname(target).toLowerCase()];
  if (was !== is)
    throw new WrongCall(
      `the copy of ${basename(only.from)} has the same form, so its name must end in "${was}"`,
    );
  return [{ ...only, to: target }];
}

/** Writes the copies; the number of rows with findings for each. */
export async function writeCopies(
  copies: readonly Copy[],
  ledger: Ledger,
  args: Arguments,
  control: Pick<CopyOptions, "signal">,
): Promise<number[]> {
  const map = wordOf(args, "map");
  const { sheet, delimiter, headerLine } =
    map === undefined ? {} : ((await readMappingFile(map)).input ?? {});
  const format: Format | undefined = choiceOf(args, "input", formats);
  const layout = { sheet: wordOf(args, "sheet") ?? sheet, delimiter, headerLine, format };
  const counts: number[] = [];
  for (const { from, to, table } of copies) {
    const read = map === undefined ? table : "ties";
    const only = table === "ties" && args.given.has("two-mode") ? "participations" : table;
    counts.push(await writeCopy(from, to, ledger, { ...layout, table: read, only, ...control }));
  }
  return counts;
}

function inputFiles(args: Arguments): Omit<Copy, "to">[] {
  const tables = (["actors", "ties", "participations"] as const).flatMap((table) => {
    const from = wordOf(args, table);
    return from === undefined ? [] : [{ from, table }];
  });
  return [...args.words.map((from) => ({ from, table: undefined })), ...tables];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
