import { inChunks } from "../../control/pace.js";
import { datesOf } from "../../measures/lapse.js";
import { valueOf } from "../../network/network.js";
import { parsePartialDate } from "../../schema/dates.js";
import type { Ground } from "../ground.js";
import { candidatesOf, type ActionCandidates } from "./candidates.js";
import { isTied } from "../is-tied.js";
import { tieFactsOf, type TieFacts } from "./tie-facts.js";
import { tiedPairs } from "./tied-pairs.js";

export interface ReviveOptions {
  /** Also ties that ended: with the status, or with an end before the date of the view. Default false: dormant ones. */
  readonly ended?: boolean | undefined;
}

/** What is on record of a tie that could be taken up again. */
export interface ReviveFacts extends TieFacts {
  readonly status: "dormant" | "ended";
}

/**
 * Pairs with a tie on record that sleeps, or that ended where that is asked for, and with none in the view; both ends may
 * be asked. The facts are those of the ties that sleep: methods, when they were last active, how long they lasted. O(n + m).
 */
export async function reviveCandidates(
  ground: Ground,
  { ended = false }: ReviveOptions = {},
): Promise<ActionCandidates<ReviveFacts>> {
  const { network, opened, asOf } = ground;
  const { ties } = network;
  const { pace, admitted, csr } = opened;
  const inView = new Uint8Array(ties.length);
  for (const row of admitted.ties) inView[row] = 1;
  const until = datesOf(ties.columns.get("until"));
  const today = asOf === undefined ? undefined : parsePartialDate(asOf);
  const statusOf = (row: number): "dormant" | "ended" | undefined => {
    const status = valueOf(ties.columns, "status", row);
    if (status === "planned") return undefined;
    const end = until(row);
    if (status === "ended" || (today !== undefined && end !== undefined && end.to < today.from))
      return "ended";
    return status === "dormant" ? "dormant" : undefined;
  };
  const rows: number[] = [];
  await inChunks(pace, ties.length, 8192, (from, to) => {
    for (let row = from; row < to; row++) {
      if (inView[row] === 1) continue;
      const status = statusOf(row);
      if (status === "dormant" || (ended && status === "ended")) rows.push(row);
    }
  });
  const tied = await tiedPairs(ground, Int32Array.from(rows));
  const positions: number[] = [];
  await inChunks(pace, tied.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) if (!isTied(csr, tied.a[i], tied.b[i])) positions.push(i);
  });
  const factsOf = await tieFactsOf(ground);
  return candidatesOf(tied, positions, (some) => ({
    ...factsOf(some),
    status: some.some((row) => statusOf(row) === "dormant") ? "dormant" : "ended",
  }));
}
