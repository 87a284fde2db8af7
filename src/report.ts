/** The analysis as reports, pictures and tables: the entry `comity/report`. */
export { countryMap, type CountryMapOptions } from "./report/country-map.js";
export { htmlReport, type ReportOptions } from "./report/html-report.js";
export { methods, methodsMarkdown, type Methods } from "./report/methods.js";
export { markdownReport } from "./report/markdown-report.js";
export {
  csvTable,
  tableNames,
  tables,
  type PlainTable,
  type TableName,
  type TableValue,
} from "./report/tables.js";
export { textReport, type TextReportOptions } from "./report/text-report.js";
