/** Files in and out, for Node. */
export { readNetwork, type ReadOptions, type TableFiles } from "./files/read-network.js";
export {
  writeFormats,
  writeNetwork,
  type WriteFormat,
  type WriteOptions,
  type Written,
} from "./files/write-network.js";
export { formats, type Format } from "./files/format.js";
export { writeTemplate } from "./files/template/write-template.js";
export { readDecisions, writeDecisions } from "./files/decisions-file.js";
export type { DecisionsFile } from "./files/decisions-rows.js";
