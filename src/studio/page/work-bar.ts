import type { Progress } from "../../control/control.js";
import { button, element } from "../../element/dom.js";

/** A phase is told to those who listen at most this often. */
const tellMilliseconds = 2000;

/** The bar that shows what is being done, how far it is, and lets it be cancelled. */
export class WorkBar {
  readonly #bar = element("progress", { "aria-labelledby": "work-title" });
  readonly #title = element("span", { id: "work-title" });
  readonly #phase = element("span", { class: "phase", "aria-hidden": "true" });
  readonly #told = element("p", { class: "heard", role: "status" });
  readonly #cancel: HTMLButtonElement;
  readonly #box: HTMLElement;
  #tellAfter = 0;

  constructor(cancel: () => void) {
    this.#cancel = button("Cancel", cancel);
    const words = element("p", {}, this.#title, " ", this.#phase);
    this.#box = element("div", { class: "work", hidden: true }, words, this.#bar, this.#cancel);
    document.body.append(this.#box, this.#told);
  }

  /** Shows the bar; the keyboard goes to its button. */
  begin(title: string): void {
    this.#title.textContent = title;
    this.#phase.textContent = "";
    this.#bar.removeAttribute("value");
    this.#box.hidden = false;
    this.#cancel.focus({ preventScroll: true });
    this.say(title);
    this.#tellAfter = performance.now() + tellMilliseconds;
  }

  step({ phase, done, total }: Progress): void {
    this.#phase.textContent = phase;
    if (total > 0) {
      this.#bar.max = total;
      this.#bar.value = done;
    } else this.#bar.removeAttribute("value");
    const now = performance.now();
    if (now < this.#tellAfter) return;
    this.#tellAfter = now + tellMilliseconds;
    this.say(phase);
  }

  end(said: string): void {
    this.#box.hidden = true;
    this.say(said);
  }

  /** Tells something to those who listen to the page. */
  say(text: string): void {
    this.#told.textContent = text;
  }
}
