import { filled, folded, type PageWords } from "./data.js";
import { make } from "./dom.js";

/** Tables with so many rows can be sorted, and with so many searched. */
const [sortFrom, searchFrom] = [8, 16];

/** Lets every long table be sorted by its heads and searched. On paper all stand as they were written. */
export function improveTables(words: PageWords): void {
  const improved = Array.from(document.querySelectorAll("table"), (table) => improve(table, words));
  window.addEventListener("beforeprint", () => {
    for (const { asWritten } of improved) asWritten();
  });
  window.addEventListener("afterprint", () => {
    for (const { asChosen } of improved) asChosen();
  });
}

interface Improved {
  asWritten(): void;
  asChosen(): void;
}

function improve(table: HTMLTableElement, words: PageWords): Improved {
  const [body] = table.tBodies;
  const written = Array.from(body.rows);
  let order = written;
  let out: ReadonlySet<Element> = new Set();
  const place = (rows: readonly HTMLTableRowElement[], hidden: ReadonlySet<Element>): void => {
    if (rows.some((row, i) => body.rows[i] !== row)) body.append(...rows);
    for (const row of rows) row.hidden = hidden.has(row);
  };
  const asChosen = (): void => {
    place(order, out);
  };
  if (written.length >= sortFrom)
    sortable(table, written, (rows) => {
      order = rows;
      asChosen();
    });
  if (written.length >= searchFrom)
    searchable(table, written, words, (hidden) => {
      out = hidden;
      asChosen();
    });
  return {
    asWritten() {
      if (order !== written || out.size > 0) place(written, new Set());
    },
    asChosen() {
      if (order !== written || out.size > 0) asChosen();
    },
  };
}

/** Heads become buttons: numbers fall first, texts rise first, and the third press gives the order as written. */
function sortable(
  table: HTMLTableElement,
  written: HTMLTableRowElement[],
  show: (rows: HTMLTableRowElement[]) => void,
): void {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const heads = Array.from(table.querySelectorAll<HTMLTableCellElement>("thead th"));
  heads.forEach((head, column) => {
    const isNumber = head.classList.contains("r");
    const turns = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
    const button = make("button", { type: "button", class: "sort" }, ...Array.from(head.childNodes));
    head.append(button);
    button.addEventListener("click", () => {
      const next = turns[turns.indexOf(head.getAttribute("aria-sort") ?? "") + 1] as string | undefined;
      for (const each of heads) each.removeAttribute("aria-sort");
      if (next === undefined) {
        show(written);
        return;
      }
      head.setAttribute("aria-sort", next);
      const sign = next === "ascending" ? 1 : -1;
      const text = (row: HTMLTableRowElement): string => row.cells[column].textContent.trim();
      if (isNumber) {
        const keys = new Map(written.map((row) => [row, numberIn(text(row))]));
        const key = (row: HTMLTableRowElement): number => keys.get(row) ?? NaN;
        // What has no number stands last in both orders.
        show(
          Array.from(written).sort((a, b) => {
            const [x, y] = [key(a), key(b)];
            return Number.isNaN(x) || Number.isNaN(y)
              ? Number(Number.isNaN(x)) - Number(Number.isNaN(y))
              : sign * (x - y);
          }),
        );
        return;
      }
      const keys = new Map(written.map((row) => [row, text(row)]));
      show(Array.from(written).sort((a, b) => sign * collator.compare(keys.get(a) ?? "", keys.get(b) ?? "")));
    });
  });
}

/** The first number that a cell holds. */
function numberIn(text: string): number {
  const [found] = /[-\u2212]?\d[\d,]*(\.\d+)?/.exec(text) ?? [];
  return found === undefined ? NaN : Number(found.replace("\u2212", "-").replaceAll(",", ""));
}

/** A box above the table, and one thing with it where tables stand side by side: rows without what is typed are hidden. */
function searchable(
  table: HTMLTableElement,
  written: readonly HTMLTableRowElement[],
  words: PageWords,
  show: (hidden: ReadonlySet<Element>) => void,
): void {
  const box = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  const told = make("span", { role: "status" });
  const tools = make("p", { class: "tools" }, make("label", {}, `${words.filter} `, box), " ", told);
  const place = table.closest(".scroll") ?? table;
  const whole = make("div", {});
  place.replaceWith(whole);
  whole.append(tools, place);
  let texts: readonly string[] = [];
  box.addEventListener("input", () => {
    if (texts.length === 0) texts = written.map((row) => folded(row.textContent));
    const asked = folded(box.value.trim());
    const hidden = new Set(written.filter((_, i) => !texts[i].includes(asked)));
    show(hidden);
    const count = { shown: written.length - hidden.size, all: written.length };
    told.textContent = asked === "" ? "" : filled(words.rowsShown, count);
  });
}
