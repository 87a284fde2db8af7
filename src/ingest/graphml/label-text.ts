import type { XmlTag } from "../xml/xml-tags.js";

const labels: ReadonlySet<string> = new Set(["NodeLabel", "EdgeLabel"]);

/** Collects the text of the labels that yEd draws: what stands in the label itself, not in the parts that place it. */
export class LabelText {
  #text: string | undefined;
  #depth = 0;

  /** The text of a label where the tag ends one. */
  take({ name, end, text }: XmlTag): string | undefined {
    if (this.#text === undefined) {
      if (!end && labels.has(name)) this.#text = "";
      return undefined;
    }
    if (this.#depth === 0) this.#text += text;
    if (!end) this.#depth++;
    else if (this.#depth > 0) this.#depth--;
    else {
      const whole = this.#text;
      this.#text = undefined;
      return whole;
    }
    return undefined;
  }
}
