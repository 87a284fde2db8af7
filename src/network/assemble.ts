import { inChunks, type Pace } from "../control/pace.js";
import type { Dataset } from "../schema/types.js";
import { byCodeUnit } from "../text/order.js";
import { isBlank, type Column } from "./columns.js";
import type { DecimalIds } from "./decimal-ids.js";
import { textIds, type Ids } from "./ids.js";
import { Network, type Columns } from "./network.js";
import { sortedOrder } from "./sort.js";
import { textOrder } from "./text-order.js";
import { compareRows, gathered, orderTies } from "./tie-order.js";

/** Checked tables in any row order: what readers, the generator and selections hand over. */
export interface Parts {
  /** Distinct ids in input order, or ids in row order: positions are rows but of `DecimalIds`. */
  readonly ids: readonly string[] | Ids;
  readonly actorColumns: Columns;
  /** Ends of the ties as positions in `ids`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** True where source and target are given away, so that they can be written over. Default false. */
  readonly spent?: boolean;
  readonly directed: boolean | Uint8Array;
  readonly tieColumns: Columns;
  /** Participating actors as positions in `ids`. */
  readonly participant?: Int32Array;
  readonly participationColumns?: Columns;
  readonly dataset?: Dataset;
}

/**
 * Puts checked tables into the canonical order and makes the network: actors by id, ties by their ends, direction and
 * all columns. Input in another row order gives equal bytes. Interruptible; O((n + m) log m) worst case, linear where
 * pairs are rarely tied twice.
 */
export async function assemble(parts: Parts, pace: Pace): Promise<Network> {
  const { ids, actorOrder, rowOf } = await orderActors(parts.ids, pace);
  const given = dropBlank(parts.actorColumns);
  const actorColumns = actorOrder === undefined ? given : await gathered(given, actorOrder, pace);
  const { source, target, directed, spent = false } = parts;
  const columns = dropBlank(parts.tieColumns);
  const ties = await orderTies({ source, target, directed, columns, spent }, rowOf, ids.length, pace);
  const positions = parts.participant ?? new Int32Array(0);
  const participant = rowOf === undefined ? positions : positions.map((position) => rowOf[position]);
  const participationColumns = dropBlank(parts.participationColumns ?? new Map());
  const comparison = Array.from(participationColumns.values());
  const order = await sortedOrder(
    pace,
    participant.length,
    (a, b) => participant[a] - participant[b] || compareRows(comparison, a, b),
  );
  return new Network(
    { length: ids.length, ids, columns: actorColumns },
    ties,
    {
      length: order.length,
      actor: order.map((row) => participant[row]),
      columns: await gathered(participationColumns, order, pace),
    },
    Object.freeze({ ...parts.dataset }),
  );
}

async function orderActors(
  given: readonly string[] | Ids,
  pace: Pace,
): Promise<{ ids: Ids; actorOrder: Int32Array | undefined; rowOf: Int32Array | undefined }> {
  if (isDecimal(given)) return { ids: given, actorOrder: given.order, rowOf: given.rowOf };
  if (!isTexts(given)) return { ids: given, actorOrder: undefined, rowOf: undefined };
  const actorOrder = await textOrder(given, pace);
  const rowOf = new Int32Array(given.length);
  const ascending = new Array<string>(given.length);
  await inChunks(pace, given.length, 32768, (from, to) => {
    for (let row = from; row < to; row++) {
      rowOf[actorOrder[row]] = row;
      ascending[row] = given[actorOrder[row]];
    }
  });
  return { ids: textIds(ascending), actorOrder, rowOf };
}

function isTexts(given: readonly string[] | Ids): given is readonly string[] {
  return Array.isArray(given);
}

function dropBlank(columns: Columns): Columns {
  const kept = Array.from(columns).filter(([, column]) => !isBlank(column));
  return new Map(kept.sort(([a], [b]) => byCodeUnit(a, b)));
}

function isDecimal(given: readonly string[] | Ids): given is DecimalIds {
  return "order" in given;
}

/** Applies `change` to every column. */
export function mapColumns(columns: Columns, change: (column: Column) => Column): Columns {
  return new Map(Array.from(columns, ([name, column]) => [name, change(column)]));
}
