import { parseGexf } from "../../../src/ingest/gexf/parse-gexf.js";
import { parseGml } from "../../../src/ingest/gml/parse-gml.js";
import { parseGraphml } from "../../../src/ingest/graphml/parse-graphml.js";
import { fuzz } from "./fuzz.js";
import { gexf, gml, graphml } from "./graphs.js";
import { clean } from "./holds.js";

fuzz({ name: "GEXF", write: gexf, read: (input) => parseGexf(input), holds: clean });
fuzz({ name: "GraphML", write: graphml, read: (input) => parseGraphml(input), holds: clean });
fuzz({ name: "GML", write: gml, read: (input) => parseGml(input), holds: clean });
