import { readDecisions, writeDecisions } from "../../files/decisions-file.js";
import { resolve as resolveNetwork } from "../../identity/resolve.js";
import { bands, inWords, type Band, type Candidate, type Resolution } from "../../identity/resolution.js";
import { terminal as clean } from "../../text/escape.js";
import { wrap } from "../../text/width.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { counted } from "../../text/counted.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { csvRows } from "../../values/csv-rows.js";
import { keepInput, refuseToReplace } from "../keep-files.js";
import { progressLine } from "../progress.js";
import { sayProblems } from "../say-problems.js";
import { line, note, paragraph, styled, width, type Terminal } from "../terminal.js";

const shownPerBand = 20;

/** `comity resolve`: actors that may be one under two spellings. */
export const resolve: Command = {
  options: { ...inputOptions, names: "words", top: "word", out: "word", format: "word" },
  help: `
comity resolve FILE [options]

Lists pairs of actors that may be the same under two spellings, scripts or
abbreviations, with the reasons and what speaks against it. Names are shown in
full: this is for whoever holds the data. Nothing is merged by it.

  --out FILE.csv          write the pairs for you to decide: fill in the column
                          decision (same, different or undecided) in a
                          spreadsheet; with --decisions, earlier answers stay
  --decisions FILE.csv    what was decided before: those pairs are not asked
                          again. Every other command merges by it
  --names COLUMN          a further column with names, such as aliases; several
                          are given one by one
  --top N                 how many of each band are printed; default ${shownPerBand}
  --format text|csv|json  default text
${inputHelp}
Example:
  comity resolve --actors members.csv --ties ties.csv --out identities.csv
  comity report --actors members.csv --ties ties.csv --decisions identities.csv
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["text", "csv", "json"]) ?? "text";
    const top = numberOf(args, "top", 0) ?? shownPerBand;
    const [out, path] = [wordOf(args, "out"), wordOf(args, "decisions")];
    if (out !== undefined) await keepInput(args, [out], "decisions");
    if (out !== undefined && out !== path)
      await refuseToReplace(out, "may hold decisions; give it with --decisions too");
    const input = await readInput(args, terminal, { merge: false });
    sayFindings(input, terminal);
    const earlier = path === undefined ? undefined : await readDecisions(path, { signal: terminal.signal });
    const progress = progressLine(terminal);
    const found = await resolveNetwork(input.network, {
      names: args.given.get("names") ?? [],
      decisions: earlier?.decisions ?? [],
      signal: terminal.signal,
      onProgress: progress.onProgress,
    }).finally(progress.clear);
    for (const text of found.meta.notes) note(terminal, text);
    if (earlier !== undefined) sayProblems(earlier, terminal);
    if (format === "json") line(terminal.stdout, JSON.stringify(asJson(found), null, 2));
    else if (format === "csv") terminal.stdout.write(csvRows(Object.keys(found.columns()), found.rows()));
    else print(found, top, terminal);
    if (out !== undefined) {
      await writeDecisions(out, found, earlier);
      paragraph(
        terminal,
        terminal.stderr,
        `Wrote ${clean(out)}: fill in its column decision, then give it with --decisions.`,
      );
    }
    return 0;
  },
};

function asJson({ candidates, clusters, counts, notCompared, meta }: Resolution): object {
  return { candidates, clusters, counts, notCompared, meta };
}

const titles: Readonly<Record<Band, string>> = {
  same: `The same, in all likelihood (score ${bands.same} and above)`,
  likely: `Likely the same (${bands.likely} to ${bands.same})`,
  ask: `To be asked (${bands.ask} to ${bands.likely})`,
};

function print(found: Resolution, top: number, terminal: Terminal): void {
  const { stdout } = terminal;
  line(
    stdout,
    `${counted(found.length, "pair")} that may be one actor: ${found.counts.same} same, ${found.counts.likely} likely, ${found.counts.ask} to ask; ${found.counts.compared} compared.`,
  );
  for (const band of ["same", "likely", "ask"] as const) {
    const candidates = found.candidates.filter((each) => each.band === band);
    if (candidates.length === 0) continue;
    line(stdout);
    line(stdout, styled(terminal, stdout, "bold", titles[band]));
    for (const candidate of candidates.slice(0, top)) printOne(candidate, terminal);
    if (candidates.length > top)
      line(stdout, `  … and ${candidates.length - top} more (--top N, --format csv or --out lists them)`);
  }
  const torn = found.clusters.filter(({ conflicts }) => conflicts.length > 0);
  if (torn.length > 0) {
    line(stdout);
    line(stdout, styled(terminal, stdout, "bold", "Groups that contradict themselves"));
    for (const { members, conflicts } of torn.slice(0, top))
      line(
        stdout,
        `  ${clean(members.join(" = "))}, but ${clean(conflicts.map(({ a, b, why }) => `${a} ≠ ${b} (${why})`).join(", "))}`,
      );
  }
  if (found.notCompared.length > 0) line(stdout);
  for (const { text } of found.notCompared) line(stdout, `Not compared: ${text}.`);
}

function printOne({ a, b, nameA, nameB, score, reasons, against }: Candidate, terminal: Terminal): void {
  const { stdout } = terminal;
  const ids = nameA === a && nameB === b ? "" : `  (${a}, ${b})`;
  line(stdout, clean(`  ${score.toFixed(3)}  ${nameA}  =  ${nameB}${ids}`));
  const say = (lead: string, text: string): void =>
    wrap(clean(text), width(terminal) - lead.length).forEach((part, i) =>
      line(stdout, (i === 0 ? lead : " ".repeat(lead.length)) + part),
    );
  say("         for:     ", inWords(reasons));
  if (against.length > 0) say("         against: ", inWords(against));
}
