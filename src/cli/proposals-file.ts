import { readFile, writeFile } from "node:fs/promises";
import { ComityError } from "../errors/error.js";
import { proposalsToFillIn } from "../recommend/decisions/proposals-to-fill-in.js";
import { readProposals, type ProposalsFile } from "../recommend/decisions/read-proposals.js";
import type { Suggestions } from "../recommend/suggestions.js";
import { terminal as clean } from "../text/escape.js";
import { wordOf, type Arguments } from "./arguments.js";
import { counted } from "../text/counted.js";
import type { Input } from "./input.js";
import { keepInput, refuseToReplace } from "./keep-files.js";
import { line, paragraph, type Terminal } from "./terminal.js";

/** Reads proposals that were made before, and says which rows cannot be read. */
export async function answersOf(args: Arguments, terminal: Terminal): Promise<ProposalsFile | undefined> {
  const [path, out] = [wordOf(args, "answers"), wordOf(args, "out")];
  if (out !== undefined) await keepInput(args, [out], "answers");
  if (out !== undefined && out !== path)
    await refuseToReplace(out, "may hold answers; give it with --answers too");
  return path === undefined ? undefined : readAnswers(path, terminal);
}

/** Reads a file of proposals, and says which rows cannot be read. */
export async function readAnswers(path: string, terminal: Terminal): Promise<ProposalsFile> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ComityError("missing-file", `${path} cannot be opened`, { path: ["answers"], cause });
  });
  const found = await readProposals(text, { name: path, signal: terminal.signal });
  for (const { row, message, fix } of found.findings.slice(0, 10))
    paragraph(
      terminal,
      terminal.stderr,
      clean(`${path}, row ${row}: ${message}${fix === undefined ? "" : `; ${fix}`}.`),
    );
  if (found.findings.length > 10)
    line(terminal.stderr, `… and ${counted(found.findings.length - 10, "more finding")}.`);
  return found;
}

/** Writes suggestions for people to fill in, after what was there. */
export async function keepProposals(
  path: string,
  found: Suggestions,
  { network, asOf, audience }: Input,
  earlier: ProposalsFile | undefined,
  terminal: Terminal,
): Promise<void> {
  const rows = found.rows().map(({ source, target, action, method, reasons }) => {
    return { source, target, action, method, why: reasons };
  });
  const made = await proposalsToFillIn(network, rows, {
    ...{ asOf, audience, proposed: asOf, earlier: earlier?.proposals, signal: terminal.signal },
  });
  await writeFile(path, made.text).catch((cause: unknown) => {
    throw new ComityError("unwritable-file", `${path} cannot be written`, { path: ["out"], cause });
  });
  paragraph(
    terminal,
    terminal.stderr,
    `Wrote ${clean(path)} with ${counted(made.rows.length, "proposal")}: fill in who was asked and what they said, then give it with --answers.`,
  );
}
