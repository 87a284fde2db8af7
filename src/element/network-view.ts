import type { NetworkScene } from "../report/draw/network/scene.js";
import { plain, spoken } from "../report/say.js";
import { colorChoice } from "./color-choice.js";
import { choiceOf, describeChoice } from "./describe.js";
import { button, element } from "./dom.js";
import { legendList } from "./legend.js";
import { madeScene, type MadeScene } from "./made-scene.js";
import { isSame, type Change, type Choice, type PageDesk, type PageView } from "./page-view.js";
import { Stage } from "./stage.js";
import { directions, stepAlong, type Direction } from "./step-along.js";
import { TableView } from "./table-view.js";
import { Turns } from "../control/turns.js";

const [step, push] = [1.4, 40];

/** The network as a picture, with buttons, a legend, and its twin as a table. */
export class NetworkView implements PageView {
  readonly node: HTMLElement;
  readonly #desk: PageDesk;
  readonly #isMap: boolean;
  readonly #stage: Stage;
  readonly #turns: Turns;
  readonly #colors = element("div");
  readonly #acts = element("div", { class: "acts" });
  readonly #told = element("p", { class: "told" });
  readonly #legend: HTMLDetailsElement;
  readonly #twin: HTMLDetailsElement;
  #table: TableView | undefined;
  #picture: HTMLElement;
  #made: MadeScene | undefined;
  /** Under the pointer, or where the arrow keys are. */
  #current: number | undefined;

  constructor(desk: PageDesk, isMap = false) {
    this.#desk = desk;
    this.#isMap = isMap;
    const { signal, words } = desk;
    const said = words.page;
    this.#legend = element("details", {}, element("summary", {}, plain(said.legend)));
    this.#twin = element("details", {}, element("summary", {}, plain(said.sameAsTable)));
    this.#turns = new Turns(signal);
    this.#stage = new Stage({
      acts: { hover: (mark) => this.#point(mark), choose: (mark) => this.#choose(mark) },
      ...{ renderer: desk.renderer, signal },
      colors: () => desk.colors(),
      fallBack: (why) => desk.fallBack(why),
    });
    const stage = this.#stage.node;
    const keys = element("p", { id: "keys", class: "heard" }, plain(said.keys));
    stage.setAttribute("aria-describedby", "keys");
    stage.setAttribute("aria-roledescription", plain(said.network));
    stage.addEventListener("keydown", (event) => this.#press(event), { signal });
    this.#twin.addEventListener("toggle", () => this.#showTwin(), { signal });
    this.#picture = element("div", { class: "view" }, stage, this.#legend);
    this.node = element("div", { class: "view" }, this.#buttons(), keys, this.#picture, this.#twin);
    this.refresh("analysis");
  }

  refresh(changed: Change): void {
    if (changed === "theme") {
      this.#stage.draw();
      return;
    }
    if (changed === "analysis" || changed === "color") this.#redraw();
    this.#table?.refresh(changed);
    this.#light();
  }

  #redraw(): void {
    this.#current = undefined;
    this.#colors.replaceChildren(...colorChoice(this.#desk, this.#isMap));
    this.#turns.run(madeScene(this.#desk, this.#isMap, this.#made), (made) => this.#show(made));
    this.#stage.node.setAttribute("aria-busy", String(this.#turns.busy));
  }

