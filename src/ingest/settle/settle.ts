import { inChunks, type Pace } from "../../control/pace.js";
import type { Parts } from "../../network/assemble.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { TableCount } from "../finding.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";
import type { ActorIds } from "../intake/actor-ids.js";
import type { TableName } from "../source.js";
import type { Mentions } from "../intake/mention-intake.js";
import { actorsOfEnds, settleActors, type SettledActors } from "./actors.js";
import { settleKinds } from "./kinds.js";
import { lookalikes } from "./lookalikes.js";
import { refusePersonal } from "./personal-ids.js";
import { settleMentions } from "./mentions.js";
import { keptRows, mergeParticipations, mergeTies } from "./rows.js";
import { Suggestions } from "./suggest.js";
import { decimalParts, noneSettled } from "./decimal-parts.js";
import { dropUnknown } from "./unknown-actors.js";

/** Whole tables, read but not yet compared with each other. */
export interface Readings {
  /** Undefined where no actors table was given: then ends become actors. */
  readonly actors: TableData | undefined;
  /** What rows of a mapped file say about actors beside what they are about. */
  readonly mentions?: Mentions | undefined;
  readonly ties: TableData;
  readonly participations: TableData;
  /** The ids that were met. */
  readonly ids: ActorIds;
  /** True when equal ties are parallel ties. */
  readonly parallelTies: boolean;
  /** The kind of all actors where the data has none. */
  readonly kind: string | undefined;
}

type Settled = Pick<TableCount, "merged" | "quarantined">;

/**
 * Compares whole tables: one row for each actor, ends that are actors, duplicates merged. Gives the checked parts of a
 * network and how many read rows of each table were merged or set aside. Throws `personal-ids` and `bad-input`.
 */
export async function settle(
  readings: Readings,
  findings: FindingStore,
  pace: Pace,
): Promise<{ parts: Omit<Parts, "dataset">; settled: Readonly<Record<TableName, Settled>> }> {
  const bare = await decimalParts(readings, findings, pace);
  if (bare !== undefined) return { parts: bare, settled: noneSettled };
  const { actors, mentions, ties, participations, ids, parallelTies, kind } = readings;
  const { texts } = ids;
  const listed = actors === undefined ? undefined : await settleActors(actors, texts, findings, pace);
  const named =
    mentions === undefined ? listed : await settleMentions(mentions, listed, texts, findings, pace);
  const people =
    listed === undefined
      ? await actorsOfEnds([...ties.ends, ...participations.ends], texts, pace, named)
      : (named ?? listed);
  const table = actors ?? mentions?.data;
  const { columns: actorColumns, hasKinds } = settleKinds(
    { ...people, count: people.ids.length },
    table,
    kind,
    findings,
  );
  const nameColumn = actorColumns.get("name");
  const names = nameColumn?.type === "text" ? nameColumn.values : [];
  if (!hasKinds) {
    await refusePersonal(people.ids, "ids", pace);
    await refusePersonal(names, "names", pace);
  }
  await noteLookalikes(people, table ?? ties, (id) => ids.find(id), findings, pace);

  let suggestions: Suggestions | undefined;
  const roll = {
    placeOf: people.placeOf,
    texts,
    suggestions: () => (suggestions ??= new Suggestions(people.ids, names)),
  };
  const keepTie = new Uint8Array(ties.length).fill(1);
  const keepPart = new Uint8Array(participations.length).fill(1);
  if (actors !== undefined) {
    await dropUnknown(ties, roll, keepTie, findings, pace);
    await dropUnknown(participations, roll, keepPart, findings, pace);
  }
  const lostTies = zeros(keepTie);
  const lostParts = zeros(keepPart);
  const mergedTies = parallelTies ? 0 : await mergeTies(ties, texts, keepTie, findings, pace);
  const mergedParts = await mergeParticipations(participations, texts.length, keepPart, findings, pace);

  const tieRows = await keptRows(ties, keepTie, people.placeOf, pace);
  const partRows = await keptRows(participations, keepPart, people.placeOf, pace);
  const [source, target] = tieRows.ends;
  const [participant] = partRows.ends;
  return {
    parts: {
      ids: people.ids,
      actorColumns,
      source,
      target,
      spent: true,
      directed: tieRows.directed,
      tieColumns: tieRows.columns,
      participant,
      participationColumns: partRows.columns,
    },
    settled: {
      actors: { merged: people.merged, quarantined: people.quarantined },
      ties: { merged: mergedTies, quarantined: lostTies },
      participations: { merged: mergedParts, quarantined: lostParts },
    },
  };
}

async function noteLookalikes(
  { ids, placeOf }: SettledActors,
  data: TableData,
  numberOf: (id: string) => number | undefined,
  findings: FindingStore,
  pace: Pace,
): Promise<void> {
  const isActor = (id: string): boolean => placeOf[numberOf(id) ?? -1] >= 0;
  const groups = await lookalikes(ids, isActor, pace);
  if (groups.length === 0) return;
  const wanted = new Set(groups.flat().map(numberOf));
  const rowOf = new Map<number, number>();
  for (const end of data.ends) {
    await inChunks(pace, end.length, 16384, (from, to) => {
      for (let row = from; row < to; row++)
        if (wanted.has(end[row]) && !rowOf.has(end[row])) rowOf.set(end[row], row);
    });
  }
  const column = data.table === "actors" ? "id" : "";
  for (const [first, ...others] of groups) {
    for (const id of others) {
      const row = rowOf.get(numberOf(id) ?? -1);
      const unplaced = { file: data.file, table: data.table, row: 0, line: 0, column };
      const place = row === undefined ? unplaced : placeOfRow(data, row, column);
      const message = `"${spelled(id)}" and "${spelled(first)}" differ only in case, spaces or Unicode form; both are kept as actors`;
      findings.record(
        "lookalike-ids",
        place,
        "noted",
        message,
        "If they are the same actor, write the id in one way.",
      );
    }
  }
}

// Ids in different Unicode forms print the same.
function spelled(id: string): string {
  const short = terminal(shorten(id));
  return id === id.normalize("NFC") ? short : `${short} (decomposed letters)`;
}

function zeros(keep: Uint8Array): number {
  let sum = 0;
  for (let row = keep.indexOf(0); row >= 0; row = keep.indexOf(0, row + 1)) sum++;
  return sum;
}
