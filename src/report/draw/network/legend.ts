import type { PictureSection } from "../../../analysis/picture.js";
import type { PageCatalogue } from "../../english/page-english.js";
import { spoken, type Language, type Text } from "../../say.js";
import type { NetworkScene, SceneKey, SceneLines } from "./scene.js";

/** What the legend says beside looks and sizes: rings, lines, and what is not drawn and why. */
export function legendOf(
  picture: PictureSection,
  { marks, lines, isMap }: Pick<NetworkScene, "marks" | "lines"> & { readonly isMap: boolean },
  words: PageCatalogue,
): SceneKey[] {
  const said = words.picture;
  const brokers = marks.filter(({ broker }) => broker).length;
  const legend: SceneKey[] = brokers === 0 ? [] : [{ key: "broker", text: spoken(said.brokerKey, words) }];
  for (const line of lines) {
    const { ink, width, sort } = line;
    if (sort === "proposed" || sort === "care")
      legend.push({
        key: "line",
        ink,
        width,
        sort,
        text: spoken(said.suggested[sort](line.ties.length), words),
      });
  }
  const ties = lines.filter(isTie);
  const kept = ties.reduce((sum, line) => sum + line.ties.length, 0);
  if (ties.length > 0) {
    const widths = new Set(ties.map(({ width }) => width));
    const colored = ties.some(({ sort }) => sort === "within");
    const text = spoken(said.tieKey(widths.size > 1, colored), words);
    legend.push({ key: "line", ink: "tie", width: Math.max(1, ...widths), sort: "between", text });
  }
  if (kept < picture.ties.length)
    legend.push(noteOf(said.backbone(kept, picture.ties.length, !isMap), words));
  if (isMap) legend.push(...mapNotes(picture, words));
  return [...legend, ...omittedKeys(picture, words)];
}

/** Who and what is not drawn, and why. */
export function omittedKeys({ omitted }: PictureSection, words: PageCatalogue): SceneKey[] {
  return omitted.map(({ why, actors, ties }) => noteOf(words.picture.omitted[why](actors, ties), words));
}

/** A sentence under the other keys. */
export function noteOf(text: Text, language: Language): SceneKey {
  return { key: "note", text: spoken(text, language) };
}

/** Whether lines are ties that there are, each once. */
export function isTie({ sort }: SceneLines): boolean {
  return sort === "within" || sort === "between";
}

function mapNotes({ map, drawn }: PictureSection, words: PageCatalogue): SceneKey[] {
  if (map === undefined) return [];
  const said = words.picture;
  const around = drawn.length - map.exact.length - map.beside.length;
  return [
    ...(around > 0 ? [noteOf(said.around(around), words)] : []),
    ...(map.beside.length > 0 ? [noteOf(said.beside(map.beside.length), words)] : []),
  ];
}
