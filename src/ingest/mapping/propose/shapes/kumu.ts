import type { Rule } from "../../mapping.js";
import { Draft } from "../draft.js";
import { endOf } from "../ends.js";
import { columnsOf, type Table } from "../table.js";
import { within, type Understood } from "../understand.js";
import { actorRecord } from "./actor-record.js";
import { tieRecord } from "./tie-record.js";

/** Elements and connections below each other in one table, as Kumu takes them: rows with a label, rows with two ends. */
export function elementsAndConnections(table: Table): Draft | undefined {
  const [label] = columnsOf(table, "name").filter(({ side }) => side === undefined);
  const [source] = columnsOf(table, "source");
  const [target] = columnsOf(table, "target");
  if (label === undefined || source === undefined || target === undefined) return undefined;
  const rows = { elements: 0, connections: 0, both: 0 };
  label.column.cells.forEach((cell, row) => {
    const tied = source.column.cells[row] !== "" && target.column.cells[row] !== "";
    if (cell !== "" && tied) rows.both++;
    else if (tied) rows.connections++;
    else if (cell !== "") rows.elements++;
  });
  if (rows.elements === 0 || rows.connections + rows.both === 0) return undefined;
  const draft = new Draft(table, {
    is: "rows of actors and rows of ties in one table",
    because: `${rows.elements} rows have a "${label.column.header}" and no ends, ${rows.connections + rows.both} name two ends`,
    confidence: "sure",
  });
  const isTie = (row: number): boolean => source.column.cells[row] !== "" && target.column.cells[row] !== "";
  const used = new Set<Understood>([label, source, target]);
  const rest = table.columns.filter((column) => !used.has(column));
  const part = (keep: (row: number) => boolean, type: "kind" | "method"): Understood[] =>
    rest
      .map((column) => within(column, keep, table.book))
      .filter(({ column }) => column.filled > 0)
      .map((column) => as(column, type));
  const end = { ...endOf("one", [label]), title: "element" };
  const id: Rule = {
    column: [label.column.header],
    each: true,
    because: `rows without a "${label.column.header}" make no actor; ends are named by it`,
  };
  actorRecord(draft, {
    end,
    id,
    about: part((row) => !isTie(row), "kind"),
    because: `each row with a "${label.column.header}" is one`,
  });
  const from: Rule = {
    column: [source.column.header],
    each: true,
    because: `rows without a "${source.column.header}" make no tie`,
  };
  const tie = tieRecord(
    draft,
    { source: from, target: target.column.header },
    part(isTie, "method"),
    "each row with two ends is one",
    "again",
  );
  draft.note(label, draft.records[0], "id");
  draft.note(source, tie, "source");
  draft.note(target, tie, "target");
  if (rows.both > 0)
    draft.doubts.push(
      `${rows.both} rows have both a "${label.column.header}" and two ends: each makes an actor and a tie. If the label is that of the tie, delete it there.`,
    );
  return draft;
}

/** "Type" says of an element what kind it is, of a connection how the two are tied. */
function as(column: Understood, meaning: "kind" | "method"): Understood {
  return column.meaning === "kind" || column.meaning === "method" ? { ...column, meaning } : column;
}
