import type { Analysis } from "../analysis/analysis.js";
import { openPage, themeNames, viewNames, type OpenPage } from "./open-page.js";

/** Where there is no page, such as on a server, the class stands on nothing and is never made. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * `<comity-network view="network" theme="auto">`: its property `analysis` is what it shows. It is there once `comity/element` is
 * imported. Unknown words in its attributes count as if they were not there.
 */
export class ComityNetworkElement extends Base {
  static readonly observedAttributes = ["view", "theme"];
  #analysis: Analysis | undefined;
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

  /** Selects the actor with an id, as a click would; nobody without one. */
  select(id?: string): void {
    this.#page?.select(id);
  }

  connectedCallback(): void {
    // A property that was set before the class was known would hide the one of the class.
    if (Object.hasOwn(this, "analysis")) {
      const { analysis } = this;
      Reflect.deleteProperty(this, "analysis");
      this.#analysis = analysis;
    }
    this.#open();
  }

  disconnectedCallback(): void {
    this.#close();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#open();
  }

  #open(): void {
    this.#close();
    if (this.#analysis === undefined || !this.isConnected) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#page = openPage(root, this, this.#analysis, {
      view: viewNames.find((name) => name === this.getAttribute("view")) ?? "network",
      theme: themeNames.find((name) => name === this.getAttribute("theme")) ?? "auto",
    });
  }

  #close(): void {
    this.#page?.destroy();
    this.#page = undefined;
  }
}

const registry: CustomElementRegistry | undefined = globalThis.customElements;
if (registry?.get("comity-network") === undefined) registry?.define("comity-network", ComityNetworkElement);
