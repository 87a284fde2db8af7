import type { Figures } from "../values/figures.js";
import { byCodeUnit } from "../text/order.js";
import type { FigureSection } from "./analysis.js";
import type { MixingCell, MixingSection } from "./mixing.js";

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

/** Of more kinds than this a table of pairs cannot be read. */
const mostKinds = 8;

/** Ties from kind to kind; of a network without directions each pair once, and ties within a kind once. */
function cellsOf(figures: Figures, undirected: boolean): MixingCell[] {
  return figures.tables.matrix.rows().flatMap(({ source, target, ties, expected, z }) => {
    const [from, to] = [String(source), String(target)];
    if (undirected && byCodeUnit(from, to) > 0) return [];
    const times = undirected && from === to ? 0.5 : 1;
    return [
      {
        ...{ source: from, target: to, ties: times * Number(ties) },
        ...{ expected: times * Number(expected), z: numberOrNull(Number(z)) },
      },
    ];
  });
}

/** Figures about mixing, with the groups behind them. */
export function mixingSection(by: string, figures: Figures, undirected: boolean): MixingSection {
  const groups = figures.tables.groups?.rows() ?? [];
  const few = by === "kind" && groups.length > 1 && groups.length <= mostKinds;
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
    ...(few ? { matrix: cellsOf(figures, undirected) } : {}),
  };
}
