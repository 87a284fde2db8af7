import { foldWord } from "../../../../schema/fold.js";
import { resolveWord } from "../../../../schema/vocabulary.js";
import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

const particles = /^(?:von|van|de|der|den|di|da|del|la|le|dos|al|el|bin|zu|y)$/;

/**
 * Looks for names of people: two to four words with capitals or "Surname, Given name", none of which is a word for an
 * organization or a town. It protects: who is taken for a person is not shown by name without consent.
 */
export function people(column: Column): Fit {
  return fitOf(column, (value) => {
    const words = value
      .replace(",", " ")
      .split(/\s+/)
      .filter((word) => word !== "");
    const parts = words.filter((word) => !particles.test(word));
    if (parts.length < 2 || words.length > 5) return false;
    return parts.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !isOrganization(word));
  });
}

const others: ReadonlySet<string> = new Set(
  "bad sankt saint st stadt new city club verband initiative amt institut institute zentrum center centre committee committees office league network bund gruppe group haus house team partnerschaft council society bank museum theater chor choir san santa los las el the der die das".split(
    " ",
  ),
);

function isOrganization(word: string): boolean {
  const kind = resolveWord("kind", word)?.value;
  return others.has(foldWord(word)) || (kind !== undefined && kind !== "individual");
}
