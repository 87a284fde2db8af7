import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** The crosses and ticks by which people fill in a grid. */
const ticks = /^(?:x|✓|✔|•|●|ja|yes|oui|sí|si)$/i;

/** Cells of a grid that only say whether something is so. */
export interface Marks extends Fit {
  /** The marks that are no numbers, as they are written. */
  readonly ticks: readonly string[];
}

/** Looks for the cells of a matrix: numbers of 0 or more, crosses and ticks. */
export function marks(column: Column): Marks {
  const found: string[] = [];
  const fit = fitOf(column, (value) => {
    if (ticks.test(value)) {
      found.push(value);
      return true;
    }
    return /^\d+(?:[.,]\d+)?$/.test(value);
  });
  return { ...fit, ticks: found };
}
