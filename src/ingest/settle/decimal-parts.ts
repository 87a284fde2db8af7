import type { Pace } from "../../control/pace.js";
import type { Parts } from "../../network/assemble.js";
import { decimalIds } from "../../network/decimal-ids.js";
import type { FindingStore } from "../finding-store.js";
import { settleKinds } from "./kinds.js";
import type { Readings } from "./settle.js";

const nothing = { merged: 0, quarantined: 0 };
export const noneSettled = { actors: nothing, ties: nothing, participations: nothing };

/**
 * The parts of a network of which there is an edge list alone, whose ids are decimals: each of them is an end of a tie,
 * none is personal, no two look alike, and equal ties are parallel ones, so that nothing has to be compared. Undefined
 * where there is more.
 */
export async function decimalParts(
  { actors, mentions, ties, participations, ids, parallelTies, kind }: Readings,
  findings: FindingStore,
  pace: Pace,
): Promise<Omit<Parts, "dataset"> | undefined> {
  const { decimals } = ids;
  const alone = actors === undefined && mentions === undefined && participations.length === 0;
  if (decimals === undefined || !alone || !parallelTies) return undefined;
  const [source, target] = ties.ends;
  const people = { count: decimals.length, columns: new Map(), rows: new Int32Array(0) };
  return {
    ids: await decimalIds(decimals, pace),
    actorColumns: settleKinds(people, undefined, kind, findings).columns,
    source,
    target,
    spent: true,
    directed: ties.directed,
    tieColumns: ties.columns,
    participant: new Int32Array(0),
    participationColumns: new Map(),
  };
}
