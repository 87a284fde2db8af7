/** The words of the report in Arabic: the entry `comity/arabic`, which only those load who want them. */
export { arabic } from "./report/arabic/arabic.js";
