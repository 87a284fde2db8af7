import type { Column } from "../column.js";
import type { ManyTongues } from "../countries/names.js";
import { fitOf, type Fit } from "../fit.js";

/** Values that are countries, and those that need a word in the mapping to be read. */
export interface Countries extends Fit {
  /** Names in other languages than English, with their codes. */
  readonly foreign: Readonly<Record<string, string>>;
  /** The language of most of these. */
  readonly language: string | undefined;
  /** How many different countries there are. */
  readonly distinct: number;
}

/** Looks for codes and names of countries. */
export function countries(column: Column, book: ManyTongues): Countries {
  const foreign: Record<string, string> = {};
  const tongues = new Map<string, number>();
  const codes = new Set<string>();
  const fit = fitOf(column, (value) => {
    const found = value.length > 60 ? undefined : book.find(value);
    if (found === undefined) return false;
    codes.add(found.code);
    if (found.language !== undefined) {
      Object.defineProperty(foreign, value, { value: found.code, enumerable: true });
      tongues.set(found.language, (tongues.get(found.language) ?? 0) + 1);
    }
    return true;
  });
  const [language] =
    Array.from(tongues)
      .sort(([, a], [, b]) => b - a)
      .at(0) ?? [];
  return { ...fit, foreign, language, distinct: codes.size };
}
