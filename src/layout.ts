/** Where to draw actors: the entry `comity/layout`. */
export { layout } from "./layout/layout.js";
export type { LayoutMethod, LayoutOptions } from "./layout/options.js";
export { worldMap, type Place, type WorldMap, type WorldMapOptions } from "./layout/project.js";
export {
  Positions,
  type GroupCircle,
  type LayoutQuality,
  type MapFrame,
  type PositionRow,
} from "./values/positions.js";
