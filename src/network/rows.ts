import type { Actor, Tie } from "../schema/types.js";
import { cellAt, type Cell } from "./columns.js";
import { isDirected, type Columns, type Network } from "./network.js";

type Row = Record<string, Cell>;

/**
 * The actor of that id as a plain object with every value it has, or undefined. For the steward of the data: nothing is
 * withheld.
 */
export function actor(network: Network, id: string): Actor | undefined {
  const row = network.actors.ids.find(id);
  return row < 0 ? undefined : actorAt(network, row);
}

/** The actor of a row as a plain object with every value it has. For the steward of the data. */
export function actorAt(network: Network, row: number): Actor {
  const { risk, riskDate, ...values } = cells(network.actors.columns, row);
  const id = network.actors.ids.at(row);
  if (risk === undefined)
    return { id, ...values, ...(riskDate === undefined ? {} : { riskDate }) } as unknown as Actor;
  return {
    id,
    ...values,
    risk: riskDate === undefined ? { level: risk } : { level: risk, date: riskDate },
  } as Actor;
}

/** The tie of a row as a plain object with every value it has. For the steward of the data. */
export function tieAt(network: Network, row: number): Tie {
  const { ids } = network.actors;
  const { source, target, columns } = network.ties;
  return {
    source: ids.at(source[row]),
    target: ids.at(target[row]),
    directed: isDirected(network.ties, row),
    ...cells(columns, row),
  } as Tie;
}

function cells(columns: Columns, row: number): Row {
  const values: Row = {};
  for (const [name, column] of columns) {
    const value = cellAt(column, row);
    if (value !== undefined) define(values, name, value);
  }
  return values;
}

// A column may be called "__proto__"; assignment would lose it.
function define(row: Row, name: string, value: Cell): void {
  Object.defineProperty(row, name, { value, enumerable: true, writable: true, configurable: true });
}
