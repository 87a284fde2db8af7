import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { parseCsv } from "../../ingest/csv/parse-csv.js";
import { isRows, rowObjects, tableError } from "../../ingest/row-objects.js";
import type { Flaw, RawRow, RowSource } from "../../ingest/source.js";
import { foldWord } from "../../schema/fold.js";
import { proposalColumns, type Proposal, type ProposalColumn } from "./proposal.js";
import type { ProposalFinding, ProposalFindingCode } from "./proposal-findings.js";
import { proposalOf, type Said } from "./proposal-of.js";

export interface ReadProposalsOptions extends Control {
  /** What findings call the file. Default "decisions.csv". */
  readonly name?: string | undefined;
}

/** What was read: every row is a proposal or has a finding that set it aside. */
export interface ProposalsFile {
  readonly proposals: readonly Proposal[];
  readonly findings: readonly ProposalFinding[];
  /** How many rows there were, and how many of them were set aside. */
  readonly rows: number;
  readonly quarantined: number;
}

/**
 * Reads `decisions.csv`, as text or as row objects: what was proposed, who was asked, what they said. Columns may come in any
 * order, with capitals or without; only `source` and `target` must be there. In `asked`, `accepted` and `declined` stands who:
 * source, target, both, yes (both), no (nobody), or an id or name of the row. A value that cannot be understood is left blank
 * with a finding, save where the row would then say something else than was meant: it is set aside. Nothing is guessed.
 *
 * Throws `missing-column`, `bad-input`, and what `parseCsv` throws. O(rows).
 */
export async function readProposals(
  input: string | Iterable<unknown> | AsyncIterable<unknown>,
  { name = "decisions.csv", ...control }: ReadProposalsOptions = {},
): Promise<ProposalsFile> {
  const source = sourceOf(input, name);
  const pace = new Pace(control);
  const proposals: Proposal[] = [];
  const findings: ProposalFinding[] = [];
  const seen = new Map<string, number>();
  let [rows, quarantined] = [0, 0];
  pace.begin("reading decisions", 1);
  for await (const batch of source.batches("ties", pace)) {
    for (const raw of batch.rows) {
      rows++;
      const places = placesOf(batch.headers.ties, name);
      const say = (found: Said): void => {
        findings.push({ file: name, row: rows, line: raw.line, ...found });
      };
      const proposal = rowOf(raw, places, say);
      if (proposal === undefined) {
        quarantined++;
        continue;
      }
      const key = JSON.stringify(proposal);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, rows);
        proposals.push(proposal);
        continue;
      }
      quarantined++;
      say({
        ...{ column: "", code: "duplicate-row", effect: "quarantined" },
        message: `the row says the same as row ${first}`,
        fix: "Delete it.",
      });
    }
    if (pace.due()) await pace.rest();
  }
  pace.end();
  return { proposals, findings, rows, quarantined };
}

function sourceOf(input: unknown, name: string): RowSource {
  if (typeof input === "string") return parseCsv(input, { name });
  if (!isRows(input)) throw tableError(name);
  return rowObjects(input, name);
}

/** Where each column stands; −1 where it is missing. */
function placesOf(headers: readonly string[], name: string): ReadonlyMap<ProposalColumn, number> {
  const folded = headers.map(foldWord);
  const places = new Map(
    proposalColumns.map((column): [ProposalColumn, number] => [column, folded.indexOf(foldWord(column))]),
  );
  for (const column of ["source", "target"] as const)
    if (places.get(column) === -1)
      throw new ComityError("missing-column", `${name} has no column "${column}"`, {
        fix: `Give it the columns ${proposalColumns.join(", ")}`,
        path: [column],
      });
  return places;
}

function rowOf(
  { cells, flaw }: RawRow,
  places: ReadonlyMap<ProposalColumn, number>,
  say: (found: Said) => void,
): Proposal | undefined {
  // A row that ends in blanks is whole.
  const isWhole = flaw === undefined || flaw.code === "missing-cells";
  if (flaw !== undefined) say({ column: "", ...saidOf(flaw), effect: isWhole ? "noted" : "quarantined" });
  return isWhole ? proposalOf((column) => cells[places.get(column) ?? -1], say) : undefined;
}

function saidOf({ code, message, fix }: Flaw): Pick<Said, "code" | "message" | "fix"> {
  return { code: code as ProposalFindingCode, message, fix };
}
