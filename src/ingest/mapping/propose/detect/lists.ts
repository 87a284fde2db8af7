import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Cells that hold several items, and what stands between them. */
export interface Lists extends Fit {
  readonly separator: string | undefined;
}

/** In the order in which they are believed: a comma also stands within names ("Vienna, Austria"), a slash too. */
const separators = [";", "|", "\n", " / ", ","] as const;

/**
 * Looks for cells with several items. A comma is believed only where items come back in other cells as they would in
 * lists, or where a cell has three of them.
 */
export function lists(column: Column): Lists {
  for (const separator of separators) {
    const fit = fitOf(column, (value) => items(value, separator).length > 1);
    if (fit.fits === 0) continue;
    if (separator === "," && !comesBack(column)) continue;
    return { ...fit, separator };
  }
  return { fits: 0, of: column.filled, separator: undefined };
}

/** The items of a cell. */
export function items(value: string, separator: string): string[] {
  return value
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function comesBack(column: Column): boolean {
  const counts = new Map<string, number>();
  let long = false;
  for (const value of column.values.keys()) {
    const found = items(value, ",");
    if (found.some((item) => /^\d+$/.test(item) || item.length > 40)) return false;
    if (found.length > 3) long = true;
    for (const item of found) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  const twice = Array.from(counts.values()).filter((count) => count > 1).length;
  return long || twice * 2 >= counts.size;
}
