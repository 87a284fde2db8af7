import type { Rule } from "../../mapping.js";
import type { Draft, DraftRecord } from "../draft.js";
import type { End } from "../ends.js";
import { plural } from "../fit.js";
import type { Table } from "../table.js";
import type { Understood } from "../understand.js";

/** Names that stand on both sides of a table. */
export interface Shared {
  /** Those whose places lie in one country on both sides, so far as the table says. */
  readonly same: readonly string[];
  /** Those that stand for places in different countries: namesakes. */
  readonly different: readonly string[];
  /** Those whose country one side does not say. */
  readonly unknown: readonly string[];
}

/** Compares the names of both ends, and the countries in which they are. O(rows). */
export function onBothSides(
  { book }: Table,
  one: End,
  other: End,
  about: Readonly<Record<"one" | "other", readonly Understood[]>>,
): Shared {
  const landsOf = (end: End, columns: readonly Understood[]): Map<string, Set<string>> => {
    const land = columns.find(({ meaning }) => meaning === "country");
    const home = columns.find(({ facts }) => facts.regions.country !== undefined)?.facts.regions.country;
    const found = new Map<string, Set<string>>();
    end.naming[0].column.cells.forEach((name, row) => {
      if (name === "") return;
      const code = land === undefined ? home : book.code(land.column.cells[row]);
      const known = found.get(name) ?? new Set();
      if (code !== undefined) known.add(code);
      found.set(name, known);
    });
    return found;
  };
  const [left, right] = [landsOf(one, about.one), landsOf(other, about.other)];
  const shared: Record<keyof Shared, string[]> = { same: [], different: [], unknown: [] };
  for (const [name, lands] of right) {
    const home = left.get(name);
    if (home === undefined) continue;
    const kind =
      home.size === 0 || lands.size === 0
        ? "unknown"
        : [...lands].every((land) => home.has(land))
          ? "same"
          : "different";
    shared[kind].push(name);
  }
  return shared;
}

/** Who stands on both sides gets one id only where both sides make it of the same things. */
export function sayOverlap(
  draft: Draft,
  { same, different, unknown }: Shared,
  [a, b]: readonly DraftRecord[],
): void {
  const parts = [a, b].map(({ fields: { id } }) => partsOf(draft, id));
  const doubtful = [...same, ...unknown];
  if (doubtful.length === 0 || parts[0] === parts[1]) return;
  const more = different.length === 0 ? "" : ` (others are namesakes in other countries)`;
  draft.doubts.push(
    `${plural(doubtful.length, "name")} ${doubtful.length === 1 ? "stands" : "stand"} on both sides${more}, such as "${doubtful[0]}". Ids are made of different columns on each side, so that it becomes two actors; where it is one, make both ids alike.`,
  );
}

/** What an id is made of, in words that are the same on both sides. */
function partsOf({ table }: Draft, id: Rule | undefined): string {
  const rules = typeof id === "object" && "join" in id ? id.join : [id];
  const meanings = rules.map((rule) => {
    const header = typeof rule === "object" && "column" in rule ? rule.column : rule;
    const found = table.columns.find(
      ({ column }) => column.header === (Array.isArray(header) ? header[0] : header),
    );
    return found?.meaning === "country" || found?.meaning === "postal" || found?.meaning === "region"
      ? found.meaning
      : "name";
  });
  return meanings.join();
}
