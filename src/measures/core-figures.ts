import type { Figure } from "../values/figures.js";
import type { Core } from "./best-core.js";

/** Figures of a core; undefined where there is none. */
export function coreFigures(core: Core): Record<string, Figure> {
  return {
    coreSize: { value: core.size, about: "actors in the core" },
    fit: coreFigure(core.fit, "correlation of ties with a full core and an empty periphery", core),
    fitAcross: coreFigure(core.fitAcross, "the same, ties across counted as belonging to the pattern", core),
    coreDensity: coreFigure(core.within, "share of pairs within the core that are tied", core),
    acrossDensity: coreFigure(core.across, "share of pairs across that are tied", core),
    peripheryDensity: coreFigure(core.outside, "share of pairs within the periphery that are tied", core),
  };
}

/** A figure about a core, undefined where there is none. */
export function coreFigure(value: number, about: string, { size }: Core): Figure {
  return size === 0 || Number.isNaN(value) ? { value: NaN, about, reason: "no-core" } : { value, about };
}
