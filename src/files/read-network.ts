import { readFile } from "node:fs/promises";
import { ComityError } from "../errors/error.js";
import { ingest, ingestOptions, type Ingested, type IngestOptions } from "../ingest/ingest.js";
import type { Mapping } from "../ingest/mapping/mapping.js";
import { knownOptions } from "../network/known-options.js";
import type { Dataset } from "../schema/types.js";
import { openMapped } from "./open-mapped.js";
import { open, type OpenOptions } from "./open.js";

/** The files of a network, one for each table. */
export interface TableFiles {
  readonly actors?: string | undefined;
  readonly ties?: string | undefined;
  readonly participations?: string | undefined;
  /** A JSON file with `source`, `boundary`, `collected`, `licence`. */
  readonly dataset?: string | undefined;
}

/** How to read files and understand the data in them. */
export interface ReadOptions extends IngestOptions, OpenOptions {
  /** A mapping that says how the rows of the one file become a network, or the path of a mapping file. */
  readonly map?: Mapping | string | undefined;
}

/**
 * Reads a network from one file or from one file for each table, and accounts for every row as `ingest` does. The
 * extension tells the format: `.xlsx`, `.csv`, `.tsv`, `.txt` (by its content), `.json`, `.ndjson` or `.jsonl`, `.el`, `.gexf`, `.graphml`, `.gml`,
 * `.net` or `.paj` (with `beside` for the files that lie beside it), `.dl`, `.mtx`;
 * `"-"` is standard input. A single table without further word holds ties. Texts are streamed, never held; workbooks are
 * held while they are read.
 *
 * With `map` the one file is a raw table, whatever its columns are called (see `mapRows`); the mapping says which sheet,
 * delimiter and line of headers it has, unless these are given.
 *
 * Throws `missing-file`, `bad-option` for unknown extensions, what `ingest` throws, and with `map` what `mapRows` throws.
 */
export async function readNetwork(files: string | TableFiles, options: ReadOptions = {}): Promise<Ingested> {
  knownOptions(options, [...ingestOptions, "format", "delimiter", "sheet", "beside", "headerLine", "map"]);
  const { format, delimiter, sheet, beside, headerLine, map, ...understanding } = options;
  const layout = { format, delimiter, sheet, beside, headerLine };
  if (typeof files === "string") {
    const source = map === undefined ? await open(files, layout) : await openMapped(files, layout, map);
    return ingest(source, understanding);
  }
  if (typeof files !== "object" || (files as unknown) === null)
    throw new ComityError("bad-input", "no file was given", {
      fix: "Give a path, or paths of actors and ties",
    });
  knownOptions(files, ["actors", "ties", "participations", "dataset"], { control: false });
  const { actors, ties, participations, dataset } = files;
  const given = [actors, ties, participations].filter((path) => path !== undefined);
  if (given.length === 0)
    throw new ComityError("bad-input", "no file was given", {
      fix: "Give a path, or paths of actors and ties",
    });
  if (given.filter((path) => path === "-").length > 1)
    throw new ComityError("bad-input", "standard input can be only one of the tables", {
      fix: "Give files for the others",
    });
  if (map !== undefined)
    throw new ComityError("bad-option", "a mapping reads one file, but files of tables are given", {
      fix: "Give the path of the one file",
      path: ["map"],
    });
  return ingest(
    {
      ...(actors === undefined ? {} : { actors: await open(actors, layout) }),
      ...(ties === undefined ? {} : { ties: await open(ties, layout) }),
      ...(participations === undefined ? {} : { participations: await open(participations, layout) }),
      ...(dataset === undefined ? {} : { dataset: await readStatement(dataset) }),
    },
    understanding,
  );
}

async function readStatement(path: string): Promise<Dataset> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, {
      fix: "Check the name and that you may read it",
      cause,
    });
  });
  try {
    // Whether it says what a dataset says is for ingest to judge.
    return JSON.parse(text) as Dataset;
  } catch (cause) {
    throw new ComityError("unreadable-format", `${path} is not JSON`, {
      fix: 'Write an object such as { "source": "…", "collected": "2026-05" }',
      cause,
    });
  }
}
