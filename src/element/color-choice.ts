import { scoreNames, type Analysis } from "../analysis/analysis.js";
import type { ColorBy } from "../report/draw/network/looks.js";
import { plain } from "../report/say.js";
import { choice, element } from "./dom.js";
import type { PageDesk } from "./page-view.js";

/** What colors may stand for, to be chosen; nothing where communities are drawn, whose colors are their own. */
export function colorChoice(desk: PageDesk, isMap: boolean): HTMLElement[] {
  const { analysis, color, words } = desk;
  if (analysis.picture === undefined || (!isMap && analysis.picture.coarse !== undefined)) return [];
  const { colorBy, colors } = words.page;
  const label = (by: ColorBy): string =>
    plain(
      by in colors
        ? colors[by as keyof typeof colors]
        : words.picture.scores[by as keyof typeof words.picture.scores],
    );
  const select = choice(
    "color",
    colorsOf(analysis).map((by) => [by, label(by)] as const),
    color,
  );
  select.addEventListener("change", () => desk.colorBy(select.value as ColorBy), { signal: desk.signal });
  const field = element("label", { for: "color" }, plain(colorBy));
  return [element("div", { class: "pick" }, field, select)];
}

/** Those that tell actors of the analysis apart. */
function colorsOf({ actors }: Analysis): ColorBy[] {
  const has = (name: "country" | "kind"): boolean => actors.some((actor) => actor[name] !== undefined);
  return [
    "community",
    ...(["country", "kind"] as const).filter(has),
    ...scoreNames.filter((name) => actors.some(({ scores }) => typeof scores[name] === "number")),
    "none",
  ];
}
