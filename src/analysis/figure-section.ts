import type { Figures } from "../values/figures.js";
import type { FigureSection, MixingSection } from "./analysis.js";

/** JSON has no NaN: what is undefined is null. */
export function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Figures as a section. */
export function figureSection(figures: Figures): FigureSection {
  return {
    figures: figures.rows().map(({ figure, value, reason, about }) => ({
      figure,
      value: numberOrNull(value),
      ...(reason === undefined ? {} : { reason }),
      about,
    })),
  };
}

/** The number of pairs at each distance. */
export function histogram(figures: Figures): { distance: number; pairs: number }[] {
  return figures.tables.histogram
    .rows()
    .map(({ distance, pairs }) => ({ distance: Number(distance), pairs: Number(pairs) }));
}

/** Figures about mixing, with the groups behind them. */
export function mixingSection(by: string, figures: Figures): MixingSection {
  const groups = figures.tables.groups?.rows() ?? [];
  return {
    by,
    ...figureSection(figures),
    groups: groups.map(({ group, actors, internal, external, eiIndex, reason }) => ({
      group: String(group),
      actors: Number(actors),
      internal: Number(internal),
      external: Number(external),
      eiIndex: numberOrNull(Number(eiIndex)),
      ...(reason === undefined ? {} : { reason: String(reason) }),
    })),
  };
}
