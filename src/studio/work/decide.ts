import { decisionTexts } from "../../identity/merge/decision-texts.js";
import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { parseDecisions } from "../../files/decisions-rows.js";
import { checkedDecisions } from "../../identity/decisions.js";
import { followDecisions } from "../../identity/merge/follow-decisions.js";
import type { Ingested } from "../../ingest/ingest.js";
import type { ChosenFile } from "./read-files.js";

const mostProblems = 10;

/** What was read with the actors merged that a file of decisions calls the same, and what is to be said of that. */
export async function decide(
  found: Ingested,
  files: readonly ChosenFile[],
  control: Control,
): Promise<{ readonly found: Ingested; readonly notices: readonly string[] }> {
  const [given, second] = files.filter(({ choice: { role } }) => role === "decisions");
  if (given === undefined) return { found, notices: [] };
  if (second !== undefined)
    throw new ComityError(
      "bad-option",
      `${given.file.name} and ${second.file.name} both say who is the same`,
      { fix: "Take one of them away" },
    );
  const { decisions, problems } = await parseDecisions(given.file, given.file.name, control);
  const { network, ...done } = await followDecisions(
    found.network,
    checkedDecisions(decisions),
    { candidates: [], clusters: [] },
    new Pace(control),
  );
  const unread = problems
    .slice(0, mostProblems)
    .map(({ line, message }) => `Decisions, line ${line}: ${message}; the row decides nothing.`);
  const more = problems.length - mostProblems;
  return {
    found: { ...found, network },
    notices: [...unread, ...(more > 0 ? [`… and ${more} more such rows.`] : []), ...decisionTexts(done)],
  };
}
