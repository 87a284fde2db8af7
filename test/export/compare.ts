import { expect } from "vitest";
import type { Loss } from "../../src/export/losses.js";
import { cellAt, type Cell, type Column } from "../../src/network/columns.js";
import { isDirected, type Columns, type Network } from "../../src/network/network.js";

type Table = "actors" | "ties" | "participations";

/** How a form of file is known to change single texts. */
export interface Changes {
  readonly clean: (text: string) => string;
  /** What a list becomes where it is read back as a text. */
  readonly listText: (items: readonly string[]) => string;
  /** What somewhat else than a list becomes where its type changes. */
  readonly retyped?: (cell: Cell, type: string) => Cell;
}

interface Expected {
  readonly name: string;
  readonly type: string;
  readonly change: (cell: Cell) => Cell;
}

/** Checks that what was read back equals what was written, but for exactly the stated losses. */
export function expectBack(back: Network, given: Network, losses: readonly Loss[], changes: Changes): void {
  const used = new Set<Loss>();
  const idChange = onTexts(losses, used, "actors", "id", changes);
  const count = { changed: 0 };
  const idOf = (network: Network, row: number): string => network.actors.ids.at(row);
  const newId = (row: number): string => {
    const id = idOf(given, row);
    const changed = idChange(id) as string;
    if (changed !== id) count.changed++;
    return changed;
  };
  const ids = Array.from({ length: given.actors.length }, (_, row) => newId(row));
  expectCount(losses, "actors", "id", count.changed);

  const gone = find(losses, "participations");
  if (gone !== undefined) {
    used.add(gone);
    expect(gone.count).toBe(given.participations.length);
    expect(back.participations.length).toBe(0);
  }
  const tables: [Table, (row: number) => string, (row: number) => string][] = [
    ["actors", (row) => ids[row], (row) => idOf(back, row)],
    ["ties", (row) => link(given, row, (at) => ids[at]), (row) => link(back, row, (at) => idOf(back, at))],
  ];
  if (gone === undefined)
    tables.push([
      "participations",
      (row) => ids[given.participations.actor[row]],
      (row) => idOf(back, back.participations.actor[row]),
    ]);
  for (const [table, keyOf, backKey] of tables) {
    const expected = expectedColumns(given[table].columns, table, losses, used, changes);
    const want = rows(given[table].length, keyOf, given[table].columns, (name) => expected.get(name));
    const got = rows(back[table].length, backKey, back[table].columns, (name, column) => ({
      name,
      type: column.type,
      change: (cell) => cell,
    }));
    expect(typesOf(back[table].columns), table).toEqual(
      Object.fromEntries(
        Array.from(expected.values(), ({ name, type }) => [name, type]).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    const merged = losses.find(({ what, table: where }) => what === "equal-rows" && where === table);
    if (merged === undefined) expect(got, table).toEqual(want);
    else {
      used.add(merged);
      expect(want.length - got.length).toBe(merged.count);
      expect(new Set(got).size).toBeLessThanOrEqual(new Set(want).size);
      expect(got.every((row) => want.includes(row) || table === "ties")).toBe(true);
    }
  }
  const statement = find(losses, "dataset");
  if (statement !== undefined) {
    used.add(statement);
    expect(statement.count).toBe(Object.keys(given.dataset).length);
    expect(back.dataset).toEqual({});
  } else expect(back.dataset).toEqual(given.dataset);
  // The words are declared again in these tests.
  for (const loss of losses) if (loss.what === "own-words") used.add(loss);
  expect(losses.filter((loss) => !used.has(loss))).toEqual([]);
}

function find(losses: readonly Loss[], what: Loss["what"]): Loss | undefined {
  return losses.find((loss) => loss.what === what);
}

function typesOf(columns: Columns): Record<string, string> {
  return Object.fromEntries(
    Array.from(columns, ([name, { type }]): [string, string] => [name, type]).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}

function link({ ties }: Network, row: number, idAt: (at: number) => string): string {
  return JSON.stringify([idAt(ties.source[row]), idAt(ties.target[row]), isDirected(ties, row)]);
}

/** What each column becomes: its name, its type and its cells. */
function expectedColumns(
  columns: Columns,
  table: Table,
  losses: readonly Loss[],
  used: Set<Loss>,
  changes: Changes,
): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const [name, column] of columns) {
    const about = losses.filter((loss) => loss.table === table && loss.column === name);
    const left = about.find(({ what }) => what === "column");
    if (left !== undefined) {
      used.add(left);
      expect(left.count).toBe(cells(column).filter((cell) => cell !== undefined).length);
      continue;
    }
    const renamed = about.find(({ what }) => what === "column-name");
    const retyped = about.find(({ what }) => what === "column-type");
    for (const loss of [renamed, retyped]) if (loss !== undefined) used.add(loss);
    const onText = onTexts(losses, used, table, name, changes);
    const type = retyped?.as ?? column.type;
    const change = (cell: Cell): Cell => {
      const changed = onText(cell);
      if (retyped === undefined || changed === undefined) return changed;
      if (Array.isArray(changed)) return changes.listText(changed as string[]);
      if (changes.retyped !== undefined) return changes.retyped(changed, type);
      if (type === "number") return Number(changed);
      if (type === "flag") return changed === "yes";
      return String(changed);
    };
    expectCount(losses, table, name, cells(column).filter((cell) => !same(onText(cell), cell)).length);
    // A column whose every value is lost is not read back.
    const all = cells(column).map(change);
    if (all.every((cell) => cell === undefined)) continue;
    expected.set(name, { name: renamed?.as ?? name, type, change });
  }
  return expected;
}

const textual = ["characters", "white-space", "values"] as const;

/** The change of cells that the losses of a column state. */
function onTexts(
  losses: readonly Loss[],
  used: Set<Loss>,
  table: Table,
  column: string,
  { clean }: Changes,
): (cell: Cell) => Cell {
  const stated = new Map(
    textual.map((what) => [
      what,
      losses.find((loss) => loss.what === what && loss.table === table && loss.column === column),
    ]),
  );
  for (const loss of stated.values()) if (loss !== undefined) used.add(loss);
  const text = (each: string): string => {
    const cleaned = stated.get("characters") === undefined ? each : clean(each);
    return stated.get("white-space") === undefined ? cleaned : cleaned.trim();
  };
  return (cell) => {
    if (typeof cell === "string")
      return stated.get("values") !== undefined && cell.trim() === "" ? undefined : text(cell);
    if (!Array.isArray(cell)) return cell;
    const items = (cell as string[]).map(text);
    const kept = stated.get("values") === undefined ? items : items.filter((item) => item !== "");
    return kept.length === 0 ? undefined : kept;
  };
}

/** The stated number of changed texts is that of the cells that change. */
function expectCount(losses: readonly Loss[], table: Table, column: string, changed: number): void {
  const stated = losses.filter(
    ({ what, table: where, column: name }) =>
      textual.some((each) => each === what) && where === table && name === column,
  );
  const counts = stated.map(({ count }) => count);
  expect(Math.max(0, ...counts), `${table} ${column}`).toBeLessThanOrEqual(changed);
  expect(
    counts.reduce((sum, each) => sum + each, 0),
    `${table} ${column}`,
  ).toBeGreaterThanOrEqual(changed);
}

function cells(column: Column): Cell[] {
  const length =
    column.type === "category" || column.type === "consent"
      ? column.codes.length
      : column.type === "list"
        ? column.offsets.length - 1
        : column.type === "date"
          ? column.from.length
          : column.values.length;
  return Array.from({ length }, (_, row) => cellAt(column, row));
}

function rows(
  length: number,
  keyOf: (row: number) => string,
  columns: Columns,
  expected: (name: string, column: Column) => Expected | undefined,
): string[] {
  return Array.from({ length }, (_, row) => {
    const said: [string, Cell][] = [];
    for (const [name, column] of columns) {
      const become = expected(name, column);
      const cell = become?.change(cellAt(column, row));
      if (become !== undefined && cell !== undefined)
        said.push([become.name, Object.is(cell, -0) ? "-0" : cell]);
    }
    said.sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([keyOf(row), said]);
  }).sort();
}

function same(a: Cell, b: Cell): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
