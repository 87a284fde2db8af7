import { ComityError, isComityError } from "../../errors/error.js";
import { comparable, type AskedMeasure, type ComparableName } from "../../recommend/what-if/measures.js";
import type { AskedTies, RemovedTie } from "../../recommend/what-if/ties.js";
import { whatIf as compare, whatIfDefaults } from "../../recommend/what-if/what-if.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { comparedTables } from "../compared.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import type { CalledName } from "../measure-defaults.js";
import { namedOptions } from "../measure-options.js";
import { told } from "../messages.js";
import { orRather } from "../or-rather.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import type { Terminal } from "../terminal.js";
import { WrongCall } from "../usage.js";

/** `comity what-if`: measures before and after ties are added or taken away. */
export const whatIf: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...{ add: "words", remove: "words", measure: "words", by: "word", top: "word", draws: "word" },
    ...{ status: "words", seed: "word", limit: "word", format: "word" },
  },
  help: `
comity what-if FILE --add A,B [options]

Compares measures of the network as it is and with ties added or taken away.
Nothing is proposed and nothing is written: it is a question about the map.

  --add A,B[,METHOD]      a tie between two, by their ids; may be repeated
  --remove A,B[,METHOD]   the ties of two end, or those of a method; may be
                          repeated
  --measure NAME[:OPTION=VALUE…]
                          what is compared; may be repeated. Options are those
                          of comity measure: reach:steps=3, harmonic:normalized,
                          betweenness:epsilon=0.05. Default cohesion, distances,
                          harmonic, reach, bridging and centralization; of large
                          networks the first four, estimated
  --by ATTRIBUTE          mean scores of these groups too
  --top N                 whose scores change most, beside the ends of the ties;
                          default ${whatIfDefaults.top}
  --draws N               how often measures are drawn that draw at random,
                          alike before and after; default ${whatIfDefaults.draws}. Low and high
                          are where the mean change lies
  --status WORD           ties of this status instead of the active ones; may be
                          repeated
  --workers N             threads; 0 for none
  --seed N                default 0
  --limit N               refuse what visits more arcs; default 1e12
  --format table|csv|json default table, which leaves out figures that stay
${inputHelp}
Example:
  comity what-if --example --add CA-ngo-1,JP-ngo-2 --by country
  comity what-if ties.csv --kind ngo --remove lyon,bonn --measure cohesion
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const [add, remove] = [tiesOf(args, "add"), tiesOf(args, "remove")];
    if (add.length + remove.length === 0)
      throw new WrongCall(
        "no tie is named: give --add A,B or --remove A,B, more than once where there are more",
      );
    const measures = args.given.get("measure")?.map(measureOf);
    const [top, draws] = [numberOf(args, "top", 0), numberOf(args, "draws", 2)];
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    const progress = progressLine(terminal);
    const status = args.given.get("status");
    const found = await withExecutor(args, input.network, (executor) =>
      compare(input.network, { add, remove } as AskedTies, {
        ...(measures === undefined ? {} : { measures }),
        ...(top === undefined ? {} : { top }),
        ...(draws === undefined ? {} : { draws }),
        ...(status === undefined ? {} : { status: status as ("active" | "planned")[] }),
        by: wordOf(args, "by"),
        executor,
        asOf: input.asOf,
        audience: input.audience,
        seed: numberOf(args, "seed") ?? 0,
        limit: numberOf(args, "limit", 0),
        signal: terminal.signal,
        onProgress: progress.onProgress,
      }),
    )
      .catch((error: unknown) => {
        throw asTyped(error, { add, remove });
      })
      .finally(progress.clear);
    printTables(comparedTables("what-if", found, format), format, undefined, terminal);
    return 0;
  },
};

function tiesOf(args: Arguments, option: string): RemovedTie[] {
  return (args.given.get(option) ?? []).map((text) => {
    const [source, target, method, ...rest] = text.split(",").map((word) => word.trim());
    if (source === "" || !target || method === "" || rest.length > 0)
      throw new WrongCall(
        `--${option} is "${text}"; write two ids and perhaps a method, as in lyon,bonn,sister-city`,
      );
    return { source, target, ...(method !== undefined && { method }) };
  });
}

/** Who is not there, by the id that was typed instead of its place in a list. */
function asTyped(error: unknown, ties: Readonly<Record<string, readonly RemovedTie[]>>): unknown {
  if (!isComityError(error) || error.code !== "unknown-actor") return error;
  const [list, place, end] = error.path ?? [];
  const id = ties[list]?.[Number(place)]?.[end as "source" | "target"];
  return typeof id !== "string"
    ? error
    : new ComityError("unknown-actor", `--${list}: "${id}" is nobody who is shown to this audience`, {
        path: [list, place, end],
        fix: error.fix ?? "use ids or pseudonyms under which results show the actors",
      });
}

function measureOf(text: string): AskedMeasure {
  const [name, ...words] = text.split(":").map((word) => word.trim());
  if (!Object.hasOwn(comparable, name))
    throw new WrongCall(`there is no measure "${name}" to compare${orRather(name, Object.keys(comparable))}`);
  const values = new Map<string, string>();
  for (const word of words) {
    const [option, ...value] = word.split("=");
    if (values.has(option)) throw new WrongCall(`--measure ${name} has ${option} twice`);
    values.set(option, value.join("="));
  }
  const options = namedOptions(name as CalledName, values, `--measure ${name}`);
  return words.length === 0 ? (name as ComparableName) : { [name]: told(name, options) };
}
