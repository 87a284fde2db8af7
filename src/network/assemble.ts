import { inChunks, type Pace } from "../control/pace.js";
import type { Dataset } from "../schema/types.js";
import { byCodeUnit } from "../text/order.js";
import { compareCells, gather, isBlank, type Column } from "./columns.js";
import { textIds, type Ids } from "./ids.js";
import { isDirected, Network, type Columns, type TieTable } from "./network.js";
import { sortByKey, sortedOrder } from "./sort.js";

/** Checked tables in any row order: what readers, the generator and selections hand over. */
export interface Parts {
  /** Distinct ids in input order, or ids already in row order. */
  readonly ids: readonly string[] | Ids;
  readonly actorColumns: Columns;
  /** Ends of the ties as positions in `ids`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
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
  const ties = await orderTies(
    renumber(parts.source, rowOf),
    renumber(parts.target, rowOf),
    parts.directed,
    dropBlank(parts.tieColumns),
    ids.length,
    pace,
  );
  const participant = renumber(parts.participant ?? new Int32Array(0), rowOf);
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
  if (!isTexts(given)) return { ids: given, actorOrder: undefined, rowOf: undefined };
  const actorOrder = await sortedOrder(pace, given.length, (a, b) => byCodeUnit(given[a], given[b]));
  const rowOf = new Int32Array(given.length);
  actorOrder.forEach((position, row) => (rowOf[position] = row));
  return { ids: textIds(Array.from(actorOrder, (position) => given[position])), actorOrder, rowOf };
}

function isTexts(given: readonly string[] | Ids): given is readonly string[] {
  return Array.isArray(given);
}

function renumber(positions: Int32Array, rowOf: Int32Array | undefined): Int32Array {
  return rowOf === undefined ? positions : positions.map((position) => rowOf[position]);
}

function dropBlank(columns: Columns): Columns {
  const kept = Array.from(columns).filter(([, column]) => !isBlank(column));
  return new Map(kept.sort(([a], [b]) => byCodeUnit(a, b)));
}

/** Every column with the given rows, in that order, giving way between columns. */
async function gathered(columns: Columns, order: Int32Array, pace: Pace): Promise<Columns> {
  const made = new Map<string, Column>();
  for (const [name, column] of columns) {
    made.set(name, gather(column, order));
    if (pace.due()) await pace.rest();
  }
  return made;
}

/** Applies `change` to every column. */
export function mapColumns(columns: Columns, change: (column: Column) => Column): Columns {
  return new Map(Array.from(columns, ([name, column]) => [name, change(column)]));
}

/** The order of two rows by every column in turn. */
export function compareRows(columns: readonly Column[], a: number, b: number): number {
  for (const column of columns) {
    const difference = compareCells(column, a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

async function orderTies(
  source: Int32Array,
  target: Int32Array,
  directed: boolean | Uint8Array,
  columns: Columns,
  actors: number,
  pace: Pace,
): Promise<TieTable> {
  const length = source.length;
  const order = await tieOrder(source, target, directed, columns, actors, pace);
  let inPlace = true;
  for (let i = 0; inPlace && i < length; i++) inPlace = order[i] === i;
  if (inPlace) return { length, source, target, directed: uniform(directed), columns };
  const [from, to] = [new Int32Array(length), new Int32Array(length)];
  const flags = typeof directed === "boolean" ? directed : new Uint8Array(length);
  await inChunks(pace, length, 32768, (start, end) => {
    for (let i = start; i < end; i++) {
      from[i] = source[order[i]];
      to[i] = target[order[i]];
      if (typeof flags !== "boolean" && typeof directed !== "boolean") flags[i] = directed[order[i]];
    }
  });
  return {
    length,
    source: from,
    target: to,
    directed: uniform(flags),
    columns: await gathered(columns, order, pace),
  };
}

/** One value for all where the flags agree. */
export function uniform(directed: boolean | Uint8Array): boolean | Uint8Array {
  if (typeof directed === "boolean") return directed;
  if (directed.every((flag) => flag === 0)) return false;
  return directed.every((flag) => flag === 1) ? true : directed;
}

async function tieOrder(
  source: Int32Array,
  target: Int32Array,
  directed: boolean | Uint8Array,
  columns: Columns,
  actors: number,
  pace: Pace,
): Promise<Int32Array> {
  const length = source.length;
  let order: Int32Array = new Int32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  order = await sortByKey(pace, order, target, actors);
  order = await sortByKey(pace, order, source, actors);
  const comparison = Array.from(columns.values());
  if (typeof directed === "boolean" && comparison.length === 0) return order;
  const flags = { length, source, target, directed, columns };
  const compare = (a: number, b: number): number =>
    Number(isDirected(flags, a)) - Number(isDirected(flags, b)) || compareRows(comparison, a, b);
  for (let start = 0; start < length;) {
    let end = start + 1;
    while (
      end < length &&
      source[order[end]] === source[order[start]] &&
      target[order[end]] === target[order[start]]
    )
      end++;
    if (end - start > 1) {
      const run = order.slice(start, end);
      const sorted = await sortedOrder(pace, run.length, (a, b) => compare(run[a], run[b]));
      for (let i = 0; i < run.length; i++) order[start + i] = run[sorted[i]];
    }
    start = end;
    if ((start & 1023) === 0 && pace.due()) await pace.rest();
  }
  return order;
}
