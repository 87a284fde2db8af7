import { readFile, writeFile } from "node:fs/promises";
import type { Control } from "../control/control.js";
import { ComityError } from "../errors/error.js";
import { pairKey } from "../identity/decisions.js";
import { inWords, type Resolution } from "../identity/resolution.js";
import { csv } from "../text/escape.js";
import { decisionColumns, parseDecisions, type DecisionRow, type DecisionsFile } from "./decisions-rows.js";

/**
 * Reads a decisions file: CSV with the columns `a`, `b` and `decision` (same, different, undecided or blank; "yes" and
 * "no" and their words in some languages are understood) and, if need be, `by`, `on` and `note`. Throws `missing-file`,
 * `missing-column` and what `parseCsv` throws.
 */
export async function readDecisions(path: string, control: Control = {}): Promise<DecisionsFile> {
  const text = await readFile(path).catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, {
      fix: "Check the name and that you may read it",
      cause,
    });
  });
  return parseDecisions(text, path, control);
}

/**
 * Writes candidates as a decisions file for people to fill in. Rows of an earlier file stay as they are, decided or not,
 * with the scores and reasons of now where the pair is still a candidate; new candidates follow, best first. For the
 * steward of the data: names and ids stand in full. Throws `unwritable-file`.
 */
export async function writeDecisions(
  path: string,
  resolution: Resolution,
  earlier: Pick<DecisionsFile, "rows"> = { rows: [] },
): Promise<void> {
  const fresh = new Map(
    resolution.candidates.map(({ a, b, nameA, nameB, score, reasons, against }): [string, DecisionRow] => [
      pairKey(a, b),
      {
        ...{ a, b, nameA, nameB, score: String(score), reasons: inWords(reasons), against: inWords(against) },
        ...{ decision: "", by: "", on: "", note: "" },
      },
    ]),
  );
  const kept = earlier.rows.map((row): DecisionRow => {
    const found = fresh.get(pairKey(row.a, row.b));
    if (found === undefined) return row;
    fresh.delete(pairKey(row.a, row.b));
    const { score, reasons, against } = found;
    return { ...row, score, reasons, against };
  });
  const lines = [
    decisionColumns,
    ...[...kept, ...fresh.values()].map((row) => decisionColumns.map((name) => row[name])),
  ];
  const text = lines.map((cells) => `${cells.map((cell) => csv(cell)).join(",")}\r\n`).join("");
  // With the mark at its start, spreadsheet programs read the names as they are, whatever their script.
  await writeFile(path, `\ufeff${text}`).catch((cause: unknown) => {
    throw new ComityError("unwritable-file", `${path} cannot be written`, {
      fix: "Check that its folder exists and that you may write there",
      cause,
    });
  });
}
