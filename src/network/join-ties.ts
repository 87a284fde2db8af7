import type { Pace } from "../control/pace.js";
import { byCodeUnit } from "../text/order.js";
import type { AddedTies } from "./added-ties.js";
import { append, blankColumn } from "./append.js";
import type { Column } from "./columns.js";
import type { Columns, TieTable } from "./network.js";

/** The existing ties followed by the added ones, with one set of columns in the order of their names. */
export async function joinTies(ties: TieTable, added: AddedTies, pace: Pace): Promise<AddedTies> {
  const columns = new Map<string, Column>();
  for (const name of [...new Set([...ties.columns.keys(), ...added.columns.keys()])].sort(byCodeUnit)) {
    columns.set(name, joinedColumn(name, ties, added));
    if (pace.due()) await pace.rest();
  }
  const directed = new Uint8Array(ties.length + added.length);
  if (typeof ties.directed === "boolean") directed.fill(Number(ties.directed), 0, ties.length);
  else directed.set(ties.directed);
  directed.set(added.directed, ties.length);
  return {
    length: ties.length + added.length,
    source: joinedEnds(ties.source, added.source),
    target: joinedEnds(ties.target, added.target),
    directed,
    columns,
  };
}

function joinedColumn(
  name: string,
  ties: { readonly length: number; readonly columns: Columns },
  added: AddedTies,
): Column {
  const old = ties.columns.get(name);
  const fresh = added.columns.get(name);
  if (old === undefined) {
    const type = fresh?.type ?? "category";
    return append(blankColumn(type, ties.length), fresh ?? blankColumn(type, added.length));
  }
  return append(old, fresh ?? blankColumn(old.type, added.length));
}

function joinedEnds(first: Int32Array, second: Int32Array): Int32Array {
  const ends = new Int32Array(first.length + second.length);
  ends.set(first);
  ends.set(second, first.length);
  return ends;
}
