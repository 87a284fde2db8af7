import type { Condition } from "../network/conditions.js";
import type { Where } from "../network/where.js";
import { WrongCall } from "./usage.js";

/**
 * Conditions as the terminal writes them: `kind=university`, `country=DE,FR`, `population>=1000000`, `since<1990`.
 * Throws `WrongCall` for anything else.
 */
export function parseWhere(conditions: readonly string[]): Where {
  const where: Record<string, Condition> = {};
  for (const text of conditions) {
    const [, column, sign, value] = /^\s*([^=<>]+?)\s*(>=|<=|=|>|<)\s*(.+?)\s*$/su.exec(text) ?? [];
    if (column === undefined || sign === undefined || value === undefined)
      throw new WrongCall(`"${text}" is no condition; write column=value, column>=number or column<=number`);
    where[column] = sign === "=" ? equals(value) : range(text, sign, value);
  }
  return where;
}

function equals(value: string): Condition {
  const values = value.split(",").map((each) => each.trim());
  return values.length === 1 ? values[0] : values;
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
