import { ingest, type IngestInput, type IngestOptions } from "../../src/ingest/ingest.js";
import type { Ledger } from "../../src/ingest/ledger.js";
import type { Network } from "../../src/network/network.js";
import { tieAt, actorAt } from "../../src/network/rows.js";
import { isComityError } from "../../src/errors/error.js";
import { expect } from "vitest";

/** Everything a network holds, as plain data that compares deeply. */
export function plain(network: Network): unknown {
  return {
    actors: Array.from({ length: network.actors.length }, (_, row) => actorAt(network, row)),
    ties: Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row)),
    participant: Array.from(network.participations.actor),
    columns: [network.actors, network.ties, network.participations].map(({ columns }) => Array.from(columns)),
  };
}

/** Checks that every row of every table is accounted for. */
export function checkAccount(ledger: Ledger): void {
  for (const { rows, accepted, merged, quarantined } of [ledger.actors, ledger.ties, ledger.participations]) {
    expect(accepted + merged + quarantined).toBe(rows);
    expect(Math.min(accepted, merged, quarantined)).toBeGreaterThanOrEqual(0);
  }
}

/** The code with which a call is refused; "none" if it is not. */
export async function codeOf(input: () => IngestInput, options?: IngestOptions): Promise<string> {
  try {
    await ingest(input(), options);
    return "none";
  } catch (error) {
    return isComityError(error) ? error.code : `not a ComityError: ${String(error)}`;
  }
}

/** A text cut into pieces at the given places, as bytes. */
export async function* pieces(text: string, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const places = cuts.map((cut) => Math.floor(cut * bytes.length)).sort((a, b) => a - b);
  let from = 0;
  for (const to of [...places, bytes.length]) {
    yield bytes.slice(from, to);
    from = to;
  }
}
