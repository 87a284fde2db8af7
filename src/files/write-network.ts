import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ComityError, isComityError } from "../errors/error.js";
import { toCsv } from "../export/csv.js";
import type { Pieces } from "../export/exported.js";
import { toGexf } from "../export/gexf.js";
import { toGraphml } from "../export/graphml.js";
import { toGraphologyJson } from "../export/graphology-json.js";
import type { Loss } from "../export/losses.js";
import { exportOptions, type ExportOptions } from "../export/options.js";
import { toPajek } from "../export/pajek.js";
import { knownOptions } from "../network/known-options.js";
import type { Network } from "../network/network.js";

/** The forms in which networks are written; `csv` is a folder of tables, `json` the JSON of graphology. */
export const writeFormats = ["csv", "gexf", "graphml", "pajek", "json"] as const;

export type WriteFormat = (typeof writeFormats)[number];

/** How and for whom a network is written. */
export interface WriteOptions extends ExportOptions {
  /** The form; by default the extension tells. */
  readonly format?: WriteFormat | undefined;
  /** For Pajek: whether each method is a relation of its own, which igraph and NetworkX do not read. Default false. */
  readonly relations?: boolean | undefined;
}

/** What was written. */
export interface Written {
  /** The paths of the files. */
  readonly files: readonly string[];
  /** What the files do not hold, and what is read back as something else. */
  readonly losses: readonly Loss[];
}

const extensions: ReadonlyMap<string, WriteFormat> = new Map([
  [".gexf", "gexf"],
  [".graphml", "graphml"],
  [".net", "pajek"],
  [".json", "json"],
]);

/**
 * Writes a network to a file, in the form that its extension tells: `.gexf`, `.graphml`, `.net` (Pajek, with `.vec`,
 * `.clu` and `.nam` files for columns of actors beside it) or `.json` (graphology); a folder, which is made if need be,
 * gets `actors.csv`, `ties.csv` and, where there is something to say, `participations.csv` and `dataset.json`. Files of
 * these names are replaced, each once it is whole; other files in a folder stay as they are.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * `losses` of the result says what the form does not hold. Streaming, interruptible. Throws `bad-option` for other
 * extensions, `unwritable-file`, and what `toGexf` and its like throw.
 */
export async function writeNetwork(
  network: Network,
  path: string,
  options: WriteOptions = {},
): Promise<Written> {
  knownOptions(options, [...exportOptions, "format", "relations"]);
  const { format = await writeFormatOf(path), relations, ...how } = options;
  if (relations !== undefined && format !== "pajek")
    throw new ComityError("bad-option", "relations are only written for Pajek", {
      fix: "Leave the option out: the methods are in the file anyway",
      path: ["relations"],
    });
  switch (format) {
    case "csv":
      return writeTables(network, path, how);
    case "pajek": {
      const { beside, losses, ...whole } = await toPajek(network, { ...how, relations, beside: true });
      const stem = path.replace(/\.net$/i, "");
      const files: string[] = [];
      for (const [name, pieces] of [["", whole] as const, ...beside])
        files.push(await save(name === "" ? path : `${stem}${name}`, pieces));
      return { files, losses };
    }
    case "gexf":
      return writeWhole(path, await toGexf(network, how));
    case "graphml":
      return writeWhole(path, await toGraphml(network, how));
    case "json":
      return writeWhole(path, await toGraphologyJson(network, how));
    default:
      throw unknownFormat(`format is ${JSON.stringify(format)}, in which networks are not written`);
  }
}

async function writeFormatOf(path: string): Promise<WriteFormat> {
  if (typeof path !== "string" || path === "")
    throw new ComityError("bad-option", "no path was given", { fix: "Give the path of a file or folder" });
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true || /[/\\]$/.test(path)) return "csv";
  const [extension = ""] = /\.[^./\\]+$/.exec(path.toLowerCase()) ?? [];
  const format = extensions.get(extension);
  if (format !== undefined) return format;
  if (extension === "" && found === undefined) return "csv";
  throw unknownFormat(
    extension === ""
      ? `${path} is a file without extension`
      : `${path} has the extension ${extension}, which names no form in which networks are written`,
  );
}

function unknownFormat(message: string): ComityError {
  return new ComityError("bad-option", message, {
    fix: "Give a path that ends in .gexf, .graphml, .net or .json, or a folder for tables of CSV",
    path: ["format"],
  });
}

async function writeWhole(path: string, written: Pieces & { losses: readonly Loss[] }): Promise<Written> {
  return { files: [await save(path, written)], losses: written.losses };
}

async function writeTables(network: Network, folder: string, options: ExportOptions): Promise<Written> {
  const { losses, actors, ties, participations, dataset } = await toCsv(network, options);
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw unwritable(folder, cause);
  });
  const files: string[] = [];
  const tables = {
    "actors.csv": actors,
    "ties.csv": ties,
    "participations.csv": participations,
    "dataset.json": dataset,
  };
  for (const [name, pieces] of Object.entries(tables))
    if (pieces !== undefined) files.push(await save(join(folder, name), pieces));
  return { files, losses };
}

/** Writes beside the file first, so that what stood there is replaced by the whole or not at all. */
async function save(path: string, pieces: AsyncIterable<string>): Promise<string> {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (isComityError(error) || !isSystemError(error)) throw error;
    throw unwritable(path, error);
  }
  return path;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function unwritable(path: string, cause: unknown): ComityError {
  return new ComityError("unwritable-file", `${path} cannot be written`, {
    fix: "Check that its folder exists and that you may write there",
    cause,
  });
}
