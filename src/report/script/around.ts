import { filled, type PageData, type Partner } from "./data.js";
import { make } from "./dom.js";

/** What is chosen, beside the page: who it is, and its partners. */
export interface Around {
  show(actor: number): void;
  close(): void;
}

/** The panel on an actor and its partners; a press on a partner goes on to it. */
export function aroundPanel(
  { actors, kinds, countries, circles, words }: PageData,
  partners: readonly (readonly Partner[])[],
  on: { choose(actor: number): void; look(): void; closed(): void },
): Around {
  const panel = make("aside", { class: "chosen", "aria-labelledby": "chosen", hidden: "" });
  document.body.append(panel);
  let back: Element | null = null;

  const listed = (words_: readonly (string | undefined)[]): string =>
    words_.filter((word) => word !== undefined).join(", ");
  const close = (): void => {
    if (panel.hidden) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.hidden = true;
    document.documentElement.classList.remove("has-chosen");
    on.closed();
    if (hadFocus && back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
  const button = (text: string, press: () => void): HTMLElement => {
    const made = make("button", { type: "button" }, text);
    made.addEventListener("click", press);
    return made;
  };
  const partnerItem = (from: number, { actor, strength, methods }: Partner): HTMLElement => {
    const [name, kind, country] = actors[actor];
    const [, , own] = actors[from];
    const press = make("button", { type: "button" }, make("bdi", {}, name));
    press.addEventListener("click", () => {
      on.choose(actor);
    });
    const about = listed([
      methods,
      kinds[kind],
      countries[country],
      own >= 0 && country >= 0 && own !== country ? words.across : undefined,
      strength === undefined ? undefined : filled(words.strength, { n: strength }),
    ]);
    return make("li", {}, press, ...(about === "" ? [] : [" ", make("span", {}, about)]));
  };
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  return {
    close,
    show(actor) {
      const [name, kind, country, circle] = actors[actor];
      if (!panel.contains(document.activeElement)) back = document.activeElement;
      const title = make("h2", { id: "chosen", tabindex: "-1" }, make("bdi", {}, name));
      const own = partners[actor];
      const collator = new Intl.Collator(document.documentElement.lang);
      const inOrder = Array.from(own).sort((a, b) =>
        collator.compare(actors[a.actor][0], actors[b.actor][0]),
      );
      panel.replaceChildren(
        title,
        make("p", {}, listed([kinds[kind], countries[country], circles[circle]])),
        make("p", {}, own.length === 0 ? words.noPartners : filled(words.partners, { n: own.length })),
        make("ul", {}, ...inOrder.map((partner) => partnerItem(actor, partner))),
        make("p", { class: "acts" }, button(words.showInPicture, on.look), button(words.close, close)),
      );
      panel.hidden = false;
      panel.scrollTop = 0;
      document.documentElement.classList.add("has-chosen");
      title.focus({ preventScroll: true });
    },
  };
}
