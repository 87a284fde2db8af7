import { expect } from "vitest";
import type { Draft } from "./draft.js";
import type { Outcome } from "./judge.js";

/** What is written as its format wants it comes in whole. */
export function clean(_: Draft, { ingested, error }: Outcome): void {
  expect(error).toBeUndefined();
  const quarantined = ingested?.ledger.rows().filter(({ effect }) => effect === "quarantined");
  expect(quarantined).toEqual([]);
}
