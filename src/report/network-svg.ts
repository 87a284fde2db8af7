import type { Analysis } from "../analysis/analysis.js";
import { oneOf } from "../csr/form.js";
import { knownOptions } from "../network/known-options.js";
import { networkScene, type NetworkSceneOptions } from "./draw/network/network-scene.js";
import { writeSvg } from "./draw/network/svg-writer.js";

export interface NetworkSvgOptions extends NetworkSceneOptions {
  /** Begins the ids inside the drawing; give different ones to drawings on the same page. Default "comity-network". */
  readonly id?: string;
  /**
   * "light" (default) and "dark" are attributes alone, as a strict content security policy asks for; a page may set colors
   * anew by classes such as `comity-hue1`. "auto" follows the reader's setting by a style element of its own.
   */
  readonly theme?: "light" | "dark" | "auto";
}

/** Beyond so many, tooltips cost more than they tell. */
const tooltips = 2000;

/**
 * The network as an SVG string: marks for actors and lines for ties, with a title, a description, a legend, names that do
 * not overlap, and what is not drawn and why. Marks differ in shape as well as in color. Organizations that stand between
 * others have a ring, suggested ties stand out. Without a picture in the analysis, or without one on the map, an empty
 * string. It names nobody whom `analysis.picture` does not draw. Throws `bad-option`, `unsupported-version`.
 */
export function networkSvg(analysis: Analysis, options: NetworkSvgOptions = {}): string {
  knownOptions(options, ["id", "theme", "view", "color", "size", "width", "words"], { control: false });
  const { id = "comity-network", theme = "light", ...shown } = options;
  oneOf("theme", theme, ["light", "dark", "auto"]);
  const scene = networkScene(analysis, shown);
  return scene === undefined ? "" : writeSvg(scene, { id, theme, tooltips });
}
