import { decisionTexts } from "../../identity/merge/decision-texts.js";
import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { problemTexts } from "../../files/decision-problems.js";
import { parseDecisions } from "../../files/decisions-rows.js";
import { checkedDecisions } from "../../identity/decisions.js";
import { followDecisions } from "../../identity/merge/follow-decisions.js";
import type { Ingested } from "../../ingest/ingest.js";
import type { ChosenFile } from "./read-files.js";

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
  const decided = await parseDecisions(given.file, given.file.name, control);
  const { network, ...done } = await followDecisions(
    found.network,
    checkedDecisions(decided.decisions),
    { candidates: [], clusters: [] },
    new Pace(control),
  );
  return { found: { ...found, network }, notices: [...problemTexts(decided), ...decisionTexts(done)] };
}
