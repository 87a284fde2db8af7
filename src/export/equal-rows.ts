import { inChunks, type Pace } from "../control/pace.js";
import { repeats } from "../ingest/settle/duplicates.js";
import { columnOf } from "../network/append.js";
import type { Column } from "../network/columns.js";
import { isDirected, type Network } from "../network/network.js";
import { joinList } from "../schema/list-text.js";
import { utf8Text } from "../text/escape.js";
import { counted } from "../text/counted.js";
import type { Loss } from "./losses.js";
import type { Outlet } from "./outlets.js";

/**
 * The rows of ties and participations that say the same as another in every column once they are read back from CSV,
 * and are taken for one. Ties that say nothing but source, target, direction and strength are never merged.
 */
export async function equalRows(
  { actors, ties, participations }: Network,
  tieOutlets: readonly Outlet[],
  partOutlets: readonly Outlet[],
  pace: Pace,
): Promise<Loss[]> {
  const losses: Loss[] = [];
  if (tieOutlets.some(({ column }) => column !== "strength")) {
    const [low, high] = [new Int32Array(ties.length), new Int32Array(ties.length)];
    await inChunks(pace, ties.length, 16384, (from, to) => {
      for (let row = from; row < to; row++) {
        const swap = ties.target[row] < ties.source[row] && !isDirected(ties, row);
        low[row] = swap ? ties.target[row] : ties.source[row];
        high[row] = swap ? ties.source[row] : ties.target[row];
      }
    });
    const { length, directed } = ties;
    const columns = tieOutlets.map((outlet) => asRead(outlet, length));
    const same = { length, directed, columns, keys: [high, low], range: actors.length };
    losses.push(...(await equal("ties", same, pace)));
  }
  const { length, actor } = participations;
  const columns = partOutlets.map((outlet) => asRead(outlet, length));
  const same = { length, directed: false, columns, keys: [actor], range: actors.length };
  return [...losses, ...(await equal("participations", same, pace))];
}

async function equal(
  table: "ties" | "participations",
  same: Omit<Parameters<typeof repeats>[0], "apart" | "rank">,
  pace: Pace,
): Promise<Loss[]> {
  const keptFor = await repeats({ ...same, apart: new Set(), rank: (row) => row }, pace);
  const count = keptFor.reduce((sum, kept) => sum + Number(kept >= 0), 0);
  if (count === 0) return [];
  const message = `${counted(count, `row of the ${table} says`, `rows of the ${table} say`)} the same as another in every column, and reading takes them for one`;
  return [{ what: "equal-rows", table, count, message }];
}

/** The column as reading finds it, as far as that decides whether cells are equal. */
function asRead({ source, own, at }: Outlet, length: number): Column {
  const read = (text: string): string | undefined => {
    const clean = own ? utf8Text(text) : utf8Text(text).trim();
    return clean.trim() === "" ? undefined : clean;
  };
  if (source.type !== "category" && source.type !== "text" && source.type !== "list") return source;
  const words: readonly (string | undefined)[] = source.type === "text" ? source.values : source.words;
  const stays = words.every((word) => word === undefined || read(word) === word);
  if (stays && source.type !== "list") return source;
  const values = Array.from({ length }, (_, row) => {
    const cell = at(row);
    return cell === undefined ? undefined : read(typeof cell === "object" ? joinList(cell) : String(cell));
  });
  return columnOf("text", values);
}
