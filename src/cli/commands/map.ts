import { writeFile } from "node:fs/promises";
import { ComityError, isComityError } from "../../errors/error.js";
import { open } from "../../files/open.js";
import { ingest } from "../../ingest/ingest.js";
import { mapRows } from "../../ingest/mapping/map-rows.js";
import type { Mapping } from "../../ingest/mapping/mapping.js";
import type { Proposal } from "../../ingest/mapping/propose/proposal.js";
import { proposeMapping } from "../../ingest/mapping/propose/propose-mapping.js";
import type { RowSource } from "../../ingest/source.js";
import { terminal as clean } from "../../text/escape.js";
import { wrap } from "../../text/width.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { firstRows } from "../first-rows.js";
import { printFirstRows } from "../print-first-rows.js";
import { printProposal } from "../print-proposal.js";
import { keepInput, refuseToReplace } from "../keep-files.js";
import { progressLine } from "../progress.js";
import { sayStewardOnly } from "../steward-only.js";
import { line, styled, width, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** How many rows are shown as they would be read, if the call does not say. */
const usualRows = 10;

/** `comity map`: how to read a table that nobody designed, with reasons, as a file to correct. */
export const map: Command = {
  options: { sheet: "word", out: "word", rows: "word", force: "flag", format: "word" },
  help: `
comity map FILE [options]

Looks at the headers and values of a table (.csv, .tsv, .xlsx, .json, .ndjson)
and proposes how to read it: which column is what, and why; what is in doubt;
ten rows as they would be read. Writes the proposal as a mapping file, which you
correct in any editor and give to the other commands with --map.

It quotes values of your table, names of people too: it is for whoever holds the
data. Consent is never guessed.

  --sheet NAME            the sheet of a workbook
  --out FILE              where to write the mapping; by default beside the
                          table: towns.csv gives towns.map.json
  --force                 replace a file that is there already
  --rows N                how many rows to show as read; default ${usualRows}
  --format text|json      json prints the whole proposal, and writes a file only
                          with --out

Example:
  comity map towns.csv
`,
  async run(args: Arguments, terminal: Terminal) {
    const [path] = args.words;
    if (path === undefined) throw new WrongCall("nothing to look at: name a file");
    if (args.words.length > 1)
      throw new WrongCall(`one file is expected, but there are ${args.words.length}`);
    if (path === "-")
      throw new WrongCall("the table is read twice, so it must be a file, not standard input");
    const format = choiceOf(args, "format", ["text", "json"]) ?? "text";
    const shown = numberOf(args, "rows", 0) ?? usualRows;
    const sheet = wordOf(args, "sheet");
    const out = wordOf(args, "out") ?? (format === "json" ? undefined : besideTable(path));
    if (out !== undefined) await keepInput(args, [out]);
    if (out !== undefined && !args.given.has("force"))
      await refuseToReplace(out, "may hold corrections; --force replaces it");

    const progress = progressLine(terminal);
    const control = { signal: terminal.signal, onProgress: progress.onProgress };
    try {
      const found = await proposeMapping(await table(path, { sheet }), control);
      const proposal = sheet === undefined ? found : { ...found, mapping: ofSheet(found.mapping, sheet) };
      const { mapping } = proposal;
      progress.clear();
      if (format === "json") line(terminal.stdout, JSON.stringify(proposal, null, 2));
      else {
        printProposal(proposal, terminal);
        if (shown > 0) await preview(path, proposal, shown, terminal);
      }
      sayStewardOnly(terminal);
      if (out !== undefined) await save(out, mapping, terminal);
      if (out !== undefined && format === "text") sayNext(path, out, terminal);
    } finally {
      progress.clear();
    }
    return 0;
  },
};

async function table(
  path: string,
  layout: { sheet?: string | undefined; headerLine?: number | undefined },
): Promise<RowSource> {
  const source = await open(path, layout);
  if (source.form === "rows") return source;
  throw new ComityError(
    "bad-input",
    `${path} is an edge list, which has two ends and a strength and needs no mapping`,
    {
      fix: "Give it to the other commands as it is",
    },
  );
}

/** The first rows through the mapping itself; a matrix is read whole, since one half of it may repeat the other. */
async function preview(
  path: string,
  { mapping, rows }: Proposal,
  count: number,
  terminal: Terminal,
): Promise<void> {
  const { sheet, headerLine, matrix } = mapping.input ?? {};
  const source = await table(path, { sheet, headerLine });
  const part = matrix === undefined ? firstRows(source, count) : source;
  try {
    const read = await ingest(mapRows(part, mapping), { signal: terminal.signal });
    printFirstRows(read, matrix === undefined ? Math.min(count, rows.total) : rows.total, terminal);
  } catch (error) {
    // A mapping that does not work yet is worth keeping: it is there to be corrected.
    if (!isComityError(error) || terminal.signal.aborted) throw error;
    line(terminal.stdout);
    for (const each of wrap(
      clean(`The rows cannot be read this way yet: ${error.message}.`),
      width(terminal),
    ))
      line(terminal.stdout, each);
  }
}

function ofSheet(mapping: Mapping, sheet: string): Mapping {
  const { comityMapping, about = "", input, ...rest } = mapping;
  return { comityMapping, about, input: { sheet, ...input }, ...rest };
}

/** `towns.csv` → `towns.map.json`, in the same folder. */
function besideTable(path: string): string {
  return `${path.replace(/\.[^./\\]+$/, "")}.map.json`;
}

async function save(path: string, mapping: Mapping, terminal: Terminal): Promise<void> {
  await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`).catch((cause: unknown) => {
    throw new ComityError("unwritable-file", `${path} cannot be written`, {
      fix: "check that its folder exists and that you may write there, or name another file with --out",
      cause,
    });
  });
  line(terminal.stderr);
  line(terminal.stderr, `Wrote ${path}. Correct there what is not as you mean it.`);
}

function sayNext(path: string, out: string, terminal: Terminal): void {
  const quoted = [path, out].map((each) => (/[^\w./\\-]/.test(each) ? `"${each}"` : each));
  line(
    terminal.stderr,
    `Next: ${styled(terminal, terminal.stderr, "bold", `comity check ${quoted[0]} --map ${quoted[1]}`)}`,
  );
}
