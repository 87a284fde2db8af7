import type { Pace } from "../../control/pace.js";
import type { Parts } from "../../network/assemble.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { TableCount } from "../finding.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";
import type { TableName } from "../source.js";
import { actorsOfEnds, settleActors, type SettledActors } from "./actors.js";
import { settleKinds } from "./kinds.js";
import { lookalikes } from "./lookalikes.js";
import { refusePersonal } from "./personal-ids.js";
import { keptRows, mergeParticipations, mergeTies } from "./rows.js";
import { Suggestions } from "./suggest.js";
import { dropUnknown } from "./unknown-actors.js";

/** Whole tables, read but not yet compared with each other. */
export interface Readings {
  /** Undefined where no actors table was given: then ends become actors. */
  readonly actors: TableData | undefined;
  readonly ties: TableData;
  readonly participations: TableData;
  /** The ids by their number. */
  readonly texts: readonly string[];
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
  { actors, ties, participations, texts, parallelTies, kind }: Readings,
  findings: FindingStore,
  pace: Pace,
): Promise<{ parts: Omit<Parts, "dataset">; settled: Readonly<Record<TableName, Settled>> }> {
  const people: SettledActors =
    actors === undefined
      ? actorsOfEnds([...ties.ends, ...participations.ends], texts)
      : await settleActors(actors, texts, findings, pace);
  const { columns: actorColumns, hasKinds } = settleKinds(people, actors, kind, findings);
  const nameColumn = actorColumns.get("name");
  const names = nameColumn?.type === "text" ? nameColumn.values : [];
  if (!hasKinds) {
    await refusePersonal(people.ids, "ids", pace);
    await refusePersonal(names, "names", pace);
  }
  await noteLookalikes(people, actors ?? ties, texts, findings, pace);

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

  const tieRows = keptRows(ties, keepTie, people.placeOf);
  const partRows = keptRows(participations, keepPart, people.placeOf);
  const [source, target] = tieRows.ends;
  const [participant] = partRows.ends;
  return {
    parts: {
      ids: people.ids,
      actorColumns,
      source,
      target,
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
  people: SettledActors,
  data: TableData,
  texts: readonly string[],
  findings: FindingStore,
  pace: Pace,
): Promise<void> {
  const numberOf = new Map<string, number>();
  const places = new Set(people.ids);
  const groups = await lookalikes(people.ids, (id) => places.has(id), pace);
  if (groups.length === 0) return;
  for (const group of groups) for (const id of group) numberOf.set(id, -1);
  texts.forEach((id, number) => numberOf.has(id) && numberOf.set(id, number));
  const rowOf = new Map<number, number>();
  data.ends.forEach((end) => end.forEach((number, row) => rowOf.has(number) || rowOf.set(number, row)));
  for (const [first, ...others] of groups) {
    for (const id of others) {
      const row = rowOf.get(numberOf.get(id) ?? -1);
      const place =
        row === undefined
          ? { file: data.file, table: data.table, row: 0, line: 0, column: "id" }
          : placeOfRow(data, row, data.table === "actors" ? "id" : "source");
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

// Ids that look alike are told apart by their code points where they print the same.
function spelled(id: string): string {
  const short = terminal(shorten(id));
  return id === id.normalize("NFC") ? short : `${short} (decomposed letters)`;
}

function zeros(keep: Uint8Array): number {
  return keep.length - keep.reduce((sum, flag) => sum + flag, 0);
}
