import type { DecisionsFile } from "../files/decisions-rows.js";
import { terminal as clean } from "../text/escape.js";
import { line, paragraph, type Terminal } from "./terminal.js";

/** Says which rows of a decisions file decide nothing because they cannot be read. */
export function sayProblems({ problems }: DecisionsFile, terminal: Terminal): void {
  for (const { line: at, message } of problems.slice(0, 10))
    paragraph(
      terminal,
      terminal.stderr,
      clean(`Decisions, line ${at}: ${message}; the row decides nothing.`),
    );
  if (problems.length > 10) line(terminal.stderr, `… and ${problems.length - 10} more such rows.`);
}
