import type { Analysis } from "../analysis/analysis.js";
import type { ColorBy } from "../report/draw/network/looks.js";
import type { DrawsWorld } from "../report/draw/network/map-frame.js";
import { pageEnglish, type PageCatalogue } from "../report/english/page-english.js";
import type { ComityNetworkEventMap } from "./events.js";
import { colorNames, openPage, themeNames, viewNames, type OpenPage } from "./open-page.js";
import type { NetworkRenderer } from "./painter.js";

type Listener<E> = (this: ComityNetworkElement, event: E) => unknown;

/** An element whose own events are known by name. */
interface ListenedElement extends HTMLElement {
  addEventListener<K extends keyof ComityNetworkEventMap>(
    type: K,
    listener: Listener<ComityNetworkEventMap[K]>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: Listener<HTMLElementEventMap[K]>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ComityNetworkEventMap>(
    type: K,
    listener: Listener<ComityNetworkEventMap[K]>,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: Listener<HTMLElementEventMap[K]>,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Where there is no page, such as on a server, the class stands on nothing and is never made. */
const Base = (globalThis.HTMLElement ?? Object) as unknown as new () => ListenedElement;

/**
 * `<comity-network view="network" theme="auto" color="community">`: its property `analysis` is what it shows. It is there once
 * `comity/element` is imported. Unknown words in its attributes count as if they were not there.
 */
export class ComityNetworkElement extends Base {
  static readonly observedAttributes = ["view", "theme", "color"];
  #analysis: Analysis | undefined;
  #worldMap: DrawsWorld | undefined;
  #renderer: NetworkRenderer | undefined;
  #words: PageCatalogue | undefined;
  #page: OpenPage | undefined;

  /** What is shown. Another one keeps actors of the picture in their places. */
  get analysis(): Analysis | undefined {
    return this.#analysis;
  }

  set analysis(analysis: Analysis | undefined) {
    this.#analysis = analysis;
    if (analysis !== undefined && this.#page !== undefined) this.#page.update(analysis);
    else this.#open();
  }

  /** What colors stand for, as the attribute says. */
  get color(): ColorBy {
    return known(colorNames, this.getAttribute("color"));
  }

  set color(color: ColorBy) {
    this.setAttribute("color", color);
  }

  /** The function `worldMap` of `comity/layout`, for land under the map; without it the map is drawn without land. */
  get worldMap(): DrawsWorld | undefined {
    return this.#worldMap;
  }

  set worldMap(worldMap: DrawsWorld | undefined) {
    this.#worldMap = worldMap;
    this.#open();
  }

  /** What paints the picture, such as `sigmaRenderer` of `comity/sigma`; without it a canvas. */
  get renderer(): NetworkRenderer | undefined {
    return this.#renderer;
  }

  set renderer(renderer: NetworkRenderer | undefined) {
    this.#renderer = renderer;
    this.#open();
  }

  /** The language of everything that is said: English, or for example `arabic` of `comity/arabic`. */
  get words(): PageCatalogue | undefined {
    return this.#words;
  }

  set words(words: PageCatalogue | undefined) {
    this.#words = words;
    this.#open();
  }

  /** Selects the actor with an id, as a click would; nobody without one. */
  select(id?: string): void {
    this.#page?.select(id);
  }

  connectedCallback(): void {
    // A property that was set before the class was known would hide the one of the class.
    for (const name of ["worldMap", "renderer", "words", "color", "analysis"] as const)
      if (Object.hasOwn(this, name)) {
        const given: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, given);
      }
    if (this.#page === undefined) this.#open();
  }

  disconnectedCallback(): void {
    this.#close();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "color" && this.#page !== undefined) this.#page.colorBy(this.color);
    else this.#open();
  }

  #open(): void {
    this.#close();
    if (this.#analysis === undefined || !this.isConnected) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#page = openPage(root, this, this.#analysis, {
      view: known(viewNames, this.getAttribute("view")),
      theme: known(themeNames, this.getAttribute("theme")),
      ...{ color: this.color, worldMap: this.#worldMap, renderer: this.#renderer },
      words: this.#words ?? pageEnglish,
    });
  }

  #close(): void {
    this.#page?.destroy();
    this.#page = undefined;
  }
}

/** A known word, or the first of those that are. */
function known<T extends string>(names: readonly T[], given: string | null): T {
  return names.find((name) => name === given) ?? names[0];
}

declare global {
  interface HTMLElementTagNameMap {
    "comity-network": ComityNetworkElement;
  }
}

const registry: CustomElementRegistry | undefined = globalThis.customElements;
if (registry?.get("comity-network") === undefined) registry?.define("comity-network", ComityNetworkElement);
