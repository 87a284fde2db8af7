import { columnBuilder } from "../../network/column-builder.js";
import { isBlank, type Column } from "../../network/columns.js";
import { ComityError } from "../../errors/error.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";
import type { SettledActors } from "./actors.js";

/**
 * The kinds of the actors. Where the data has none, `given` is the kind of all. Where some actors have a kind, those
 * without are noted: the consent gate protects them like individuals. Where kinds were written but none is known,
 * throws `bad-input`: without any kind everyone would be shown as an organization.
 */
export function settleKinds(
  actors: Pick<SettledActors, "columns" | "rows"> & { readonly count: number },
  data: TableData | undefined,
  given: string | undefined,
  findings: FindingStore,
): { columns: ReadonlyMap<string, Column>; hasKinds: boolean } {
  const column = actors.columns.get("kind");
  if (column === undefined || isBlank(column)) {
    if (given !== undefined) return { columns: withKind(actors, given), hasKinds: true };
    const unread =
      data === undefined ? 0 : Array.from(actors.rows).filter((row) => lostKind(data, row)).length;
    if (unread === 0) return { columns: actors.columns, hasKinds: false };
    throw new ComityError(
      "bad-input",
      unread === 1
        ? "an actor has a kind, but it is not a known one"
        : `${unread} actors have a kind, but none of these kinds is known`,
      {
        fix: "Use recorded kinds, declare these as your own (kinds, or --kinds), give one kind for all actors, or rename the column if it is not about kinds",
        path: ["actors", "kind"],
      },
    );
  }
  if (data !== undefined && column.type === "category") {
    actors.rows.forEach((row, place) => {
      if (column.codes[place] !== 0 || (row >= 0 && lostKind(data, row))) return;
      const message = "the actor has no kind, though others have; it is protected like an individual";
      findings.record(
        "blank-kind",
        row >= 0
          ? placeOfRow(data, row, "kind")
          : { file: data.file, table: "actors", row: 0, line: 0, column: "kind" },
        "noted",
        message,
        "Write the kind of the actor.",
      );
    });
  }
  return { columns: actors.columns, hasKinds: true };
}

function lostKind(data: TableData, row: number): boolean {
  return data.damaged.get(row)?.includes("kind") === true;
}

function withKind(
  actors: Pick<SettledActors, "columns"> & { readonly count: number },
  kind: string,
): ReadonlyMap<string, Column> {
  const builder = columnBuilder("category");
  for (let i = 0; i < actors.count; i++) builder.push(kind);
  return new Map([...actors.columns, ["kind", builder.finish()]]);
}
