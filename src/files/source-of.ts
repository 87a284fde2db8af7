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
import type { Input, TableSource } from "../ingest/source.js";
import type { Format } from "./format.js";

/** How a table is laid out, where its format leaves that open. */
export interface Layout {
  /** What stands between the cells of a table; sniffed by default. */
  readonly delimiter?: string | undefined;
  /** The line of a table, or the row of a sheet, that holds the headers, from 1: what stands above it is left out. */
  readonly headerLine?: number | undefined;
  /** The sheet of a workbook to read as one table; by default those whose names stand for tables. */
  readonly sheet?: string | undefined;
}

/** The source for `ingest` that reads an input of a known format, on Node and in browsers. Throws `bad-option`. */
export function sourceOf(
  input: Input,
  name: string,
  format: Format,
  { delimiter = format === "tsv" ? "\t" : undefined, sheet, headerLine }: Layout,
  beside: Readonly<Record<string, Input>> = {},
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
