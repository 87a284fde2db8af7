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
  let both = false;
  await inChunks(pace, ties.length, 16384, (from, to) => {
    both ||= markEnds(source, target, ends, from, to);
  });
  if (both) return;
  const counts = [0, 0, 0];
  for (const end of ends) counts[end]++;
  const [, sources, targets] = counts;
  const repeat = sources > 1 && targets > 1 && ties.length > sources && ties.length > targets;
  if (!repeat) return;
  findings.record(
    "two-mode",
    { file: ties.file, table: "ties", row: 0, line: 0, column: "" },
    "noted",
    `no actor is both source and target (${sources} sources, ${targets} targets): the table looks two-mode, such as people and the events they went to`,
    "If the targets are activities, read it as participations: twoMode: true, or --two-mode.",
  );
}

/** Marks sources with 1 and targets with 2; true when somebody is both. */
function markEnds(
  source: Int32Array,
  target: Int32Array,
  ends: Uint8Array,
  from: number,
  to: number,
): boolean {
  let marks = 0;
  for (let row = from; row < to; row++) {
    marks |= (ends[source[row]] |= 1) + 1;
    marks |= (ends[target[row]] |= 2) + 1;
  }
  return marks >= 4;
}
