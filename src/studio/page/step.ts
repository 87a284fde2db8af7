import type { Trouble } from "../protocol.js";
import { element, given } from "../../element/dom.js";

/** One of the numbered parts of the page: its heading stands in the page from the start, its contents are put here. */
export class Step {
  readonly #section: HTMLElement;
  readonly #body: HTMLElement;

  constructor(id: string) {
    const section = document.getElementById(id);
    const body = section?.querySelector<HTMLElement>(".step");
    if (section === null || body === undefined || body === null)
      throw new Error(`the page has no part ${id}`);
    this.#section = section;
    this.#body = body;
  }

  /** Puts contents in place of those that were there, and shows the part. */
  show(...contents: readonly (Node | string)[]): void {
    this.#body.replaceChildren(...contents);
    this.#section.hidden = false;
  }

  hide(): void {
    this.#section.hidden = true;
    this.#body.replaceChildren();
  }

  /** Leads the keyboard and the eye to the heading. */
  enter(): void {
    const heading = this.#section.querySelector<HTMLElement>("h2");
    heading?.focus({ preventScroll: true });
    this.#section.scrollIntoView({ block: "start" });
  }

  /** Tells at the top of the part what went wrong and what to do; nothing if there is nothing. */
  tell(trouble?: Trouble): void {
    this.#section.querySelector(".trouble")?.remove();
    if (trouble === undefined) return;
    this.#section.hidden = false;
    const { message, fix, code } = trouble;
    const box = element(
      "div",
      { class: "trouble caution", role: "alert", tabindex: "-1" },
      element("p", {}, element("b", {}, given(sentence(message)))),
      ...(fix === undefined ? [] : [element("p", {}, given(sentence(fix)))]),
      element("p", { class: "aside" }, `Code: ${code}`),
    );
    this.#body.before(box);
    box.focus({ preventScroll: true });
    this.#section.scrollIntoView({ block: "start" });
  }
}

function sentence(text: string): string {
  // A name of a file keeps its first letter.
  const begun = /^[a-z]+\s/.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
