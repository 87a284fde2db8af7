import type { Control } from "../control/control.js";
import { inChunks, type Pace } from "../control/pace.js";
import { shownFields } from "../schema/shown-fields.js";
import { shownTieFields } from "../schema/shown-tie-fields.js";
import { byCodeUnit } from "../text/order.js";
import { assemble } from "./assemble.js";
import { shownTo, type AudienceOptions, type Shown } from "./audience.js";
import { blankRows } from "./blank-rows.js";
import { gather, type Column } from "./columns.js";
import { unshownNames, withoutMentions } from "./mentions.js";
import { isDirected, type Columns, type Network, type TieTable } from "./network.js";
import { tidyRows } from "./tidy.js";

/** A network as an audience may see it, and how many are not in it as they are. */
export interface ShownNetwork {
  readonly network: Network;
  /** Actors under a pseudonym. */
  readonly withheld: number;
  /** Actors who refused analysis, and are left out with all their ties. */
  readonly refused: number;
  /** Participations of actors under a pseudonym, left out because activities tell who was there. */
  readonly participations: number;
}

/** What concerns the safety of actors and their membership of groups is for the steward, whoever is named. */
const stewardFields: ReadonlySet<string> = new Set(["risk", "riskDate", "groups"]);

/**
 * The network as an audience may see it, as one that can be handed on whole. For the steward it is the network itself.
 *
 * For the public, actors who have not agreed to be published are called by their pseudonyms and keep the fields that a
 * pseudonym leaves visible; their ties keep `shownTieFields`, and no participation. Who refused analysis is not in it.
 * Risk and groups are left out for all, and so is any text that is the id or name of somebody not shown; longer texts
 * are not searched. Undirected ties go from the first id to the second, so that their direction tells nothing of ids
 * withheld. O((n + m) log (n + m)).
 */
export async function shownNetwork(
  network: Network,
  { audience, pseudonymKey, asOf }: AudienceOptions,
  control: Control,
  pace: Pace,
): Promise<ShownNetwork> {
  const shown = await shownTo(network, { audience, pseudonymKey, asOf }, { signal: control.signal });
  if (shown.audience === "steward") return { network, withheld: 0, refused: 0, participations: 0 };
  const unshown = await unshownNames(network, shown, pace);
  const ids = Array.from({ length: shown.length }, (_, place) => shown.id(place));
  const hidden = Uint8Array.from(ids, (_, place) => Number(!shown.named(place)));
  const ties = await shownTies(network.ties, shown, ids, hidden, pace);
  const parts = await shownParticipations(network, shown, pace);
  const clean = async (table: Parameters<typeof withoutMentions>[0], columns: Columns): Promise<Columns> => {
    const kept = new Map<string, Column>();
    for (const [name, column] of columns) {
      kept.set(name, withoutMentions(table, name, column, unshown));
      if (pace.due()) await pace.rest();
    }
    return tidyRows(kept, undefined, pace);
  };
  return {
    network: await assemble(
      {
        ids,
        actorColumns: await clean("actor", await actorColumns(network, shown, hidden, pace)),
        ...ties,
        tieColumns: await clean("tie", ties.tieColumns),
        participant: parts.participant,
        participationColumns: await clean("participation", parts.columns),
        dataset: network.dataset,
      },
      pace,
    ),
    withheld: shown.withheld,
    refused: network.actors.length - shown.length,
    participations: parts.left,
  };
}

async function actorColumns(
  { actors }: Network,
  shown: Shown,
  hidden: Uint8Array,
  pace: Pace,
): Promise<Columns> {
  const kept = new Map<string, Column>();
  for (const [name, column] of actors.columns) {
    if (stewardFields.has(name)) continue;
    const gathered = gather(column, shown.rowOf);
    kept.set(name, shownFields.has(name) ? gathered : blankRows(gathered, hidden));
    if (pace.due()) await pace.rest();
  }
  return kept;
}

async function shownTies(
  ties: TieTable,
  { placeOf }: Shown,
  ids: readonly string[],
  hidden: Uint8Array,
  pace: Pace,
): Promise<{
  source: Int32Array;
  target: Int32Array;
  directed: boolean | Uint8Array;
  tieColumns: Columns;
}> {
  const rows = new Int32Array(ties.length);
  let count = 0;
  await inChunks(pace, ties.length, 32768, (from, to) => {
    for (let row = from; row < to; row++)
      if (placeOf[ties.source[row]] >= 0 && placeOf[ties.target[row]] >= 0) rows[count++] = row;
  });
  const kept = rows.slice(0, count);
  const [source, target] = [new Int32Array(count), new Int32Array(count)];
  const marks = new Uint8Array(count);
  await inChunks(pace, count, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const [a, b] = [placeOf[ties.source[kept[i]]], placeOf[ties.target[kept[i]]]];
      const swap = !isDirected(ties, kept[i]) && byCodeUnit(ids[a], ids[b]) > 0;
      [source[i], target[i]] = swap ? [b, a] : [a, b];
      marks[i] = hidden[a] | hidden[b];
    }
  });
  const tieColumns = new Map<string, Column>();
  for (const [name, column] of ties.columns) {
    const gathered = gather(column, kept);
    tieColumns.set(name, shownTieFields.has(name) ? gathered : blankRows(gathered, marks));
    if (pace.due()) await pace.rest();
  }
  const { directed } = ties;
  return {
    source,
    target,
    directed: typeof directed === "boolean" ? directed : Uint8Array.from(kept, (row) => directed[row]),
    tieColumns,
  };
}

async function shownParticipations(
  { participations: { actor, columns } }: Network,
  { placeOf, named }: Shown,
  pace: Pace,
): Promise<{ participant: Int32Array; columns: Columns; left: number }> {
  const isKept = (row: number): boolean => placeOf[row] >= 0 && named(placeOf[row]);
  const rows = new Int32Array(actor.length);
  let count = 0;
  let left = 0;
  await inChunks(pace, actor.length, 32768, (from, to) => {
    for (let i = from; i < to; i++)
      if (isKept(actor[i])) rows[count++] = i;
      else if (placeOf[actor[i]] >= 0) left++;
  });
  const kept = rows.slice(0, count);
  const gathered = new Map<string, Column>();
  for (const [name, column] of columns) {
    gathered.set(name, gather(column, kept));
    if (pace.due()) await pace.rest();
  }
  return { participant: kept.map((row) => placeOf[actor[row]]), columns: gathered, left };
}
