import { fit, wrap } from "../../text/width.js";
import type { Neighbors, TwoNeighborhoods } from "../document.js";
import { spoken, type Language } from "../say.js";
import { drawing, element, filled, stroked, textOf } from "./svg.js";

export interface NeighborhoodPicture extends Pick<
  TwoNeighborhoods,
  "ends" | "left" | "right" | "between" | "isTied" | "across"
> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** Words beside the last row, for partners that are not drawn. */
  readonly more: (count: number) => string;
}

const width = 760;
const middle = width / 2;
/** Where the two stand, and how far from them their partners. */
const [endAt, fanAt] = [264, 162];
const size = 12;
const signWidth = size * 0.6;
const [rowHeight, dotHeight, bulge, margin] = [23, 11, 34, 14];
const betweenStep = 44;
/** Room above the two for their names, in signs and in lines. */
const [nameSigns, nameLines, nameHeight] = [23, 2, 15];
const mostDots = 8;

/** Something beside an end: with a name, as a dot alone, or words about those who are not drawn. */
type Row =
  | { readonly sort: "named"; readonly text: string; readonly introduces: boolean }
  | { readonly sort: "dot" }
  | { readonly sort: "more"; readonly text: string };

interface Place {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/**
 * Two actors with their partners as two fans, and those whom both know between them, as an SVG string. A broken line is the
 * tie that is proposed, a ring is around those who may introduce. Partners who are not named are dots. Places follow from
 * the order of the partners alone.
 */
export function neighborhoodPicture(picture: NeighborhoodPicture): string {
  const { id, title, description, ends, left, right, between, isTied, across, more, language } = picture;
  const sides = [rowsOf(left, more, language), rowsOf(right, more, language)] as const;
  const common = betweenRows(between, more, language);
  // The line between the two ends runs between the upper and the lower ones.
  const upper = Math.ceil(common.length / 2);
  const tall = 2 * (betweenStep * upper + nameLines * nameHeight + rowHeight);
  const height = 2 * margin + Math.max(tall, ...sides.map(heightOf));
  const y = height / 2;
  const fans = [fan(sides[0], y, fanAt), fan(sides[1], y, width - fanAt)] as const;
  const among = common.map((row, i): Place => ({
    ...{ row, x: middle },
    y:
      i < upper
        ? y - betweenStep * (upper - i) - nameLines * nameHeight + 2
        : y + betweenStep * (i - upper + 1) - 8,
  }));
  const at = [endAt, width - endAt] as const;
  const lines = [
    ...fans.flatMap((places, side) => places.map((place) => tie(place, at[side], y))),
    ...among.flatMap((place) => at.map((x) => tie(place, x, y))),
    ...across.flatMap(([from, to]) => bow(fans[0][from], fans[1][to], y)),
  ];
  const own = element("path", {
    ...stroked("line", 2.4),
    d: `M${at[0]},${y}H${at[1]}`,
    ...(isTied ? {} : { "stroke-dasharray": "7 5" }),
  });
  const names = ends.flatMap((end, side) => nameOf(spoken(end, language), at[side], y));
  return drawing(
    { id, title, description, width, height, language },
    element("g", { "stroke-opacity": "0.6" }, ...lines),
    own,
    element("g", {}, ...[...fans.flat(), ...among].map(dot)),
    ...at.map((x) => element("circle", { ...filled("circle"), stroke: "#ffffff", cx: x, cy: y, r: 8 })),
    element(
      "g",
      { ...filled("text"), "font-size": size, "paint-order": "stroke", stroke: "#ffffff", "stroke-width": 3 },
      ...fans[0].map((place) => label(place, "end")),
      ...fans[1].map((place) => label(place, "start")),
      ...among.map((place) => label(place, "middle")),
      ...names,
    ),
  );
}

/** The name of an end in lines above it. */
function nameOf(text: string, x: number, y: number): string[] {
  const all = wrap(text, nameSigns);
  const lines = [...all.slice(0, nameLines - 1), all.slice(nameLines - 1).join(" ")];
  const shown = lines.filter((line) => line !== "");
  return shown.map((line, i) =>
    element(
      "text",
      {
        ...{ "font-size": size + 1, "font-weight": "600", "text-anchor": "middle", x },
        y: y - nameHeight * (shown.length - i),
      },
      element("title", {}, textOf(text)),
      textOf(fit(line, nameSigns)),
    ),
  );
}

function rowsOf(
  { named, more, unnamed }: Neighbors,
  words: (count: number) => string,
  language: Language,
): Row[] {
  const dots = Math.min(unnamed, mostDots);
  const left = more + unnamed - dots;
  return [
    ...named.map(({ name, introduces }): Row => ({
      sort: "named",
      text: spoken(name, language),
      introduces,
    })),
    ...Array.from({ length: dots }, (): Row => ({ sort: "dot" })),
    ...(left > 0 ? [{ sort: "more", text: words(left) } as const] : []),
  ];
}

/** Between the two there is room for names alone; all others are words. */
function betweenRows(
  { named, more, unnamed }: Neighbors,
  words: (count: number) => string,
  language: Language,
): Row[] {
  const left = more + unnamed;
  return [
    ...rowsOf({ named, more: 0, unnamed: 0 }, words, language),
    ...(left > 0 ? [{ sort: "more", text: words(left) } as const] : []),
  ];
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { sort }) => sum + (sort === "dot" ? dotHeight : rowHeight), 0);
}

