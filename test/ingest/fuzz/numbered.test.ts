import { parseDl } from "../../../src/ingest/dl/parse-dl.js";
import { parseMatrixMarket } from "../../../src/ingest/matrix-market/parse-matrix-market.js";
import { parsePajek } from "../../../src/ingest/pajek/parse-pajek.js";
import { fuzz } from "./fuzz.js";
import { clean } from "./holds.js";
import { besidePajek, dl, matrixMarket, pajek } from "./numbered.js";

fuzz({ name: "Pajek", write: pajek, read: (input) => parsePajek(input), holds: clean });
fuzz({
  name: "files beside Pajek",
  write: besidePajek,
  // As many vertices as most drafts that are written with it, or fewer.
  read: (file, random) => {
    const network = `*Vertices ${2 + random.below(5)}\n1 hub\n*Edges\n1 2\n`;
    return parsePajek(network, {
      beside: { [["country", "population", "id", "__proto__"][random.below(4)]]: file },
    });
  },
});
fuzz({ name: "DL", write: dl, read: (input) => parseDl(input), holds: clean });
fuzz({ name: "Matrix Market", write: matrixMarket, read: (input) => parseMatrixMarket(input), holds: clean });
