import { inChunks, type Pace } from "../control/pace.js";
import { isAutoKey } from "../ingest/auto-key.js";
import { valueOf, type Network, type TieTable } from "../network/network.js";
import type { Loss } from "./losses.js";
import { outletsOf } from "./outlets.js";
import { columnLosses, type Form } from "./text-losses.js";

/** What each tie is called in a file. */
export interface TieKeys {
  /** True when the ties' own attribute `key` calls them; otherwise they are numbered. */
  readonly asIds: boolean;
  at(row: number): string;
}

/** The attribute `key` where each tie has one of its own that no program made up; otherwise numbers from 0. O(m). */
export async function tieKeys(ties: TieTable, pace: Pace): Promise<TieKeys> {
  const numbers: TieKeys = { asIds: false, at: String };
  const column = ties.columns.get("key");
  if (column === undefined || (column.type !== "category" && column.type !== "text")) return numbers;
  if (column.type === "category" && column.words.length < ties.length) return numbers;
  const seen = new Set<string>();
  const keyOf = (row: number): string => (valueOf(ties.columns, "key", row) as string | undefined) ?? "";
  let fine = true;
  await inChunks(pace, ties.length, 4096, (from, to) => {
    for (let row = from; fine && row < to; row++) {
      const key = keyOf(row);
      fine = key.trim() !== "" && !isAutoKey(key) && !seen.has(key);
      seen.add(key);
    }
  });
  return fine ? { asIds: true, at: keyOf } : numbers;
}

/** What becomes of the attribute `key` where it is written as the id of ties, which are read as words. */
export function keyLosses(network: Network, form: Form, pace: Pace): Promise<Loss[]> {
  const key = outletsOf("ties", network.ties.columns).filter(({ column }) => column === "key");
  return columnLosses(key, { ...form, types: "some" }, pace);
}
