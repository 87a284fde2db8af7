import type { Pace } from "../../control/pace.js";
import { inChunks } from "../../control/pace.js";
import { assemble } from "../../network/assemble.js";
import { asGiven } from "../../network/as-given.js";
import { columnBuilder } from "../../network/column-builder.js";
import { cellAt, type Cell, type Column } from "../../network/columns.js";
import { mergedFrom } from "../../network/provenance.js";
import { valueOf, type Columns, type Network } from "../../network/network.js";

/** The columns in which a tie keeps the ends it had before actors were merged. */
export const endColumns = { source: asGiven("source"), target: asGiven("target") } as const;

/** An actor of the network to be: a row of the old one as it is, or values. */
export interface Made {
  readonly id: string;
  readonly row: number | undefined;
  readonly values: ReadonlyMap<string, Cell>;
}

/** What becomes of the ends of ties and participations. */
export interface Rewiring {
  /** The id of the new end of a tie, given the row of the old end and what the tie noted about it. */
  readonly tieEnd: (row: number, noted: string | undefined) => { id: string; note: string | undefined };
  readonly participant: (row: number, noted: string | undefined) => { id: string; note: string | undefined };
}

/** A network with other actors, its ties and participations rewired. O(n · columns + m). */
export async function rebuilt(
  network: Network,
  actors: readonly Made[],
  { tieEnd, participant }: Rewiring,
  pace: Pace,
): Promise<Network> {
  const at = new Map(actors.map(({ id }, place) => [id, place]));
  const place = (id: string): number => at.get(id) ?? 0;
  const { ties, participations } = network;
  const ends = await rewired(
    ties.columns,
    [
      [ties.source, endColumns.source],
      [ties.target, endColumns.target],
    ],
    tieEnd,
    place,
    pace,
  );
  const parts = await rewired(
    participations.columns,
    [[participations.actor, asGiven("actor")]],
    participant,
    place,
    pace,
  );
  return assemble(
    {
      ids: actors.map(({ id }) => id),
      actorColumns: await actorColumns(network, actors, pace),
      source: ends.rows[0],
      target: ends.rows[1],
      directed: ties.directed,
      tieColumns: ends.columns,
      participant: parts.rows[0],
      participationColumns: parts.columns,
      dataset: network.dataset,
    },
    pace,
  );
}

async function actorColumns(network: Network, actors: readonly Made[], pace: Pace): Promise<Columns> {
  const { columns } = network.actors;
  const added = new Set(actors.flatMap(({ values }) => [...values.keys()]));
  const built = new Map<string, Column>();
  for (const name of new Set([...columns.keys(), ...added])) {
    const old = columns.get(name);
    const builder = columnBuilder(old?.type ?? addedType(name));
    await inChunks(pace, actors.length, 1024, (from, to) => {
      for (const { row, values } of actors.slice(from, to))
        builder.push(row === undefined || old === undefined ? values.get(name) : cellAt(old, row));
    });
    built.set(name, builder.finish());
  }
  return built;
}

/** The type of a column that merging adds. */
function addedType(name: string): Column["type"] {
  if (name === mergedFrom) return "list";
  return name === "consent" ? "consent" : "text";
}

async function rewired(
  columns: Columns,
  ends: readonly (readonly [Int32Array, string])[],
  follow: Rewiring["tieEnd"],
  place: (id: string) => number,
  pace: Pace,
): Promise<{ rows: Int32Array[]; columns: Columns }> {
  const made = new Map(columns);
  const rows: Int32Array[] = [];
  for (const [old, name] of ends) {
    const builder = columnBuilder("text");
    const next = new Int32Array(old.length);
    await inChunks(pace, old.length, 4096, (from, to) => {
      for (let i = from; i < to; i++) {
        const noted = valueOf(columns, name, i);
        const { id, note } = follow(old[i], typeof noted === "string" ? noted : undefined);
        next[i] = place(id);
        builder.push(note);
      }
    });
    rows.push(next);
    made.set(name, builder.finish());
  }
  return { rows, columns: made };
}
