const notations = {
  ",": /^[+-]?(?:\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+|\d+)(?:,\d+)?$/,
  ".": /^[+-]?(?:\d{1,3}(?:[, '’\u00a0\u202f]\d{3})+|\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?$/,
} as const;

/**
 * A number with the given sign before its decimals, in the notation that everything else understands: thousands are not
 * grouped, decimals stand behind a point. Undefined for what is no such number. Longer texts than any number are none.
 */
export function plainDecimal(text: string, decimal: "." | ","): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 400 || !notations[decimal].test(trimmed) || !/\d/.test(trimmed)) return undefined;
  const grouping = decimal === "," ? /[. '’\u00a0\u202f]/g : /[, '’\u00a0\u202f]/g;
  return trimmed.replace(grouping, "").replace(",", ".");
}
