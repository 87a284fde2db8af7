import { recommendDefaults } from "../../recommend/options.js";
import { recommend as suggest } from "../../recommend/recommend.js";
import { choiceOf, wordOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { answersOf, keepProposals } from "../proposals-file.js";
import { executionOptions, withExecutor } from "../execution.js";
import { inputHelp, inputOptions, readInput, sayFindings } from "../input.js";
import { printSuggestions } from "../print-suggestions.js";
import { printTables } from "../print-tables.js";
import { progressLine } from "../progress.js";
import { recommendedTables } from "../recommended.js";
import { suggestionOptions, suggestionShapes } from "../suggestion-options.js";
import type { Terminal } from "../terminal.js";

/** `comity recommend`: the next ties, with reasons. */
export const recommend: Command = {
  options: {
    ...inputOptions,
    ...executionOptions,
    ...suggestionShapes,
    ...{ answers: "word", out: "word", format: "word" },
  },
  help: `
comity recommend FILE [options]

Proposes the next ties: those that would change an objective of the network most
if they are made and last. Only those are proposed who may be recommended and
contacted. Each comes with reasons, who may introduce, what to be careful about,
and the steps: ask one, ask the other, introduce only if both say yes. Whether a
tie will be made, and what comes of it, the data cannot say.

What for:
  --objective NAME[=WEIGHT]
                          join-up (default), bridge, withstand, reach-further,
                          closer, include; several are weighed
  --join-up-by HOW        efficiency (default), resistance, connectivity or
                          components
  --bridge-by ATTRIBUTE   the groups to be bridged; default country, else
                          communities
  --leave N               withstand the loss of so many brokers; default 5
  --told-first ID         who has the message that is to reach further; may be
                          repeated; default those comity would ask first
  --closer ID             the actor that is to come closer to all others
  --group ATTRIBUTE=VALUE who is to be included

What:
  --budget N              how many suggestions; default ${recommendDefaults.budget}
  --action NAME[=N]       introduce (default), revive, deepen, protect; several
                          share the budget
  --ended                 ties that ended may be revived too
  --for ID                one end is ours; may be repeated
  --introducer ID         both ends are partners of it; may be repeated

Bounds:
  --must-cross ATTRIBUTE --same ATTRIBUTE
                          both ends differ in it, or are alike
  --between KIND[,KIND]   both ends are of these kinds; may be repeated
  --forbid ID[,ID]        an actor, or a pair, that is not proposed
  --require ID,ID         a pair that must be in the list
  --capacity N            new ties of an actor who states none; default ${recommendDefaults.capacity}
  --most-each N           suggestions of one actor at most
  --few-ties SHARE        the least share of suggestions with an end that has
                          few ties
  --cost NAME=AMOUNT --max-cost AMOUNT
                          what a tie costs, by method or action or otherwise=,
                          and what all may cost
  --risk low|elevated|high
                          the highest risk that an end states; default ${recommendDefaults.risk}
  --languages ask|required|ignore
                          whether a way to talk must be known; default ${recommendDefaults.languages}
  --tension [ATTRIBUTE:]VALUE,VALUE[:WHY]
                          across it people are never paired; ATTRIBUTE is
                          country if not given. There is no list of conflicts
                          but yours
  --answers FILE.csv      proposals made before, with answers: a no is not
                          proposed again

How:
  --weigh effect|expected scores are the effect, or that times the likelihood
  --likelihood fit|off    learn from the record how likely ties are, or leave it
  --missing SHARE --draws N
                          how the effect comes out when so many ties are
                          missing; default ${recommendDefaults.missing} and ${recommendDefaults.draws} draws
  --per-actor N --looks N candidates of an actor, and pairs looked at exactly
  --least ATTRIBUTE       groups, of which the least connected is looked at
  --status WORD           ties of this status instead of the active ones
  --workers N             threads; 0 for none
  --seed N --limit N      default 0 and 1e12
  --out FILE.csv          write the list as decisions.csv, to be filled in
  --format table|csv|json default table
${inputHelp}
Example:
  comity recommend --example --budget 4 --must-cross country
  comity recommend cities.gexf --kind local-government --objective join-up
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["table", "csv", "json"]) ?? "table";
    const options = suggestionOptions(args);
    const out = wordOf(args, "out");
    const answers = await answersOf(args, terminal);
    const input = await readInput(args, terminal);
    sayFindings(input, terminal);
    const progress = progressLine(terminal);
    const found = await withExecutor(args, input.network, (executor) =>
      suggest(input.network, {
        ...options,
        decisions: answers?.proposals,
        executor,
        asOf: input.asOf,
        audience: input.audience,
        signal: terminal.signal,
        onProgress: progress.onProgress,
      }),
    ).finally(progress.clear);
    if (format === "table") printSuggestions(found, terminal);
    else printTables(recommendedTables("recommend", found, format, []), format, undefined, terminal);
    if (out !== undefined) await keepProposals(out, found, input, answers, terminal);
    return 0;
  },
};
