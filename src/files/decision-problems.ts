import type { DecisionsFile } from "./decisions-rows.js";

const most = 10;

/** What is to be said of the rows of a decisions file that decide nothing because they cannot be read: the first, and how many more. */
export function problemTexts({ problems }: Pick<DecisionsFile, "problems">): string[] {
  const texts = problems
    .slice(0, most)
    .map(({ line, message }) => `Decisions, line ${line}: ${message}; the row decides nothing.`);
  const more = problems.length - most;
  return more > 0 ? [...texts, `… and ${more} more such rows.`] : texts;
}
