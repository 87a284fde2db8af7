import { backtest as test } from "../../recommend/backtest/backtest.js";
import { backtestDefaults as defaults } from "../../recommend/backtest/options.js";
import { objectiveNames } from "../../recommend/objective.js";
import { choiceOf, numberOf, wordOf, type Arguments } from "../arguments.js";
import { backtestTables } from "../backtested.js";
import type { Command } from "../command.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import { objectiveShapes, objectivesOf } from "../suggestion-options.js";
import type { Terminal } from "../terminal.js";

/** `comity backtest`: how well ties are told that were hidden. */
export const backtest: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...{ hide: "word", until: "word", to: "word", share: "word", "hold-outs": "word" },
    ...{ "per-actor": "word", places: "word", samples: "word" },
    ...{
      objective: "word",
      budget: "word",
      looks: "word",
      "all-looks": "word",
      rounds: "word",
      ...objectiveShapes,
    },
    ...{ seed: "word", limit: "word", format: "word" },
  },
  help: `
comity backtest FILE [options]

Hides ties that are on record, finds candidates in what is left, and says how
well the likelihood, eight link scores and chance tell hidden ties from other
candidates. Nobody is named and nothing is proposed or written.

Hidden ties:
  --hide random|time      a share of the pairs with a tie (default), or those
                          first tied after a date
  --share S               share that is hidden at random; default ${defaults.share}
  --hold-outs N           how many times; default ${defaults.holdOuts}; 0 hides nothing
  --until DATE            by time: what was known at its end is left, as 1989
  --to DATE               by time: ties first made up to its end are to be told;
                          default all later ones
  --per-actor N           candidates for each actor; default ${defaults.perActor}
  --places N              first places of the list of an actor; default ${defaults.places}
  --samples N             samples of actors that intervals rest on; default ${defaults.samples}

What ties gain, by how they are chosen:
  --objective NAME        join-up, bridge, withstand, reach-further, closer or
                          include: as recommend chooses, among all candidates,
                          at best, by scores that know nothing of it, by chance
  --budget N              how many ties, also shown in a round; default ${defaults.budget}
  --looks N --all-looks N pairs looked at exactly where recommend chooses, and
                          where all candidates are to be; default 512 and 20000
  --join-up-by HOW --bridge-by ATTRIBUTE --leave N --told-first ID --closer ID
  --group ATTRIBUTE=VALUE what objectives ask for: see comity recommend --help

Who is seen when proposals are made again and again:
  --rounds N              so many rounds, in which pairs are shown as recommend
                          chooses, by likelihood, by two link scores, by chance,
                          and accepted with their likelihood; default none

How:
  --workers N             threads; 0 for none
  --seed N                default 0
  --limit N               refuse what visits more arcs; default 1e12
  --format table|csv|json default table; csv has every method and stratum, or
                          with --hold-outs 0 what else is asked for; json has
                          all tables with intervals and calibration
${inputHelp}
Example:
  comity backtest --example --hold-outs 2
  comity backtest ties.csv --kind ngo --hide time --until 1989 --to 1999
  comity backtest --example --hold-outs 0 --objective join-up
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const by = choiceOf(args, "hide", ["random", "time"]) ?? defaults.by;
    const given = {
      ...{ share: numberOf(args, "share", 0), holdOuts: numberOf(args, "hold-outs", 0) },
      ...{ perActor: numberOf(args, "per-actor", 1), places: numberOf(args, "places", 1) },
      ...{ samples: numberOf(args, "samples", 1), limit: numberOf(args, "limit", 0) },
      objective: choiceOf(args, "objective", objectiveNames),
      ...{ budget: numberOf(args, "budget", 1), looks: numberOf(args, "looks", 1) },
      ...{ allLooks: numberOf(args, "all-looks", 1), rounds: numberOf(args, "rounds", 0) },
      ...objectivesOf(args),
    };
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    const progress = progressLine(terminal);
    const found = await withExecutor(args, input.network, (executor) =>
      test(input.network, {
        ...given,
        ...{ by, until: wordOf(args, "until"), to: wordOf(args, "to") },
        executor,
        asOf: input.asOf,
        audience: input.audience,
        seed: numberOf(args, "seed") ?? 0,
        signal: terminal.signal,
        onProgress: progress.onProgress,
      }),
    ).finally(progress.clear);
    printTables(backtestTables(found, format), format, undefined, terminal);
    return 0;
  },
};
