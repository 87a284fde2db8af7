import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingest, type IngestOptions, type Ingested } from "../../src/ingest/ingest.js";
import type { TableSource } from "../../src/ingest/source.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import type { Network } from "../../src/network/network.js";
import { cellAt } from "../../src/network/columns.js";
import { checkAccount } from "./support.js";

const formats = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));

/** The bytes of a fixture, as `pajek/manual-matrix.net`. */
export function fixture(path: string): Uint8Array {
  return readFileSync(join(formats, path));
}

interface Counts {
  readonly vertices?: number;
  readonly lines?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly entries?: number;
  readonly total: number;
  readonly directed?: boolean;
  readonly symmetry?: string;
}

/** What other libraries found in the fixtures, by file and library; written by test/fixtures/formats/make-numbered.py. */
export const counts = JSON.parse(readFileSync(join(formats, "numbered-counts.json"), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, Counts>>>
>;

/** Ingests a source and checks that every row is accounted for. */
export async function taken(source: TableSource, options?: IngestOptions): Promise<Ingested> {
  const ingested = await ingest(source, options);
  checkAccount(ingested.ledger);
  return ingested;
}

/** The actors of a network as plain objects. */
export function actorsOf(network: Network): readonly object[] {
  return Array.from({ length: network.actors.length }, (_, row) => actorAt(network, row));
}

/** The ties as text: `a → b 2`, `a – b` and their further values. */
export function tiesOf(network: Network): string[] {
  return Array.from({ length: network.ties.length }, (_, row) => {
    const { source, target, directed, strength, ...others } = tieAt(network, row);
    const more = Object.entries(others).map(([name, value]) => `${name}=${String(value)}`);
    return [
      source,
      directed === true ? "→" : "–",
      target,
      ...(strength === undefined ? [] : [strength]),
      ...more,
    ].join(" ");
  });
}

/** The participations as text: `ann @ fair`. */
export function partsOf({ actors, participations }: Network): string[] {
  return Array.from(participations.actor, (actor, row) => {
    const cells = Array.from(participations.columns.values(), (column) => cellAt(column, row));
    return [actors.ids.at(actor), "@", ...cells.filter((cell) => cell !== undefined)].join(" ");
  });
}

/** The codes, tables and lines of the findings. */
export function found({ ledger }: Ingested): string[] {
  return ledger.rows().map(({ code, table, line }) => `${code} ${table} ${line}`);
}

/** The sum of all strengths, with 1 for ties that have none. */
export function totalOf({ ties }: Network): number {
  const column = ties.columns.get("strength");
  let sum = 0;
  for (let row = 0; row < ties.length; row++)
    sum += column === undefined ? 1 : ((cellAt(column, row) as number | undefined) ?? 1);
  return sum;
}
