import { atOnce, sortSteps, type Steps } from "../../control/steps.js";
import { Turns } from "../../control/turns.js";
import { filled, folded, type PageWords } from "./data.js";
import { make } from "./dom.js";

/** Tables with so many rows can be sorted, and with so many searched. */
const [sortFrom, searchFrom] = [8, 16];
/** So many rows are shown at first, and so many more at a press: browsers lay a table out as a whole, and thousands of rows take a second. */
const shownAtOnce = 150;

/** Lets every long table be sorted by its heads and searched. On paper all stand as they were written. */
export function improveTables(words: PageWords): void {
  const tables = Array.from(document.querySelectorAll("table"), (table) => new LongTable(table, words));
  window.addEventListener("beforeprint", () => {
    for (const table of tables) table.asWritten();
  });
  window.addEventListener("afterprint", () => {
    for (const table of tables) table.asChosen();
  });
}

/** The order that a head was pressed for. */
interface Order {
  readonly head: HTMLTableCellElement;
  readonly way: "ascending" | "descending";
}

type Rows = readonly HTMLTableRowElement[];

/** A table as it was written and as its reader chose; between the two it goes in turns with the page, and the last choice counts. */
class LongTable {
  readonly #table: HTMLTableElement;
  readonly #body: HTMLTableSectionElement;
  readonly #written: Rows;
  readonly #turns = new Turns();
  readonly #told = make("span", { role: "status" });
  readonly #words: PageWords;
  readonly #more = make("button", { type: "button" });
  readonly #moreLine = make("p", { class: "more" }, this.#more);
  #most = shownAtOnce;
  #heads: readonly HTMLTableCellElement[] = [];
  #texts: readonly string[] = [];
  /** What was chosen last, */
  #wanted: { readonly order: Order | undefined; readonly asked: string } = { order: undefined, asked: "" };
  /** and what is settled of it. */
  #order: Order | undefined;
  #asked = "";
  #rows: Rows;
  #out: ReadonlySet<Element> = new Set();

