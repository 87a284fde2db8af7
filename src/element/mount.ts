import type { Analysis } from "../analysis/analysis.js";
import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { knownOptions } from "../network/known-options.js";
import { element as made } from "./dom.js";
import { openPage, themeNames, viewNames, type PageTheme, type PageViewName } from "./open-page.js";

export interface MountOptions {
  /**
   * "network" (default): the picture. "recommendations": whom to introduce next, and why. "profile": one actor, or who is
   * placed to do what. "table": everybody, to be sorted and filtered.
   */
  readonly view?: PageViewName;
  /** "auto" (default) follows the reader's setting. */
  readonly theme?: PageTheme;
}

/** A mounted view. */
export interface Mounted {
  /** Shows another analysis; in a picture, actors that were in it before keep their places. Throws `unsupported-version`. */
  update(analysis: Analysis): void;
  /** Selects the actor with an id, as a click would; nobody without one. */
  select(id?: string): void;
  /** Takes everything away that was made. */
  destroy(): void;
}

/**
 * Shows an analysis inside an element of a page, in a shadow root of its own. The element sends `select` and `hover`: `CustomEvent`s
 * whose `detail` is a `Choice`. It asks for nothing and runs under `default-src 'self'` and Trusted Types; texts of the data stay
 * texts. Colors follow custom properties such as `--comity-hue1`. The picture draws up to some thousands of marks in some
 * milliseconds; where the analysis has more actors, it draws communities. Throws `bad-option`, `bad-input`, `unsupported-version`.
 */
export function mount(element: Element, analysis: Analysis, options: MountOptions = {}): Mounted {
  knownOptions(options, ["view", "theme"], { control: false });
  const { view = "network", theme = "auto" } = options;
  oneOf("view", view, viewNames);
  oneOf("theme", theme, themeNames);
  if (!(element instanceof Element))
    throw new ComityError("bad-input", "there is no element to show the analysis in", {
      fix: "Pass an element that is in the page, such as document.querySelector('#network')",
    });
  const host = made("div", { class: "comity-page" });
  element.append(host);
  const page = openPage(host.attachShadow({ mode: "open" }), element, analysis, { view, theme });
  return {
    update: (next) => page.update(next),
    select: (id) => page.select(id),
    destroy() {
      page.destroy();
      host.remove();
    },
  };
}
