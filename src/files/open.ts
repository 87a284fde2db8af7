import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import { ComityError } from "../errors/error.js";
import type { TableSource } from "../ingest/source.js";
import { formatOf, sniffFormat, type Format } from "./format.js";
import { sourceOf, type Layout } from "./source-of.js";

/** How a file is read. */
export interface OpenOptions extends Layout {
  /** The form of the text; by default the extension tells, and for standard input the content. */
  readonly format?: Format | undefined;
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
