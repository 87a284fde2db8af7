import type { ActorEntry, Analysis } from "../analysis/analysis.js";
import type { DataTable } from "../report/document.js";
import type { Steps } from "../control/steps.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import { own, plain, say } from "../report/say.js";
import { placedSteps } from "../report/sections/placed.js";
import { ActorChooser } from "./actor-chooser.js";
import { actorColumns } from "./actor-rows.js";
import { blockNodes, pieces, tableNode } from "./blocks.js";
import { button, element, given } from "./dom.js";
import type { Change, PageDesk, PageView } from "./page-view.js";
import { Turns } from "../control/turns.js";

/** One actor: what the list says of it, its place, its partners and the suggestions with it; of nobody, who is placed to do what. */
export class ProfileView implements PageView {
  readonly node: HTMLElement;
  readonly #desk: PageDesk;
  readonly #turns: Turns;
  readonly #told = element("div");
  readonly #chooser: ActorChooser;

  constructor(desk: PageDesk) {
    this.#desk = desk;
    this.#turns = new Turns(desk.signal);
    this.#chooser = new ActorChooser(desk);
    this.node = element("div", { class: "read" }, this.#chooser.node, this.#told);
    this.refresh("analysis");
  }

  refresh(changed: Change): void {
    if (changed === "theme" || changed === "color") return;
    if (changed === "analysis") this.#chooser.offer();
    else this.#chooser.mark();
    this.#turns.run(this.#tell(), (told) => this.#told.replaceChildren(...told));
  }

  *#tell(): Steps<HTMLElement[]> {
    const { analysis, selected, words } = this.#desk;
    const actor = analysis.actors.find(({ id }) => id === selected.actor?.id);
    if (actor !== undefined) return this.#profile(actor);
    yield;
    const { title, blocks } = yield* placedSteps(analysis, words);
    const nodes: HTMLElement[] = [element("h2", {}, ...pieces(title))];
    for (const block of blocks) {
      yield;
      nodes.push(...blockNodes([block], words));
    }
    return nodes;
  }

  #profile(actor: ActorEntry): HTMLElement[] {
    const { analysis, words } = this.#desk;
    const said = words.page;
    const columns = actorColumns(analysis, words);
    const rows = (isNumber: boolean): DataTable["rows"] =>
      columns
        .filter((column) => column.name !== "name" && column.isNumber === isNumber)
        .filter((column) => column.value(actor) !== undefined)
        .map((column) => [
          own(column.label),
          isNumber ? own(column.text(actor)) : say`${column.text(actor)}`,
        ]);
    const table = (caption: DataTable["caption"], list: DataTable["rows"]): HTMLElement[] =>
      list.length === 0
        ? []
        : [
            tableNode(
              { block: "table", caption, columns: said.factHeads.map((label) => ({ label })), rows: list },
              words,
            ),
          ];
    const bands = Object.entries(actor.bands ?? {}).map(([position, band]) => said.band(position, band));
    return [
      element("h2", {}, given(actor.name)),
      ...table(said.facts, rows(false)),
      ...table(said.scores, rows(true)),
      ...(bands.length === 0
        ? []
        : blockNodes(
            [
              { block: "heading", text: said.bands },
              { block: "list", items: bands },
            ],
            words,
          )),
      ...this.#partners(actor),
      ...suggestionsWith(analysis, actor, words),
    ];
  }

  #partners({ id }: ActorEntry): HTMLElement[] {
    const { analysis, words } = this.#desk;
    const { actors, picture } = analysis;
    const said = words.page;
    if (picture === undefined || picture.coarse !== undefined) return [];
    const place = picture.drawn.findIndex((drawn) => actors[drawn].id === id);
    const found = picture.ties.flatMap(([one, other]) =>
      one === place ? [other] : other === place ? [one] : [],
    );
    const partners = found.map((partner) => actors[picture.drawn[partner]]);
    partners.sort((one, other) => one.name.localeCompare(other.name, words.language));
    const heading = element("h3", {}, plain(said.partnersTitle));
    if (partners.length === 0) return [heading, element("p", {}, plain(said.noPartners))];
    const list = partners.map((actor) => {
      const go = button("", () => this.#desk.select({ actor }));
      go.className = "link";
      go.append(given(actor.name));
      return element("li", {}, go);
    });
    return [heading, element("ul", { class: "partners" }, ...list)];
  }
}

/** Where both ends are shown by name. */
function suggestionsWith(
  { actors, recommendations }: Analysis,
  { id }: ActorEntry,
  words: PageCatalogue,
): HTMLElement[] {
  const named = new Set(actors.filter((actor) => actor.named).map((actor) => actor.id));
  const leads = (recommendations?.suggestions ?? [])
    .filter(({ source, target }) => [source, target].includes(id) && named.has(source) && named.has(target))
    .map(({ lead }) => say`${lead}`);
  if (leads.length === 0) return [];
  return blockNodes(
    [
      { block: "heading", text: words.page.suggested },
      { block: "list", items: leads },
    ],
    words,
  );
}
