import { readFileSync } from "node:fs";
import type { FixtureName } from "../fixtures/load.js";

/** Scores of all actors of a fixture by column and id; null stands for NaN. */
export interface HolesEntry {
  readonly fixture: FixtureName;
  readonly options: Readonly<Record<string, unknown>>;
  readonly scores: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}

/** What test/golden/make-holes.py wrote. */
export function holesGolden(): { readonly tolerance: number; readonly entries: readonly HolesEntry[] } {
  const text = readFileSync(new URL("./holes.json", import.meta.url), "utf8");
  return JSON.parse(text) as ReturnType<typeof holesGolden>;
}
