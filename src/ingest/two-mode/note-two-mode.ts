import { inChunks, type Pace } from "../../control/pace.js";
import type { FindingStore } from "../finding-store.js";
import type { TableData } from "../intake/table-data.js";

/** Fewer ties than this show no pattern. */
const enough = 10;

/**
 * Notes where ties look like participations: nobody is both source and target, sources and targets repeat, no row says
 * by which method the two are tied, and no actor has a kind, which activities have not.
 */
export async function noteTwoMode(
  ties: TableData,
  actors: TableData | undefined,
  idCount: number,
  findings: FindingStore,
  pace: Pace,
): Promise<void> {
  if (ties.length < enough || ties.columns.has("method") || actors?.columns.has("kind") === true) return;
  const [source, target] = ties.ends;
  const ends = new Uint8Array(idCount);
  await inChunks(pace, ties.length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      ends[source[row]] |= 1;
      ends[target[row]] |= 2;
    }
  });
  const counts = [0, 0, 0, 0];
  for (const end of ends) counts[end]++;
  const [, sources, targets, both] = counts;
  const repeat = sources > 1 && targets > 1 && ties.length > sources && ties.length > targets;
  if (both > 0 || !repeat) return;
  findings.record(
    "two-mode",
    { file: ties.file, table: "ties", row: 0, line: 0, column: "" },
    "noted",
    `no actor is both source and target (${sources} sources, ${targets} targets): the table looks two-mode, such as people and the events they went to`,
    "If the targets are activities, read it as participations: twoMode: true, or --two-mode.",
  );
}
