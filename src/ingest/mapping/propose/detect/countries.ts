import type { CountryBook } from "../../../../schema/countries.js";
import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Values that are countries. */
export interface Countries extends Fit {
  /** How many different countries there are. */
  readonly distinct: number;
}

/** Names of countries are not longer than this; whole sentences need not be looked up. */
const longest = 60;

/** Looks for codes and names of countries, in the languages that comity reads them. */
export function countries(column: Column, book: CountryBook): Countries {
  const codes = new Set<string>();
  const fit = fitOf(column, (value) => {
    const code = value.length > longest ? undefined : book.code(value);
    if (code !== undefined) codes.add(code);
    return code !== undefined;
  });
  return { ...fit, distinct: codes.size };
}
