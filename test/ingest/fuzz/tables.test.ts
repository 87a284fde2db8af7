import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { parseEdgeList } from "../../../src/ingest/edge-list/parse-edge-list.js";
import { fuzz } from "./fuzz.js";
import { clean } from "./holds.js";
import { delimited, edgeList } from "./tables.js";

fuzz({
  name: "CSV",
  write: (draft, random) => delimited(draft, random, random.below(2) === 0 ? "," : ";"),
  read: (input) => parseCsv(input),
  holds: clean,
});
fuzz({
  name: "TSV",
  write: (draft, random) => delimited(draft, random, "\t"),
  read: (input) => ({ ties: parseCsv(input, { delimiter: "\t" }) }),
  holds: clean,
});
fuzz({
  name: "edge lists",
  write: edgeList,
  read: (input) => parseEdgeList(input),
});
