import type { Dataset } from "../schema/types.js";
import { cellAt, type Cell, type Column } from "./columns.js";
import type { Ids } from "./ids.js";

/** The columns of a table by name, in ascending order of the names. Names beyond the field table are attributes. */
export type Columns = ReadonlyMap<string, Column>;

/** The actors: rows ascending by id. */
export interface ActorTable {
  readonly length: number;
  readonly ids: Ids;
  readonly columns: Columns;
}

/**
 * The ties: rows ascending by source row, target row, direction, then every column in the order of their names.
 * `source` and `target` are rows of the actor table.
 */
export interface TieTable {
  readonly length: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** One value for all ties, or 1 per directed tie. */
  readonly directed: boolean | Uint8Array;
  readonly columns: Columns;
}

/** Who took part in what: rows ascending by actor row, then every column. */
export interface ParticipationTable {
  readonly length: number;
  readonly actor: Int32Array;
  readonly columns: Columns;
}

/**
 * A network of actors and ties as typed columns: the one internal form of comity. It is made by `ingest`, `fromEdges`,
 * `fromGraph` or `generate`, never changed, and passed to measures. Row order of the input leaves no trace in it.
 *
 * It belongs to the steward of the data: it holds every name. What is shown to others goes through the audience gate
 * of the measure, analysis or report that shows it; printing a network therefore prints counts only.
 */
export class Network {
  constructor(
    readonly actors: ActorTable,
    readonly ties: TieTable,
    readonly participations: ParticipationTable,
    readonly dataset: Dataset,
  ) {}

  toString(): string {
    const parts = [`${this.actors.length} actors`, `${this.ties.length} ties`];
    if (this.participations.length > 0) parts.push(`${this.participations.length} participations`);
    return `Network(${parts.join(", ")})`;
  }

  /** What Jupyter kernels show for a network. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return { "text/plain": this.toString() };
  }
}

/** True when the tie of that row is directed. */
export function isDirected(ties: TieTable, row: number): boolean {
  return typeof ties.directed === "boolean" ? ties.directed : ties.directed[row] === 1;
}

/** The value of a column that may be missing, for one row. */
export function valueOf(columns: Columns, name: string, row: number): Cell {
  const column = columns.get(name);
  return column === undefined ? undefined : cellAt(column, row);
}
