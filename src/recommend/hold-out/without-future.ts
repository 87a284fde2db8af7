import type { Pace } from "../../control/pace.js";
import { absentDate, type Column } from "../../network/columns.js";
import { Network, type Columns } from "../../network/network.js";
import { subset } from "../../network/subset.js";
import { tidyRows } from "../../network/tidy.js";

/**
 * A network as it was known on a day, of the actors and ties that were there: days of ends and of the last activity that lie
 * after it are not known, nor how ties stand today, nor what nobody knows to have
 * happened by then.
 */
export async function withoutFuture(
  network: Network,
  actors: Uint8Array,
  ties: Uint8Array,
  day: number,
  pace: Pace,
): Promise<Network> {
  const then = await subset(network, actors, ties, pace);
  const taken = then.participations;
  const since = taken.columns.get("since");
  const rows = Int32Array.from(taken.actor.keys()).filter(
    (row) => since?.type === "date" && since.from[row] <= since.to[row] && since.to[row] <= day,
  );
  const participations = {
    length: rows.length,
    actor: rows.map((row) => taken.actor[row]),
    columns: knownBy(await tidyRows(taken.columns, rows, pace), day),
  };
  return new Network(
    { ...then.actors, columns: knownBy(then.actors.columns, day) },
    {
      ...then.ties,
      columns: knownBy(new Map([...then.ties.columns].filter(([name]) => name !== "status")), day),
    },
    participations,
    then.dataset,
  );
}

/** The columns with days after `day` blank. */
function knownBy(columns: Columns, day: number): Columns {
  return new Map(Array.from(columns, ([name, column]) => [name, cut(column, day)]));
}

function cut(column: Column, day: number): Column {
  if (column.type !== "date") return column;
  const isLater = (row: number): boolean => column.from[row] <= column.to[row] && column.to[row] > day;
  return {
    type: "date",
    from: column.from.map((from, row) => (isLater(row) ? absentDate.from : from)),
    to: column.to.map((to, row) => (isLater(row) ? absentDate.to : to)),
  };
}
