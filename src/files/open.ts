import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import { ComityError } from "../errors/error.js";
import { parseCsv } from "../ingest/csv/parse-csv.js";
import { parseDl } from "../ingest/dl/parse-dl.js";
import { parseEdgeList } from "../ingest/edge-list/parse-edge-list.js";
import { parseGexf } from "../ingest/gexf/parse-gexf.js";
import { parseGml } from "../ingest/gml/parse-gml.js";
import { parseGraphml } from "../ingest/graphml/parse-graphml.js";
import { parseJson } from "../ingest/json/parse-json.js";
import { parseNdjson } from "../ingest/json/parse-ndjson.js";
import { parseMatrixMarket } from "../ingest/matrix-market/parse-matrix-market.js";
import { parsePajek } from "../ingest/pajek/parse-pajek.js";
import { parseWorkbook } from "../ingest/workbook/parse-workbook.js";
import type { TableSource } from "../ingest/source.js";
import { formatOf, sniffFormat, type Format } from "./format.js";

/** How a file is read. */
export interface OpenOptions {
  /** The form of the text; by default the extension tells, and for standard input the content. */
  readonly format?: Format | undefined;
  /** What stands between the cells of a table; sniffed by default. */
  readonly delimiter?: string | undefined;
  /** The line of a table, or the row of a sheet, that holds the headers, from 1: what stands above it is left out. */
  readonly headerLine?: number | undefined;
  /** The sheet of a workbook to read as one table; by default those whose names stand for tables. */
  readonly sheet?: string | undefined;
  /** Files of values that lie beside a Pajek network, by the column of the actors they become. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
}

/**
 * Opens a file, or standard input for `"-"`, as a source for `ingest`; it is read piece by piece while it is ingested.
 * Throws `missing-file` and, for unknown extensions, `bad-option`.
 */
export async function open(path: string, options: OpenOptions = {}): Promise<TableSource> {
  const standardInput = path === "-";
  const name = standardInput ? "standard input" : basename(path);
  const beside = await openBeside(options.beside ?? {});
  const stream = standardInput ? (): Stream => process.stdin : fileStream(path, await sizeOfFile(path));
  const format = options.format ?? (standardInput ? "sniff" : formatOf(path));
  if (format !== "sniff") return sourceOf(stream(), name, format, options, beside);
  const { start, whole } = await peek(stream());
  return sourceOf(whole, name, sniffFormat(start), options, beside);
}

function sourceOf(
  input: Stream,
  name: string,
  format: Format,
  { delimiter = format === "tsv" ? "\t" : undefined, sheet, headerLine }: OpenOptions,
  beside: Readonly<Record<string, Stream>>,
): TableSource {
  if (Object.keys(beside).length > 0 && format !== "pajek")
    throw new ComityError("bad-option", `files beside ${name} are only read for a Pajek network`, {
      fix: "Give a .net or .paj file, or leave them out",
      path: ["beside"],
    });
  if (sheet !== undefined && format !== "xlsx")
    throw new ComityError("bad-option", `${name} has no sheets, since it is no workbook`, {
      path: ["sheet"],
    });
  if (headerLine !== undefined && !["csv", "tsv", "xlsx"].includes(format))
    throw new ComityError("bad-option", `${name} has no line of headers, since it is no table`, {
      path: ["headerLine"],
    });
  switch (format) {
    case "csv":
    case "tsv":
      return parseCsv(input, {
        name,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(headerLine === undefined ? {} : { headerLine }),
      });
    case "json":
      return parseJson(input, { name });
    case "ndjson":
      return parseNdjson(input, { name });
    case "el":
      return parseEdgeList(input, { name });
    case "gexf":
      return parseGexf(input, { name });
    case "graphml":
      return parseGraphml(input, { name });
    case "gml":
      return parseGml(input, { name });
    case "pajek":
      return parsePajek(input, { name, beside });
    case "dl":
      return parseDl(input, { name });
    case "mtx":
      return parseMatrixMarket(input, { name });
    case "xlsx":
      return parseWorkbook(input, { name, sheet, headerLine });
  }
}

async function openBeside(files: Readonly<Record<string, string>>): Promise<Record<string, Stream>> {
  const opened: [string, Stream][] = [];
  for (const [column, path] of Object.entries(files))
    opened.push([column, fileStream(path, await sizeOfFile(path))()]);
  return Object.fromEntries(opened);
}

interface Stream extends AsyncIterable<Uint8Array> {
  readonly size?: number;
}

// Opens the file only when its first piece is asked for.
function fileStream(path: string, size: number): () => Stream {
  return () => ({
    size,
    [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: 1 << 18 })[Symbol.asyncIterator](),
  });
}

async function sizeOfFile(path: string): Promise<number> {
  const fix = "Check the name and that you may read it";
  const found = await stat(path).catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, { fix, cause });
  });
  if (found.isDirectory())
    throw new ComityError("missing-file", `${path} is a folder`, {
      fix: "Give the files in it: actors and ties",
    });
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, { fix, cause });
  });
  return found.size;
}

// The first piece as text, and an iterable of all pieces, that one included.
async function peek(stream: Stream): Promise<{ start: string; whole: Stream }> {
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  const start = first.done === true ? "" : new TextDecoder().decode(first.value.subarray(0, 4096));
  return {
    start,
    whole: {
      ...(stream.size === undefined ? {} : { size: stream.size }),
      async *[Symbol.asyncIterator]() {
        if (first.done === true) return;
        yield first.value;
        yield* { [Symbol.asyncIterator]: () => pieces };
      },
    },
  };
}
