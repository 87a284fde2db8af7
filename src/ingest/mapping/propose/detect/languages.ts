import { languagePattern } from "../../../../schema/languages.js";
import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Looks for cells of language tags such as "de" or "fr; pt-BR". */
export function languages(column: Column): Fit {
  return fitOf(column, (value) => {
    const tags = value.split(/[;|,/\s]+/).filter((tag) => tag !== "");
    return tags.length > 0 && tags.every((tag) => languagePattern.test(tag));
  });
}
