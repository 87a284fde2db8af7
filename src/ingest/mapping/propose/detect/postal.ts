import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Looks for postal codes: four to six digits, with a country before them or not, or those of Britain and Canada. */
export function postal(column: Column): Fit {
  return fitOf(column, (value) =>
    /^(?:[A-Z]{1,2}-)?\d{4,6}$|^\d{2}-\d{3}$|^\d{3} \d{2}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$|^\d{4} ?[A-Z]{2}$/i.test(
      value,
    ),
  );
}
