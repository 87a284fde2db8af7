import { nextPart } from "../report/sections/next.js";
import { blockNodes, pieces } from "./blocks.js";
import { element } from "./dom.js";
import type { Change, PageDesk, PageView } from "./page-view.js";

/** Whom to introduce, revive, deepen or protect next, and why: part 8 of the report. */
export class RecommendationsView implements PageView {
  readonly node = element("div", { class: "read" });
  readonly #desk: PageDesk;

  constructor(desk: PageDesk) {
    this.#desk = desk;
    this.refresh("analysis");
  }

  refresh(changed: Change): void {
    if (changed !== "analysis") return;
    const { analysis, words } = this.#desk;
    const [part] = nextPart(analysis, words);
    const told =
      part === undefined
        ? [
            element("h2", {}, ...pieces(words.page.recommendations)),
            element("p", {}, ...pieces(words.page.noSuggestions)),
          ]
        : [element("h2", {}, ...pieces(part.title)), ...blockNodes(part.blocks, words)];
    this.node.replaceChildren(...told);
  }
}
