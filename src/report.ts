/** The analysis as reports, pictures and tables: the entry `comity/report`. */
export { countryMap, type CountryMapOptions } from "./report/country-map.js";
export type { Catalogue } from "./report/english/english.js";
export type { PageCatalogue } from "./report/english/page-english.js";
export type { Language } from "./report/say.js";
export { htmlReport, type HtmlReportOptions, type ReportOptions } from "./report/html-report.js";
export { methods, methodsMarkdown, type Methods, type MethodsOptions } from "./report/methods.js";
export { drawNetwork, type DrawNetworkOptions, type DrawnNetwork } from "./report/draw-network.js";
export type { Ink, InkColors } from "./report/draw/inks.js";
export type { DrawingContext } from "./report/draw/network/painting.js";
export type { ColorBy } from "./report/draw/network/looks.js";
export { networkScene, type NetworkSceneOptions } from "./report/draw/network/network-scene.js";
export type {
  LineSort,
  Look,
  NetworkScene,
  SceneKey,
  SceneLines,
  SceneMark,
  SceneRing,
  SceneTie,
  Shape,
} from "./report/draw/network/scene.js";
export type { SceneTransform } from "./report/draw/network/scene-labels.js";
export { networkSvg, type NetworkSvgOptions } from "./report/network-svg.js";
export { picture, type Picture } from "./report/picture.js";
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
