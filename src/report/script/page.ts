import { aroundPanel } from "./around.js";
import { partnersOf, type PageData } from "./data.js";
import { findBox } from "./find.js";
import { choosablePictures } from "./pictures.js";
import { improveTables } from "./tables.js";

/** What a report can do where scripts run: everything else in it is complete without. */
function improve(data: PageData): void {
  improveTables(data.words);
  if (data.actors.length === 0) return;
  const partners = partnersOf(data);
  const choose = (actor: number): void => {
    around.show(actor);
    for (const picture of pictures) picture.show(actor, partners[actor]);
  };
  const pictures = choosablePictures(data, choose);
  const around = aroundPanel(data, partners, {
    choose,
    look() {
      pictures[0]?.look();
    },
    closed() {
      for (const picture of pictures) picture.clear();
    },
  });
  document.querySelector("nav")?.before(findBox(data, choose));
  chooseByName(data, choose);
}

/** Names in tables can be pressed where they are of one actor; the box above is the same for the keyboard. */
function chooseByName({ actors }: PageData, choose: (actor: number) => void): void {
  const byName = new Map<string, number>();
  actors.forEach(([name], actor) => byName.set(name, byName.has(name) ? -1 : actor));
  const nameAt = ({ target }: Event): { readonly name: Element; readonly actor: number } | undefined => {
    const name = target instanceof Element ? target.closest("td bdi, th[scope=row] bdi") : null;
    const actor = name === null ? -1 : (byName.get(name.textContent) ?? -1);
    return name === null || actor < 0 ? undefined : { name, actor };
  };
  const main = document.querySelector("main");
  main?.addEventListener("pointerover", (event) => {
    nameAt(event)?.name.classList.add("choosable");
  });
  main?.addEventListener("click", (event) => {
    const found = nameAt(event);
    if (found !== undefined) choose(found.actor);
  });
}

const stored = document.getElementById("report-data")?.textContent;
if (stored !== undefined) improve(JSON.parse(stored) as PageData);
