import { foldWord } from "../../../../schema/fold.js";
import { marks } from "../detect/marks.js";
import type { Rule } from "../../mapping.js";
import { Draft } from "../draft.js";
import { holdsPeople, sayPeople } from "./actor-record.js";
import { most } from "../fit.js";
import type { Table } from "../table.js";
import type { Understood } from "../understand.js";

/** Fewer columns than this are a few figures about each row. */
const fewest = 3;

/**
 * A grid: names down the side, names along the top, a number or a cross where they meet. Square where the top repeats
 * the side; else two sorts of things, read as who took part in what.
 */
export function matrix(table: Table): Draft | undefined {
  const [side, ...cells] = table.columns;
  if (side === undefined || cells.length < fewest || !most(side.facts.lettered) || !side.column.unique)
    return undefined;
  const filled = cells.filter(({ column }) => column.filled > 0);
  if (filled.length === 0 || filled.some(({ column }) => !most(marks(column)))) return undefined;
  const names = new Map(side.column.cells.map((name, row) => [foldWord(name), row]));
  const rows = cells.map(({ column }) => names.get(foldWord(column.header)));
  const shared = rows.filter((row) => row !== undefined).length;
  const square = shared * 2 >= cells.length;
  // Figures with a meaning of their own ("population", "year") are no grid, nor are numbers under unlike headers.
  if (!square && (cells.some(known) || !sparse(cells))) return undefined;
  return square ? squareDraft(table, side, cells, rows) : twoModeDraft(table, side, cells);
}

function known({ meaning, header }: Understood): boolean {
  return meaning !== undefined && header.how === "whole";
}

/** Grids of who took part in what hold crosses, or small numbers with gaps between them. */
function sparse(cells: readonly Understood[]): boolean {
  return cells.every(({ column }) =>
    Array.from(column.values.keys()).every((value) => !/^\d+$/.test(value) || Number(value) <= 99),
  );
}

function squareDraft(
  table: Table,
  side: Understood,
  cells: readonly Understood[],
  rows: readonly (number | undefined)[],
): Draft {
  const { symmetric, mirrored, one } = symmetry(cells, rows);
  const half = symmetric && mirrored > 0 ? "upper" : "all";
  const because = symmetric
    ? mirrored > 0
      ? `all ${mirrored} pairs have the same value both ways, so one triangle says everything`
      : "no pair is filled both ways"
    : `${one} pairs have different values both ways, so the ties have a direction`;
  const draft = new Draft(
    table,
    {
      is: "a matrix of actors by actors",
      because: "the headers repeat the names of the first column",
      confidence: "sure",
    },
    { matrix: { cells: half, because } },
  );
  const tie = draft.record("ties", "tie", "each cell that is neither blank nor 0 is one tie");
  draft.put(tie, "source", endRule(draft, side, "row"));
  draft.put(tie, "target", endRule(draft, side, "column"));
  const strength = strengthRule(cells);
  if (strength !== undefined) draft.put(tie, "strength", strength);
  else draft.leaveMade("value", onlyWhether);
  draft.put(tie, "directed", { constant: !symmetric, because });
  draft.note(side, tie, "source", {
    as: "tie: one end (names of the rows)",
    because: "the headers repeat its values",
    confidence: "sure",
  });
  for (const column of cells)
    draft.note(column, tie, "target", {
      as: "tie: the other end is the header; cells say whether and how much",
      because: "a cell of the matrix",
      confidence: "sure",
    });
  if (cells.length !== table.rows)
    draft.doubts.push(
      `The matrix has ${table.rows} rows and ${cells.length} columns; names that stand on one side only are read all the same.`,
    );
  return draft;
}

function twoModeDraft(table: Table, side: Understood, cells: readonly Understood[]): Draft {
  const draft = new Draft(
    table,
    {
      is: "a grid of actors by activities",
      because:
        "cells hold crosses or small numbers, and the headers are none of the names of the first column",
      confidence: "likely",
    },
    { matrix: { cells: "all" } },
  );
  const record = draft.record(
    "participations",
    "participation",
    "each cell that is neither blank nor 0 is one part",
  );
  draft.put(record, "actor", endRule(draft, side, "row"));
  draft.put(record, "activity", "column");
  const counts = strengthRule(cells);
  if (counts !== undefined) draft.put(record, "times", counts);
  else draft.leaveMade("value", onlyWhether);
  draft.note(side, record, "actor", { confidence: "likely" });
  for (const column of cells)
    draft.note(column, record, "activity", {
      as: "participation: the header is the activity; cells say who took part",
      because: "a cell of the grid",
      confidence: "likely",
    });
  draft.doubts.push(
    "The headers are taken for activities in which the actors of the rows took part. If they are actors too, make the record one of ties with source and target.",
  );
  return draft;
}

/** The names of one side; with a record of their own where the first column says what they are, or shows people. */
function endRule(draft: Draft, { kind, facts, column }: Understood, side: "row" | "column"): Rule {
  const people = holdsPeople(facts);
  const known = kind ?? (people ? "individual" : undefined);
  if (known === undefined) return side;
  const record = draft.record("actors", side, `each ${side} is one`);
  const because =
    kind === undefined ? "the names look like those of people" : `the header "${column.header}" says so`;
  if (kind === undefined) sayPeople(draft, column.header);
  draft.put(record, "id", side);
  draft.put(record, "name", side);
  draft.put(record, "kind", { constant: known, because });
  return { record: record.as ?? "" };
}

const onlyWhether = "the cells say only whether there is something";

/** Numbers are strengths; where every cell is 1 or a cross, none was stated. */
function strengthRule(
  cells: readonly Understood[],
): { column: string; because: string; values?: Record<string, number> } | undefined {
  const found = cells.map(({ column }) => marks(column));
  const ticks = [...new Set(found.flatMap(({ ticks: each }) => each))];
  const plain = cells.every(({ column }) =>
    Array.from(column.values.keys()).every((value) => ticks.includes(value) || /^[01]$/.test(value)),
  );
  if (plain) return undefined;
  const words = Object.fromEntries(Array.from(new Map(ticks.map((tick) => [tick.toLowerCase(), 1]))));
  return {
    column: "value",
    because: "the cells hold numbers",
    ...(ticks.length === 0 ? {} : { values: words }),
  };
}

/** Compares each pair both ways: blank and 0 are the same. */
function symmetry(
  cells: readonly Understood[],
  rows: readonly (number | undefined)[],
): { symmetric: boolean; mirrored: number; one: number } {
  let [mirrored, one] = [0, 0];
  const value = (row: number, column: number): string => {
    const cell = cells[column].column.cells[row] ?? "";
    return /^0+(?:[.,]0+)?$/.test(cell) ? "" : cell;
  };
  for (let a = 0; a < cells.length; a++)
    for (let b = a + 1; b < cells.length; b++) {
      const [rowA, rowB] = [rows[a], rows[b]];
      if (rowA === undefined || rowB === undefined) continue;
      const [there, back] = [value(rowA, b), value(rowB, a)];
      if (there === "" && back === "") continue;
      if (there === back) mirrored++;
      else one++;
    }
  return { symmetric: one === 0, mirrored, one };
}
