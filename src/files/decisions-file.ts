import { readFile, writeFile } from "node:fs/promises";
import { ComityError } from "../errors/error.js";
import type { Control } from "../control/control.js";
import { verdicts, pairKey, type Decision, type Verdict } from "../identity/decisions.js";
import { inWords, type Resolution } from "../identity/resolution.js";
import { parseCsv } from "../ingest/csv/parse-csv.js";
import { parsePartialDate } from "../schema/dates.js";
import { foldWord } from "../schema/fold.js";
import { Pace } from "../control/pace.js";
import { csv } from "../text/escape.js";

/** The columns of a decisions file. Only `a`, `b` and `decision` count when it is read. */
const columns = [
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

type Column = (typeof columns)[number];
type Row = Readonly<Record<Column, string>>;

/** A decisions file: what it decides, every row as it stands, and what could not be understood. */
export interface DecisionsFile {
  readonly decisions: readonly Decision[];
  readonly rows: readonly Row[];
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
  const rows: Row[] = [];
  const decisions: Decision[] = [];
  const problems: { line: number; message: string }[] = [];
  const pace = new Pace(control);
  for await (const batch of parseCsv(text, { name: path }).batches("ties", pace)) {
    const headers = batch.headers.ties.map((header) => header.trim());
    for (const name of ["a", "b", "decision"])
      if (headers.length > 0 && !headers.includes(name))
        throw new ComityError("missing-column", `${path} has no column "${name}"`, {
          fix: "Write one with comity resolve FILE --out identities.csv, and fill in its column decision",
        });
    for (const { cells, line } of batch.rows) {
      const cell = (name: Column): string => {
        const at = headers.indexOf(name);
        const value = at < 0 ? undefined : cells[at];
        return typeof value === "string" ? value : "";
      };
      const row = Object.fromEntries(columns.map((name) => [name, cell(name)])) as Row;
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

function problemOf({ a, b, decision, on }: Row): string | undefined {
  if (a === "" || b === "") return "an id is missing";
  if (a === b) return "both ids are the same";
  if (verdictOf(decision) === undefined)
    return `the decision is "${decision.slice(0, 60)}", but it must be same, different or undecided`;
  return on !== "" && parsePartialDate(on) === undefined ? `"${on.slice(0, 60)}" is no date` : undefined;
}

function decisionOf({ a, b, by, on, note }: Row, decision: Verdict): Decision {
  const told = Object.entries({ by, on, note }).filter(([, text]) => text !== "");
  return { a, b, decision, ...Object.fromEntries(told) };
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
    resolution.candidates.map(({ a, b, nameA, nameB, score, reasons, against }): [string, Row] => [
      pairKey(a, b),
      {
        ...{ a, b, nameA, nameB, score: String(score), reasons: inWords(reasons), against: inWords(against) },
        ...{ decision: "", by: "", on: "", note: "" },
      },
    ]),
  );
  const kept = earlier.rows.map((row): Row => {
    const found = fresh.get(pairKey(row.a, row.b));
    if (found === undefined) return row;
    fresh.delete(pairKey(row.a, row.b));
    const { score, reasons, against } = found;
    return { ...row, score, reasons, against };
  });
  const lines = [columns, ...[...kept, ...fresh.values()].map((row) => columns.map((name) => row[name]))];
  const text = lines.map((cells) => `${cells.map((cell) => csv(cell)).join(",")}\r\n`).join("");
  // With the mark at its start, spreadsheet programs read the names as they are, whatever their script.
  await writeFile(path, `\ufeff${text}`).catch((cause: unknown) => {
    throw new ComityError("unwritable-file", `${path} cannot be written`, {
      fix: "Check that its folder exists and that you may write there",
      cause,
    });
  });
}
