import { parseJson } from "../../../src/ingest/json/parse-json.js";
import { parseNdjson } from "../../../src/ingest/json/parse-ndjson.js";
import { fuzz } from "./fuzz.js";
import { clean } from "./holds.js";
import { json, ndjson, sparql } from "./tables.js";

fuzz({ name: "JSON", write: json, read: (input) => parseJson(input), holds: clean });
fuzz({ name: "NDJSON", write: ndjson, read: (input) => parseNdjson(input), holds: clean });
fuzz({ name: "results of SPARQL", write: sparql, read: (input) => parseJson(input) });
