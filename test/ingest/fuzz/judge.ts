import { errorCodes } from "../../../src/errors/codes.js";
import { isComityError } from "../../../src/errors/error.js";
import { findingCodes } from "../../../src/ingest/finding-codes.js";
import { ingest, type Ingested, type IngestInput, type IngestOptions } from "../../../src/ingest/ingest.js";
import type { Ledger } from "../../../src/ingest/ledger.js";
import { isDirected, type Network } from "../../../src/network/network.js";
import { compareRows } from "../../../src/network/tie-order.js";
import { idPattern } from "../../../src/schema/patterns.js";
import { plain } from "../support.js";

/** What reading a document came to. */
export type Outcome =
  | { readonly ingested: Ingested; readonly error?: undefined }
  | { readonly ingested?: undefined; readonly error: string };

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Map.prototype,
] as const;
const own = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

/**
 * Reads a document. Throws where the outcome is neither a ledger in which every row is accounted for, with a network in
 * canonical order, nor one ComityError of a known code; and where a prototype was changed. `size` bounds what may come of it.
 */
export async function judge(read: () => IngestInput, size: number, options: IngestOptions): Promise<Outcome> {
  const outcome = await outcomeOf(read, options);
  prototypes.forEach((prototype, i) =>
    must(Reflect.ownKeys(prototype).length === own[i], "a prototype was changed"),
  );
  if (outcome.ingested === undefined) return outcome;
  const { network, ledger } = outcome.ingested;
  judgeLedger(ledger, network, size);
  judgeNetwork(network, size);
  return outcome;
}

/**
 * What an outcome holds, as a text that compares. Which of several errors comes first hangs on the pieces, and so does
 * whether what is said of a line or of the whole file is said first.
 */
function told({ ingested }: Outcome): string {
  if (ingested === undefined) return "an error";
  const account = Object.entries(ingested.ledger.toJSON()).map(([name, part]) =>
    Array.isArray(part) ? [name, part.map((entry) => JSON.stringify(entry)).sort()] : [name, part],
  );
  return JSON.stringify([plain(ingested.network), account]);
}

/** Throws where two outcomes are not the same, and shows where they part. */
export function same(one: Outcome, other: Outcome): void {
  const [a, b] = [told(one), told(other)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 200);
  must(a === b, `in other pieces it reads otherwise:\n${around(a)}\n${around(b)}`);
}

async function outcomeOf(read: () => IngestInput, options: IngestOptions): Promise<Outcome> {
  try {
    return { ingested: await ingest(read(), options) };
  } catch (error) {
    if (!isComityError(error)) throw error;
    must(Object.hasOwn(errorCodes, error.code), `the code ${error.code} is not known`);
    must(error.message.length < 3000, `the message has ${error.message.length} characters`);
    must(!control.test(error.message), `the message of ${error.code} holds control characters`);
    return { error: `${error.code}: ${error.message}` };
  }
}

function judgeLedger(ledger: Ledger, network: Network, size: number): void {
  for (const table of ["actors", "ties", "participations"] as const) {
    const { rows, accepted, merged, quarantined } = ledger[table];
    must(
      rows === accepted + merged + quarantined,
      `${table}: ${rows} ≠ ${accepted} + ${merged} + ${quarantined}`,
    );
    must(Math.min(rows, accepted, merged, quarantined) >= 0, `${table}: a count is below 0`);
    if (table !== "actors" || rows > 0)
      must(
        table === "actors" || accepted === network[table].length,
        `${table}: ${accepted} accepted, ${network[table].length} in the network`,
      );
  }
  must(ledger.total <= 100 + 20 * size, `${ledger.total} findings of ${size} bytes`);
  for (const { code, message, fix } of ledger.findings()) {
    must(Object.hasOwn(findingCodes, code), `the finding ${code} is not known`);
    must(
      message !== "" && message.length < 3000 && fix !== "",
      `the finding ${code} says too little or too much`,
    );
    must(!control.test(message), `the finding ${code} holds control characters`);
  }
}

function judgeNetwork({ actors, ties, participations }: Network, size: number): void {
  must(actors.length <= 10_000 + 10 * size, `${actors.length} actors of ${size} bytes`);
  for (let row = 0; row < actors.length; row++) {
    const id = actors.ids.at(row);
    must(idPattern.test(id), `the id ${JSON.stringify(id)} is none`);
    must(row === 0 || actors.ids.at(row - 1) < id, "ids are not in ascending order");
  }
  const columns = Array.from(ties.columns.values());
  for (let row = 0; row < ties.length; row++) {
    must(ties.source[row] >= 0 && ties.source[row] < actors.length, "a source is no actor");
    must(ties.target[row] >= 0 && ties.target[row] < actors.length, "a target is no actor");
    if (row === 0) continue;
    const order =
      ties.source[row - 1] - ties.source[row] ||
      ties.target[row - 1] - ties.target[row] ||
      Number(isDirected(ties, row - 1)) - Number(isDirected(ties, row)) ||
      compareRows(columns, row - 1, row);
    must(order <= 0, "ties are not in canonical order");
  }
  for (const actor of participations.actor)
    must(actor >= 0 && actor < actors.length, "a participant is no actor");
  for (const table of [actors, ties, participations])
    for (const [name, column] of table.columns) {
      if (column.type !== "number") continue;
      must(column.values.length === table.length, `${name} has another length than its table`);
      for (const value of column.values) {
        must(Number.isFinite(value) || Number.isNaN(value), `${name} holds ${value}`);
        must(table !== ties || name !== "strength" || !(value <= 0), `a strength is ${value}`);
      }
    }
}

const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
