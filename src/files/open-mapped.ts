import { readFile } from "node:fs/promises";
import { ComityError } from "../errors/error.js";
import { mapRows } from "../ingest/mapping/map-rows.js";
import type { Mapping } from "../ingest/mapping/mapping.js";
import { readMapping } from "../ingest/mapping/read-mapping.js";
import type { RowSource } from "../ingest/source.js";
import { open, type OpenOptions } from "./open.js";

/** Opens a file as the raw table that a mapping reads. What the options say of its layout stands before the mapping. */
export async function openMapped(
  path: string,
  options: OpenOptions,
  map: Mapping | string,
): Promise<RowSource> {
  const mapping = typeof map === "string" ? await readMappingFile(map) : readMapping(map);
  const { sheet, delimiter, headerLine } = mapping.input ?? {};
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const source = await open(path, { sheet, delimiter, headerLine, ...Object.fromEntries(given) });
  if (source.form !== "rows")
    throw new ComityError("bad-option", `${path} is an edge list, which has no columns to map`, {
      fix: "Read it without a mapping",
      path: ["map"],
    });
  return mapRows(source, mapping);
}

/** The mapping of a file. Throws `missing-file`, `unreadable-format`, and what `readMapping` throws. */
export async function readMappingFile(path: string): Promise<Mapping> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, {
      fix: "Check the name and that you may read it",
      cause,
    });
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new ComityError("unreadable-format", `${path} is not JSON`, {
      fix: "Write a mapping as comity map does",
      cause,
    });
  }
  return readMapping(json);
}
