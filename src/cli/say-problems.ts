import { problemTexts } from "../files/decision-problems.js";
import type { DecisionsFile } from "../files/decisions-rows.js";
import { terminal as clean } from "../text/escape.js";
import { paragraph, type Terminal } from "./terminal.js";

/** Says which rows of a decisions file decide nothing because they cannot be read. */
export function sayProblems(file: DecisionsFile, terminal: Terminal): void {
  for (const text of problemTexts(file)) paragraph(terminal, terminal.stderr, clean(text));
}
