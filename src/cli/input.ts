import { fileURLToPath } from "node:url";
import { ComityError } from "../errors/error.js";
import { exampleDate, exampleFiles } from "../files/example.js";
import { formats, type Format } from "../files/format.js";
import { readNetwork } from "../files/read-network.js";
import type { Ingested } from "../ingest/ingest.js";
import type { Audience } from "../network/audience.js";
import { parsePartialDate } from "../schema/dates.js";
import { decided } from "./decided.js";
import { choiceOf, wordOf, type Arguments, type OptionShapes } from "./arguments.js";
import { counted } from "../text/counted.js";
import { packageFile } from "./package-file.js";
import { progressLine } from "./progress.js";
import { note, type Terminal } from "./terminal.js";
import { WrongCall } from "./usage.js";

/** The options of every command that reads a network. */
export const inputOptions = {
  actors: "word",
  ties: "word",
  participations: "word",
  dataset: "word",
  example: "flag",
  input: "word",
  sheet: "word",
  beside: "words",
  map: "word",
  kind: "word",
  kinds: "words",
  methods: "words",
  directed: "flag",
  "two-mode": "flag",
  decisions: "word",
  "as-of": "word",
  audience: "word",
} as const satisfies OptionShapes;

export const inputHelp = `
Input:
  FILE                    workbook .xlsx, ties .csv or .tsv, .json, .ndjson,
                          .cyjs, .srj, .gexf, .graphml, .gml, .net, .paj, .dl,
                          .mtx, .el; - for standard input
  --actors FILE --ties FILE --participations FILE
                          tables, any one of them alone or together, and
                          --dataset FILE.json about them
  --example               the bundled, invented network of the Lantern League
  --sheet NAME            the sheet of a workbook to read as one table; by
                          default those called Actors, Ties, Participations
  --input FORMAT          csv, tsv, json, ndjson, gexf, graphml, gml, el,
                          pajek, dl, mtx or xlsx, where the name does not tell
                          (standard input)
  --beside COLUMN=FILE,…  .nam, .vec or .clu files beside a Pajek network, by
                          the column of the actors that they become
  --map FILE.json         how the rows of the one FILE become a network,
                          whatever its columns are called: see comity map
  --kind KIND             the kind of all actors, for data that has no kinds:
                          individual, ngo, university, business,
                          local-government
  --kinds WORD,…          kinds of your own that the data uses beside these;
  --methods WORD,…        methods of your own beside the recorded ones
  --directed              ties lead from source to target where they do not say
  --two-mode              ties are participations: the source is the actor, the
                          target the activity
  --decisions FILE.csv    which actors are the same, as comity resolve writes
                          it: they are merged before anything else is done
  --as-of DATE            the date that consent and ties are judged on; today if
                          not given (the date of the list for --example), "none"
                          for all years (no consent with an expiry counts then)
  --audience steward      show every name; for whoever holds the data only
`;

/** A network that a command works on, and what the command said about how to read it. */
export interface Input extends Ingested {
  readonly asOf: string | undefined;
  readonly audience: Audience;
}

/** Reads what the call names, with progress, and says on which date things are judged. */
export async function readInput(
  args: Arguments,
  terminal: Terminal,
  { merge = true, ...keeping }: { readonly keepFindings?: number; readonly merge?: boolean } = {},
): Promise<Input> {
  const asOf = dateOf(args, terminal);
  const audience = choiceOf(args, "audience", ["public", "steward"]) ?? "public";
  const progress = progressLine(terminal);
  try {
    const read = await readNetwork(source(args), {
      kind: wordOf(args, "kind"),
      ...ownWords(args),
      ...(args.given.has("directed") ? { directed: true } : {}),
      ...(args.given.has("two-mode") ? { twoMode: true } : {}),
      ...formatOption(args),
      ...keeping,
      sheet: wordOf(args, "sheet"),
      map: wordOf(args, "map"),
      ...besideOption(args),
      signal: terminal.signal,
      onProgress: progress.onProgress,
    });
    const network = merge ? await decided(read.network, args, terminal) : read.network;
    return { ...read, network, asOf, audience };
  } finally {
    progress.clear();
  }
}

function ownWords({ given }: Arguments): { kinds?: string[]; methods?: string[] } {
  const words = (name: "kinds" | "methods"): Record<string, string[]> => {
    const list = (given.get(name) ?? []).flatMap((each) => each.split(",")).map((word) => word.trim());
    return list.length === 0 ? {} : { [name]: list };
  };
  return { ...words("kinds"), ...words("methods") };
}

function besideOption(args: Arguments): { beside?: Record<string, string> } {
  const given = args.given.get("beside");
  if (given === undefined) return {};
  // A comma ends a file name only where another column and its file follow.
  const pairs = given
    .flatMap((word) => word.split(/,(?=[^,=]+=)/))
    .map((pair) => /^([^=]+)=(.+)$/.exec(pair));
  return {
    beside: Object.fromEntries(
      pairs.map((pair) => {
        if (pair === null) throw new WrongCall("--beside needs a column and a file, as in country=names.nam");
        return [pair[1].trim(), pair[2]];
      }),
    ),
  };
}

function formatOption(args: Arguments): { format?: Format } {
  const format = choiceOf(args, "input", formats);
  return format === undefined ? {} : { format };
}

/** A file of the bundled example. */
function example(file: string): string {
  return fileURLToPath(packageFile(`examples/lantern-league/${file}`));
}

function source(args: Arguments): Parameters<typeof readNetwork>[0] {
  const { words, given } = args;
  const names = ["actors", "ties", "participations", "dataset"] as const;
  const tables = names.filter((name) => given.has(name));
  const ways = Number(words.length > 0) + Number(tables.length > 0) + Number(given.has("example"));
  if (words.length > 1)
    throw new WrongCall(
      `one file is expected, but there are ${words.length}: use --actors and --ties for two`,
    );
  if (ways === 0) throw new WrongCall("nothing to read: name a file, or --actors and --ties, or --example");
  if (ways > 1)
    throw new WrongCall("name one file, or --actors and --ties, or --example, not several of these");
  if (given.has("example"))
    return Object.fromEntries(Object.entries(exampleFiles).map(([name, file]) => [name, example(file)]));
  if (words.length === 1) return words[0];
  if (tables.every((name) => name === "dataset"))
    throw new WrongCall("--actors, --ties or --participations is missing");
  return Object.fromEntries(tables.map((name) => [name, wordOf(args, name)]));
}

function dateOf(args: Arguments, terminal: Terminal): string | undefined {
  const word = wordOf(args, "as-of");
  if (word === "none") return undefined;
  const asOf = word ?? (args.given.has("example") ? exampleDate : new Date().toISOString().slice(0, 10));
  if (parsePartialDate(asOf) === undefined)
    throw new WrongCall(`--as-of is "${asOf}", but it must be a date such as 2026, 2026-05 or 2026-05-17`);
  note(terminal, `Consent and ties are judged as of ${asOf}.`);
  return asOf;
}

/** Says that there are findings. Throws `empty-input` where nothing of the data could be used. */
export function sayFindings({ network, ledger }: Input, terminal: Terminal): void {
  if (network.actors.length === 0)
    throw new ComityError("empty-input", "no row of the data could be used", {
      fix: "see comity check for the reasons",
    });
  if (ledger.total === 0) return;
  note(terminal, `${counted(ledger.total, "finding")} about the data: see comity check.`);
}
