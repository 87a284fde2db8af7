import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Values that are years, and the first and the last of them. */
export interface Years extends Fit {
  readonly from: number;
  readonly to: number;
}

/** The years in which ties between people, towns and institutions began or will end; other four digits are codes or counts. */
const plausible = (year: number): boolean => year >= 1000 && year <= 2100;

/** Looks for years written as four digits. */
export function years(column: Column): Years {
  let [from, to] = [Infinity, -Infinity];
  const fit = fitOf(column, (value) => {
    if (!/^\d{4}(?:\.0)?$/.test(value)) return false;
    const year = Number(value);
    if (!plausible(year)) return false;
    [from, to] = [Math.min(from, year), Math.max(to, year)];
    return true;
  });
  return { ...fit, from, to };
}
