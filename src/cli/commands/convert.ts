import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Exported } from "../../export/exported.js";
import type { Loss } from "../../export/losses.js";
import { toGexf } from "../../export/gexf.js";
import { toGraphml } from "../../export/graphml.js";
import { toGraphologyJson } from "../../export/graphology-json.js";
import { toPajek, type PajekExportOptions } from "../../export/pajek.js";
import { writeFormats, writeNetwork, type WriteFormat } from "../../files/write-network.js";
import type { Network } from "../../network/network.js";
import { terminal as clean } from "../../text/escape.js";
import { choiceOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { counted } from "../../text/counted.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { keepInput } from "../keep-files.js";
import { progressLine } from "../progress.js";
import { sayStewardOnly } from "../steward-only.js";
import { line, paragraph, type Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** `comity convert`: a network in another form. */
export const convert: Command = {
  options: { ...inputOptions, out: "word", format: "word", relations: "flag" },
  help: `
comity convert FILE --out OUT [options]

Writes the network in another form and says what that form does not hold. Who
has not agreed to be named is written under a pseudonym, without what could tell
who it is, and who refused to be counted is left out, unless you hold the data
and say --audience steward.

  --out OUT               .gexf, .graphml, .net (Pajek, with .vec, .clu and .nam
                          files beside it) or .json (graphology); a folder for
                          tables of CSV; - for standard output
  --format FORMAT         csv, gexf, graphml, pajek or json, where the name does
                          not tell
  --relations             Pajek: each method is a relation of its own, which
                          igraph and NetworkX do not read
${inputHelp}
Example:
  comity convert --actors members.csv --ties ties.csv --out members.gexf
`,
  async run(args: Arguments, terminal: Terminal) {
    const out = wordOf(args, "out");
    const format = choiceOf(args, "format", writeFormats);
    if (out === undefined) throw new WrongCall("--out is needed: a file, a folder or - for standard output");
    if (out === "-" && (format === undefined || format === "csv"))
      throw new WrongCall("standard output takes one text: say --format gexf, graphml, pajek or json");
    await keepInput(args, await filesOf(out));
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    const { network, asOf, audience } = input;
    const progress = progressLine(terminal);
    const options = { audience, asOf, signal: terminal.signal, onProgress: progress.onProgress };
    const relations = args.given.has("relations") ? { relations: true } : {};
    try {
      if (out === "-") {
        const written = await exported(network, format as Exclude<WriteFormat, "csv">, {
          ...options,
          ...relations,
        });
        for await (const piece of written) terminal.stdout.write(piece);
        progress.clear();
        sayLosses(written.losses, terminal);
      } else {
        const { files, losses } = await writeNetwork(network, out, { ...options, ...relations, format });
        progress.clear();
        sayLosses(losses, terminal);
        for (const file of files) line(terminal.stdout, file);
      }
    } finally {
      progress.clear();
    }
    if (audience === "steward") sayStewardOnly(terminal);
    return 0;
  },
};

/** Files that may be written, as far as they are there: a folder of tables, or what stands beside a Pajek network. */
async function filesOf(out: string): Promise<string[]> {
  const tables = ["actors.csv", "ties.csv", "participations.csv", "dataset.json"];
  const stem = basename(out).replace(/\.net$/i, "");
  const beside = await readdir(dirname(out)).catch(() => []);
  return [
    out,
    ...tables.map((name) => join(out, name)),
    ...beside
      .filter((name) => name.startsWith(`${stem}.`) && /\.(?:vec|clu|nam)$/.test(name))
      .map((name) => join(dirname(out), name)),
  ];
}

function exported(
  network: Network,
  format: Exclude<WriteFormat, "csv">,
  { relations, ...options }: PajekExportOptions,
): Promise<Exported> {
  if (relations !== undefined && format !== "pajek") throw new WrongCall("--relations is for Pajek only");
  switch (format) {
    case "gexf":
      return toGexf(network, options);
    case "graphml":
      return toGraphml(network, options);
    case "pajek":
      return toPajek(network, { ...options, relations });
    case "json":
      return toGraphologyJson(network, options);
  }
}

function sayLosses(losses: readonly Loss[], terminal: Terminal): void {
  if (losses.length === 0) return;
  line(terminal.stderr, "What was written is not all that was read:");
  for (const { what, message } of losses)
    if (what !== "column") paragraph(terminal, terminal.stderr, `${clean(message)}.`, { lead: "- " });
  for (const table of ["actors", "ties", "participations"] as const) {
    const left = losses.filter((loss) => loss.what === "column" && loss.table === table);
    const names = left.map(({ column = "", count }) => `${clean(column)} (${counted(count, "value")})`);
    if (names.length > 0)
      paragraph(
        terminal,
        terminal.stderr,
        `columns of the ${table} that have no place there: ${names.join(", ")}.`,
        { lead: "- " },
      );
  }
}
