import type { Analysis } from "../../../analysis/analysis.js";
import type { PictureTie } from "../../../analysis/picture.js";
import type { Steps } from "../../../control/steps.js";
import type { Ink } from "../inks.js";
import { otherLook, plainLook } from "./looks.js";
import type { LineSort, SceneLines, SceneMark, SceneTie } from "./scene.js";

/** Up to so many ties, how wide a line of middling strength is, and how strong one between two classes. */
const widths = [
  [150, 1.3, 0.8],
  [600, 1, 0.65],
  [2500, 0.75, 0.45],
  [Infinity, 0.5, 0.3],
] as const;
/** How much narrower or wider lines are, from the weakest to the strongest, where strengths differ. */
const steps = [0.7, 1.2, 2, 3.2];

/** The way of a line between two marks, where it is not straight. */
export type WayOf = (from: number, to: number) => string | undefined;

/** Ties in bundles of one look: those between two of one class in its color, all others gray, the stronger the wider. */
export function* tieLines(
  ties: readonly PictureTie[],
  marks: readonly SceneMark[],
  way: WayOf,
): Steps<SceneLines[]> {
  const [, base, faint] = widths.find(([most]) => ties.length <= most) ?? widths[widths.length - 1];
  const strongest = ties.reduce((most, [, , strength]) => Math.max(most, strength), 0);
  const weakest = ties.reduce((least, [, , strength]) => Math.min(least, strength), Infinity);
  const bundles = new Map<string, SceneLines & { readonly ties: SceneTie[] }>();
  for (const [from, to, strength] of ties) {
    const { look } = marks[from];
    const isWithin = look === marks[to].look && look !== otherLook && look !== plainLook;
    const ink: Ink = isWithin ? look.ink : "tie";
    const step = Math.min(
      steps.length - 1,
      Math.floor(steps.length * Math.sqrt((strength - weakest) / (strongest - weakest))),
    );
    const width = weakest === strongest ? base : base * steps[step];
    const key = `${ink} ${width}`;
    const found = bundles.get(key);
    const bundle = found ?? {
      ink,
      width,
      opacity: isWithin ? 0.7 : faint,
      sort: isWithin ? ("within" as const) : ("between" as const),
      ties: [],
    };
    if (found === undefined) bundles.set(key, bundle);
    bundle.ties.push(tieOf(from, to, way));
    yield;
  }
  const order = (lines: SceneLines): number => (lines.sort === "between" ? 0 : 1);
  return Array.from(bundles.values()).sort((a, b) => order(a) - order(b) || a.width - b.width);
}

/** What is suggested, as lines over the ties: new ties broken, ties to revive, to deepen or to protect through. */
export function suggestedLines(
  { recommendations }: Analysis,
  markOf: ReadonlyMap<string, number>,
  way: WayOf,
): SceneLines[] {
  const bundle = (sort: LineSort, isOf: (action: string) => boolean): SceneLines[] => {
    const pairs = new Set<string>();
    const ties = (recommendations?.suggestions ?? []).flatMap(({ action, source, target }): SceneTie[] => {
      const [from, to] = [markOf.get(source), markOf.get(target)];
      if (from === undefined || to === undefined || !isOf(action)) return [];
      const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
      if (pairs.has(key)) return [];
      pairs.add(key);
      return [tieOf(from, to, way)];
    });
    return ties.length === 0 ? [] : [{ ink: "line", width: 2.2, opacity: 1, sort, ties }];
  };
  return [
    ...bundle("care", (action) => action !== "introduce"),
    ...bundle("proposed", (action) => action === "introduce"),
  ];
}

function tieOf(from: number, to: number, way: WayOf): SceneTie {
  const found = way(from, to);
  return found === undefined ? { from, to } : { from, to, way: found };
}
