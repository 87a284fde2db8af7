import { asGiven } from "../../network/as-given.js";

/** The names of the variables that stand for the two ends of a tie. */
const pairs = [
  ["a", "b"],
  ["source", "target"],
] as const;

/** What a variable of a query stands for. */
export type Variable =
  | { readonly of: "end"; readonly end: 0 | 1 }
  | { readonly of: "actor"; readonly end: 0 | 1; readonly column: string }
  | { readonly of: "tie"; readonly column: string }
  | { readonly of: "precision" };

/** Names of attributes that are another word for what they are in comity. */
const columns: ReadonlyMap<string, string> = new Map([
  ["label", "name"],
  ["countryLabel", "country"],
  ["coord", "coord"],
  ["coords", "coord"],
  ["coordinate", "coord"],
  ["coordinates", "coord"],
]);

/**
 * Understands the variables of a query by their names; `undefined` where neither pair of ends is among them. An attribute
 * of an actor is the name of its end with a capital after it: `aLabel`, `bPopulation`. A variable that ends in
 * `Precision` says how exact the date of the variable before it is. Everything else belongs to the tie.
 */
export function understood(names: readonly string[]): ReadonlyMap<string, Variable> | undefined {
  const pair = pairs.find((ends) => ends.every((end) => names.includes(end)));
  const ends: readonly string[] | undefined =
    pair ?? pairs.find(([first]) => names.includes(first))?.slice(0, 1);
  if (ends === undefined) return undefined;
  return new Map(names.map((name) => [name, variableOf(name, ends, names)]));
}

function variableOf(name: string, ends: readonly string[], names: readonly string[]): Variable {
  if (name.endsWith("Precision") && names.includes(name.slice(0, -"Precision".length)))
    return { of: "precision" };
  for (const [end, prefix] of ends.entries()) {
    if (name === prefix) return { of: "end", end: end as 0 | 1 };
    const rest = name.slice(prefix.length);
    if (!name.startsWith(prefix) || !/^\p{Lu}/u.test(rest)) continue;
    const column = rest.slice(0, 1).toLowerCase() + rest.slice(1);
    // The label service says in words which country an item stands for.
    const labeled = column === "country" && names.includes(`${name}Label`);
    return {
      ...{ of: "actor", end: end as 0 | 1 },
      column: labeled ? asGiven(column) : (columns.get(column) ?? column),
    };
  }
  return { of: "tie", column: name };
}
