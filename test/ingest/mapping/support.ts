import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { ingest, type Ingested, type IngestOptions } from "../../../src/ingest/ingest.js";
import { mapRows } from "../../../src/ingest/mapping/map-rows.js";
import type { MappedInput, MappedRecord, Mapping } from "../../../src/ingest/mapping/mapping.js";
import { checkAccount } from "../support.js";

/** A mapping of these records. */
export function mappingOf(records: readonly MappedRecord[], more: Partial<Mapping> = {}): Mapping {
  return { comityMapping: "1.0", records, ...more };
}

/** A CSV text read by a mapping, with every row accounted for. */
export async function mapped(
  text: string,
  mapping: Mapping,
  options: IngestOptions & { readonly input?: MappedInput } = {},
): Promise<Ingested> {
  const { delimiter, headerLine } = mapping.input ?? {};
  const layout = {
    name: "list.csv",
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerLine === undefined ? {} : { headerLine }),
  };
  const read = await ingest(mapRows(parseCsv(text, layout), mapping), options);
  checkAccount(read.ledger);
  return read;
}
