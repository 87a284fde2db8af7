import type { Control } from "../control/control.js";
import { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { verdicts, type Decision, type Verdict } from "../identity/decisions.js";
import { parseCsv } from "../ingest/csv/parse-csv.js";
import { parsePartialDate } from "../schema/dates.js";
import { foldWord } from "../schema/fold.js";

/** The columns of a decisions file. Only `a`, `b` and `decision` count when it is read. */
export const decisionColumns = [
  "a",
  "b",
  "nameA",
  "nameB",
  "score",
  "reasons",
  "against",
  "decision",
  "by",
  "on",
  "note",
] as const;

type Column = (typeof decisionColumns)[number];
export type DecisionRow = Readonly<Record<Column, string>>;

/** A decisions file: what it decides, every row as it stands, and what could not be understood. */
export interface DecisionsFile {
  readonly decisions: readonly Decision[];
  readonly rows: readonly DecisionRow[];
  /** Rows whose decision is no word that is known, or that lack an id; they decide nothing. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** What people write into the column, by the decision it means. Folded. */
const words: Readonly<Record<Verdict, readonly string[]>> = {
  same: [
    "same",
    "yes",
    "y",
    "merge",
    "gleich",
    "dasselbe",
    "ja",
    "j",
    "oui",
    "meme",
    "si",
    "mismo",
    "tak",
    "1",
    "true",
  ],
  different: [
    "different",
    "no",
    "n",
    "keep",
    "verschieden",
    "anders",
    "nein",
    "non",
    "distinct",
    "distinto",
    "nie",
    "0",
    "false",
  ],
  undecided: ["undecided", "", "unsure", "ask", "later", "offen", "unklar", "indecis"],
};

/**
 * The decisions of a table as `readDecisions` reads them from a file. `name` stands for the table in messages. Throws
 * `missing-column` and what `parseCsv` throws.
 */
export async function parseDecisions(
  source: Uint8Array | Blob,
  name: string,
  control: Control = {},
): Promise<DecisionsFile> {
  const rows: DecisionRow[] = [];
  const decisions: Decision[] = [];
  const problems: { line: number; message: string }[] = [];
  const pace = new Pace(control);
  for await (const batch of parseCsv(source, { name }).batches("ties", pace)) {
    const headers = batch.headers.ties.map((header) => header.trim());
    for (const needed of ["a", "b", "decision"])
      if (headers.length > 0 && !headers.includes(needed))
        throw new ComityError("missing-column", `${name} has no column "${needed}"`, {
          fix: "Write one with comity resolve FILE --out identities.csv, and fill in its column decision",
        });
    for (const { cells, line } of batch.rows) {
      const cell = (column: Column): string => {
        const at = headers.indexOf(column);
        const value = at < 0 ? undefined : cells[at];
        return typeof value === "string" ? value : "";
      };
      const row = Object.fromEntries(decisionColumns.map((column) => [column, cell(column)])) as DecisionRow;
      rows.push(row);
      const problem = problemOf(row);
      const decision = verdictOf(row.decision);
      if (problem !== undefined) problems.push({ line, message: problem });
      else if (decision !== undefined) decisions.push(decisionOf(row, decision));
    }
    if (pace.due()) await pace.rest();
  }
  return { decisions, rows, problems };
}

function verdictOf(text: string): Verdict | undefined {
  const folded = foldWord(text);
  return verdicts.find((verdict) => words[verdict].includes(folded));
}

function problemOf({ a, b, decision, on }: DecisionRow): string | undefined {
  if (a === "" || b === "") return "an id is missing";
  if (a === b) return "both ids are the same";
  if (verdictOf(decision) === undefined)
    return `the decision is "${decision.slice(0, 60)}", but it must be same, different or undecided`;
  return on !== "" && parsePartialDate(on) === undefined ? `"${on.slice(0, 60)}" is no date` : undefined;
}

function decisionOf({ a, b, by, on, note }: DecisionRow, decision: Verdict): Decision {
  const told = Object.entries({ by, on, note }).filter(([, text]) => text !== "");
  return { a, b, decision, ...Object.fromEntries(told) };
}
