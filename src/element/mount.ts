import type { Analysis } from "../analysis/analysis.js";
import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { knownOptions } from "../network/known-options.js";
import type { ColorBy } from "../report/draw/network/looks.js";
import type { DrawsWorld } from "../report/draw/network/map-frame.js";
import { element as made } from "./dom.js";
import {
  colorNames,
  openPage,
  themeNames,
  viewNames,
  type PageTheme,
  type PageViewName,
} from "./open-page.js";
import { pageEnglish, type PageCatalogue } from "../report/english/page-english.js";
import type { NetworkRenderer } from "./painter.js";

export interface MountOptions {
  /**
   * "network" (default): the picture. "map": the same actors where they are in the world. "recommendations": whom to introduce
   * next, and why. "profile": one actor, or who is placed to do what. "table": everybody, to be sorted and filtered.
   */
  readonly view?: PageViewName;
  /** "auto" (default) follows the reader's setting. */
  readonly theme?: PageTheme;
  /**
   * What colors stand for at first: "community" (default), "country", "kind", "none", or a score such as "betweenness", in four
   * steps. Readers can choose another one. Where communities are drawn it is always the community.
   */
  readonly color?: ColorBy;
  /** The function `worldMap` of `comity/layout`, for the land under a map and ways over the globe; without it there is none. */
  readonly worldMap?: DrawsWorld;
  /** The language of everything that is said, English by default; another one is `arabic` of `comity/arabic`, from right to left. */
  readonly words?: PageCatalogue;
  /** What paints the picture, such as `sigmaRenderer` of `comity/sigma`; by default a canvas. */
  readonly renderer?: NetworkRenderer;
}

/** A mounted view. */
export interface Mounted {
  /** Shows another analysis; in a picture, actors that were in it before keep their places. Throws `unsupported-version`. */
  update(analysis: Analysis): void;
  /** Selects the actor with an id, as a click would; nobody without one. */
  select(id?: string): void;
  /** Has colors stand for something else. Throws `bad-option`. */
  colorBy(color: ColorBy): void;
  /** Takes everything away that was made. */
  destroy(): void;
}

/**
 * Shows an analysis inside an element of a page, in a shadow root of its own. The element sends the events of
 * `ComityNetworkEventMap`: `select` and `hover`, whose `detail` is a `Choice`, and `fallback`. It asks for nothing and runs under
 * `default-src 'self'` and Trusted Types; texts of the data stay texts. Colors follow custom properties such as
 * `--comity-hue1`. A large picture is made in slices of some milliseconds, between which the page goes on; where the analysis
 * has more actors than can be drawn, it draws communities. Throws `bad-option`, `bad-input`, `unsupported-version`.
 */
export function mount(element: Element, analysis: Analysis, options: MountOptions = {}): Mounted {
  knownOptions(options, ["view", "theme", "color", "worldMap", "renderer", "words"], { control: false });
  const {
    view = "network",
    theme = "auto",
    color = "community",
    worldMap,
    renderer,
    words = pageEnglish,
  } = options;
  oneOf("view", view, viewNames);
  oneOf("theme", theme, themeNames);
  oneOf("color", color, colorNames);
  if (renderer !== undefined && typeof (renderer as unknown) !== "function")
    throw new ComityError("bad-option", "what is given as renderer makes no painter", {
      path: ["renderer"],
      fix: 'Pass what sigmaRenderer of "comity/sigma" returns, or nothing',
    });
  if (!(element instanceof Element))
    throw new ComityError("bad-input", "there is no element to show the analysis in", {
      fix: "Pass an element that is in the page, such as document.querySelector('#network')",
    });
  const host = made("div", { class: "comity-page" });
  element.append(host);
  const page = openPage(host.attachShadow({ mode: "open" }), element, analysis, {
    ...{ view, theme, color, worldMap, renderer, words },
  });
  return {
    update: (next) => page.update(next),
    select: (id) => page.select(id),
    colorBy: (next) => page.colorBy(oneOf("color", next, colorNames)),
    destroy() {
      page.destroy();
      host.remove();
    },
  };
}
