import { folded, type PageData } from "./data.js";
import { make } from "./dom.js";

/** So many names are offered at once. */
const most = 12;

/** A box that offers actors as their names are typed: arrows go through them, Enter chooses, Escape closes. */
export function findBox(
  { actors, kinds, countries, words }: PageData,
  choose: (actor: number) => void,
): HTMLElement {
  const list = make("ul", { id: "found", role: "listbox", "aria-label": words.find, hidden: "" });
  const box = make("input", {
    ...{ id: "find", type: "text", role: "combobox", autocomplete: "off", spellcheck: "false" },
    ...{ "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "found" },
  });
  const told = make("span", { role: "status" });
  const names = actors.map(([name]) => folded(name));
  let offered: number[] = [];
  let at = -1;

  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    box.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) point(-1);
  };
  const point = (to: number): void => {
    at = to;
    Array.from(list.children).forEach((item, i) => {
      item.setAttribute("aria-selected", String(i === at));
      if (i === at) item.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", `found-${at}`);
  };
  const take = (place: number): void => {
    open(false);
    box.value = actors[offered[place]][0];
    choose(offered[place]);
  };
  const offer = (): void => {
    const asked = folded(box.value.trim());
    offered = asked === "" ? [] : matches(names, asked);
    list.replaceChildren(
      ...offered.map((actor, i) => {
        const [name, kind, country] = actors[actor];
        const about = [kinds[kind], countries[country]].filter((word) => word !== undefined).join(", ");
        const item = make("li", { id: `found-${i}`, role: "option" }, make("bdi", {}, name));
        if (about !== "") item.append(" ", make("span", {}, about));
        item.addEventListener("click", () => {
          take(i);
        });
        return item;
      }),
    );
    open(offered.length > 0);
    told.textContent = asked !== "" && offered.length === 0 ? words.noneFound : "";
  };
  box.addEventListener("input", offer);
  box.addEventListener("blur", () => {
    open(false);
  });
  // A press on the list may not take the focus from the box before it is a click.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
  });
  box.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (list.hidden) offer();
      const count = offered.length;
      if (count > 0) point(key === "ArrowDown" ? (at + 1) % count : (at <= 0 ? count : at) - 1);
    } else if (key === "Enter" && offered.length > 0 && !list.hidden) take(Math.max(0, at));
    else if (key === "Escape" && !list.hidden) {
      open(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  });
  return make(
    "div",
    { class: "tools find", role: "search" },
    make("label", { for: "find" }, words.find),
    make("span", { class: "box" }, box, list),
    told,
  );
}

/** Names that begin so first, then those with a word that does, then all others that hold it. */
function matches(names: readonly string[], asked: string): number[] {
  const found: [number[], number[], number[]] = [[], [], []];
  names.forEach((name, actor) => {
    const at = name.indexOf(asked);
    if (at < 0) return;
    found[at === 0 ? 0 : name.includes(` ${asked}`) ? 1 : 2].push(actor);
  });
  return found.flat().slice(0, most);
}
