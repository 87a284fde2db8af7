import { inChunks, type Pace } from "../control/pace.js";
import { uniform } from "./tie-order.js";
import { someIds } from "./ids.js";
import type { Column } from "./columns.js";
import { byCodeUnit } from "../text/order.js";
import { Network, type Columns, type ParticipationTable } from "./network.js";
import { tidyRows } from "./tidy.js";

/**
 * The network of the actors and ties marked 1. Ties and participations that lose an end are left out whether marked or
 * not. Rows keep their order, so the result is as if it had been assembled from those rows alone. O(n + m).
 */
export async function subset(
  network: Network,
  actors: Uint8Array,
  ties: Uint8Array,
  pace: Pace,
): Promise<Network> {
  const { source, target, directed } = network.ties;
  const actorRows = marked(actors);
  const all = actorRows.length === actors.length;
  const newRow = new Int32Array(actors.length);
  for (let i = 0; i < actorRows.length; i++) newRow[actorRows[i]] = i;
  const kept = new Int32Array(ties.length);
  let count = 0;
  await inChunks(pace, ties.length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++)
      if (ties[tie] === 1 && actors[source[tie]] === 1 && actors[target[tie]] === 1) kept[count++] = tie;
  });
  const tieRows = kept.slice(0, count);
  const everyTie = count === ties.length;
  const ends = { source: new Int32Array(count), target: new Int32Array(count) };
  const flags = new Uint8Array(typeof directed === "boolean" ? 0 : count);
  await inChunks(pace, count, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      ends.source[i] = newRow[source[tieRows[i]]];
      ends.target[i] = newRow[target[tieRows[i]]];
      if (typeof directed !== "boolean") flags[i] = directed[tieRows[i]];
    }
  });
  return new Network(
    all
      ? network.actors
      : {
          length: actorRows.length,
          ids: someIds(network.actors.ids, actorRows),
          columns: await actorColumns(network, actorRows, pace),
        },
    all && everyTie
      ? network.ties
      : {
          length: count,
          ...ends,
          directed: typeof directed === "boolean" ? count > 0 && directed : uniform(flags),
          columns: everyTie ? network.ties.columns : await tidyRows(network.ties.columns, tieRows, pace),
        },
    all ? network.participations : await keptParticipations(network, actors, newRow, pace),
    network.dataset,
  );
}

/**
 * The columns of the given actors. Kinds stay even where none of these actors has one: in data with kinds, an actor
 * without counts as a person, and must not turn into an organization by being selected.
 */
async function actorColumns({ actors }: Network, rows: Int32Array, pace: Pace): Promise<Columns> {
  const columns = await tidyRows(actors.columns, rows, pace);
  if (!actors.columns.has("kind") || columns.has("kind")) return columns;
  const blank: Column = { type: "category", codes: new Uint8Array(rows.length), words: [] };
  return new Map([...columns, ["kind", blank] as const].sort(([a], [b]) => byCodeUnit(a, b)));
}

async function keptParticipations(
  { participations }: Network,
  actors: Uint8Array,
  newRow: Int32Array,
  pace: Pace,
): Promise<ParticipationTable> {
  const { actor, columns } = participations;
  const rows = marked(Uint8Array.from(actor, (row) => actors[row]));
  return {
    length: rows.length,
    actor: rows.map((row) => newRow[actor[row]]),
    columns: await tidyRows(columns, rows, pace),
  };
}

/** The positions that hold a 1. */
function marked(flags: Uint8Array): Int32Array {
  let count = 0;
  for (let i = 0; i < flags.length; i++) count += flags[i];
  const rows = new Int32Array(count);
  for (let i = 0, at = 0; i < flags.length; i++) if (flags[i] === 1) rows[at++] = i;
  return rows;
}
