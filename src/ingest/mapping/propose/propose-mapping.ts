import type { Control } from "../../../control/control.js";
import { Pace } from "../../../control/pace.js";
import { ComityError } from "../../../errors/error.js";
import { foldWord } from "../../../schema/fold.js";
import { knownOptions } from "../../../network/known-options.js";
import { shorten } from "../../../text/shorten.js";
import type { RowSource, TableSource } from "../../source.js";
import { readMapping } from "../read-mapping.js";
import type { Draft } from "./draft.js";
import { grouped } from "./fit.js";
import type { Proposal } from "./proposal.js";
import { sampleOf, type Sample } from "./sample.js";
import { actors } from "./shapes/actors.js";
import { inlineTies } from "./shapes/inline-ties.js";
import { elementsAndConnections } from "./shapes/kumu.js";
import { lastResort } from "./shapes/last-resort.js";
import { matrix } from "./shapes/matrix.js";
import { ownList } from "./shapes/own-list.js";
import { participations } from "./shapes/participations.js";
import { wideTies } from "./shapes/wide-ties.js";
import type { Table } from "./table.js";
import { understand } from "./understand.js";

/** So many rows from the beginning are examined, if the call does not say. */
export const examinedRows = 2000;

/** How a table is looked at. */
export interface ProposeOptions extends Control {
  /** How many rows from the beginning are examined, beside an even spread of at most 4,000 others. Default 2,000. */
  readonly rows?: number | undefined;
}

/**
 * Looks at a foreign table, and proposes how to read it: what each row is, which field each column fills, what makes an
 * id, what abbreviations mean, and why. Headers are understood in eight languages, values by what they look like; where
 * both agree the reading is `sure`, where one of them speaks `likely`, else it is a `guess`, told among `doubts`.
 * Consent is never guessed. The mapping is ready for `mapRows` and for `readMapping`, but meant to be looked at first.
 *
 * For the steward of the data: the proposal quotes values of the table as examples. It depends on the order of the
 * columns, and of the rows where there are more than are examined. The table is read to its end once, so a stream has to
 * be opened anew for `mapRows`. Throws `empty-input` for a table without rows, `bad-input` for what is no foreign table,
 * `bad-option`, and what the reader of the source throws. O(rows) to read, O(columns · examined rows) to judge.
 */
export async function proposeMapping(source: TableSource, options: ProposeOptions = {}): Promise<Proposal> {
  knownOptions(options, ["rows"]);
  const { rows = examinedRows } = options;
  if (!Number.isSafeInteger(rows) || rows < 1)
    throw new ComityError("bad-option", "rows must be a whole number of at least 1", { path: ["rows"] });
  if (typeof source !== "object" || (source as unknown) === null || source.form !== "rows")
    throw new ComityError("bad-input", "an edge list has two ends and a strength, so it needs no mapping", {
      fix: "Give what parseCsv, parseJson or parseNdjson returns",
    });
  return proposalFor(await study(source, rows, new Pace(options)));
}

/** A table that was looked at: what was read of it, and how far it is understood. */
export interface Study {
  readonly sample: Sample;
  readonly table: Table;
}

/** Reads a table to its end, and understands its columns as far as that goes. */
export async function study(source: RowSource, rows: number, pace: Pace): Promise<Study> {
  const sample = await sampleOf(source, rows, pace);
  const { columns, tongues, towns, book } = await understand(sample.columns, pace);
  return { sample, table: { name: sample.name, columns, rows: sample.rows.examined, tongues, towns, book } };
}

/** What a table that was looked at is proposed to be. */
export function proposalFor({ sample, table }: Study): Proposal {
  const draft = shapeOf(table, sample);
  for (const column of draft.rest)
    if (column.column.header.trim() !== "")
      draft.leave(column, "no record of the proposed mapping has a use for it", "guess");
  const mapping = readMapping(draft.mapping(`How to read ${sample.name}: ${draft.shape.is}`));
  return {
    mapping,
    shape: draft.shape,
    columns: draft.columns(),
    doubts: [
      ...layoutDoubts(sample),
      ...(draft.records.every(({ table }) => table === "actors") ? crossDoubts(sample) : []),
      ...new Set(draft.doubts),
    ],
    rows: sample.rows,
  };
}

/** Each shape in turn, those that ask for most first; what fits none gets a makeshift. */
function shapeOf(table: Table, { headerLine }: Sample): Draft {
  const shapes: readonly ((table: Table) => Draft | undefined)[] = [
    ...[elementsAndConnections, matrix, participations, wideTies, inlineTies, ownList, actors],
    lastResort,
  ];
  for (const shape of shapes) {
    const draft = shape(table);
    if (draft !== undefined) return headerLine === undefined ? draft : draft.below(headerLine);
  }
  throw new ComityError("bad-input", `${table.name} is no table that a mapping could read`);
}

/** What lists call the row below them that adds them up. Folded. */
const sums: ReadonlySet<string> = new Set(
  "summe gesamt gesamtsumme insgesamt total totals grandtotal sum totaal totale totali suma razem".split(" "),
);

/** The word for a sum among the last rows, where it would become an actor. */
function sumRow(columns: Sample["columns"]): string | undefined {
  for (const { cells } of columns)
    for (const cell of cells.slice(-3)) if (sums.has(foldWord(cell.replace(/:$/, "")))) return cell;
  return undefined;
}

/** Crosses under several headers say who was where, but only beside a single column of names. */
function crossDoubts({ columns }: Sample): string[] {
  const crossed = columns.filter(({ values }) => values.size > 0 && Array.from(values.keys()).every(isCross));
  if (crossed.length < 3) return [];
  const [first, second] = crossed.map(({ header }) => `"${shorten(header, 40)}"`);
  return [
    `${crossed.length} columns, such as ${first} and ${second}, hold nothing but crosses. If they are activities, look at a copy in which the names and these columns stand alone: it is read as who took part in what.`,
  ];
}

function isCross(value: string): boolean {
  return /^[x×✓✔✗]$/iu.test(value.trim());
}

function layoutDoubts({ headerLine, flawed, name, columns, leftOut }: Sample): string[] {
  const doubts: string[] = [];
  const values = columns.filter(({ header }) => /^[+-]?[\d.,/:-]+$/.test(header)).length;
  if (values * 2 > columns.length)
    doubts.push(
      "The first line seems to hold values, not headers. If the table has no headers, write a line of them above it.",
    );
  if (leftOut.length > 0)
    doubts.push(`Of ${name}, ${leftOut.join("; ")}. Look at it by its name if it is the one that counts.`);
  if (headerLine !== undefined)
    doubts.push(`The headers seem to stand in line ${headerLine}; what stands above is left out.`);
  const sum = sumRow(columns);
  if (sum !== undefined)
    doubts.push(
      `The row "${sum}" seems to add up the others. Delete it if so: it is read like any other row.`,
    );
  if (flawed > 0)
    doubts.push(
      `${grouped(flawed)} of the examined rows of ${name} have another number of cells than the header, or a quotation mark too many; comity check names them.`,
    );
  return doubts;
}
