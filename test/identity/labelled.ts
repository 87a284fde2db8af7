import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { ingest } from "../../src/ingest/ingest.js";
import type { Network } from "../../src/network/network.js";

/** A row of the labelled set. */
export interface Mention {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly region: string;
  readonly place: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly entity: string;
  readonly family: string;
}

const file = new URL("./labelled/mentions.csv", import.meta.url);

/** Every row of the labelled set. */
export function mentions(): Mention[] {
  return parse(readFileSync(file, "utf8"), { columns: true });
}

/** The half that a family belongs to. */
export function halfOf(family: string): "development" | "test" {
  // Written after the first measurement, for development alone.
  if (family.startsWith("d")) return "development";
  const [first] = createHash("sha256").update(`comity identity 1 ${family}`).digest();
  return (first & 1) === 0 ? "development" : "test";
}

/** The rows of one half, and the network of them without the labels. */
export function half(name: "development" | "test"): Promise<{ rows: Mention[]; network: Network }> {
  return labelled(({ family }) => halfOf(family) === name);
}

/** The rows that were written before anything was tuned, of both halves, and the network of them. */
export function whole(): Promise<{ rows: Mention[]; network: Network }> {
  return labelled(({ family }) => family.startsWith("f"));
}

async function labelled(chosen: (row: Mention) => boolean): Promise<{ rows: Mention[]; network: Network }> {
  const rows = mentions().filter(chosen);
  const actors = rows.map(({ id, name: called, kind, country, region, place, latitude, longitude }) => ({
    id,
    name: called,
    kind,
    country,
    region,
    place,
    ...(latitude === "" ? {} : { latitude: Number(latitude), longitude: Number(longitude) }),
  }));
  return { rows, network: (await ingest({ actors, ties: [] })).network };
}

/** The key of an unordered pair. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Pairs of rows that are one actor. */
export function truePairs(rows: readonly Mention[]): Set<string> {
  const byEntity = new Map<string, string[]>();
  for (const { id, entity } of rows) byEntity.set(entity, [...(byEntity.get(entity) ?? []), id]);
  const pairs = new Set<string>();
  for (const ids of byEntity.values())
    ids.forEach((a, i) => {
      for (const b of ids.slice(i + 1)) pairs.add(pairOf(a, b));
    });
  return pairs;
}
