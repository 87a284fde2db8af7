import type { ActorEntry } from "../analysis/analysis.js";
import { sortSteps, type Steps } from "../control/steps.js";
import type { PageCatalogue } from "../report/english/page-english.js";
import { plain, type Text } from "../report/say.js";
import { fitting } from "./actor-rows.js";
import { choice, element } from "./dom.js";
import type { PageDesk } from "./page-view.js";
import { Turns } from "../control/turns.js";

const nobody = "-1";
/** A list of more is slow to open; beyond it those that fit a filter are listed. */
const most = 300;

/** A list of actors by name to choose one from, with a filter where they are many. */
export class ActorChooser {
  readonly node = element("div", { class: "fields" });
  readonly #desk: PageDesk;
  readonly #turns: Turns;
  readonly #filter = element("input", { type: "search", id: "filter", autocomplete: "off" });
  readonly #count = element("p", { role: "status" });
  readonly #list: HTMLSelectElement;
  /** By name, as many as are listed at most. */
  #offered: readonly ActorEntry[] = [];

  constructor(desk: PageDesk) {
    this.#desk = desk;
    const said = desk.words.page;
    this.#list = choice("actor", [[nobody, plain(said.nobody)]], nobody);
    this.#turns = new Turns(desk.signal);
    this.#filter.addEventListener("input", () => this.offer(), { signal: desk.signal });
    this.#list.addEventListener(
      "change",
      () => {
        const actor = desk.analysis.actors.at(Number(this.#list.value));
        desk.select(this.#list.value === nobody || actor === undefined ? {} : { actor });
      },
      { signal: desk.signal },
    );
    this.node.append(field(said.choose, this.#list));
  }

  /** Lists those of the analysis. */
  offer(): void {
    const { analysis, words } = this.#desk;
    const said = words.page;
    const { actors } = analysis;
    const named = actors.filter((actor) => actor.named);
    const isLong = named.length > most;
    if (!isLong) this.#filter.value = "";
    if (isLong !== this.node.contains(this.#filter))
      this.node.replaceChildren(
        ...(isLong ? [field(said.filter, this.#filter)] : []),
        field(said.choose, this.#list),
        ...(isLong ? [this.#count] : []),
      );
    this.#turns.run(byName(named, this.#filter.value, words), (found) => {
      this.#offered = found.slice(0, most);
      this.#count.textContent = plain(said.shown(1, this.#offered.length, found.length));
      this.mark();
    });
  }

  /** Shows who is selected, listed or not. */
  mark(): void {
    const { analysis, selected, words } = this.#desk;
    const places = new Map(analysis.actors.map((actor, place) => [actor, place]));
    const chosen = analysis.actors.find(({ id }) => id === selected.actor?.id);
    const isBeside = chosen !== undefined && !this.#offered.includes(chosen);
    const listed = [...(isBeside ? [chosen] : []), ...this.#offered];
    this.#list.replaceChildren(
      element("option", { value: nobody }, plain(words.page.nobody)),
      ...listed.map((actor) => element("option", { value: String(places.get(actor)) }, actor.name)),
    );
    this.#list.value = chosen === undefined ? nobody : String(places.get(chosen));
  }
}

function* byName(named: readonly ActorEntry[], filter: string, words: PageCatalogue): Steps<ActorEntry[]> {
  const collator = new Intl.Collator(words.language);
  return yield* sortSteps(yield* fitting(named, filter, words), (one, other) =>
    collator.compare(one.name, other.name),
  );
}

function field(label: Text, control: HTMLElement): HTMLElement {
  return element("div", { class: "field" }, element("label", { for: control.id }, plain(label)), control);
}
