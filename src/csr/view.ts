import type { Pace } from "../control/pace.js";
import { inChunks } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { refusals } from "../network/consent-columns.js";
import type { Network } from "../network/network.js";
import { parsePartialDate } from "../schema/dates.js";
import type { View } from "./form.js";

/** The rows of a network that a view admits, and how many its rules removed. */
export interface Admitted {
  /** 1 for every actor row of the view: those who have not refused analysis. */
  readonly actors: Uint8Array;
  readonly actorCount: number;
  /** Tie rows of the view, ascending. Where it admits all of them, the list is made when it is first asked for. */
  readonly ties: Int32Array;
  readonly rows: Rows;
  /** Actors who refused analysis, and ties that touch one of them. */
  readonly refused: { readonly actors: number; readonly ties: number };
  /** Ties left out because of their status or dates, or because they are projected and not to count. */
  readonly outside: number;
  /** Ties of the view that were made from shared activities. */
  readonly projected: number;
}

/** Tie rows without a list of them where every row is meant: for two million ties that would be 8 MiB. */
export interface Rows {
  readonly length: number;
  /** Ascending; undefined where the rows are all from 0 on. */
  readonly list: Int32Array | undefined;
}

export function rowAt({ list }: Rows, i: number): number {
  return list ? list[i] : i;
}

/**
 * Applies a view: drops actors whose consent says no to analysis together with their ties, then ties of other
 * statuses, ties that cannot have existed at `asOf` and, if asked, projected ties. Throws `bad-option` for an `asOf` that is no date. O(n + m).
 */
export async function admit(network: Network, view: View, pace: Pace): Promise<Admitted> {
  const refused = refusals(network);
  const actors = refused.map((refusal) => 1 - refusal);
  const refusedActors = refused.reduce((sum, refusal) => sum + refusal, 0);
  const { source, target, length } = network.ties;
  const hasStatus = statusTest(network, view);
  const existed = dateTest(network, view);
  const column = network.ties.columns.get("projected");
  const flags = column?.type === "flag" ? column.values : undefined;
  // Both tests are `everyRow` where they are the same.
  const all = refusedActors === 0 && hasStatus === existed && flags === undefined;
  const list = all ? undefined : new Int32Array(length);
  let kept = list ? 0 : length;
  let refusedTies = 0;
  let projected = 0;
  if (list)
    await inChunks(pace, length, 32768, (from, to) => {
      for (let row = from; row < to; row++) {
        if (actors[source[row]] === 0 || actors[target[row]] === 0) refusedTies++;
        else if (hasStatus(row) && existed(row)) {
          if (flags?.[row] !== 2) list[kept++] = row;
          else if (view.projected !== "ignore") {
            projected++;
            list[kept++] = row;
          }
        }
      }
    });
  let ties: Int32Array | undefined = list?.subarray(0, kept);
  return {
    actors,
    actorCount: network.actors.length - refusedActors,
    get ties() {
      if (ties) return ties;
      ties = new Int32Array(length);
      // A plain loop: `Int32Array.from` takes ten times as long.
      for (let row = 0; row < length; row++) ties[row] = row;
      return ties;
    },
    rows: { length: kept, list: ties },
    refused: { actors: refusedActors, ties: refusedTies },
    outside: length - kept - refusedTies,
    projected,
  };
}

const everyRow = (): boolean => true;

function statusTest(network: Network, { status }: View): (row: number) => boolean {
  const column = network.ties.columns.get("status");
  const wanted = new Set(status ?? ["active"]);
  const withoutStatus = status === undefined || wanted.has("active");
  if (column?.type !== "category") return withoutStatus ? everyRow : () => false;
  const admitted = [withoutStatus, ...column.words.map((word) => wanted.has(word))];
  return (row) => admitted[column.codes[row]];
}

function dateTest(network: Network, { asOf }: View): (row: number) => boolean {
  if (asOf === undefined) return everyRow;
  const moment = parsePartialDate(asOf);
  if (moment === undefined)
    throw new ComityError("bad-option", `asOf is ${JSON.stringify(asOf)}, but it must be a date`, {
      path: ["asOf"],
      fix: 'write it as "2011", "2011-05" or "2011-05-17"',
    });
  const since = network.ties.columns.get("since");
  const until = network.ties.columns.get("until");
  return (row) => {
    if (since?.type === "date" && since.from[row] <= since.to[row] && since.from[row] > moment.to)
      return false;
    return !(until?.type === "date" && until.from[row] <= until.to[row] && until.to[row] < moment.from);
  };
}
