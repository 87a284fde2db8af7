import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** Values that are numbers, how they are written, and their range. */
export interface Numbers extends Fit {
  /** The sign before decimals, where the numbers cannot be read without being told. */
  readonly decimal: "." | "," | undefined;
  readonly least: number;
  readonly greatest: number;
  readonly whole: boolean;
}

const group = "[ \\u00a0\\u202f'’]";
const pointed = new RegExp(`^[+-]?\\d{1,3}(?:(?:,|${group})\\d{3})+(?:\\.\\d+)?$`);
const comma = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:(?:\\.|${group})\\d{3})+)(?:,\\d+)?$`);
const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * Looks for numbers with a decimal point or comma, with or without groups of thousands. "1.234" is a group where other
 * numbers of the column have a decimal comma or several groups, or where all of them have three digits behind the
 * point; "1,234" likewise.
 */
export function numbers(column: Column): Numbers {
  const values = Array.from(column.values.keys());
  const decimal = decimalOf(values);
  let [least, greatest, whole] = [Infinity, -Infinity, true];
  const fit = fitOf(column, (value) => {
    const number = numberOf(value, decimal);
    if (number === undefined) return false;
    [least, greatest] = [Math.min(least, number), Math.max(greatest, number)];
    whole &&= Number.isInteger(number);
    return true;
  });
  return { ...fit, decimal, least, greatest, whole };
}

/** The number that a text spells; undefined where it spells none. */
export function numberOf(value: string, decimal: "." | "," | undefined): number | undefined {
  if (decimal === undefined) return plain.test(value) ? Number(value) : undefined;
  const known = decimal === "," ? comma : pointed;
  if (!known.test(value))
    return plain.test(value) && !(decimal === "," && value.includes(".")) ? Number(value) : undefined;
  const bare = value.replace(/[ \u00a0\u202f'’]/g, "");
  return Number(decimal === "," ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", ""));
}

function decimalOf(values: readonly string[]): "." | "," | undefined {
  const some = (pattern: RegExp): boolean => values.some((value) => pattern.test(value));
  const numeric = values.filter((value) => /^[+-]?[\d.,' \u00a0\u202f’]+$/.test(value) && /\d/.test(value));
  const all = (pattern: RegExp): boolean =>
    numeric.length > 0 && numeric.every((value) => pattern.test(value));
  if (
    some(/^[+-]?\d+,\d+$/) &&
    !(some(/^[+-]?\d{1,3},\d{3}$/) && all(/^[+-]?(?:\d{1,3}(?:,\d{3})*|\d+\.\d+)$/))
  )
    return ",";
  if (some(/^[+-]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/) || some(/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/)) return ",";
  if (some(/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/)) return ".";
  // Populations of a German list: 12.345, 1.480, and 870 without a group; coordinates have a digit or two less now and then.
  if (some(/^\d{1,3}\.\d{3}$/) && all(/^\d{1,3}(?:\.\d{3})*$/)) return ",";
  return some(/^[+-]?\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:\.\d+)?$/) ? "." : undefined;
}
