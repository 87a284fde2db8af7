import type { CountryCode } from "../../../../schema/country-codes.js";
import type { Column } from "../column.js";
import type { Draft } from "../draft.js";
import type { Facts } from "../facts.js";
import type { Understood } from "../understand.js";

/** What countries are called in an id, where a column has several words for one: the same actor would become two. */
export function oneWordEach(
  draft: Draft,
  { column, meaning, facts }: Understood,
): Record<string, string> | undefined {
  if (meaning !== "country" || surplusWords(column, facts) <= 0) return undefined;
  const codes = Array.from(column.values.keys(), (word) => [word, draft.table.book.code(word)] as const);
  const known = codes.filter((pair): pair is readonly [string, CountryCode] => pair[1] !== undefined);
  const [first, second] = twice(known);
  if (first === undefined || second === undefined) return undefined;
  draft.doubts.push(
    `"${column.header}" has several words for one country, such as "${first}" and "${second}": in ids they are read as one. Words beyond the examined rows are not.`,
  );
  return Object.fromEntries(known.filter(([word, code]) => word !== code));
}

/** Two words for the same country. */
function twice(known: readonly (readonly [word: string, code: CountryCode])[]): string[] {
  const seen = new Map<CountryCode, string>();
  for (const [word, code] of known) {
    const other = seen.get(code);
    if (other !== undefined) return [other, word];
    seen.set(code, word);
  }
  return [];
}

/** How many words a column of countries has beyond one for each. */
export function surplusWords({ values }: Column, { countries }: Facts): number {
  return values.size - countries.distinct;
}
