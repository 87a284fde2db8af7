const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** No number that means anything takes more characters, and no pattern is tried on longer texts. */
const longest = 400;
const grouped = /^[+-]?\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;

/**
 * The number a text spells in plain decimal notation ("9", "-0.5", "1e6"). No other notation is guessed: for decimal
 * commas, separators, hexadecimals, words and numbers beyond double precision's range there is no value, and `fix` says
 * what to write where that is known.
 */
export function parseNumber(text: string): { readonly value?: number; readonly fix?: string } {
  if (text.length > longest) return {};
  if (decimal.test(text)) {
    const value = Number(text);
    // Rounding a positive number to 0 would change what it says.
    const lost = value === 0 && /[1-9]/.test(text.split(/e/i, 1).join(""));
    return Number.isFinite(value) && !lost
      ? { value }
      : { fix: "Write a number that is not beyond 1e308 or below 1e-308." };
  }
  if (/^[+-]?\d+,\d+$/.test(text) && !grouped.test(text)) {
    return { fix: `Write a decimal point: ${text.replace(",", ".")}.` };
  }
  return grouped.test(text)
    ? { fix: "Write the number without thousands separators and with a decimal point." }
    : {};
}
