import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { mapRows } from "../../../src/ingest/mapping/map-rows.js";
import type { Mapping } from "../../../src/ingest/mapping/mapping.js";
import { random } from "../../../src/random/random.js";
import { draft } from "./draft.js";
import { fuzz } from "./fuzz.js";
import { foreignList, mappingFile, mappings } from "./mapped.js";

fuzz({
  name: "mapped tables",
  write: foreignList,
  read: (input, stream) => mapRows(parseCsv(input), mappings[stream.below(mappings.length)]),
});

const stream = random(1, "mapped");
const list = foreignList(draft(stream), stream);
fuzz({
  name: "mapping files",
  write: mappingFile,
  read: (input) => {
    if (!(input instanceof Uint8Array)) throw new TypeError("a mapping is read whole");
    return mapRows(parseCsv(list), parsed(new TextDecoder().decode(input)));
  },
  whole: true,
});

// What is no JSON is refused before it comes to the mapping.
function parsed(text: string): Mapping {
  try {
    return JSON.parse(text) as Mapping;
  } catch {
    return {} as Mapping;
  }
}
