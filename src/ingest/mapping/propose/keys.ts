import { dependence } from "./dependence.js";
import { grouped, plural } from "./fit.js";
import type { Understood } from "./understand.js";
import type { Meaning } from "./words/concepts.js";

/** The columns whose values together name an actor. */
export interface Key {
  readonly columns: readonly Understood[];
  readonly because: string;
  /** What a person should know about ids made so. */
  readonly doubts: readonly string[];
}

/** What tells places of one name apart, in the order in which people would ask for it. */
const telling: readonly Meaning[] = ["country", "postal", "region", "place", "latitude", "longitude"];

/**
 * The smallest combination of columns that keeps different actors apart: the name alone if rows of one name never differ
 * in country, postal code, region, place or coordinates; else the name with as few of these as are needed. Among
 * combinations of one size the first in that order is taken. O(rows · 2^6) at worst.
 */
export function keyOf(
  naming: readonly Understood[],
  about: readonly Understood[],
  /** The country belongs to the id whatever the rest: the name stands for towns of other countries elsewhere in the row. */
  withCountry = false,
): Key {
  const title = naming.map(({ column }) => `"${column.header}"`).join(" and ");
  const names = joined(naming);
  const apart = telling
    .map((meaning) => about.find((each) => each.meaning === meaning))
    .filter((each) => each !== undefined);
  const clash = (columns: readonly Understood[]): number => {
    const keys = joined([...naming, ...columns]);
    const clashing = new Set<string>();
    for (const { column } of apart) for (const key of clashes(keys, column.cells)) clashing.add(key);
    return clashing.size;
  };
  const alone = clash([]);
  const country = withCountry ? apart.find(({ meaning }) => meaning === "country") : undefined;
  if (country !== undefined && clash([country]) === 0)
    return {
      columns: [...naming, country],
      because: `names of ${title} also stand on the other side, and "${country.column.header}" tells them apart`,
      doubts: blankDoubts(names, [country]),
    };
  if (alone === 0)
    return {
      columns: naming,
      because:
        apart.length === 0
          ? `${title} is all there is to tell actors apart`
          : `rows of one ${title} never differ in ${list(apart)}, so it is enough to tell actors apart`,
      doubts: [],
    };
  const best = combinations(apart)
    .filter((columns) => country === undefined || columns.includes(country))
    .map((columns) => ({ columns, left: clash(columns) }))
    .reduce((a, b) => (b.left < a.left ? b : a));
  const still = best.left > 0 ? `; ${grouped(best.left)} such names remain` : "";
  return {
    columns: [...naming, ...best.columns],
    because: `${grouped(alone)} of the values of ${title} belong to different actors, which ${list(best.columns)} tells apart${still}`,
    doubts: blankDoubts(names, best.columns),
  };
}

/** The texts of several columns as one key per row; blank where the first is blank. */
export function joined(columns: readonly Understood[]): string[] {
  const [first] = columns;
  return first.column.cells.map((cell, row) =>
    cell === "" ? "" : columns.map(({ column }) => column.cells[row]).join("\u0000"),
  );
}

function clashes(keys: readonly string[], cells: readonly string[]): Iterable<string> {
  if (dependence(keys, cells).conflicts === 0) return [];
  const seen = new Map<string, string>();
  const found = new Set<string>();
  keys.forEach((key, row) => {
    const value = cells[row];
    if (key === "" || value === "") return;
    const known = seen.get(key);
    if (known === undefined) seen.set(key, value);
    else if (known !== value) found.add(key);
  });
  return found;
}

/** Every choice of at least one, the small ones first. */
function combinations(columns: readonly Understood[]): Understood[][] {
  const all: Understood[][] = [];
  for (let mask = 1; mask < 1 << columns.length; mask++) all.push(columns.filter((_, i) => (mask >> i) & 1));
  return all.sort((a, b) => a.length - b.length);
}

/** What to say of names that have what tells them apart in some rows only. */
function blankDoubts(names: readonly string[], parts: readonly Understood[]): string[] {
  const seen = new Map<string, Set<boolean>>();
  names.forEach((name, row) => {
    if (name === "") return;
    const filled = parts.every(({ column }) => column.cells[row] !== "");
    const known = seen.get(name);
    if (known === undefined) seen.set(name, new Set([filled]));
    else known.add(filled);
  });
  const torn = Array.from(seen).filter(([, { size }]) => size > 1);
  const [example] = torn;
  if (example === undefined) return [];
  const occur = torn.length === 1 ? "occurs" : "occur";
  return [
    `${plural(torn.length, "name")} ${occur} both with and without a value of ${list(parts)}, such as "${example[0].split("\u0000").join(" ")}": each becomes two actors unless you fill in what is missing.`,
  ];
}

function list(columns: readonly Understood[]): string {
  const headers = columns.map(({ column }) => `"${column.header}"`);
  return headers.length === 1 ? headers[0] : `${headers.slice(0, -1).join(", ")} and ${headers.at(-1) ?? ""}`;
}
