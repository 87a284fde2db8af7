import type { Condition } from "../network/conditions.js";
import type { Where } from "../network/where.js";
import { loadCountries } from "../schema/countries.js";
import { WrongCall } from "./usage.js";

/**
 * Conditions as the terminal writes them: `kind=university`, `country=DE,France`, `population>=1000000`, `since<1990`.
 * Throws `WrongCall` for anything else.
 */
export async function parseWhere(conditions: readonly string[]): Promise<Where> {
  const where: Record<string, Condition> = {};
  for (const text of conditions) {
    const [, column, sign, value] = /^\s*([^=<>]+?)\s*(>=|<=|=|>|<)\s*(.+?)\s*$/su.exec(text) ?? [];
    if (column === undefined || sign === undefined || value === undefined)
      throw new WrongCall(`"${text}" is no condition; write column=value, column>=number or column<=number`);
    where[column] = sign === "=" ? await equals(column, value) : range(text, sign, value);
  }
  return where;
}

async function equals(column: string, value: string): Promise<Condition> {
  const values = value.split(",").map((each) => each.trim());
  const meant = column === "country" ? await countryCodes(values) : values;
  return meant.length === 1 ? meant[0] : meant;
}

/** Countries by code or English name. Throws `WrongCall` for what is neither. */
async function countryCodes(values: readonly string[]): Promise<string[]> {
  const book = await loadCountries();
  return values.map((value) => {
    const code = book.code(value);
    if (code === undefined)
      throw new WrongCall(`"${value}" is no country; write a code such as DE, or the English name`);
    return code;
  });
}

const ranges: Readonly<Record<string, "atLeast" | "atMost" | "above" | "below">> = {
  ">=": "atLeast",
  "<=": "atMost",
  ">": "above",
  "<": "below",
};

function range(text: string, sign: string, value: string): Condition {
  const number = Number(value);
  if (Number.isNaN(number)) throw new WrongCall(`"${text}" compares with something that is no number`);
  return { [ranges[sign]]: number };
}
