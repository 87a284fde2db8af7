/** Files in and out, for Node. */
export { readNetwork, type ReadOptions, type TableFiles } from "./files/read-network.js";
export { writeCsv } from "./files/write-csv.js";
export { formats, type Format } from "./files/format.js";
export { writeTemplate } from "./files/template/write-template.js";
