import type { Control } from "../control/control.js";
import { inChunks, type Pace } from "../control/pace.js";
import { shownFields } from "../schema/shown-fields.js";
import { shownTieFields } from "../schema/shown-tie-fields.js";
import { byCodeUnit } from "../text/order.js";
import { asGiven } from "./as-given.js";
import { assemble } from "./assemble.js";
import { shownTo, type AudienceOptions, type Shown } from "./audience.js";
import { blankRows } from "./blank-rows.js";
import { cellAt, gather, type Column } from "./columns.js";
import {
  isCalledLike,
  mentionedIn,
  shownDataset,
  unshownNames,
  withoutMentions,
  type Unshown,
} from "./mentions.js";
import { isDirected, type Columns, type Network, type TieTable } from "./network.js";
import { mergedFrom } from "./provenance.js";
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
  /** Values, columns, statements and activities that are called like somebody who is not shown, and are left out. */
  readonly mentions: number;
  /** Columns of actors shown by name that are for the steward alone, with how many have a value. */
  readonly kept: readonly { readonly column: string; readonly count: number }[];
}

/**
 * For the steward, whoever is named: what concerns the safety of actors, their membership of groups, and which ids were
 * merged.
 */
const stewardColumns: ReadonlySet<string> = new Set([
  ...["risk", "riskDate", "groups", "consent"].map(asGiven),
  ...["risk", "riskDate", "groups", mergedFrom],
]);

/** The ends that ties and participations had before actors were merged. */
const formerEnds: ReadonlySet<string> = new Set(["source", "target", "actor"].map(asGiven));

/** What a projected tie tells of the activity that two shared. */
const activityDates: ReadonlySet<string> = new Set(["since", "lastActive"]);

/**
 * The network as an audience may see it, as one that can be handed on whole. For the steward it is the network itself.
 *
 * For the public, actors who have not agreed to be published are called by their pseudonyms and keep the fields that a
 * pseudonym leaves visible; their ties keep `shownTieFields`, and no participation; projected ones no dates, which tell
 * the activity. Who refused analysis is not in it. Risk, groups and former ids are left out for all, and so is any text
 * that is the id or name of somebody not shown, were it a header or a statement about the data; longer texts are not
 * searched. Undirected ties go from the first id to the second, so that their direction tells nothing of ids
 * withheld. O((n + m) log (n + m)).
 */
export async function shownNetwork(
  network: Network,
  { audience, pseudonymKey, asOf }: AudienceOptions,
  control: Control,
  pace: Pace,
): Promise<ShownNetwork> {
  const shown = await shownTo(network, { audience, pseudonymKey, asOf }, { signal: control.signal });
  if (shown.audience === "steward")
    return { network, withheld: 0, refused: 0, participations: 0, mentions: 0, kept: [] };
  const unshown = await unshownNames(network, shown, pace);
  const ids = Array.from({ length: shown.length }, (_, place) => shown.id(place));
  const hidden = Uint8Array.from(ids, (_, place) => Number(!shown.named(place)));
  const ties = await shownTies(network.ties, shown, ids, hidden, pace);
  const parts = await shownParticipations(network, shown, unshown, pace);
  const dataset = shownDataset(network.dataset, unshown);
  let mentions = parts.mentions + Object.keys(network.dataset).length - Object.keys(dataset).length;
  const clean = async (table: Parameters<typeof withoutMentions>[0], columns: Columns): Promise<Columns> => {
    const kept = new Map<string, Column>();
    for (const [name, column] of columns) {
      if (formerEnds.has(name) && table !== "actor") continue;
      const free = await withoutMentions(table, name, column, unshown, pace);
      const isNamed = isCalledLike(table, name, unshown);
      mentions += free.mentions + Number(isNamed);
      if (!isNamed) kept.set(name, free.column);
      if (pace.due()) await pace.rest();
    }
    return tidyRows(kept, undefined, pace);
  };
  const actors = await actorColumns(network, shown, hidden, pace);
  return {
    network: await assemble(
      {
        ids,
        actorColumns: await clean("actor", actors.columns),
        ...ties,
        tieColumns: await clean("tie", ties.tieColumns),
        participant: parts.participant,
        participationColumns: await clean("participation", parts.columns),
        dataset,
      },
      pace,
    ),
    withheld: shown.withheld,
    refused: network.actors.length - shown.length,
    participations: parts.left,
    mentions,
    kept: actors.kept,
  };
}

async function actorColumns(
  { actors }: Network,
  shown: Shown,
  hidden: Uint8Array,
  pace: Pace,
): Promise<{ columns: Columns; kept: ShownNetwork["kept"] }> {
  const columns = new Map<string, Column>();
  const kept: { column: string; count: number }[] = [];
  for (const [name, column] of actors.columns) {
    const gathered = gather(column, shown.rowOf);
    const open = shownFields.has(name) ? gathered : blankRows(gathered, hidden);
    if (!stewardColumns.has(name)) columns.set(name, open);
    else {
      let count = 0;
      await inChunks(pace, shown.length, 4096, (from, to) => {
        for (let place = from; place < to; place++) count += Number(cellAt(open, place) !== undefined);
      });
      if (count > 0) kept.push({ column: name, count });
    }
    if (pace.due()) await pace.rest();
  }
  return { columns, kept };
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
  const projected = ties.columns.get("projected");
  const flags = projected?.type === "flag" ? gather(projected, kept) : undefined;
  const shared = marks.map((mark, i) => mark & Number(flags !== undefined && cellAt(flags, i) === true));
  const tieColumns = new Map<string, Column>();
  for (const [name, column] of ties.columns) {
    const gathered = gather(column, kept);
    const closed = activityDates.has(name) ? shared : marks;
    tieColumns.set(
      name,
      shownTieFields.has(name) && closed === marks ? gathered : blankRows(gathered, closed),
    );
    if (pace.due()) await pace.rest();
  }
  const { directed } = ties;
  return {
    source,
    target,
    directed:
      typeof directed === "boolean" ? count > 0 && directed : Uint8Array.from(kept, (row) => directed[row]),
    tieColumns,
  };
}

async function shownParticipations(
  { participations: { actor, columns } }: Network,
  { placeOf, named }: Shown,
  unshown: Unshown,
  pace: Pace,
): Promise<{ participant: Int32Array; columns: Columns; left: number; mentions: number }> {
  const activity = columns.get("activity");
  const telling = activity && (await mentionedIn(activity, unshown, pace));
  const isKept = (row: number): boolean => placeOf[row] >= 0 && named(placeOf[row]);
  const rows = new Int32Array(actor.length);
  let count = 0;
  let left = 0;
  let mentions = 0;
  await inChunks(pace, actor.length, 32768, (from, to) => {
    for (let i = from; i < to; i++)
      if (isKept(actor[i]))
        if (telling?.[i] === 1) mentions++;
        else rows[count++] = i;
      else if (placeOf[actor[i]] >= 0) left++;
  });
  const kept = rows.slice(0, count);
  const gathered = new Map<string, Column>();
  for (const [name, column] of columns) {
    gathered.set(name, gather(column, kept));
    if (pace.due()) await pace.rest();
  }
  return { participant: kept.map((row) => placeOf[actor[row]]), columns: gathered, left, mentions };
}