/** Rows one under the other around a height; the middle ones stand farther out. */
function fan(rows: readonly Row[], y: number, x: number): Place[] {
  const height = heightOf(rows);
  const inward = x < middle ? 1 : -1;
  let top = y - height / 2;
  return rows.map((row) => {
    const step = row.sort === "dot" ? dotHeight : rowHeight;
    const at = top + step / 2;
    top += step;
    const out = height === 0 ? 0 : ((at - y) / (height / 2)) ** 2;
    return { row, x: x + inward * bulge * out, y: at };
  });
}

function tie({ row, x, y }: Place, endX: number, endY: number): string {
  return row.sort === "more"
    ? ""
    : element("path", { ...stroked("quiet", 1), d: `M${point(x, y)}L${point(endX, endY)}` });
}

/** The tie between two who may introduce together, under all that stands between. */
function bow(from: Place | undefined, to: Place | undefined, y: number): string[] {
  if (from === undefined || to === undefined) return [];
  const low = y + 60;
  const d = `M${point(from.x, from.y)}C${point(from.x + 110, low)} ${point(to.x - 110, low)} ${point(to.x, to.y)}`;
  return [element("path", { ...stroked("curve", 1.6), d })];
}

function dot({ row, x, y }: Place): string {
  if (row.sort === "more") return "";
  if (row.sort === "dot") return element("circle", { ...filled("quiet"), cx: x, cy: y, r: 2.6 });
  const mark = element("circle", { ...filled("circle"), stroke: "#ffffff", cx: x, cy: y, r: 4.5 });
  return row.introduces
    ? `${mark}${element("circle", { ...stroked("line", 1.8), cx: x, cy: y, r: 7.5 })}`
    : mark;
}

function label({ row, x, y }: Place, anchor: "start" | "middle" | "end"): string {
  if (row.sort === "dot") return "";
  const isNamed = row.sort === "named";
  const room = anchor === "middle" ? 2 * (middle - endAt) - 24 : (anchor === "end" ? x : width - x) - 16;
  const aside = isNamed ? 12 : 0;
  return element(
    "text",
    {
      x: anchor === "middle" ? x : anchor === "end" ? x - aside : x + aside,
      y: anchor === "middle" ? y + (isNamed ? 20 : 5) : y + 4,
      "text-anchor": anchor,
    },
    element("title", {}, textOf(row.text)),
    textOf(fit(row.text, Math.floor(room / signWidth))),
  );
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
