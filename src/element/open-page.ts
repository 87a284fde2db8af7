import { scoreNames, type Analysis } from "../analysis/analysis.js";
import { inks, type Ink, type InkColors } from "../report/draw/inks.js";
import type { ColorBy } from "../report/draw/network/looks.js";
import type { DrawsWorld } from "../report/draw/network/map-frame.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import { plain, say } from "../report/say.js";
import { checkVersion } from "../report/version.js";
import { describeChoice } from "./describe.js";
import { element } from "./dom.js";
import type { ComityNetworkEventMap } from "./events.js";
import { inkProperty, look } from "./look.js";
import { MapView, NetworkView } from "./network-view.js";
import type { NetworkRenderer } from "./painter.js";
import { isSame, type Choice, type PageDesk, type PageView } from "./page-view.js";
import { ProfileView } from "./profile-view.js";
import { RecommendationsView } from "./recommendations-view.js";
import { TableView } from "./table-view.js";

const views = {
  network: NetworkView,
  map: MapView,
  recommendations: RecommendationsView,
  profile: ProfileView,
  table: TableView,
} as const satisfies Readonly<Record<string, new (desk: PageDesk) => PageView>>;

export const viewNames = ["network", "map", "recommendations", "profile", "table"] as const;
export type PageViewName = (typeof viewNames)[number];
export const themeNames = ["auto", "light", "dark"] as const;
export const colorNames = [
  "community",
  "country",
  "kind",
  "none",
  ...scoreNames,
] as const satisfies readonly ColorBy[];
export type PageTheme = (typeof themeNames)[number];

/** What an open page is told at first. */
export interface PageOptions {
  readonly view: PageViewName;
  readonly theme: PageTheme;
  readonly color: ColorBy;
  readonly worldMap: DrawsWorld | undefined;
  readonly words: PageCatalogue;
  readonly renderer: NetworkRenderer | undefined;
}

/** What an open page can be told. */
export interface OpenPage {
  update(analysis: Analysis): void;
  select(id: string | undefined): void;
  colorBy(color: ColorBy): void;
  destroy(): void;
}

/** A view of an analysis inside a shadow root; events go out from `target`. */
export function openPage(
  root: ShadowRoot,
  target: EventTarget,
  analysis: Analysis,
  { view, theme, color, worldMap, renderer, words }: PageOptions,
): OpenPage {
  checkVersion(analysis);
  const ending = new AbortController();
  const heard = element("p", { class: "heard", "aria-live": "polite" });
  const page = element("div", { class: "page", lang: words.language, dir: words.direction });
  const state = { analysis, color, selected: {} as Choice, hovered: {} as Choice };
  const send = <K extends keyof ComityNetworkEventMap>(
    type: K,
    detail: ComityNetworkEventMap[K]["detail"],
  ): void => {
    target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  };

  const desk: PageDesk = {
    get analysis() {
      return state.analysis;
    },
    get selected() {
      return state.selected;
    },
    get color() {
      return state.color;
    },
    ...{ worldMap, renderer, words, signal: ending.signal },
    fallBack: (why) => send("fallback", why),
    colors: () => colorsOf(page),
    tell: (text) => {
      heard.textContent = text;
    },
    colorBy(next) {
      if (next === state.color) return;
      state.color = next;
      shown.refresh("color");
    },
    select(choice) {
      if (isSame(choice, state.selected)) return;
      state.selected = choice;
      const who = describeChoice(choice, state.analysis, words);
      heard.textContent = plain(who === "" ? words.page.cleared : words.page.selected(say`${who}`));
      shown.refresh("selection");
      send("select", choice);
    },
    hover(choice) {
      if (isSame(choice, state.hovered)) return;
      state.hovered = choice;
      send("hover", choice);
    },
  };

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const dress = (): boolean =>
    page.classList.toggle("dark", theme === "dark" || (theme === "auto" && dark.matches));
  dress();
  root.adoptedStyleSheets = [look()];
  // In the page before the view: it measures itself and reads its colors.
  root.replaceChildren(page);
  const shown: PageView = new views[view](desk);
  page.append(shown.node, heard);
  dark.addEventListener(
    "change",
    () => {
      dress();
      shown.refresh("theme");
    },
    { signal: ending.signal },
  );

  return {
    update(next) {
      checkVersion(next);
      state.analysis = next;
      const { actor } = state.selected;
      const found = next.actors.find(({ id, named }) => named && id === actor?.id);
      // Numbers of communities, and pseudonyms, mean somebody else in another analysis.
      state.selected = found === undefined ? {} : { actor: found };
      state.hovered = {};
      shown.refresh("analysis");
    },
    select(id) {
      const actor = state.analysis.actors.find((each) => each.id === id);
      desk.select(actor === undefined ? {} : { actor });
    },
    colorBy: (next) => desk.colorBy(next),
    destroy() {
      ending.abort();
      root.replaceChildren();
      root.adoptedStyleSheets = [];
    },
  };
}

function colorsOf(page: HTMLElement): InkColors {
  const style = getComputedStyle(page);
  const own = inks[page.classList.contains("dark") ? "dark" : "light"];
  const found = (Object.keys(own) as Ink[]).map((ink) => {
    const set = style.getPropertyValue(inkProperty(ink)).trim();
    return [ink, set === "" ? own[ink] : set] as const;
  });
  return Object.fromEntries(found) as InkColors;
}
