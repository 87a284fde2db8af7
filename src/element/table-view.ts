import type { ActorEntry } from "../analysis/analysis.js";
import type { Steps } from "../control/steps.js";
import { plain } from "../report/say.js";
import { actorColumns, fitting, sortedBy, type ActorColumn } from "./actor-rows.js";
import { button, element, given } from "./dom.js";
import type { Change, PageDesk, PageView } from "./page-view.js";
import { Turns } from "../control/turns.js";

/** Rows at a time: a page with thousands of them is slow to use. */
const most = 50;

/** Everybody in a table, to be sorted, filtered and selected from: the twin of the picture. */
export class TableView implements PageView {
  readonly node: HTMLElement;
  readonly #desk: PageDesk;
  readonly #turns: Turns;
  readonly #filter = element("input", { type: "search", id: "filter", autocomplete: "off" });
  readonly #count = element("p", { role: "status" });
  readonly #body = element("tbody");
  readonly #head = element("tr");
  readonly #earlier: HTMLButtonElement;
  readonly #later: HTMLButtonElement;
  #columns: readonly ActorColumn[] = [];
  #sorted: ActorColumn["name"] | undefined;
  #down = false;
  #page = 0;
  /** Who fits, in the order shown. */
  #rows: readonly ActorEntry[] = [];
  /** Who stands in the table, while other rows may be prepared. */
  #written: readonly ActorEntry[] = [];
  #buttons: HTMLButtonElement[] = [];

  constructor(desk: PageDesk) {
    this.#desk = desk;
    this.#turns = new Turns(desk.signal);
    const { signal, words } = desk;
    const said = words.page;
    this.#earlier = button(plain(said.earlier), () => this.#turn(-1));
    this.#later = button(plain(said.later), () => this.#turn(1));
    this.#filter.addEventListener("input", () => this.#order(), { signal });
    this.#body.addEventListener("keydown", (event) => this.#press(event), { signal });
    const caption = plain(said.table);
    const table = element(
      "table",
      {},
      element("caption", {}, caption),
      element("thead", {}, this.#head),
      this.#body,
    );
    this.node = element(
      "div",
      { class: "read" },
      element(
        "div",
        { class: "fields" },
        element(
          "div",
          { class: "field" },
          element("label", { for: "filter" }, plain(said.filter)),
          this.#filter,
        ),
        this.#count,
      ),
      element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption }, table),
      element("div", { class: "bar" }, this.#earlier, this.#later),
      element("p", { class: "aside" }, plain(said.tableNote)),
    );
    this.refresh("analysis");
  }

  refresh(changed: Change): void {
    if (changed === "selection") this.#mark();
    if (changed !== "analysis") return;
    this.#columns = actorColumns(this.#desk.analysis, this.#desk.words);
    this.#order();
  }

  #order(done?: () => void): void {
    this.#turns.run(this.#ordered(), (rows) => {
      this.#rows = rows;
      this.#page = 0;
      this.#head.replaceChildren(...this.#columns.map((each) => this.#headOf(each)));
      this.#write(done);
    });
  }

  *#ordered(): Steps<readonly ActorEntry[]> {
    const column = this.#columns.find(({ name }) => name === this.#sorted);
    const { analysis, words } = this.#desk;
    const found = yield* fitting(analysis.actors, this.#filter.value, words);
    return column === undefined ? found : yield* sortedBy(found, column, this.#down, words);
  }

  #headOf(column: ActorColumn): HTMLElement {
    const isSorted = column.name === this.#sorted;
    const sort = button(column.label, () => {
      // Numbers begin with the largest.
      this.#down = isSorted ? !this.#down : column.isNumber && column.name !== "part";
      this.#sorted = column.name;
      this.#order(() => this.#head.querySelector<HTMLButtonElement>("[aria-sort] button")?.focus());
    });
    sort.className = "";
    const order = this.#down ? "descending" : "ascending";
    return element(
      "th",
      { scope: "col", class: column.isNumber ? "r" : undefined, "aria-sort": isSorted ? order : undefined },
      sort,
    );
  }

  #write(done?: () => void): void {
    const from = this.#page * most;
    const shown = this.#rows.slice(from, from + most);
    const to = from + shown.length;
    // At once, so that nobody turns beyond the last page meanwhile.
    this.#earlier.disabled = from === 0;
    this.#later.disabled = to >= this.#rows.length;
    this.#earlier.hidden = this.#later.hidden = this.#rows.length <= most;
    this.#turns.run(this.#lines(shown), (lines) => {
      this.#written = shown;
      this.#buttons = lines.map(({ name }) => name);
      this.#body.replaceChildren(...lines.map(({ line }) => line));
      this.#count.textContent = plain(this.#desk.words.page.shown(from + 1, to, this.#rows.length));
      this.#mark();
      done?.();
    });
  }

  *#lines(shown: readonly ActorEntry[]): Steps<{ name: HTMLButtonElement; line: HTMLElement }[]> {
    const [, ...cells] = this.#columns;
    const lines: { name: HTMLButtonElement; line: HTMLElement }[] = [];
    for (const actor of shown) {
      yield;
      const name = button("", () => this.#desk.select({ actor }));
      name.className = "link";
      name.append(given(actor.name));
      const line = element(
        "tr",
        {},
        element("th", { scope: "row" }, name),
        ...cells.map((column) =>
          element(
            "td",
            { class: column.isNumber ? "r" : column.name === "circle" ? "wide" : undefined },
            column.isNumber ? column.text(actor) : given(column.text(actor)),
          ),
        ),
      );
      lines.push({ name, line });
    }
    return lines;
  }

  #turn(by: 1 | -1): void {
    this.#page += by;
    this.#write(() => this.#buttons[0]?.focus());
  }

  /** The row of who is selected. */
  #mark(): void {
    const { actor } = this.#desk.selected;
    Array.from(this.#body.rows).forEach((row, i) => {
      if (actor !== undefined && this.#written[i].id === actor.id) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    });
  }

  /** Arrow keys go from row to row. */
  #press(event: KeyboardEvent): void {
    const at = this.#buttons.findIndex((each) => each === event.target);
    const last = this.#buttons.length - 1;
    const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[
      event.key
    ];
    if (to === undefined || at === -1) return;
    event.preventDefault();
    this.#buttons[to].focus();
  }
}
