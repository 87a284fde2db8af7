import type { Control } from "../../control/control.js";
import { ComityError } from "../../errors/error.js";
import { sourceOf } from "../../files/source-of.js";
import { ingest, type IngestOptions, type Ingested, type Tables } from "../../ingest/ingest.js";
import { mapRows } from "../../ingest/mapping/map-rows.js";
import type { Mapping } from "../../ingest/mapping/mapping.js";
import { readMapping } from "../../ingest/mapping/read-mapping.js";
import type { RowSource, TableSource } from "../../ingest/source.js";
import type { Dataset } from "../../schema/types.js";
import type { FileChoice, Role } from "../protocol.js";
import type { JudgedFile } from "./judge-file.js";

/** A file with what it is read as. */
export interface ChosenFile extends JudgedFile {
  readonly choice: FileChoice;
}

type Understanding = Pick<IngestOptions, "kind" | "directed"> & Control;

/** What says something about the data without being data. */
export const beside: readonly Role[] = ["dataset", "mapping", "decisions"];

const tables = ["actors", "ties", "participations"] as const;

/**
 * Reads the files as `readNetwork` does: one that holds a whole network, one foreign list through its mapping, or a file
 * for each table. Throws `bad-option` for files that do not go together, and what `ingest` and `mapRows` throw.
 */
export async function readFiles(
  files: readonly ChosenFile[],
  proposed: Mapping | undefined,
  options: Understanding,
): Promise<Ingested> {
  // Copies to mend need every finding.
  const understanding = { ...options, keepFindings: Infinity };
  const data = files.filter(({ choice: { role } }) => !beside.includes(role));
  refuseMixed(data);
  const [first] = data;
  if (first.choice.role === "network") return ingest(sourceFor(first), understanding);
  if (first.choice.role === "list") {
    const mapping = await mappingFor(files, proposed);
    const { sheet = first.choice.sheet, delimiter, headerLine } = mapping.input ?? {};
    const source = rowsOf(
      sourceOf(first.file, first.file.name, first.format, { sheet, delimiter, headerLine }),
    );
    return ingest(mapRows(source, mapping), understanding);
  }
  const input: { -readonly [K in keyof Tables]: Tables[K] } = {};
  for (const file of data) {
    const table = tables.find((name) => name === file.choice.role);
    if (table !== undefined) input[table] = sourceFor(file);
  }
  const statement = files.find(({ choice: { role } }) => role === "dataset");
  // Whether it says what a statement says is for ingest to judge.
  if (statement !== undefined) input.dataset = JSON.parse(await statement.file.text()) as Dataset;
  return ingest(input, understanding);
}

/** A source for one sheet or the whole of a file. */
export function sourceFor({ file, format, choice: { sheet, role } }: ChosenFile): TableSource {
  return sourceOf(file, file.name, format, role === "network" ? {} : { sheet });
}

/** The rows of a source. Throws `bad-option` for edge lists. */
export function rowsOf(source: TableSource): RowSource {
  if (source.form === "rows") return source;
  throw new ComityError("bad-option", `${source.name} is an edge list, which has no columns to map`, {
    fix: "Read it without a mapping",
  });
}

async function mappingFor(files: readonly ChosenFile[], proposed: Mapping | undefined): Promise<Mapping> {
  const given = files.find(({ choice: { role } }) => role === "mapping");
  if (given !== undefined) return readMapping(JSON.parse((await given.file.text()).replace(/^\ufeff/, "")));
  if (proposed !== undefined) return proposed;
  throw new ComityError("bad-mapping", "nothing says how to read the list", {
    fix: "Look at its columns first",
  });
}

function refuseMixed(data: readonly ChosenFile[]): void {
  if (data.length === 0)
    throw new ComityError("empty-input", "there is no file with data", {
      fix: "Add a list of ties, or a workbook, or a network of another program",
    });
  const whole = data.find(({ choice: { role } }) => role === "network" || role === "list");
  if (whole !== undefined && data.length > 1)
    throw new ComityError(
      "bad-option",
      `${whole.file.name} is read ${whole.choice.role === "list" ? "through its columns" : "as a whole network"}, so it stands alone`,
      { fix: "Take the other files away, or say that each is actors, ties or participations" },
    );
  for (const table of tables) {
    const same = data.filter(({ choice: { role } }) => role === table);
    if (same.length > 1)
      throw new ComityError("bad-option", `${same[0].file.name} and ${same[1].file.name} are both ${table}`, {
        fix: "Say of one of them that it is something else, or take it away",
      });
  }
}