  constructor(table: HTMLTableElement, words: PageWords) {
    this.#table = table;
    this.#words = words;
    [this.#body] = table.tBodies;
    this.#written = this.#rows = Array.from(this.#body.rows);
    if (this.#written.length >= sortFrom) this.#sortable();
    if (this.#written.length >= searchFrom) this.#searchable();
    if (this.#written.length > shownAtOnce) this.#shortened();
  }

  asWritten(): void {
    atOnce(this.#placed(this.#written, new Set(), Infinity));
  }

  asChosen(): void {
    this.#settle();
  }

  /** Heads become buttons: numbers fall first, texts rise first, and the third press gives the order as written. */
  #sortable(): void {
    this.#heads = Array.from(this.#table.querySelectorAll<HTMLTableCellElement>("thead th"));
    for (const head of this.#heads) {
      const ways = ["ascending", "descending"] as const;
      const turns = isNumber(head) ? ([...ways].reverse() as Order["way"][]) : ways;
      const button = make("button", { type: "button", class: "sort" }, ...Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", () => {
        const { order } = this.#wanted;
        const way = turns.at(order?.head === head ? turns.indexOf(order.way) + 1 : 0);
        this.#wanted = { ...this.#wanted, order: way && { head, way } };
        this.#settle();
      });
    }
  }

  /** A box above the table, and one thing with it where tables stand side by side: rows without what is typed are hidden. */
  #searchable(): void {
    const box = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    const label = make("label", {}, `${this.#words.filter} `, box);
    const tools = make("p", { class: "tools" }, label, " ", this.#told);
    const place = this.#table.closest(".scroll") ?? this.#table;
    const whole = make("div", {});
    place.replaceWith(whole);
    whole.append(tools, place);
    box.addEventListener("input", () => {
      this.#wanted = { ...this.#wanted, asked: folded(box.value.trim()) };
      this.#settle();
    });
  }

  /** A button below the table: what is sorted or searched is all of it, shown or not. */
  #shortened(): void {
    (this.#table.closest(".scroll") ?? this.#table).after(this.#moreLine);
    this.#more.addEventListener("click", () => {
      this.#most += shownAtOnce;
      this.#settle();
    });
    this.#settle();
  }

  #settle(): void {
    this.#table.setAttribute("aria-busy", "true");
    this.#turns.run(this.#settled(), () => {
      this.#table.removeAttribute("aria-busy");
    });
  }

  *#settled(): Steps<undefined> {
    const { order, asked } = this.#wanted;
    if (asked !== this.#asked) {
      this.#out = yield* this.#without(asked);
      this.#asked = asked;
      const count = { shown: this.#written.length - this.#out.size, all: this.#written.length };
      this.#told.textContent = asked === "" ? "" : filled(this.#words.rowsShown, count);
    }
    if (order !== this.#order) {
      this.#rows = yield* this.#sorted(order);
      this.#order = order;
      for (const head of this.#heads) head.removeAttribute("aria-sort");
      order?.head.setAttribute("aria-sort", order.way);
    }
    yield* this.#placed(this.#rows, this.#out, this.#most);
    const left = this.#written.length - this.#out.size - this.#most;
    this.#moreLine.hidden = left <= 0;
    this.#more.textContent = filled(this.#words.moreRows, { n: Math.min(left, shownAtOnce) });
    return undefined;
  }

  *#without(asked: string): Steps<ReadonlySet<Element>> {
    if (this.#texts.length === 0) {
      const texts: string[] = [];
      for (const row of this.#written) {
        texts.push(folded(row.textContent));
        yield;
      }
      this.#texts = texts;
    }
    return new Set(this.#written.filter((_, i) => !this.#texts[i].includes(asked)));
  }

  *#sorted(order: Order | undefined): Steps<Rows> {
    if (order === undefined) return this.#written;
    const column = this.#heads.indexOf(order.head);
    const sign = order.way === "ascending" ? 1 : -1;
    const keys = new Map<HTMLTableRowElement, string>();
    for (const row of this.#written) {
      keys.set(row, row.cells[column].textContent.trim());
      yield;
    }
    const text = (row: HTMLTableRowElement): string => keys.get(row) ?? "";
    if (!isNumber(order.head)) {
      const { lang } = document.documentElement;
      const collator = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
      return yield* sortSteps(this.#written, (a, b) => sign * collator.compare(text(a), text(b)));
    }
    const numbers = new Map(this.#written.map((row) => [row, numberIn(text(row))]));
    const number = (row: HTMLTableRowElement): number => numbers.get(row) ?? NaN;
    // What has no number stands last in both orders.
    return yield* sortSteps(this.#written, (a, b) => {
      const [x, y] = [number(a), number(b)];
      return Number.isNaN(x) || Number.isNaN(y)
        ? Number(Number.isNaN(x)) - Number(Number.isNaN(y))
        : sign * (x - y);
    });
  }

  /** Puts rows in their places, and hides those that are out, or beyond the most. */
  *#placed(rows: Rows, out: ReadonlySet<Element>, most: number): Steps<undefined> {
    let at = this.#body.firstElementChild;
    let shown = 0;
    for (const row of rows) {
      const isShown = !out.has(row) && shown < most;
      if (isShown) shown++;
      row.hidden = !isShown;
      if (row === at) at = row.nextElementSibling;
      else this.#body.insertBefore(row, at);
      yield;
    }
    return undefined;
  }
}

function isNumber(head: HTMLTableCellElement): boolean {
  return head.classList.contains("r");
}

/** The first number that a cell holds. */
function numberIn(text: string): number {
  const [found] = /[-\u2212]?\d[\d,]*(\.\d+)?/.exec(text) ?? [];
  return found === undefined ? NaN : Number(found.replace("\u2212", "-").replaceAll(",", ""));
}
