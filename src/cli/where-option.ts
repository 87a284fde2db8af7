import type { Column } from "../network/columns.js";
import type { Condition, DateRange, NumberRange, Value } from "../network/conditions.js";
import type { Network } from "../network/network.js";
import type { Where } from "../network/where.js";
import { loadCountries } from "../schema/countries.js";
import { kinds } from "../schema/kinds.js";
import { orRather } from "./or-rather.js";
import { WrongCall } from "./usage.js";

type Type = Column["type"] | undefined;

/**
 * Conditions on the actors of a network as the terminal writes them: `kind=university`, `country=DE,France`,
 * `population>=1000000`, `since<=1990`. Several on one column must all hold. Throws `WrongCall` for anything else.
 */
export async function parseWhere(conditions: readonly string[], network: Network): Promise<Where> {
  const where = new Map<string, Condition>();
  for (const text of conditions) {
    const [, column, sign, value] = /^\s*([^=<>]+?)\s*(>=|<=|=|>|<)\s*(.+?)\s*$/su.exec(text) ?? [];
    if (column === undefined || sign === undefined || value === undefined)
      throw new WrongCall(`"${text}" is no condition; write column=value, column>=number or column<=number`);
    const held = network.actors.columns.get(column);
    const condition = sign === "=" ? await equals(column, value, held) : range(text, sign, value, held?.type);
    const known = where.get(column);
    where.set(column, known === undefined ? condition : both(known, condition, column));
  }
  return Object.fromEntries(where);
}

/** Two ranges on one column as one; two bounds on one side, or a range beside a value, cannot be meant. */
function both(known: Condition, added: Condition, column: string): Condition {
  const isRange = (condition: Condition): condition is NumberRange | DateRange =>
    typeof condition === "object" && condition !== null && !Array.isArray(condition);
  if (!isRange(known) || !isRange(added) || Object.keys(added).some((bound) => bound in known))
    throw new WrongCall(`two conditions on ${column} contradict each other or say the same`);
  return { ...known, ...added };
}

async function equals(column: string, value: string, actors: Column | undefined): Promise<Condition> {
  const type = actors?.type;
  const words = actors?.type === "category" ? actors.words : [];
  const values = value.split(",").map((each) => each.trim());
  if (column === "kind") checkKinds(values, words);
  const meant = column === "country" ? await countryCodes(values) : values.map((each) => typed(each, type));
  return meant.length === 1 ? meant[0] : meant;
}

function typed(value: string, type: Type): Value {
  if (type === "number") return number(value);
  return type === "flag" ? value === "yes" || value === "true" : value;
}

/** Kinds are a closed list but for those that were declared, which `used` has. Throws `WrongCall` for any other word. */
function checkKinds(values: readonly string[], used: readonly string[]): void {
  const known = Array.from(new Set([...Object.keys(kinds), ...used]));
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) throw new WrongCall(`"${unknown}" is no kind${orRather(unknown, known)}`);
}

/** Countries by code or name. Throws `WrongCall` for what is neither. */
async function countryCodes(values: readonly string[]): Promise<string[]> {
  const book = await loadCountries();
  return values.map((value) => {
    const code = book.code(value);
    if (code === undefined)
      throw new WrongCall(`"${value}" is no country; write a code such as DE, or the English name`);
    return code;
  });
}

const bounds = { ">=": "atLeast", "<=": "atMost", ">": "above", "<": "below" } as const;
const dateBounds = { ">=": "from", "<=": "to" } as const;

function range(text: string, sign: string, value: string, type: Type): Condition {
  if (type !== "date") return { [bounds[sign as keyof typeof bounds]]: number(value) };
  if (!Object.hasOwn(dateBounds, sign)) throw new WrongCall(`"${text}": dates are compared with >= and <=`);
  return { [dateBounds[sign as keyof typeof dateBounds]]: value };
}

function number(value: string): number {
  const found = Number(value);
  if (Number.isNaN(found)) throw new WrongCall(`"${value}" is no number`);
  return found;
}
