import { magnitude, numberText } from "./number-text.js";

const mostDigits = 15;

/**
 * A number before and after, for people: both with as many digits as their difference takes to be seen, its first two at
 * least, and with no fewer than `least` significant ones.
 */
export function changeTexts(before: number, after: number, least = 6): readonly [string, string] {
  const size = Math.max(Math.abs(before), Math.abs(after));
  const change = Math.abs(after - before);
  if (size === 0 || !Number.isFinite(change)) return [numberText(before), numberText(after)];
  const seen = change === 0 ? least : magnitude(size) - magnitude(change) + 2;
  const digits = Math.min(mostDigits, Math.max(least, seen));
  if (size < 1e-4 || size >= 1e15)
    return both(before, after, (value) => value.toExponential(digits - 1).replaceAll("-", "−"));
  const texts = both(before, after, (value) => grouped(value, Math.max(0, digits - 1 - magnitude(size))));
  return withoutZeros(texts);
}

function both(before: number, after: number, text: (value: number) => string): [string, string] {
  return [text(before), text(after)];
}

function grouped(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
  return `${value < 0 ? "−" : ""}${numberText(Number(whole))}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Without the zeros that both end with behind the point. */
function withoutZeros([before, after]: [string, string]): [string, string] {
  let [one, other] = [before, after];
  while (one.includes(".") && /[.0]$/.test(one) && one.slice(-1) === other.slice(-1))
    [one, other] = [one.slice(0, -1), other.slice(0, -1)];
  return [one, other];
}