  #show(made: MadeScene): void {
    const { scene, reframe } = made;
    this.#made = made;
    this.#picture.hidden = this.#acts.hidden = scene === undefined;
    this.#stage.node.setAttribute("aria-busy", "false");
    if (scene === undefined) this.#twin.open = true;
    else {
      this.#stage.node.setAttribute("aria-label", `${scene.title}. ${scene.description}`);
      this.#stage.show(scene, reframe);
      this.#legend.querySelector("ul")?.remove();
      this.#legend.append(legendList(scene.legend));
    }
    this.#light();
  }

  /** What is drawn, once it is: while another picture is made, this one is only looked at. */
  get #scene(): NetworkScene | undefined {
    return this.#turns.busy ? undefined : this.#made?.scene;
  }

  #buttons(): HTMLElement {
    const said = this.#desk.words.page;
    const zoom = (factor: number) => (): void => {
      this.#stage.viewport.zoom(factor);
      this.#stage.draw();
    };
    const all = button(plain(said.showAll), () => this.#showAll());
    this.#acts.append(
      labelled("+", plain(said.zoomIn), zoom(step)),
      labelled("−", plain(said.zoomOut), zoom(1 / step)),
      all,
    );
    return element("div", { class: "bar" }, this.#told, this.#colors, this.#acts);
  }

  #showAll(): void {
    this.#stage.viewport.showAll();
    this.#stage.draw();
  }

  #showTwin(): void {
    if (!this.#twin.open || this.#table !== undefined) return;
    this.#table = new TableView(this.#desk);
    this.#twin.append(this.#table.node);
  }

  #point(mark: number | undefined): void {
    if (mark === this.#current || this.#turns.busy) return;
    this.#current = mark;
    this.#light();
    this.#desk.hover(this.#choiceOf(mark));
  }

  #choose(mark: number | undefined): void {
    if (this.#turns.busy) return;
    this.#current = mark;
    this.#desk.select(this.#choiceOf(mark));
  }

  #choiceOf(mark: number | undefined): Choice {
    return this.#scene === undefined ? {} : choiceOf(this.#scene, mark, this.#desk.analysis);
  }

  /** The mark of what is selected, if it is drawn. */
  #selected(): number | undefined {
    const { selected } = this.#desk;
    if (selected.actor === undefined && selected.community === undefined) return undefined;
    const place = (this.#scene?.marks ?? []).findIndex((_, mark) => isSame(this.#choiceOf(mark), selected));
    return place === -1 ? undefined : place;
  }

  /** What is pointed at, or else what is selected, stands out and is told beside the buttons. */
  #light(): void {
    const { selected, analysis, words } = this.#desk;
    const said = words.page;
    this.#stage.focus(this.#current ?? this.#selected());
    const shown = this.#current === undefined ? selected : this.#choiceOf(this.#current);
    const text = describeChoice(shown, analysis, words);
    const none = this.#turns.busy
      ? said.drawing
      : this.#made?.scene !== undefined
        ? said.hint
        : this.#isMap
          ? said.noMap
          : said.noPicture;
    this.#told.classList.toggle("aside", text === "");
    this.#told.textContent = text === "" ? plain(none) : text;
  }

  #press(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || this.#scene === undefined) return;
    const isArrow = key in directions;
    if (isArrow && shiftKey) {
      const [dx, dy] = directions[key as Direction];
      this.#stage.viewport.move(-push * dx, -push * dy);
      this.#stage.draw();
    } else if (isArrow) this.#step(this.#scene, key as Direction);
    else if (key === "PageDown" || key === "PageUp") this.#next(this.#scene, key === "PageDown" ? 1 : -1);
    else if (key === "Enter" || key === " ") {
      if (this.#current !== undefined) this.#choose(this.#current);
    } else if (key === "Escape") {
      this.#point(undefined);
      this.#choose(undefined);
    } else if (key === "+" || key === "=" || key === "-") {
      this.#stage.viewport.zoom(key === "-" ? 1 / step : step);
      this.#stage.draw();
    } else if (key === "0") this.#showAll();
    else return;
    event.preventDefault();
  }

  #step(scene: NetworkScene, direction: Direction): void {
    const from = this.#current ?? this.#selected();
    if (from === undefined) {
      this.#goTo(scene, scene.named[0]);
      return;
    }
    const to = stepAlong(scene, this.#made?.links[from] ?? [], from, direction);
    if (to === undefined)
      this.#desk.tell(spoken(this.#desk.words.page.noneThere(scene.marks[from].name), this.#desk.words));
    else this.#goTo(scene, to);
  }

  /** The next by importance: who is tied to nobody is reached, too. */
  #next(scene: NetworkScene, by: 1 | -1): void {
    const from = this.#current ?? this.#selected();
    const turn = from === undefined ? (by === 1 ? -1 : 0) : scene.named.indexOf(from);
    this.#goTo(scene, scene.named[(turn + by + scene.named.length) % scene.named.length]);
  }

  #goTo(scene: NetworkScene, mark: number): void {
    this.#stage.viewport.bringIn(scene.marks[mark]);
    this.#stage.draw();
    this.#point(mark);
    const { analysis, words } = this.#desk;
    this.#desk.tell(describeChoice(this.#choiceOf(mark), analysis, words));
  }
}

/** The same where actors are on the map of the world. */
export class MapView extends NetworkView {
  constructor(desk: PageDesk) {
    super(desk, true);
  }
}

function labelled(sign: string, label: string, act: () => void): HTMLButtonElement {
  const made = button(sign, act);
  made.setAttribute("aria-label", label);
  made.title = label;
  return made;
}
